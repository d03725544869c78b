//! When as a conjunction: a question that asks something else is asked of what stands behind it. Must not know Chinese.

use super::{Said, ends, is};
use crate::ask::plain::BREAK;

const WHEN: &str = "when";

/// What stands behind when where it asks.
const ASKS: [&str; 20] = [
    "is", "was", "are", "were", "be", "do", "does", "did", "will", "would", "should", "shall", "must", "can",
    "could", "has", "have", "had", "to", "exactly",
];
/// What stands before it where it asks within a sentence.
const BEFORE: [&str; 24] = [
    "and",
    "or",
    "say",
    "says",
    "said",
    "state",
    "states",
    "show",
    "shows",
    "know",
    "tell",
    "of",
    "since",
    "by",
    "from",
    "until",
    "year",
    "exactly",
    "specify",
    "specifies",
    "mention",
    "mentions",
    "give",
    "gives",
];
/// What else asks.
const OTHERS: [&str; 6] = ["which", "what", "who", "whom", "whose", "how"];
/// Verbs without which what stands behind is no sentence.
const VERBS: [&str; 10] = ["is", "are", "was", "were", "has", "have", "had", "does", "do", "did"];

/// Verbs of what comes with a time: when says which it is.
const COMES: [&str; 12] = [
    "added", "join", "joins", "joined", "listed", "named", "changed", "change", "changes", "appear",
    "appears", "new",
];

/// Which networks are integrated when the network is expanded: when is no question.
pub(super) fn subordinate(words: &[String], at: usize) -> Option<Said> {
    if !is(words, at, &[WHEN]) || is(words, at + 1, &ASKS) || ends(words, at + 1) {
        return None;
    }
    let before = at.checked_sub(1).filter(|before| !ends(words, *before));
    if before.is_some_and(|before| is(words, before, &BEFORE)) {
        return None;
    }
    let mut open = (0..at).rev().take_while(|place| !ends(words, *place));
    // In 2022 when: the year is known.
    let dated = at.checked_sub(1).is_some_and(|before| super::is_year(words, before));
    if !dated && open.any(|place| is(words, place, &COMES)) {
        return None;
    }
    let asks = |from: usize, to: usize| (from..to).any(|place| is(words, place, &OTHERS));
    let comma = (at..words.len()).find(|place| ends(words, *place)).unwrap_or(words.len());
    let clause = (at + 1..comma).any(|place| is(words, place, &VERBS));
    // What asks stands in another part of the sentence.
    let other = asks(0, at) || asks(comma, words.len());
    let mark = before.map(|_| BREAK.to_string());
    (clause && other && !asks(at + 1, comma)).then(|| (1, mark.into_iter().collect()))
}
