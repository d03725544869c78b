//! Why a graph cannot be kept, loaded or asked. Must not print.

use std::path::PathBuf;

/// What can go wrong with a graph; each message names the file or the place.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no graph directory.
    #[error("there is no graph at {}", path.display())]
    NoGraph {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The folder holds something else.
    #[error("{} is a folder without a graph (no manifest.json)", path.display())]
    NotAGraph {
        /// The folder.
        path: PathBuf,
    },
    /// The manifest cannot be understood.
    #[error("{} is damaged: {message}", path.display())]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong.
        message: String,
    },
    /// The graph was written by a later program.
    #[error("{} has format {found}, this program reads format {known}", path.display())]
    Format {
        /// The manifest.
        path: PathBuf,
        /// The format it states.
        found: u64,
        /// The format this program knows.
        known: u64,
    },
    /// A file of the graph is not what was written.
    #[error("{} is damaged: {message}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong, with the line where there is one.
        message: String,
    },
    /// Documents cannot be read again because their files are not kept.
    #[error("{} does not keep the files of {}, so they cannot be read again with the new ones", path.display(), documents.join(", "))]
    NoSources {
        /// The graph.
        path: PathBuf,
        /// File names.
        documents: Vec<String>,
    },
    /// A document's quads were taken away.
    #[error("{} was removed: its document is no more in the graph, and the next build leaves its files out", path.display())]
    Removed {
        /// The file.
        path: PathBuf,
    },
    /// Another program is writing to the directory.
    #[error("another build is writing to {}", path.display())]
    Locked {
        /// The graph.
        path: PathBuf,
    },
    /// The system refused.
    #[error("cannot {action} {}: {source}", path.display())]
    File {
        /// `read` or `write`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// SPARQL that does not parse.
    #[error("this is not SPARQL: {message}")]
    Syntax {
        /// The parser's words.
        message: String,
        /// Line and column, counted from 1, where the parser names them.
        place: Option<(usize, usize)>,
    },
    /// A parameter without a place in the query.
    #[error("the query has no variable ?{0}")]
    UnknownParameter(String),
    /// A parameter's value of the wrong kind.
    #[error("{value} {message}")]
    Value {
        /// The value as typed.
        value: String,
        /// What is wrong with it.
        message: String,
    },
    /// A name that nothing in the graph bears.
    #[error("nothing in the graph is called {name}")]
    UnknownName {
        /// The name as typed.
        name: String,
        /// The nearest names there are.
        near: Vec<String>,
    },
    /// A query that cannot be answered.
    #[error("the query failed: {0}")]
    Evaluation(String),
    /// An ontology file that does not parse.
    #[error("{path}: {message}")]
    Ontology {
        /// The file's name below `ontology/`.
        path: String,
        /// The parser's words.
        message: String,
    },
    /// A word file that cannot be read.
    #[error(transparent)]
    Words(#[from] crate::lexicon::LexiconError),
    /// The answer cannot be written in the wanted form.
    #[error("cannot export: {0}")]
    Export(String),
}

impl StoreError {
    pub(super) fn evaluation(error: impl std::fmt::Display) -> Self {
        Self::Evaluation(error.to_string())
    }
}
