//! Who is responsible for a thing, over the years. Must not know how the question was worded.

use crate::ask::desk::{Body, Desk, Found, Gather, column};
use crate::ask::model::Item;
use crate::ask::query::{Query, template};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// The bodies responsible for the tasks that concern the things.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    // 最早归谁，2022年又由谁: the first year of all is asked for beside those named.
    let first = desk.has("since") && desk.has("who") && !desk.years().is_empty();
    let query = Query::new(template::RESPONSIBLE)
        .nodes("thing", &desk.iris(&reading.things))
        .years(if first { &[] } else { desk.years() })
        .nodes("document", &desk.iris(&reading.documents))
        .nodes("task", &desk.scoped(Vec::new()))
        .terms("role", &desk.roles());
    // 谁 asks for all bodies; a body beside it only asks since when it is among them.
    let query = if desk.has("who") { query } else { query.nodes("agency", &desk.iris(&reading.agencies)) };
    let mut bodies = desk.bodies(&query.rows(desk.graph)?);
    let mut asked = query;
    let message = unmarked(desk, &asked, &mut bodies)?;
    if bodies.is_empty() {
        bodies = of_twins(desk)?;
    }
    if bodies.is_empty() {
        // What is no single thing there may still be what tasks speak of.
        let tasks = desk.speaking_of(&reading.things);
        let query = asked.clone().without("thing").nodes("task", &tasks);
        if !tasks.is_empty() {
            bodies = desk.bodies(&query.rows(desk.graph)?);
            asked = query;
        }
    }
    let open: Vec<i64> =
        desk.years().iter().copied().filter(|y| !bodies.iter().any(|b| b.quote.year == *y)).collect();
    if !bodies.is_empty() && !first && !open.is_empty() {
        let tasks = desk.speaking_of(&reading.things);
        if !tasks.is_empty() {
            let query = asked.clone().without("thing").without("year").nodes("task", &tasks).years(&open);
            bodies.extend(desk.bodies(&query.rows(desk.graph)?));
        }
        bodies.extend(of_longer_names(desk, &asked, &bodies, &open)?);
    }
    if first {
        let earliest = bodies.iter().map(|body| body.quote.year).min();
        bodies.retain(|body| desk.years().contains(&body.quote.year) || Some(body.quote.year) == earliest);
    }
    if desk.has("who") && !reading.agencies.is_empty() && !desk.years().is_empty() {
        bodies.extend(since(desk, &bodies)?);
    }
    if desk.has("beside") {
        let named = desk.iris(&reading.agencies);
        bodies.retain(|body| !named.iter().any(|n| n.as_str() == body.iri));
    }
    gained_or_lost(desk, &mut bodies);
    if desk.has("since") && !desk.has("who") && !reading.agencies.is_empty() {
        let begun = bodies.iter().map(|body| body.quote.year).min();
        bodies.retain(|body| Some(body.quote.year) == begun);
    }
    if desk.has("now") && desk.years().is_empty() {
        let last = bodies.iter().map(|body| body.quote.year).max();
        bodies.retain(|body| Some(body.quote.year) == last);
    }
    if of_other_kind(desk, &mut bodies) {
        return if desk.has("located") { super::whereabouts::answer(desk) } else { Ok(Found::default()) };
    }
    if desk.has("firstnamed") && desk.roles() == desk.words.terms.lead {
        first_named(&mut bodies);
    }
    let mut items = items(desk, &bodies);
    if desk.has("where") {
        items.extend(super::whereabouts::answer(desk)?.items);
    }
    Ok(Found { items, query: asked, message })
}

