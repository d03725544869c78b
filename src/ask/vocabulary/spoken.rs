//! Which tasks speak of some words. Must not know questions.

use super::{Slot, Vocabulary};
use crate::ask::plain::{BREAK, in_pieces, pieces, plain};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Characters of the shortest words that are looked for in pieces.
const LEAST_IN_PIECES: usize = 4;

/// What tasks say in compared form: made when it is first asked for, for most questions ask more than once.
#[derive(Debug, Clone, Default)]
pub(super) struct Spoken {
    /// Texts, labels and headings of sections, each with the tasks that it is said of.
    all: OnceLock<Vec<(String, Vec<usize>)>>,
    /// The sentences of texts.
    sentences: OnceLock<Vec<(usize, String)>>,
}

impl Vocabulary {
    /// Texts, labels of tasks and headings of sections in compared form.
    fn said(&self) -> &[(String, Vec<usize>)] {
        self.spoken.all.get_or_init(|| {
            let texts = self.texts.iter().map(|(at, text)| (plain(text), vec![*at]));
            let tasks = self.entities.iter().enumerate().filter(|(_, e)| e.slot == Slot::Task);
            let labels = tasks.map(|(at, e)| (plain(&e.label), vec![at]));
            let sections = self.sections.iter().map(|(heading, tasks)| (plain(heading), tasks.clone()));
            texts.chain(labels).chain(sections).collect()
        })
    }

    /// Tasks that hold the words (compared form; any of those that a [`BREAK`] parts) in their text, their heading or the heading of
    /// their section.
    pub(in crate::ask) fn about(&self, words: &str) -> Vec<usize> {
        let parts: Vec<&str> = words.split(BREAK).collect();
        let holds = |text: &str| parts.iter().any(|part| text.contains(part));
        let said = self.said().iter().filter(|(text, _)| holds(text));
        let found: BTreeSet<usize> = said.flat_map(|(_, tasks)| tasks.iter().copied()).collect();
        found.into_iter().collect()
    }

    /// The same; where no task has the words, those that have them piece by piece.
    pub(in crate::ask) fn about_loosely(&self, words: &str) -> Vec<usize> {
        let found = self.about(words);
        if !found.is_empty() {
            return found;
        }
        let found: BTreeSet<usize> = words.split(BREAK).flat_map(|part| self.in_pieces(part)).collect();
        found.into_iter().collect()
    }

    /// Whether some characters begin a word: texts have them behind different ones (能应用 stands behind 智 only).
    pub(in crate::ask) fn opens_words(&self, characters: &str) -> bool {
        let mut before: BTreeSet<Option<char>> = BTreeSet::new();
        for (text, _) in self.said().iter().take(self.texts.len()) {
            before.extend(
                text.match_indices(characters).map(|(at, _)| text.get(..at).and_then(|b| b.chars().last())),
            );
        }
        before.len() > 1
    }

    /// Tasks with a clause that has the words in few pieces: 平台算法整治 where it says 整治网络平台算法.
    pub(in crate::ask) fn told(&self, words: &str) -> Vec<usize> {
        let asked: Vec<char> = words.chars().collect();
        let few = |pieces: usize| asked.len() * 2 >= pieces * 5;
        let says = |text: &str| {
            let mut clauses = text.split(['。', '；', '，']);
            clauses.any(|clause| pieces(&asked, &plain(clause)).is_some_and(few))
        };
        self.texts.iter().filter(|(_, text)| says(text)).map(|(at, _)| *at).collect()
    }

    /// Tasks with a sentence that has the words piece by piece, in whatever order: 海外华侨华人 where it says 华人华侨.
    fn in_pieces(&self, words: &str) -> Vec<usize> {
        let asked: Vec<char> = words.chars().collect();
        if asked.len() < LEAST_IN_PIECES {
            return Vec::new();
        }
        let sentences = self.spoken.sentences.get_or_init(|| {
            let of = |(at, text): &(usize, String)| -> Vec<(usize, String)> {
                text.split(['。', '；']).map(|sentence| (*at, plain(sentence))).collect()
            };
            self.texts.iter().flat_map(of).collect()
        });
        let mut found: Vec<usize> =
            sentences.iter().filter(|(_, text)| in_pieces(&asked, text)).map(|(at, _)| *at).collect();
        found.dedup();
        found
    }
}
