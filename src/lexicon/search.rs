//! Words looked up anywhere in a text. In Chinese text hardly any two characters open a word of a list: one bit for each
//! pair says so nearly always, which is faster than an automaton that goes from byte to byte, and is built in no time for
//! the few names of one document. Must not know what the words are for.

use super::{CharSet, SmallTable};
use crate::text::Span;
use std::ops::Range;

/// Words to look up; those with equal first two characters stand together, longest first.
#[derive(Debug, Clone)]
pub struct WordSearch {
    words: Vec<Word>,
    groups: SmallTable<Pair, Range<usize>>,
    /// A bit for each value that [`bit`] has for the first two characters of a word.
    opens: Vec<u64>,
    /// Words of one character.
    single: CharSet,
}

/// The first two characters of a word; the second of a word of one character is [`NONE`].
type Pair = (char, char);

const NONE: char = '\0';
/// Bits for pairs: so many that pairs of a large list seldom share one, so few that they stay in the fastest memory.
const BITS: usize = 1 << 16;

#[derive(Debug, Clone)]
struct Word {
    pair: Pair,
    word: String,
    /// Which of the words given it is.
    nth: usize,
}

/// The bit of a pair.
fn bit((first, second): Pair) -> usize {
    let mixed = u32::from(first).wrapping_mul(0x9E37_79B1) ^ u32::from(second).wrapping_mul(0x85EB_CA6B);
    mixed as usize >> 16 & (BITS - 1)
}

impl WordSearch {
    /// Indexes the words; empty ones are never found, and of equal ones only the first is.
    pub fn new<W: Into<String>>(words: impl IntoIterator<Item = W>) -> Self {
        let word = |(nth, word): (usize, W)| {
            let word = word.into();
            let mut chars = word.chars();
            let pair = (chars.next()?, chars.next().unwrap_or(NONE));
            Some(Word { pair, word, nth })
        };
        let mut words: Vec<Word> = words.into_iter().enumerate().filter_map(word).collect();
        words.sort_by(|a, b| a.pair.cmp(&b.pair).then_with(|| b.word.len().cmp(&a.word.len())));
        let mut groups: SmallTable<Pair, Range<usize>> = SmallTable::default();
        let mut opens = vec![0; BITS / 64];
        for (at, Word { pair, .. }) in words.iter().enumerate() {
            groups.entry(*pair).or_insert(at..at).end = at + 1;
            if let Some(block) = opens.get_mut(bit(*pair) / 64) {
                *block |= 1 << (bit(*pair) % 64);
            }
        }
        let single = words.iter().filter(|w| w.pair.1 == NONE).map(|w| w.pair.0).collect();
        Self { words, groups, opens, single }
    }

    /// The words of a text from left to right, the longest at each place, none in another; each with its place in the
    /// list.
    pub fn find<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (Span, usize)> + 's {
        let mut from = 0;
        std::iter::from_fn(move || {
            let (at, (length, nth)) =
                self.places(text, from).find_map(|(at, pair)| Some((at, self.at(text, at, pair).next()?)))?;
            from = at + length;
            Some((Span::new(at, from), nth))
        })
    }

    /// Every word of a text, also those that overlap, by where they begin and then longest first.
    pub fn overlapping<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (Span, usize)> + 's {
        self.places(text, 0).flat_map(move |(at, pair)| {
            self.at(text, at, pair).map(move |(length, nth)| (Span::new(at, at + length), nth))
        })
    }

    /// Whether a text holds any of the words.
    pub fn is_in(&self, text: &str) -> bool {
        self.find(text).next().is_some()
    }

    /// Where words may begin, from a byte on.
    fn places<'s>(&'s self, text: &'s str, from: usize) -> impl Iterator<Item = (usize, Pair)> + 's {
        let mut chars = text.get(from..).unwrap_or_default().chars();
        let mut last = chars.next();
        let mut at = from;
        std::iter::from_fn(move || {
            while let Some(first) = last {
                last = chars.next();
                let (here, pair) = (at, (first, last.unwrap_or(NONE)));
                at += first.len_utf8();
                if self.may_open(pair) || self.single.contains(&first) {
                    return Some((here, pair));
                }
            }
            None
        })
    }

    fn may_open(&self, pair: Pair) -> bool {
        let bit = bit(pair);
        self.opens.get(bit / 64).is_some_and(|block| block >> (bit % 64) & 1 == 1)
    }

    /// The words that begin at a byte with a pair, longest first: bytes and place in the list.
    fn at<'s>(&'s self, text: &'s str, at: usize, pair: Pair) -> impl Iterator<Item = (usize, usize)> + 's {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let longer = self.groups.get(&pair);
        let alone = (pair.0, NONE);
        let single = self.groups.get(&alone).filter(|_| pair != alone);
        let groups = longer.into_iter().chain(single);
        let words = groups.flat_map(|group| self.words.get(group.clone()).unwrap_or_default());
        words.filter(move |w| rest.starts_with(w.word.as_bytes())).map(|w| (w.word.len(), w.nth))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(found: impl Iterator<Item = (Span, usize)>, text: &str) -> Vec<(&str, usize)> {
        found.map(|(span, nth)| (span.of(text), nth)).collect()
    }

    #[test]
    fn finds_the_longest_from_left_to_right() {
        let search = WordSearch::new(["数据", "数据中心", "与", "中心与", "A"]);
        let text = "建设数据中心与A数据，并与其";
        assert_eq!(
            words(search.find(text), text),
            [("数据中心", 1), ("与", 2), ("A", 4), ("数据", 0), ("与", 2)]
        );
        assert_eq!(
            words(search.overlapping(text), text),
            [("数据中心", 1), ("数据", 0), ("中心与", 3), ("与", 2), ("A", 4), ("数据", 0), ("与", 2)]
        );
        assert!(search.is_in("甲与") && !search.is_in("甲") && !search.is_in(""));
    }

    #[test]
    fn nothing_is_found_by_nothing() {
        assert!(!WordSearch::new(Vec::<String>::new()).is_in("甲"));
        assert!(!WordSearch::new([""]).is_in("甲"));
    }
}
