//! The words of the room, read once. Must not decide anything.

use crate::lexicon::{Affixes, CharSet, Endings, Lexicon, LexiconError};
use serde::Deserialize;
use std::borrow::Cow;

/// `lexicon/entity/words.toml`; each list is explained there.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    pub(super) levels: Affixes,
    pub(super) level_openings: Affixes,
    pub(super) level_endings: Affixes,
    pub(super) not_level_endings: Affixes,
    pub(super) not_levels: Affixes,
    pub(super) levels_yet: Affixes,
    pub(super) city: String,
    pub(super) party_mark: String,
    pub(super) party_opening: String,
    pub(super) party_ending: String,
    pub(super) government: String,
    pub(super) government_short: String,
    pub(super) national: Affixes,
    pub(super) openings: Affixes,
    pub(super) kept: Vec<String>,
    pub(super) neutral_heads: Affixes,
    data_heads: Endings,
    pub(super) data_head: String,
    pub(super) modest: Vec<String>,
    pub(super) own_heads: Endings,
    telling: Vec<String>,
    pub(super) owners: Vec<String>,
    pub(super) programme_heads: Affixes,
    groups: Vec<Vec<String>>,
    /// The characters that names begin with that begin with a level.
    #[serde(skip)]
    of_levels: CharSet,
}

impl Words {
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut words: Self = lexicon.toml("entity/words.toml")?;
        let openings = words.levels.iter().chain(&words.level_openings);
        words.of_levels = openings.filter_map(|word| word.chars().next()).collect();
        Ok(words)
    }

    /// The level word that `name` begins with (`省`, `自治区`), and what follows it.
    pub(super) fn level<'n>(&self, name: &'n str) -> Option<(&str, &'n str)> {
        let possible = name.chars().next().is_some_and(|c| self.of_levels.contains(&c));
        if !possible || self.not_levels.opens(name) && !self.levels_yet.opens(name) {
            return None;
        }
        let opened = without(name, self.level_openings.opening(name));
        let level = self.levels.opening(opened)?;
        let rest = without(opened, Some(level));
        let ending = self.level_endings.opening(rest).filter(|_| !self.not_level_endings.opens(rest));
        Some((level, without(rest, ending)))
    }

    /// What stands before a neutral head, if the name ends in one.
    pub(super) fn without_neutral_head<'n>(&self, name: &'n str) -> Option<&'n str> {
        strip_longest(name, self.neutral_heads.endings())
    }
}

impl Words {
    /// What stands before a data head.
    pub(super) fn without_data_head<'n>(&self, name: &'n str) -> Option<&'n str> {
        strip_longest(name, &self.data_heads)
    }

    /// What stands before a head of programmes.
    pub(super) fn without_programme_head<'n>(&self, name: &'n str) -> Option<&'n str> {
        strip_longest(name, self.programme_heads.endings())
    }

    /// The name of an open group in the one way of several in which it may begin.
    pub(super) fn group<'n>(&self, name: &'n str) -> Cow<'n, str> {
        let forms = self.groups.iter().filter_map(|forms| forms.split_first());
        for (one, others) in forms {
            let rest = others.iter().filter_map(|other| name.strip_prefix(other.as_str()));
            if let Some(rest) = rest.min_by_key(|rest| rest.len()) {
                return format!("{one}{rest}").into();
            }
        }
        name.into()
    }

    /// Whether words between a coined name and its head name nothing more.
    pub(super) fn is_modest(&self, between: &str) -> bool {
        if self.telling.iter().any(|word| between.contains(word.as_str())) {
            return false;
        }
        let mut rest = between.to_owned();
        for word in &self.modest {
            rest = rest.replace(word.as_str(), "");
        }
        rest.chars().count() <= 2
    }
}

/// What follows the word that `text` begins with.
fn without<'t>(text: &'t str, opening: Option<&str>) -> &'t str {
    text.get(opening.map_or(0, str::len)..).unwrap_or(text)
}

/// What follows the first of `words` that `text` begins with.
pub(super) fn starts_with_any<'t>(text: &'t str, words: &[String]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word.as_str()))
}

fn strip_longest<'t>(text: &'t str, words: &Endings) -> Option<&'t str> {
    words.of(text).filter_map(|(word, ())| text.strip_suffix(word)).min_by_key(|rest| rest.len())
}
