//! One body, thing or place with all that the documents say of it: names, kind, places, history by year, takeovers.
//! Must not print.

use super::rows::{Rows, Words};
use crate::store::term::Term;
use crate::store::{Graph, StoreError};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const NAMES: &str = include_str!("../../queries/show/names.rq");
const CARD: &str = include_str!("../../queries/show/card.rq");
const SUCCESSORS: &str = include_str!("../../queries/show/successors.rq");
const HISTORY: &str = include_str!("../../queries/show/history.rq");
const BODIES: &str = include_str!("../../queries/show/bodies.rq");
const TAKEOVERS: &str = include_str!("../../queries/show/takeovers.rq");

/// What a name leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// Things that bear exactly that name, by IRI.
    Exactly(Vec<Term>),
    /// Nothing; but these names hold the words, or share most with them.
    Near(Vec<String>),
}

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
    /// Bodies made from it.
    pub successors: BTreeSet<String>,
    /// What the documents say, in the order of years.
    pub history: Vec<Event>,
    /// What it took over, or who took it over.
    pub takeovers: Vec<Takeover>,
}

/// One task that speaks of the entity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Event {
    /// The year of the document.
    pub year: String,
    /// Its title.
    pub document: String,
    /// Path of the task.
    pub path: String,
    /// Its heading or first words.
    pub heading: String,
    /// What the task does with the entity, or the roles it gives to it.
    pub actions: BTreeSet<String>,
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

/// Finds what bears a name: preferred, other, short or former; a region before the name may be left out.
///
/// # Errors
/// Only if the index fails.
pub fn find(graph: &Graph, name: &str) -> Result<Found, StoreError> {
    let rows = Rows::of(graph, NAMES, &[])?;
    let wanted = bare(name);
    let mut exact: BTreeMap<String, Term> = BTreeMap::new();
    let mut near: BTreeSet<String> = BTreeSet::new();
    for row in rows.iter() {
        let called = row.text("name");
        let plain = bare(&called);
        if plain == wanted {
            exact.extend(row.term("item").map(|item| (row.text("item"), item.clone())));
        } else if plain.contains(&wanted) || wanted.contains(&plain) && plain.chars().count() > 2 {
            near.insert(called);
        }
    }
    if exact.is_empty() {
        let mut near: Vec<String> = near.into_iter().collect();
        near.sort_by_key(|n| (n.chars().count().abs_diff(wanted.chars().count()), n.clone()));
        near.truncate(5);
        return Ok(Found::Near(near));
    }
    Ok(Found::Exactly(exact.into_values().collect()))
}

/// Without quotes, brackets and white space, Latin letters small.
fn bare(name: &str) -> String {
    let kept = name.chars().filter(|c| !c.is_whitespace() && !"“”‘’\"'《》（）()".contains(*c));
    kept.flat_map(char::to_lowercase).collect()
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
        if relation == "label" && entity.label.is_empty() {
            entity.label = value;
        } else {
            entity.card.entry(relation).or_default().insert(value);
        }
    }
    let successors = Rows::of(graph, SUCCESSORS, &bound)?;
    entity.successors = successors.iter().map(|row| row.text("label")).collect();
    entity.history = history(graph, &bound)?;
    entity.takeovers = takeovers(graph, &bound)?;
    Ok(entity)
}

fn history(graph: &Graph, bound: &[(&str, Term)]) -> Result<Vec<Event>, StoreError> {
    let mut events: Vec<(String, Event)> = Vec::new();
    for row in Rows::of(graph, HISTORY, bound)?.iter() {
        let task = row.text("task");
        if !events.iter().any(|(known, _)| *known == task) {
            let event = Event {
                year: row.text("year"),
                document: row.text("title"),
                path: row.text("path"),
                heading: row.text("heading"),
                ..Event::default()
            };
            events.push((task.clone(), event));
        }
        if let Some((_, event)) = events.iter_mut().find(|(known, _)| *known == task) {
            event.actions.insert(row.text("action"));
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
    let mut found: BTreeMap<(String, String), Takeover> = BTreeMap::new();
    for row in Rows::of(graph, TAKEOVERS, bound)?.iter() {
        let entry = found.entry((row.text("body"), row.text("thing"))).or_default();
        entry.body = row.text("bodyLabel");
        entry.thing = row.text("thingLabel");
        entry.former.extend(Some(row.text("formerLabel")).filter(|f| !f.is_empty()));
        entry.years.insert(row.text("year"));
        entry.quotes.insert(row.text("quote"));
        entry.derived |= !row.text("rule").is_empty();
    }
    Ok(found.into_values().collect())
}

/// The last part of an IRI; a literal stays.
fn local(text: &str) -> String {
    let iri = text.starts_with("http://") || text.starts_with("https://");
    let last = text.rsplit(['#', '/']).next().filter(|_| iri).unwrap_or(text);
    last.to_owned()
}
