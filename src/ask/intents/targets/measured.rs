//! Which figures count bodies of a kind that a question speaks of, and of nothing else (与企业有关的目标). Must not know
//! how the question was worded.

use super::asked::Asked;
use crate::ask::desk::Desk;
use crate::ask::query::{Row, text};

/// Where nothing else is named, those of the rows, if there are any.
pub(super) fn of_bodies(desk: &Desk, asked: &Asked, mut rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    let kinds = &reading.body_kinds;
    let said = [&reading.heads, &reading.classes, &reading.qualifiers, &reading.unknown];
    let named = [&reading.things, &reading.topics, &reading.headings, &reading.agencies, &reading.places];
    let others = said.iter().any(|words| !words.is_empty()) || named.iter().any(|groups| !groups.is_empty());
    let others = others || !reading.scope.is_empty() || reading.listed.len() > 1;
    let counts = |row: &Row| kinds.iter().any(|kind| text(row, "metric").contains(kind.as_str()));
    if asked.metrics.is_empty() && !others && rows.iter().any(counts) {
        rows.retain(counts);
    }
    rows
}
