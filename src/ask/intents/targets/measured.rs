//! Which figures count bodies of a kind that a question speaks of (与企业有关的目标). Must not know how the question was
//! worded.

use super::asked::Asked;
use crate::ask::desk::Desk;
use crate::ask::query::{Row, text};

/// Where no measure is named, those of the rows, if there are any.
pub(super) fn of_bodies(desk: &Desk, asked: &Asked, mut rows: Vec<Row>) -> Vec<Row> {
    let kinds = &desk.reading.body_kinds;
    let counts = |row: &Row| kinds.iter().any(|kind| text(row, "metric").contains(kind.as_str()));
    if asked.metrics.is_empty() && rows.iter().any(counts) {
        rows.retain(counts);
    }
    rows
}
