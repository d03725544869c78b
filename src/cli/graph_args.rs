//! Where a command finds its graph: a directory, or documents read on the spot. Must not ask it anything.

use super::error::CommandError;
use super::{Context, corpus, input};
use crate::lexicon::Lexicon;
use crate::pipeline::Pipeline;
use crate::quad::{DocumentGraph, Encoder};
use crate::source::Source;
use crate::store::{Directory, Graph, Spared, assemble};
use std::path::PathBuf;

/// The graph to ask.
#[derive(Debug, clap::Args)]
pub struct GraphArgs {
    /// The graph directory
    #[arg(short = 'l', long, value_name = "DIR", default_value = "graph")]
    pub location: PathBuf,
    /// Read these files or folders on the spot instead of a graph directory
    #[arg(long, value_name = "INPUT", num_args = 1.., conflicts_with = "location")]
    pub from: Vec<PathBuf>,
}

impl GraphArgs {
    /// The graph without what its user will not ask for.
    ///
    /// # Errors
    /// See [`GraphArgs::open`].
    pub fn open_without(&self, spared: &Spared, context: &mut Context) -> Result<Graph, CommandError> {
        if self.from.is_empty() {
            let directory = Directory::open(&self.location)?;
            context.bases(directory.manifest().bases.clone())?;
            return Ok(directory.load_without(spared)?);
        }
        self.open(context)
    }

    /// The graph. Bad files of `--from` are reported and left out.
    ///
    /// # Errors
    /// No graph, a damaged one, no documents.
    pub fn open(&self, context: &mut Context) -> Result<Graph, CommandError> {
        if self.from.is_empty() {
            let directory = Directory::open(&self.location)?;
            context.bases(directory.manifest().bases.clone())?;
            return Ok(directory.load()?);
        }
        let lexicon = input::lexicon(context)?;
        let inputs = input::open(&self.from, context)?;
        let documents = encode(inputs.corpus(), &lexicon, input::threads(None))?;
        Ok(assemble(documents, &lexicon)?.1)
    }
}

/// Reads documents and writes them as quads, side by side.
///
/// # Errors
/// Broken word files.
pub fn encode(
    corpus: Vec<(Source, Vec<String>)>,
    lexicon: &Lexicon,
    threads: usize,
) -> Result<Vec<DocumentGraph>, CommandError> {
    let encoder = Encoder::new(lexicon);
    let pipeline = Pipeline::new(lexicon.clone())?;
    let (sources, names): (Vec<_>, Vec<_>) = corpus.into_iter().unzip();
    let documents = corpus::read(&pipeline, sources, threads);
    let mut graphs = input::in_parallel(documents, threads, |document| encoder.encode(&document));
    for (graph, names) in graphs.iter_mut().zip(names) {
        graph.card.sources = names;
    }
    Ok(graphs)
}
