//! Things by year, body, place, kind and action. Must not know how the question was worded.

mod apposed;
mod asked;
mod bare;
mod clauses;
mod described;
mod doers;
mod during;
mod fields;
mod filter;
mod headed;
mod items;
mod kinds;
mod listed;
mod near;
mod own;
mod places;
mod said;
mod search;
mod siblings;
mod spoken;
mod tasks;
mod verbs;
mod wider;
mod wishes;

pub(super) use apposed::rows as apposed;
pub(super) use filter::is_data;
pub(super) use items::{items, tell};
pub(super) use kinds::heads;
pub(super) use near::rows as near;

use asked::{actions, among, base};
use filter::keep_definite;
use places::in_places;
use tasks::in_tasks;

use crate::ask::desk::{Desk, Found, column};
use crate::ask::model::Item;
use crate::ask::query::{Query, Row, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// The things that fit the question's slots.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let (named, placed) = (!reading.things.is_empty(), !reading.places.is_empty());
    match (desk.has("beside") && named, placed) {
        (true, true) => elsewhere(desk),
        (true, false) => beside(desk),
        (false, true) => there(desk),
        (false, false) if reading.pairs.len() > 1 && (!named || tied(desk)) => apart(desk),
        (false, false) => in_tasks(desk),
    }
}

/// 甲以外，厦门还有哪些设施: what lies there, without what is named.
fn elsewhere(desk: &Desk) -> Result<Found, StoreError> {
    let mut reading = desk.reading.clone();
    let named = desk.iris(&std::mem::take(&mut reading.things));
    let mut found = in_places(&Desk { reading: &reading, ..*desk })?;
    found.items.retain(|item| !named.iter().any(|iri| item.iri.as_deref() == Some(iri.as_str())));
    Ok(found)
}

/// What lies in the places, or the bodies that do it there where only they are asked for.
fn there(desk: &Desk) -> Result<Found, StoreError> {
    let found = in_places(desk)?;
    match doers::of(desk, &found.items)? {
        bodies if bodies.is_empty() => Ok(found),
        bodies => Ok(Found { items: bodies, ..found }),
    }
}

/// 依托哪条热线、归并了哪些热线: whether a clause asks what a thing rests on.
fn tied(desk: &Desk) -> bool {
    desk.reading.pairs.iter().any(|pair| pair.acts(&desk.words.terms.ties))
}

/// Each clause that asks by its own verb, one after the other.
fn apart(desk: &Desk) -> Result<Found, StoreError> {
    let mut whole = Found::default();
    let mut each: Vec<Found> = Vec::new();
    for pair in &desk.reading.pairs {
        let reading = pair.of(desk.reading);
        let desk = &Desk { reading: &reading, ..*desk };
        let rests = !reading.things.is_empty() && pair.acts(&desk.words.terms.ties);
        each.push(if rests { super::related::answer(desk)? } else { answer(desk)? });
    }
    if desk.reading.pairs.first().is_some_and(|pair| pair.acts(&desk.words.terms.of_many)) {
        of_one_deed(&mut each);
    }
    for found in each {
        let same = |item: &Item, other: &Item| item.iri == other.iri && item.label == other.label;
        let new: Vec<Item> =
            found.items.into_iter().filter(|item| !whole.items.iter().any(|k| same(k, item))).collect();
        whole.items.extend(new);
        whole.query = found.query;
        whole.message = whole.message.or(found.message);
    }
    Ok(whole)
}

/// 整合哪些系统，打造什么平台: what is put together and what comes of it stand in one task, where any task has both.
fn of_one_deed(each: &mut [Found]) {
    let places = |item: &Item| -> Vec<(String, String)> {
        item.evidence.iter().map(|quote| (quote.document.clone(), quote.path.clone())).collect()
    };
    let all: Vec<BTreeSet<(String, String)>> =
        each.iter().map(|found| found.items.iter().flat_map(places).collect()).collect();
    let shared = |place: &(String, String)| all.iter().all(|places| places.contains(place));
    let Some(common) =
        all.first().map(|places| places.iter().filter(|place| shared(place)).collect::<Vec<_>>())
    else {
        return;
    };
    if !common.is_empty() {
        let within = |item: &Item| places(item).iter().any(|place| common.contains(&place));
        each.iter_mut().for_each(|found| found.items.retain(within));
    }
}

/// Rows of things that tasks act on; `things` limits them.
pub(super) fn acted_on(desk: &Desk, things: Option<&[NamedNode]>) -> Result<(Query, Vec<Row>), StoreError> {
    among(desk, things, &[])
}

/// The things of the kind asked for in tasks.
pub(super) fn of_tasks(desk: &Desk, tasks: &[NamedNode]) -> Result<Found, StoreError> {
    if tasks.is_empty() {
        return Ok(Found::default());
    }
    let query = base(desk, actions(desk)).without("agency").nodes("task", tasks);
    let rows = keep_definite(desk, query.rows(desk.graph)?);
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// What stands beside the things asked for, in the same tasks.
pub(super) fn beside(desk: &Desk) -> Result<Found, StoreError> {
    let asked = desk.iris(&desk.reading.things);
    let around = Query::new(template::THINGS)
        .nodes("thing", &asked)
        .years(desk.years())
        .terms("kinds", &desk.words.terms.things)
        .rows(desk.graph)?;
    let tasks: Vec<NamedNode> =
        column(&around, "task").into_iter().filter_map(|t| NamedNode::new(t).ok()).collect();
    if tasks.is_empty() {
        return Ok(Found::default());
    }
    let (query, mut rows) = among(desk, None, &tasks)?;
    rows.extend(during::rows(desk, &around)?);
    rows.retain(|row| !asked.iter().any(|a| a.as_str() == text(row, "item")));
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}
