//! `zhengtu check`: whether the graph is whole and keeps the law. Must not know what the law is.

use crate::cli::Context;
use crate::cli::error::{Done, Outcome};
use crate::store::Directory;
use std::path::PathBuf;

/// Check that the graph directory is whole
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The graph directory
    #[arg(short = 'l', long, value_name = "DIR", default_value = "graph")]
    location: PathBuf,
}

/// Runs the command.
pub fn run(args: Args, context: &mut Context) -> Done {
    let damaged = Directory::open(&args.location)?.verify();
    for error in &damaged {
        context.ui.line(error)?;
    }
    Ok(if damaged.is_empty() { Outcome::Done } else { Outcome::Findings })
}
