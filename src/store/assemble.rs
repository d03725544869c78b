//! The parts of a graph from the documents that make it: the same for a directory and for memory.
//! Must not know files.

use super::derive::derive;
use super::editions::editions;
use super::{Graph, StoreError, copies, labels, schema};
use crate::lexicon::Lexicon;
use crate::quad::{DocumentGraph, sorted};
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
    /// The files that the documents were read from, copies too, by id.
    pub sources: Vec<SourceFile>,
}

/// A file that a document was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The id it was read under.
    pub id: String,
    /// Its name, and those of all equal files of its stem.
    pub names: Vec<String>,
    /// The document that it is a source of: its own id, or that of the document it is a copy of.
    pub document: String,
    /// Its bytes.
    pub content: Vec<u8>,
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
    let mut sources: Vec<SourceFile> = latest.iter_mut().map(source_file).collect();
    let documents = copies::merge(latest);
    for document in &documents {
        for copy in sources.iter_mut().filter(|source| document.card.copies.contains(&source.id)) {
            copy.document.clone_from(&document.card.id);
        }
    }
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    let mut parts = Parts { documents, sources, ontology: schema::ontology(lexicon)?, ..Parts::default() };
    parts.registry = schema::registry(lexicon, parts.documents.iter().flat_map(|d| &d.quads))?;
    labels::settle(&mut parts);
    let mut graph = Graph::new(parts.quads())?;
    let described = parts.documents.iter().flat_map(|d| &d.quads).chain(&parts.registry);
    let mut derived = editions(lexicon, described)?;
    derived.extend(derive(&graph)?);
    parts.derived = sorted(derived);
    graph.extend(parts.derived.clone())?;
    Ok((parts, graph))
}

fn source_file(document: &mut DocumentGraph) -> SourceFile {
    SourceFile {
        id: document.card.id.clone(),
        names: document.card.sources.clone(),
        document: document.card.id.clone(),
        content: std::mem::take(&mut document.file),
    }
}

impl Parts {
    fn quads(&self) -> Vec<Quad> {
        let documents = self.documents.iter().flat_map(|d| &d.quads);
        documents.chain(&self.ontology).chain(&self.registry).chain(&self.derived).cloned().collect()
    }
}
