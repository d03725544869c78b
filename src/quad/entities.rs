//! What each named node is: class, label, the names this document uses, whether it is generic.
//! Must not know which edges lead to it.

use super::encode::Desk;
use super::mint;
use super::sink::Sink;
use super::vocab::{self, name, other};
use crate::entity::Identity;
use crate::fact::Node;
use crate::mention::ThingKind;
use oxigraph::model::vocab::{rdf, rdfs};
use oxigraph::model::{Literal, NamedNode};
use std::collections::{BTreeMap, BTreeSet};

/// The rule of an individual that is nothing but its own name.
const AS_WRITTEN: &str = "entity/as-written";

/// Describes the bodies, things and places among `nodes`.
pub(super) fn describe(desk: &mut Desk, nodes: &BTreeSet<Node>) {
    // A thing is generic here only if every mention of it here is.
    let mut generic: BTreeMap<NamedNode, bool> = BTreeMap::new();
    for node in nodes {
        let Some((iri, who)) = iri(desk, *node).zip(identity(desk, *node)) else { continue };
        let mention = match node {
            Node::Thing(at) => {
                desk.document.mentions.things.get(*at).map(|m| (m.name.as_str(), Some(m.generic)))
            }
            Node::Place(at) => desk.document.mentions.places.get(*at).map(|m| (m.name.as_str(), None)),
            _ => Some((who.name.as_str(), None)),
        };
        let Some((used, is_generic)) = mention else { continue };
        desk.sink.add(&iri, rdf::TYPE, mint::term(class(desk, *node).unwrap_or(name::THING)));
        desk.sink.chinese(&iri, rdfs::LABEL, &who.label);
        for alternative in [used, who.name.as_str()].into_iter().filter(|n| *n != who.label) {
            desk.sink.chinese(&iri, other::ALT_LABEL, alternative);
            if who.rule != AS_WRITTEN {
                let merged = format!("{alternative} {}", who.rule);
                desk.sink.string(&iri, vocab::MERGED_BY, Some(&merged));
            }
        }
        if let Some(is_generic) = is_generic {
            generic.entry(iri).and_modify(|all| *all &= is_generic).or_insert(is_generic);
        }
    }
    for (iri, is_generic) in generic {
        desk.sink.add(&iri, vocab::GENERIC, Literal::from(is_generic));
    }
}

/// Class and names of an individual that no edge of a task leads to.
pub(super) fn identity_card(sink: &mut Sink, iri: &NamedNode, who: &Identity) {
    sink.add(iri, rdf::TYPE, mint::term(&who.class));
    sink.chinese(iri, rdfs::LABEL, &who.label);
    if who.name != who.label {
        sink.chinese(iri, other::ALT_LABEL, &who.name);
    }
}

/// The IRI of an end of an edge; `None` for an index that no list has.
pub(super) fn iri(desk: &Desk, node: Node) -> Option<NamedNode> {
    match node {
        Node::Task(at) => desk.tasks.get(at).cloned(),
        Node::Target(at) => desk.targets.get(at).cloned(),
        _ => identity(desk, node).map(|who| mint::individual(&who.key)),
    }
}

/// The class of an end of an edge.
pub(super) fn class<'d>(desk: &Desk<'d>, node: Node) -> Option<&'d str> {
    match node {
        Node::Task(_) => Some(name::TASK),
        Node::Target(_) => Some(name::TARGET),
        Node::Thing(at) => {
            let given = identity(desk, node).map(|who| who.class.as_str()).filter(|class| !class.is_empty());
            given.or_else(|| desk.document.mentions.things.get(at).map(|m| kind(m.kind)))
        }
        Node::Agency(_) | Node::Place(_) => identity(desk, node).map(|who| who.class.as_str()),
    }
}

fn kind(kind: ThingKind) -> &'static str {
    match kind {
        ThingKind::Platforms => name::PLATFORM,
        ThingKind::Facilities => name::FACILITY,
        ThingKind::Parks => name::PARK,
        ThingKind::Programmes => name::PROGRAMME,
    }
}

fn identity<'d>(desk: &Desk<'d>, node: Node) -> Option<&'d Identity> {
    let linked = &desk.document.linked;
    match node {
        Node::Agency(at) => linked.agencies.get(at),
        Node::Thing(at) => linked.things.get(at),
        Node::Place(at) => linked.places.get(at),
        Node::Task(_) | Node::Target(_) => None,
    }
}
