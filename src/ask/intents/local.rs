//! Figures asked for of a place: those of the whole province are none of its own. Must not know how they were found.

use crate::ask::desk::{Desk, Found};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use std::collections::BTreeSet;

/// So many figures of the whole are told at most, where the place has none.
const TOLD: usize = 3;

/// Characters of the shortest words that say a figure and what it is of.
const SHORTEST: usize = 4;

/// Only the figures whose words or task name a place asked for; where none does, none, and those of the whole are told.
pub(super) fn figures(desk: &Desk, found: Found) -> Found {
    let places = &desk.reading.places;
    let entities = places.iter().flat_map(|group| &group.entities).filter_map(|at| desk.entity(*at));
    let names: BTreeSet<&String> = entities.flat_map(|entity| &entity.plain).collect();
    if names.is_empty() || found.items.is_empty() {
        return found;
    }
    let says = |text: &str| names.iter().any(|name| plain(text).contains(name.as_str()));
    let own = |item: &Item| says(&item.label) || says(&item.note) || says(said_before(item));
    let (items, others): (Vec<Item>, Vec<Item>) = found.items.into_iter().partition(own);
    let told = |item: &Item| {
        let quote = item.evidence.first().map(|quote| quote.quote.as_str()).unwrap_or_default();
        format!("“{quote}”")
    };
    let message = items.is_empty().then(|| {
        let places: Vec<&str> = places.iter().map(|group| group.words.as_str()).collect();
        let all: Vec<String> = others.iter().take(TOLD).map(told).collect();
        desk.say("no_own_figures", &[&places.join("、"), &all.join("")])
    });
    Found { message: message.or(found.message), items, ..found }
}

/// The sentence of a figure up to its end: what stands behind is said of other things.
fn said_before(item: &Item) -> &str {
    let quote = item.evidence.first().map(|quote| quote.quote.as_str()).unwrap_or_default();
    let words = item.note.split(['：', '，', '；']);
    let ends = words.filter(|w| w.contains(|c: char| c.is_ascii_digit()) && w.chars().count() >= SHORTEST);
    let end = ends.filter_map(|words| Some(quote.find(words)? + words.len())).min();
    end.and_then(|end| quote.get(..end)).unwrap_or(quote)
}
