//! How Chinese a reading is: the cost of its cheapest cut into words, by word counts. Must not know what is damaged.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Words and their counts.
#[derive(Debug)]
pub(super) struct Model {
    counts: HashMap<u64, u32>,
    led: Vec<OnceLock<Vec<char>>>,
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
            led: vec![OnceLock::new(); 256],
            counts: rows
                .filter_map(|l| l.split_once('\t'))
                .filter_map(|(w, n)| Some((key(w.chars())?, n.parse().ok()?)))
                .collect(),
        }
    }

    /// The likely characters that a first GBK byte leads, found on first use.
    pub fn led(&self, lead: u8, find: impl FnOnce() -> Vec<char>) -> &[char] {
        self.led.get(usize::from(lead)).map_or(&[], |slot| slot.get_or_init(find))
    }

    /// The cost of a word in nats, if it is one.
    pub fn word(&self, word: &[char]) -> Option<f64> {
        self.counts.get(&key(word.iter().copied())?).map(|n| (TOTAL / f64::from(*n)).ln())
    }

    /// The cost of the cheapest cut of `text` into words.
    pub fn cost(&self, text: &[char]) -> f64 {
        let mut best = vec![f64::INFINITY; text.len() + 1];
        if let Some(first) = best.first_mut() {
            *first = 0.0;
        }
        for start in 0..text.len() {
            let so_far = best.get(start).copied().unwrap_or(f64::INFINITY);
            for length in 1..=4 {
                let Some(word) = text.get(start..start + length) else { break };
                let cost = match word {
                    [c] => self.single(*c),
                    _ => self.word(word).unwrap_or(f64::INFINITY),
                };
                if let Some(slot) = best.get_mut(start + length) {
                    *slot = slot.min(so_far + cost);
                }
            }
        }
        best.last().copied().unwrap_or(0.0)
    }

    /// The cost of a character on its own.
    pub fn single(&self, c: char) -> f64 {
        if common_mark(c) {
            return PLAIN;
        }
        let cost = self.word(&[c]).unwrap_or(UNKNOWN);
        if cost > FUNCTION { cost + ALONE } else { cost }
    }
}

/// A word of up to four characters as one number; nothing for other words, which nobody asks for.
fn key(word: impl Iterator<Item = char>) -> Option<u64> {
    word.enumerate().try_fold(0, |key, (k, c)| {
        let code = u16::try_from(c as u32).ok().filter(|code| *code > 0 && k < 4)?;
        Some(key << 16 | u64::from(code))
    })
}

/// Punctuation that Chinese text is full of, and ASCII.
fn common_mark(c: char) -> bool {
    c.is_ascii()
        || matches!(
            c,
            '，' | '。' | '、' | '：' | '；' | '（' | '）' | '〔' | '〕' | '《' | '》' | '“' | '”' | '　'
        )
}
