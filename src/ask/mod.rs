//! Answers to plain questions in Chinese or English, with the SPARQL that gives them and the words that prove them.
//! Decides what a question means. Must not read documents.
//!
//! A question is cut into names, years and cues (`spot`), which fill slots (`reading`); the slots decide the intent
//! (`intent`, by the rules of `lexicon/ask/intents.toml`); each intent (`intents/`) fills a template of `queries/ask/`
//! and makes items of its rows. There is no model: what is not in the lexicon or in the graph is not understood, and the
//! answer says so.

mod among;
mod clauses;
mod desk;
mod details;
pub mod diff;
mod distributed;
mod ellipsis;
mod english;
mod found;
mod gather;
mod intent;
mod intents;
mod metric;
mod model;
mod owned;
mod parts;
mod plain;
mod pointing;
mod premise;
mod pronoun;
mod query;
mod reading;
mod rows;
mod sentences;
mod session;
pub mod show;
mod spot;
mod suggest;
mod together;
mod token;
mod topic;
mod vocabulary;
mod weighed;
mod wording;
mod words;
mod yearly;

pub use model::{Answer, Item, Quote, Status};
pub use rows::Words;
pub use session::Session;

use crate::lexicon::{Lexicon, LexiconError};
use crate::quad::vocab;
use crate::restore::Typed;
use crate::store::{Graph, Spared, StoreError};
use english::English;
use sentences::Sentences;
use spot::Spotter;
use std::collections::BTreeMap;
use words::Words as Wording;

/// Words from which an English sentence with long Chinese names in it is English.
const ENGLISH_WORDS: usize = 4;

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
        let word = |w: &&str| w.len() > 1 && w.bytes().all(|b| b.is_ascii_lowercase());
        let sentence = question.split(|c: char| !c.is_alphanumeric()).filter(word).count() >= ENGLISH_WORDS;
        let names = question.chars().filter(|c| han(*c)).count();
        if names * 3 >= letters && !(sentence && names * 2 <= letters) {
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
    /// None where only Chinese questions are asked.
    english: Option<English>,
    sentences: Sentences,
    /// Questions are typed in either script.
    typed: Typed,
}

/// What `lexicon/ask/spared.toml` holds.
#[derive(Debug, serde::Deserialize)]
struct Unasked {
    edges: String,
    properties: Vec<String>,
}

impl Asker {
    /// Reads the words.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let chinese = Self::chinese(lexicon)?;
        let english = English::read(lexicon, &chinese.words.terms)?;
        Ok(Self { english: Some(english), ..chinese })
    }

    /// Reads the words that a question in this language needs; those of English are a third of all.
    ///
    /// # Errors
    /// A broken word file.
    pub fn of(lexicon: &Lexicon, language: Language) -> Result<Self, LexiconError> {
        match language {
            Language::Chinese => Self::chinese(lexicon),
            Language::English => Self::new(lexicon),
        }
    }

    fn chinese(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let words = Wording::read(lexicon)?;
        let (spotter, sentences) = (Spotter::new(&words), Sentences::read(lexicon)?);
        Ok(Self { spotter, english: None, sentences, words, typed: Typed::new(lexicon)? })
    }

    /// Statements that no question needs: they can be left out when the graph is loaded only to be asked. Needs no asker,
    /// so that one can be made while the graph is loaded.
    ///
    /// # Errors
    /// A broken word file.
    pub fn spared(lexicon: &Lexicon) -> Result<Spared, LexiconError> {
        let Unasked { edges: whole, properties } = lexicon.toml("ask/spared.toml")?;
        let edges = lexicon.ontology().properties().filter(|p| p.parents.contains(&whole));
        let edges = edges.map(|p| &p.name).chain(&properties).map(|name| format!("{}{name}", query::ZT));
        let where_raw = [vocab::RULE, vocab::RAW_START, vocab::RAW_END, vocab::MERGED_BY]
            .map(|term| term.as_str().to_owned());
        let nodes = [vocab::CLAIM, vocab::EVIDENCE].map(|term| term.as_str().to_owned());
        Ok(Spared::new(edges.chain(where_raw), nodes))
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
        self.session(graph).answer(question, language)
    }

    /// Makes a graph ready for many questions: its names are read once.
    pub fn session<'a>(&'a self, graph: &'a Graph) -> Session<'a> {
        Session::new(self, graph)
    }

    /// What a question is read as: its intent and its slots by name.
    pub fn reading(&self, graph: &Graph, question: &str) -> (Option<String>, BTreeMap<String, Vec<String>>) {
        self.session(graph).reading(question)
    }
}
