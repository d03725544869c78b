//! Frames of years: by the end of one, what one does not have yet. Must not know Chinese.

use super::{Said, behind, is, is_year, said};

/// What makes a year a deadline, with the part of the year.
const DUE: [&str; 4] = ["by", "until", "before", "till"];

const PART: [&str; 8] = ["the", "end", "close", "start", "of", "year", "late", "early"];

/// What says that something is due, what may stand before its year, and what lists have that is.
const FINISHED: [&str; 6] = ["due", "finished", "completed", "delivered", "ready", "done"];
const DUE_IN: [&str; 8] = ["already", "for", "completion", "in", "by", "the", "end", "of"];
const ITEMS: [&str; 10] = [
    "deliverables",
    "items",
    "tasks",
    "results",
    "measures",
    "outcomes",
    "outputs",
    "item",
    "deliverable",
    "list",
];
/// What may stand between a thing and the year that does not have it.
const ABSENT: [&str; 20] = [
    "are",
    "were",
    "was",
    "is",
    "do",
    "does",
    "did",
    "had",
    "have",
    "yet",
    "been",
    "there",
    "present",
    "found",
    "mentioned",
    "included",
    "appear",
    "listed",
    "exist",
    "named",
];

/// Platforms that were not there in 2022 are added to those of that year, or gone from an earlier one.
pub(super) fn added(words: &[String], at: usize) -> Option<Said> {
    let not = behind(words, at + 1, &ABSENT);
    let within = behind(words, not + 1, &ABSENT);
    let year = behind(words, within + 1, &["the"]);
    let absent = is(words, at, &["that", "which"]) && is(words, not, &["not"]);
    if !absent || !is(words, within, &["in"]) || !is_year(words, year) {
        return None;
    }
    let other = words.iter().enumerate().find(|(place, _)| *place != year && is_year(words, *place))?.1;
    let later = words.get(year).is_some_and(|without| without > other);
    Some((within + 1 - at, if later { said(&["absent", "from"]) } else { said(&["added", "in"]) }))
}

/// By the end of 2022: by 2022.
pub(super) fn deadline(words: &[String], at: usize) -> Option<Said> {
    let year = behind(words, at + 1, &PART);
    (is(words, at, &DUE) && year > at + 1 && is_year(words, year)).then(|| (year - at, said(&["by"])))
}

/// Of the list of one year, what is to be finished in another: 2022 is when it is due.
pub(super) fn finished(words: &[String], at: usize) -> Option<Said> {
    let listed = words.iter().any(|word| ITEMS.contains(&word.as_str()));
    let again = is(words, at, &["which", "those", "what"]) && is(words, at + 1, &["in", "by"]);
    let before = words.iter().take(at).any(|word| FINISHED.contains(&word.as_str()));
    let year = behind(words, at + 1, &DUE_IN);
    let other = words.iter().enumerate().any(|(place, _)| place != year && is_year(words, place));
    let due = is(words, at, &FINISHED) || again && before;
    if !(listed && due && other) || year == at + 1 || !is_year(words, year) {
        return None;
    }
    let mut put: Vec<String> = words.iter().skip(at).take(usize::from(again)).cloned().collect();
    put.extend(words.get(year).cloned());
    put.extend(said(&["then", "finished"]));
    Some((year + 1 - at, put))
}
