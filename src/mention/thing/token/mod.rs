//! Words of a text in order, with quotes, book titles and short brackets as single tokens.
//! Must not know verbs' government or names.

mod atom;
mod sum;
mod word;

use super::super::PlaceMention;
use super::flag;
use super::words::{Word, Words};
use crate::text::Span;
use jieba_rs::Jieba;

/// What a token is for the grammar of phrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// A mark that no phrase crosses.
    Hard,
    /// 、
    Dun,
    /// A conjunction.
    And,
    /// The word that closes a list and says there is more (等).
    More,
    /// The particle of attribution (的).
    De,
    /// A number with its measure.
    Quantity,
    /// “…”
    Quote,
    /// 《…》
    Book,
    /// （…）
    Bracket,
    /// A place by the dictionary.
    Place,
    /// Any other word.
    Other,
}

/// A word of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// Bytes of the restored text.
    pub span: Span,
    pub class: Class,
    pub word: Word,
    /// Whether the dictionary knows it as a verb.
    pub verbal: bool,
    /// Whether the dictionary knows it as an adjective or adverb.
    pub adjectival: bool,
    /// Whether the dictionary knows it as an adverb.
    pub adverbial: bool,
}

impl Token {
    pub fn is(&self, flags: u64) -> bool {
        self.word.flags & flags != 0
    }
}
/// Cuts a stretch of text into tokens; `places` are the places that are known to stand in it, in the order of the text.
pub(super) fn tokens(
    text: &str,
    within: Span,
    places: &[PlaceMention],
    jieba: &Jieba,
    words: &Words,
) -> Vec<Token> {
    let mut found = Vec::new();
    let mut places = places.iter().map(|p| p.span).skip_while(|p| p.start < within.start).peekable();
    let Some(stretch) = text.get(within.start..within.end) else { return found };
    let mut plain = within.start;
    let mut at = within.start;
    for (offset, c) in stretch.char_indices() {
        // Within a quote, a title, a bracket or a place.
        if within.start + offset < at {
            continue;
        }
        let next = at + c.len_utf8();
        if atom::is_han(c) && places.peek().is_none_or(|p| p.start > at) {
            at = next;
            continue;
        }
        let atom =
            if matches!(c, '“' | '《' | '（' | '(') { atom::atom(text, at, within.end) } else { None };
        while places.next_if(|p| p.start < at).is_some() {}
        let place = places.next_if(|p| p.start == at && p.end > at && p.end <= within.end);
        let class = match (c, atom) {
            (_, Some((class, end))) => Some((class, end)),
            _ if place.is_some() => place.map(|p| (Class::Place, p.end)),
            ('、', _) => Some((Class::Dun, next)),
            _ if atom::is_hard(c) => Some((Class::Hard, next)),
            _ => None,
        };
        if let Some((class, end)) = class {
            word::cut(text, Span::new(plain, at), jieba, words, &mut found);
            let word =
                if class == Class::Place { words.get(Span::new(at, end).of(text)) } else { Word::default() };
            found.push(Token {
                span: Span::new(at, end),
                class,
                word,
                verbal: false,
                adjectival: false,
                adverbial: false,
            });
            (at, plain) = (end, end);
        } else {
            at = next;
        }
    }
    word::cut(text, Span::new(plain, at), jieba, words, &mut found);
    sum::count(text, words, &mut found);
    sum::carry_on(text, &mut found);
    sum::sum_up(text, words, &mut found);
    sum::number_up(text, words, &mut found);
    found
}

/// Whether the token can close or open a phrase by being a verb known to the lexicon.
pub(super) fn is_verb(token: &Token) -> bool {
    token.is(flag::CUE | flag::VERB | flag::PIVOT)
}
