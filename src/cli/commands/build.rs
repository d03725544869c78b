//! `zhengtu build`: documents into a graph directory. Must not know how it is kept.

use crate::cli::error::{Done, Outcome};
use crate::cli::{Context, graph_args, input};
use crate::store::{Directory, StoreError, assemble};
use std::path::PathBuf;

/// Read documents into the graph directory; documents already there stay unless they are read anew
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files or folders (.txt, .html, .htm, .md); a bad file is reported and the rest goes on
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// The graph directory
    #[arg(short = 'l', long, value_name = "DIR", default_value = "graph")]
    location: PathBuf,
    /// How many documents to read at a time [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let old = match Directory::open(&args.location) {
        Ok(directory) => directory.documents()?,
        Err(StoreError::NoGraph { .. } | StoreError::NotAGraph { .. }) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    let lexicon = input::lexicon(context)?;
    let inputs = input::open(&args.inputs, context)?;
    let failed = inputs.failed;
    let read = graph_args::encode(inputs, &lexicon, input::threads(args.threads))?;
    let built = read.len();
    for document in &read {
        for finding in &document.diagnostics {
            context.ui.note(format!("{}: {}", document.card.id, finding.message));
        }
    }
    let documents = old.into_iter().chain(read).collect();
    let (parts, _) = assemble(documents, &lexicon)?;
    let written = Directory::write(&args.location, &parts)?;
    context.ui.line(format!(
        "{built} read, {} in {}: {} quads, {} files changed",
        plural(written.documents, "document"),
        args.location.display(),
        written.quads,
        written.changed
    ))?;
    if failed > 0 {
        context.ui.note(format!("{} could not be read, the rest was built", plural(failed, "file")));
        return Ok(Outcome::Partly);
    }
    Ok(Outcome::Done)
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
