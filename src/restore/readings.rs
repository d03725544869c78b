//! Which characters are read how. Must not know where a reading is noted.

/// A toneless syllable of small letters, packed: most notes are looked up and forgotten.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Syllable(u64);

/// Letters of the longest syllable.
pub(super) const LONGEST: usize = 6;

impl Syllable {
    /// Adds a letter of either tone; nothing where it is no small letter.
    pub fn push(&mut self, c: char) -> Option<()> {
        self.0 = self.0 << 5 | u64::from(toneless(c)? as u32 - 'a' as u32 + 1);
        Some(())
    }

    /// Whether it has no letter yet.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether another letter would be too many.
    pub fn is_full(self) -> bool {
        self.0 >> (5 * (LONGEST - 1)) > 0
    }

    fn of(word: &str) -> Option<Self> {
        let mut syllable = Self::default();
        word.chars().try_for_each(|c| syllable.push(c))?;
        Some(syllable)
    }

    /// With its first `u` written `v`, if it has one.
    fn with_v(self) -> Option<Self> {
        let place = (0..=LONGEST).rev().find(|k| self.0 >> (5 * k) & 31 == U)?;
        Some(Self(self.0 + (1 << (5 * place))))
    }
}

/// The letter `u`, packed.
const U: u64 = 'u' as u64 - 'a' as u64 + 1;

/// Toneless syllables and the characters read so.
#[derive(Debug)]
pub(super) struct Readings {
    /// Sorted.
    syllables: Vec<Syllable>,
    /// Characters and the places of their syllables, sorted.
    read: Vec<(char, u16)>,
    /// Where each code point's readings begin in `read`.
    begins: Vec<u32>,
}

impl Readings {
    /// Reads the table `syllable TAB characters`.
    pub fn new(table: &str) -> Self {
        let rows = table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'));
        let mut rows: Vec<(Syllable, &str)> =
            rows.filter_map(|(word, all)| Some((Syllable::of(word)?, all))).collect();
        rows.sort_unstable();
        let places = rows.iter().zip(0..).flat_map(|((_, all), k)| all.chars().map(move |c| (c, k)));
        let mut read: Vec<(char, u16)> = places.collect();
        read.sort_unstable();
        let mut begins = vec![0; 0x10001];
        for (c, _) in &read {
            if let Some(slot) = begins.get_mut(*c as usize + 1) {
                *slot += 1;
            }
        }
        let mut sum = 0;
        begins.iter_mut().for_each(|slot| {
            sum += *slot;
            *slot = sum;
        });
        Self { syllables: rows.into_iter().map(|(syllable, _)| syllable).collect(), read, begins }
    }

    /// Whether `syllable` is one.
    pub fn is_syllable(&self, syllable: Syllable) -> bool {
        self.syllables.binary_search(&syllable).is_ok()
    }

    /// Whether `character` is read `syllable` (`lu` stands for `lü` too).
    pub fn reads(&self, character: char, syllable: Syllable) -> bool {
        let [Some(start), Some(end)] =
            [0, 1].map(|k| self.begins.get(character as usize + k).map(|at| *at as usize))
        else {
            return false;
        };
        let all = self.read.get(start..end).unwrap_or_default();
        let known = |s: Syllable| all.iter().any(|(_, k)| self.syllables.get(usize::from(*k)) == Some(&s));
        known(syllable) || syllable.with_v().is_some_and(known)
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
