//! A member with a head behind members without: parallel names, one joint name, or a head that borrows modifiers.
//! Must not know lists that 等 sums up.

use super::super::core::is_bare;
use super::super::flag;
use super::super::segment::{Joint, Segment};
use super::super::token::{Class, Token, is_verb};
use super::{Context, Item};

/// Tokens of the name of a water or of a part of the land.
const LONGEST_LANDMARK: usize = 3;

/// Tokens of a field before the head that a list shares.
const LONGEST_FIELD: usize = 4;

impl Context<'_> {
    /// `meets` says whether the list ends in a verb that needs two sides.
    pub(super) fn join(
        &self,
        pending: &mut Vec<&Segment>,
        last: &Segment,
        meets: bool,
        found: &mut Vec<Item>,
    ) {
        let verbs = last.verbs.clone();
        let meet = last.joint == Joint::And && meets;
        if meet && pending.iter().all(|m| self.bare_quote(m)) {
            // “甲”与“乙”APP对接: two sides, each with its own name
            found.extend(pending.drain(..).map(|m| self.unheaded(m)));
            found.push(self.plain(last));
        } else if self.has_levels(pending, last) {
            let from = pending.first().map_or(last.from, |s| s.from);
            pending.clear();
            found.push(Item { own: (from, last.to), rule: "levels", ..self.plain(last) });
        } else if let Some(halves) = self.halves(pending, last) {
            pending.clear();
            found.extend(halves);
        } else if let Some(start) = self.owners(pending, last).or_else(|| self.parallel(pending, last)) {
            for member in pending.drain(..) {
                let tail = Some((start, last.to));
                found.push(Item { tail, verbs: verbs.clone(), rule: "parallel", ..self.plain(member) });
            }
            found.push(Item { rule: "parallel", ..self.plain(last) });
        } else if self.has_de(last.from, last.to) && !self.keeps_attribute(pending, last) {
            pending.clear();
            found.push(Item { rule: "attribute", ..self.plain(last) });
        } else if self.joins(pending, last) {
            let from = pending.first().map_or(last.from, |s| s.from);
            pending.clear();
            found.push(Item { own: (from, last.to), rule: "joint", ..self.plain(last) });
        } else {
            found.extend(pending.drain(..).map(|m| self.unheaded(m)));
            found.push(self.plain(last));
        }
    }

    /// 省、市、县三级X: levels of government, summed up.
    fn has_levels(&self, pending: &[&Segment], last: &Segment) -> bool {
        // 市、县、乡三级联动的平台: the attribute of one system
        let level = |at: usize| {
            let attribute = self.token(at + 1).is_some_and(|t| t.verbal)
                && self.token(at + 2).is_some_and(|t| t.class == Class::De);
            !attribute && self.token(at).is_some_and(|t| t.is(flag::LEVEL))
        };
        let grade = |s: &Segment| {
            let body = (s.from..s.to).filter_map(|at| self.token(at)).find(|t| t.class != Class::Bracket);
            body.is_some_and(|t| {
                t.is(flag::MARK | flag::SCALE | flag::MANY) || self.words.is_actor(t.span.of(self.text))
            })
        };
        let short = |s: &&Segment| s.to - s.from <= 2 && grade(s);
        (last.from + 1..last.to.min(last.from + 3)).any(level) && grade(last) && pending.iter().all(short)
    }

    pub(super) fn keeps_attribute(&self, pending: &[&Segment], last: &Segment) -> bool {
        let opens = pending.first().and_then(|s| self.token(s.from)).is_some_and(|t| t.is(flag::ATTRIBUTIVE));
        let de = (last.from..last.to).rev().find(|at| self.token(*at).is_some_and(|t| t.class == Class::De));
        opens && de.is_some_and(|de| is_bare(self.text, self.tokens, self.words, de + 1, last.to))
    }

    /// 某市地铁4号线、9号线: a number and the head, behind a name with another number.
    pub(super) fn numbered(&self, member: &Segment, first: usize, found: &[Item]) -> Option<Item> {
        let digits = |at: usize| {
            self.token(at).is_some_and(|t| t.span.of(self.text).bytes().all(|b| b.is_ascii_digit()))
        };
        let rest = |from: usize, to: usize| {
            Some(self.token(from)?.span.hull(self.token(to - 1)?.span).of(self.text))
        };
        let before = found.get(first..).and_then(<[Item]>::last).filter(|b| b.headed && b.tail.is_none())?;
        let number = (before.own.0..before.own.1).rfind(|at| digits(*at))?;
        let same =
            rest(number + 1, before.own.1).is_some_and(|r| rest(member.from + 1, member.to) == Some(r));
        let prefix = before.prefix.or(Some((before.own.0, number)).filter(|(from, to)| from < to));
        let shares = digits(member.from) && member.to > member.from + 1 && same && prefix.is_some();
        shares.then(|| Item { prefix, definite: true, rule: "numbered", ..self.plain(member) })
    }

    pub(super) fn borrowed(&self, member: &Segment, first: usize, found: &mut Vec<Item>) {
        let plain = self.plain(member);
        let bare = is_bare(self.text, self.tokens, self.words, member.from, member.to);
        let before = found.get(first..).and_then(<[Item]>::last);
        let Some(before) = before.filter(|b| bare && b.headed && member.joint == Joint::And) else {
            found.push(plain);
            return;
        };
        let lone = member.to == member.from + 1 && self.kind_of(before.own.1) != self.kind_of(member.to);
        if !lone || self.kind_of(before.own.1).is_none() || self.has_de(before.own.0, before.own.1) {
            found.push(Item { definite: lone || member.to > member.from + 1, rule: "neighbour", ..plain });
            return;
        }
        let rule = before.rule;
        let models: Vec<Item> =
            found.iter().skip(first).rev().take_while(|i| i.rule == rule && i.headed).cloned().collect();
        for model in models.into_iter().rev() {
            let (from, to) = model.tail.unwrap_or(model.own);
            let shared = Some((from, to.saturating_sub(1)));
            let own = if model.tail.is_some() { model.own } else { (from, from) };
            found.push(Item {
                prefix: if model.tail.is_some() { Some(own) } else { shared },
                middle: shared.filter(|_| model.tail.is_some()),
                definite: true,
                rule: "borrowed",
                ..plain.clone()
            });
        }
    }

    pub(super) fn halves(&self, pending: &[&Segment], last: &Segment) -> Option<[Item; 2]> {
        let [first] = pending else { return None };
        let half = |at: usize| {
            self.token(at).is_some_and(|t| t.is(flag::LOCALIZER) && t.span.of(self.text).chars().count() == 1)
        };
        let split =
            first.to > first.from + 1 && last.to == last.from + 2 && half(first.to - 1) && half(last.from);
        let rule = "halves";
        split.then(|| {
            let tail = Some((last.to - 1, last.to));
            let prefix = Some((first.from, first.to - 1));
            let verbs = last.verbs.clone();
            [Item { tail, verbs, rule, ..self.plain(first) }, Item { prefix, rule, ..self.plain(last) }]
        })
    }

    /// 省直部门和设区市专网: bodies of which there are many share what each of them has; where that begins.
    fn owners(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let owner = |at: usize| {
            let token = self.token(at).filter(|t| t.class == Class::Other);
            token.is_some_and(|t| {
                t.is(flag::MANY | flag::MARK | flag::LEVELS) || self.words.is_actor(t.span.of(self.text))
            })
        };
        let many = |from: usize, to: usize| {
            (from..to).all(owner)
                && to.checked_sub(1).and_then(|at| self.token(at)).is_some_and(|t| t.is(flag::MANY))
        };
        let start = (last.from..last.to).find(|at| !owner(*at))?;
        let shared = many(last.from, start) && pending.iter().all(|m| many(m.from, m.to));
        (shared && !self.has_de(start, last.to)).then_some(start)
    }

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
        let mark = last.from.checked_sub(1).and_then(|at| self.token(at)).map(|t| t.span.of(self.text));
        let dun = last.joint == Joint::Dun && mark == Some("、");
        if last.to == last.from + 2 && dun && pending.iter().all(single) {
            return Some(last.from + 1);
        }
        if let Some(start) = self.landmarks(pending, last).filter(|_| dun) {
            return Some(start);
        }
        let first = self.token(last.from)?;
        let dun = dun && pending.iter().skip(1).all(|s| s.joint == Joint::Dun);
        let place = |s: &&Segment| self.token(s.from).is_some_and(|t| t.class == Class::Place);
        // 甲、乙、丙国家高新区: places of which the registry knows most; 辣椒、茶叶产业集群: nothing but the head is shared
        let placed = dun && (first.class == Class::Place || pending.len() > 1) && pending.iter().any(place);
        let plain = first.word.flags & !(flag::PLACE | flag::LIKELY_PLACE) == 0;
        let lone = |s: &&Segment| single(s) && !self.token(s.from).is_some_and(is_verb);
        if placed && last.from + 1 < last.to && plain && pending.iter().all(lone) {
            return Some(last.from + 1);
        }
        if dun && plain && pending.iter().all(|s| lone(s) || self.is_short(s)) {
            // 机械、轻工、纺织行业工业互联网平台: the head begins with the word that closes the field
            let field = |at: &usize| self.token(*at).is_some_and(|t| t.is(flag::FIELD));
            if let Some(start) = (last.from + 1..last.to.saturating_sub(1)).find(field) {
                return Some(start);
            }
            let noun = |at: &usize| self.token(*at).is_some_and(|t| !t.verbal);
            let rest = |at: &usize| {
                is_bare(self.text, self.tokens, self.words, *at, last.to) || self.opens_shared(*at, last.to)
            };
            // 病理诊断中心: the verb is part of the head
            let head = |at: usize| {
                let words = self.token(at).zip(self.token(last.to - 1)).map(|(a, b)| a.span.hull(b.span));
                let words = words.map(|w| w.of(self.text)).unwrap_or_default();
                self.words.head(words).is_some_and(|(_, length)| length == words.len())
            };
            let shared = (last.from + 1..last.to).filter(noun).find(rest);
            let shared = shared.map(|at| if at > last.from + 1 && head(at - 1) { at - 1 } else { at });
            if let Some(start) = shared.filter(|start| start - last.from <= LONGEST_FIELD) {
                return Some(start);
            }
        }
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

    /// 产业溯源系统 behind 牛羊: a plain noun, and nothing but plain words and deeds up to the head.
    fn opens_shared(&self, from: usize, to: usize) -> bool {
        let plain = |at: usize| self.token(at).is_some_and(|t| t.class == Class::Other && t.is(flag::BARE));
        let inner = from + 1..to.saturating_sub(1);
        let deed = |at: usize| self.token(at).is_some_and(|t| t.class == Class::Other && t.verbal);
        plain(from) && inner.end > inner.start && inner.clone().all(|at| plain(at) || deed(at))
    }

    /// Whether a member is a field of a few characters that no list knows as anything else (湖羊, 紫笋茶).
    fn is_short(&self, member: &Segment) -> bool {
        let tokens = self.tokens.get(member.from..member.to).unwrap_or_default();
        let known = flag::MARK | flag::DETERMINER | flag::DEMONSTRATIVE | flag::SCALE;
        let plain = |t: &Token| t.class == Class::Other && !t.is(known) && !is_verb(t);
        let characters: usize = tokens.iter().map(|t| t.span.of(self.text).chars().count()).sum();
        let last = tokens.last().map(|t| t.span.of(self.text)).unwrap_or_default();
        (2..=4).contains(&characters) && tokens.iter().all(plain) && !self.words.is_actor(last)
    }

    pub(super) fn joins(&self, pending: &[&Segment], last: &Segment) -> bool {
        let modifiers = pending.iter().enumerate().all(|(at, s)| {
            let end = self.token(s.to.saturating_sub(1));
            let actor = end.is_some_and(|t| !t.is(flag::MARK) && self.words.is_actor(t.span.of(self.text)));
            let attribute = at > 0 && self.has_de(s.from, s.to);
            !actor && !attribute && !end.is_some_and(|t| t.class == Class::Quote) && s.to - s.from <= 12
        });
        let marked = pending.first().is_some_and(|s| self.is_marked(s)) && !self.is_marked(last);
        let meet = last.verbs.iter().any(|v| self.token(*v).is_some_and(|t| self.words.meets(t)));
        if meet && last.joint == Joint::And {
            return false;
        }
        // “甲”活动和“乙”行动, 数字技术和县城市大脑, A活动和第三届B大赛: the second is named by itself
        let quoted =
            |s: &Segment| (s.from..s.to).any(|at| self.token(at).is_some_and(|t| t.class == Class::Quote));
        let plain = pending.first().is_none_or(|s| !self.is_marked(s));
        if (quoted(last) && pending.iter().any(|s| quoted(s))) || (plain && self.is_marked(last)) {
            return false;
        }
        // 智算资源管理和智算运营中心: said again, the field opens a name of its own
        let opening = |s: &Segment| {
            self.token(s.from).map(|t| t.span.of(self.text).chars().take(2).collect::<String>())
        };
        let again = opening(last).filter(|o| o.chars().count() == 2);
        if again.is_some() && pending.iter().any(|s| s.to > s.from + 1 && opening(s) == again) {
            return false;
        }
        // 甲园二区和丙市乙园: a place opens a name of its own
        let place = |s: &Segment| self.token(s.from).is_some_and(|t| t.class == Class::Place);
        if plain && place(last) && !pending.iter().all(|s| place(s) && s.to == s.from + 1) {
            return false;
        }
        // 甲、乙与某某园区: places beside a name that opens with none
        let sites = !pending.is_empty() && pending.iter().all(|s| place(s) && s.to == s.from + 1);
        if sites && last.joint == Joint::And && !place(last) {
            return false;
        }
        let told = (last.from..last.to).any(|at| self.token(at).is_some_and(|t| t.is(flag::MARK)));
        let and = (marked && (last.joint == Joint::And || !told)) || (last.joint == Joint::And && self.acted);
        modifiers && and && pending.len() <= 3 && (last.to > last.from + 1 || self.is_compound(last.from))
    }

    pub(super) fn is_compound(&self, at: usize) -> bool {
        let word = self.token(at).filter(|t| t.class == Class::Other).map(|t| t.span.of(self.text));
        let word = word.unwrap_or_default();
        self.words.head(word).is_some_and(|(_, length)| length < word.len())
    }
}
