//! Towns without a mark, told by how they stand: a list that is let do something (支持甲、乙、丙创建…), a site (位于甲的…),
//! a bracket behind a known place (某市（甲）软件园). Must not know the registry.

use super::town::is_name;
use super::words::Words;
use crate::text::Span;

/// The towns of a stretch that stand in lists of doers or as sites.
pub(super) fn towns(words: &Words, text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for (word, lets) in words.leading(text) {
        let rest = text.get(word.end..).unwrap_or_default();
        let names = if lets { doers(words, rest) } else { site(words, rest) };
        found.extend(names.into_iter().map(|span| span.shifted(word.end)));
    }
    found
}

/// The names behind a word that lets: at least two, and behind the last a verb that only places do.
fn doers(words: &Words, rest: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(left) = rest.get(from..) {
        let Some(span) = opening(words, left).map(|span| span.shifted(from)) else { return Vec::new() };
        found.push(span);
        let behind = rest.get(span.end..).unwrap_or_default();
        if !behind.starts_with('、') {
            break;
        }
        from = span.end + '、'.len_utf8();
    }
    if found.len() < 2 { Vec::new() } else { found }
}

/// The name a text opens with, before a joiner or a verb that places do.
fn opening(words: &Words, text: &str) -> Option<Span> {
    let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST).collect();
    ends.into_iter().map(|end| Span::new(0, end)).find(|span| {
        let behind = text.get(span.end..).unwrap_or_default();
        let ends = behind.starts_with('、') || words.place_verbs.opens(behind);
        ends && is_bare(words, span.of(text))
    })
}

/// 位于甲的…: the name between the word and the particle.
fn site(words: &Words, rest: &str) -> Vec<Span> {
    let end = rest.find(words.of.as_str());
    let span = end.map(|end| Span::new(0, end)).filter(|span| is_bare(words, span.of(rest)));
    span.into_iter().collect()
}

/// （甲） behind a known place and before the rest of a name.
pub(super) fn bracketed(words: &Words, after: &str) -> Option<Span> {
    let inner = after.strip_prefix('（')?;
    let end = inner.find('）')?;
    let behind = inner.get(end + '）'.len_utf8()..)?;
    let span = Span::new(0, end);
    let named = behind.starts_with(char::is_alphanumeric) && is_bare(words, span.of(inner));
    named.then(|| span.shifted('（'.len_utf8()))
}

/// A name of two to four characters that ends like no body, group or part.
fn is_bare(words: &Words, name: &str) -> bool {
    is_name(words, name) && !words.no_bare_towns.ends(name)
}

/// Characters of a town's name.
const LONGEST: usize = 4;
