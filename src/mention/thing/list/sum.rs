//! A list that 等 and one more member sum up: the head that the members share (A、B等主题数据库), or the class they are of.
//! Must not know lists without a sum.

use super::super::super::ThingKind;
use super::super::core::{core, is_bare};
use super::super::flag;
use super::super::quote;
use super::super::segment::{Joint, Segment};
use super::super::token::{Class, Token, is_verb};
use super::{Context, Item};

/// Tokens of a place and what is grown there.
const LONGEST_PLANTED: usize = 4;

impl Context<'_> {
    pub(super) fn summed(&self, members: &[Segment], sum: &Segment, found: &mut Vec<Item>) {
        let owners =
            sum.headed && self.token(sum.from).is_some_and(|t| self.words.is_actor(t.span.of(self.text)));
        let alike = !members.is_empty() && members.iter().all(|m| m.headed && self.kind(m) == self.kind(sum));
        let owners = owners && !alike;
        let attribute = sum.headed && (owners || self.has_de(sum.from, sum.to));
        let sphere =
            (sum.from..sum.to.min(sum.from + 2)).any(|at| self.token(at).is_some_and(|t| t.is(flag::SPHERE)));
        if let Some(kind) = self.endings(members, sum) {
            let verbs = &sum.verbs;
            let ending = |m| Item {
                given: Some(kind),
                verbs: verbs.clone(),
                definite: true,
                rule: "ending",
                ..self.plain(m)
            };
            found.extend(members.iter().map(ending));
        } else if attribute || sphere {
            self.attributed(members, sum, (sphere, owners), found);
        } else if !sum.headed {
            self.headless(members, sum, found);
        } else if members.iter().all(|m| m.headed)
            || (self.is_class(members, sum) && !self.is_numbered(members, sum))
            || self.is_platform_of(members, sum)
        {
            let before = found.len();
            self.open(members, found);
            // 甲谷、乙园等重点园区 says of all of them that they are parks.
            let parks = self.kind(sum).filter(|kind| *kind == ThingKind::Parks);
            for item in found.iter_mut().skip(before) {
                item.verbs.extend(&sum.verbs);
                item.definite = true;
                item.given = item.given.or(parks);
            }
            found.push(Item { kind_only: !members.is_empty(), rule: "sum", ..self.plain(sum) });
        } else if self.is_counted(sum) || (self.is_around(members, sum) && !self.is_numbered(members, sum)) {
            found.push(Item { kind_only: true, rule: "sum", ..self.plain(sum) });
        } else {
            self.shared(members, sum, found);
        }
    }

    /// 甲、乙等地数据中心: those of an area, of which the places are only some.
    fn is_around(&self, members: &[Segment], sum: &Segment) -> bool {
        let place = |at: usize| self.token(at).is_some_and(|t| t.class == Class::Place);
        let more = sum.from.checked_sub(1).and_then(|at| self.token(at));
        let area =
            more.is_some_and(|t| t.class == Class::More && t.span.of(self.text).chars().nth(1).is_some());
        area && members.iter().all(|m| m.to == m.from + 1 && place(m.from))
    }

    /// 监测、调度等20个重点业务系统: systems that bodies have of their own, of which the figure says how many.
    fn is_counted(&self, sum: &Segment) -> bool {
        let counted = sum.from.checked_sub(1).and_then(|at| self.token(at));
        let owned = || {
            let core = core(self.text, self.tokens, self.words, sum.from, sum.to)?.of(self.text);
            let (_, length) = self.words.head(core)?;
            core.get(core.len() - length..)
        };
        counted.is_some_and(|t| t.class == Class::Quantity)
            && owned().is_some_and(|head| self.words.heads.owned.contains(head))
    }

    /// The list belongs to an attribute (融资、担保等服务的平台) or to a sphere (交通、教育等领域).
    fn attributed(
        &self,
        members: &[Segment],
        sum: &Segment,
        (sphere, owners): (bool, bool),
        found: &mut Vec<Item>,
    ) {
        let system = sphere && self.kind(sum) == Some(ThingKind::Platforms) && !self.has_de(sum.from, sum.to);
        if system {
            self.shared(members, sum, found);
        } else if sum.headed {
            // 甲系统与乙、丙等部门系统对接: what stands before the conjunction meets those of the list
            let parted = members.get(1).is_some_and(|m| m.joint == Joint::And);
            let first = members.first().filter(|m| owners && parted && m.headed && !self.bare_quote(m));
            found.extend(first.map(|m| Item { verbs: sum.verbs.clone(), ..self.plain(m) }));
            let from = if sphere { self.behind_sphere(sum) } else { sum.from };
            let own = (from, sum.to);
            found.push(Item { rule: "attribute", kind_only: owners, own, ..self.plain(sum) });
        }
    }

    /// What sums the list up has no head: the members stand for themselves.
    fn headless(&self, members: &[Segment], sum: &Segment, found: &mut Vec<Item>) {
        // “甲”等应用分批入驻B: an adverb before the verb
        let adverb = |t: &Token| t.is(flag::ADVERB) && !t.is(flag::CUE);
        let light = |at: &usize| sum.verbs.contains(at) || self.token(*at).is_some_and(adverb);
        let last = (sum.from..sum.end).rev().find(|at| !light(at)).and_then(|at| self.token(at));
        let of_actors = last.is_some_and(|t| self.words.is_actor(t.span.of(self.text)));
        let uses = sum.end == sum.from + 1 && last.is_some_and(|t| t.is(flag::TAIL));
        let names = sum.from == sum.end || last.is_some_and(|t| t.is(flag::CARRIER));
        let mut items = Vec::new();
        if !of_actors {
            self.open(members, &mut items);
        }
        items.retain(|item| item.headed || names || self.is_push(item));
        let apps = last.is_some_and(|t| t.is(flag::APP)).then_some(ThingKind::Platforms);
        for item in &mut items {
            item.given = item.given.or(apps.filter(|_| !item.headed));
            item.verbs.extend(&sum.verbs);
            item.kind_only |= item.headed && uses;
            if !item.headed && sum.from < sum.end {
                item.rule = "listed";
            }
        }
        found.extend(items);
    }

    pub(super) fn is_push(&self, item: &Item) -> bool {
        let quote =
            self.token(item.own.0).filter(|t| t.class == Class::Quote && item.own.1 == item.own.0 + 1);
        let words = quote.map(|t| t.span.of(self.text).trim_matches(['“', '”'])).unwrap_or_default();
        words.split_once(['+', '＋']).is_some_and(|(field, other)| !field.is_empty() && !other.is_empty())
    }

    pub(super) fn is_class(&self, members: &[Segment], sum: &Segment) -> bool {
        let head = core(self.text, self.tokens, self.words, sum.from, sum.to)
            .map(|c| c.of(self.text))
            .and_then(|words| {
                let (_, length) = self.words.head(words)?;
                words.get(words.len() - length..)
            });
        let kind = |h: &str| self.words.heads.weak.contains(h) || self.words.heads.never.contains(h);
        // 火箭链、卫星链三大产业集群: fields, each with a cluster of its own
        let place = |m: &Segment| self.token(m.from).is_some_and(|t| t.class == Class::Place);
        let named = members.iter().any(|m| m.headed || place(m) || m.to > m.from + 2);
        let park =
            self.kind(sum) == Some(ThingKind::Parks) && named && !members.iter().all(|m| self.is_planted(m));
        let project = head.is_some_and(kind) && self.kind(sum) == Some(ThingKind::Programmes);
        sum.to > sum.from + 1 && (park || project)
    }

    /// 甲、乙2个国家级示范区: a figure that counts the members exactly, and none that is named in full.
    fn is_numbered(&self, members: &[Segment], sum: &Segment) -> bool {
        let more = sum.from.checked_sub(1).and_then(|at| self.token(at)).filter(|t| t.class == Class::More);
        let measure = more.and_then(|t| t.span.of(self.text).chars().next_back());
        let word = measure.map(|c| self.words.get(c.encode_utf8(&mut [0; 4])));
        word.is_some_and(|w| w.flags & flag::CLASSIFIER != 0) && !members.iter().any(|m| m.headed)
    }

    /// 甲县蔬菜: a place and what is grown or made there.
    pub(super) fn is_planted(&self, member: &Segment) -> bool {
        let field = |t: &Token| t.class == Class::Other && !is_verb(t);
        let place = |t: &Token| {
            t.class == Class::Place || t.is(flag::PLACE | flag::LIKELY_PLACE) && !t.is(flag::NOT_PLACE)
        };
        let words = self.tokens.get(member.from..member.end).unwrap_or_default();
        let placed =
            matches!(words, [first, rest @ ..] if place(first) && !rest.is_empty() && rest.iter().all(field));
        placed && !member.headed && words.len() <= LONGEST_PLANTED
    }

    /// 甲试验区、乙知识城等重大平台: zones and sites, which nothing but a bare word sums up.
    fn is_platform_of(&self, members: &[Segment], sum: &Segment) -> bool {
        let sites = |m: &Segment| matches!(self.kind(m), Some(ThingKind::Parks | ThingKind::Facilities));
        self.kind(sum) == Some(ThingKind::Platforms)
            && is_bare(self.text, self.tokens, self.words, sum.from, sum.to)
            && 2 * members.iter().filter(|m| m.headed && sites(m)).count() > members.len()
    }

    pub(super) fn endings(&self, members: &[Segment], sum: &Segment) -> Option<ThingKind> {
        let head = self.token(sum.from).filter(|_| sum.headed && sum.to == sum.from + 1)?;
        let first = head.span.of(self.text).chars().next()?;
        let ends = |m: &Segment| {
            let last = self.token(m.to.saturating_sub(1)).map(|t| t.span.of(self.text)).unwrap_or_default();
            m.to > m.from + 1 && last.ends_with(first) && !self.has_de(m.from, m.to)
        };
        let unheaded = members.iter().any(|m| !m.headed);
        let kind = self.kind_of(sum.to)?;
        (unheaded && members.iter().all(ends)).then_some(kind)
    }

    pub(super) fn behind_sphere(&self, sum: &Segment) -> usize {
        let sphere = (sum.from..sum.to).find(|at| self.token(*at).is_some_and(|t| t.is(flag::SPHERE)));
        sphere.map_or(sum.from, |at| at + 1).min(sum.to.saturating_sub(1))
    }

    pub(super) fn shared(&self, members: &[Segment], sum: &Segment, found: &mut Vec<Item>) {
        // 甲系统与乙、丙、丁三大中心: what stands before the conjunction has a head of its own
        let parted = members.get(1).is_some_and(|m| m.joint == Joint::And);
        let apart = |at: usize, m: &Segment| at == 0 && parted && m.headed && !self.bare_quote(m);
        let prefix = members.first().filter(|first| !apart(0, first)).and_then(|first| self.prefix(first));
        // “某事通”“某事办”等市级平台: apps of a level, each with its own name
        let level = self.token(sum.from).is_some_and(|t| t.is(flag::LEVELS | flag::MARK));
        let app = |m: &Segment| {
            let quote = self.token(m.from).filter(|_| self.bare_quote(m));
            quote.is_some_and(|t| quote::alone(self.text, self.words, t).is_some())
        };
        let apps = level && members.iter().any(app);
        for (at, member) in members.iter().enumerate() {
            let verbs = sum.verbs.clone();
            if apps && self.bare_quote(member) {
                found.push(Item { verbs, given: self.kind(sum), ..self.unheaded(member) });
                continue;
            }
            if apart(at, member) {
                found.push(Item { verbs, ..self.plain(member) });
                continue;
            }
            if member.headed && !self.bare_quote(member) && self.kind(member) == self.kind(sum) {
                found.push(Item { verbs, definite: true, ..self.plain(member) });
                continue;
            }
            found.push(Item {
                prefix: prefix.filter(|_| at > 0 && !self.is_marked(member)),
                tail: Some((sum.from, sum.to)),
                verbs,
                definite: true,
                rule: "shared-head",
                ..self.plain(&Segment { to: member.end, ..member.clone() })
            });
        }
    }

    pub(super) fn prefix(&self, first: &Segment) -> Option<(usize, usize)> {
        (first.to > first.from + 1 && self.is_marked(first)).then_some((first.from, first.from + 1))
    }
}
