//! # What it repairs
//! Taiwan wording becomes the wording of a mainland official.
//! # How it knows
//! Strong words (no mainland official writes them) are always changed and are the evidence for the weak ones, which
//! mainland writing has with another meaning; longer rows of the table shield shorter ones.
//! # Example
//! `工业网际网路` becomes `工业互联网`; `智慧城市` and, in a document without strong words, `品质` stay.

use super::characters::Script;
use super::plan::Edit;
use super::signs::Signs;
use super::words::{Strength, Words};
use crate::text::Span;

const REASON: &str = "Taiwan wording";

/// Whether the pass has anything to do: the words themselves are the sign.
pub(super) fn needed(_signs: &Signs) -> bool {
    true
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, words: &Words) -> Vec<Edit> {
    worded(text, &words.script)
}

/// The edits that make a text's wording that of the mainland.
pub(super) fn worded(text: &str, script: &Script) -> Vec<Edit> {
    let found = script.wording.find(text);
    if !found.iter().any(|(_, row)| row.note == Strength::Strong) {
        return Vec::new();
    }
    let changed = found.into_iter().filter(|(_, row)| row.note != Strength::Keep);
    changed.map(|(at, row)| Edit::new(Span::new(at, at + row.word.len()), row.to.as_str(), REASON)).collect()
}
