//! Figures that texts set for the kind whose number is asked for: 要建多少个基地 where a text says 建成十个基地. Must not
//! know how the question was worded.

use super::figures::items;
use super::nearest;
use super::targets::quantity;
use crate::ask::desk::{Desk, Found};
use crate::ask::metric;
use crate::ask::plain::{BREAK, plain};
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;

/// What asks how many are told of, not how many there are to be.
const TOLD: [&str; 6] = ["mentioned", "alldocs", "exist", "history", "who", "what"];

/// The figures of the years asked for that count the kind. `None` where the question asks for another number or no text
/// sets one.
pub(super) fn figures(desk: &Desk) -> Result<Option<Found>, StoreError> {
    let reading = desk.reading;
    let kinds = !reading.heads.is_empty() || !reading.body_kinds.is_empty();
    let told = !reading.classes.is_empty() || !reading.things.is_empty() || !reading.topics.is_empty();
    let timed = !reading.years.is_empty() || !reading.deadlines.is_empty();
    if !kinds || told || !timed || !reading.places.is_empty() || TOLD.iter().any(|cue| desk.has(cue)) {
        return Ok(None);
    }
    let mut query = Query::new(template::TARGETS).nodes("agency", &desk.iris(&reading.agencies));
    if reading.deadlines.is_empty() {
        query = query.years(&reading.years);
    }
    let mut rows = query.rows(desk.graph)?;
    rows.retain(|row| of_kind(desk, row) && in_time(desk, row));
    let fields = || reading.qualifiers.iter().flat_map(|fields| fields.split(BREAK));
    let said = |row: &Row| fields().any(|field| nearest::distance(desk, row, field).is_some());
    rows.retain(|row| reading.qualifiers.is_empty() || said(row));
    let rows = quantity::counted(desk, nearest::rows(desk, rows, &reading.qualifiers));
    let found = Found { items: items(desk, &rows), query, message: None };
    Ok((!found.items.is_empty()).then_some(found))
}

/// Whether a figure counts the kind asked for: what its measure ends in, or bodies that it lists.
fn of_kind(desk: &Desk, row: &Row) -> bool {
    let metric = plain(metric::opened(text(row, "metric"), desk.words));
    let closes = |rest: &str| {
        let next: String = rest.chars().take(1).collect();
        rest.is_empty() || rest.starts_with(BREAK) || desk.words.joins(&next)
    };
    let counts = |kind: &String| {
        metric.match_indices(kind.as_str()).any(|(at, _)| metric.get(at + kind.len()..).is_some_and(closes))
    };
    desk.reading.heads.iter().chain(&desk.reading.body_kinds).any(counts)
}

/// Whether a figure is due by a deadline asked for, or stands in the document of its year.
fn in_time(desk: &Desk, row: &Row) -> bool {
    let due = |year: &i64| text(row, "by").starts_with(&year.to_string()) || number(row, "year") == *year;
    desk.reading.deadlines.is_empty() || desk.reading.deadlines.iter().any(due)
}
