//! The room's words, compiled: the characters of the two scripts, censored words, page furniture.
//! Large tables that few documents need are read on first use. Must not decide what is damaged.

use super::characters::Script;
pub(super) use super::characters::{Class, Strength};
use super::noise::Furniture;
use super::readings::Readings;
use super::slip_model::{Choice, Model};
use crate::lexicon::{Lexicon, LexiconError};
use std::sync::OnceLock;

/// What a censored mark stood for, by the words beside it.
#[derive(Debug)]
pub(super) struct Censored {
    /// The text before ends so; empty for any.
    pub before: String,
    /// The text after begins so; empty for any.
    pub after: String,
    /// The word.
    pub word: String,
}

/// All of the room's words.
#[derive(Debug)]
pub(super) struct Words {
    /// Characters and the words of the other script.
    pub script: Script,
    /// Censored words.
    pub censored: Vec<Censored>,
    /// Names that a middle dot follows.
    pub dotted: Vec<String>,
    /// Words that stand in quotes wherever they stand.
    pub quoted: Vec<String>,
    /// Sets of characters that belong apart.
    pub apart: Vec<String>,
    /// Page furniture.
    pub furniture: Furniture,
    pinyin: &'static str,
    readings: OnceLock<Readings>,
    counts: &'static str,
    model: OnceLock<Model>,
}

impl Words {
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let owned = |path| -> Result<Vec<String>, LexiconError> {
            Ok(lexicon.list(path)?.into_iter().map(str::to_owned).collect())
        };
        Ok(Self {
            script: Script::new(lexicon)?,
            censored: censored(lexicon)?,
            dotted: owned("restore/before_middle_dot.txt")?,
            quoted: owned("restore/quoted.txt")?,
            apart: owned("restore/apart.txt")?,
            furniture: Furniture::new(lexicon)?,
            pinyin: lexicon.raw("restore/pinyin.tsv")?,
            readings: OnceLock::new(),
            counts: lexicon.raw("restore/words.tsv")?,
            model: OnceLock::new(),
        })
    }

    /// What a character is.
    pub fn class(&self, c: char) -> Class {
        self.script.class_of(c as u32)
    }

    /// What the character of a code point is.
    pub fn class_of(&self, code: u32) -> Class {
        self.script.class_of(code)
    }

    /// Whether a character is Han.
    pub fn is_han(&self, c: char) -> bool {
        self.class(c).is_han()
    }

    /// The Simplified character for one that is not (or not always).
    pub fn simplified(&self, c: char) -> Option<char> {
        self.script.simplified(c)
    }

    /// A character that may stand somewhere, with its Simplified form.
    pub fn choice(&self, c: char) -> Choice {
        Choice { c, simple: self.simplified(c).unwrap_or(c), byte: 0 }
    }

    /// Pinyin readings of characters.
    pub fn readings(&self) -> &Readings {
        self.readings.get_or_init(|| Readings::new(self.pinyin))
    }

    /// Word counts.
    pub fn model(&self) -> &Model {
        self.model.get_or_init(|| Model::new(self.counts))
    }
}

fn censored(lexicon: &Lexicon) -> Result<Vec<Censored>, LexiconError> {
    let cell = |row: &[&str], k: usize| match row.get(k) {
        Some(&"-") | None => String::new(),
        Some(words) => (*words).to_owned(),
    };
    let table = lexicon.table("restore/censor.tsv", 3)?;
    Ok(table
        .iter()
        .map(|row| Censored { before: cell(row, 0), after: cell(row, 1), word: cell(row, 2) })
        .collect())
}
