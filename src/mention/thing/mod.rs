//! Things (platforms, facilities, parks, programmes) and the actions on them, found by the grammar of noun phrases.
//! Must not know agencies, targets or who is who.

mod action;
mod generic;
mod list;
mod name;
mod phrase;
mod quote;
mod segment;
mod token;
mod words;

use super::Thing;
use crate::lexicon::{Lexicon, LexiconError};
use crate::outline::Outline;
use crate::text::Span;
use jieba_rs::Jieba;
use phrase::Phrase;
use std::sync::OnceLock;
use token::{Class, Token};
use words::Words;

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

    /// The things of all tasks, in the order of tasks and then of the text.
    pub(super) fn find(&self, text: &str, outline: &Outline) -> Vec<Thing> {
        let mut found = Vec::new();
        for (at, task) in outline.tasks.iter().enumerate() {
            let mut things = Vec::new();
            for stretch in task.heading.iter().chain(&task.body) {
                self.read(text, *stretch, at, &mut things);
            }
            found.extend(merged(things));
        }
        found
    }

    fn jieba(&self) -> &Jieba {
        self.jieba.get_or_init(|| {
            let mut jieba = Jieba::new();
            for (word, verbal) in self.words.vocabulary() {
                if !jieba.has_word(word) {
                    jieba.add_word(word, None, Some(if verbal { "v" } else { "n" }));
                }
            }
            jieba
        })
    }

    fn read(&self, text: &str, stretch: Span, task: usize, into: &mut Vec<Thing>) {
        let tokens = token::tokens(text, stretch, self.jieba(), &self.words);
        for phrase in phrase::phrases(text, &tokens, &self.words) {
            self.phrase(text, &tokens, &phrase, task, into);
        }
        for token in tokens.iter().filter(|t| t.class == Class::Book) {
            if let Some(title) = quote::titled(text, token) {
                let actions = Vec::new();
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
        into.sort_by_key(|t| (t.span.start, t.span.end));
    }

    fn phrase(&self, text: &str, tokens: &[Token], phrase: &Phrase, task: usize, into: &mut Vec<Thing>) {
        let words = &self.words;
        let segments = segment::segments(text, tokens, words, phrase.from, phrase.to);
        for item in list::items(text, tokens, words, &segments) {
            if item.headed {
                let Some(name) = name::name(text, tokens, words, &item) else { continue };
                let generic = item.sums_up || generic::is_generic(text, tokens, words, &name, phrase.plural);
                let actions = action::actions(text, tokens, words, name.kind, &phrase.governors, &item.verbs);
                into.push(Thing {
                    task,
                    span: name.span,
                    name: name.words,
                    kind: name.kind,
                    generic,
                    actions,
                    rule: item.rule,
                });
            } else if !phrase.governors.is_empty() || !item.verbs.is_empty() {
                let Some(quoted) = quote::quoted(text, tokens, words, &item) else { continue };
                let actions =
                    action::actions(text, tokens, words, quoted.kind, &phrase.governors, &item.verbs);
                into.push(Thing {
                    task,
                    span: quoted.span,
                    name: quoted.words,
                    kind: quoted.kind,
                    generic: false,
                    actions,
                    rule: "quote",
                });
            }
        }
    }
}

/// One thing a name: its actions together, definite where it is definite once.
fn merged(things: Vec<Thing>) -> Vec<Thing> {
    let mut kept: Vec<Thing> = Vec::new();
    for thing in things {
        match kept.iter_mut().find(|k| k.name == thing.name && k.kind == thing.kind) {
            Some(known) => {
                for action in thing.actions {
                    if !known.actions.iter().any(|a| a.property == action.property) {
                        known.actions.push(action);
                    }
                }
                known.actions.sort_by(|a, b| a.property.cmp(&b.property));
                known.generic &= thing.generic;
            }
            None => kept.push(thing),
        }
    }
    kept
}
