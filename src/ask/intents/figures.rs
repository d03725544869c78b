//! Rows of targets as items: figures with their units, told by their years or by their metrics. Must not know how the
//! question was worded.

use crate::ask::desk::{Desk, Gather, NO_YEAR};
use crate::ask::metric::{core, opened};
use crate::ask::model::Item;
use crate::ask::plain::{likeness, pairs, plain};
use crate::ask::query::{Row, dated, number, text};
use crate::ask::reading::Group;
use std::collections::BTreeSet;

/// Likeness from which the metrics of two years are taken for one.
const ONE_METRIC: f64 = 0.4;

/// The largest or smallest first where the question compares, the order of the text otherwise.
pub(super) fn order(desk: &Desk, rows: &mut [Row]) {
    let size = |row: &Row| amount(desk, row).0;
    if desk.has("largest") || desk.has("compare") {
        rows.sort_by(|a, b| size(b).total_cmp(&size(a)));
    } else if desk.has("smallest") {
        rows.sort_by(|a, b| size(a).total_cmp(&size(b)));
    }
}

/// The plain number and its unit: 1 亿 is 100,000,000 and 500 亿条 are so many 条, while 亿元 stays a unit.
pub(super) fn amount(desk: &Desk, row: &Row) -> (f64, String) {
    let value: f64 = text(row, "value").parse().unwrap_or_default();
    let unit = text(row, "unit");
    match unit.strip_prefix(desk.words.terms.large_unit.as_str()) {
        Some(counted) if !counted.ends_with(desk.words.terms.money_unit) => (value * 1e8, counted.to_owned()),
        _ => (value, unit.to_owned()),
    }
}

/// Whether the figures are told by their years: one metric over several years, or several years that the question names;
/// metrics that only differ in their years are told by their names.
fn by_year(desk: &Desk, rows: &[Row]) -> bool {
    let years: BTreeSet<i64> = rows.iter().map(|row| number(row, "year")).collect();
    let named = desk.reading.years.len() + desk.reading.deadlines.len() > 1;
    // A figure of a document without a year has no year to be told by.
    let told = rows.iter().all(dated);
    let all = ["everyyear", "alldocs"].iter().any(|cue| desk.has(cue));
    let metric = |row: &Row| {
        let words = desk.words;
        core(&words.same(&plain(text(row, "metric"))), words)
    };
    let alike =
        |a: &str, b: &str| a.contains(b) || b.contains(a) || likeness(&pairs(a), &pairs(b)) >= ONE_METRIC;
    let metrics: BTreeSet<String> = rows.iter().map(metric).collect();
    let first = metrics.first().cloned().unwrap_or_default();
    let one = metrics.iter().all(|metric| alike(&first, metric));
    let named = named && !of_several_things(desk, rows);
    told && !desk.reading.metrics.is_empty()
        && ((years.len() > 1 && (one || named || all)) || (all && desk.has("everyyear")))
}

/// Whether the figures are those of two or more things that the question names one by one, each figure one thing's.
fn of_several_things(desk: &Desk, rows: &[Row]) -> bool {
    let metric = |row: &Row| plain(text(row, "metric"));
    let names = |group: &Group| -> Vec<String> {
        let entities = group.entities.iter().filter_map(|at| desk.entity(*at));
        entities.flat_map(|entity| entity.plain.clone()).chain([group.words.clone()]).collect()
    };
    let counted: Vec<Vec<String>> = desk.reading.things.iter().map(names).collect();
    let of = |names: &[String], row: &Row| names.iter().any(|name| metric(row).contains(name.as_str()));
    counted.iter().filter(|names| rows.iter().any(|row| of(names, row))).count() > 1
        && rows.iter().all(|row| counted.iter().any(|names| of(names, row)))
}

/// Rows of targets as items: a figure an item.
pub(super) fn items(desk: &Desk, rows: &[Row]) -> Vec<Item> {
    let mut gather = Gather::default();
    let by_year = by_year(desk, rows);
    for (at, row) in rows.iter().enumerate() {
        let (value, unit) = amount(desk, row);
        // The same figure for the same metric in one year is one answer, however often the document repeats it.
        let year = number(row, "year");
        let named = year.to_string();
        let (metric, label) = match by_year {
            true => ("", named.as_str()),
            false => (text(row, "metric"), opened(text(row, "metric"), desk.words)),
        };
        let draft = gather.draft(&format!("{year} {metric} {value} {unit}"), label);
        draft.item.iri.get_or_insert_with(|| text(row, "item").to_owned());
        draft.item.value = Some(value);
        draft.item.unit = Some(unit).filter(|u| !u.is_empty());
        draft.note(year, text(row, "label"));
        for thing in beside(desk, row) {
            draft.note(year, thing);
        }
        if !text(row, "by").is_empty() {
            draft.note(year, desk.say("deadline", &[text(row, "by")]));
        }
        draft.note(year, desk.say("task", &[text(row, "heading")]));
        if at == 0 && rows.len() > 1 {
            let mark = if desk.has("smallest") { "smallest" } else { "largest" };
            if desk.has("compare") || desk.has("largest") || desk.has("smallest") {
                draft.note(NO_YEAR, desk.say(mark, &[]));
            }
        }
        draft.prove(desk.quote(row));
    }
    let items = gather.items();
    let single = desk.has("largest") || desk.has("smallest");
    if single && desk.reading.metrics.is_empty() { items.into_iter().take(1).collect() } else { items }
}

/// 闽政通日均活跃数: the figure is the thing's where its task speaks of it.
fn beside(desk: &Desk, row: &Row) -> Vec<String> {
    let said = plain(desk.vocabulary.text(text(row, "task")));
    let label = plain(text(row, "label"));
    let said_beside = |words: &str| said.contains(words) && !label.contains(words);
    let things = desk.reading.things.iter().filter(|thing| said_beside(&thing.words));
    things.map(|thing| thing.words.clone()).collect()
}
