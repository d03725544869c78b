//! The graph for other tools, the same bytes for the same graph. Must not know the graph directory.
//!
//! Turtle, N-Triples, RDF/XML and JSON-LD hold the union of the graphs, TriG and N-Quads keep them apart; CSV and GraphML
//! hold the claims as edges. The ontology is left out unless it is asked for: other tools have it as a file.

mod edges;
mod graphml;
mod json_ld;
mod rdf_xml;
mod turtle;

use super::{Graph, StoreError};
use crate::quad::{sorted, vocab};
use oxigraph::model::{GraphName, Quad, Triple};

/// The forms of the export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Pretty Turtle.
    Turtle,
    /// Pretty TriG.
    Trig,
    /// Sorted N-Quads.
    NQuads,
    /// Sorted N-Triples.
    NTriples,
    /// RDF/XML.
    RdfXml,
    /// JSON-LD with a context.
    JsonLd,
    /// A line an edge, with its words.
    Csv,
    /// Nodes and edges for graph viewers.
    GraphMl,
}

/// Writes the graph.
///
/// # Errors
/// Only if the index or a serializer fails.
pub fn export(graph: &Graph, format: Format, with_ontology: bool) -> Result<Vec<u8>, StoreError> {
    let quads = wanted(graph, with_ontology);
    match format {
        Format::Turtle => turtle::write(&union(quads)),
        Format::Trig => turtle::write_graphs(&quads),
        Format::NQuads => Ok(lines(&quads)),
        Format::NTriples => Ok(lines(&union(quads))),
        Format::RdfXml => rdf_xml::write(&union(quads)),
        Format::JsonLd => json_ld::write(&union(quads)),
        Format::Csv => edges::csv(graph),
        Format::GraphMl => graphml::write(graph),
    }
}

/// Pretty Turtle of some triples: what a CONSTRUCT gives.
///
/// # Errors
/// Only if the serializer fails.
pub fn turtle(triples: &[Triple]) -> Result<Vec<u8>, StoreError> {
    let quads = triples.iter().map(|triple| triple.clone().in_graph(GraphName::DefaultGraph));
    turtle::write(&sorted(quads.collect()))
}

fn wanted(graph: &Graph, with_ontology: bool) -> Vec<Quad> {
    let ontology = GraphName::from(vocab::ONTOLOGY_GRAPH.into_owned());
    let quads = graph.quads().iter().filter(|quad| with_ontology || quad.graph_name != ontology);
    sorted(quads.cloned().collect())
}

/// The triples of all graphs, each once.
fn union(quads: Vec<Quad>) -> Vec<Quad> {
    sorted(quads.into_iter().map(|quad| Quad { graph_name: GraphName::DefaultGraph, ..quad }).collect())
}

fn lines(quads: &[Quad]) -> Vec<u8> {
    quads.iter().flat_map(|quad| format!("{quad} .\n").into_bytes()).collect()
}
