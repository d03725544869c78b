//! How Chinese a reading is: the cost of its cheapest cut into words, by word counts. Must not know what is damaged.

use std::sync::OnceLock;

/// Words and their costs, and the characters that a byte of a GBK pair leaves open.
#[derive(Debug)]
pub(super) struct Model {
    /// The cost of each character as a word, by code point; `NONE` for those that no word is.
    singles: Vec<f64>,
    /// Words of two to four characters, by length, each list sorted.
    words: [Vec<(u64, f64)>; 3],
    /// Where the words with a first character begin in each list, by that character.
    begins: [Vec<u16>; 3],
    led: Vec<OnceLock<Vec<Choice>>>,
    trailed: Vec<OnceLock<Vec<Choice>>>,
}

/// A character that may stand somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Choice {
    pub c: char,
    /// Its Simplified form, by which words are known.
    pub simple: char,
    /// The byte of its pair that was not given.
    pub byte: u8,
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
/// No word.
const NONE: f64 = f64::INFINITY;

impl Model {
    /// Reads the table `word TAB count`.
    pub fn new(table: &'static str) -> Self {
        let mut singles = vec![NONE; 0x10000];
        let mut words = [const { Vec::new() }; 3];
        for (word, count) in table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'))
        {
            let (Some((key, length)), Ok(count)) = (key(word.chars()), count.parse::<u32>()) else {
                continue;
            };
            let cost = (TOTAL / f64::from(count)).ln();
            match length {
                1 => singles[usize::from(key as u16)] = cost,
                _ => words[length - 2].push((key, cost)),
            }
        }
        words.iter_mut().for_each(|list| list.sort_by_key(|(key, _)| *key));
        Self {
            begins: [0, 1, 2].map(|k| begins(&words[k], 16 * (k as u32 + 1))),
            singles,
            words,
            led: vec![OnceLock::new(); 256],
            trailed: vec![OnceLock::new(); 256],
        }
    }

    /// The likely characters that a first GBK byte leads, found on first use.
    pub fn led(&self, lead: u8, find: impl FnOnce() -> Vec<Choice>) -> &[Choice] {
        self.led.get(usize::from(lead)).map_or(&[], |slot| slot.get_or_init(find))
    }

    /// The likely characters that a second GBK byte ends, found on first use.
    pub fn trailed(&self, trail: u8, find: impl FnOnce() -> Vec<Choice>) -> &[Choice] {
        self.trailed.get(usize::from(trail)).map_or(&[], |slot| slot.get_or_init(find))
    }

    /// The words of `length` characters (2 to 4) that begin with `first`: sixteen bits a character, the last
    /// lowest, and their costs.
    pub fn beginning(&self, first: char, length: usize) -> &[(u64, f64)] {
        let code = first as usize;
        let found = length.checked_sub(2).and_then(|k| {
            let (list, begins) = (self.words.get(k)?, self.begins.get(k)?);
            list.get(usize::from(*begins.get(code)?)..usize::from(*begins.get(code + 1)?))
        });
        found.unwrap_or_default()
    }

    /// The cost of a character as a word, if it is one.
    pub fn character(&self, c: char) -> Option<f64> {
        self.singles.get(c as usize).copied().filter(|cost| *cost < NONE)
    }

    /// The cost of the cheapest cut of `text` into words.
    pub fn cost(&self, text: &[char]) -> f64 {
        let mut best = vec![f64::INFINITY; text.len() + 1];
        if let Some(first) = best.first_mut() {
            *first = 0.0;
        }
        for (start, first) in text.iter().enumerate() {
            let so_far = best.get(start).copied().unwrap_or(f64::INFINITY);
            for length in 1..=4 {
                let Some(word) = text.get(start..start + length) else { break };
                let cost = if length == 1 { self.single(*first) } else { self.word(word).unwrap_or(NONE) };
                if let Some(slot) = best.get_mut(start + length) {
                    *slot = slot.min(so_far + cost);
                }
            }
        }
        best.last().copied().unwrap_or(0.0)
    }

    /// The cost of a word of two to four characters, if it is one.
    pub fn word(&self, word: &[char]) -> Option<f64> {
        let all = self.beginning(*word.first()?, word.len());
        if all.is_empty() {
            return None;
        }
        let (key, _) = key(word.iter().copied())?;
        let found = all.binary_search_by_key(&key, |(key, _)| *key).ok()?;
        all.get(found).map(|(_, cost)| *cost)
    }

    /// The cost of a character on its own.
    pub fn single(&self, c: char) -> f64 {
        if common_mark(c) {
            return PLAIN;
        }
        let cost = self.character(c).unwrap_or(UNKNOWN);
        if cost > FUNCTION { cost + ALONE } else { cost }
    }
}

/// For each code point, the number of words whose character above `shift` is smaller.
fn begins(words: &[(u64, f64)], shift: u32) -> Vec<u16> {
    let mut begins = Vec::with_capacity(0x10001);
    let mut at = 0;
    for code in 0..=0x10000_u64 {
        while words.get(at).is_some_and(|(key, _)| key >> shift < code) {
            at += 1;
        }
        begins.push(u16::try_from(at).unwrap_or(u16::MAX));
    }
    begins
}

/// A word of up to four characters as one number, and its length; nothing for other words, which nobody asks for.
fn key(word: impl Iterator<Item = char>) -> Option<(u64, usize)> {
    word.enumerate().try_fold((0, 0), |(key, _), (k, c)| {
        let code = u16::try_from(c as u32).ok().filter(|code| *code > 0 && k < 4)?;
        Some((key << 16 | u64::from(code), k + 1))
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
