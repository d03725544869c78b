//! A stretch of text that may be slipped GBK pairs: its bytes, and how it ends. Must not know what it reads as.

use super::gbk_code::encode;
use super::readings::{self, Syllable};
use super::signs::is_stray;
use super::words::Words;
use crate::text::Span;

/// Runs are cut by punctuation long before this many characters.
const LONGEST: usize = 120;

/// A stretch of text that may be slipped pairs.
#[derive(Debug)]
pub(super) struct Run<'t> {
    pub text: &'t str,
    pub start: usize,
    /// The `?` that opens the run; empty where it is lost.
    pub mark: Span,
    /// Each character's place and bytes.
    pub pairs: Vec<(usize, [u8; 2])>,
    /// The small byte that ends the run, or nothing where that byte is lost too.
    pub last: Option<u8>,
    /// A small character behind the run that the last pair took in.
    pub suffix: Option<char>,
    /// Where the character that ends the run begins.
    pub closing: usize,
    /// One past the run.
    pub end: usize,
    /// A pinyin note behind the run that has lost its opening bracket.
    pub note: Option<Syllable>,
    /// A whole pinyin note behind the run.
    read: Option<Syllable>,
    /// The opening bracket that the last pair took in.
    pub swallowed: Option<char>,
}

impl<'t> Run<'t> {
    /// The run that a `?` opens, or that begins at an empty place, where its `?` is lost.
    pub fn at(text: &'t str, mark: Span) -> Option<Self> {
        let mut pairs = Vec::new();
        let tail = text.get(mark.end..)?;
        for (at, c) in tail.char_indices().take(LONGEST) {
            let at = mark.end + at;
            let (last, suffix) = match c {
                '?' => (None, None),
                '@'..='~' => (Some(c as u8), None),
                _ => match encode(c)? {
                    [high, low] if low < 0x80 => (Some(high), Some(char::from(low))),
                    pair => {
                        pairs.push((at, pair));
                        continue;
                    }
                },
            };
            if pairs.is_empty() {
                return None;
            }
            let end = at + c.len_utf8();
            let behind = text.get(end..)?;
            let lost = last.is_none();
            return Some(Self {
                text,
                start: mark.start,
                mark,
                pairs,
                last,
                suffix,
                closing: at,
                end,
                note: orphan(behind).filter(|_| lost),
                read: behind.strip_prefix(['(', '（']).and_then(orphan),
                swallowed: swallowed(behind).filter(|_| lost),
            });
        }
        None
    }

    /// Whether a character may be the last of the run: read as the note behind it says, if there is one.
    pub fn is_read(&self, c: char, words: &Words) -> bool {
        self.read.is_none_or(|syllable| words.readings().reads(c, syllable))
    }

    /// Whether it holds what no Chinese text holds: letters of other scripts, private use, half a pinyin note.
    pub fn is_garbled(&self) -> bool {
        self.note.is_some()
            || self.shown().chars().any(|c| is_stray(c as u32) || ('\u{E000}'..='\u{F8FF}').contains(&c))
    }

    pub fn shown(&self) -> &str {
        Span::new(self.start, self.end).of(self.text)
    }
}

/// A pinyin syllable before a closing bracket without its opening one: the cut swallowed it.
fn orphan(tail: &str) -> Option<Syllable> {
    let mut syllable = Syllable::default();
    for c in tail.chars().take(readings::LONGEST + 1) {
        if matches!(c, ')' | '）') {
            return (!syllable.is_empty()).then_some(syllable);
        }
        syllable.push(c)?;
    }
    None
}

/// The opening bracket that a closing one behind the run asks for.
fn swallowed(tail: &str) -> Option<char> {
    tail.chars().take(40).find_map(|c| match c {
        '(' | '（' | '\n' | '。' => Some(None),
        ')' => Some(Some('(')),
        '）' => Some(Some('（')),
        _ => None,
    })?
}
