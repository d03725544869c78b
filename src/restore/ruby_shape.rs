//! What a pinyin note looks like inside its brackets. Must not know what character it belongs to.

use super::readings::toneless;

/// Whether the words inside a bracket are a syllable of small letters.
pub(super) fn is_note(inside: &str) -> bool {
    (1..=6).contains(&inside.chars().count()) && inside.chars().all(|c| toneless(c).is_some())
}
