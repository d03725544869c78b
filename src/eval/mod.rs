//! How well records agree with gold, category by category, and which sentences nothing was read from.
//! Gives the same numbers as `shared/tools/score.py`. Must not read documents or print.

mod align;
mod coverage;
mod items;
mod normal;
mod report;
mod score;
mod sequence;
mod tally;

pub use coverage::{Unread, unread_sentences};
pub use report::{Miss, Report};
pub use score::Scorer;
pub use tally::Tally;

use serde_json::Value;
use std::path::{Path, PathBuf};

/// Gold or records that cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum EvalError {
    /// The system refused.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A line is not JSON.
    #[error("{}, line {line}: {source}", path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The parser's words.
        source: serde_json::Error,
    },
    /// No gold in the folder.
    #[error("{} holds no gold (<doc>.jsonl)", .0.display())]
    NoGold(PathBuf),
    /// The comparison's word file is broken.
    #[error(transparent)]
    Lexicon(#[from] crate::lexicon::LexiconError),
}

/// The gold of a folder: document id and its records, by id.
///
/// # Errors
/// An unreadable folder or file, a line that is not JSON (named), or a folder without gold.
pub fn read_gold(folder: &Path) -> Result<Vec<(String, Vec<Value>)>, EvalError> {
    let failed = |source| EvalError::Read { path: folder.to_owned(), source };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|e| e == "jsonl") {
            paths.push(path);
        }
    }
    paths.sort();
    if paths.is_empty() {
        return Err(EvalError::NoGold(folder.to_owned()));
    }
    paths.iter().map(|path| Ok((stem(path), read_records(path)?))).collect()
}

/// The records of one file, a JSON object a line; blank lines are passed over.
///
/// # Errors
/// An unreadable file or a line that is not JSON (named).
pub fn read_records(path: &Path) -> Result<Vec<Value>, EvalError> {
    let text =
        std::fs::read_to_string(path).map_err(|source| EvalError::Read { path: path.to_owned(), source })?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|source| EvalError::Json {
                path: path.to_owned(),
                line: at + 1,
                source,
            })
        })
        .collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
