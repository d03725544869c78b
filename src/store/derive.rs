//! Facts that follow from several documents together, made after loading. Must not know files.

use super::{Graph, StoreError};
use oxigraph::model::Quad;

/// The derived facts of a graph, all in the graph [`crate::quad::vocab::DERIVED_GRAPH`].
///
/// # Errors
/// A rule that does not run.
pub fn derive(_graph: &Graph) -> Result<Vec<Quad>, StoreError> {
    Ok(Vec::new())
}
