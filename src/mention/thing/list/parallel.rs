//! Where the head begins that the members of a list share: behind quotes, fields, places, waters or levels.
//! Must not know what else a list can be.

use super::super::core::is_bare;
use super::super::flag;
use super::super::segment::{Joint, Segment};
use super::super::token::{Class, Token, is_verb};
use super::Context;

/// Tokens of the name of a water or of a part of the land.
const LONGEST_LANDMARK: usize = 3;

/// Characters of a field, and of one beside others.
const LONGEST_SHORT: usize = 4;
const LONGEST_OF_MANY: usize = 6;

/// Characters of a place that no registry knows.
const LONGEST_PLACE: usize = 3;

/// Characters of a head noun that the head of a list begins with.
const SHARED_HEAD: usize = 4;

/// Tokens of a field before the head that a list shares.
const LONGEST_FIELD: usize = 4;

impl Context<'_> {
    pub(super) fn parallel(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let quote = |from: usize, to: usize| {
            (from..to).rev().find(|at| self.token(*at).is_some_and(|t| t.class == Class::Quote))
        };
        if pending.iter().all(|s| quote(s.from, s.to).is_some_and(|q| q + 1 == s.to)) {
            return quote(last.from, last.to).map(|q| q + 1).filter(|start| *start < last.to);
        }
        let single = |s: &&Segment| {
            s.to == s.from + 1
                && !self.token(s.from).is_some_and(|t| self.words.is_actor(t.span.of(self.text)))
        };
        if let Some(start) = self.echoed(pending, last) {
            return Some(start);
        }
        let mark = last.from.checked_sub(1).and_then(|at| self.token(at)).map(|t| t.span.of(self.text));
        let dun = last.joint == Joint::Dun && mark == Some("、");
        if last.to == last.from + 2 && dun && pending.iter().all(single) {
            return Some(last.from + 1);
        }
        if let Some(start) = self.landmarks(pending, last).filter(|_| dun) {
            return Some(start);
        }
        let dun = dun && pending.iter().skip(1).all(|s| s.joint == Joint::Dun);
        let named = || self.bracketed(pending, last).or_else(|| self.sited(pending, last));
        let shared = if dun { named().or_else(|| self.fielded(pending, last)) } else { None };
        shared.or_else(|| self.graded(pending, last))
    }

    /// 甲、乙、丙国家高新区: places of which the registry knows most.
    fn sited(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let first = self.token(last.from)?;
        let place = |s: &Segment| self.token(s.from).is_some_and(|t| t.class == Class::Place);
        let many = pending.len() > 1 && pending.iter().any(|s| place(s));
        let known = first.class == Class::Place && pending.iter().any(|s| place(s));
        let strange = |s: &&Segment| (place(s) && s.to == s.from + 1) || self.is_short(s, LONGEST_PLACE);
        let near = first.class == Class::Place && pending.iter().all(strange);
        let bare = first.is(flag::BARE | flag::DIGITAL);
        let lone = ((many || known) && pending.iter().all(|s| self.is_lone(s))) || near;
        (lone && !bare && self.is_fieldlike(last) && last.from + 1 < last.to).then_some(last.from + 1)
    }

    /// 辣椒、茶叶产业集群: fields, of which nothing but the head is shared, or what opens with the head.
    fn fielded(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        // 低空经济、智慧物流试点: a word that tells nothing apart opens a field, but is none
        let bare = self.token(last.from).is_some_and(|t| t.is(flag::BARE));
        let plain = |start: &usize| *start > last.from + usize::from(bare) && self.is_fieldlike(last);
        if let Some(start) =
            self.shaped(pending, last).or_else(|| self.qualified(pending, last)).filter(plain)
        {
            return Some(start);
        }
        if let Some(start) = self.planted(pending, last) {
            return Some(start);
        }
        // 人工智能、智能网联汽车、新材料产业基地: long fields of a long list
        let most = if pending.len() > 1 { LONGEST_OF_MANY } else { LONGEST_SHORT };
        let fields = pending.iter().all(|s| self.is_lone(s) || self.is_short(s, most));
        let field = self.field(last).filter(plain).filter(|_| fields);
        let even = || pending.len() > 1 && pending.iter().all(|s| self.is_lone(s));
        field
            .or_else(|| self.deeds(pending, last))
            .or_else(|| self.even(pending, last).filter(plain).filter(|_| even()))
    }

    /// A word that no verb is and nobody.
    fn is_lone(&self, member: &Segment) -> bool {
        let alone = |t: &Token| !is_verb(t) && !self.words.is_actor(t.span.of(self.text));
        member.to == member.from + 1 && self.token(member.from).is_some_and(alone)
    }

    /// Whether the first word of the last member may open a field or be a place.
    fn is_fieldlike(&self, last: &Segment) -> bool {
        let open = flag::PLACE | flag::LIKELY_PLACE | flag::BARE | flag::DIGITAL | flag::WHOLE;
        let known = |t: &Token| t.word.flags & !open != 0;
        self.token(last.from).is_some_and(|t| !known(t))
    }

    /// 中国（甲）、中国（乙）综合试验区: the same words with a place in brackets.
    fn bracketed(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let bracket = |at: &usize| self.token(*at).is_some_and(|t| t.class == Class::Bracket);
        let at = (last.from + 1..last.to).find(bracket)?;
        let opening = |from: usize, at: usize| {
            Some(self.token(from)?.span.hull(self.token(at.checked_sub(1)?)?.span).of(self.text))
        };
        let own = opening(last.from, at)?;
        let same = |m: &&Segment| {
            m.to > m.from + 1 && bracket(&(m.to - 1)) && opening(m.from, m.to - 1) == Some(own)
        };
        (at + 1 < last.to && pending.iter().all(same)).then_some(at + 1)
    }

    /// 甲县滩羊、乙县枸杞产业集群: places with what is grown there, up to the head or what says of which level it is.
    fn planted(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        if !pending.iter().all(|m| self.is_planted(m)) {
            return None;
        }
        let level = |at: &usize| self.token(*at).is_some_and(|t| t.is(flag::MARK | flag::LEVELS));
        (last.from + 2..last.to).find(level).or_else(|| self.field(last))
    }

    /// 企业、行业、城市级平台, 省级、市级平台, 甲、乙平台: scales, levels or places.
    fn graded(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let first = self.token(last.from)?;
        let scale = |s: &Segment| self.token(s.from).is_some_and(|t| t.is(flag::SCALE));
        let scales = last.joint == Joint::Dun && scale(last) && last.to > last.from + 2;
        if scales && pending.iter().all(|s| s.to == s.from + 1 && scale(s)) {
            return Some(last.from + 1);
        }
        let grade = first.is(flag::MARK) && !self.token(last.from + 1).is_some_and(|t| t.is(flag::MARK));
        let alike = pending.iter().all(|s| {
            let token = self.token(s.from);
            let same = |t: &Token| if grade { t.is(flag::MARK) } else { t.class == first.class };
            s.to == s.from + 1 && token.is_some_and(same)
        });
        ((grade || first.class == Class::Place) && alike && last.from + 1 < last.to).then_some(last.from + 1)
    }

    /// Where the head begins that fields share: with the word that closes a field, or with plain words up to the head.
    fn field(&self, last: &Segment) -> Option<usize> {
        // 机械、轻工、纺织行业工业互联网平台: the head begins with the word that closes the field
        let field = |at: &usize| self.token(*at).is_some_and(|t| t.is(flag::FIELD));
        if let Some(start) = (last.from + 1..last.to.saturating_sub(1)).find(field) {
            // 全产业链: a word of one character qualifies it
            let short = |t: &Token| t.adjectival && t.span.of(self.text).chars().nth(1).is_none();
            let whole = start > last.from + 1 && self.token(start - 1).is_some_and(short);
            return Some(if whole { start - 1 } else { start });
        }
        let noun = |at: &usize| self.token(*at).is_some_and(|t| !t.verbal);
        let bare = |at: usize| is_bare(self.text, self.tokens, self.words, at, last.to);
        let bracket =
            (last.from..last.to).any(|at| self.token(at).is_some_and(|t| t.class == Class::Bracket));
        let rest = |at: &usize| {
            let whole = self.token(*at).is_some_and(|t| t.class == Class::Other) && *at + 1 == last.to;
            (whole && !bracket)
                || bare(*at)
                || (self.tells_nothing(*at) && bare(at + 1))
                || self.opens_shared(*at, last.to)
        };
        // 病理诊断中心: the verb is part of the head
        let head = |at: usize| {
            let words = self.token(at).zip(self.token(last.to - 1)).map(|(a, b)| a.span.hull(b.span));
            let words = words.map(|w| w.of(self.text)).unwrap_or_default();
            self.words.head(words).is_some_and(|(_, length)| length == words.len())
        };
        let shared = (last.from + 1..last.to).filter(noun).find(rest);
        let shared = shared.map(|at| if at > last.from + 1 && head(at - 1) { at - 1 } else { at });
        shared.filter(|start| start - last.from <= LONGEST_FIELD)
    }

    /// 甲湖、乙湖水环境治理工程: waters or lands of one sort; where what they share begins.
    fn landmarks(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let ends = |from: usize, to: usize| {
            let token = self.token(to.checked_sub(1).filter(|at| *at >= from)?)?;
            let words = token.span.of(self.text);
            let mark = self.words.landmarks.iter().find(|w| words.ends_with(w.as_str()))?;
            (self.token(from)?.span.start + mark.len() < token.span.end).then_some(mark)
        };
        let mark = pending.first().and_then(|m| ends(m.from, m.to))?;
        let alike =
            pending.iter().all(|m| m.to <= m.from + LONGEST_LANDMARK && ends(m.from, m.to) == Some(mark));
        let most = last.to.min(last.from + LONGEST_LANDMARK + 1);
        let start = (last.from + 1..most).find(|to| ends(last.from, *to) == Some(mark))?;
        (alike && start < last.to).then_some(start)
    }

    /// 城市社区和农村社区综合服务中心: each member ends in the word behind which the shared head begins, and is as long.
    fn echoed(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let words = |from: usize, to: usize| {
            Some(self.token(from)?.span.hull(self.token(to.checked_sub(1)?)?.span).of(self.text))
        };
        let echo = |at: &usize| {
            let word = words(*at, at + 1).filter(|w| w.chars().count() > 1);
            let ends = |s: &&Segment| {
                let own = words(s.from, s.to).zip(word).and_then(|(own, word)| own.strip_suffix(word));
                let length = |words: &str| words.chars().count();
                own.is_some_and(|own| !own.is_empty())
                    && words(s.from, s.to).map(length) == words(last.from, at + 1).map(length)
            };
            pending.iter().all(ends)
        };
        let most = last.to.saturating_sub(1).min(last.from + LONGEST_LANDMARK);
        (last.from + 1..most).find(echo).map(|at| at + 1)
    }

    /// 产业溯源系统 behind 牛羊: a plain noun, and nothing but plain words and deeds up to the head.
    fn opens_shared(&self, from: usize, to: usize) -> bool {
        let plain = |at: usize| self.token(at).is_some_and(|t| t.class == Class::Other && t.is(flag::BARE));
        let inner = from + 1..to.saturating_sub(1);
        let deed = |at: usize| self.token(at).is_some_and(|t| t.class == Class::Other && t.verbal);
        let all = inner.end > inner.start && inner.clone().all(|at| plain(at) || deed(at));
        (plain(from) && all) || self.opens_head(from, to)
    }

    /// 数据共享: two words that tell nothing apart.
    fn tells_nothing(&self, at: usize) -> bool {
        let word = self.token(at).map(|t| t.span.of(self.text)).unwrap_or_default();
        let halves = word.char_indices().nth(2).map(|(at, _)| word.split_at(at));
        let bare = |half: &str| self.words.get(half).flags & flag::BARE != 0;
        halves.is_some_and(|(one, two)| bare(one) && bare(two))
    }

    /// 产业集群服务平台 behind 家电: the first words are a head of their own.
    fn opens_head(&self, from: usize, to: usize) -> bool {
        let whole = |end: usize| {
            let words = self.token(from).zip(self.token(end)).map(|(a, b)| a.span.hull(b.span));
            let words = words.map(|w| w.of(self.text)).unwrap_or_default();
            let long = words.chars().count() >= SHARED_HEAD;
            long && self.words.head(words).is_some_and(|(_, length)| length == words.len())
        };
        (from..to.saturating_sub(1)).any(whole)
    }

    /// Whether a member is a field of a few characters that no list knows as anything else (湖羊, 紫笋茶).
    fn is_short(&self, member: &Segment, most: usize) -> bool {
        let tokens = self.tokens.get(member.from..member.to).unwrap_or_default();
        let known = flag::MARK | flag::DETERMINER | flag::DEMONSTRATIVE | flag::SCALE;
        let plain = |t: &Token| t.class == Class::Other && !t.is(known) && !is_verb(t);
        let characters: usize = tokens.iter().map(|t| t.span.of(self.text).chars().count()).sum();
        let last = tokens.last().map(|t| t.span.of(self.text)).unwrap_or_default();
        (2..=most).contains(&characters) && tokens.iter().all(plain) && !self.words.is_actor(last)
    }
}
