//! Which verb governs what follows, and which is part of a name. Must not know how phrases are closed.

use super::super::super::ThingKind;
use super::super::flag;
use super::super::token::{Class, Token, is_verb};
use super::super::words::Part;
use super::Reader;

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
        // 更名为省运行监测中心: nothing governs within what it is called
        let opener = self.start.checked_sub(1).and_then(|open| self.tokens.get(open));
        if opener.is_some_and(|t| t.is(flag::BECOMES)) {
            return false;
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
        if self.predicates_on(at, token, next, before) {
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

    /// Whether the verb surely governs behind what stands before it: it connects, covers, or goes on after 并.
    fn predicates_on(&self, at: usize, token: &Token, next: &Token, before: &Token) -> bool {
        let open = matches!(next.class, Class::Other | Class::Place | Class::Quote)
            && !next.is(flag::TAIL | flag::CUE);
        // “甲”等10个应用接入B
        let apps = before.is(flag::APP) && at.checked_sub(2).is_some_and(|at| self.sums(at));
        let system = apps
            || self.words.head(before.span.of(self.text)).is_some_and(|(k, _)| k == ThingKind::Platforms);
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
        self.governors.is_empty() && marked && firm
    }

    /// Whether the word closes a list.
    fn sums(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| matches!(t.class, Class::More | Class::Quantity))
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

    pub(super) fn verb_follows(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|t| t.is(flag::CUE))
    }
}
