//! Several questions asked at once: which sentences ask for something of their own, and what they take over from the
//! first. Must not know how any of them is answered.

use super::model::{Answer, Item, Status};
use super::reading::{Group, Reading};
use crate::lexicon::{Lexicon, LexiconError};
use serde::Deserialize;
use std::collections::BTreeSet;

/// How later sentences lean on the first, from `lexicon/ask/sentences.toml`.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Sentences {
    says_again: Vec<String>,
    asks: Vec<String>,
    it: Vec<String>,
    finds: Vec<String>,
    at_once: Vec<String>,
}

impl Sentences {
    /// Reads the words.
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        lexicon.toml("ask/sentences.toml")
    }

    /// The sentences of a question; what only says the one before it again stays with it.
    pub(super) fn cut(&self, question: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for sentence in question.split_inclusive(['？', '?', '；', ';', '。']) {
            let bare = sentence.trim();
            let again = self.says_again.iter().any(|w| bare.starts_with(w.as_str()));
            match found.last_mut() {
                Some(last) if again || bare.chars().all(|c| !c.is_alphanumeric()) => last.push_str(sentence),
                _ => found.push(sentence.to_owned()),
            }
        }
        found
    }

    /// Whether a sentence asks for something that the sentences before it do not speak of.
    pub(super) fn is_own(&self, reading: &Reading, before: &[&Reading]) -> bool {
        let asks = self.asks.iter().any(|cue| reading.cues.contains(cue.as_str()));
        let known = |of: fn(&Reading) -> &[Group]| -> BTreeSet<usize> {
            before.iter().flat_map(|r| of(r)).flat_map(|g| g.entities.iter().copied()).collect()
        };
        let new = |of: fn(&Reading) -> &[Group]| {
            let known = known(of);
            of(reading).iter().any(|g| g.entities.iter().all(|at| !known.contains(at)))
        };
        let metrics = || {
            let known: BTreeSet<usize> = before.iter().flat_map(|r| r.metrics.iter().copied()).collect();
            reading.metrics.iter().any(|at| !known.contains(at))
        };
        let kind = !reading.heads.is_empty() || !reading.classes.is_empty();
        let narrowed = !reading.actions.is_empty() || !reading.qualifiers.is_empty();
        asks && (new(|r| &r.things) || metrics() || (kind && narrowed && reading.things.is_empty()))
    }

    /// Puts what the question before found in the place of the word that points at it.
    pub(super) fn resolve(&self, sentence: &str, before: Option<&Answer>) -> String {
        let found = before.filter(|a| a.status == Status::Answered && self.finds.contains(&a.intent));
        let labels: BTreeSet<&str> =
            found.iter().flat_map(|a| &a.answers).map(|item| item.label.as_str()).collect();
        let word = self.it.iter().find(|word| sentence.contains(word.as_str()));
        match (word, labels.len()) {
            (Some(word), 1) => sentence.replacen(word, labels.first().copied().unwrap_or_default(), 1),
            _ => sentence.to_owned(),
        }
    }

    /// Whether the answers are of a kind that is answered at once as well.
    pub(super) fn at_once(&self, answers: &[Answer]) -> bool {
        answers.iter().all(|answer| self.at_once.contains(&answer.intent))
    }

    /// Whether a sentence points at what the one before it found.
    pub(super) fn points(&self, sentence: &str) -> bool {
        self.it.iter().any(|word| sentence.contains(word.as_str()))
    }
}

/// What a later sentence does not say is as the earlier one has it: the years, the part of the document, the body.
pub(super) fn inherit(reading: &mut Reading, from: &Reading) {
    if reading.years.is_empty() && reading.deadlines.is_empty() {
        reading.years.clone_from(&from.years);
        reading.documents.clone_from(&from.documents);
    }
    if reading.scope.is_empty() {
        reading.scope.clone_from(&from.scope);
    }
    if reading.agencies.is_empty() && reading.things.is_empty() && reading.metrics.is_empty() {
        reading.agencies.clone_from(&from.agencies);
    }
}

/// One answer of several; what two of them give is given once.
pub(super) fn together(question: &str, answers: Vec<Answer>) -> Answer {
    let texts: Vec<String> = answers.iter().map(|a| a.sparql.clone()).collect();
    let mut all = answers.into_iter();
    let mut whole = all.next().unwrap_or_default();
    whole.question = question.to_owned();
    whole.sparql = super::query::union(&texts);
    for answer in all {
        for item in answer.answers {
            add(&mut whole.answers, item);
        }
        if answer.status == Status::Answered {
            whole.status = Status::Answered;
        }
        whole.reading.extend(answer.reading);
        for (slot, values) in answer.parameters {
            let held = whole.parameters.entry(slot).or_default();
            held.extend(values);
        }
        whole.message = match (whole.message.take(), answer.message) {
            (Some(one), Some(other)) if one != other => Some(one + &other),
            (one, other) => one.or(other),
        };
    }
    if whole.status == Status::Answered {
        whole.suggestions.clear();
    }
    for values in whole.parameters.values_mut() {
        let mut met = BTreeSet::new();
        values.retain(|value| met.insert(value.clone()));
    }
    whole
}

fn add(items: &mut Vec<Item>, item: Item) {
    let same =
        |held: &&mut Item| held.label == item.label && held.iri == item.iri && held.value == item.value;
    let Some(held) = items.iter_mut().find(same) else {
        items.push(item);
        return;
    };
    held.years.extend(item.years);
    held.years.sort_unstable();
    held.years.dedup();
    if !held.note.contains(&item.note) {
        held.note = [held.note.as_str(), item.note.as_str()].join("；").trim_matches('；').to_owned();
    }
    for quote in item.evidence {
        if !held.evidence.contains(&quote) {
            held.evidence.push(quote);
        }
    }
}
