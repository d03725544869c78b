//! What the ontology's law is asked about an edge: its property and the classes of its ends. Must not know any text.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use crate::entity::Linked;
use crate::mention::Mentions;

/// The ontology's property of an edge: the records use one word where the ontology has two.
pub(super) fn property<'c>(cues: &'c Cues, draft: &'c Draft) -> &'c str {
    let names = &cues.properties;
    match draft.subject {
        Node::Place(_) | Node::Thing(_) if draft.predicate == names.supports => &names.supported_to_have,
        Node::Thing(_) if draft.predicate == names.upgrades => &names.upgraded_from,
        _ => &draft.predicate,
    }
}

/// The class of a node: what `entity` decided, else what its mention says.
pub(super) fn class<'d>(cues: &'d Cues, mentions: &Mentions, linked: &'d Linked, node: Node) -> &'d str {
    let known = match node {
        Node::Agency(at) => linked.agencies.get(at),
        Node::Thing(at) => linked.things.get(at),
        Node::Place(at) => linked.places.get(at),
        _ => None,
    };
    known.map(|who| who.class.as_str()).filter(|class| !class.is_empty()).unwrap_or(match node {
        Node::Task(_) => &cues.classes.task,
        Node::Agency(_) => &cues.classes.agency,
        Node::Place(_) => &cues.classes.place,
        Node::Target(_) => &cues.classes.target,
        Node::Thing(at) => mentions.things.get(at).map_or("", |t| cues.kind(t.kind)),
    })
}
