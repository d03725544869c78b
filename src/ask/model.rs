//! What an answer is. Must not know how it is found.

use serde::Serialize;
use std::collections::BTreeMap;

/// The year of words whose document has none.
pub(super) const UNDATED: i64 = 0;

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct Answer {
    /// The question as it was asked.
    pub question: String,
    /// Whether there is an answer.
    pub status: Status,
    /// What the question was taken to ask; empty where it was not understood.
    pub intent: String,
    /// The question as it was read: names, years and words that count.
    pub reading: Vec<String>,
    /// A query that gives the answer's rows.
    pub sparql: String,
    /// What was found in the question, by slot.
    pub parameters: BTreeMap<String, Vec<String>>,
    /// The answers, in order.
    pub answers: Vec<Item>,
    /// What should be said besides: a wrong premise, an unknown name.
    pub message: Option<String>,
    /// Questions that could be answered, where this one was not.
    pub suggestions: Vec<String>,
}

/// Whether there is an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The documents state it.
    Answered,
    /// The question was read, and the documents do not state it (文件未载明).
    NotStated,
    /// The question was not read.
    #[default]
    NotUnderstood,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct Item {
    /// Its name in Simplified Chinese.
    pub label: String,
    /// The individual, where it is one.
    pub iri: Option<String>,
    /// A number, where one is asked for.
    pub value: Option<f64>,
    /// The number's unit.
    pub unit: Option<String>,
    /// Years of the documents that state it, rising.
    pub years: Vec<i64>,
    /// What should be known of it besides its name: who, how, by when.
    pub note: String,
    /// The words that state it, at least one piece.
    pub evidence: Vec<Quote>,
}

/// Words of a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Quote {
    /// The document's id.
    pub document: String,
    /// The document's year; 0, and `null` in JSON, where the document names none.
    #[serde(serialize_with = "known")]
    pub year: i64,
    /// Number of the task they stand in.
    pub path: String,
    /// The words.
    pub quote: String,
    /// First character in the restored text.
    pub start: i64,
    /// One past the last character.
    pub end: i64,
}

/// A year, or `null` where it is none.
fn known<S: serde::Serializer>(year: &i64, serializer: S) -> Result<S::Ok, S::Error> {
    Some(*year).filter(|year| *year != UNDATED).serialize(serializer)
}
