//! Of the figures in tasks that speak of a field (文旅方面), those that it is said of nearest: their own words, the heading,
//! the sentence, the task. Must not know how the question was worded.

use crate::ask::desk::Desk;
use crate::ask::plain::{BREAK, plain};
use crate::ask::query::{Row, text};
use std::collections::BTreeSet;

/// Rows of targets without those that a field is said of only farther off than of others.
pub(super) fn rows(desk: &Desk, rows: Vec<Row>, fields: &[String]) -> Vec<Row> {
    let fields: Vec<&str> = fields.iter().flat_map(|q| q.split(BREAK)).collect();
    if fields.is_empty() || !desk.reading.topics.is_empty() {
        return rows;
    }
    let mut kept: BTreeSet<usize> = BTreeSet::new();
    for field in fields {
        let distances: Vec<Option<u8>> = rows.iter().map(|row| distance(desk, row, field)).collect();
        let Some(least) = distances.iter().flatten().min() else { continue };
        kept.extend((0..rows.len()).filter(|at| distances[*at].is_some_and(|d| d <= (*least).max(BELOW))));
    }
    if kept.is_empty() {
        return rows;
    }
    rows.into_iter().enumerate().filter(|(at, _)| kept.contains(at)).map(|(_, row)| row).collect()
}

/// What a heading says is said of all below it.
const BELOW: u8 = 1;

/// How far off a row's words the field is said; not at all is `None`.
fn distance(desk: &Desk, row: &Row, field: &str) -> Option<u8> {
    let task = text(row, "task");
    let says = |words: &str| plain(words).contains(field);
    let below = |(heading, tasks): &(String, Vec<usize>)| {
        heading.contains(field)
            && tasks.iter().any(|at| desk.entity(*at).is_some_and(|e| e.iri.as_str() == task))
    };
    if says(text(row, "label")) || says(text(row, "metric")) {
        Some(0)
    } else if says(text(row, "heading")) || desk.vocabulary.sections.iter().any(below) {
        Some(1)
    } else if says(text(row, "quote")) {
        Some(2)
    } else {
        says(desk.vocabulary.text(task)).then_some(3)
    }
}
