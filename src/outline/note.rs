//! Notes that hold for the clauses of a whole document: 排在第一位的为牵头单位. Must not know bodies by name.

use super::responsibility::split;
use super::words::Words;
use super::{Clause, ClausePart, Outline, Role};
use crate::text::Span;

/// Applies the note that the first body of each clause leads, where the document says so.
pub(super) fn apply(words: &Words, text: &str, outline: &mut Outline) {
    if !words.gates.lead_first_note.is_match(text) {
        return;
    }
    for clause in outline.tasks.iter_mut().flat_map(|t| &mut t.clauses) {
        if clause.parts.iter().all(|p| p.role == Role::Responsible) {
            first_leads(text, clause);
        }
    }
}

fn first_leads(text: &str, clause: &mut Clause) {
    let Some(part) = clause.parts.first().copied() else { return };
    let items = split(text, part.span, &['、', '，', ',', '；', ';']);
    let Some(first) = items.first().map(|i| i.trimmed(text)) else { return };
    let mut parts = vec![ClausePart { span: first, role: Role::Lead }];
    if let (Some(second), Some(last)) = (items.get(1), items.last()) {
        let rest = Span::new(second.start, last.end).trimmed(text);
        parts.push(ClausePart { span: rest, role: part.role });
    }
    clause.parts.splice(0..1, parts);
}
