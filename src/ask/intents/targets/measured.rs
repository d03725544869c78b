//! Which figures are of the measure that a question names beside a thing (数字经济的增速), or count bodies of a kind that
//! it speaks of (与企业有关的目标). Must not know how the question was worded.

use super::asked::Asked;
use crate::ask::desk::Desk;
use crate::ask::metric::coverage;
use crate::ask::plain::plain;
use crate::ask::query::{Row, text};

/// Share of the words of a stretch that a metric must have to be what it measures.
const MEASURED: f64 = 0.6;

/// Those of the rows, where there are any.
pub(super) fn rows(desk: &Desk, asked: &Asked, mut rows: Vec<Row>) -> Vec<Row> {
    if !desk.reading.things.is_empty() && rows.iter().any(|row| measures(desk, row)) {
        rows.retain(|row| measures(desk, row) || counts_thing(desk, row));
    }
    if asked.metrics.is_empty() && rows.iter().any(|row| of_bodies(desk, row)) {
        rows.retain(|row| of_bodies(desk, row));
    }
    rows
}

/// Whether a figure is of a measure that the question names.
fn measures(desk: &Desk, row: &Row) -> bool {
    let metric = desk.words.same(&plain(text(row, "metric")));
    let named = desk.reading.unknown.iter().map(|word| desk.words.same(word));
    let unknown = named.filter(|word| word.chars().count() >= 2).any(|word| metric.contains(&word));
    // The words of the thing alone measure nothing.
    let thing = |words: &String| desk.reading.things.iter().any(|group| group.words == *words);
    let mut stretches =
        desk.reading.measures.iter().filter(|words| words.chars().count() > 2 && !thing(words));
    unknown || stretches.any(|words| coverage(words, &metric) >= MEASURED)
}

/// Whether a figure counts a thing that the question names.
fn counts_thing(desk: &Desk, row: &Row) -> bool {
    let metric = plain(text(row, "metric"));
    let things = desk.reading.things.iter().flat_map(|g| &g.entities).filter_map(|at| desk.entity(*at));
    let mut names = things.flat_map(|e| &e.plain);
    names.any(|name| metric.contains(name.as_str()) || name.contains(&metric))
}

/// Whether a figure counts bodies of a kind that the question speaks of.
fn of_bodies(desk: &Desk, row: &Row) -> bool {
    desk.reading.body_kinds.iter().any(|kind| text(row, "metric").contains(kind.as_str()))
}
