//! Which characters are read how. Must not know where a reading is noted.

use std::collections::BTreeMap;

/// Toneless syllables and the characters read so.
#[derive(Debug)]
pub(super) struct Readings {
    rows: BTreeMap<&'static str, &'static str>,
}

impl Readings {
    /// Reads the table `syllable TAB characters`.
    pub fn new(table: &'static str) -> Self {
        Self {
            rows: table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t')).collect(),
        }
    }

    /// Whether `syllable` is one.
    pub fn is_syllable(&self, syllable: &str) -> bool {
        self.rows.contains_key(syllable)
    }

    /// Whether `character` is read `syllable` (`lu` stands for `lü` too).
    pub fn reads(&self, character: char, syllable: &str) -> bool {
        let read = |s: &str| self.rows.get(s).is_some_and(|all| all.contains(character));
        read(syllable) || (syllable.contains('u') && read(&syllable.replacen('u', "v", 1)))
    }
}

/// A syllable without its tone mark, `v` for ü; nothing for what is no small Latin letter.
pub(super) fn toneless(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' => c,
        'ā' | 'á' | 'ǎ' | 'à' | 'ɑ' => 'a',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ē' | 'é' | 'ě' | 'è' | 'ê' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ü' => 'v',
        'ń' | 'ň' | 'ǹ' => 'n',
        'ḿ' => 'm',
        'ɡ' => 'g',
        _ => return None,
    })
}
