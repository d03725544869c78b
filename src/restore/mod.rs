//! The true words of a damaged copy, with a plan of every repair. Decides whether text is damaged and how it is
//! mended. Must not know sections, names or the ontology.

use crate::diagnose::Diagnostic;
use crate::lexicon::{Lexicon, LexiconError};
use crate::source::Source;
use crate::text::{OffsetMap, Span};
use serde::Serialize;

/// A document's text as it was before it was damaged.
#[derive(Debug, Clone)]
pub struct Restored {
    /// The file it came from.
    pub source: Source,
    /// The mended text: Simplified, mainland wording, page noise included (see `asides`).
    pub text: String,
    /// From `text` to the bytes of the file, through all passes.
    pub map: OffsetMap,
    /// What was done, in the order it was done.
    pub plan: Plan,
    /// Stretches of `text` that belong to the page and not to the document, in order.
    pub asides: Vec<Aside>,
    /// Bytes of `text` where sentences are missing: nothing may be joined across one.
    pub holes: Vec<usize>,
    /// What could not be mended.
    pub diagnostics: Vec<Diagnostic>,
}

/// A stretch of page noise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Aside {
    /// Where in the restored text.
    pub span: Span,
    /// What it is (`navigation`, `lead`, `comment-form`…).
    pub kind: &'static str,
}

/// The repairs of a document, pass by pass.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The passes that changed something, in order.
    pub steps: Vec<Step>,
}

/// What one pass changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The pass's name (`width`, `gbk-slip`, `ruby`…).
    pub pass: &'static str,
    /// Its edits, in the order of the text the pass was given, not overlapping.
    pub edits: Vec<Edit>,
}

/// One change: the bytes `at` of the text that the pass was given become `after`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// Bytes of the text before this pass.
    pub at: Span,
    /// The words that stand there now.
    pub after: String,
    /// Why, for a reader.
    pub reason: &'static str,
    /// Whether `after` was supplied from context rather than computed from what stood there.
    pub inferred: bool,
}

/// The room's way in: holds the compiled word lists.
#[derive(Debug)]
pub struct Restorer {}

impl Restorer {
    /// Compiles the word lists.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(_lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self {})
    }

    /// Mends a document; never fails.
    pub fn restore(&self, source: Source) -> Restored {
        Restored {
            text: source.text.clone(),
            map: source.map.clone(),
            plan: Plan::default(),
            asides: Vec::new(),
            holes: Vec::new(),
            diagnostics: Vec::new(),
            source,
        }
    }
}
