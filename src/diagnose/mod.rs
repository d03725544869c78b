//! A finding about a document and how it is shown. Must not know which room found it.

use crate::text::Span;
use serde::Serialize;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know: a sentence nothing was read from.
    Note,
    /// Something is probably missing or wrong: a clause without a task.
    Warning,
    /// The document could not be read as one.
    Error,
}

/// One finding, with a stable code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Stable name, `room/what` (`outline/clause-without-task`).
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Where in the restored text (bytes), if anywhere.
    pub span: Option<Span>,
    /// One sentence.
    pub message: String,
    /// What the reader can do.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// A warning at a place.
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::at(code, Severity::Warning, span, message)
    }

    /// A note at a place.
    pub fn note(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::at(code, Severity::Note, span, message)
    }

    fn at(code: &'static str, severity: Severity, span: Span, message: impl Into<String>) -> Self {
        Self { code, severity, span: Some(span), message: message.into(), hints: Vec::new() }
    }

    /// The same finding with one more hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}
