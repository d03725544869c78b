//! # What it finds
//! What belongs to the page and not to the document: navigation, source lines, a news lead before the document, a
//! comment form after it. It changes nothing; the stretches are kept apart as asides.
//! # How it knows
//! Lines of page furniture by pattern (`lexicon/restore/page_furniture.toml`); everything above a line that announces
//! the full text is the lead; everything short below a line that closes the document is the page's foot.
//! # Example
//! `分享到：微信 微博` is navigation, `以下为全文。` ends a lead.

use super::Aside;
use crate::lexicon::{Lexicon, LexiconError};
use crate::text::Span;
use regex::RegexSet;
use serde::Deserialize;

/// Compiled patterns of page furniture.
#[derive(Debug)]
pub(super) struct Furniture {
    kinds: Vec<&'static str>,
    lines: RegexSet,
    announcing: RegexSet,
    closing: RegexSet,
}

#[derive(Deserialize)]
struct Patterns {
    navigation: Vec<String>,
    metadata: Vec<String>,
    comments: Vec<String>,
    footer: Vec<String>,
    announcing: Vec<String>,
    closing: Vec<String>,
}

const PATH: &str = "restore/page_furniture.toml";
/// Longer lines (characters) are never furniture.
const LONGEST: usize = 160;
/// Longer lines (bytes) announce no document.
const ANNOUNCEMENT: usize = 180;

impl Furniture {
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let patterns: Patterns = lexicon.toml(PATH)?;
        let kinds = [
            ("navigation", patterns.navigation),
            ("metadata", patterns.metadata),
            ("comment-form", patterns.comments),
            ("footer", patterns.footer),
        ];
        let flat: Vec<(&'static str, String)> =
            kinds.into_iter().flat_map(|(kind, all)| all.into_iter().map(move |p| (kind, p))).collect();
        Ok(Self {
            kinds: flat.iter().map(|(kind, _)| *kind).collect(),
            lines: set(flat.iter().map(|(_, pattern)| pattern))?,
            announcing: set(patterns.announcing.iter())?,
            closing: set(patterns.closing.iter())?,
        })
    }

    fn kind(&self, line: &str) -> Option<&'static str> {
        let first = self.lines.matches(line).iter().next()?;
        self.kinds.get(first).copied()
    }
}

fn set<'a>(patterns: impl Iterator<Item = &'a String>) -> Result<RegexSet, LexiconError> {
    RegexSet::new(patterns).map_err(|e| LexiconError::Toml { path: PATH.to_owned(), message: e.to_string() })
}

/// The asides of a restored text, in order, not overlapping.
pub(super) fn find(text: &str, furniture: &Furniture) -> Vec<Aside> {
    let lines = lines(text);
    let mut asides = Vec::new();
    let lead = lead(text, &lines, furniture);
    let foot = foot(text, &lines, furniture).unwrap_or(lines.len());
    for (k, line) in lines.iter().enumerate() {
        let words = line.of(text).trim();
        if words.is_empty() {
            continue;
        }
        let kind = if lead.is_some_and(|lead| k <= lead) {
            Some("lead")
        } else if is_prose(words) {
            None
        } else {
            furniture.kind(words).or((k >= foot).then_some("footer"))
        };
        asides.extend(kind.map(|kind| Aside { span: line.trimmed(text), kind }));
    }
    asides
}

/// Whether a line is too long for page furniture, or has a sentence that ends before the line does. Most lines of a
/// document are such, and patterns are dear.
fn is_prose(words: &str) -> bool {
    let sentence = words.find('。').is_some_and(|at| at + '。'.len_utf8() < words.len());
    sentence || words.len() > LONGEST && words.chars().count() > LONGEST
}

fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let span = Span::new(start, start + line.len());
            start = span.end + 1;
            span
        })
        .collect()
}

/// The line that announces the document, where it lies in the first half.
fn lead(text: &str, lines: &[Span], furniture: &Furniture) -> Option<usize> {
    lines.iter().take_while(|line| line.start * 2 <= text.len()).position(|line| {
        let words = line.of(text).trim();
        words.len() <= ANNOUNCEMENT && furniture.announcing.is_match(words)
    })
}

/// The first line of the page's foot: it closes the document, and only short lines follow.
fn foot(text: &str, lines: &[Span], furniture: &Furniture) -> Option<usize> {
    let longer = |line: &&Span| line.of(text).trim().chars().count() > LONGEST;
    let tail = lines.iter().rposition(|line| longer(&line)).map_or(0, |k| k + 1);
    let closes =
        |line: &Span| line.start * 2 > text.len() && furniture.closing.is_match(line.of(text).trim());
    lines.get(tail..)?.iter().position(closes).map(|k| tail + k)
}
