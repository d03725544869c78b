//! A member with a head behind members without: parallel names, one joint name, or a head that borrows modifiers.
//! Must not know lists that 等 sums up.

use super::super::super::ThingKind;
use super::super::core::{core, is_bare};
use super::super::flag;
use super::super::segment::{Joint, Segment};
use super::super::token::{Class, Token};
use super::{Context, Item};

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
        if self.stands_alone(pending, last) {
            return false;
        }
        let told = (last.from..last.to).any(|at| self.token(at).is_some_and(|t| t.is(flag::MARK)));
        let and = (marked && (last.joint == Joint::And || !told)) || (last.joint == Joint::And && self.acted);
        modifiers && and && pending.len() <= 3 && (last.to > last.from + 1 || self.is_compound(last.from))
    }

    /// 安全检查和应急演练, 某模式和一张图, 5G和千兆光网: nothing but a head has no modifier to share with the one before it.
    fn stands_alone(&self, pending: &[&Segment], last: &Segment) -> bool {
        let ([before], Joint::And) = (pending, last.joint) else { return false };
        if !is_bare(self.text, self.tokens, self.words, last.from, last.to) {
            return false;
        }
        if self.kind(last) == Some(ThingKind::Programmes) {
            return true;
        }
        let end = self.token(before.to.saturating_sub(1));
        let latin = |t: &Token| t.span.of(self.text).chars().all(|c| c.is_ascii_alphanumeric());
        // 物联网和大数据实验室: the head itself opens with a modifier
        let core =
            core(self.text, self.tokens, self.words, last.from, last.to).map(|core| core.of(self.text));
        let plain = core.is_some_and(|core| self.words.heads.shortest(core) == Some(core.len()));
        end.is_some_and(|t| latin(t) || (plain && !t.verbal))
    }

    pub(super) fn is_compound(&self, at: usize) -> bool {
        let word = self.token(at).filter(|t| t.class == Class::Other).map(|t| t.span.of(self.text));
        let word = word.unwrap_or_default();
        self.words.head(word).is_some_and(|(_, length)| length < word.len())
    }
}
