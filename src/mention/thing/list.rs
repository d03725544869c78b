//! The members of a list put together to names: shared heads (A、B等主题数据库), shared places, joint names.
//! Must not know kinds or actions.

use super::super::ThingKind;
use super::flag;
use super::segment::{Joint, Segment, core, is_bare};
use super::token::{Class, Token};
use super::words::Words;

/// The tokens of one name: its own, then those of a head it shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Modifiers shared from another member of the list.
    pub prefix: Option<(usize, usize)>,
    /// More of them, behind `prefix`.
    pub middle: Option<(usize, usize)>,
    /// Its own tokens.
    pub own: (usize, usize),
    /// The tokens of the shared head.
    pub tail: Option<(usize, usize)>,
    /// Trailing verbs.
    pub verbs: Vec<usize>,
    /// Whether it stands in a list that only names kinds (…等平台, …等应用).
    pub kind_only: bool,
    /// Whether it is as definite as its neighbour for all its plain words.
    pub definite: bool,
    /// Whether its words end in a head noun; otherwise only quotes can make it a name.
    pub headed: bool,
    /// The kind that the list's sum gives it, where its own ending is no head.
    pub given: Option<ThingKind>,
    /// The rule that made it.
    pub rule: &'static str,
}

/// Puts the members together, list by list; a list ends with the member behind 等.
///
/// `acted` says whether an action governs the list: then 和 between modifiers makes one joint name.
pub(super) fn items(
    text: &str,
    tokens: &[Token],
    words: &Words,
    segments: &[Segment],
    acted: bool,
) -> Vec<Item> {
    let context = Context { text, tokens, words, acted };
    let mut found: Vec<Item> = Vec::new();
    let mut from = 0;
    for (at, segment) in segments.iter().enumerate() {
        if segment.joint == Joint::More {
            context.summed(segments.get(from..at).unwrap_or_default(), segment, &mut found);
            from = at + 1;
        }
    }
    context.open(segments.get(from..).unwrap_or_default(), &mut found);
    // 推进A和B建设: the verb behind the last member is that of all
    let mut verbs: Vec<usize> = Vec::new();
    for item in found.iter_mut().rev() {
        if item.verbs.is_empty() {
            item.verbs.clone_from(&verbs);
        } else {
            verbs.clone_from(&item.verbs);
        }
    }
    found
}

struct Context<'t> {
    text: &'t str,
    tokens: &'t [Token],
    words: &'t Words,
    acted: bool,
}

