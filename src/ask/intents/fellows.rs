//! Which tasks are meant by the bodies that stand with one another, or do not: alone, without another, all of them, the most.
//! Must not know how the question was worded.

use super::tasks::{base, items};
use crate::ask::desk::{Body, Desk, Found};
use crate::ask::model::Item;
use crate::ask::query::{Query, text};
use crate::ask::reading::Group;
use crate::store::StoreError;
use std::collections::BTreeSet;

/// 有甲而没有乙的任务: those of the one that do not list the other.
pub(super) fn with_and_without(desk: &Desk) -> Result<Found, StoreError> {
    let denied = |group: &&Group| desk.reading.denied.contains(&group.words);
    let (without, with): (Vec<&Group>, Vec<&Group>) = desk.reading.agencies.iter().partition(denied);
    let nodes = |groups: Vec<&Group>| desk.iris(&groups.into_iter().cloned().collect::<Vec<Group>>());
    let without = nodes(without);
    let query = base(desk).nodes("agency", &nodes(with));
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    rows.retain(|row| {
        let bodies = who.get(text(row, "item")).into_iter().flatten();
        !bodies.into_iter().any(|body| without.iter().any(|n| n.as_str() == body.iri))
    });
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// 哪项任务的责任单位最多: the tasks with the most bodies.
pub(super) fn most_bodies(desk: &Desk) -> Result<Found, StoreError> {
    let query = base(desk);
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let count = |task: &str| {
        let bodies = who.get(task).into_iter().flatten();
        bodies.map(|body| body.iri.as_str()).collect::<BTreeSet<&str>>().len()
    };
    let most = rows.iter().map(|row| count(text(row, "item"))).max().unwrap_or_default();
    rows.retain(|row| count(text(row, "item")) == most);
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// Only the tasks that list no other body than those asked for, or none of another kind.
pub(super) fn alone(desk: &Desk, query: Query, kinds: &[&str]) -> Result<Found, StoreError> {
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let asked = desk.iris(&desk.reading.agencies);
    let fits = |bodies: &Vec<Body>| match kinds {
        [] if asked.is_empty() => bodies.len() == 1,
        [] => bodies.iter().all(|body| asked.iter().any(|a| a.as_str() == body.iri)),
        _ => bodies.iter().all(|body| super::bodies::is_of(desk, kinds, &body.iri)),
    };
    let single: BTreeSet<String> =
        who.into_iter().filter(|(_, bodies)| fits(bodies)).map(|(task, _)| task).collect();
    rows.retain(|row| single.contains(text(row, "item")));
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// The tasks that have bodies, but not those named.
pub(super) fn without_bodies(desk: &Desk) -> Result<Found, StoreError> {
    let query = base(desk);
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let named = desk.iris(&desk.reading.agencies);
    rows.retain(|row| {
        let bodies = who.get(text(row, "item"));
        bodies.is_some_and(|all| !all.iter().any(|body| named.iter().any(|n| n.as_str() == body.iri)))
    });
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// 没有写明责任单位的任务: those whose bodies no text gives.
pub(super) fn without_any(desk: &Desk) -> Result<Found, StoreError> {
    let query = base(desk);
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    rows.retain(|row| who.get(text(row, "item")).is_none_or(Vec::is_empty));
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// Of three bodies and more, only the tasks that list them all, where any does.
pub(super) fn of_all(desk: &Desk, items: &mut Vec<Item>) -> Result<(), StoreError> {
    let rest = desk.reading.agencies.get(2..).unwrap_or_default();
    if rest.is_empty() {
        return Ok(());
    }
    let who = desk.who(items.iter().filter_map(|item| item.iri.as_deref()))?;
    let lists = |item: &Item, group: &Group| {
        let bodies = item.iri.as_deref().and_then(|iri| who.get(iri)).into_iter().flatten();
        let nodes = desk.iris(std::slice::from_ref(group));
        bodies.into_iter().any(|body| nodes.iter().any(|n| n.as_str() == body.iri))
    };
    let all = |item: &Item| rest.iter().all(|group| lists(item, group));
    if items.iter().any(all) {
        items.retain(all);
    }
    Ok(())
}
