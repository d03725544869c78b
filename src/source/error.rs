//! Why a file cannot be read as a document. Must not print.

use std::path::PathBuf;

/// A file that is no document; the message names it.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The system refused.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Nothing but white space.
    #[error("{} is empty", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// No text in any encoding that Chinese documents come in.
    #[error("{} is not text", path.display())]
    Binary {
        /// The file.
        path: PathBuf,
    },
    /// PDF, Word and the like.
    #[error("{} is {form}, which is not read", path.display())]
    OtherForm {
        /// The file.
        path: PathBuf,
        /// What it is.
        form: &'static str,
    },
    /// Text without Chinese.
    #[error("{} holds no Chinese text", path.display())]
    NotChinese {
        /// The file.
        path: PathBuf,
    },
    /// Past [`super::LARGEST`].
    #[error("{} is too large: {length} bytes, at most {} are read", path.display(), super::LARGEST)]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size in bytes.
        length: u64,
    },
}
