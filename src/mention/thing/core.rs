//! What a name ends in: its head noun behind brackets, phases and the sections of a line. Must not know lists.

use super::super::ThingKind;
use super::flag;
use super::token::{Class, Token, is_verb};
use super::words::Words;
use crate::text::Span;

/// A phase (二期) or a version (3.0) behind a head.
fn is_suffix(text: &str, token: &Token) -> bool {
    let word = token.span.of(text);
    token.is(flag::PHASE) || word.chars().all(|c| c.is_ascii_digit() || c == '.' || ('Ⅰ'..='Ⅻ').contains(&c))
}

/// The words of tokens `from..to` without what may stand behind the head: a bracket, a phase, the section of a line, a
/// closing quote.
pub(super) fn core(text: &str, tokens: &[Token], words: &Words, from: usize, to: usize) -> Option<Span> {
    headed_core(text, tokens, words, from, to).map(|(core, _)| core)
}

/// The core with the kind of the head that it ends in.
pub(super) fn headed_core(
    text: &str,
    tokens: &[Token],
    words: &Words,
    from: usize,
    to: usize,
) -> Option<(Span, Option<ThingKind>)> {
    let inner = tokens.get(from..to)?;
    let whole = inner.iter().rposition(|t| t.class != Class::Bracket)?;
    let last = inner.iter().rposition(|t| t.class != Class::Bracket && !is_suffix(text, t))?;
    let kind = |at: usize| words.head(ends_at(text, inner, at)?.of(text)).map(|(kind, _)| kind);
    let section = || {
        let before = inner.get(last).filter(|t| t.is(flag::SECTION)).map(|_| last)?;
        (before.saturating_sub(LONGEST_SECTION)..before)
            .rev()
            // 高速公路改扩建路段: the verb right before the word says what is done there
            .take_while(|at| {
                let works = at + 2 == before;
                inner.get(at + 1).is_some_and(|t| (works || !is_verb(t)) && t.class != Class::De)
            })
            .find(|at| matches!(kind(*at), Some(ThingKind::Facilities | ThingKind::Parks)))
    };
    let (at, head) = if let Some(head) = kind(last) {
        (last, Some(head))
    } else if let Some(head) = Some(whole).filter(|whole| *whole != last).and_then(kind) {
        (whole, Some(head))
    } else {
        section().map_or((last, None), |at| (at, kind(at)))
    };
    let titled = inner.get(at)?.class == Class::Book;
    Some((ends_at(text, inner, at).filter(|_| !titled)?, head))
}

/// Tokens between a line's head and the word that closes the section of it.
const LONGEST_SECTION: usize = 5;

/// From the first token to the end of another, without a closing quote.
fn ends_at(text: &str, inner: &[Token], at: usize) -> Option<Span> {
    let token = inner.get(at)?;
    let quote = token.class == Class::Quote && token.span.of(text).ends_with('”');
    let end = if quote { token.span.end - '”'.len_utf8() } else { token.span.end };
    Some(Span::new(inner.first()?.span.start, end))
}

/// Whether nothing in the tokens `from..to` but the head tells one thing of the kind from another.
pub(super) fn is_bare(text: &str, tokens: &[Token], words: &Words, from: usize, to: usize) -> bool {
    let Some(core) = core(text, tokens, words, from, to) else { return true };
    let head = words.head(core.of(text)).map_or(0, |(_, length)| length);
    let inner = tokens.get(from..to).unwrap_or_default();
    inner.iter().all(|t| (t.class == Class::Other && t.is(flag::BARE)) || t.span.start >= core.end - head)
}
