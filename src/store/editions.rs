//! Lines of editions: the third and the fifth of one event, the stages of one building, each to the one before it, all under
//! the name they share. Follows from the names alone. Must not know what is said of them.

use crate::entity::{Edition, Editions};
use crate::lexicon::{Lexicon, LexiconError};
use crate::quad::vocab::{self, name};
use oxigraph::model::vocab::{rdf, rdfs};
use oxigraph::model::{GraphName, Literal, NamedNode, NamedOrBlankNode, Quad, Term};
use std::collections::{BTreeMap, BTreeSet};

/// A member of a line, by its place; the thing without an edition, which is the line itself, has none.
type Line<'q> = BTreeMap<(Option<u64>, &'q str), &'q str>;

/// The quads of the derived graph that say so.
///
/// # Errors
/// A broken word file.
pub(super) fn editions<'q>(
    lexicon: &Lexicon,
    quads: impl Iterator<Item = &'q Quad> + Clone,
) -> Result<Vec<Quad>, LexiconError> {
    let editions = Editions::new(lexicon)?;
    let labels = labels(quads.clone());
    let mut lines: BTreeMap<String, (String, Line)> = BTreeMap::new();
    for (iri, label) in things(quads).into_iter().filter_map(|iri| Some((iri, *labels.get(iri)?))) {
        let Some((folder, key)) = iri.strip_prefix(vocab::ID).and_then(|key| key.split_once('/')) else {
            continue;
        };
        let (series, shown, order) = match editions.of(label) {
            Some(shown) => (series_key(&editions, key, label, &shown), shown.series, Some(shown.order)),
            None => (key.to_owned(), label.to_owned(), None),
        };
        let line = lines.entry(format!("{folder}/{series}")).or_insert_with(|| (shown, Line::new()));
        line.1.insert((order, iri), label);
    }
    lines.retain(|_, (_, line)| line.len() > 1 && line.keys().any(|(order, _)| order.is_some()));
    Ok(lines.values().flat_map(|(series, line)| said(series, line)).collect())
}

/// The key that the whole of a line has: what stands before the label in the key is the region.
fn series_key(editions: &Editions, key: &str, label: &str, shown: &Edition) -> String {
    match key.strip_suffix(label) {
        Some(region) => format!("{region}{}", shown.series),
        None => editions.of(key).map_or_else(|| key.to_owned(), |edition| edition.series),
    }
}

fn said(series: &str, line: &Line) -> Vec<Quad> {
    let graph = GraphName::from(vocab::DERIVED_GRAPH.into_owned());
    let node = |iri: &str| NamedNode::new_unchecked(iri);
    let name = Literal::new_language_tagged_literal_unchecked(series, vocab::CHINESE);
    let all = line.keys().map(|(_, iri)| Quad::new(node(iri), vocab::SERIES, name.clone(), graph.clone()));
    let numbered: Vec<&(Option<u64>, &str)> = line.keys().filter(|(order, _)| order.is_some()).collect();
    let pairs = numbered.windows(2).filter_map(|pair| match pair {
        [earlier, later] if earlier.0 < later.0 => {
            Some(Quad::new(node(later.1), vocab::PREVIOUS, node(earlier.1), graph.clone()))
        }
        _ => None,
    });
    all.chain(pairs).collect()
}

/// Named things: what stands only for a kind has no editions.
fn things<'q>(quads: impl Iterator<Item = &'q Quad>) -> BTreeSet<&'q str> {
    let kinds = [name::PLATFORM, name::FACILITY, name::PARK, name::PROGRAMME];
    let (mut found, mut generic, mut named) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for quad in quads {
        let NamedOrBlankNode::NamedNode(subject) = &quad.subject else { continue };
        let subject = subject.as_str();
        match &quad.object {
            Term::NamedNode(class) if quad.predicate.as_ref() == rdf::TYPE => {
                let class = class.as_str().strip_prefix(vocab::ZT).unwrap_or_default();
                if kinds.contains(&class) {
                    found.insert(subject);
                }
            }
            Term::Literal(value) if quad.predicate.as_ref() == vocab::GENERIC => {
                let set = if value.value() == "true" { &mut generic } else { &mut named };
                set.insert(subject);
            }
            _ => {}
        }
    }
    found.retain(|iri| !generic.contains(iri) || named.contains(iri));
    found
}

fn labels<'q>(quads: impl Iterator<Item = &'q Quad>) -> BTreeMap<&'q str, &'q str> {
    let own = quads.filter(|quad| quad.predicate.as_ref() == rdfs::LABEL);
    let label = |quad: &'q Quad| match (&quad.subject, &quad.object) {
        (NamedOrBlankNode::NamedNode(subject), Term::Literal(label)) => {
            Some((subject.as_str(), label.value()))
        }
        _ => None,
    };
    own.filter_map(label).collect()
}
