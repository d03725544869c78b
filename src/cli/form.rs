//! Whether a command prints for people or for programs. Must not know what it prints.

use clap::ValueEnum;

/// How an answer about the graph is printed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Form {
    /// For people
    Text,
    /// For programs
    Json,
}
