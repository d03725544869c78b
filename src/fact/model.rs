//! The types of facts. Must not know how they are read.

use crate::diagnose::Diagnostic;
use crate::mention::Modality;
use crate::outline::Role;
use crate::text::Span;

/// What a document states.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The edges, in the order of the text, no edge twice with the same evidence.
    pub facts: Vec<Fact>,
    /// The words they rest on, each once.
    pub evidence: Vec<Evidence>,
    /// Edges that the ontology does not allow, which were left out.
    pub diagnostics: Vec<Diagnostic>,
}

/// An edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Index of the task that states it.
    pub task: usize,
    /// From.
    pub subject: Node,
    /// Local name of the property.
    pub predicate: String,
    /// To.
    pub object: Node,
    /// The role, of responsibility edges.
    pub role: Option<Role>,
    /// The modality, of actions and relations.
    pub modality: Option<Modality>,
    /// Index into [`Facts::evidence`].
    pub evidence: usize,
}

/// An end of an edge: an index into the lists of tasks or mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A task of the outline.
    Task(usize),
    /// A body of the mentions.
    Agency(usize),
    /// A thing of the mentions.
    Thing(usize),
    /// A place of the mentions.
    Place(usize),
    /// A target of the mentions.
    Target(usize),
}

/// The words that state something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The sentence or clause, in the restored text (bytes).
    pub span: Span,
    /// The rule that read it.
    pub rule: &'static str,
    /// Whether any of the words were supplied by restoration.
    pub inferred: bool,
}
