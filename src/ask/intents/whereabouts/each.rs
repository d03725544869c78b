//! 有哪些数据中心，各在什么地方: the things of the kind, each with its places. Must not know things asked for by name.

use crate::ask::desk::{Desk, Found};
use crate::ask::intents::things;
use crate::ask::model::Item;
use crate::ask::query::{Query, Row, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// The things of the kind, those that lie somewhere alone where only that is asked.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let mut found = things::answer(desk)?;
    let nodes: Vec<NamedNode> = found.items.iter().filter_map(node).collect();
    if nodes.is_empty() {
        return Ok(found);
    }
    let rows = located(desk, &nodes)?;
    let mut placed: BTreeSet<String> = BTreeSet::new();
    for item in &mut found.items {
        if place(desk, item, &rows) {
            placed.extend(item.iri.clone());
        }
    }
    // Only where they lie is asked, not what is to be built: those of which no text says it are counted.
    let all = found.items.len();
    let only = desk.reading.actions.is_empty() || desk.has("placed");
    if only && !placed.is_empty() {
        found.items.retain(|item| item.iri.as_ref().is_some_and(|iri| placed.contains(iri)));
    }
    if found.items.len() < all {
        found.message = Some(desk.say("unplaced", &[&(all - found.items.len()).to_string()]));
    }
    Ok(found)
}

fn node(item: &Item) -> Option<NamedNode> {
    NamedNode::new(item.iri.as_ref()?).ok()
}

/// Where things lie.
fn located(desk: &Desk, things: &[NamedNode]) -> Result<Vec<Row>, StoreError> {
    let query = Query::new(template::LOCATED)
        .nodes("thing", things)
        .terms("relation", [&desk.words.terms.located])
        .terms("kinds", &desk.words.terms.things);
    query.rows(desk.graph)
}

/// Tells an item's places of the rows; whether there are any.
fn place(desk: &Desk, item: &mut Item, rows: &[Row]) -> bool {
    let mut places: Vec<String> = Vec::new();
    let iri = item.iri.clone();
    for row in rows.iter().filter(|row| iri.as_deref() == Some(text(row, "item"))) {
        let name = desk.as_written(text(row, "place"), text(row, "where"), text(row, "quote"));
        if !places.contains(&name) {
            places.push(name);
        }
        let quote = desk.quote(row);
        if !item.evidence.contains(&quote) && item.years.contains(&quote.year) {
            item.evidence.push(quote);
        }
    }
    if !places.is_empty() {
        item.note = format!("{}；{}", item.note, desk.say("place", &[&places.join("、")]));
    }
    !places.is_empty()
}
