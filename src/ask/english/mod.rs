//! An English question put into the Chinese words of the lexicon: names of the graph where its words are those of a
//! name (`align`), phrases by the glossary, other names by their sound. Must not know intents.

mod align;
mod gloss;
mod glossary;
mod kinds;
mod sound;
mod split;
mod unit;
mod units;
mod wording;

use super::spot::Spotter;
use super::vocabulary::Vocabulary;
use super::words::{Words, Years};
use crate::lexicon::{Lexicon, LexiconError};
use glossary::Glossary;
use sound::Sounds;
use split::split;

/// What puts English into Chinese words.
#[derive(Debug, Clone)]
pub(super) struct English {
    glossary: Glossary,
    sounds: Sounds,
    /// Verbs that ask for a history behind how.
    how: Vec<String>,
    /// Adjectives that name a field.
    fields: Vec<String>,
    /// What makes a year a deadline in Chinese.
    until: char,
    /// What opens a span of years.
    since: String,
    /// What stands behind a year.
    year: char,
}

impl English {
    /// Reads the glossary and the table of sounds.
    pub(super) fn read(lexicon: &Lexicon, years: &Years) -> Result<Self, LexiconError> {
        let list = |path: &str| -> Result<Vec<String>, LexiconError> {
            Ok(lexicon.list(path)?.into_iter().map(str::to_owned).collect())
        };
        let (how, fields) = (list("ask/how.txt")?, list("ask/fields.txt")?);
        Ok(Self {
            glossary: Glossary::read(lexicon)?,
            sounds: Sounds::read(lexicon)?,
            how,
            fields,
            until: years.until.first().copied().unwrap_or(' '),
            since: years.from.to_string(),
            year: years.mark,
        })
    }

    /// The question in Chinese words, in the order of the English ones.
    pub(super) fn translate(
        &self,
        question: &str,
        words: &Words,
        spotter: &Spotter,
        vocabulary: &Vocabulary,
    ) -> String {
        let mut units = self.units(&split(question), spotter, vocabulary);
        Self::supporting(&mut units, words);
        Self::owners(&mut units);
        Self::ones(&mut units, words);
        Self::held(&mut units, words);
        let asked = units::asked(&units, words);
        let names = align::names(&units, &asked, words, vocabulary);
        wording::wording(&units, &asked, &names, &self.fields, words, vocabulary)
    }
}
