//! # What it repairs
//! Taiwan wording becomes the wording of a mainland official.
//! # How it knows
//! Strong words (no mainland official writes them) are always changed and are the evidence for the weak ones, which
//! mainland writing has with another meaning; longer rows of the table shield shorter ones.
//! # Example
//! `工业网际网路` becomes `工业互联网`; `智慧城市` and, in a document without strong words, `品质` stay.

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
    let found: Vec<(Span, &str, Strength)> = words
        .wording
        .finder
        .find_iter(text)
        .filter_map(|m| {
            let (to, strength) = words.wording.rows.get(m.pattern().as_usize())?;
            Some((Span::new(m.start(), m.end()), to.as_str(), *strength))
        })
        .collect();
    if !found.iter().any(|(_, _, strength)| *strength == Strength::Strong) {
        return Vec::new();
    }
    found
        .into_iter()
        .filter(|(_, _, strength)| *strength != Strength::Keep)
        .map(|(at, to, _)| Edit::new(at, to, REASON))
        .collect()
}
