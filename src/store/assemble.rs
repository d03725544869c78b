//! The parts of a graph from the documents that make it: the same for a directory and for memory.
//! Must not know files.

use super::derive::derive;
use super::{Graph, StoreError, copies, schema};
use crate::lexicon::Lexicon;
use crate::quad::DocumentGraph;
use oxigraph::model::Quad;

/// Everything a graph consists of.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// By id.
    pub documents: Vec<DocumentGraph>,
    /// The ontology.
    pub ontology: Vec<Quad>,
    /// The used part of the registry.
    pub registry: Vec<Quad>,
    /// What follows from several documents.
    pub derived: Vec<Quad>,
}

/// Puts documents together, in whatever order they come: of two with one id the later one stays, copies of one document
/// become one.
///
/// # Errors
/// A broken ontology or rule.
pub fn assemble(documents: Vec<DocumentGraph>, lexicon: &Lexicon) -> Result<(Parts, Graph), StoreError> {
    let mut latest: Vec<DocumentGraph> = Vec::with_capacity(documents.len());
    for document in documents {
        latest.retain(|other| other.card.id != document.card.id);
        latest.push(document);
    }
    let latest = copies::merge(latest);
    let mut parts = Parts { documents: latest, ontology: schema::ontology(lexicon)?, ..Parts::default() };
    parts.registry = schema::registry(lexicon, parts.documents.iter().flat_map(|d| &d.quads))?;
    let mut graph = Graph::new(parts.quads())?;
    parts.derived = derive(&graph)?;
    graph.extend(parts.derived.clone())?;
    Ok((parts, graph))
}

impl Parts {
    fn quads(&self) -> Vec<Quad> {
        let documents = self.documents.iter().flat_map(|d| &d.quads);
        documents.chain(&self.ontology).chain(&self.registry).chain(&self.derived).cloned().collect()
    }
}
