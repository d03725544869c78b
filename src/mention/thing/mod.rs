//! Things (platforms, facilities, parks, programmes) and the actions on them, found by the grammar of noun phrases.
//! Must not know agencies, targets or who is who.

mod action;
mod flag;
mod generic;
mod head;
mod known;
mod list;
mod merge;
mod name;
mod phrase;
mod quote;
mod segment;
mod teach;
mod token;
mod words;

use super::names::Names;
use super::{PlaceMention, Thing};
use crate::lexicon::{Lexicon, LexiconError};
use crate::outline::Outline;
use crate::text::Span;
use jieba_rs::Jieba;
use known::Told;
use phrase::Phrase;
use segment::Segment;
use std::sync::OnceLock;
use token::{Class, Token};
use words::Words;

/// How often words that must stay whole are said to be: as often as the commonest words of the dictionary.
const WHOLE: usize = 100_000;

/// Finds things.
#[derive(Debug)]
pub(super) struct ThingFinder {
    words: Words,
    jieba: OnceLock<Jieba>,
}

impl ThingFinder {
    /// Loads the words; the dictionary of segmentation only when the first text comes.
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self { words: Words::load(lexicon)?, jieba: OnceLock::new() })
    }

    /// The things of all tasks, in the order of tasks and then of the text; `places` are those of all tasks.
    pub(super) fn find(&self, text: &str, outline: &Outline, places: &[PlaceMention]) -> Vec<Thing> {
        let tasks = 0..outline.tasks.len();
        let names = Names::default();
        let told =
            |task: usize| Told { names: &names, found: &[], places: of_task(places, task, |p| p.task) };
        tasks.flat_map(|task| self.task(text, outline, task, told(task))).collect()
    }

    /// The things of all tasks, given what a reading without names found: only tasks that hold a known name are read anew.
    pub(super) fn find_known(
        &self,
        text: &str,
        outline: &Outline,
        (found, places): (&[Thing], &[PlaceMention]),
        names: &Names,
    ) -> Vec<Thing> {
        let mut things = Vec::with_capacity(found.len());
        for (at, task) in outline.tasks.iter().enumerate() {
            let found = of_task(found, at, |t| t.task);
            let told = Told { names, found, places: of_task(places, at, |p| p.task) };
            let teaches = |stretch: &Span| told.find(text, *stretch).next().is_some();
            if task.heading.iter().chain(&task.body).any(teaches) {
                things.extend(self.task(text, outline, at, told));
            } else {
                things.extend_from_slice(told.found);
            }
        }
        for thing in &mut things {
            thing.kind = names.kind_of(&thing.name, thing.rule == "quote").unwrap_or(thing.kind);
        }
        things
    }

    fn task(&self, text: &str, outline: &Outline, at: usize, told: Told) -> Vec<Thing> {
        let Some(task) = outline.tasks.get(at) else { return Vec::new() };
        let mut things = Vec::new();
        for stretch in task.heading.iter().chain(&task.body) {
            self.read(text, *stretch, at, told, &mut things);
        }
        merge::merged(&self.words, task.heading, things)
    }

    fn jieba(&self) -> &Jieba {
        self.jieba.get_or_init(|| {
            let mut jieba = Jieba::new();
            for (word, verbal, whole) in self.words.vocabulary() {
                if whole {
                    jieba.add_word(word, Some(WHOLE), Some(if verbal { "v" } else { "n" }));
                } else if verbal || !jieba.has_word(word) || word.chars().count() > 2 {
                    jieba.add_word(word, None, Some(if verbal { "v" } else { "n" }));
                }
            }
            jieba
        })
    }

    fn read(&self, text: &str, stretch: Span, task: usize, told: Told, into: &mut Vec<Thing>) {
        let tokens = token::tokens(text, stretch, told.places, self.jieba(), &self.words);
        if let Some(thing) = document(text, &tokens, &self.words, task) {
            into.push(thing);
            return;
        }
        let tokens = known::joined(text, stretch, tokens, &told);
        for phrase in phrase::phrases(text, &tokens, &self.words) {
            self.phrase(text, &tokens, &phrase, task, into);
        }
        into.sort_by_key(|t| (t.span.start, t.span.end));
    }

    fn phrase(&self, text: &str, tokens: &[Token], phrase: &Phrase, task: usize, into: &mut Vec<Thing>) {
        let words = &self.words;
        let segments = segment::segments(text, tokens, words, phrase.from, phrase.to);
        for segment in segments.iter().filter(|s| !s.headed) {
            self.titles(text, tokens, phrase, segment, task, into);
        }
        let last = phrase.governors.last().and_then(|g| tokens.get(*g));
        let governed = last.is_none_or(|t| t.is(flag::CUE | flag::PIVOT));
        let items = list::items(text, tokens, words, &segments, governed);
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
            let placed = item.tail.is_none()
                && nth + 1 < last
                && tokens.get(item.own.0).is_some_and(|t| t.class == Class::Place);
            let counted = counted && !placed;
            let acted = !phrase.governors.is_empty() || !item.verbs.is_empty();
            // 推动某园区建设A: the first verb is no deed done to the park
            let lets = |g: &&usize| {
                let part = tokens.get(**g).and_then(|t| t.word.property).map(|p| words.part(p));
                !phrase.subject || part != Some(words::Part::Carry)
            };
            let governors: Vec<usize> = phrase.governors.iter().filter(lets).copied().collect();
            let act = |kind| action::actions(text, tokens, words, kind, &governors, &item.verbs);
            let inner = tokens.get(item.own.0..item.own.1).unwrap_or_default();
            if item.tail.is_none() && inner.iter().all(|t| t.class == Class::Place) {
                continue;
            }
            if item.headed {
                let Some(name) = name::name(text, tokens, words, &item) else { continue };
                if self.is_body(text, tokens, phrase, &item, &name) {
                    continue;
                }
                let generic = generic::is_generic(
                    text,
                    tokens,
                    words,
                    &item,
                    &name,
                    counted || (phrase.plural && !self.meets(tokens, &item)),
                    (act(name.kind).is_empty(), phrase.adverbial),
                );
                // 推动甲、乙等景区建设A: parks that shall do something
                let generic = generic
                    || (phrase.subject && item.rule == "shared-head" && name.kind == super::ThingKind::Parks);
                let names =
                    name::split_places(text, tokens, &item, &name.words).unwrap_or_else(|| vec![name.words]);
                into.extend(names.into_iter().map(|words| Thing {
                    task,
                    span: name.span,
                    name: words,
                    kind: name.kind,
                    generic,
                    actions: act(name.kind),
                    rule: item.rule,
                }));
            } else if acted || quote::pushes(text, inner, 0) {
                let verbs = || phrase.governors.iter().chain(&item.verbs).filter_map(|g| tokens.get(*g));
                let online = verbs().any(|t| t.is(flag::SYSTEM));
                let spread =
                    verbs().any(|t| t.word.property.is_some_and(|p| words.part(p) == words::Part::Spread));
                let told = (online, spread);
                let Some(name) = quote::quoted(text, tokens, words, &item, told) else { continue };
                let kind = if online && name.bare { super::ThingKind::Platforms } else { name.kind };
                let (span, actions) = (name.span, act(kind));
                into.push(Thing {
                    task,
                    span,
                    name: name.words,
                    kind,
                    generic: false,
                    actions,
                    rule: "quote",
                });
            }
        }
    }
}

