//! # What it repairs
//! Marks such as `&&` that a word filter put in place of a word.
//! # How it knows
//! By the words directly beside the marks (`lexicon/restore/censor.tsv`); where none fits, the marks stay and a
//! diagnostic says so. What it supplies is marked as inferred.
//! # Example
//! `&&（责任）单位` becomes `牵头（责任）单位`.

use super::plan::Edit;
use super::signs::Signs;
use super::words::{Censored, Words};
use crate::text::Span;

const REASON: &str = "a word filter's marks; the word is supplied from its neighbours";

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.ampersands > 1
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, words: &Words) -> Vec<Edit> {
    let marks = text.match_indices("&&").filter(|(at, _)| {
        let before = text.get(..*at).unwrap_or_default();
        let after = text.get(at + 2..).unwrap_or_default();
        let beside = [before.chars().next_back(), after.chars().next()];
        !beside.contains(&Some('&'))
            && !beside.iter().flatten().all(|c| c.is_ascii_alphanumeric() || *c == ' ')
    });
    marks
        .filter_map(|(at, _)| {
            let (before, after) = (text.get(..at)?, text.get(at + 2..)?);
            let row = words.censored.iter().find(|row| fits(row, before, after))?;
            Some(Edit::inferred(Span::new(at, at + 2), row.word.as_str(), REASON))
        })
        .collect()
}

/// Whether a row's words stand beside the marks; most fail at the first byte.
fn fits(row: &Censored, before: &str, after: &str) -> bool {
    let near = |a: Option<&u8>, b: Option<&u8>| a.is_none() || a == b;
    near(row.before.as_bytes().last(), before.as_bytes().last())
        && near(row.after.as_bytes().first(), after.as_bytes().first())
        && before.ends_with(&row.before)
        && after.starts_with(&row.after)
}
