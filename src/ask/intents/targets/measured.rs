//! Which figures count bodies of a kind that a question speaks of, and of nothing else (与企业有关的目标). Must not know
//! how the question was worded.

use super::asked::Asked;
use crate::ask::desk::Desk;
use crate::ask::desk::Gather;
use crate::ask::intents::figures::amount;
use crate::ask::model::Item;
use crate::ask::query::{Row, dated, number, text};
use std::collections::BTreeMap;

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

/// 超过1000亿元的目标: only the figures of the unit that lie within the bound.
pub(super) fn within_bound(desk: &Desk, mut rows: Vec<Row>) -> Vec<Row> {
    if let Some(bound) = &desk.reading.figure_bound {
        rows.retain(|row| {
            let (value, unit) = amount(desk, row);
            let same = bound.unit.is_empty() || unit.to_lowercase() == bound.unit.to_lowercase();
            same && bound.holds(value)
        });
    }
    rows
}

/// 哪一年定的目标最多: that year, with the number of its figures.
pub(super) fn busiest_year(desk: &Desk, rows: &[Row]) -> Vec<Item> {
    let mut years: BTreeMap<i64, usize> = BTreeMap::new();
    rows.iter().filter(|row| dated(row)).for_each(|row| *years.entry(number(row, "year")).or_default() += 1);
    let most = years.values().copied().max().unwrap_or_default();
    let mut gather = Gather::default();
    for row in rows.iter().filter(|row| years.get(&number(row, "year")) == Some(&most)) {
        let year = number(row, "year");
        let draft = gather.draft(&year.to_string(), &year.to_string());
        draft.item.value = Some(most as f64);
        draft.item.unit = Some(desk.say("items", &[]));
        draft.note(year, text(row, "metric"));
        draft.prove(desk.quote(row));
    }
    gather.items()
}
