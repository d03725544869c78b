//! The things that a phrase names: its members put together to names, each judged with what is done to it.
//! Must not know how text is cut into phrases.

use super::super::{Action, Thing, ThingKind};
use super::flag;
use super::generic::{Candidate, is_generic};
use super::list::Item;
use super::name::Name;
use super::phrase::Phrase;
use super::segment::Segment;
use super::token::{Class, Token, is_verb};
use super::words::{Part, Words};
use super::{action, list, name, quote, segment};

/// The tokens of a stretch while things are gathered from them.
pub(super) struct Gatherer<'t> {
    pub text: &'t str,
    pub tokens: &'t [Token],
    pub words: &'t Words,
    pub task: usize,
}

impl Gatherer<'_> {
    /// Adds the things of a phrase.
    pub(super) fn gather(&self, phrase: &Phrase, into: &mut Vec<Thing>) {
        let (text, tokens, words) = (self.text, self.tokens, self.words);
        let segments = segment::segments(text, tokens, words, phrase.from, phrase.to);
        for segment in segments.iter().filter(|s| !s.headed) {
            self.titles(phrase, segment, into);
        }
        let last = phrase.governors.last().and_then(|g| tokens.get(*g));
        let governed = last.is_none_or(|t| t.is(flag::CUE | flag::PIVOT));
        let carried = last.is_some_and(|t| {
            !t.is(flag::PIVOT) && t.word.property.map(|p| words.part(p)) == Some(Part::Carry)
        });
        let items = list::items(text, tokens, words, &segments, (governed, carried));
        // 推广某系统应用3万亩: the figure counts the use, not the thing
        let measured = segments.last().is_some_and(|s| {
            let trails = |t: &Token| t.is(flag::TAIL) && !t.is(flag::CUE);
            s.headed && s.to < s.end && tokens.get(s.end - 1).is_some_and(trails)
        });
        let (last, summed) = (items.len(), items.last().is_some_and(|i| i.rule == "sum"));
        for (nth, item) in items.into_iter().enumerate() {
            // 整合A、B等应用5个: the figure counts what the list is summed up as
            let counted = phrase.counted && (!summed || nth + 1 == last) && !measured;
            // 建成甲市A站和B站点30个: the figure counts the last, the first is one
            let inner = tokens.get(item.own.0..item.own.1).unwrap_or_default();
            let placed = item.tail.is_none()
                && nth + 1 < last
                && inner.first().is_some_and(|t| t.class == Class::Place);
            let place = item.tail.is_none() && inner.iter().all(|t| t.class == Class::Place);
            if !place && item.headed {
                self.headed(phrase, &item, counted && !placed, into);
            } else if !place {
                self.quoted(phrase, &item, inner, into);
            }
        }
    }

    /// What is done to an item of a phrase. 推动某园区建设A: the first verb is no deed done to the park.
    fn actions(&self, phrase: &Phrase, item: &Item, kind: ThingKind) -> Vec<Action> {
        let lets = |g: &&usize| !phrase.subject || self.part(**g) != Some(Part::Carry);
        let governors: Vec<usize> = phrase.governors.iter().filter(lets).copied().collect();
        action::actions(self.text, self.tokens, self.words, kind, &governors, &item.verbs)
    }

    fn part(&self, at: usize) -> Option<Part> {
        self.tokens.get(at)?.word.property.map(|p| self.words.part(p))
    }

    /// An item that ends in a head noun.
    fn headed(&self, phrase: &Phrase, item: &Item, counted: bool, into: &mut Vec<Thing>) {
        let (text, tokens, words) = (self.text, self.tokens, self.words);
        let Some(name) = name::name(text, tokens, words, item) else { return };
        if self.is_body(phrase, item, &name) {
            return;
        }
        let (kind, span) = (name.kind, name.span);
        let actions = self.actions(phrase, item, kind);
        let plural = counted || (phrase.plural && !self.meets(item));
        let (idle, beside) = (actions.is_empty(), phrase.adverbial);
        // 推动甲、乙等景区建设A: parks that shall do something
        let hosts = phrase.subject && item.rule == "shared-head" && kind == ThingKind::Parks;
        let candidate = Candidate { text, tokens, words, item, name: &name, plural, idle, beside };
        let generic = hosts || is_generic(&candidate);
        let names = name::split_places(text, tokens, item, &name.words).unwrap_or_else(|| vec![name.words]);
        let (task, rule) = (self.task, item.rule);
        into.extend(names.into_iter().map(|name| Thing {
            task,
            span,
            name,
            kind,
            generic,
            actions: actions.clone(),
            rule,
        }));
    }

    /// An item that only quotes make a name.
    fn quoted(&self, phrase: &Phrase, item: &Item, inner: &[Token], into: &mut Vec<Thing>) {
        let acted = !phrase.governors.is_empty() || !item.verbs.is_empty();
        if let Some(thing) = self.named(phrase, item, inner).filter(|_| !acted) {
            into.push(thing);
            return;
        }
        if !acted && !quote::pushes(self.text, inner, 0) && !self.is_apposed(item, inner) {
            return;
        }
        let verbs = || phrase.governors.iter().chain(&item.verbs).copied();
        let online = verbs().any(|g| self.tokens.get(g).is_some_and(|t| t.is(flag::SYSTEM)));
        let spread = verbs().any(|g| self.part(g) == Some(Part::Spread));
        let named = quote::quoted(self.text, self.tokens, self.words, item, (online, spread));
        let Some(name) = named else { return };
        // “甲”等10个应用接入B: apps, where a verb says so that is only said of systems
        let app = item.rule == "listed" && item.given == Some(ThingKind::Platforms);
        let kind = match item.given.filter(|_| !app) {
            _ if online && (name.bare || app) => ThingKind::Platforms,
            given => given.unwrap_or(name.kind),
        };
        into.push(Thing {
            task: self.task,
            span: name.span,
            name: name.words,
            kind,
            generic: false,
            actions: self.actions(phrase, item, kind),
            rule: "quote",
        });
    }

    /// A quote that is the whole of what something is called from now on (更名为“某快办”), or where something comes online
    /// (在“某里办”上线A): a platform.
    fn named(&self, phrase: &Phrase, item: &Item, inner: &[Token]) -> Option<Thing> {
        let [quote] = inner else { return None };
        let opener = phrase.from.checked_sub(1).and_then(|at| self.tokens.get(at))?;
        let turned = phrase.from.checked_sub(2).is_some_and(|at| self.part(at) == Some(Part::Change));
        let renamed = opener.is(flag::BECOMES) || (turned && opener.is(flag::PREPOSITION));
        let online = self.tokens.get(phrase.to).is_some_and(|t| t.is(flag::SYSTEM));
        let alone = phrase.adverbial && phrase.to == phrase.from + 1 && quote.class == Class::Quote;
        if !alone || !(renamed || online) {
            return None;
        }
        let name = quote::quoted(self.text, self.tokens, self.words, item, (true, false))?;
        let (name, span, kind) = (name.words, name.span, name.kind);
        let one = name.chars().all(char::is_alphanumeric);
        let kind = if self.words.head(&name).is_some() { kind } else { ThingKind::Platforms };
        let (task, actions) = (self.task, Vec::new());
        one.then_some(Thing { task, span, name, kind, generic: false, actions, rule: "quote" })
    }

    /// Whether the item is a name with what it is before it (监管平台“某某通”), of which the next words say something.
    fn is_apposed(&self, item: &Item, inner: &[Token]) -> bool {
        let said = self.tokens.get(item.own.1).is_some_and(|t| t.verbal || t.class == Class::Quantity);
        let quote = inner.len().checked_sub(1).filter(|last| *last > 1);
        said && quote.is_some_and(|at| inner.get(at).is_some_and(|t| t.class == Class::Quote))
    }

    /// Whether the name is of one who acts, lends a hand (依托某大学) or is only mentioned rather than of a thing.
    fn is_body(&self, phrase: &Phrase, item: &Item, name: &Name) -> bool {
        let lends = phrase.governors.last().and_then(|g| self.part(*g)) == Some(Part::Coverb);
        let end = item.tail.unwrap_or(item.own).1.checked_sub(1);
        let last = end.and_then(|e| self.tokens.get(e)).map(|t| t.span.of(self.text)).unwrap_or_default();
        let idle = phrase.governors.is_empty() && item.verbs.is_empty();
        let actor = (lends || idle) && self.words.is_actor(last);
        let place = |t: &Token| t.class == Class::Place;
        // 支持甲市建设A、乙市建设B: the place behind the list is the one who acts
        let listed = end.is_some_and(|e| e + 1 < phrase.to)
            && phrase.to.checked_sub(1).and_then(|at| self.tokens.get(at)).is_some_and(place);
        let acts = (phrase.subject && !lends && !listed) || (actor && !self.renamed(phrase, item));
        name.kind == ThingKind::Facilities && acts
    }

    /// Whether the phrase says what one thing was or will be called (市甲医院更名为市乙医院).
    fn renamed(&self, phrase: &Phrase, item: &Item) -> bool {
        let inner = self.tokens.get(item.own.0..item.own.1).unwrap_or_default();
        if !inner.iter().any(|t| t.is(flag::MARK) || t.class == Class::Place) {
            return false;
        }
        let becomes = |at: usize| self.tokens.get(at).is_some_and(|t| t.is(flag::BECOMES));
        becomes(phrase.to) || phrase.from.checked_sub(1).is_some_and(becomes)
    }

    /// Whether the item is the one thing that those before it, many or not, are connected with (各市平台与省平台对接).
    fn meets(&self, item: &Item) -> bool {
        let token = |at: usize| self.tokens.get(at);
        let (Some(first), Some(before)) = (token(item.own.0), item.own.0.checked_sub(1).and_then(token))
        else {
            return false;
        };
        let meet = |v: &usize| self.part(*v) == Some(Part::Enter);
        // …与省平台、甲平台对接: the list behind the conjunction
        let listed = || {
            let mut members = (0..item.own.0).rev().take_while(|at| {
                token(*at).is_some_and(|t| !matches!(t.class, Class::Hard | Class::More | Class::Quantity))
            });
            let and = members.find(|at| token(*at).is_some_and(|t| t.class == Class::And));
            let told = |t: &Token| t.is(flag::MARK) || matches!(t.class, Class::Place | Class::Quote);
            before.class == Class::Dun && and.is_some_and(|at| token(at + 1).is_some_and(told))
        };
        let one = before.class == Class::And && first.is(flag::MARK);
        (one || listed()) && item.verbs.iter().any(meet)
    }

    /// The rules and plans named in book titles within a member of a list.
    fn titles(&self, phrase: &Phrase, segment: &Segment, into: &mut Vec<Thing>) {
        let (text, tokens, words) = (self.text, self.tokens, self.words);
        for at in segment.from..segment.end {
            let Some(token) = tokens.get(at).filter(|t| t.class == Class::Book) else { continue };
            let Some(title) = quote::titled(text, token) else { continue };
            let actions = action::actions(text, tokens, words, title.kind, &phrase.governors, &segment.verbs);
            into.push(Thing {
                task: self.task,
                span: title.span,
                name: title.words,
                kind: title.kind,
                generic: false,
                actions,
                rule: "title",
            });
        }
    }
}

/// A line that is nothing but the title of a document: 某省支持某业发展若干措施.
pub(super) fn document(text: &str, tokens: &[Token], words: &Words, task: usize) -> Option<Thing> {
    let (first, last) = (tokens.first()?, tokens.last()?);
    let opens = first.class == Class::Place || first.is(flag::MARK);
    let verbs = tokens.iter().filter(|t| is_verb(t)).count();
    let broken = tokens.iter().any(|t| t.class == Class::Hard);
    let span = first.span.hull(last.span);
    let titled = words.documents.iter().any(|head| span.of(text).ends_with(head.as_str()));
    (opens && titled && !broken && verbs > 0).then(|| Thing {
        task,
        span,
        name: span.of(text).chars().filter_map(name::plain).collect(),
        kind: ThingKind::Programmes,
        generic: false,
        actions: Vec::new(),
        rule: "document",
    })
}
