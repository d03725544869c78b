//! What can be wrong with word files. Must not know what the words are for.

use std::path::PathBuf;

/// A word file that cannot be used; the message names the file and the place.
#[derive(Debug, thiserror::Error)]
pub enum LexiconError {
    /// No such embedded file.
    #[error("the word file lexicon/{0} does not exist")]
    Missing(String),
    /// A table row is too short.
    #[error("lexicon/{path}: the row \"{row}\" has fewer than {columns} columns")]
    Row {
        /// File below `lexicon/`.
        path: String,
        /// The row as it stands.
        row: String,
        /// Columns wanted.
        columns: usize,
    },
    /// A TOML file does not fit.
    #[error("lexicon/{path}: {message}")]
    Toml {
        /// File below `lexicon/`.
        path: String,
        /// The parser's words.
        message: String,
    },
    /// A pattern does not compile.
    #[error("lexicon/{path}: {message}")]
    Pattern {
        /// File below `lexicon/`.
        path: String,
        /// The compiler's words.
        message: String,
    },
    /// A Turtle file does not parse.
    #[error("{path}: {message}")]
    Turtle {
        /// File name.
        path: String,
        /// The parser's words, with line and column.
        message: String,
    },
    /// A folder given by the user cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}
