//! What a body's name looks like by itself, whatever stands around it: its level, its place, its kind. A document names the
//! same bodies over and over, so that each is looked at once. Must not know lists, nor who a body is.

use crate::lexicon::{Level, Lexicon, LexiconError, Places};
use regex::Regex;
use serde::Deserialize;

/// What is told by the words of a name alone.
#[derive(Debug, Clone)]
pub(super) struct Form {
    /// The level that it begins with (省, 市委), which those behind it share.
    pub level: Option<String>,
    /// The place that it begins with and that those behind it share, unless the name is known to stand for itself.
    pub place: Option<String>,
    /// Whether no prefix can belong to it.
    pub alone: bool,
    /// Whether it is called like a firm.
    pub firm: bool,
    /// Whether it is a government.
    pub government: bool,
    /// Whether it is nothing but a place, which takes its tail from a later body.
    pub bare_place: bool,
}

/// Tells the form of names.
#[derive(Debug)]
pub(super) struct Forms {
    bare_place: Regex,
    no_place: Regex,
    firm: Regex,
    prefix: Regex,
    not_prefix: Regex,
    place_prefix: Regex,
    own_start: Regex,
    own_end: Regex,
    place_bracket: Regex,
    government: Regex,
    /// Provinces' and cities' names: what begins with one needs no prefix.
    places: Places,
}

#[derive(Deserialize)]
struct Raw {
    bare_place: String,
    no_place: String,
    firm: String,
    prefix: String,
    not_prefix: String,
    place_prefix: String,
    own_start: String,
    own_end: String,
    place_bracket: String,
    government: String,
}

impl Forms {
    /// Compiles the patterns of a word file.
    pub(super) fn new(lexicon: &Lexicon, file: &str) -> Result<Self, LexiconError> {
        let raw: Raw = lexicon.toml(file)?;
        let pattern = |words: &str| {
            Regex::new(words)
                .map_err(|e| LexiconError::Pattern { path: file.to_owned(), message: e.to_string() })
        };
        Ok(Self {
            bare_place: pattern(&raw.bare_place)?,
            no_place: pattern(&raw.no_place)?,
            firm: pattern(&raw.firm)?,
            prefix: pattern(&raw.prefix)?,
            not_prefix: pattern(&raw.not_prefix)?,
            place_prefix: pattern(&raw.place_prefix)?,
            own_start: pattern(&raw.own_start)?,
            own_end: pattern(&raw.own_end)?,
            place_bracket: pattern(&raw.place_bracket)?,
            government: pattern(&raw.government)?,
            places: lexicon.registry().places().clone(),
        })
    }

    /// The form of a name.
    pub(super) fn of(&self, words: &str) -> Form {
        let shared = |pattern: &Regex| pattern.captures(words).map(|found| found["p"].to_owned());
        let own_end = self.own_end.is_match(words);
        Form {
            level: shared(&self.prefix).filter(|_| !self.not_prefix.is_match(words)),
            place: shared(&self.place_prefix).filter(|_| !own_end),
            alone: own_end
                || self.own_start.is_match(words)
                || self.place_bracket.is_match(words)
                || self.begins_with_place(words),
            firm: self.firm.is_match(words),
            government: self.government.is_match(words),
            bare_place: self.bare_place.is_match(words) && !self.no_place.is_match(words),
        }
    }

    /// Whether the name begins with a province or city, or with a county's official name.
    fn begins_with_place(&self, words: &str) -> bool {
        let starts = self.places.heads(words).filter(|start| start.len() < words.len());
        starts.filter(|start| start.chars().count() < 10).any(|start| {
            let of_rank = |id: &usize| {
                self.places.get(*id).is_some_and(|p| p.level() < Level::County || p.name == start)
            };
            self.places.named(start).iter().any(of_rank)
        })
    }
}
