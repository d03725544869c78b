//! From the tokens of an item to its name: where it begins on the left, what its brackets and quotes do.
//! Must not know actions.

use super::super::ThingKind;
use super::list::Item;
use super::segment::core;
use super::token::{Class, Token};
use super::words::{Words, flag};
use crate::text::Span;

/// A name before it is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub words: String,
    pub span: Span,
    pub kind: ThingKind,
    /// Length of the head in bytes of `words` without its last bracket.
    pub head: usize,
    /// Tokens of the modifiers, own and shared.
    pub modifiers: Vec<usize>,
    /// Whether a word for many stands inside.
    pub plural: bool,
    /// Whether a quote stands inside.
    pub quoted: bool,
}

/// Builds the name of a headed item.
pub(super) fn name(text: &str, tokens: &[Token], words: &Words, item: &Item) -> Option<Name> {
    let (from, plural) = left(text, tokens, words, item.own.0, item.own.1, item.tail.is_some());
    let mut parts: Vec<usize> = item.prefix.map(|(a, b)| (a..b).collect()).unwrap_or_default();
    parts.extend(from..item.own.1);
    let mut ends = item.own.1;
    if let Some((a, b)) = item.tail {
        let (a, _) = left(text, tokens, words, a, b, true);
        parts.extend(a..b);
        ends = b;
    }
    let start = tokens.get(*parts.first()?)?.span.start;
    let end = tokens.get(ends.checked_sub(1)?)?.span.end;
    let spoken = spoken(text, tokens, &parts);
    let last = core(tokens, item.tail.map_or(from, |t| t.0), ends)?;
    let (kind, head) = words.head(last.of(text))?;
    let modifiers = parts
        .iter()
        .copied()
        .filter(|p| tokens.get(*p).is_some_and(|t| t.span.end <= last.end - head))
        .collect();
    let quoted = parts.iter().any(|p| tokens.get(*p).is_some_and(|t| t.class == Class::Quote));
    Some(Name { words: spoken, span: Span::new(start, end), kind, head, modifiers, plural, quoted })
}

/// The words as a name: no quotes, no space, brackets full-width, 含… dropped.
pub(super) fn spoken(text: &str, tokens: &[Token], parts: &[usize]) -> String {
    let mut name = String::new();
    for part in parts {
        let Some(token) = tokens.get(*part) else { continue };
        name.extend(token.span.of(text).chars().filter_map(plain));
    }
    name
}

/// A character of a name.
pub(super) fn plain(c: char) -> Option<char> {
    match c {
        '“' | '”' | '‘' | '’' | '"' | '《' | '》' | '〈' | '〉' => None,
        '(' => Some('（'),
        ')' => Some('）'),
        c if c.is_whitespace() => None,
        c => Some(c),
    }
}

/// The first token of the name between `from` and `to`: behind attributes in 的, words for many, adverbs and years.
fn left(text: &str, tokens: &[Token], words: &Words, from: usize, to: usize, shared: bool) -> (usize, bool) {
    let inner = tokens.get(from..to).unwrap_or_default();
    let mut start = from;
    let mut plural = false;
    if let Some(de) = inner.iter().rposition(|t| t.class == Class::De) {
        if !keeps(inner, de) && !is_bare(text, inner.get(de + 1..).unwrap_or_default(), words, shared) {
            start = from + de + 1;
        } else if !keeps(inner, de) && !inner.first().is_some_and(|t| t.is(flag::MARK)) {
            let opens = inner.first().is_some_and(|t| t.is(flag::MARK | flag::PREPOSITION) || t.verbal);
            start = if opens { from } else { from + de + 1 };
        }
    }
    while start + 1 < to {
        let Some(token) = tokens.get(start) else { break };
        let year = token.span.of(text).starts_with(|c: char| c.is_ascii_digit())
            && token.span.of(text).ends_with(|c: char| !c.is_ascii())
            && token.class == Class::Other
            && token.span.len() > 6;
        if token.is(flag::DETERMINER) && !token.is(flag::BARE) {
            plural = true;
        } else if !(token.is(flag::DEMONSTRATIVE)
            || year
            || token.class == Class::De
            || token.class == Class::Bracket)
        {
            break;
        }
        start += 1;
    }
    (start, plural)
}

/// Whether the attribute before 的 belongs to the name: 全省统一的.
fn keeps(inner: &[Token], de: usize) -> bool {
    let attribute = inner.get(..de).unwrap_or_default();
    attribute.last().is_some_and(|t| t.is(flag::MARK) || t.class == Class::Quote) && attribute.len() <= 4
}

fn is_bare(text: &str, rest: &[Token], words: &Words, shared: bool) -> bool {
    let (Some(first), Some(last)) = (rest.first(), rest.last()) else { return true };
    let whole = Span::new(first.span.start, last.span.end).of(text);
    let head = words.head(whole).map_or(0, |(_, length)| length);
    !shared && rest.iter().all(|t| t.is(flag::BARE) || t.span.start >= last.span.end - head)
}
