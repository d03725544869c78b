//! Things (platforms, facilities, parks, programmes) and the actions on them, found by the grammar of noun phrases.
//! Must not know agencies, targets or who is who.

mod action;
mod core;
mod flag;
mod gather;
mod generic;
mod head;
mod known;
mod list;
mod merge;
mod name;
mod phrase;
mod quote;
mod segment;
mod strip;
mod teach;
mod token;
mod words;

use super::names::Names;
use super::{PlaceMention, Thing};
use crate::lexicon::{Lexicon, LexiconError};
use crate::outline::Outline;
use crate::text::Span;
use gather::Gatherer;
use jieba_rs::Jieba;
use known::Told;
use std::sync::OnceLock;
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
        if let Some(thing) = gather::document(text, &tokens, &self.words, task) {
            into.push(thing);
            return;
        }
        let tokens = known::joined(text, stretch, tokens, &told);
        let gatherer = Gatherer { text, tokens: &tokens, words: &self.words, task };
        for phrase in phrase::phrases(text, &tokens, &self.words) {
            gatherer.gather(&phrase, into);
        }
        into.sort_by_key(|t| (t.span.start, t.span.end));
    }
}

/// What stands in a task, of a list in the order of tasks.
fn of_task<T>(all: &[T], task: usize, key: impl Fn(&T) -> usize) -> &[T] {
    let from = all.partition_point(|t| key(t) < task);
    let to = all.partition_point(|t| key(t) <= task);
    all.get(from..to).unwrap_or_default()
}
