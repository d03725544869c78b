//! One body, thing, place or document with all that the documents say of it: names, kind, places, the line it stands in,
//! history by year, takeovers. Must not print.

mod find;
mod line;

pub use find::{Found, find};
pub use line::Member;

use super::rows::{Rows, Words};
use crate::store::term::Term;
use crate::store::{Graph, StoreError};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const CARD: &str = include_str!("../../../queries/show/card.rq");
const HISTORY: &str = include_str!("../../../queries/show/history.rq");
const BODIES: &str = include_str!("../../../queries/show/bodies.rq");
const TAKEOVERS: &str = include_str!("../../../queries/show/takeovers.rq");

/// Local name of the property of what stands in a series.
const SERIES: &str = crate::quad::vocab::name::SERIES;
/// Local name of the title that documents have for a name.
const TITLE: &str = "title";

/// An entity with its history.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Entity {
    /// Its IRI.
    pub iri: String,
    /// Its preferred name.
    pub label: String,
    /// What is said of it by relation (local name or standard term): classes, other names, places…; in the order of the
    /// relations' IRIs.
    pub card: BTreeMap<String, BTreeSet<String>>,
    /// The line it stands in, itself included: editions of its series, what it was made from, what was made from it. Empty
    /// where it stands alone.
    pub line: Vec<Member>,
    /// What the documents say, in the order of years.
    pub history: Vec<Event>,
    /// What it took over, or who took it over, in the order of years.
    pub takeovers: Vec<Takeover>,
}

/// One task that speaks of the entity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Event {
    /// The year of the document.
    pub year: String,
    /// Its title.
    pub document: String,
    /// Of whom in the line it speaks.
    pub of: String,
    /// Path of the task.
    pub path: String,
    /// Its heading or first words.
    pub heading: String,
    /// What the task does with the entity, or the roles it gives to it.
    pub actions: BTreeSet<String>,
    /// What is so related to it, each with the relation: what lies in a place, what relies on a platform.
    pub others: BTreeSet<(String, String)>,
    /// Who is responsible, each with the role; empty for bodies.
    pub bodies: BTreeSet<(String, String)>,
    /// The words.
    pub quotes: BTreeSet<Words>,
}

/// A thing that came to a body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Takeover {
    /// The body.
    pub body: String,
    /// The thing.
    pub thing: String,
    /// Who had it before, where that is known.
    pub former: BTreeSet<String>,
    /// The years of the documents that show it.
    pub years: BTreeSet<String>,
    /// The words of both sides.
    pub quotes: BTreeSet<String>,
    /// Whether it follows from responsibilities rather than being said.
    pub derived: bool,
}

/// All that the graph says of the entities, each line of editions once: under the edition first given.
///
/// # Errors
/// Only if the index fails.
pub fn show_all(graph: &Graph, items: &[Term], name: &str) -> Result<Vec<Entity>, StoreError> {
    let mut all = items.iter().map(|item| show(graph, item)).collect::<Result<Vec<_>, _>>()?;
    all.sort_by_key(|entity| entity.label != name);
    let mut shown: Vec<Entity> = Vec::new();
    for entity in all {
        let told = |other: &Entity| {
            other.card.contains_key(SERIES) && other.line.iter().any(|member| member.iri == entity.iri)
        };
        if !shown.iter().any(told) {
            shown.push(entity);
        }
    }
    Ok(shown)
}

/// All that the graph says of one entity.
///
/// # Errors
/// Only if the index fails.
pub fn show(graph: &Graph, item: &Term) -> Result<Entity, StoreError> {
    let bound = [("item", item.clone())];
    let mut entity =
        Entity { iri: item.to_string().trim_matches(['<', '>']).to_owned(), ..Entity::default() };
    for row in Rows::of(graph, CARD, &bound)?.iter() {
        let (relation, label) = (local(&row.text("relation")), row.text("label"));
        let value = if label.is_empty() { local(&row.text("value")) } else { label };
        if (relation == "label" || relation == TITLE) && entity.label.is_empty() {
            entity.label.clone_from(&value);
        }
        if relation != "label" {
            entity.card.entry(relation).or_default().insert(value);
        }
    }
    let line = line::line(graph, item)?;
    if entity.card.contains_key(SERIES) && !entity.card.contains_key(TITLE) {
        // Editions of one thing are few and short: the history is that of the whole line.
        for (term, member) in &line {
            entity.history.extend(history(graph, &[("item", term.clone())], &member.label)?);
        }
        entity.history.sort_by(|a, b| a.year.cmp(&b.year));
    } else {
        entity.history = history(graph, &bound, &entity.label)?;
    }
    entity.line = line.into_iter().map(|(_, member)| member).collect();
    entity.takeovers = takeovers(graph, &bound)?;
    Ok(entity)
}

fn history(graph: &Graph, bound: &[(&str, Term)], of: &str) -> Result<Vec<Event>, StoreError> {
    let mut events: Vec<(String, Event)> = Vec::new();
    for row in Rows::of(graph, HISTORY, bound)?.iter() {
        let task = row.text("task");
        if !events.iter().any(|(known, _)| *known == task) {
            let event = Event {
                year: row.text("year"),
                document: row.text("title"),
                of: of.to_owned(),
                path: row.text("path"),
                heading: row.text("heading"),
                ..Event::default()
            };
            events.push((task.clone(), event));
        }
        if let Some((_, event)) = events.iter_mut().find(|(known, _)| *known == task) {
            event.actions.insert(row.text("action"));
            event
                .others
                .extend(Some((row.text("action"), row.text("other"))).filter(|(_, other)| !other.is_empty()));
            event.quotes.insert(row.words(None));
        }
    }
    for row in Rows::of(graph, BODIES, bound)?.iter() {
        let task = row.text("task");
        if let Some((_, event)) = events.iter_mut().find(|(known, _)| *known == task) {
            event.bodies.insert((row.text("label"), row.text("role")));
        }
    }
    Ok(events.into_iter().map(|(_, event)| event).collect())
}

fn takeovers(graph: &Graph, bound: &[(&str, Term)]) -> Result<Vec<Takeover>, StoreError> {
    let mut found: BTreeMap<(bool, String, String), Takeover> = BTreeMap::new();
    for row in Rows::of(graph, TAKEOVERS, bound)?.iter() {
        // What a text says and what follows from responsibilities stay apart, also of one body and thing.
        let derived = !row.text("rule").is_empty();
        let entry = found.entry((derived, row.text("body"), row.text("thing"))).or_default();
        entry.body = row.text("bodyLabel");
        entry.thing = row.text("thingLabel");
        entry.former.extend(Some(row.text("formerLabel")).filter(|f| !f.is_empty()));
        entry.years.insert(row.text("year"));
        entry.quotes.insert(row.text("quote"));
        entry.derived = derived;
    }
    let mut all: Vec<Takeover> = found.into_values().collect();
    all.sort_by(|a, b| a.years.iter().cmp(&b.years).then_with(|| a.derived.cmp(&b.derived)));
    Ok(all)
}

/// The last part of an IRI; a literal stays.
fn local(text: &str) -> String {
    let iri = text.starts_with("http://") || text.starts_with("https://");
    let last = text.rsplit(['#', '/']).next().filter(|_| iri).unwrap_or(text);
    last.to_owned()
}
