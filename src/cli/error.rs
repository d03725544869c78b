//! Failures as people see them: one sentence, hints, an exit code. Must not print.

use crate::lexicon::LexiconError;
use crate::source::SourceError;
use crate::store::StoreError;
use std::fmt::Display;

/// How a command ended when it did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Exit code 0.
    Done,
    /// Something was found, or no answer: exit code 1.
    Findings,
    /// Part of the work failed and was reported: exit code 2.
    Partly,
}

/// Why a command failed: exit code 2.
#[derive(Debug)]
pub enum CommandError {
    /// One sentence and what can be done about it.
    Message {
        /// The sentence.
        text: String,
        /// What the user can do.
        hints: Vec<String>,
    },
    /// Nobody reads the output any more: no error, exit code 0.
    BrokenPipe,
}

/// What every command gives.
pub type Done = Result<Outcome, CommandError>;

impl CommandError {
    /// A failure in one sentence.
    pub fn new(text: impl Display) -> Self {
        Self::Message { text: text.to_string(), hints: Vec::new() }
    }

    /// The same failure with one more hint.
    pub fn hint(self, hint: impl Into<String>) -> Self {
        match self {
            Self::Message { text, mut hints } => {
                hints.push(hint.into());
                Self::Message { text, hints }
            }
            Self::BrokenPipe => Self::BrokenPipe,
        }
    }
}

impl From<std::io::Error> for CommandError {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            Self::BrokenPipe
        } else {
            Self::new(format!("cannot write the output: {error}"))
        }
    }
}

impl From<SourceError> for CommandError {
    fn from(error: SourceError) -> Self {
        let hint = match error {
            SourceError::Binary { .. } | SourceError::OtherForm { .. } => {
                "give plain text or HTML; a PDF or Word file must be converted first"
            }
            SourceError::NotChinese { .. } => "zhengtu reads Chinese policy documents",
            _ => "",
        };
        let error = Self::new(error);
        if hint.is_empty() { error } else { error.hint(hint) }
    }
}

impl From<LexiconError> for CommandError {
    fn from(error: LexiconError) -> Self {
        Self::new(error)
    }
}

impl From<serde_json::Error> for CommandError {
    fn from(error: serde_json::Error) -> Self {
        Self::new(error)
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        if let StoreError::UnknownName { near, .. } = &error {
            let hint = (!near.is_empty()).then(|| format!("did you mean {}?", near.join(", ")));
            let error = Self::new(&error);
            return hint.into_iter().fold(error, Self::hint);
        }
        let hint = match &error {
            StoreError::NoGraph { .. } | StoreError::NotAGraph { .. } => {
                "make one with: zhengtu build INPUT... -l DIR, or read documents on the spot with --from INPUT..."
            }
            StoreError::Manifest { .. } | StoreError::Damaged { .. } => {
                "build the graph again from its documents into a new directory"
            }
            StoreError::NoSources { .. } => {
                "give their files too: zhengtu build ALL-INPUTS... -l DIR; or remove their documents/*.nq to drop them"
            }
            StoreError::Locked { .. } => "wait until it has ended and build again",
            StoreError::Format { .. } => "use the program that wrote it, or build it again",
            _ => "",
        };
        let error = Self::new(error);
        if hint.is_empty() { error } else { error.hint(hint) }
    }
}
