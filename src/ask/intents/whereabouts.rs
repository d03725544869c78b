//! Where a thing lies. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::plain::plain;
use crate::ask::query::{Query, local, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// The places of the things, an item a place.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let terms = &desk.words.terms;
    let heads = super::things::heads(desk);
    let mut query = Query::new(template::LOCATED)
        .nodes("thing", &things(desk))
        .terms("relation", [&terms.located, &terms.supported])
        .years(desk.years())
        .nodes("document", &desk.iris(&reading.documents))
        .terms("kinds", &terms.things);
    if reading.things.is_empty() {
        query = query.kind(&heads, &reading.classes);
        if heads.is_empty() {
            query = query.terms("class", &reading.classes);
        }
    }
    let mut rows = query.rows(desk.graph)?;
    // What the text supports a place in having is no answer to where a thing lies, unless nothing else is.
    if rows.iter().any(|row| local(row, "relation") == terms.located) && !desk.has("wish") {
        rows.retain(|row| local(row, "relation") == terms.located);
    }
    let mut gather = Gather::default();
    for row in &rows {
        let name = desk.as_written(text(row, "place"), text(row, "where"), text(row, "quote"));
        let draft = gather.draft(text(row, "place"), &name);
        draft.item.iri = Some(text(row, "place").to_owned());
        draft.note(number(row, "year"), text(row, "label"));
        draft.prove(desk.quote(row));
    }
    Ok(Found { query, items: gather.items(), message: None })
}

/// The things asked for, and those whose names hold theirs: the data centre of a park lies where the park does.
fn things(desk: &Desk) -> Vec<NamedNode> {
    let asked: BTreeSet<usize> =
        desk.reading.things.iter().flat_map(|g| g.entities.iter().copied()).collect();
    let names: Vec<String> = asked
        .iter()
        .filter_map(|at| desk.entity(*at))
        .map(|e| plain(&e.label))
        .filter(|name| name.chars().count() >= 5)
        .collect();
    let holds = |label: &str| names.iter().any(|name| plain(label).contains(name.as_str()));
    let all = desk.vocabulary.entities.iter().enumerate();
    let things = all.filter(|(at, e)| {
        asked.contains(at) || (e.slot == crate::ask::words::Slot::Thing && holds(&e.label))
    });
    things.map(|(_, e)| e.iri.clone()).collect()
}
