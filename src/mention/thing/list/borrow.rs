//! A member that borrows from its neighbour: a number its line, a bare head its modifiers, a half its whole.
//! Must not know shared heads.

use super::super::core::is_bare;
use super::super::flag;
use super::super::segment::{Joint, Segment};
use super::{Context, Item};

impl Context<'_> {
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
}
