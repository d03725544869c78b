//! Several questions asked at once: which sentences ask for something of their own, and what they take over from the
//! first. Must not know how any of them is answered.

use super::model::{Answer, Status};
use super::owned;
use super::reading::{Group, Reading};
use crate::lexicon::{Lexicon, LexiconError};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Marks that end a sentence.
const FULL_STOPS: [char; 5] = ['？', '?', '；', ';', '。'];

/// How later sentences lean on the first, from `lexicon/ask/sentences.toml`.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Sentences {
    says_again: Vec<String>,
    of_listed: Vec<String>,
    pub(super) asks: Vec<String>,
    pub(super) tells: Vec<String>,
    pub(super) relates: Vec<String>,
    pub(super) goes_on: Vec<String>,
    pub(super) interrogatives: Vec<String>,
    pub(super) those: Vec<String>,
    pub(super) rest: Vec<String>,
    it: Vec<String>,
    pub(super) that_year: Vec<String>,
    pub(super) in_year: String,
    found: String,
    finds: Vec<String>,
    at_once: Vec<String>,
    english_openings: Vec<String>,
    leans: Vec<String>,
    pub(super) who: Vec<String>,
    pub(super) not_only_who: Vec<String>,
}

impl Sentences {
    /// Reads the words.
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        lexicon.toml("ask/sentences.toml")
    }

    /// The sentences of a question, and whether a full stop stands before each rather than a comma; what only says the one
    /// before it again stays with it.
    pub(super) fn cut(&self, question: &str) -> Vec<(String, bool)> {
        let mut found: Vec<(String, bool)> = Vec::new();
        for (sentence, full) in clauses(question, |behind| self.opens(behind)) {
            let bare = sentence.trim();
            let again = full && self.says_again.iter().any(|w| bare.starts_with(w.as_str()));
            match found.last_mut() {
                Some(last) if again || bare.chars().all(|c| !c.is_alphanumeric()) => {
                    last.0.push_str(&sentence)
                }
                _ => found.push((sentence, full)),
            }
        }
        found
    }

    /// Whether a clause behind a comma asks on its own of other things than the ones before it.
    pub(super) fn is_own_clause(&self, reading: &Reading, before: &[&Reading]) -> bool {
        let asks = |r: &Reading| self.asks.iter().any(|cue| r.cues.contains(cue.as_str()));
        let of_things = |r: &Reading| !r.things.is_empty();
        owned::by_successor(reading, before)
            || (asks(reading)
                && of_things(reading)
                && before.iter().all(|r| of_things(r) && asks(r))
                && self.is_own(reading, before))
    }

    /// Whether another question opens behind a comma in English: who leads it, and which parks are in A.
    fn opens(&self, behind: &str) -> bool {
        let behind = behind.trim_start();
        let word = |opening: &String| {
            behind.strip_prefix(opening.as_str()).is_some_and(|rest| rest.starts_with(char::is_whitespace))
        };
        self.english_openings.iter().any(word)
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
        let apart = owned::apart_in_time(reading, before);
        let narrowed = !reading.actions.is_empty() || !reading.qualifiers.is_empty() || apart;
        // 到2025年，全省算力又要达到多少
        let sized = ["amount", "target", "count"].iter().any(|cue| reading.cues.contains(*cue));
        let measured = apart && sized && !reading.measures.is_empty();
        let of_things = asks
            && before.iter().all(|r| stands(r))
            && (new(|r| &r.things) || new(|r| &r.topics) || metrics() || measured);
        // 甲建在哪里？甲依托哪个产业园？: of what is known another kind is asked for.
        let again = reading
            .things
            .iter()
            .flat_map(|g| &g.entities)
            .all(|at| before.iter().flat_map(|r| &r.things).any(|g| g.entities.contains(at)));
        let placed = before.last().is_some_and(|r| {
            let asks = ["who", "where"].iter().any(|cue| r.cues.contains(*cue));
            asks && r.heads.is_empty() && r.classes.is_empty()
        });
        let acts = !reading.actions.is_empty() && !reading.things.is_empty();
        let of_known = asks && kind && again && placed && acts;
        let of_kind =
            asks && before.iter().all(|r| stands(r)) && kind && narrowed && reading.things.is_empty();
        let of_bodies = asks && owned::by_body(reading, before) && before.iter().all(|r| stands(r));
        of_things
            || of_known
            || of_kind
            || owned::by_kind(reading, before)
            || of_bodies
            || owned::by_successor(reading, before)
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

    /// Whether an English sentence stays with the one before it: it speaks of the same (that platform, its bodies).
    pub(super) fn leans(&self, sentence: &str) -> bool {
        let words = sentence.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.into_iter().any(|word| self.leans.contains(&word))
    }

    /// Whether a clause opens with a word for those listed before it.
    pub(super) fn opens_sort(&self, clause: &str) -> bool {
        self.of_listed.iter().any(|word| clause.trim_start().starts_with(word.as_str()))
    }

    /// The word that stands for what the question before found.
    pub(super) fn found(&self) -> &str {
        &self.found
    }

    /// Whether a sentence points at what the one before it found.
    pub(super) fn points(&self, sentence: &str) -> bool {
        self.it.iter().any(|word| sentence.contains(word.as_str()))
    }
}

