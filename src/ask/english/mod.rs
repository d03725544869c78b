//! An English question put into the Chinese words of the lexicon: names of the graph where its words are those of a
//! name (`align`), phrases by the glossary, other names by their sound. Must not know intents.

mod align;
mod apart;
mod asked;
mod beside;
mod called;
mod choice;
mod cities;
pub(super) mod clauses;
mod due;
mod duties;
mod fields;
mod frames;
mod gloss;
mod glossary;
mod headed;
mod kinds;
mod listed;
mod measured;
mod nouns;
mod order;
mod plural;
pub(super) mod presence;
mod quoted;
mod setting;
mod sound;
mod spelling;
mod split;
mod strangers;
mod stray;
mod tasked;
mod times;
mod unit;
mod units;
mod weak;
mod wording;

use super::spot::Spotter;
use super::vocabulary::Vocabulary;
use super::words::{Terms, Words};
use crate::lexicon::{Lexicon, LexiconError};
use glossary::Glossary;
use sound::Sounds;
use split::split;
use times::Times;

/// What puts English into Chinese words.
#[derive(Debug, Clone)]
pub(super) struct English {
    glossary: Glossary,
    sounds: Sounds,
    /// Verbs that ask for a history behind how.
    how: Vec<String>,
    /// Adjectives that name a field.
    fields: Vec<String>,
    times: Times,
}

impl English {
    /// Reads the glossary and the table of sounds.
    pub(super) fn read(lexicon: &Lexicon, terms: &Terms) -> Result<Self, LexiconError> {
        let list = |path: &str| -> Result<Vec<String>, LexiconError> {
            Ok(lexicon.list(path)?.into_iter().map(str::to_owned).collect())
        };
        let (how, fields) = (list("ask/how.txt")?, list("ask/fields.txt")?);
        Ok(Self {
            glossary: Glossary::read(lexicon)?,
            sounds: Sounds::read(lexicon)?,
            how,
            fields,
            times: Times::new(terms),
        })
    }

    /// The question in Chinese words, in the order of the English ones, and the names in it that nothing knows.
    pub(super) fn translate(
        &self,
        question: &str,
        words: &Words,
        spotter: &Spotter,
        vocabulary: &Vocabulary,
    ) -> (String, Vec<String>) {
        let mut units = self.units(&frames::known(split(question)), spotter, vocabulary);
        beside::supporting(&mut units, words);
        beside::owners(&mut units);
        beside::ones(&mut units, words);
        beside::held(&mut units, words);
        beside::launched(&mut units, words);
        beside::lying(&mut units, words, vocabulary);
        beside::only(&mut units, words);
        beside::holders(&mut units, words);
        beside::local(&mut units, words, vocabulary);
        beside::editions(&mut units, words);
        beside::subjects(&mut units);
        stray::verbs(&mut units);
        duties::carried(&mut units, words);
        setting::fosters(&mut units, words);
        due::settle(&mut units, words);
        let mut asked = asked::asked(&units, words);
        listed::mark(&units, &mut asked, words);
        let names = align::names(&units, &asked, words, vocabulary);
        let strangers = strangers::of(&units, &names, &strangers::capitals(question), words, vocabulary);
        (wording::wording(&units, &asked, &names, &self.fields, words, vocabulary), strangers)
    }
}
