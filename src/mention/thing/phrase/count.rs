//! Figures of a phrase: those that sum a list up, count what stands before them, or say when. Must not know verbs.

use super::super::flag;
use super::super::token::{Class, Token, is_verb};
use super::Reader;

impl Reader<'_> {
    pub(super) fn tells_time(&self, at: usize) -> bool {
        let token = |at: usize| self.tokens.get(at);
        let measure = |t: &Token| t.is(flag::TIME | flag::YEAR);
        let figure = |t: &Token| t.span.of(self.text).bytes().all(|b| b.is_ascii_digit());
        let before = at.checked_sub(1).and_then(token);
        token(at).is_some_and(|t| {
            let long = t.span.of(self.text).chars().count() > 1;
            (figure(t) && token(at + 1).is_some_and(measure))
                || (measure(t) && (long || before.is_some_and(figure)))
                || (t.is(flag::LOCALIZER) && before.is_some_and(measure))
        })
    }

    /// Whether a figure follows.
    pub(super) fn reaches(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1).map(|t| t.span.of(self.text)).unwrap_or_default();
        self.tokens.get(at + 1).is_some_and(|t| t.class == Class::Quantity)
            || next.starts_with(|c: char| c.is_ascii_digit())
    }

    pub(super) fn sums_up(&self, at: usize) -> bool {
        let listed = at.checked_sub(1).filter(|b| *b >= self.start).and_then(|b| self.tokens.get(b));
        let after =
            (at..self.tokens.len()).find_map(|t| self.tokens.get(t).filter(|t| t.class != Class::Quantity));
        let goes_on = after
            .is_some_and(|t| matches!(t.class, Class::Other | Class::Place | Class::Quote) && !is_verb(t));
        let quantity =
            listed.is_some_and(|t| matches!(t.class, Class::Quote | Class::More | Class::Quantity));
        let headed = listed.is_some_and(|t| self.words.head(t.span.of(self.text)).is_some());
        goes_on && (quantity || headed)
    }

    pub(super) fn counts_behind(&self, at: usize) -> bool {
        let after =
            (at..self.tokens.len()).find_map(|t| self.tokens.get(t).filter(|t| t.class != Class::Quantity));
        let ends = after.is_none_or(|t| matches!(t.class, Class::Hard | Class::Dun | Class::And));
        ends && (!self.is_empty(at)
            || at.checked_sub(1).and_then(|b| self.tokens.get(b)).is_some_and(|t| t.class == Class::Quantity))
    }
}
