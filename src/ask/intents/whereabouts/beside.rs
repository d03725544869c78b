//! Where no fact says where a thing lies: what the words beside it say. Must not know facts of places.

use super::named;
use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::plain::plain;
use crate::ask::query::{Query, number, template, text};
use crate::ask::vocabulary::Entity;
use crate::ask::words::Slot;
use crate::store::StoreError;

/// More places in one sentence do not tell where a thing lies.
const MANY_PLACES: usize = 8;

/// Characters of the shortest name of another thing that is left out.
const SHORTEST_NAME: usize = 4;

/// The places that the words of the things' tasks name in the same sentence.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let query = Query::new(template::THINGS)
        .nodes("thing", &named(desk))
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents))
        .terms("kinds", &desk.words.terms.things);
    let mut gather = Gather::default();
    for row in query.rows(desk.graph)? {
        let said = said_with(desk, text(&row, "task"), text(&row, "label"));
        for (place, written) in places_in(desk, &said) {
            let draft = gather.draft(place.iri.as_str(), written);
            draft.item.iri = Some(place.iri.as_str().to_owned());
            draft.note(number(&row, "year"), text(&row, "label"));
            draft.prove(desk.quote(&row));
        }
    }
    let items = gather.items();
    // A list of many places says of none that the thing lies there.
    let items = if items.len() > MANY_PLACES { Vec::new() } else { items };
    Ok(Found { query, items, message: None })
}

/// The sentences of a task that name a thing.
fn said_with(desk: &Desk, task: &str, label: &str) -> String {
    let name = plain(label);
    let sentences = desk.vocabulary.text(task).split(['。', '；']).map(plain);
    let sentences = sentences.filter(|sentence| sentence.contains(&name));
    sentences.map(|sentence| without_others(desk, &name, sentence)).collect()
}

/// A sentence without the names of other things: a place in one of them is where that lies.
fn without_others(desk: &Desk, own: &str, sentence: String) -> String {
    let things = desk.vocabulary.entities.iter().filter(|e| e.slot == Slot::Thing && !e.generic);
    let mut others: Vec<&String> = things.flat_map(|e| &e.plain).collect();
    others.retain(|other| !own.contains(other.as_str()) && !other.contains(own));
    others.retain(|other| other.chars().count() >= SHORTEST_NAME && sentence.contains(other.as_str()));
    others.into_iter().fold(sentence, |said, other| said.replace(other.as_str(), ""))
}

/// The places that some words name, as they write them, but for the province that all documents are from.
fn places_in<'d>(desk: &Desk<'d>, said: &str) -> Vec<(&'d Entity, &'d String)> {
    let home = plain(&desk.home());
    let written = |place: &'d Entity| {
        let held = place.names.iter().filter(|n| n.chars().count() >= 2 && said.contains(n.as_str()));
        Some((place, held.max_by_key(|n| n.chars().count())?))
    };
    let places = desk.vocabulary.entities.iter().filter(|e| e.slot == Slot::Place);
    places.filter_map(written).filter(|(_, written)| !home.contains(&plain(written))).collect()
}
