//! An edge before it is checked against the ontology. Must not know how it was read.

use super::model::Node;
use crate::mention::Modality;
use crate::outline::Role;
use crate::text::Span;

/// An edge with its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    pub subject: Node,
    pub predicate: String,
    pub object: Node,
    pub role: Option<Role>,
    pub modality: Option<Modality>,
    pub evidence: Span,
    pub rule: &'static str,
}

impl Draft {
    /// A relation between things, places and bodies.
    pub(super) fn relation(
        subject: Node,
        predicate: &str,
        object: Node,
        evidence: Span,
        rule: &'static str,
    ) -> Self {
        Self { subject, predicate: predicate.to_owned(), object, role: None, modality: None, evidence, rule }
    }
}
