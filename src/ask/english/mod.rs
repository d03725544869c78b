//! An English question put into the Chinese words of the lexicon: names of the graph where its words are those of a
//! name (`align`), phrases by the glossary, other names by their sound. Must not know intents.

mod align;
mod glossary;
mod sound;
mod split;

use super::plain::BREAK;
use super::spot::Spotter;
use super::vocabulary::Vocabulary;
use super::words::Words;
use crate::lexicon::{Lexicon, LexiconError};
use glossary::Glossary;
use sound::Sounds;
use split::split;

/// What puts English into Chinese words.
#[derive(Debug, Clone)]
pub(super) struct English {
    glossary: Glossary,
    sounds: Sounds,
    /// What makes a year a deadline in Chinese.
    until: char,
    /// What stands behind a year.
    year: char,
}

/// Words of the question that belong together, and what they are in Chinese.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unit {
    /// The English words.
    words: String,
    /// What they are put as.
    chinese: String,
    /// What else may stand for them in a name.
    also: Vec<String>,
    what: Kind,
}

/// What a unit is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// May be part of a name.
    Content,
    /// A word that nothing is known of; may be part of a name.
    Unknown,
    /// Without weight: of, the.
    Empty,
    /// Asks something: no part of a name.
    Ask,
}

/// What makes a year a deadline in English.
const DUE: [&str; 3] = ["by", "until", "before"];

/// What does so behind another year: the plan of 2021 for 2022.
const FOR: &str = "for";

/// What joins the years of a span.
const TO: &str = "to";

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

impl English {
    /// Reads the glossary and the table of sounds.
    pub(super) fn read(lexicon: &Lexicon, until: char, year: char) -> Result<Self, LexiconError> {
        Ok(Self { glossary: Glossary::read(lexicon)?, sounds: Sounds::read(lexicon)?, until, year })
    }

    /// The question in Chinese words, in the order of the English ones.
    pub(super) fn translate(
        &self,
        question: &str,
        words: &Words,
        spotter: &Spotter,
        vocabulary: &Vocabulary,
    ) -> String {
        let units = self.units(&split(question), spotter, vocabulary);
        let names = align::names(&units, words, vocabulary);
        let mut said = String::new();
        let mut at = 0;
        while let Some(unit) = units.get(at) {
            match names.iter().find(|name| name.start == at) {
                Some(name) => {
                    said.push_str(&name.words);
                    at = name.end;
                }
                None => {
                    let word = unit.in_use(vocabulary);
                    // A heading is read as one only in quotes.
                    let heading = unit.what == Kind::Content
                        && word.chars().count() >= 4
                        && vocabulary.sections.iter().any(|(heading, _)| heading == word);
                    let quotes = if heading { ["“", "”"] } else { [""; 2] };
                    said.extend([quotes[0], word, quotes[1]]);
                    at += 1;
                }
            }
        }
        said
    }

    /// The question cut into units.
    fn units(&self, words: &[String], spotter: &Spotter, vocabulary: &Vocabulary) -> Vec<Unit> {
        let mut units = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let plan = words[at] == FOR && words.iter().take(at).any(|word| is_year(word));
            if (plan || DUE.contains(&words[at].as_str()))
                && words.get(at + 1).is_some_and(|next| is_year(next))
            {
                units.push(Unit::ask(&words[at], self.until.to_string()));
                at += 1;
                continue;
            }
            let between = |at: usize| words.get(at).is_some_and(|word| is_year(word));
            if words[at] == TO && at > 0 && between(at - 1) && between(at + 1) {
                units.push(Unit::ask(TO, self.until.to_string()));
                at += 1;
                continue;
            }
            let (used, unit) =
                self.known(words, at, spotter).unwrap_or_else(|| self.unknown(words, at, vocabulary));
            units.push(unit);
            at += used;
        }
        units
    }

    /// The longest phrase of the glossary at a word.
    fn known(&self, words: &[String], at: usize, spotter: &Spotter) -> Option<(usize, Unit)> {
        let (used, entry) = self.glossary.longest(words, at)?;
        let what = if entry.chinese.is_empty() {
            Kind::Empty
        } else if entry.also.is_empty() && spotter.asks(&entry.chinese) {
            Kind::Ask
        } else {
            Kind::Content
        };
        let words = words.get(at..at + used).unwrap_or_default().join(" ");
        Some((used, Unit { words, chinese: entry.chinese, also: entry.also, what }))
    }

    /// A word that the glossary does not have: a name by its sound, or as it stands.
    fn unknown(&self, words: &[String], at: usize, vocabulary: &Vocabulary) -> (usize, Unit) {
        for length in (1..=4.min(words.len() - at)).rev() {
            let Some(span) = words.get(at..at + length) else { continue };
            if let Some(name) = self.sounds.name(&span.concat(), vocabulary) {
                let unit = Unit { words: span.join(" "), chinese: name, also: vec![], what: Kind::Content };
                return (length, unit);
            }
        }
        let word = words.get(at).cloned().unwrap_or_default();
        let mark = word.chars().count() == 1 && !word.chars().all(char::is_alphanumeric);
        let unit = if mark {
            Unit::ask(&word, BREAK.to_string())
        } else if word.chars().all(|c| c.is_ascii_digit()) {
            Unit { also: vec![], chinese: word.clone(), words: word.clone(), what: Kind::Content }
        } else {
            Unit { also: vec![], chinese: word.clone(), words: word.clone(), what: Kind::Unknown }
        };
        (1, if is_year(&word) { Unit::ask(&word, format!("{word}{}", self.year)) } else { unit })
    }
}

impl Unit {
    /// The first of its translations that the documents use.
    fn in_use(&self, vocabulary: &Vocabulary) -> &str {
        let used = |word: &&String| word.chars().count() >= 3 && !vocabulary.about(word).is_empty();
        if self.what != Kind::Content || self.chinese.chars().count() < 3 || used(&&self.chinese) {
            return &self.chinese;
        }
        self.also.iter().find(used).unwrap_or(&self.chinese)
    }

    fn ask(words: &str, chinese: String) -> Self {
        Self { words: words.to_owned(), chinese, also: Vec::new(), what: Kind::Ask }
    }
}
