//! Which tasks are meant by the bodies that stand with one another, or do not: alone, without another, all of them, the most.
//! Must not know how the question was worded.

use super::tasks::{base, items};
use crate::ask::desk::{Body, Desk, Found, Gather};
use crate::ask::model::Item;
use crate::ask::query::{Query, Row, dated, number, template, text};
use crate::ask::reading::Group;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// What the bodies beside one another say of the tasks, before whose they are does. `None` where they say nothing.
pub(super) fn answer(desk: &Desk) -> Result<Option<Found>, StoreError> {
    let reading = desk.reading;
    let (nobody, one) = (reading.agencies.is_empty(), reading.agencies.len() == 1);
    let found = if !reading.denied.is_empty() && reading.agencies.len() > 1 {
        with_and_without(desk)?
    } else if let Some(kind) = reading.denied_kind.as_ref().filter(|_| !desk.has("alone")) {
        without_kind(desk, kind)?
    } else if desk.has("nobody") {
        without_any(desk)?
    } else if desk.has("nofigures") {
        without_figures(desk)?
    } else if reading.negated {
        without_bodies(desk)?
    } else if desk.has("largest") && desk.has("when") && one {
        busiest_year(desk)?
    } else if reading.body_bound.is_some() {
        of_number(desk)?
    } else if nobody && ["largest", "smallest"].iter().any(|cue| desk.has(cue)) {
        most_bodies(desk)?
    } else {
        return Ok(None);
    };
    Ok(Some(found))
}

