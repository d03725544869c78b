//! Who is responsible for a thing, over the years. Must not know how the question was worded.

mod meant;
mod wider;

pub(super) use meant::first_named;
pub(super) use wider::unmarked;

use crate::ask::desk::{Body, Desk, Found, Gather};
use crate::ask::model::Item;
use crate::ask::query::{Query, template};
use crate::store::StoreError;

/// The bodies responsible for the tasks that concern the things.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let mut query = query(desk);
    let mut bodies = desk.bodies(&query.rows(desk.graph)?);
    let message = wider::unmarked(desk, &query, &mut bodies)?;
    if bodies.is_empty() {
        bodies = wider::of_twins(desk)?;
    }
    if bodies.is_empty() {
        (query, bodies) = wider::speaking(desk, query)?;
    }
    bodies.extend(wider::of_open_years(desk, &query, &bodies)?);
    meant::first_year(desk, &mut bodies);
    bodies.extend(wider::since(desk, &bodies)?);
    meant::narrow(desk, &mut bodies);
    if asks_since_when(desk) {
        let asked = desk.iris(&desk.reading.agencies);
        bodies.retain(|body| asked.iter().any(|iri| iri.as_str() == body.iri));
    }
    if meant::of_other_kind(desk, &mut bodies) {
        return if desk.has("located") { super::whereabouts::answer(desk) } else { Ok(Found::default()) };
    }
    if desk.has("firstnamed") && desk.roles() == desk.words.terms.lead {
        first_named(&mut bodies);
    }
    let mut items = items(desk, &bodies);
    if desk.has("where") {
        items.extend(super::whereabouts::answer(desk)?.items);
    }
    Ok(Found { items, query, message })
}

/// 甲从哪一年起成为乙的责任单位.
fn asks_since_when(desk: &Desk) -> bool {
    desk.has("listed") && desk.has("since") && !desk.reading.agencies.is_empty()
}

/// 最早归谁，2022年又由谁: whether the first year of all is asked for beside those named.
fn asks_first(desk: &Desk) -> bool {
    desk.has("since") && desk.has("who") && !desk.years().is_empty()
}

/// The query for the bodies of the things, in the years and roles asked for.
fn query(desk: &Desk) -> Query {
    let reading = desk.reading;
    let query = Query::new(template::RESPONSIBLE)
        .nodes("thing", &desk.iris(&reading.things))
        .years(if asks_first(desk) { &[] } else { desk.years() })
        .nodes("document", &desk.iris(&reading.documents))
        .nodes("task", &desk.scoped(Vec::new()))
        .terms("role", &desk.roles());
    // 谁 asks for all bodies; a body beside it only asks since when it is among them. 甲成为乙的责任单位 asks for 甲 alone.
    let all = desk.has("who") && !asks_since_when(desk);
    if all || (desk.has("fellows") && desk.has("beside")) {
        query
    } else {
        query.nodes("agency", &desk.iris(&reading.agencies))
    }
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
