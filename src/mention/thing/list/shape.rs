//! Where a shared head begins by the shape of the members: words as long as theirs, or that end as they do.
//! Must not know what any of the words mean.

use super::super::super::ThingKind;
use super::super::core::is_bare;
use super::super::flag;
use super::super::segment::Segment;
use super::super::token::{Class, Token, is_verb};
use super::Context;

/// Tokens of the last member before the head.
const LONGEST_OPENING: usize = 4;

/// Characters from which members of one length are no chance.
const LONG: usize = 4;

impl Context<'_> {
    /// 自然灾害、事故灾难专题数据库, 大气环境、水环境主题数据库: the words before the head are as long as the members, or end
    /// in the same word.
    pub(super) fn shaped(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        if !pending.iter().all(|m| self.is_plain(m.from, m.to)) {
            return None;
        }
        let alike = |start: usize| {
            let Some(opening) = self.spoken(last.from, start) else { return false };
            let verbal =
                |to: usize| to.checked_sub(1).and_then(|at| self.token(at)).is_some_and(|t| t.verbal);
            let like = |m: &&Segment| {
                let long = |own: &str| is_long(own, opening) && verbal(m.to) == verbal(start);
                self.spoken(m.from, m.to).is_some_and(|own| long(own) || echoes(own, opening))
            };
            pending.iter().all(like)
        };
        self.openings(last).find(|start| alike(*start))
    }

    /// 蔬菜、水果、中药材标准化生产基地: behind single words one that says how opens the head.
    pub(super) fn qualified(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let start = last.from + 1;
        let deed = |at: usize| {
            self.token(at).is_some_and(|t| t.class == Class::Other && (t.verbal || t.is(flag::BARE)))
        };
        // 电力、燃气、供水运行监测平台: more than one deed
        let worked = pending.len() > 1 && last.to > start + 2 && (start..last.to.saturating_sub(1)).all(deed);
        let how = |t: &Token| {
            let word = t.span.of(self.text);
            let even = pending.iter().all(|m| self.length(m.from, m.to) == self.length(last.from, start));
            if even && (worked || (pending.len() > 1 && t.is(flag::SCALE))) {
                return true;
            }
            let turned = self.words.turns.iter().any(|end| word.ends_with(end.as_str()));
            turned || (pending.len() > 1 && t.adjectival && word.chars().nth(1).is_some())
        };
        let single = |m: &&Segment| m.to == m.from + 1 && self.is_plain(m.from, m.to);
        let opens =
            self.token(start).is_some_and(|t| t.class == Class::Other && (worked || !is_verb(t)) && how(t));
        let word = self.length(last.from, start) > Some(1);
        let open = word && self.is_plain(last.from, start) && !self.has_de(start, last.to);
        (opens && open && pending.iter().all(single)).then_some(start).filter(|start| start + 1 < last.to)
    }

    /// 苹果、芒果、石榴国家级示范园: words of one length each, where nothing else tells where the head begins.
    pub(super) fn even(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let start = last.from + 1;
        let own = self.length(last.from, start);
        let even = pending.iter().all(|m| self.length(m.from, m.to) == own && self.is_plain(m.from, m.to));
        self.openings(last).find(|at| *at == start).filter(|_| even)
    }

    /// 臭氧污染防治、柴油货车污染治理攻坚战: deeds that a programme is made of, where a verb carries it out.
    pub(super) fn deeds(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let verb = |at: usize| self.token(at).is_some_and(|t| t.class == Class::Other && t.verbal);
        let deed = |from: usize, to: usize| {
            let words = self.tokens.get(from..to).unwrap_or_default();
            to > from + 1
                && verb(to - 1)
                && words.iter().all(|t| matches!(t.class, Class::Other | Class::Place))
                && !words.first().is_some_and(|t| is_verb(t) || t.verbal)
        };
        let start = (last.from + 1..last.to).rev().find(|at| verb(*at)).map(|at| at + 1)?;
        let document = |head: &str| self.words.documents.iter().any(|d| d == head);
        let head = self.spoken(start, last.to).filter(|head| !document(head))?;
        let whole = self
            .words
            .head(head)
            .is_some_and(|(kind, length)| kind == ThingKind::Programmes && length == head.len())
            && is_bare(self.text, self.tokens, self.words, start, last.to);
        let all = deed(last.from, start) && pending.iter().all(|m| deed(m.from, m.to));
        (self.carried && whole && all).then_some(start)
    }

    /// Where the head may begin: at a noun that is no part of the opening.
    fn openings(&self, last: &Segment) -> impl Iterator<Item = usize> {
        let noun = |at: usize| {
            let word = |t: &Token| t.span.of(self.text).starts_with(char::is_alphabetic);
            self.token(at).is_some_and(|t| t.class == Class::Other && !t.verbal && word(t))
        };
        let most = last.to.min(last.from + LONGEST_OPENING + 1);
        (last.from + 1..most)
            .filter(move |at| noun(*at) && self.is_plain(last.from, *at) && !self.has_de(*at, last.to))
    }

    fn length(&self, from: usize, to: usize) -> Option<usize> {
        self.spoken(from, to).map(|words| words.chars().count())
    }

    fn spoken(&self, from: usize, to: usize) -> Option<&str> {
        Some(self.token(from)?.span.hull(self.token(to.checked_sub(1)?)?.span).of(self.text))
    }

    /// Whether the words are those of a field: none of them governs, marks or counts anything.
    fn is_plain(&self, from: usize, to: usize) -> bool {
        let known = flag::MARK | flag::DETERMINER | flag::DEMONSTRATIVE | flag::SCALE | flag::LEVELS;
        let plain = |t: &Token| t.class == Class::Other && !t.is(known) && !is_verb(t);
        let tokens = self.tokens.get(from..to).unwrap_or_default();
        let actor = tokens.last().is_some_and(|t| self.words.is_actor(t.span.of(self.text)));
        !tokens.is_empty() && tokens.iter().all(plain) && !actor
    }
}

/// Whether both are of one length, and long.
fn is_long(own: &str, opening: &str) -> bool {
    let length = own.chars().count();
    length >= LONG && length == opening.chars().count()
}

/// Whether both end in the same two characters behind others, or in the same one and are as long.
fn echoes(own: &str, opening: &str) -> bool {
    let length = |words: &str| words.chars().count();
    let last = |words: &str| words.chars().next_back();
    if own != opening && length(own) == length(opening) && length(own) > 1 && last(own) == last(opening) {
        return true;
    }
    let ends = |words: &str| {
        let at = words.char_indices().rev().nth(1).map(|(at, _)| at).filter(|at| *at > 0)?;
        words.get(at..).map(str::to_owned)
    };
    own != opening && ends(own).is_some_and(|end| ends(opening) == Some(end))
}
