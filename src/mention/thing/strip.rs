//! What trails a name: verbs, nouns of degree and what qualifies those, taken off the end of a list's member.
//! Must not know what makes a name definite.

use super::core::headed_core;
use super::flag;
use super::segment::{Cutter, Joint, Segment};
use super::token::{Class, Token};
use super::words::Part;

/// Words between a thing and its faculty that say in what (线上业务, 绿色出行功能).
const LOOSE: usize = 2;

impl Cutter<'_> {
    /// The member in `from..to` without what trails its name.
    pub(super) fn stripped(&self, from: usize, to: usize, joint: Joint) -> Segment {
        let mut verbs = Vec::new();
        let mut end = to;
        let (mut plain, mut tailed) = (true, false);
        let faculty = to.checked_sub(1).is_some_and(|last| self.tells_faculty(last));
        let mut loose = if faculty { LOOSE } else { 0 };
        while end > from && !self.is_headed(from, end) && !self.ends_campaign(from, end) {
            let Some(last) = self.token(end - 1) else { break };
            // 全国某大会部署: the verb is a noun there
            if !self.strips(last, tailed) || (!last.is(flag::TAIL) && self.is_denied(from, end)) {
                if loose == 0 || last.class != Class::Other || !self.names_one(from, end - 1) {
                    break;
                }
                // 某中心线上业务: says in what the faculty is
                (loose, plain, end) = (loose - 1, false, end - 1);
                continue;
            }
            if last.is(flag::CUE | flag::SYSTEM) {
                verbs.insert(0, end - 1);
                // 某系统一体化建设: in what it is built is said between
                let turned = |t: &Token| t.class == Class::Other && self.turns(t);
                let between = end > from + 2 && self.token(end - 2).is_some_and(turned);
                tailed |= last.is(flag::TAIL) || self.changes(last) || between;
            } else {
                // “某事办”统一接入…: an adverb here
                plain &= last.is(flag::CARRIER | flag::ADVERB) || (last.is(flag::MARK) && last.verbal);
                // behind a noun of degree one word says in what (某系统适老化功能)
                tailed = last.is(flag::TAIL) || (tailed && !self.turns(last));
            }
            end -= 1;
        }
        // 与其互联互通: what the pronoun stands for is named elsewhere
        let pronoun = end == from + 1 && joint == Joint::And && !verbs.is_empty();
        if pronoun && self.token(from).is_some_and(|t| t.is(flag::DEMONSTRATIVE)) {
            end = from;
        }
        let headed = end > from && self.is_headed(from, end);
        let quoted = plain && end > from && (self.is_quote(end - 1) || self.ends_campaign(from, end));
        let quoted = quoted || self.ends_apposed(from, end);
        let verbal = end == from && self.token(from).is_some_and(|t| t.is(flag::CUE | flag::DEMONSTRATIVE));
        let kept = if headed || quoted || verbal { end } else { to };
        Segment { from, to: kept, end: to, joint, headed, verbs }
    }

    /// Whether a word may trail a name: verbs, 的, nouns of degree and what qualifies those.
    fn strips(&self, token: &Token, tailed: bool) -> bool {
        let word = flag::CUE | flag::TAIL | flag::ADVERB | if tailed { flag::BARE } else { 0 };
        // 政务外网IPv6改造: what is changed is said in Latin letters
        let latin = || token.span.of(self.text).chars().all(|c| c.is_ascii_alphanumeric());
        let turned = tailed && (token.adjectival || self.turns(token) || latin());
        let word = token.is(word) || token.verbal || turned;
        token.class == Class::De || (token.class == Class::Other && word)
    }

    fn turns(&self, token: &Token) -> bool {
        self.words.turns.iter().any(|end| token.span.of(self.text).ends_with(end.as_str()))
    }

    /// Whether the verb says that what is before it is changed: a noun between them says in what (站房智能化改造).
    fn changes(&self, verb: &Token) -> bool {
        let part = verb.word.property.map(|p| self.words.part(p));
        part == Some(Part::Change)
    }

    /// Whether a quote that names what stands before it closes the member, and a verb that is none of names follows
    /// (监管平台“某某通”覆盖各县).
    fn ends_apposed(&self, from: usize, to: usize) -> bool {
        let verb = self.token(to).is_some_and(|t| t.verbal && t.is(flag::TAIL) && !t.is(flag::BARE));
        verb && to > from + 2 && self.is_quote(to - 1) && self.is_headed(from, to - 1)
    }

    /// Whether a quote and a noun of campaigns close the member (“某某”活动): the noun belongs to the name.
    fn ends_campaign(&self, from: usize, to: usize) -> bool {
        let noun = |t: &Token| t.is(flag::CARRIER) && t.is(flag::CAMPAIGN);
        to > from + 1 && self.token(to - 1).is_some_and(noun) && self.is_quote(to - 2)
    }

    /// Whether a noun says what a thing can do or does (供给能力).
    fn tells_faculty(&self, at: usize) -> bool {
        let ends =
            |t: &Token| self.words.faculties.iter().any(|end| t.span.of(self.text).ends_with(end.as_str()));
        self.token(at).is_some_and(|t| t.is(flag::TAIL) && ends(t))
    }

    /// Whether a place, quotes or a mark make what the tokens name one thing.
    fn names_one(&self, from: usize, to: usize) -> bool {
        let told = flag::MARK | flag::KNOWN | flag::PLACE | flag::LIKELY_PLACE;
        let marks = |t: &Token| matches!(t.class, Class::Place | Class::Quote) || t.is(told);
        self.tokens.get(from..to).is_some_and(|inner| inner.iter().any(marks))
    }

    /// Whether the tokens end in several that together only look like a head.
    fn is_denied(&self, from: usize, to: usize) -> bool {
        let (first, last) = (self.token(from), to.checked_sub(1).and_then(|at| self.token(at)));
        let Some((first, last)) = first.zip(last) else { return false };
        let denied = self.words.heads.denied(first.span.hull(last.span).of(self.text));
        denied.is_some_and(|length| length > last.span.of(self.text).len())
    }

    pub(super) fn is_headed(&self, from: usize, to: usize) -> bool {
        headed_core(self.text, self.tokens, self.words, from, to).is_some_and(|(_, head)| head.is_some())
    }
}
