//! Which words of an English question stand in the kind that it asks for. Must not know names.

use super::unit::{Kind, Unit};
use crate::ask::plain::BREAK;
use crate::ask::words::Words;

/// What opens the kind that is asked for.
const ASKS: [&str; 7] = ["what", "which", "what other", "which other", "whose", "how many", "in the way of"];

/// What does so where it opens a sentence.
const DEMANDS: [&str; 6] = ["list", "name", "give", "identify", "show", "state"];

/// Words without weight that may stand inside it.
const WITHIN: [&str; 12] =
    ["the", "a", "an", "new", "different", "s", "its", "their", "related", "themed", "focused", "oriented"];

/// What says of a kind right behind which that documents have it.
const NAMED: [&str; 6] = ["named", "mentioned", "listed", "specific", "existing", "proposed"];

/// What joins the kinds that are asked for.
const LISTS: [&str; 4] = ["and", "or", "as well as", "plus"];

/// Which units stand behind which or what, in the kind that it asks for: up to a verb or a preposition.
pub(super) fn asked(units: &[Unit], words: &Words) -> Vec<bool> {
    let mut open = false;
    let mut joined = false;
    let mut opened = false;
    let mut before: Option<&Unit> = None;
    let mut found = Vec::new();
    for unit in units {
        let joins = unit.what == Kind::Ask
            && (unit.chinese == BREAK.to_string()
                || LISTS.contains(&unit.words.as_str())
                || unit.chinese.contains(&words.terms.ands[..]));
        let goes_on = match unit.what {
            Kind::Content => !unit.is_verb(&unit.chinese, words),
            Kind::Unknown => true,
            // Of parks and of centres.
            Kind::Empty => WITHIN.contains(&unit.words.as_str()) || (joined || opened) && unit.words == "of",
            Kind::Ask => joins || opened && NAMED.contains(&unit.words.as_str()),
        };
        open &= goes_on;
        found.push(open);
        joined = joins;
        let mark = |u: &Unit| u.what == Kind::Ask && u.chinese.chars().all(|c| !c.is_alphanumeric());
        let first = before.is_none_or(mark);
        open |= first && DEMANDS.contains(&unit.words.as_str());
        if !(unit.what == Kind::Empty && first) {
            before = Some(unit);
        }
        // Which of the centres.
        opened = ASKS.iter().any(|ask| unit.words == *ask || unit.words.starts_with("how many"));
        open |= opened;
    }
    found
}