impl Context<'_> {
    /// A list that 等 and one more member sum up.
    fn summed(&self, members: &[Segment], sum: &Segment, found: &mut Vec<Item>) {
        let owners =
            sum.headed && self.token(sum.from).is_some_and(|t| self.words.is_actor(t.span.of(self.text)));
        let alike = !members.is_empty() && members.iter().all(|m| m.headed && self.kind(m) == self.kind(sum));
        let owners = owners && !alike;
        let attribute = sum.headed && (owners || self.has_de(sum.from, sum.to));
        let sphere =
            (sum.from..sum.to.min(sum.from + 2)).any(|at| self.token(at).is_some_and(|t| t.is(flag::SPHERE)));
        if let Some(kind) = self.endings(members, sum) {
            let given = Some(kind);
            let verbs = &sum.verbs;
            found.extend(members.iter().map(|m| Item {
                given,
                verbs: verbs.clone(),
                definite: true,
                rule: "ending",
                ..self.plain(m)
            }));
        } else if attribute || sphere {
            // the list belongs to an attribute (融资、担保等服务的平台) or to a sphere (交通、教育等领域)
            let system =
                sphere && self.kind(sum) == Some(ThingKind::Platforms) && !self.has_de(sum.from, sum.to);
            if system {
                self.shared(members, sum, found);
            } else if sum.headed {
                let from = if sphere { self.behind_sphere(sum) } else { sum.from };
                let own = (from, sum.to);
                found.push(Item { rule: "attribute", kind_only: owners, own, ..self.plain(sum) });
            }
        } else if !sum.headed {
            let last = self.token(sum.end.saturating_sub(1));
            let of_actors = last.is_some_and(|t| self.words.is_actor(t.span.of(self.text)));
            let uses = sum.end == sum.from + 1 && last.is_some_and(|t| t.is(flag::TAIL));
            let names = sum.from == sum.end || last.is_some_and(|t| t.is(flag::CARRIER));
            let mut items = Vec::new();
            if !of_actors {
                self.open(members, &mut items);
            }
            items.retain(|item| item.headed || names || self.is_push(item));
            for item in &mut items {
                item.verbs.extend(&sum.verbs);
                item.kind_only |= item.headed && uses;
                if !item.headed && sum.from < sum.end {
                    item.rule = "listed";
                }
            }
            found.extend(items);
        } else if members.iter().all(|m| m.headed) || self.is_class(sum) {
            let before = found.len();
            self.open(members, found);
            for item in found.iter_mut().skip(before) {
                item.verbs.extend(&sum.verbs);
                item.definite = true;
            }
            found.push(Item { kind_only: !members.is_empty(), rule: "sum", ..self.plain(sum) });
        } else {
            self.shared(members, sum, found);
        }
    }

    /// Whether the item is a push for one field in another (“互联网+制造”), which is a name whatever sums the list up.
    fn is_push(&self, item: &Item) -> bool {
        let quote =
            self.token(item.own.0).filter(|t| t.class == Class::Quote && item.own.1 == item.own.0 + 1);
        let words = quote.map(|t| t.span.of(self.text).trim_matches(['“', '”'])).unwrap_or_default();
        words.split_once(['+', '＋']).is_some_and(|(field, other)| !field.is_empty() && !other.is_empty())
    }

    /// Whether the sum is a class of things and no head to share (…等重点交通项目).
    fn is_class(&self, sum: &Segment) -> bool {
        let head = core(self.text, self.tokens, self.words, sum.from, sum.to)
            .map(|c| c.of(self.text))
            .and_then(|words| {
                let (_, length) = self.words.head(words)?;
                words.get(words.len() - length..)
            });
        let kind = |h: &str| self.words.heads.weak.contains(h) || self.words.heads.never.contains(h);
        let park = self.kind(sum) == Some(ThingKind::Parks);
        let project = head.is_some_and(kind) && self.kind(sum) == Some(ThingKind::Programmes);
        sum.to > sum.from + 1 && (park || project)
    }

    /// The kind of the sum's head, where each member has modifiers of its own and ends as that head begins (甲园、乙园等园区).
    fn endings(&self, members: &[Segment], sum: &Segment) -> Option<ThingKind> {
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

    fn behind_sphere(&self, sum: &Segment) -> usize {
        let sphere = (sum.from..sum.to).find(|at| self.token(*at).is_some_and(|t| t.is(flag::SPHERE)));
        sphere.map_or(sum.from, |at| at + 1).min(sum.to.saturating_sub(1))
    }

    /// Members without a head of their own take that of the sum.
    fn shared(&self, members: &[Segment], sum: &Segment, found: &mut Vec<Item>) {
        let prefix = members.first().and_then(|first| self.prefix(first));
        for (at, member) in members.iter().enumerate() {
            let verbs = sum.verbs.clone();
            if member.headed && !self.bare_quote(member) && self.kind(member) == self.kind(sum) {
                found.push(Item { verbs, ..self.plain(member) });
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

    /// A list without 等: each headed member with the unheaded ones before it.
    fn open(&self, members: &[Segment], found: &mut Vec<Item>) {
        let first = found.len();
        let mut pending: Vec<&Segment> = Vec::new();
        for member in members {
            if !member.headed || self.bare_quote(member) {
                pending.push(member);
            } else if pending.is_empty() {
                self.borrowed(member, first, found);
            } else {
                self.join(&mut pending, member, found);
            }
        }
        if pending.len() < 2 || !pending.last().is_some_and(|m| self.quote_qualifies(m)) {
            found.extend(pending.into_iter().map(|m| self.unheaded(m)));
        }
    }

    /// Whether a quote in the member only qualifies a noun that is no thing (“A”、“B”企业).
    fn quote_qualifies(&self, member: &Segment) -> bool {
        let quote = (member.from..member.end)
            .rev()
            .find(|at| self.token(*at).is_some_and(|t| t.class == Class::Quote));
        quote.is_some_and(|q| {
            (q + 1..member.to).any(|at| self.token(at).is_some_and(|t| !t.is(flag::CARRIER)))
        })
    }

    /// A headed member behind unheaded ones.
    fn join(&self, pending: &mut Vec<&Segment>, last: &Segment, found: &mut Vec<Item>) {
        let verbs = last.verbs.clone();
        if let Some(halves) = self.halves(pending, last) {
            pending.clear();
            found.extend(halves);
        } else if let Some(start) = self.parallel(pending, last) {
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

    /// 面向A和B的平台: the whole attribute stays where nothing else tells the thing apart.
    fn keeps_attribute(&self, pending: &[&Segment], last: &Segment) -> bool {
        let opens = pending.first().and_then(|s| self.token(s.from)).is_some_and(|t| t.is(flag::ATTRIBUTIVE));
        let de = (last.from..last.to).rev().find(|at| self.token(*at).is_some_and(|t| t.class == Class::De));
        opens && de.is_some_and(|de| is_bare(self.text, self.tokens, self.words, de + 1, last.to))
    }

    /// A bare head of another kind behind 和 takes the modifiers of the members before it (福州、厦门大数据中心与产业园).
    fn borrowed(&self, member: &Segment, first: usize, found: &mut Vec<Item>) {
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

    /// The kind of the head that the token before `to` is, where it is nothing else.
    fn kind_of(&self, to: usize) -> Option<ThingKind> {
        let word = self.token(to.checked_sub(1)?)?.span.of(self.text);
        self.words.head(word).filter(|(_, length)| *length == word.len()).map(|(kind, _)| kind)
    }

    fn kind(&self, segment: &Segment) -> Option<ThingKind> {
        let core = core(self.text, self.tokens, self.words, segment.from, segment.to)?;
        self.words.head(core.of(self.text)).map(|(kind, _)| kind)
    }

    fn plain(&self, segment: &Segment) -> Item {
        Item {
            prefix: None,
            middle: None,
            own: (segment.from, segment.to),
            tail: None,
            verbs: segment.verbs.clone(),
            kind_only: false,
            definite: false,
            headed: true,
            given: None,
            rule: "head",
        }
    }

    fn unheaded(&self, segment: &Segment) -> Item {
        if segment.headed {
            return self.plain(segment);
        }
        Item { headed: false, rule: "quote", ..self.plain(segment) }
    }

    /// 电子政务内、外网: two halves that share what stands before the first and behind the second.
    fn halves(&self, pending: &[&Segment], last: &Segment) -> Option<[Item; 2]> {
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

    /// Where the shared head begins in a list of places, grades or quotes (福州、厦门城市大脑; 国家级和省级基地; “A”“B”工程).
    fn parallel(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
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
        if last.to == last.from + 2 && last.joint == Joint::Dun && pending.iter().all(single) {
            return Some(last.from + 1);
        }
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

    /// Whether the members before the last are modifiers of one joint name.
    fn joins(&self, pending: &[&Segment], last: &Segment) -> bool {
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
        let told = (last.from..last.to).any(|at| self.token(at).is_some_and(|t| t.is(flag::MARK)));
        let and = (marked && (last.joint == Joint::And || !told)) || (last.joint == Joint::And && self.acted);
        modifiers && and && pending.len() <= 3 && (last.to > last.from + 1 || self.is_compound(last.from))
    }

    /// Whether one word is a head noun with a modifier (建设工程).
    fn is_compound(&self, at: usize) -> bool {
        let word = self.token(at).map(|t| t.span.of(self.text)).unwrap_or_default();
        self.words.head(word).is_some_and(|(_, length)| length < word.len())
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn has_de(&self, from: usize, to: usize) -> bool {
        self.tokens.get(from..to).unwrap_or_default().iter().any(|t| t.class == Class::De)
    }

    fn bare_quote(&self, segment: &Segment) -> bool {
        segment.to == segment.from + 1 && self.token(segment.from).is_some_and(|t| t.class == Class::Quote)
    }

    fn prefix(&self, first: &Segment) -> Option<(usize, usize)> {
        (first.to > first.from + 1 && self.is_marked(first)).then_some((first.from, first.from + 1))
    }

    fn is_marked(&self, segment: &Segment) -> bool {
        self.token(segment.from).is_some_and(|t| t.is(flag::MARK))
    }
}
