//! # What it repairs
//! Straight quotes in Chinese text become a pair of Chinese ones.
//! # How it knows
//! They come in pairs within a line, and Han stands between the two or directly beside them. A line with an odd
//! number, with inches, or written in a data or program notation stays as it is.
//! # Example
//! `"一网通办"改革` becomes `“一网通办”改革`; `{"名称": "甲"}` and `the "plan" of` stay.

use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::Span;

const REASON: &str = "straight quotes in Chinese text";

/// Slipped pairs reach no further behind a `?` (characters); a quote among them is a byte pair of theirs.
const SLIPPED: usize = 120;

/// What only data and programs write.
const NOTATION: [&str; 9] = ["{\"", "[\"", "=\"", "\"}", "\"]", "\":\"", "\": \"", "\":{", "\":["];

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.straight > 1
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, words: &Words) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let marks: Vec<usize> = line.match_indices('"').map(|(at, _)| at).collect();
        if !marks.is_empty() && marks.len().is_multiple_of(2) && !is_notation(line) {
            let slipped = slipped(line);
            let pairs = marks.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)));
            for (open, close) in pairs.filter(|pair| is_pair(line, *pair, &slipped, words)) {
                edits.push(Edit::new(Span::new(start + open, start + open + 1), '“', REASON));
                edits.push(Edit::new(Span::new(start + close, start + close + 1), '”', REASON));
            }
        }
        start += line.len();
    }
    edits
}

/// Whether a line is data or a program's, or one quoted item of a list on its own.
fn is_notation(line: &str) -> bool {
    let line = line.trim();
    let item = line.starts_with('"') && (line.ends_with("\",") || line.contains("\",\""));
    item || NOTATION.iter().any(|sign| line.contains(sign))
}

/// Stretches that may be slipped pairs, in order.
fn slipped(line: &str) -> Vec<Span> {
    let end = |tail: &str| tail.char_indices().nth(SLIPPED).map_or(tail.len(), |(at, _)| at);
    let mut all: Vec<Span> = Vec::new();
    for (at, _) in line.match_indices('?') {
        let span = Span::new(at, at + end(line.get(at..).unwrap_or_default()));
        match all.last_mut() {
            Some(last) if last.end >= at => last.end = span.end,
            _ => all.push(span),
        }
    }
    all
}

fn is_pair(line: &str, (open, close): (usize, usize), slipped: &[Span], words: &Words) -> bool {
    let inside = line.get(open + 1..close).unwrap_or_default();
    let before = line.get(..open).unwrap_or_default().chars().next_back();
    let after = line.get(close + 1..).unwrap_or_default().chars().next();
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let inches = is_digit(before) && is_digit(inside.chars().next_back());
    // The first stretch that ends behind the quote is the only one that can begin before it.
    let near = |at: usize| {
        slipped.get(slipped.partition_point(|s| s.end <= at)).is_some_and(|stretch| stretch.start < close)
    };
    let chinese = inside.chars().any(|c| words.is_han(c))
        || [before, after].into_iter().flatten().any(|c| words.is_han(c));
    !inside.trim().is_empty() && chinese && !inches && !inside.contains(['“', '”']) && !near(open)
}
