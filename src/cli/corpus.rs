//! Sources read as one corpus: each on its own first, then each with the names that all of them prove.
//! Must not know where sources come from.

use super::input::in_parallel;
use crate::mention::Names;
use crate::pipeline::{Document, Pipeline};
use crate::source::Source;

/// Reads sources side by side; the documents in the order of the sources, each the same in whatever order they come.
pub fn read(pipeline: &Pipeline, sources: Vec<Source>, threads: usize) -> Vec<Document> {
    let surveyed = in_parallel(sources, threads, |source| pipeline.survey(source));
    let names = Names::new(surveyed.iter().flat_map(|one| &one.learnt));
    in_parallel(surveyed, threads, |one| pipeline.finish(one, &names))
}