/// Of years that have no thing of the name, the bodies of things in whose longer names it stands.
fn of_longer_names(
    desk: &Desk,
    asked: &Query,
    known: &[Body],
    open: &[i64],
) -> Result<Vec<Body>, StoreError> {
    let open: Vec<i64> = open.iter().copied().filter(|y| !known.iter().any(|b| b.quote.year == *y)).collect();
    let entities = desk.reading.things.iter().flat_map(|g| &g.entities).filter_map(|at| desk.entity(*at));
    let names = entities.flat_map(|e| &e.plain).filter(|name| name.chars().count() >= LONG_NAME);
    let longer: BTreeSet<usize> = names.flat_map(|name| desk.vocabulary.containing(name)).collect();
    let longer: Vec<_> = longer.into_iter().filter_map(|at| desk.entity(at)).map(|e| e.iri.clone()).collect();
    if open.is_empty() || longer.is_empty() {
        return Ok(Vec::new());
    }
    let query = asked.clone().without("thing").without("year").nodes("thing", &longer).years(&open);
    Ok(desk.bodies(&query.rows(desk.graph)?))
}

/// Characters of the shortest name that is looked for within longer ones.
const LONG_NAME: usize = 6;

/// 由哪家企业承建: only bodies of the kind asked for. Gives whether there are others only.
fn of_other_kind(desk: &Desk, bodies: &mut Vec<Body>) -> bool {
    let endings = super::bodies::endings(desk);
    if !desk.reading.bodies_asked || endings.is_empty() || bodies.is_empty() {
        return false;
    }
    bodies.retain(|body| super::bodies::is_of(desk, &endings, &body.iri));
    bodies.is_empty()
}

/// 2025年多了谁, 少了谁: of two years the bodies of the one that the other does not have.
fn gained_or_lost(desk: &Desk, bodies: &mut Vec<Body>) {
    let (early, late) = (desk.years().iter().min(), desk.years().iter().max());
    let (gained, lost) = (desk.has("added"), desk.has("dropped"));
    let (Some(early), Some(late)) = (early, late) else { return };
    let each = ["change", "what", "together", "history"].iter().any(|cue| desk.has(cue));
    if early == late || gained == lost || each || !desk.reading.once || !desk.reading.agencies.is_empty() {
        return;
    }
    let (here, there) = if gained { (*late, *early) } else { (*early, *late) };
    let others: BTreeSet<String> =
        bodies.iter().filter(|body| body.quote.year == there).map(|body| body.iri.clone()).collect();
    if !others.is_empty() {
        bodies.retain(|body| body.quote.year == here && !others.contains(&body.iri));
    }
}

/// 排在首位: of each clause the body that stands first.
pub(super) fn first_named(bodies: &mut Vec<Body>) {
    let mut met: BTreeSet<(String, i64)> = BTreeSet::new();
    bodies.retain(|body| met.insert((body.task.clone(), body.quote.start)));
    // Where one clause gives lead and others, the first of each task is the one asked for.
    let mut tasks: BTreeSet<String> = BTreeSet::new();
    bodies.retain(|body| tasks.insert(body.task.clone()));
}

/// Of years that mark no lead, all responsible bodies answer who leads; says so.
fn unmarked(desk: &Desk, asked: &Query, bodies: &mut Vec<Body>) -> Result<Option<String>, StoreError> {
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

/// Of the bodies that the question names beside the years it asks for: the first year in which each has the things.
fn since(desk: &Desk, known: &[Body]) -> Result<Vec<Body>, StoreError> {
    let reading = desk.reading;
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

/// The bodies of tasks that tell the things' tasks again, in a list of the same document.
fn of_twins(desk: &Desk) -> Result<Vec<Body>, StoreError> {
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

/// Bodies as items: a name an item, with its role and what it is responsible for, year by year.
pub(super) fn items(desk: &Desk, bodies: &[Body]) -> Vec<Item> {
    let usual = desk.words.terms.roles.first().map_or("", String::as_str);
    let mut gather = Gather::default();
    for body in bodies {
        let year = body.quote.year;
        let draft = gather.draft(&body.name, &body.name);
        draft.item.iri = Some(body.iri.clone());
        if body.role != usual {
            draft.note(year, body.role.clone());
        }
        let said = desk.vocabulary.text(&body.task);
        draft.note(year, desk.as_written(&body.thing, &body.thing_name, said));
        if body.thing_name.is_empty() {
            draft.note(year, desk.say("task", &[&body.heading]));
        }
        if !body.by.is_empty() {
            draft.note(year, desk.say("deadline", &[&body.by]));
        }
        draft.prove(body.quote.clone());
    }
    gather.items()
}
