//! Bodies and things under their several names, and the patterns of those that every region has.
//! Must not decide who is who.

use super::Terms;
use crate::lexicon::LexiconError;
use oxigraph::io::RdfParser;
use oxigraph::model::{NamedOrBlankNode, Quad, Term};
use std::collections::BTreeMap;

const ID: &str = "https://w3id.org/zhengtu/id/";
const ZT: &str = "https://w3id.org/zhengtu/ontology#";
const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const LABEL: &str = "http://www.w3.org/2000/01/rdf-schema#label";
const ALT_LABEL: &str = "http://www.w3.org/2004/02/skos/core#altLabel";

/// What an individual of the registry stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// One body or thing.
    #[default]
    Single,
    /// A body that every division of some levels has.
    Body,
    /// The same below a party committee.
    Party,
    /// A thing that every region has.
    Thing,
}

/// A line of the registry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Individual {
    /// Local part of its IRI below `…/id/`.
    pub key: String,
    /// One, or a pattern of many.
    pub scope: Scope,
    /// Its classes by local name, those of patterns aside.
    pub classes: Vec<String>,
    /// Preferred name.
    pub label: String,
    /// Short names (`zt:简称`), in the order of the file.
    pub shorts: Vec<String>,
    /// Other names (`skos:altLabel`).
    pub others: Vec<String>,
    /// Former names (`zt:曾用名`) of the same body or thing.
    pub former: Vec<String>,
    /// Levels at which a pattern holds: `province`, `city`, `county`.
    pub levels: Vec<String>,
    /// Keys of what it was made from.
    pub predecessors: Vec<String>,
    /// Year of the reform that made it.
    pub since: Option<i32>,
}

impl Individual {
    /// All its names, the preferred one first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let more = self.shorts.iter().chain(&self.others).chain(&self.former);
        std::iter::once(&self.label).chain(more).map(String::as_str)
    }
}

/// Reads every Turtle text of the registry that does not speak of places, sorted by key.
pub(super) fn parse(
    parser: &RdfParser,
    texts: &[(String, String)],
    place_base: &str,
    terms: &Terms,
) -> Result<Vec<Individual>, LexiconError> {
    let mut found: BTreeMap<String, Individual> = BTreeMap::new();
    for (name, text) in texts.iter().filter(|(_, text)| !text.contains(place_base)) {
        for quad in parser.clone().for_slice(text) {
            let quad =
                quad.map_err(|e| LexiconError::Turtle { path: name.clone(), message: e.to_string() })?;
            read_quad(quad, terms, &mut found);
        }
    }
    Ok(found.into_values().filter(|i| !i.label.is_empty()).collect())
}

fn read_quad(quad: Quad, terms: &Terms, found: &mut BTreeMap<String, Individual>) {
    let NamedOrBlankNode::NamedNode(subject) = &quad.subject else { return };
    let Some(key) = subject.as_str().strip_prefix(ID) else { return };
    let entry = found.entry(key.to_owned()).or_default();
    entry.key = key.to_owned();
    match (quad.predicate.as_str(), quad.object) {
        (TYPE, Term::NamedNode(n)) if n.as_str() == terms.body_pattern => entry.scope = Scope::Body,
        (TYPE, Term::NamedNode(n)) if n.as_str() == terms.party_pattern => entry.scope = Scope::Party,
        (TYPE, Term::NamedNode(n)) if n.as_str() == terms.thing_pattern => entry.scope = Scope::Thing,
        (TYPE, Term::NamedNode(n)) => entry.classes.extend(n.as_str().strip_prefix(ZT).map(str::to_owned)),
        (LABEL, Term::Literal(l)) => entry.label = l.value().to_owned(),
        (ALT_LABEL, Term::Literal(l)) => entry.others.push(l.value().to_owned()),
        (p, Term::Literal(l)) if p == terms.short => entry.shorts.push(l.value().to_owned()),
        (p, Term::Literal(l)) if p == terms.former => entry.former.push(l.value().to_owned()),
        (p, Term::Literal(l)) if p == terms.level => entry.levels.push(l.value().to_owned()),
        (p, Term::Literal(l)) if p == terms.since => entry.since = l.value().parse().ok(),
        (p, Term::NamedNode(n)) if p == terms.predecessor => {
            entry.predecessors.extend(n.as_str().strip_prefix(ID).map(str::to_owned));
        }
        _ => {}
    }
}
