//! Whether a name goes on or ends around a verb, and who is its subject. Must not know which verb governs.

use super::super::super::ThingKind;
use super::super::flag;
use super::super::token::{Class, Token, is_verb};
use super::super::words::Part;
use super::Reader;

/// Tokens from 等 to the noun of the sum.
const LONGEST_SUM: usize = 4;

/// Tokens of the rest of a name behind a verb in it.
const LONGEST_NAME: usize = 10;

impl Reader<'_> {
    /// Whether the noun right before a verb closes a name or names an actor; a head noun alone is no name.
    pub(super) fn ends_name(&self, at: usize, noun: &Token) -> bool {
        let spoken = noun.span.of(self.text);
        let headed = self.words.head(spoken).is_some() && at > self.start;
        headed || noun.class != Class::Other || self.words.is_actor(spoken)
    }

    /// Whether a name goes on behind the verb up to another verb or preposition (依托城市运行管理平台建设…, 以运行平台为…).
    pub(super) fn names_on(&self, at: usize) -> bool {
        let Some(first) = self.tokens.get(at + 1).filter(|t| t.class == Class::Other && !is_verb(t)) else {
            return false;
        };
        let ends = |t: &Token| {
            let words = first.span.hull(t.span).of(self.text);
            self.words.head(words).is_some_and(|(kind, _)| kind != ThingKind::Programmes)
        };
        let goes_on = |n: &usize| self.tokens.get(*n).is_some_and(|t| t.class == Class::Other);
        let close = (at + 2..at + LONGEST_NAME).take_while(goes_on).find(|n| {
            let joins = self.tokens.get(*n).is_some_and(|t| is_verb(t) || t.is(flag::PREPOSITION));
            joins && self.tokens.get(n - 1).is_some_and(ends)
        });
        let open =
            |n: usize| self.tokens.get(n + 1).is_some_and(|t| t.class != Class::Hard && t.class != Class::De);
        close.is_some_and(open)
    }

    /// Whether the words behind the verb up to the end of the clause are the rest of a name (纳入城乡融合发展试验区).
    pub(super) fn names_out(&self, at: usize) -> bool {
        let noun = |t: &&Token| {
            matches!(t.class, Class::Other | Class::Bracket) && (!is_verb(t) || t.is(flag::BARE))
        };
        let rest = self.tokens.get(at + 1..).unwrap_or_default();
        let name = rest.iter().take(LONGEST_NAME).take_while(noun).count();
        let closed = rest.get(name).is_none_or(|t| matches!(t.class, Class::Hard | Class::Dun | Class::And));
        let last = rest.get(..name).unwrap_or_default().iter().rfind(|t| t.class == Class::Other);
        closed && last.is_some_and(|t| self.words.head(t.span.of(self.text)).is_some())
    }

    /// Whether a noun follows the word, so that it begins a name (服务专区, 工程机械云) rather than closes one.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1);
        next.is_some_and(|t| t.class == Class::Other && !is_verb(t) && !t.is(flag::TAIL))
    }

    pub(super) fn names_programme(&self, at: usize) -> bool {
        let carries = self.governors.last().is_some_and(|g| self.part(*g) == Some(Part::Carry));
        let end = (at + 1..self.tokens.len())
            .take_while(|t| {
                self.tokens.get(*t).is_some_and(|t| !matches!(t.class, Class::Hard | Class::Dun | Class::And))
            })
            .last();
        let head = end.and_then(|e| self.tokens.get(e)).and_then(|t| self.words.head(t.span.of(self.text)));
        carries
            && self.part(at) != Some(Part::Carry)
            && head.is_some_and(|(kind, _)| kind == ThingKind::Programmes)
    }

    pub(super) fn has_subject(&self, at: usize, noun: &Token, verb: &Token) -> bool {
        let from = at.checked_sub(1).and_then(|b| self.tokens.get(b)).filter(|t| t.class == Class::Other);
        let named = from.map_or(noun.span, |t| t.span.hull(noun.span));
        let subject = matches!(noun.class, Class::Place | Class::More)
            || at.checked_sub(1).and_then(|b| self.tokens.get(b)).is_some_and(|t| t.class == Class::More)
            || self.words.is_actor(named.of(self.text))
            || (noun.is(flag::NOT_PLACE) && self.ends_list(at));
        let pivot = |g: &usize| self.pivots(*g);
        let fresh = || {
            let joint =
                |b: &usize| self.tokens.get(*b).is_some_and(|t| matches!(t.class, Class::Dun | Class::And));
            (self.start..at).rev().take(4).any(|b| joint(&b))
        };
        match self.governors.last() {
            None => subject,
            Some(last) if pivot(last) => subject || verb.is(flag::FIRM) || self.is_zone_before(at, verb),
            Some(last) => {
                subject && fresh() && (self.governors.iter().any(pivot) || self.builds_too(at, *last, noun))
            }
        }
    }

    /// 推动甲市打造A、乙市打造B: a place of a list, before a verb of building like the one that governs.
    fn builds_too(&self, at: usize, governor: usize, noun: &Token) -> bool {
        let listed =
            at.checked_sub(1).and_then(|b| self.tokens.get(b)).is_some_and(|t| t.class == Class::Dun);
        let builds = |verb: usize| self.part(verb) == Some(Part::Build);
        listed && noun.class == Class::Place && builds(governor) && builds(at + 1)
    }

    /// Whether a park stands at `at`, right before a verb that makes something of which it is said whose it is
    /// (支持某谷创建国家某示范区).
    fn is_zone_before(&self, at: usize, verb: &Token) -> bool {
        let next = self.tokens.get(at + 2);
        let made = verb.word.property.map(|p| self.words.part(p)) == Some(Part::Build);
        let marked = |t: &Token| matches!(t.class, Class::Place | Class::Quote) || t.is(flag::MARK);
        made && self.hosts(at) && next.is_some_and(marked)
    }

    /// Whether the noun says what those of the list before it are (甲、乙等贫困地区).
    fn ends_list(&self, at: usize) -> bool {
        let mut before = (self.start..at).rev().take(LONGEST_SUM).filter_map(|b| self.tokens.get(b));
        before.find(|t| t.class != Class::Other).is_some_and(|t| t.class == Class::More)
    }
}
