//! Rows by words of the question that are no kind (服务功能), and without names that only sum up. Must not know queries.

use super::verbs::governed;
use crate::ask::desk::Desk;
use crate::ask::query::{Row, text};
use crate::ask::reading::summed;

/// So many rows answer no question that asks for something of which nothing is known.
const FAR_TOO_MANY: usize = 40;

/// Only rows whose clause has the words that nothing else was found for, where any has; without sums (五大行动).
pub(super) fn rows(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    let sum = |row: &Row| {
        summed::split(text(row, "label"), desk.words)
            .is_some_and(|(_, head)| desk.words.is_of(head, &desk.words.terms.of_headings))
    };
    let mut rows = rows;
    if rows.iter().any(|row| !sum(row)) {
        rows.retain(|row| !sum(row));
    }
    let kind = !reading.heads.is_empty() || !reading.classes.is_empty();
    let says = |row: &Row| reading.unknown.iter().any(|words| governed(desk, row, words));
    if kind || !reading.topics.is_empty() || !rows.iter().any(says) {
        // 建立哪些制度 is no question for all that is built.
        let astray =
            !kind && !reading.unknown.is_empty() && reading.topics.is_empty() && rows.len() > FAR_TOO_MANY;
        return if astray { Vec::new() } else { rows };
    }
    rows.into_iter().filter(says).collect()
}
