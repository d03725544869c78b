//! Answers to plain questions in Chinese or English, with the SPARQL that gives them and the words that prove them.
//! Decides what a question means. Must not read documents.
//!
//! A question is cut into names, years and cues (`spot`), which fill slots (`reading`); the slots decide the intent
//! (`intent`, by the rules of `lexicon/ask/intents.toml`); each intent (`intents/`) fills a template of `queries/ask/`
//! and makes items of its rows. There is no model: what is not in the lexicon or in the graph is not understood, and the
//! answer says so.

mod desk;
pub mod diff;
mod english;
mod gather;
mod intent;
mod intents;
mod metric;
mod model;
mod plain;
mod premise;
mod query;
mod reading;
mod rows;
mod sentences;
pub mod show;
mod spot;
mod suggest;
mod token;
mod topic;
mod vocabulary;
mod wording;
mod words;

pub use model::{Answer, Item, Quote, Status};
pub use rows::Words;

use crate::lexicon::{Lexicon, LexiconError};
use crate::quad::vocab;
use crate::store::{Graph, Spared, StoreError};
use desk::{Desk, Found};
use english::English;
use reading::Reading;
use sentences::Sentences;
use spot::Spotter;
use vocabulary::Vocabulary;
use words::Words as Wording;

/// The language of an answer's own words; names stay Chinese.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// 中文
    Chinese,
    /// English
    English,
}

impl Language {
    /// The language that a question is asked in.
    pub fn of(question: &str) -> Self {
        let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        let letters = question.chars().filter(|c| c.is_alphabetic()).count();
        if question.chars().filter(|c| han(*c)).count() * 3 >= letters {
            Self::Chinese
        } else {
            Self::English
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::English => "en",
        }
    }
}

/// The room's way in: holds the words of questions.
#[derive(Debug, Clone)]
pub struct Asker {
    words: Wording,
    spotter: Spotter,
    english: English,
    sentences: Sentences,
}

