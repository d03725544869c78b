//! One label an individual: documents of a province and of its cities can call one thing by different labels (the city
//! leaves its own name out). The others become other names. Must not know who gives labels.

use super::Parts;
use crate::quad::{sorted, vocab};
use oxigraph::model::vocab::rdfs;
use oxigraph::model::{Literal, NamedOrBlankNode, Quad, Term};
use std::collections::{BTreeMap, BTreeSet};

/// Gives every individual the label of the registry or, where that is silent, the longest of its labels, which says
/// most; of equally long ones the first in the order of characters. In whatever order documents come it is the same.
pub(super) fn settle(parts: &mut Parts) {
    let chosen = chosen(parts);
    if chosen.is_empty() {
        return;
    }
    for document in &mut parts.documents {
        if document.quads.iter().any(|quad| other_label(quad, &chosen).is_some()) {
            let quads = std::mem::take(&mut document.quads);
            document.quads = sorted(quads.into_iter().flat_map(|quad| relabelled(quad, &chosen)).collect());
        }
    }
}

/// The label of each individual that has several.
fn chosen(parts: &Parts) -> BTreeMap<String, String> {
    let mut stated: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for quad in parts.documents.iter().flat_map(|d| &d.quads).chain(&parts.registry) {
        if let Some((iri, label)) = label(quad) {
            stated.entry(iri).or_default().insert(label);
        }
    }
    let registered: BTreeMap<&str, &str> = parts.registry.iter().filter_map(label).collect();
    stated
        .into_iter()
        .filter(|(_, labels)| labels.len() > 1)
        .filter_map(|(iri, labels)| {
            let label = registered.get(iri).copied().or_else(|| longest(&labels))?;
            Some((iri.to_owned(), label.to_owned()))
        })
        .collect()
}

fn longest<'l>(labels: &BTreeSet<&'l str>) -> Option<&'l str> {
    labels.iter().copied().rev().max_by_key(|label| label.chars().count())
}

/// The individual and its Chinese label, where the quad states one.
fn label(quad: &Quad) -> Option<(&str, &str)> {
    let (NamedOrBlankNode::NamedNode(subject), Term::Literal(literal)) = (&quad.subject, &quad.object) else {
        return None;
    };
    let chinese = quad.predicate.as_ref() == rdfs::LABEL && literal.language() == Some(vocab::CHINESE);
    (chinese && subject.as_str().starts_with(vocab::ID)).then(|| (subject.as_str(), literal.value()))
}

/// The label that the quad should state instead of its own.
fn other_label<'c>(quad: &Quad, chosen: &'c BTreeMap<String, String>) -> Option<&'c str> {
    let (iri, label) = label(quad)?;
    chosen.get(iri).map(String::as_str).filter(|best| *best != label)
}

/// A label that was not chosen becomes another name; what was another name and is now the label is no other name.
fn relabelled(quad: Quad, chosen: &BTreeMap<String, String>) -> Vec<Quad> {
    if let Some(best) = other_label(&quad, chosen) {
        let best = Literal::new_language_tagged_literal_unchecked(best, vocab::CHINESE);
        let label = Quad { object: best.into(), ..quad.clone() };
        return vec![label, Quad { predicate: vocab::other::ALT_LABEL.into_owned(), ..quad }];
    }
    let needless = quad.predicate.as_ref() == vocab::other::ALT_LABEL
        && matches!((&quad.subject, &quad.object), (NamedOrBlankNode::NamedNode(subject), Term::Literal(name))
            if chosen.get(subject.as_str()).is_some_and(|best| best == name.value()));
    if needless { Vec::new() } else { vec![quad] }
}