/// 有甲而没有乙的任务: those of the one that do not list the other.
fn with_and_without(desk: &Desk) -> Result<Found, StoreError> {
    let denied = |group: &&Group| desk.reading.denied.contains(&group.words);
    let (without, with): (Vec<&Group>, Vec<&Group>) = desk.reading.agencies.iter().partition(denied);
    let nodes = |groups: Vec<&Group>| desk.iris(&groups.into_iter().cloned().collect::<Vec<Group>>());
    let without = nodes(without);
    // 由甲和乙共同负责、没有丙: each of those that are there.
    let each: Vec<Vec<NamedNode>> = with.iter().map(|group| nodes(vec![*group])).collect();
    let query = base(desk).nodes("agency", &nodes(with));
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    rows.retain(|row| {
        let bodies = who.get(text(row, "item")).map(Vec::as_slice).unwrap_or_default();
        let lists =
            |nodes: &Vec<NamedNode>| bodies.iter().any(|body| nodes.iter().any(|n| n.as_str() == body.iri));
        !lists(&without) && (!desk.has("joint") || each.iter().all(lists))
    });
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// 由三个以上单位负责的任务: those with as many bodies as the question says.
fn of_number(desk: &Desk) -> Result<Found, StoreError> {
    let query = base(desk).nodes("agency", &desk.iris(&desk.reading.agencies));
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    rows.retain(|row| {
        let bodies = who.get(text(row, "item")).into_iter().flatten();
        let number = bodies.map(|body| body.iri.as_str()).collect::<BTreeSet<&str>>().len();
        number > 0 && desk.reading.body_bound.as_ref().is_some_and(|bound| bound.holds(number as f64))
    });
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// 哪项任务的责任单位最多, 最少: the tasks with the most bodies, or the fewest.
fn most_bodies(desk: &Desk) -> Result<Found, StoreError> {
    let query = base(desk);
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let count = |task: &str| {
        let bodies = who.get(task).into_iter().flatten();
        bodies.map(|body| body.iri.as_str()).collect::<BTreeSet<&str>>().len()
    };
    let tasks: BTreeSet<&str> = rows.iter().map(|row| text(row, "item")).collect();
    let mut counts: Vec<usize> = tasks.into_iter().map(count).filter(|count| *count > 0).collect();
    counts.sort_unstable();
    if !desk.has("smallest") {
        counts.reverse();
    }
    // 责任单位最多的三项
    counts.truncate(desk.reading.wanted.unwrap_or(1).max(1));
    rows.retain(|row| counts.contains(&count(text(row, "item"))));
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// Only the tasks that list no other body than those asked for, or none of another kind.
pub(super) fn alone(desk: &Desk, query: Query, kinds: &[&str]) -> Result<Found, StoreError> {
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let asked = desk.iris(&desk.reading.agencies);
    // 只由市级政府负责: the committee of a zone is one of them.
    let local = kinds.contains(&desk.words.terms.city_bodies.as_str());
    let zone = |iri: &str| {
        let ends =
            |name: &String| desk.words.terms.zone_bodies.iter().any(|end| name.ends_with(end.as_str()));
        desk.of_iri(iri).is_some_and(|body| body.names.iter().any(ends))
    };
    let fits = |bodies: &Vec<Body>| match kinds {
        [] if asked.is_empty() => bodies.len() == 1,
        [] => bodies.iter().all(|body| asked.iter().any(|a| a.as_str() == body.iri)),
        // 只由市政府（管委会）负责: of the kind, or named beside it.
        _ => bodies.iter().all(|body| {
            super::bodies::is_of(desk, kinds, &body.iri)
                || (local && zone(&body.iri))
                || asked.iter().any(|a| a.as_str() == body.iri)
        }),
    };
    let single: BTreeSet<String> =
        who.into_iter().filter(|(_, bodies)| fits(bodies)).map(|(task, _)| task).collect();
    rows.retain(|row| single.contains(text(row, "item")));
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// The tasks that have bodies, but not those named.
fn without_bodies(desk: &Desk) -> Result<Found, StoreError> {
    let query = base(desk);
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let named = desk.iris(&desk.reading.agencies);
    let roles = desk.roles();
    rows.retain(|row| {
        // 牵头单位不是甲的: of the tasks that say who leads, whoever else takes part.
        let bodies = who.get(text(row, "item")).into_iter().flatten();
        let mut bodies = bodies.filter(|body| roles.contains(&body.role)).peekable();
        bodies.peek().is_some() && !bodies.any(|body| named.iter().any(|n| n.as_str() == body.iri))
    });
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// 没有列省直部门的任务: the tasks that have bodies, but none of the kind.
fn without_kind(desk: &Desk, kind: &str) -> Result<Found, StoreError> {
    let query = base(desk).nodes("agency", &desk.iris(&desk.reading.agencies));
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let endings = super::bodies::endings_of(desk, &[kind.to_owned()]);
    rows.retain(|row| {
        let bodies = who.get(text(row, "item")).map(Vec::as_slice).unwrap_or_default();
        !bodies.is_empty() && !bodies.iter().any(|body| super::bodies::is_of(desk, &endings, &body.iri))
    });
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// 没有量化目标的任务: those that set no figure.
fn without_figures(desk: &Desk) -> Result<Found, StoreError> {
    let query = base(desk).nodes("agency", &desk.iris(&desk.reading.agencies));
    let mut rows = query.rows(desk.graph)?;
    let figures = Query::new(template::TARGETS).years(desk.years()).rows(desk.graph)?;
    let set: BTreeSet<&str> = figures.iter().map(|row| text(row, "task")).collect();
    rows.retain(|row| !set.contains(text(row, "item")));
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// 甲在哪一年负责的任务最多: that year, with the number of its tasks.
fn busiest_year(desk: &Desk) -> Result<Found, StoreError> {
    let query = base(desk).nodes("agency", &desk.iris(&desk.reading.agencies));
    let mut rows = query.rows(desk.graph)?;
    rows.retain(dated);
    let mut tasks: BTreeMap<i64, BTreeSet<&str>> = BTreeMap::new();
    for row in &rows {
        tasks.entry(number(row, "year")).or_default().insert(text(row, "item"));
    }
    let most = tasks.values().map(BTreeSet::len).max().unwrap_or_default();
    let mut gather = Gather::default();
    for row in rows.iter().filter(|row| tasks.get(&number(row, "year")).is_some_and(|of| of.len() == most)) {
        let year = number(row, "year");
        let draft = gather.draft(&year.to_string(), &year.to_string());
        draft.item.value = Some(most as f64);
        draft.item.unit = Some(desk.say("items", &[]));
        draft.note(year, text(row, "label"));
        if draft.item.evidence.len() < 3 {
            draft.prove(desk.quote(row));
        }
    }
    Ok(Found { items: gather.items(), query, message: None })
}

/// 没有写明责任单位的任务: those whose bodies no text gives.
fn without_any(desk: &Desk) -> Result<Found, StoreError> {
    let query = base(desk).terms("role", &desk.words.terms.roles);
    let mut rows = query.rows(desk.graph)?;
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    // 没有写明牵头单位: others may be there.
    let roles = desk.roles();
    let held = |row: &Row| who.get(text(row, "item")).into_iter().flatten().any(|b| roles.contains(&b.role));
    rows.retain(|row| !held(row));
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
