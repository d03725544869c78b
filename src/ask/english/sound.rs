//! Names of the graph by their sound in pinyin. Must not know what they name.

use crate::ask::vocabulary::Vocabulary;
use crate::lexicon::{Lexicon, LexiconError};
use std::collections::BTreeMap;

/// Which characters are read how.
#[derive(Debug, Clone)]
pub(super) struct Sounds(BTreeMap<char, Vec<String>>);

impl Sounds {
    /// Reads the table of sounds.
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut sounds: BTreeMap<char, Vec<String>> = BTreeMap::new();
        for row in lexicon.table("ask/pinyin.tsv", 2)? {
            if let [syllable, chars, ..] = row.as_slice() {
                chars.chars().for_each(|c| sounds.entry(c).or_default().push((*syllable).to_owned()));
            }
        }
        Ok(Self(sounds))
    }

    /// The stretch of a name in the graph that sounds so, most often one that opens names, of two characters or more. Within
    /// names it is no part of two `known` words: 化 and 机 of 数字化机制.
    pub(super) fn name(
        &self,
        sound: &str,
        vocabulary: &Vocabulary,
        known: impl Fn(&str) -> bool,
    ) -> Option<String> {
        if sound.len() < 4 || !sound.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        // Where names open, a stretch is a word; further in it may be parts of two.
        let mut found: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for name in vocabulary.entities.iter().flat_map(|e| &e.names) {
            let chars: Vec<char> = name.chars().collect();
            for start in 0..chars.len() {
                if let Some(end) = self.heard(&chars, start, sound)
                    && end >= start + 2
                    && (start == 0 || !cuts(&chars, start, end, &known))
                {
                    let (opens, all) = found.entry(chars[start..end].iter().collect()).or_default();
                    *opens += usize::from(start == 0);
                    *all += 1;
                }
            }
        }
        found.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(name, _)| name)
    }

    /// Where the characters from `start` on have spoken all of `sound`.
    fn heard(&self, chars: &[char], start: usize, sound: &str) -> Option<usize> {
        if sound.is_empty() {
            return Some(start);
        }
        // Brackets and quotes inside a name are not heard.
        let syllables = self.0.get(chars.get(start)?)?;
        syllables
            .iter()
            .find_map(|syllable| self.heard(chars, start + 1, sound.strip_prefix(syllable.as_str())?))
    }
}

/// Characters of the longest word that a stretch may cut.
const WORD: usize = 3;

/// Whether a known word stands partly in the stretch `start..end` and partly outside.
fn cuts(chars: &[char], start: usize, end: usize, known: &impl Fn(&str) -> bool) -> bool {
    let word = |from: usize, to: usize| {
        chars.get(from..to).is_some_and(|word| known(&word.iter().collect::<String>()))
    };
    let across = |edge: usize| {
        let opens = edge.saturating_sub(WORD - 1)..edge;
        opens.flat_map(|from| (edge + 1..=from + WORD).map(move |to| (from, to))).any(|(from, to)| {
            let whole = from <= start && end <= to;
            !whole && word(from, to)
        })
    };
    across(start) || across(end)
}