impl Asker {
    /// Reads the words.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let words = Wording::read(lexicon)?;
        Ok(Self {
            spotter: Spotter::new(&words),
            english: English::read(lexicon, &words.terms.years)?,
            sentences: Sentences::read(lexicon)?,
            words,
        })
    }

    /// Statements that no question needs: they can be left out when the graph is loaded only to be asked.
    pub fn spared(&self, lexicon: &Lexicon) -> Spared {
        let whole = &self.words.terms.actions;
        let edges = lexicon.ontology().properties().filter(|p| p.parents.contains(whole));
        let edges = edges.map(|p| format!("{}{}", query::ZT, p.name));
        let where_raw = [vocab::RULE, vocab::RAW_START, vocab::RAW_END, vocab::MERGED_BY]
            .map(|term| term.as_str().to_owned());
        let nodes = [vocab::CLAIM, vocab::EVIDENCE].map(|term| term.as_str().to_owned());
        Spared::new(edges.chain(where_raw), nodes)
    }

    /// Answers a question over a graph; `language` overrides the one that the question is asked in.
    ///
    /// # Errors
    /// Only where the graph cannot be asked.
    pub fn answer(
        &self,
        graph: &Graph,
        question: &str,
        language: Option<Language>,
    ) -> Result<Answer, StoreError> {
        let vocabulary = Vocabulary::read(graph.quads(), &self.words);
        let language = language.unwrap_or_else(|| Language::of(question)).key();
        let ask =
            |reading: &Reading, question: &str| self.ask(graph, &vocabulary, reading, question, language);
        let parts = self.parts(question, &vocabulary, &ask)?;
        let answered = parts.iter().filter(|part| part.status == Status::Answered).count();
        if let ([_], 1) = (parts.as_slice(), answered) {
            return Ok(sentences::together(question, parts));
        }
        let whole = if parts.len() < 2 || answered < parts.len() || self.sentences.at_once(&parts) {
            Some(ask(&self.read(question, &vocabulary), question)?)
        } else {
            None
        };
        match whole {
            Some(whole) if whole.status == Status::Answered || answered == 0 => Ok(whole),
            _ => Ok(sentences::together(question, parts)),
        }
    }

    /// The answers of the questions that are asked at once; fewer than two where it is one.
    fn parts(
        &self,
        question: &str,
        vocabulary: &Vocabulary,
        ask: &dyn Fn(&Reading, &str) -> Result<Answer, StoreError>,
    ) -> Result<Vec<Answer>, StoreError> {
        let cut = self.sentences.cut(question);
        if cut.len() < 2 {
            return Ok(Vec::new());
        }
        // Sentences that ask for more of the same stay with the one before them.
        let mut groups: Vec<(String, Reading)> = Vec::new();
        let mut single: Vec<Reading> = Vec::new();
        for (sentence, full) in cut {
            let reading = self.read(&sentence, vocabulary);
            single.push(reading.clone());
            let before: Vec<&Reading> = groups.iter().map(|(_, reading)| reading).collect();
            let own = match full {
                true => self.sentences.points(&sentence) || self.sentences.is_own(&reading, &before),
                false => self.sentences.is_own_clause(&reading, &before),
            } && !self.sentences.leans(&sentence);
            match groups.last_mut() {
                Some(last) if !own => {
                    last.0.push_str(&sentence);
                    last.1 = self.read(&last.0, vocabulary);
                }
                _ => groups.push((sentence, reading)),
            }
        }
        if groups.len() < 2 {
            let first = single.first().filter(|_| self.sentences.goes_on(&single));
            return first.map(|reading| ask(reading, question)).into_iter().collect();
        }
        let mut answers: Vec<Answer> = Vec::new();
        let mut before: Option<Reading> = None;
        for (sentence, mut reading) in groups {
            if self.sentences.points(&sentence) {
                reading = self.read(&self.sentences.resolve(&sentence, answers.last()), vocabulary);
            }
            if let Some(before) = &before {
                sentences::inherit(&mut reading, before);
            }
            answers.push(ask(&reading, &sentence)?);
            before = Some(reading);
        }
        Ok(answers)
    }

    fn ask(
        &self,
        graph: &Graph,
        vocabulary: &Vocabulary,
        reading: &Reading,
        question: &str,
        language: &'static str,
    ) -> Result<Answer, StoreError> {
        let desk = Desk { graph, words: &self.words, vocabulary, reading, language };
        let intent = intent::of(reading, &self.words);
        let found = match intent.as_deref() {
            Some(intent) if intents::known(intent) && !reading.rests_on_unknown(&self.words, vocabulary) => {
                intents::answer(intent, &desk)?
            }
            _ => Found::default(),
        };
        finish(&desk, question, intent, found)
    }

    /// What a question is read as: its intent and its slots by name.
    pub fn reading(
        &self,
        graph: &Graph,
        question: &str,
    ) -> (Option<String>, std::collections::BTreeMap<String, Vec<String>>) {
        let vocabulary = Vocabulary::read(graph.quads(), &self.words);
        let reading = self.read(question, &vocabulary);
        (intent::of(&reading, &self.words), reading.parameters(&vocabulary))
    }

    fn read(&self, question: &str, vocabulary: &Vocabulary) -> Reading {
        let language = Language::of(question);
        let chinese = match language {
            Language::Chinese => question.to_owned(),
            Language::English => self.english.translate(question, &self.words, &self.spotter, vocabulary),
        };
        let reading = Reading::of(&chinese, &self.words, &self.spotter, vocabulary);
        let translation = (language == Language::English).then_some(chinese);
        Reading { translated: translation.is_some(), translation, ..reading }
    }
}

fn finish(desk: &Desk, question: &str, intent: Option<String>, found: Found) -> Result<Answer, StoreError> {
    let reading = desk.reading;
    let status = match (&intent, found.items.is_empty()) {
        (_, false) => Status::Answered,
        (Some(_), true) => Status::NotStated,
        (None, true) => Status::NotUnderstood,
    };
    let message = match status {
        Status::Answered => found.message,
        Status::NotStated if !reading.unheld.is_empty() && intent.as_deref() == Some("unheld") => {
            Some(desk.say("not_stated", &[]) + &desk.say("no_facts", &[&reading.unheld.join("、")]))
        }
        Status::NotStated => {
            let premise = found.message.map_or_else(|| premise::of(desk), Ok)?;
            Some(desk.say("not_stated", &[]) + &premise)
        }
        Status::NotUnderstood => Some(desk.say("not_understood", &[]) + &premise::of(desk)?),
    };
    let suggestions = match status {
        Status::Answered => Vec::new(),
        Status::NotStated | Status::NotUnderstood => suggest::questions(desk)?,
    };
    Ok(Answer {
        question: question.to_owned(),
        status,
        intent: intent.unwrap_or_default(),
        reading: reading.summary(desk.vocabulary),
        sparql: found.query.text(),
        parameters: reading.parameters(desk.vocabulary),
        answers: found.items,
        message,
        suggestions,
    })
}
