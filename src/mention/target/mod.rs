//! Targets: quantified goals with comparison, value, unit, metric and deadline. Decides which figures of a task are
//! goals. Must not know things, places or agencies.

mod deadline;
mod figure;
mod goal;
mod measured;
mod metric;
mod reading;
mod shared;
mod words;

use super::Target;
use crate::lexicon::{Lexicon, LexiconError};
use crate::outline::{Outline, Task};
use crate::restore::Restored;
use crate::text::{Span, sentences};
use deadline::{Deadline, deadlines};
use measured::Sentence;
use words::Words;

/// Finds targets; holds the compiled words.
#[derive(Debug)]
pub struct TargetFinder {
    words: Words,
}

impl TargetFinder {
    /// Compiles the words.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self { words: Words::new(lexicon)? })
    }

    /// The targets of a document, in the order of tasks and text.
    pub fn find(&self, restored: &Restored, outline: &Outline) -> Vec<Target> {
        let mut found = Vec::new();
        let mut goal_part: Option<(Option<usize>, Deadline)> = None;
        for (at, task) in outline.tasks.iter().enumerate() {
            let inherited = goal_part.as_ref().filter(|(part, _)| *part == task.section && part.is_some());
            let mut page = Page {
                words: &self.words,
                text: &restored.text,
                own: outline.header.year,
                task: at,
                governing: self
                    .governing(restored, outline, task)
                    .or_else(|| inherited.map(|(_, d)| d.clone())),
                opened: None,
            };
            found.extend(page.task_targets(task));
            if let Some(deadline) = page.opened.filter(|_| self.is_goal_part(restored, outline, task)) {
                goal_part = Some((task.section, deadline));
            }
        }
        found
    }

    /// The deadline of a task as a whole: its own words for it, its heading, its section's heading.
    fn governing(&self, restored: &Restored, outline: &Outline, task: &Task) -> Option<Deadline> {
        let section = task.section.and_then(|s| outline.sections.get(s)).map(|s| s.heading);
        let places = [task.deadline, task.heading, section];
        let own = outline.header.year;
        let found = places.into_iter().enumerate().filter_map(|(n, span)| {
            let mut all = deadlines(&self.words, &restored.text, span?, own).into_iter();
            // In a column for deadlines a plain year is one.
            all.find(|d| n == 0 || !d.plain)
        });
        found.into_iter().next()
    }

    fn is_goal_part(&self, restored: &Restored, outline: &Outline, task: &Task) -> bool {
        let section = task.section.and_then(|s| outline.sections.get(s)).map(|s| s.heading);
        let goals = &self.words.lists.deadline.goals;
        [task.heading, section].into_iter().flatten().any(|heading| {
            let words = heading.of(&restored.text);
            goals.iter().any(|g| words.contains(g.as_str()))
        })
    }
}

/// A task while it is read.
struct Page<'d> {
    words: &'d Words,
    text: &'d str,
    own: Option<i32>,
    task: usize,
    governing: Option<Deadline>,
    /// The last deadline that opened a sentence of this task.
    opened: Option<Deadline>,
}

impl Page<'_> {
    fn task_targets(&mut self, task: &Task) -> Vec<Target> {
        let mut body: Vec<Target> = Vec::new();
        for span in &task.body {
            body.extend(self.stretch(*span));
        }
        // A heading that says the same as its text (rows of task tables) counts once.
        let heading = task.heading.map(|h| self.stretch(h)).unwrap_or_default();
        let said = |t: &Target| body.iter().any(|b| b.value == t.value && b.unit == t.unit);
        let mut all: Vec<Target> = heading.into_iter().filter(|t| !said(t)).collect();
        all.extend(body);
        all
    }

    fn stretch(&mut self, span: Span) -> Vec<Target> {
        let mut found = Vec::new();
        let mut paragraph: Option<Deadline> = None;
        for sentence in sentences(self.text, span) {
            let dates = deadlines(self.words, self.text, sentence, self.own);
            let opening = dates.iter().find(|d| d.span.start <= sentence.start + OPENING);
            if self.is_report(sentence, opening) {
                continue;
            }
            if let Some(deadline) = opening.filter(|d| self.governs(d)) {
                paragraph = Some(deadline.clone());
                self.opened = Some(deadline.clone());
            }
            let read = Sentence {
                words: self.words,
                text: self.text,
                own: self.own,
                task: self.task,
                span: sentence,
                dates: &dates,
                governing: paragraph.as_ref().or(self.governing.as_ref()),
            };
            found.extend(read.targets());
        }
        found
    }

    /// A sentence opened by a year gone by tells what was, not what shall be.
    fn is_report(&self, sentence: Span, opening: Option<&Deadline>) -> bool {
        if self.words.lists.reports.opens(sentence.of(self.text)) {
            return true;
        }
        let year = |d: &Deadline| d.by.get(..4).and_then(|y| y.parse::<i32>().ok());
        let past = |d: &Deadline| self.own.zip(year(d)).is_some_and(|(own, said)| said < own);
        opening.is_some_and(|d| d.plain && past(d))
    }

    fn governs(&self, deadline: &Deadline) -> bool {
        !deadline.plain || self.own.is_some_and(|own| deadline.by.parse().is_ok_and(|y: i32| y > own))
    }
}

/// Bytes from the start of a sentence within which its deadline opens it (力争到2025年…).
const OPENING: usize = 12;
