//! Which rows of things a question means: every action, every year, its own verb. Must not know queries.

use super::asked::base;
use super::kinds::asks_events;
use super::verbs::governed;
use crate::ask::desk::{Desk, column};
use crate::ask::query::{Row, local, number, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// Characters of the shortest name of an event that says more than its kind.
const SHORTEST_EVENT: usize = 5;

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
    let gone = desk.has("dropped") && !desk.reading.agencies.is_empty();
    if !(desk.has("still") || gone) || desk.years().len() < 2 {
        return rows;
    }
    let years = |item: &str| -> BTreeSet<i64> {
        rows.iter().filter(|row| text(row, "item") == item).map(|row| number(row, "year")).collect()
    };
    let (first, last) = (desk.years().iter().min(), desk.years().iter().max());
    // 2022年还列着、2025年就不见了: only those of the earlier year.
    let left = |item: &str| {
        first.is_some_and(|year| years(item).contains(year))
            && !last.is_some_and(|year| years(item).contains(year))
    };
    let all = |item: &str| desk.years().iter().all(|year| years(item).contains(year));
    let fits = |item: &&str| if gone { left(item) } else { all(item) };
    let kept: BTreeSet<String> = column(&rows, "item").into_iter().filter(fits).map(str::to_owned).collect();
    rows.into_iter().filter(|row| kept.contains(text(row, "item"))).collect()
}

/// Without names of kinds, unless nothing else was found.
pub(super) fn keep_definite(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    // An event that a text names by its field only (大数据论坛) is one that it wants held.
    let event = |row: &Row| asks_events(desk) && text(row, "label").chars().count() >= SHORTEST_EVENT;
    let definite = |row: &Row| text(row, "generic") != "true" || event(row);
    // What a heading asked for lists is all asked for.
    if desk.has("verbatim") || desk.has("explicit") || !desk.reading.topics.is_empty() {
        return rows;
    }
    let many = |row: &Row| desk.words.terms.of_many.iter().any(|action| action == local(row, "action"));
    // What is drawn up (招商目录, 产业图谱) is told by its subject alone.
    let drawn = |row: &Row| {
        local(row, "action") == desk.words.terms.draw_up
            && text(row, "label").chars().count() > SHORTEST_EVENT
    };
    let definite = |row: &Row| definite(row) || many(row) || drawn(row) || of_batch(desk, row);
    if rows.iter().any(definite) { rows.into_iter().filter(definite).collect() } else { rows }
}

/// Without the things that the same task does to what the question leaves out: 升级的不算, of 新建 what it upgrades.
pub(super) fn without_excluded(
    desk: &Desk,
    rows: Vec<Row>,
    tasks: &[NamedNode],
) -> Result<Vec<Row>, StoreError> {
    let mut excluded = desk.reading.excluded.clone();
    if anew(desk) {
        excluded.push(desk.words.terms.upgrade.clone());
    }
    if excluded.is_empty() {
        return Ok(rows);
    }
    let out = base(desk, excluded).nodes("task", tasks).with_modalities().rows(desk.graph)?;
    let left: BTreeSet<(&str, &str)> = out.iter().map(|row| (text(row, "item"), text(row, "task"))).collect();
    Ok(rows.into_iter().filter(|row| !left.contains(&(text(row, "item"), text(row, "task")))).collect())
}

/// Whether the question asks for nothing but what is built anew.
fn anew(desk: &Desk) -> bool {
    let actions = &desk.reading.actions;
    let is_new = |word: &String| desk.words.terms.anew.contains(word);
    !actions.is_empty() && actions.iter().all(|(_, word)| is_new(word))
}

/// 平台 with a verb asks for no data, lists or systems of rules, where anything else is found.
pub(super) fn without_data(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    let plain = reading.heads.is_empty() && reading.classes.len() == 1 && !reading.actions.is_empty();
    let platform = |row: &Row| desk.words.terms.platform_class == local(row, "class") && !is_data(desk, row);
    if !plain || !rows.iter().any(platform) || desk.has("still") {
        return rows;
    }
    rows.into_iter().filter(|row| !is_data(desk, row)).collect()
}

/// Whether a row's thing is of the class of platforms, but holds data or rules by its name.
pub(in crate::ask::intents) fn is_data(desk: &Desk, row: &Row) -> bool {
    let heads = &desk.words.terms.data_heads;
    let data = heads.iter().any(|head| text(row, "label").ends_with(head.as_str()));
    data && desk.words.terms.platform_class == local(row, "class")
}

/// Where the question says how much is meant (争取布局), what the text means as much, where it does so anywhere.
pub(super) fn wished(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let asked = &desk.reading.wishes;
    // 争取甲在我省布局 wishes for 甲, though it does nothing to it.
    let meant = |row: &Row| {
        let bare = local(row, "action") == desk.words.terms.actions || local(row, "action").is_empty();
        let says = |wish: &String| wish == text(row, "modality") || (bare && governed(desk, row, wish));
        asked.iter().any(says)
    };
    if !rows.iter().any(meant) || asks_events(desk) {
        return rows;
    }
    rows.into_iter().filter(meant).collect()
}

/// 第二批国家级试点: a number makes a kind one that a text has in mind.
fn of_batch(desk: &Desk, row: &Row) -> bool {
    let terms = &desk.words.terms;
    let name = desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote"));
    let Some((before, _)) = text(row, "quote").split_once(name.as_str()) else { return false };
    let Some(number) = terms.batches.iter().find_map(|batch| before.strip_suffix(batch.as_str())) else {
        return false;
    };
    let digits = number.trim_end_matches(|c: char| terms.numerals.contains(&c) || c.is_ascii_digit());
    digits.len() < number.len() && digits.ends_with(terms.edition[0].as_str())
}

/// 2022年底前要建成哪些平台, 2021年清单里2021年完成的方案: of the things those whose task is due in the year, or that the document of that year names.
pub(super) fn due(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let deadlines = &desk.reading.deadlines;
    // The years of the document and of its list are one.
    let in_list = !desk.reading.scope.is_empty() && desk.years() == deadlines.as_slice();
    if deadlines.is_empty() || !(desk.years().is_empty() || in_list) {
        return rows;
    }
    let by = |row: &Row, year: &i64| text(row, "by").starts_with(&year.to_string());
    let of = |row: &Row, year: &i64| text(row, "by").is_empty() && number(row, "year") == *year;
    let fits = |row: &Row| deadlines.iter().any(|year| by(row, year) || of(row, year));
    if rows.iter().any(fits) { rows.into_iter().filter(fits).collect() } else { rows }
}
