//! Words that open or close a phrase elsewhere but stand within a name here. Must not know which verb governs.

use super::super::super::ThingKind;
use super::super::flag;
use super::super::token::{Class, Token, is_verb};
use super::super::words::Part;
use super::Reader;

/// Tokens from the word that joins a line's ends to its head.
const LONGEST_LINE: usize = 9;

impl Reader<'_> {
    pub(super) fn heads_name(&self, at: usize) -> bool {
        let ends = |t: &Token| !matches!(t.class, Class::Other | Class::Place | Class::Quote) || is_verb(t);
        let noun = |t: &Token| {
            self.words.head(t.span.of(self.text)).is_some_and(|(_, l)| l == t.span.end - t.span.start)
        };
        self.tokens.get(at).is_some_and(noun) && self.tokens.get(at + 1).is_none_or(ends)
    }

    pub(super) fn uses(&self, at: usize) -> bool {
        let token = |at: usize| self.tokens.get(at);
        let headed = |n: usize| {
            let next = token(at + 1)?.span.hull(token(at + n)?.span);
            self.words
                .head(next.of(self.text))
                .filter(|_| token(at + n).is_some_and(|t| t.class == Class::Other))
        };
        let before = at.checked_sub(1).filter(|b| *b >= self.start).and_then(token);
        token(at).is_some_and(|t| t.is(flag::PREPOSITION) && t.is(flag::TAIL))
            && before.is_some_and(|t| t.class != Class::More && !self.words.is_actor(t.span.of(self.text)))
            && (1..=3).any(|n| headed(n).is_some())
    }

    pub(super) fn spans(&self, at: usize) -> bool {
        let end = |t: &Token| {
            let told = flag::MARK | flag::DETERMINER | flag::LOCALIZER | flag::YEAR;
            let number = t.span.of(self.text).contains(|c: char| c.is_ascii_digit());
            t.class == Class::Place
                || (t.class == Class::Other && !t.is(told) && !t.verbal && !is_verb(t) && !number)
        };
        let before = at.checked_sub(1).filter(|b| *b >= self.start).and_then(|b| self.tokens.get(b));
        let ahead = self.tokens.get(at + 1..).unwrap_or_default();
        // 甲至乙、丙至丁等高速公路: the lines of a list share the head
        let line = |t: &&Token| {
            let joins = matches!(t.class, Class::Dun | Class::More);
            joins || (matches!(t.class, Class::Place | Class::Other) && (!is_verb(t) || t.is(flag::TAIL)))
        };
        let listed = ahead.iter().take(LONGEST_LINE).any(|t| t.class == Class::Dun);
        let most = if listed { 2 * LONGEST_LINE } else { LONGEST_LINE };
        let name = ahead.iter().take(most).take_while(line);
        // 甲至乙输电工程: from or to a sure place a programme too
        let place = |t: &Token| t.class == Class::Place;
        let lines = ahead.iter().take(if listed { 2 * LONGEST_LINE } else { 1 });
        let placed = before.is_some_and(place) || lines.take_while(line).any(place);
        let headed = |t: &Token| {
            t.is(flag::SECTION)
                || self.words.head(t.span.of(self.text)).is_some_and(|(kind, _)| {
                    kind == ThingKind::Facilities || (placed && kind == ThingKind::Programmes)
                })
        };
        !self.adverbial
            && before.is_some_and(end)
            && ahead.first().is_some_and(end)
            && name.into_iter().any(headed)
    }

    pub(super) fn follows_list(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|b| self.tokens.get(b));
        let member = !self.is_empty(at) && before.is_some_and(|t| t.class == Class::Dun);
        let listed = member || before.is_some_and(|t| matches!(t.class, Class::More | Class::Quote));
        let next = self.tokens.get(at + 1).map(|t| t.span.of(self.text)).unwrap_or_default();
        listed || (!self.is_empty(at) && self.words.documents.iter().any(|d| d == next))
    }

    pub(super) fn is_adverb(&self, at: usize, token: &Token) -> bool {
        let next = self.tokens.get(at + 1);
        let last = self.governors.last().filter(|g| **g + 1 == at && !self.pivots(**g));
        if token.is(flag::ADVERB) {
            return last.is_none() || token.adverbial;
        }
        token.word.flags == 0 && token.adjectival && next.is_some_and(|t| t.is(flag::CUE | flag::VERB))
    }

    /// The verb that closes the clause and says that what is before `at`, a word of time or an adverb, gets finished.
    pub(super) fn finish(&self, at: usize) -> Option<usize> {
        let opens = self.tokens.get(at).is_some_and(|t| t.is(flag::TIME | flag::SURE));
        if !opens || self.adverbial || !self.governors.is_empty() {
            return None;
        }
        let verb =
            (at + 1..self.tokens.len()).find(|n| !self.tokens.get(*n).is_some_and(|t| self.only_times(t)))?;
        let rest = self.tokens.get(verb + 1..).unwrap_or_default();
        let mut clause = rest.iter().take_while(|t| t.class != Class::Hard);
        let closes = clause.all(|t| t.class == Class::And || t.verbal || is_verb(t));
        (self.part(verb) == Some(Part::Finish) && closes).then_some(verb)
    }

    /// Whether a word says no more than when or how: a figure, a word of time, an adverb.
    fn only_times(&self, token: &Token) -> bool {
        let figure = token.span.of(self.text).bytes().all(|b| b.is_ascii_digit());
        figure || (token.is(flag::TIME | flag::YEAR | flag::SURE | flag::ADVERB) && !token.is(flag::CUE))
    }

    /// Whether a word of time closes what names the subject of a verb (某基地年底前投入运营).
    pub(super) fn times(&self, at: usize) -> bool {
        let opens = self.tokens.get(at).is_some_and(|t| t.is(flag::TIME | flag::SURE));
        let mut behind = self.tokens.get(at + 1..).unwrap_or_default().iter();
        let verb = behind
            .find(|t| !self.only_times(t))
            .is_some_and(|t| t.verbal || is_verb(t) || t.is(flag::PREPOSITION));
        opens && !self.adverbial && self.governors.is_empty() && verb
    }

    /// Whether an adverb that stands in no name leads to a verb, also over other adverbs (工作要深入实施…).
    pub(super) fn predicates(&self, at: usize) -> bool {
        let ahead = self.tokens.get(at + 1..).unwrap_or_default();
        let adverb = |t: &&Token| t.is(flag::ADVERB) && !t.is(flag::CUE);
        ahead.first().is_some_and(|t| t.verbal) || ahead.iter().find(|t| !adverb(t)).is_some_and(is_verb)
    }

    /// Whether the word is both the head of a programme and an adverb, and a verb follows that it belongs to.
    pub(super) fn tries_out(&self, at: usize) -> bool {
        let both = |t: &Token| {
            let word = t.span.of(self.text);
            let head = self.words.head(word).filter(|(_, length)| *length == word.len());
            t.is(flag::ADVERB) && head.is_some_and(|(kind, _)| kind == ThingKind::Programmes)
        };
        let verb = |t: &Token| is_verb(t) && !t.is(flag::TAIL) && t.verbal;
        let listed = |t: &Token| matches!(t.class, Class::Hard | Class::De | Class::Dun | Class::And);
        self.tokens.get(at).is_some_and(both)
            && self.tokens.get(at + 1).is_some_and(|t| verb(t) || t.is(flag::VERB | flag::CUE))
            && self.tokens.get(at + 2).is_some_and(|t| !listed(t))
    }

    pub(super) fn ends_adverbial(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_none_or(|next| next.class != Class::De)
    }
}
