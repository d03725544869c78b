//! The ontology's word on an edge: whether a property may join two classes. Must not know any text.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use crate::entity::Linked;
use crate::lexicon::Ontology;
use crate::mention::Mentions;
use std::collections::BTreeMap;

/// Domains and ranges with subclasses worked out.
#[derive(Debug)]
pub(super) struct Law {
    ends: BTreeMap<String, (Vec<String>, Vec<String>)>,
}

impl Law {
    pub(super) fn new(ontology: &Ontology) -> Self {
        let closed = |allowed: &[String]| -> Vec<String> {
            let below = |name: &str| {
                allowed.iter().any(|a| a == name || ontology.ancestors(name).contains(&a.as_str()))
            };
            ontology.classes().map(|c| c.name.clone()).filter(|name| below(name)).collect()
        };
        let properties = ontology.properties();
        Self { ends: properties.map(|p| (p.name.clone(), (closed(&p.domain), closed(&p.range)))).collect() }
    }

    /// Whether the ontology has the property and allows these ends.
    pub(super) fn allows(&self, property: &str, from: &str, to: &str) -> bool {
        self.ends.get(property).is_some_and(|(domain, range)| {
            domain.iter().any(|class| class == from) && range.iter().any(|class| class == to)
        })
    }
}

/// The ontology's property of an edge: the records use one word where the ontology has two.
pub(super) fn property<'c>(cues: &'c Cues, draft: &'c Draft) -> &'c str {
    let names = &cues.properties;
    match draft.subject {
        Node::Place(_) if draft.predicate == names.supports => &names.supported_to_have,
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
