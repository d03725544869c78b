//! `zhengtu restore`: the mended text. Must not know how it is mended.

use crate::cli::error::{Done, Outcome};
use crate::cli::{Context, input};
use crate::pipeline::Pipeline;
use std::path::PathBuf;

/// Print the mended text of a document
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file
    file: PathBuf,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let pipeline = Pipeline::new(input::lexicon(context)?)?;
    let source = crate::source::Source::open(&args.file)?;
    let restored = pipeline.restore(source);
    context.ui.bytes(restored.text.as_bytes())?;
    Ok(Outcome::Done)
}