impl ThingFinder {
    /// Whether the name is of one who acts or lends a hand (依托某大学) rather than of a thing.
    fn is_body(
        &self,
        text: &str,
        tokens: &[Token],
        phrase: &Phrase,
        item: &list::Item,
        name: &name::Name,
    ) -> bool {
        let part = |g: &usize| tokens.get(*g)?.word.property.map(|p| self.words.part(p));
        let lends = phrase.governors.last().and_then(part) == Some(words::Part::Coverb);
        let last =
            tokens.get(item.tail.unwrap_or(item.own).1 - 1).map(|t| t.span.of(text)).unwrap_or_default();
        let idle = phrase.governors.is_empty() && item.verbs.is_empty();
        let actor = (lends || idle) && self.words.is_actor(last);
        name.kind == super::ThingKind::Facilities && (phrase.subject || actor)
    }

    /// Whether the item is the one thing that those before it, many or not, are connected with (各市平台与省平台对接).
    fn meets(&self, tokens: &[Token], item: &list::Item) -> bool {
        let token = |at: usize| tokens.get(at);
        let part = |v: &usize| token(*v)?.word.property.map(|p| self.words.part(p));
        let (Some(first), Some(before)) = (token(item.own.0), item.own.0.checked_sub(1).and_then(token))
        else {
            return false;
        };
        before.class == Class::And
            && first.is(flag::MARK)
            && item.verbs.iter().any(|v| part(v) == Some(words::Part::Enter))
    }

    /// The rules and plans named in book titles within a member of a list.
    fn titles(
        &self,
        text: &str,
        tokens: &[Token],
        phrase: &Phrase,
        segment: &Segment,
        task: usize,
        into: &mut Vec<Thing>,
    ) {
        for at in segment.from..segment.end {
            let Some(token) = tokens.get(at).filter(|t| t.class == Class::Book) else { continue };
            let Some(title) = quote::titled(text, token) else { continue };
            let actions =
                action::actions(text, tokens, &self.words, title.kind, &phrase.governors, &segment.verbs);
            into.push(Thing {
                task,
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

/// What stands in a task, of a list in the order of tasks.
fn of_task<T>(all: &[T], task: usize, key: impl Fn(&T) -> usize) -> &[T] {
    let from = all.partition_point(|t| key(t) < task);
    let to = all.partition_point(|t| key(t) <= task);
    all.get(from..to).unwrap_or_default()
}

/// A line that is nothing but the title of a document: 某省支持某业发展若干措施.
fn document(text: &str, tokens: &[Token], words: &Words, task: usize) -> Option<Thing> {
    let (first, last) = (tokens.first()?, tokens.last()?);
    let opens = first.class == Class::Place || first.is(flag::MARK);
    let verbs = tokens.iter().filter(|t| token::is_verb(t)).count();
    let broken = tokens.iter().any(|t| t.class == Class::Hard);
    let span = first.span.hull(last.span);
    let titled = words.documents.iter().any(|head| span.of(text).ends_with(head.as_str()));
    (opens && titled && !broken && verbs > 0).then(|| Thing {
        task,
        span,
        name: span.of(text).chars().filter_map(name::plain).collect(),
        kind: super::ThingKind::Programmes,
        generic: false,
        actions: Vec::new(),
        rule: "document",
    })
}
