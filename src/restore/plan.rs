//! The plan of repairs and its replay: what each pass changed, and why. Must not know how a repair is found.

use super::written::Written;
use crate::text::{Change, SegmentKind, Span};
use serde::Serialize;

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
    pub after: Written,
    /// Why, for a reader.
    pub reason: &'static str,
    /// Whether `after` was supplied from context rather than computed from what stood there.
    pub inferred: bool,
    /// Where `after` was taken from, where that is another place of the text before this pass.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Span>,
}

impl Edit {
    /// Words computed from what stood there.
    pub fn new(at: Span, after: impl Into<Written>, reason: &'static str) -> Self {
        Self { at, after: after.into(), reason, inferred: false, from: None }
    }

    /// Words supplied from context.
    pub fn inferred(at: Span, after: impl Into<Written>, reason: &'static str) -> Self {
        Self { inferred: true, ..Self::new(at, after, reason) }
    }

    /// Words that stand elsewhere in the text and belong here.
    pub fn moved(at: usize, from: Span, text: &str, reason: &'static str) -> Self {
        Self { from: Some(from), ..Self::new(Span::new(at, at), from.of(text), reason) }
    }
}

impl Edit {
    /// What the edit does to places.
    pub(super) fn change(&self) -> Change {
        let kind = if self.inferred { SegmentKind::Inferred } else { SegmentKind::Replaced };
        Change { at: self.at, length: self.after.len(), kind, from: self.from }
    }
}

/// Replays a plan over the decoded text (`Source::text`): gives exactly the restored text, or nothing where the
/// plan belongs to another text.
pub fn apply_plan(decoded: &str, plan: &Plan) -> Option<String> {
    plan.steps.iter().try_fold(decoded.to_owned(), |text, step| apply(&text, &step.edits))
}

/// The text after one pass; nothing where an edit does not fit the text.
pub(super) fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        text.get(edit.at.start..edit.at.end)?;
        out.push_str(text.get(done..edit.at.start)?);
        out.push_str(&edit.after);
        done = edit.at.end;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}
