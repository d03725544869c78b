//! How Chinese a reading is: the cost of its cheapest cut into words, by word counts. Must not know what is damaged.

use std::collections::HashMap;

/// Words and their counts.
#[derive(Debug)]
pub(super) struct Model {
    counts: HashMap<&'static str, u32>,
}

/// Words in the counted text.
const TOTAL: f64 = 6.0e7;
/// The cost of a character that no word holds.
const UNKNOWN: f64 = 18.0;
/// Dearer characters are no function words, and official writing hardly has one standing alone.
const FUNCTION: f64 = 8.5;
/// What standing alone adds to them.
const ALONE: f64 = 2.5;
/// The cost of punctuation and Latin.
const PLAIN: f64 = 6.0;

impl Model {
    /// Reads the table `word TAB count`.
    pub fn new(table: &'static str) -> Self {
        let rows = table.lines().filter(|l| !l.starts_with('#'));
        Self {
            counts: rows
                .filter_map(|l| l.split_once('\t'))
                .filter_map(|(w, n)| Some((w, n.parse().ok()?)))
                .collect(),
        }
    }

    /// The cost of a word in nats, if it is one.
    pub fn word(&self, word: &str) -> Option<f64> {
        self.counts.get(word).map(|n| (TOTAL / f64::from(*n)).ln())
    }

    /// The cost of the cheapest cut of `text` into words.
    pub fn cost(&self, text: &str) -> f64 {
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut best = vec![f64::INFINITY; bounds.len()];
        if let Some(first) = best.first_mut() {
            *first = 0.0;
        }
        for start in 0..bounds.len().saturating_sub(1) {
            let so_far = best.get(start).copied().unwrap_or(f64::INFINITY);
            for length in 1..=4 {
                let (Some(from), Some(to)) = (bounds.get(start), bounds.get(start + length)) else { break };
                let word = text.get(*from..*to).unwrap_or_default();
                let cost =
                    if length == 1 { self.single(word) } else { self.word(word).unwrap_or(f64::INFINITY) };
                if let Some(slot) = best.get_mut(start + length) {
                    *slot = slot.min(so_far + cost);
                }
            }
        }
        best.last().copied().unwrap_or(0.0)
    }

    fn single(&self, word: &str) -> f64 {
        let c = word.chars().next().unwrap_or(' ');
        if common_mark(c) {
            return PLAIN;
        }
        let cost = self.word(word).unwrap_or(UNKNOWN);
        if cost > FUNCTION { cost + ALONE } else { cost }
    }
}

/// Punctuation that Chinese text is full of, and ASCII.
fn common_mark(c: char) -> bool {
    c.is_ascii()
        || matches!(
            c,
            '，' | '。' | '、' | '：' | '；' | '（' | '）' | '〔' | '〕' | '《' | '》' | '“' | '”' | '　'
        )
}
