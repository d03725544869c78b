//! Things whose responsible bodies changed between two years. Must not know how the question was worded.

use super::{change, responsible, things};
use crate::ask::desk::{Body, Desk, Found, Gather, NO_YEAR, UNDATED, column};
use crate::ask::query::{Query, template};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// The things whose bodies differ between the first and the last year that tells them.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let query = query(desk)?;
    let bodies = desk.bodies(&query.rows(desk.graph)?);
    let (early, late) = change::years(desk).unwrap_or((i64::MIN, i64::MAX));
    let mut by_thing: BTreeMap<&str, Vec<&Body>> = BTreeMap::new();
    for body in bodies.iter().filter(|b| b.quote.year != UNDATED && (early..=late).contains(&b.quote.year)) {
        by_thing.entry(body.thing.as_str()).or_default().push(body);
    }
    let mut gather = Gather::default();
    for (thing, bodies) in by_thing {
        tell(desk, &mut gather, thing, &bodies);
    }
    let items = gather.items();
    if items.is_empty() && !desk.reading.things.is_empty() {
        // Nothing changed hands, but whose it is in which year tells so.
        return responsible::answer(desk);
    }
    Ok(Found { query, items, message: None })
}

/// The query for the bodies of the things named, or of those that fit the other slots.
fn query(desk: &Desk) -> Result<Query, StoreError> {
    let reading = desk.reading;
    let query = Query::new(template::RESPONSIBLE)
        .nodes("thing", &desk.iris(&reading.things))
        .years(&reading.years)
        .terms("role", &desk.words.terms.roles);
    if !reading.things.is_empty() {
        return Ok(query);
    }
    let (_, rows) = things::acted_on(desk, None)?;
    let nodes: Vec<NamedNode> =
        column(&rows, "item").into_iter().filter_map(|i| NamedNode::new(i).ok()).collect();
    Ok(query.nodes("thing", &nodes))
}

/// A thing as an item, where its bodies of the first year are not those of the last.
fn tell(desk: &Desk, gather: &mut Gather, thing: &str, bodies: &[&Body]) {
    let years: BTreeSet<i64> = bodies.iter().map(|b| b.quote.year).collect();
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else { return };
    let of = |year: i64| bodies.iter().filter(move |b| b.quote.year == year);
    let iris = |year: i64| -> BTreeSet<&str> { of(year).map(|b| b.iri.as_str()).collect() };
    if first == last || iris(first) == iris(last) {
        return;
    }
    let names = |year: i64| -> String {
        let names: BTreeSet<&str> = of(year).map(|b| b.name.as_str()).collect();
        names.into_iter().collect::<Vec<_>>().join("、")
    };
    let draft = gather.draft(thing, bodies.last().map_or("", |b| b.thing_name.as_str()));
    draft.item.iri = Some(thing.to_owned());
    let note = desk.say("handed", &[&first.to_string(), &names(first), &last.to_string(), &names(last)]);
    draft.note(NO_YEAR, note);
    for year in years.iter().filter(|year| (first + 1..last).contains(year)) {
        draft.note(*year, names(*year));
    }
    for body in bodies {
        draft.prove(body.quote.clone());
    }
}
