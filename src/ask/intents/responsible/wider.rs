//! Where the things' own tasks do not tell whose they are in a role or a year: what else does. Must not know how the
//! question was worded.

use super::asks_first;
use crate::ask::desk::{Body, Desk, column};
use crate::ask::intents::alike::alike;
use crate::ask::query::{Query, template};
use crate::ask::reading::Group;
use crate::ask::words::Slot;
use crate::store::StoreError;
use std::collections::BTreeSet;

/// Characters of the shortest name that is looked for within longer ones.
const LONG_NAME: usize = 6;

/// Of years that mark no lead, all responsible bodies answer who leads; says so.
pub(in crate::ask::intents) fn unmarked(
    desk: &Desk,
    asked: &Query,
    bodies: &mut Vec<Body>,
) -> Result<Option<String>, StoreError> {
    let (roles, all) = (desk.roles(), &desk.words.terms.roles);
    if roles != desk.words.terms.lead || roles.len() == all.len() {
        return Ok(None);
    }
    let marked: BTreeSet<i64> = bodies.iter().map(|body| body.quote.year).collect();
    let mut others = desk.bodies(&asked.clone().terms("role", all).rows(desk.graph)?);
    others.retain(|body| !marked.contains(&body.quote.year));
    let years: BTreeSet<String> = others.iter().map(|body| body.quote.year.to_string()).collect();
    bodies.extend(others);
    let said = years.into_iter().collect::<Vec<_>>().join("、");
    Ok((!said.is_empty()).then(|| desk.say("lead_unmarked", &[&said])))
}

/// The bodies of tasks that tell the things' tasks again, in a list of the same document.
pub(super) fn of_twins(desk: &Desk) -> Result<Vec<Body>, StoreError> {
    let tasks = Query::new(template::THINGS)
        .nodes("thing", &desk.iris(&desk.reading.things))
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents))
        .terms("kinds", &desk.words.terms.things)
        .rows(desk.graph)?;
    let roles = desk.roles();
    let mut found: Vec<Body> = desk.who(column(&tasks, "task"))?.into_values().flatten().collect();
    found.retain(|body| roles.contains(&body.role) || roles.len() > 1);
    Ok(found)
}

/// What is no single thing there may still be what tasks speak of: their bodies, with the query that gives them.
pub(super) fn speaking(desk: &Desk, asked: Query) -> Result<(Query, Vec<Body>), StoreError> {
    let tasks = desk.speaking_of(&desk.reading.things);
    if tasks.is_empty() {
        return Ok((asked, Vec::new()));
    }
    let query = asked.without("thing").nodes("task", &tasks);
    let bodies = desk.bodies(&query.rows(desk.graph)?);
    Ok((query, bodies))
}

/// Of the years asked for that have none of the bodies known: those of tasks that speak of the things, or of things with
/// longer names.
pub(super) fn of_open_years(desk: &Desk, asked: &Query, known: &[Body]) -> Result<Vec<Body>, StoreError> {
    let open = without_bodies(desk.years(), known);
    if known.is_empty() || asks_first(desk) || open.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let tasks = desk.speaking_of(&desk.reading.things);
    if !tasks.is_empty() {
        let query = asked.clone().without("thing").without("year").nodes("task", &tasks).years(&open);
        found = desk.bodies(&query.rows(desk.graph)?);
    }
    let open = without_bodies(&open, &found);
    found.extend(of_longer_names(desk, asked, &open)?);
    let open = without_bodies(&open, &found);
    if !open.is_empty() {
        found.extend(of_twins(desk)?.into_iter().filter(|body| open.contains(&body.quote.year)));
    }
    let open = without_bodies(&open, &found);
    found.extend(of_like_ends(desk, asked, &open)?);
    let open = without_bodies(&open, &found);
    found.extend(of_shorter_names(desk, asked, &open)?);
    let open = without_bodies(&open, &found);
    found.extend(of_other_names(desk, asked, &open)?);
    Ok(found)
}

/// Of years that have no thing of the name, the bodies of things of its function under other names, where the question has
/// no whole name: 协同办公系统 is 协同办公平台 later.
fn of_other_names(desk: &Desk, asked: &Query, open: &[i64]) -> Result<Vec<Body>, StoreError> {
    let whole = |group: &&Group| {
        let mut entities = group.entities.iter().filter_map(|at| desk.entity(*at));
        entities.any(|e| e.plain.contains(&group.words))
    };
    let groups = desk.reading.things.iter().filter(|group| !whole(group));
    let things: Vec<_> = groups
        .flat_map(|group| alike(desk, group))
        .filter_map(|at| desk.entity(at))
        .map(|entity| entity.iri.clone())
        .collect();
    if open.is_empty() || things.is_empty() {
        return Ok(Vec::new());
    }
    let query = asked.clone().without("thing").without("year").nodes("thing", &things).years(open);
    Ok(desk.bodies(&query.rows(desk.graph)?))
}

