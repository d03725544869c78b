//! Cutting stretches of text at marks, brackets respected. Must not know bodies.

use crate::text::{Span, closes_bracket, marks, opens_bracket};

/// Without a bracket that ends the words, unless they are nothing else.
pub(super) fn without_bracket(words: &str) -> &str {
    if !words.ends_with(['）', ')']) {
        return words;
    }
    words.rfind(['（', '(']).and_then(|at| words.get(..at)).filter(|p| !p.is_empty()).unwrap_or(words)
}

/// Brackets that stay open.
pub(super) fn depth(words: &str) -> usize {
    let count = |is: fn(char) -> bool| marks(words).filter(|(_, c)| is(*c)).count();
    count(opens_bracket).saturating_sub(count(closes_bracket))
}

/// The stretches of `span` between marks outside brackets, trimmed, without empty ones.
pub(super) fn cut(text: &str, span: Span, is_mark: impl Fn(char) -> bool) -> Vec<Span> {
    let mut open = 0_usize;
    let mut start = span.start;
    let mut parts = Vec::new();
    for (at, c) in marks(span.of(text)) {
        match c {
            c if opens_bracket(c) => open += 1,
            c if closes_bracket(c) => open = open.saturating_sub(1),
            _ if open == 0 && is_mark(c) => {
                parts.push(Span::new(start, span.start + at).trimmed(text));
                start = span.start + at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(Span::new(start, span.end).trimmed(text));
    parts.retain(|p| !p.is_empty());
    parts
}
