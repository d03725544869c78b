//! Frames of years: by the end of one, what one does not have yet. Must not know Chinese.

use super::{behind, is, is_year};

/// What makes a year a deadline, with the part of the year.
const DUE: [&str; 4] = ["by", "until", "before", "till"];

const PART: [&str; 8] = ["the", "end", "close", "start", "of", "year", "late", "early"];

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
pub(super) fn added(words: &[String], at: usize) -> Option<(usize, Vec<&'static str>)> {
    let not = behind(words, at + 1, &ABSENT);
    let within = behind(words, not + 1, &ABSENT);
    let year = behind(words, within + 1, &["the"]);
    let absent = is(words, at, &["that", "which"]) && is(words, not, &["not"]);
    if !absent || !is(words, within, &["in"]) || !is_year(words, year) {
        return None;
    }
    let other = words.iter().enumerate().find(|(place, _)| *place != year && is_year(words, *place))?.1;
    let later = words.get(year).is_some_and(|without| without > other);
    Some((within + 1 - at, if later { vec!["absent", "from"] } else { vec!["added", "in"] }))
}

/// By the end of 2022: by 2022.
pub(super) fn deadline(words: &[String], at: usize) -> Option<(usize, Vec<&'static str>)> {
    let year = behind(words, at + 1, &PART);
    (is(words, at, &DUE) && year > at + 1 && is_year(words, year)).then(|| (year - at, vec!["by"]))
}