/// Of years that have no thing of the name, the bodies of things whose whole names are most of its end: 身份认证平台 of
/// 政务服务身份认证平台.
fn of_shorter_names(desk: &Desk, asked: &Query, open: &[i64]) -> Result<Vec<Body>, StoreError> {
    let entities = desk.reading.things.iter().flat_map(|g| &g.entities).filter_map(|at| desk.entity(*at));
    let names: Vec<&String> = entities.flat_map(|e| &e.plain).collect();
    let ends = |short: &String| {
        let length = short.chars().count();
        let most = |name: &&&String| length * 10 >= name.chars().count() * MOST_OF_TEN && *name != &short;
        length >= LONG_NAME && names.iter().filter(most).any(|name| name.ends_with(short.as_str()))
    };
    let things =
        desk.vocabulary.entities.iter().filter(|e| e.slot == Slot::Thing && e.plain.iter().any(ends));
    let shorter: Vec<_> = things.map(|entity| entity.iri.clone()).collect();
    if open.is_empty() || shorter.is_empty() {
        return Ok(Vec::new());
    }
    let query = asked.clone().without("thing").without("year").nodes("thing", &shorter).years(open);
    Ok(desk.bodies(&query.rows(desk.graph)?))
}

/// Of years that have no thing of the name, the bodies of things whose names end as it does for the most part:
/// 市级数据共享平台 and 省市两级数据共享平台.
fn of_like_ends(desk: &Desk, asked: &Query, open: &[i64]) -> Result<Vec<Body>, StoreError> {
    let entities = desk.reading.things.iter().flat_map(|g| &g.entities).filter_map(|at| desk.entity(*at));
    let end = |name: &String| {
        let chars: Vec<char> = name.chars().collect();
        let most = (chars.len() * MOST_OF_TEN).div_ceil(10).max(LONG_END);
        let from = chars.len().checked_sub(most).filter(|from| *from > 0)?;
        Some(chars.get(from..)?.iter().collect::<String>())
    };
    let ends: BTreeSet<String> = entities.flat_map(|e| &e.plain).filter_map(end).collect();
    let alike: BTreeSet<usize> = ends.iter().flat_map(|end| desk.vocabulary.ending(end)).collect();
    let alike: Vec<_> = alike.into_iter().filter_map(|at| desk.entity(at)).map(|e| e.iri.clone()).collect();
    if open.is_empty() || alike.is_empty() {
        return Ok(Vec::new());
    }
    let query = asked.clone().without("thing").without("year").nodes("thing", &alike).years(open);
    Ok(desk.bodies(&query.rows(desk.graph)?))
}

/// How much of a name its end must be, in tenths.
const MOST_OF_TEN: usize = 6;

/// Characters of the shortest end that tells a thing.
const LONG_END: usize = 8;

/// The years of which no body is known.
fn without_bodies(years: &[i64], known: &[Body]) -> Vec<i64> {
    years.iter().copied().filter(|year| !known.iter().any(|body| body.quote.year == *year)).collect()
}

/// Of years that have no thing of the name, the bodies of things in whose longer names it stands.
fn of_longer_names(desk: &Desk, asked: &Query, open: &[i64]) -> Result<Vec<Body>, StoreError> {
    let entities = desk.reading.things.iter().flat_map(|g| &g.entities).filter_map(|at| desk.entity(*at));
    let names = entities.flat_map(|e| &e.plain).filter(|name| name.chars().count() >= LONG_NAME);
    let longer: BTreeSet<usize> = names.flat_map(|name| desk.vocabulary.containing(name)).collect();
    let longer: Vec<_> = longer.into_iter().filter_map(|at| desk.entity(at)).map(|e| e.iri.clone()).collect();
    if open.is_empty() || longer.is_empty() {
        return Ok(Vec::new());
    }
    let query = asked.clone().without("thing").without("year").nodes("thing", &longer).years(open);
    Ok(desk.bodies(&query.rows(desk.graph)?))
}

/// Of the bodies that the question names beside the years it asks for: the first year in which each has the things.
pub(super) fn since(desk: &Desk, known: &[Body]) -> Result<Vec<Body>, StoreError> {
    let reading = desk.reading;
    if !desk.has("who") || reading.agencies.is_empty() || desk.years().is_empty() {
        return Ok(Vec::new());
    }
    if !["since", "when", "mentioned", "added"].iter().any(|cue| desk.has(cue)) {
        return Ok(Vec::new());
    }
    let query = Query::new(template::RESPONSIBLE)
        .nodes("thing", &desk.iris(&reading.things))
        .terms("role", &desk.words.terms.roles);
    let of_bodies = query.clone().nodes("agency", &desk.iris(&reading.agencies));
    // 当时还有谁 asks for those beside it too.
    let first = desk.bodies(&of_bodies.rows(desk.graph)?).iter().map(|body| body.quote.year).min();
    let query = if desk.has("fellows") { query } else { of_bodies };
    let mut found = desk.bodies(&query.rows(desk.graph)?);
    found.retain(|body| Some(body.quote.year) == first && !known.contains(body));
    Ok(found)
}
