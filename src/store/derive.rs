//! Facts that follow from several documents together, made after loading by the rules of `queries/derive/`, each of which
//! sees what the rules before it gave. Must not know files.

use super::{Graph, StoreError};
use crate::quad::{sorted, vocab};
use include_dir::{Dir, include_dir};
use oxigraph::model::{GraphName, Quad};
use std::collections::BTreeMap;

static RULES: Dir = include_dir!("$CARGO_MANIFEST_DIR/queries/derive");

/// Properties of steps, which are not kept; so are edges whose property is a document.
const STEP: &str = "urn:zhengtu:step:";

/// The derived facts of a graph, all in the graph [`crate::quad::vocab::DERIVED_GRAPH`]; the graph itself is left as it is.
///
/// # Errors
/// A rule that does not run.
pub fn derive(graph: &Graph) -> Result<Vec<Quad>, StoreError> {
    let mut growing = Graph::new(graph.quads().to_vec())?;
    let mut derived = Vec::new();
    for rule in rules().values() {
        let triples = growing.construct(rule, &[])?;
        let name = GraphName::from(vocab::DERIVED_GRAPH.into_owned());
        let quads: Vec<Quad> = triples.into_iter().map(|triple| triple.in_graph(name.clone())).collect();
        growing.extend(quads.clone())?;
        derived.extend(quads.into_iter().filter(|quad| !is_step(quad)));
    }
    Ok(sorted(derived))
}

/// What only later rules need.
fn is_step(quad: &Quad) -> bool {
    let document = quad.predicate.as_str().strip_prefix(vocab::ID);
    quad.predicate.as_str().starts_with(STEP) || document.is_some()
}

/// The rules in the order of their file names.
fn rules() -> BTreeMap<String, &'static str> {
    let text = |file: &'static include_dir::File| {
        Some((file.path().to_string_lossy().into_owned(), file.contents_utf8()?))
    };
    RULES.files().filter_map(text).collect()
}
