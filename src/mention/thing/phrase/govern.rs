//! Which verb governs what follows, and which is part of a name. Must not know how phrases are closed.

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
    pub(super) fn part(&self, at: usize) -> Option<Part> {
        self.tokens.get(at)?.word.property.map(|p| self.words.part(p))
    }

    pub(super) fn governs(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|t| is_verb(t)) else { return false };
        let Some(next) = self.tokens.get(at + 1) else { return false };
        if self.part(at) == Some(Part::Coverb) && !self.governors.is_empty() && self.attribute_follows(at) {
            return false;
        }
        let closed = matches!(next.class, Class::Hard | Class::De | Class::More);
        if closed && !self.is_empty(at) {
            return false;
        }
        let noun = |t: &Token| t.class == Class::Other && !is_verb(t) && !t.is(flag::TAIL);
        if token.is(flag::OBJECTLESS) && !self.is_empty(at) && (noun(next) || next.class == Class::Quote) {
            return false;
        }
        // 甲运营有限公司: the name of a company
        if next.is(flag::COMPANY) && !self.is_empty(at) {
            return false;
        }
        let drawn = self.governors.last().is_some_and(|g| self.part(*g) == Some(Part::Draw));
        if drawn && !self.is_empty(at) {
            return false;
        }
        if self.is_second(at) {
            return false;
        }
        if next.class == Class::Quantity || (next.is(flag::DETERMINER) && !next.is(flag::BARE)) {
            return true;
        }
        if self.is_empty(at) {
            return self.governs_first(at, token);
        }
        self.governs_behind(at, token, next)
    }

    pub(super) fn is_second(&self, at: usize) -> bool {
        let token =
            |back: usize| at.checked_sub(back).filter(|b| *b >= self.start).and_then(|b| self.tokens.get(b));
        token(1).is_some_and(|t| t.class == Class::And)
            && token(2).is_some_and(|t| t.verbal && !is_verb(t))
            && token(3).is_some()
            && self.heads_name(at + 1)
    }

    pub(super) fn governs_first(&self, at: usize, token: &Token) -> bool {
        let Some(last) = self.governors.last().filter(|g| **g < at && self.only_joints(**g + 1, at)) else {
            return true;
        };
        let Some(verb) = self.tokens.get(*last) else { return true };
        let joined = self
            .tokens
            .get(*last + 1..at)
            .is_some_and(|b| b.iter().any(|t| matches!(t.class, Class::Dun | Class::And)));
        // 编制完成…, 修订完善…: the verb before it is done
        if *last + 1 == at && token.is(flag::COMPLEMENT) {
            return true;
        }
        match self.part(*last) {
            _ if verb.is(flag::PIVOT | flag::ADVERB) && !joined => {
                token.is(flag::CUE | flag::PIVOT | flag::VERB)
            }
            Some(Part::Draw) => matches!(self.part(at), Some(Part::Carry | Part::Draw)),
            Some(Part::Carry) => match self.part(at) {
                Some(Part::Carry | Part::Draw) => true,
                Some(Part::Build) => !self.names_programme(at),
                _ => false,
            },
            // 优化联网收费系统, 完善对接机制
            Some(_) if !joined && self.part(at) == Some(Part::Enter) => false,
            Some(_) => token.is(flag::CUE) || (joined && token.is(flag::VERB)),
            None => token.is(flag::VERB) || (joined && token.is(flag::CUE)),
        }
    }

    pub(super) fn attribute_follows(&self, at: usize) -> bool {
        let clause = self.tokens.get(at..).unwrap_or_default().iter().take_while(|t| t.class != Class::Hard);
        clause.take(8).any(|t| t.class == Class::De)
    }

    pub(super) fn only_joints(&self, from: usize, to: usize) -> bool {
        let between = self.tokens.get(from..to).unwrap_or_default();
        between.iter().all(|t| matches!(t.class, Class::Dun | Class::And) || t.is(flag::ADVERB))
    }

    pub(super) fn governs_behind(&self, at: usize, token: &Token, next: &Token) -> bool {
        let plain = |b: &usize| {
            let adverb = |t: &Token| t.class == Class::Other && t.is(flag::ADVERB);
            self.tokens.get(*b).is_some_and(|t| t.class != Class::Bracket && !adverb(t))
        };
        let Some(at_noun) = (self.start..at).rev().find(plain) else { return false };
        let Some(before) = self.tokens.get(at_noun) else { return false };
        if matches!(next.class, Class::And | Class::Dun) && !self.verb_follows(at + 1) {
            return false;
        }
        let open = matches!(next.class, Class::Other | Class::Place | Class::Quote)
            && !next.is(flag::TAIL | flag::CUE);
        let system =
            self.words.head(before.span.of(self.text)).is_some_and(|(k, _)| k == ThingKind::Platforms);
        let pivots = self.governors.last().map_or(system, |g| self.pivots(*g));
        let marked = matches!(next.class, Class::Place | Class::Quote) || next.is(flag::MARK);
        if self.part(at) == Some(Part::Enter) && open && (pivots || marked) {
            return true;
        }
        if self.governors.is_empty() && system && next.class == Class::Quote && token.is(flag::CUE) {
            return true;
        }
        // 建设A并接入B: a conjunction of predicates, and a noun that the verb has for its object
        let joined = before.is(flag::CONJUNCT) && before.class == Class::And && !self.governors.is_empty();
        if joined && open && token.is(flag::CUE) {
            return true;
        }
        // 追溯平台覆盖全省主要产区: a verb that stands in no name
        let firm = token.is(flag::FIRM) && (token.is(flag::CUE) || (system && token.is(flag::TAIL)));
        if self.governors.is_empty() && marked && firm {
            return true;
        }
        if before.is(flag::LOCALIZER) && (self.adverbial || token.is(flag::CUE)) {
            return true;
        }
        let coverb = self.governors.last().is_some_and(|g| self.part(*g) == Some(Part::Coverb));
        if self.adverbial || coverb {
            let noun = !matches!(before.class, Class::De | Class::And | Class::Dun);
            let named = !token.is(flag::FIRM)
                && !self.ends_name(at_noun, before)
                && (self.names_on(at) || (before.verbal && !token.is(flag::CUE) && self.names_out(at)));
            return noun
                && !named
                && token.is(flag::CUE | flag::VERB)
                && (!next.is(flag::CARRIER) || self.goes_on(at + 1));
        }
        // 核心区建设成效明显: the verb and its noun of degree only say how the thing fares
        let fares = next.is(flag::TAIL)
            && !(token.is(flag::FIRM)
                && self.goes_on(at + 1)
                && self.tokens.get(at + 2).is_some_and(|t| !t.verbal))
            && self.words.head(before.span.of(self.text)).is_some();
        !fares
            && !self.ends_in_verbs(at)
            && token.is(flag::CUE | flag::VERB)
            && self.has_subject(at_noun, before, token)
            && !self.names_programme(at)
    }

    /// Whether the noun right before a verb closes a name or names an actor; a head noun alone is no name.
    fn ends_name(&self, at: usize, noun: &Token) -> bool {
        let spoken = noun.span.of(self.text);
        let headed = self.words.head(spoken).is_some() && at > self.start;
        headed || noun.class != Class::Other || self.words.is_actor(spoken)
    }

    /// Whether a name goes on behind the verb up to another verb or preposition (依托城市运行管理平台建设…, 以运行平台为…).
    fn names_on(&self, at: usize) -> bool {
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
    fn names_out(&self, at: usize) -> bool {
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
    fn goes_on(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1);
        next.is_some_and(|t| t.class == Class::Other && !is_verb(t) && !t.is(flag::TAIL))
    }

    pub(super) fn ends_in_verbs(&self, at: usize) -> bool {
        let rest = self.tokens.get(at + 1..).unwrap_or_default();
        let mut clause = rest.iter().take_while(|t| !matches!(t.class, Class::Hard | Class::Dun));
        clause.all(|t| is_verb(t) || t.is(flag::TAIL) || t.class == Class::And)
    }

    pub(super) fn pivots(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is(flag::PIVOT))
    }

    pub(super) fn acts(&self, at: usize) -> bool {
        let actor = self.tokens.get(at).is_some_and(|t| self.words.is_actor(t.span.of(self.text)));
        let coverb = self.governors.last().is_some_and(|g| self.part(*g) == Some(Part::Coverb));
        actor && !coverb
    }

    /// Whether a park stands there that another verb lets do something (推动某景区建设A).
    pub(super) fn hosts(&self, at: usize) -> bool {
        let kind = self.tokens.get(at).and_then(|t| self.words.head(t.span.of(self.text)));
        let lets = self.governors.last().is_some_and(|g| self.pivots(*g));
        lets && kind.is_some_and(|(kind, _)| kind == ThingKind::Parks)
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
            Some(_) => subject && self.governors.iter().any(pivot) && fresh(),
        }
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

    pub(super) fn verb_follows(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|t| t.is(flag::CUE))
    }
}