/// Whether a clause says more than a kind. Which contests, and which summit, does the plan name? The first alone says nothing.
pub(super) fn stands(reading: &Reading) -> bool {
    let groups = [&reading.things, &reading.agencies, &reading.places, &reading.topics, &reading.documents];
    let timed = !reading.years.is_empty() || !reading.deadlines.is_empty() || !reading.metrics.is_empty();
    timed || !reading.actions.is_empty() || groups.iter().any(|groups| !groups.is_empty())
}

/// Whether a clause asks for tasks and says of no body or thing whose.
pub(super) fn asks_tasks(reading: &Reading) -> bool {
    let has = |cue: &str| reading.cues.contains(cue);
    let groups = [&reading.things, &reading.agencies, &reading.places, &reading.topics, &reading.headings];
    let kind = !reading.heads.is_empty() || !reading.classes.is_empty();
    let named = kind || groups.iter().any(|groups| !groups.is_empty());
    let of_body = ["responsible", "lead", "support"].iter().any(|cue| has(cue));
    !named
        && of_body
        && has("what")
        && !has("who")
        && reading.qualifiers.is_empty()
        && reading.unknown.is_empty()
}

/// Whether a clause ends in a full stop.
pub(super) fn stops(clause: &str) -> bool {
    clause.trim_end().ends_with(FULL_STOPS)
}

/// What ends in a full stop or a comma outside of quotes and brackets, and whether a full stop stands before it.
fn clauses(question: &str, opens: impl Fn(&str) -> bool) -> Vec<(String, bool)> {
    let mut found: Vec<(String, bool)> = Vec::new();
    let (mut text, mut full, mut depth) = (String::new(), true, 0_usize);
    for (at, c) in question.char_indices() {
        match c {
            '“' | '《' | '（' | '(' | '「' => depth += 1,
            '”' | '》' | '）' | ')' | '」' => depth = depth.saturating_sub(1),
            _ => {}
        }
        text.push(c);
        let behind = || question.get(at + c.len_utf8()..).unwrap_or_default();
        let stops = FULL_STOPS.contains(&c) || (c == ',' && depth == 0 && opens(behind()));
        if stops || (c == '，' && depth == 0) {
            found.push((std::mem::take(&mut text), full));
            full = stops;
        }
    }
    if !text.is_empty() {
        found.push((text, full));
    }
    found
}

/// What a later sentence does not say is as the earlier one has it: the years, the part of the document, the body.
pub(super) fn inherit(reading: &mut Reading, from: &Reading) {
    // 2021年负责什么？后来叫什么？ has a later year.
    let renamed = ["replaced", "naming"].iter().any(|cue| reading.cues.contains(*cue));
    // 甲还出现吗？卫生工作的责任单位换成了哪个单位: what came after the body that the sentence before names.
    let replaced = reading.cues.contains("replaced") && reading.cues.contains("who");
    if replaced && reading.agencies.is_empty() && from.agencies.len() == 1 && from.things.is_empty() {
        reading.agencies.clone_from(&from.agencies);
        reading.things.clear();
        reading.cues.remove("task");
    }
    let bodies = reading.things.is_empty() && from.things.is_empty();
    if reading.years.is_empty() && reading.deadlines.is_empty() && !(renamed && bodies) {
        reading.years.clone_from(&from.years);
        reading.documents.clone_from(&from.documents);
    }
    if reading.scope.is_empty() {
        reading.scope.clone_from(&from.scope);
    }
    // 某中心（三期）由谁负责？哪一年建成？
    if groups_empty(reading) {
        reading.phase = reading.phase.take().or_else(|| from.phase.clone());
    }
    // 2017年在甲建什么平台？2025年又有什么设施？
    let kind = !reading.heads.is_empty() || !reading.classes.is_empty();
    if kind && reading.actions.is_empty() && groups_empty(reading) {
        reading.actions.clone_from(&from.actions);
        reading.places.clone_from(&from.places);
    }
    // 有哪些条例？2022年落实的是哪一部？
    let bare =
        !kind && reading.metrics.is_empty() && reading.unknown.is_empty() && reading.qualifiers.is_empty();
    let asks = reading.cues.contains("what") && !reading.cues.contains("who") && !reading.actions.is_empty();
    if bare && asks && groups_empty(reading) {
        reading.heads.clone_from(&from.heads);
        reading.classes.clone_from(&from.classes);
    }
    if kind && reading.things.is_empty() && from.cues.contains("beside") {
        // 峰会期间办哪些大会？成立什么机构？
        reading.things.clone_from(&from.things);
        reading.cues.insert("beside".to_owned());
    }
    // 某事由谁负责？甲是哪一年列入的: in the list of those that the sentence before asks for.
    let listed = ["mentioned", "still"].iter().any(|cue| reading.cues.contains(*cue));
    let joined = listed && !reading.agencies.is_empty() && !kind && reading.unknown.is_empty();
    let of_bodies = from.cues.contains("who") && from.agencies.is_empty();
    if joined && of_bodies && reading.things.is_empty() && reading.topics.is_empty() {
        reading.things.clone_from(&from.things);
        reading.topics.clone_from(&from.topics);
    }
    if reading.agencies.is_empty() && reading.things.is_empty() && reading.metrics.is_empty() {
        reading.agencies.clone_from(&from.agencies);
    }
}

/// Whether a sentence names nobody and nothing.
fn groups_empty(reading: &Reading) -> bool {
    [&reading.things, &reading.agencies, &reading.places, &reading.topics]
        .iter()
        .all(|groups| groups.is_empty())
}
