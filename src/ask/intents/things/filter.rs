//! Which rows of things a question means: every action, every year, its own verb. Must not know queries.

use super::base;
use crate::ask::desk::{Desk, column};
use crate::ask::query::{Row, local, number, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// 既…又…: only things that every action asked for befalls.
pub(super) fn both(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let asked: BTreeSet<&String> = desk.reading.actions.iter().map(|(action, _)| action).collect();
    if !desk.has("both") || asked.len() < 2 {
        return rows;
    }
    let all = |item: &str| {
        let done: BTreeSet<&str> =
            rows.iter().filter(|r| text(r, "item") == item).map(|r| local(r, "action")).collect();
        asked.iter().all(|action| done.contains(action.as_str()))
    };
    let kept: BTreeSet<String> =
        column(&rows, "item").into_iter().filter(|item| all(item)).map(str::to_owned).collect();
    rows.into_iter().filter(|row| kept.contains(text(row, "item"))).collect()
}

/// 2022年已有、2025年又列: only things of every year asked for.
pub(super) fn still(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    if !desk.has("still") || desk.years().len() < 2 {
        return rows;
    }
    let years = |item: &str| -> BTreeSet<i64> {
        rows.iter().filter(|row| text(row, "item") == item).map(|row| number(row, "year")).collect()
    };
    let all = |item: &str| desk.years().iter().all(|year| years(item).contains(year));
    let kept: BTreeSet<String> =
        column(&rows, "item").into_iter().filter(|item| all(item)).map(str::to_owned).collect();
    rows.into_iter().filter(|row| kept.contains(text(row, "item"))).collect()
}

/// Without names of kinds, unless nothing else was found.
pub(super) fn keep_definite(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let definite = |row: &Row| text(row, "generic") != "true";
    // What a heading asked for lists is all asked for.
    if desk.has("verbatim") || desk.has("explicit") || !desk.reading.topics.is_empty() {
        return rows;
    }
    let many = |row: &Row| desk.words.terms.of_many.iter().any(|action| action == local(row, "action"));
    let definite = |row: &Row| definite(row) || many(row);
    if rows.iter().any(definite) { rows.into_iter().filter(definite).collect() } else { rows }
}

/// Without the things that the same task does to what the question leaves out: 升级的不算.
pub(super) fn without_excluded(
    desk: &Desk,
    rows: Vec<Row>,
    tasks: &[NamedNode],
) -> Result<Vec<Row>, StoreError> {
    let excluded = &desk.reading.excluded;
    if excluded.is_empty() {
        return Ok(rows);
    }
    let out = base(desk, excluded.clone()).nodes("task", tasks).with_modalities().rows(desk.graph)?;
    let left: BTreeSet<(&str, &str)> = out.iter().map(|row| (text(row, "item"), text(row, "task"))).collect();
    Ok(rows.into_iter().filter(|row| !left.contains(&(text(row, "item"), text(row, "task")))).collect())
}
