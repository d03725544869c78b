//! Facts as edges, each with its claim and its evidence; superproperties without a claim of their own.
//! Must not know how entities are described.

use super::encode::Desk;
use super::vocab::{self, name, other};
use super::{entities, mint};
use crate::diagnose::Diagnostic;
use crate::fact::{Evidence, Fact, Node};
use crate::mention::Modality;
use crate::outline::Role;
use oxigraph::model::vocab::rdf;
use oxigraph::model::{Literal, NamedNode};
use std::collections::{BTreeMap, BTreeSet};

/// What was written.
pub(super) struct Edges {
    /// The ends of the edges, for describing them.
    pub(super) nodes: BTreeSet<Node>,
    /// Edges that the ontology forbids.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A claim's content: equal claims of one task are one claim with several pieces of evidence.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    task: usize,
    subject: NamedNode,
    property: String,
    object: NamedNode,
    role: Option<Role>,
    modality: Option<Modality>,
}

/// Writes all edges of the document.
pub(super) fn edges(desk: &mut Desk) -> Edges {
    let mut edges = Edges { nodes: BTreeSet::new(), diagnostics: Vec::new() };
    let mut claims: BTreeMap<Key, NamedNode> = BTreeMap::new();
    let mut counts = vec![0_usize; desk.tasks.len()];
    let document = desk.document;
    for fact in &document.facts.facts {
        let Some(evidence) = document.facts.evidence.get(fact.evidence) else { continue };
        let Some(key) = key(desk, fact) else {
            edges.diagnostics.push(forbidden(desk, fact, evidence));
            continue;
        };
        edges.nodes.extend([fact.subject, fact.object]);
        let claim = match claims.get(&key) {
            Some(claim) => claim.clone(),
            None => {
                let (Some(task), Some(count)) = (desk.tasks.get(fact.task), counts.get_mut(fact.task)) else {
                    continue;
                };
                *count += 1;
                let claim = mint::below(task, "claim", *count);
                write_claim(desk, &claim, &key, fact);
                claims.insert(key, claim.clone());
                claim
            }
        };
        let evidence = write_evidence(desk, evidence);
        desk.sink.add(&claim, vocab::EVIDENCE, evidence);
    }
    edges
}

/// The claim's content, if both ends exist and the ontology allows the edge.
fn key(desk: &Desk, fact: &Fact) -> Option<Key> {
    let property = property(fact);
    let (from, to) = (entities::class(desk, fact.subject)?, entities::class(desk, fact.object)?);
    let (subject, object) = (entities::iri(desk, fact.subject)?, entities::iri(desk, fact.object)?);
    let allowed = desk.law.allows(property, from, to) && subject != object;
    allowed.then(|| Key {
        task: fact.task,
        subject,
        property: property.to_owned(),
        object,
        role: fact.role,
        modality: fact.modality,
    })
}

/// The ontology's name of a fact's property: the records use one word for two properties.
fn property(fact: &Fact) -> &str {
    match (fact.predicate.as_str(), fact.subject) {
        (name::SUPPORTS, Node::Place(_)) => name::SUPPORTED_TO_HAVE,
        (name::UPGRADES, Node::Thing(_)) => name::UPGRADED_FROM,
        (given, _) => given,
    }
}

fn write_claim(desk: &mut Desk, claim: &NamedNode, key: &Key, fact: &Fact) {
    let classes = entities::class(desk, fact.subject).zip(entities::class(desk, fact.object));
    let property = mint::term(&key.property);
    if let Some((from, to)) = classes {
        for implied in desk.law.implied(&key.property, from, to) {
            desk.sink.add(&key.subject, &mint::term(implied), key.object.clone());
        }
    }
    let sink = &mut desk.sink;
    sink.add(&key.subject, &property, key.object.clone());
    sink.add(claim, rdf::TYPE, vocab::CLAIM);
    sink.add(claim, other::SUBJECT, key.subject.clone());
    sink.add(claim, other::PREDICATE, property);
    sink.add(claim, other::OBJECT, key.object.clone());
    sink.string(claim, vocab::ROLE, key.role.map(vocab::role));
    sink.string(claim, vocab::MODALITY, key.modality.map(vocab::modality));
    if let Some(task) = desk.tasks.get(key.task) {
        desk.sink.add(claim, other::IS_PART_OF, task.clone());
    }
}

pub(super) fn write_evidence(desk: &mut Desk, evidence: &Evidence) -> NamedNode {
    let [start, end] = desk.chars.chars(evidence.span);
    let raw = desk.document.restored.map.raw(evidence.span);
    let words = desk.words(evidence.span);
    let below = format!("{start}-{end}");
    let node = mint::Local::new(&desk.document.restored.source.id).fresh("evidence", &below);
    let document = desk.iri.clone();
    let sink = &mut desk.sink;
    sink.add(&node, rdf::TYPE, vocab::EVIDENCE);
    sink.add(&node, other::HAS_SOURCE, document);
    sink.number(&node, other::START, start);
    sink.number(&node, other::END, end);
    sink.number(&node, vocab::RAW_START, raw.start);
    sink.number(&node, vocab::RAW_END, raw.end);
    sink.string(&node, other::EXACT, Some(words));
    sink.string(&node, vocab::RULE, Some(evidence.rule).filter(|rule| !rule.is_empty()));
    if evidence.inferred {
        sink.add(&node, vocab::INFERRED, Literal::from(true));
    }
    node
}

fn forbidden(desk: &Desk, fact: &Fact, evidence: &Evidence) -> Diagnostic {
    let class = |node| entities::class(desk, node).unwrap_or("?");
    let message = format!(
        "the ontology has no edge {} from {} to {}: left out",
        property(fact),
        class(fact.subject),
        class(fact.object)
    );
    Diagnostic::warning("quad/outside-the-law", evidence.span, message)
}
