//! The words of the room, read once. Must not decide anything.

use crate::lexicon::{CharSet, Endings, Lexicon, LexiconError, WordSearch};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `lexicon/entity/words.toml`; each list is explained there.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    pub(super) levels: Vec<String>,
    pub(super) level_openings: Vec<String>,
    pub(super) level_endings: Vec<String>,
    pub(super) not_levels: Vec<String>,
    pub(super) levels_yet: Vec<String>,
    pub(super) city: String,
    pub(super) party_mark: String,
    pub(super) party_opening: String,
    pub(super) party_ending: String,
    pub(super) government: String,
    pub(super) government_short: String,
    pub(super) national: Vec<String>,
    pub(super) openings: Vec<String>,
    pub(super) kept: Vec<String>,
    pub(super) neutral_heads: Vec<String>,
    data_heads: Endings,
    pub(super) data_head: String,
    pub(super) modest: Vec<String>,
    pub(super) own_heads: Endings,
    pub(super) redundant: BTreeMap<String, String>,
    pub(super) spellings: BTreeMap<String, String>,
    /// The characters that names begin with that begin with a level.
    #[serde(skip)]
    of_levels: CharSet,
    /// `neutral_heads` again.
    #[serde(skip)]
    neutral: Endings,
    /// What `redundant` and `spellings` write otherwise.
    #[serde(skip)]
    rewritten: Option<WordSearch>,
}

impl Words {
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut words: Self = lexicon.toml("entity/words.toml")?;
        let openings = words.levels.iter().chain(&words.level_openings);
        words.of_levels = openings.filter_map(|word| word.chars().next()).collect();
        words.neutral = words.neutral_heads.clone().into();
        words.rewritten = Some(WordSearch::new(words.redundant.keys().chain(words.spellings.keys())));
        Ok(words)
    }

    /// The level word that `name` begins with (`省`, `自治区`), and what follows it.
    pub(super) fn level<'n>(&self, name: &'n str) -> Option<(&str, &'n str)> {
        let possible = name.chars().next().is_some_and(|c| self.of_levels.contains(&c));
        let begins = |list: &[String]| starts_with_any(name, list).is_some();
        if !possible || begins(&self.not_levels) && !begins(&self.levels_yet) {
            return None;
        }
        let opened = starts_with_any(name, &self.level_openings).unwrap_or(name);
        self.levels.iter().find_map(|level| {
            let rest = opened.strip_prefix(level.as_str())?;
            Some((level.as_str(), starts_with_any(rest, &self.level_endings).unwrap_or(rest)))
        })
    }

    /// Whether `name` may hold a word that is written otherwise.
    pub(super) fn is_rewritten(&self, name: &str) -> bool {
        self.rewritten.as_ref().is_none_or(|words| words.is_in(name))
    }

    /// What stands before a neutral head, if the name ends in one.
    pub(super) fn without_neutral_head<'n>(&self, name: &'n str) -> Option<&'n str> {
        strip_longest(name, &self.neutral)
    }
}

impl Words {
    /// What stands before a data head.
    pub(super) fn without_data_head<'n>(&self, name: &'n str) -> Option<&'n str> {
        strip_longest(name, &self.data_heads)
    }

    /// Whether words between a coined name and its head name nothing more.
    pub(super) fn is_modest(&self, between: &str) -> bool {
        let mut rest = between.to_owned();
        for word in &self.modest {
            rest = rest.replace(word.as_str(), "");
        }
        rest.chars().count() <= 2
    }
}

/// What follows the first of `words` that `text` begins with.
pub(super) fn starts_with_any<'t>(text: &'t str, words: &[String]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word.as_str()))
}

fn strip_longest<'t>(text: &'t str, words: &Endings) -> Option<&'t str> {
    words.of(text).filter_map(|(word, ())| text.strip_suffix(word)).min_by_key(|rest| rest.len())
}
