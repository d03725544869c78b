//! `zhengtu queries`. Must not decide anything about the graph.

use crate::cli::Context;
use crate::cli::error::{Done, Outcome};

/// To come
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args, _context: &mut Context) -> Done {
    Ok(Outcome::Done)
}
