//! The ontology as quads, and the part of the registry that documents use. Must not know documents' structure.

use super::StoreError;
use super::lineage::lineage;
use crate::lexicon::Lexicon;
use crate::quad::{sorted, vocab};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{GraphName, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use std::collections::{BTreeMap, BTreeSet};

/// The ontology's graph. Shapes stay out: they are law for other tools and hold blank nodes.
///
/// # Errors
/// Turtle that does not parse.
pub(super) fn ontology(lexicon: &Lexicon) -> Result<Vec<Quad>, StoreError> {
    let wanted = |name: &str| !name.contains('/') && !name.starts_with("shapes");
    Ok(sorted(read(lexicon, wanted, vocab::ONTOLOGY_GRAPH)?))
}

/// What the registry says of the individuals in `documents`, and of those that these lead to.
///
/// # Errors
/// Turtle that does not parse.
pub(super) fn registry<'q>(
    lexicon: &Lexicon,
    documents: impl Iterator<Item = &'q Quad>,
) -> Result<Vec<Quad>, StoreError> {
    let mut about: BTreeMap<String, Vec<Quad>> = BTreeMap::new();
    for quad in read(lexicon, |name| name.starts_with("registry/"), vocab::REGISTRY_GRAPH)? {
        if let NamedOrBlankNode::NamedNode(subject) = &quad.subject {
            about.entry(subject.as_str().to_owned()).or_default().push(quad);
        }
    }
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut next: Vec<String> = individuals(documents).into_iter().collect();
    let mut found = Vec::new();
    while let Some(iri) = next.pop() {
        if !used.insert(iri.clone()) {
            continue;
        }
        for quad in about.remove(&iri).unwrap_or_default() {
            next.extend(individual(&quad.object).map(str::to_owned));
            found.push(quad);
        }
    }
    let keys = used.iter().filter_map(|iri| iri.strip_prefix(vocab::ID));
    found.extend(lineage(lexicon, keys));
    Ok(sorted(found))
}

fn individuals<'q>(quads: impl Iterator<Item = &'q Quad>) -> BTreeSet<String> {
    let ends = quads.flat_map(|quad| {
        let subject = match &quad.subject {
            NamedOrBlankNode::NamedNode(node) => Some(node.as_str()),
            NamedOrBlankNode::BlankNode(_) => None,
        };
        subject.filter(|iri| iri.starts_with(vocab::ID)).into_iter().chain(individual(&quad.object))
    });
    ends.map(str::to_owned).collect()
}

fn individual(term: &Term) -> Option<&str> {
    match term {
        Term::NamedNode(node) if node.as_str().starts_with(vocab::ID) => Some(node.as_str()),
        _ => None,
    }
}

fn read(
    lexicon: &Lexicon,
    wanted: impl Fn(&str) -> bool,
    graph: NamedNodeRef,
) -> Result<Vec<Quad>, StoreError> {
    let mut quads = Vec::new();
    for (name, text) in lexicon.turtle_files().filter(|(name, _)| wanted(name)) {
        for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(text) {
            let quad =
                quad.map_err(|e| StoreError::Ontology { path: name.to_owned(), message: e.to_string() })?;
            let blank = quad.subject.is_blank_node() || quad.object.is_blank_node();
            if !blank {
                quads.push(Quad { graph_name: GraphName::from(graph.into_owned()), ..quad });
            }
        }
    }
    Ok(quads)
}
