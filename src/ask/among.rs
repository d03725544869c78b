//! A clause that asks which of what is listed are of a sort (其中哪些是面向两岸的): the list stays whole, and those of the sort
//! are marked. Must not know how either is answered.

use super::model::{Answer, Item, Status};
use super::plain::plain;
use super::reading::{Group, Reading};

/// Cues by which such a clause asks for something of its own.
const OWN: [&str; 16] = [
    "who", "when", "where", "exist", "count", "amount", "target", "since", "change", "naming", "takeover",
    "later", "history", "lead", "support", "takeover",
];

/// The words for the sort that a clause asks for, where it speaks of nothing else.
pub(super) fn sort(reading: &Reading) -> Option<Vec<String>> {
    let has = |cue: &str| reading.cues.contains(cue);
    let named = !reading.things.is_empty() || !reading.agencies.is_empty() || !reading.actions.is_empty();
    let timed = !reading.years.is_empty() || !reading.deadlines.is_empty();
    if !has("what") || named || timed || OWN.iter().any(|cue| has(cue)) {
        return None;
    }
    let places = reading.places.iter().map(|group: &Group| group.words.clone());
    let said = reading.qualifiers.iter().chain(&reading.unknown).chain(&reading.heads).cloned();
    let words: Vec<String> = said.chain(places).collect();
    (!words.is_empty()).then_some(words)
}

/// The whole list with `mark` at those whose names have the words, or, where none has them, at those that `narrowed` holds.
pub(super) fn marked(mut whole: Answer, narrowed: &Answer, words: &[String], mark: &str) -> Answer {
    let named = |item: &Item| words.iter().any(|word| plain(&item.label).contains(word.as_str()));
    let any = whole.answers.iter().any(named);
    let found = |item: &Item| {
        narrowed.status == Status::Answered
            && narrowed.answers.len() < whole.answers.len()
            && narrowed.answers.iter().any(|n| n.iri == item.iri && n.label == item.label)
    };
    let marks: Vec<bool> =
        whole.answers.iter().map(|item| if any { named(item) } else { found(item) }).collect();
    for (item, _) in whole.answers.iter_mut().zip(marks).filter(|(_, marked)| *marked) {
        item.note = [item.note.as_str(), mark].join("；").trim_matches('；').to_owned();
    }
    whole
}
