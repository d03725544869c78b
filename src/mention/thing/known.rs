//! Names that are known from elsewhere, put together to one word where they stand. Must not know who taught them.

use super::super::names::{Known, Names, Proof};
use super::super::{PlaceMention, Thing};
use super::flag;
use super::token::{Class, Token};
use super::words::Word;
use crate::text::Span;

/// What a task is told: the known names, and what its own sentences say without them.
#[derive(Clone, Copy)]
pub(super) struct Told<'n> {
    pub names: &'n Names,
    /// The things that the task's own sentences name.
    pub found: &'n [Thing],
    /// The places that stand in the task.
    pub places: &'n [PlaceMention],
}

impl<'n> Told<'n> {
    /// The known names in a part of a text, but for whole ones that the task's own sentences have found, and for quoted
    /// ones: there is nothing to learn about them.
    pub fn find(self, text: &'n str, within: Span) -> impl Iterator<Item = (Span, &'n Known)> {
        let quoted = |span: &Span| {
            text.get(..span.start).is_some_and(|before| before.ends_with('“'))
                && text.get(span.end..).is_some_and(|behind| behind.starts_with('”'))
        };
        let new = move |(span, known): &(Span, &Known)| match known.proof {
            Proof::Whole => !self.found.iter().any(|thing| thing.name == known.name),
            _ => !quoted(span),
        };
        self.names.find(text, within).filter(new)
    }
}

/// Makes one token of each known name that begins and ends where words do: a coined name is as good as quoted, a whole
/// name keeps its boundaries.
pub(super) fn joined(text: &str, within: Span, tokens: Vec<Token>, names: &Told) -> Vec<Token> {
    let mut found = names.find(text, within).peekable();
    if found.peek().is_none() {
        return tokens;
    }
    let mut out = Vec::with_capacity(tokens.len());
    let mut next = tokens.into_iter().peekable();
    for (span, known) in found {
        while let Some(token) = next.next_if(|t| t.span.end <= span.start) {
            out.push(token);
        }
        let mut inner = Vec::new();
        while let Some(token) = next.next_if(|t| t.span.start < span.end) {
            inner.push(token);
        }
        let whole = inner.first().is_some_and(|t| t.span.start == span.start)
            && inner.last().is_some_and(|t| t.span.end == span.end)
            && inner
                .iter()
                .all(|t| !matches!(t.class, Class::Hard | Class::Dun | Class::Quote | Class::Book));
        match whole {
            true => out.push(one(span, known)),
            false => out.append(&mut inner),
        }
    }
    out.extend(next);
    out
}

fn one(span: Span, known: &Known) -> Token {
    let coined = known.proof != Proof::Whole;
    let word = Word { flags: flag::KNOWN, ..Word::default() };
    let class = if coined { Class::Quote } else { Class::Other };
    Token { span, class, word, verbal: false, adjectival: false, adverbial: false }
}
