//! The stretches that a question is cut into. Must not know how they are found.

use super::plain::BREAK;
use super::words::Slot;

/// A stretch of the question and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Its words, compared form.
    pub(super) words: String,
    pub(super) what: What,
}

impl Token {
    /// Whether it is a word of one of the cues of these names.
    pub(super) fn asks(&self, cues: &[&str]) -> bool {
        let of = |tag: &Tag| matches!(tag, Tag::Cue(name) if cues.contains(&name.as_str()));
        matches!(&self.what, What::Cue(tags) if tags.iter().any(of))
    }
}

/// What a stretch of a question is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// Individuals of one slot; beside bodies the places of the same name (福州市).
    Named(Slot, Vec<usize>, Vec<usize>),
    /// A year, and whether the words make it a deadline.
    Year(i64, bool),
    /// Cues, an action, a class or a head noun.
    Cue(Vec<Tag>),
    /// Without weight.
    Stop,
    /// Nothing known.
    Rest,
}

/// What a word of the lexicon asks for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tag {
    /// A cue by its name.
    Cue(String),
    /// An action, as the ontology names it.
    Action(String),
    /// A class.
    Class(String),
    /// A head noun of a class.
    Head(String),
    /// Bodies of a kind.
    Bodies,
    /// An attribute that no fact holds.
    Unheld,
    /// A province or prefecture that the graph does not name.
    Region,
}

/// What may be a stretch, in characters of the question.
pub(super) struct Candidate {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Among equally long ones the lower wins.
    pub(super) rank: u8,
    pub(super) what: What,
}

/// The whole question, cut where the candidates stand.
pub(super) fn fill(chars: &[char], taken: Vec<Candidate>) -> Vec<Token> {
    let text = |from: usize, to: usize| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    for candidate in taken {
        tokens.extend(rest(&text(at, candidate.start)));
        tokens.push(Token { words: text(candidate.start, candidate.end), what: candidate.what });
        at = candidate.end;
    }
    tokens.extend(rest(&text(at, chars.len())));
    tokens
}

/// Words that nothing was found for, cut at punctuation.
fn rest(words: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (at, part) in words.split(BREAK).enumerate() {
        if at > 0 {
            tokens.push(Token { words: BREAK.to_string(), what: What::Stop });
        }
        if !part.is_empty() {
            tokens.push(Token { words: part.to_owned(), what: What::Rest });
        }
    }
    tokens
}
