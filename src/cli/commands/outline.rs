//! `zhengtu outline`: the tree of sections, tasks and clauses. Must not know how it is found.

use crate::cli::error::{Done, Outcome};
use crate::cli::{Context, input};
use crate::pipeline::Pipeline;
use std::path::PathBuf;

/// Print the tree of sections, tasks and responsibility clauses
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file
    file: PathBuf,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let pipeline = Pipeline::new(input::lexicon(context)?)?;
    let (_, outline) = pipeline.outline(crate::source::Source::open(&args.file)?);
    for task in &outline.tasks {
        context.ui.line(&task.path)?;
    }
    Ok(Outcome::Done)
}
