//! What a body's name looks like by itself, whatever stands around it: its level, its place, its kind. A document names the
//! same bodies over and over, so that each is looked at once. Must not know lists, nor who a body is.

use crate::lexicon::{Level, Lexicon, LexiconError, Openings, Places};
use regex::Regex;
use serde::Deserialize;
use std::collections::BTreeSet;

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
    /// Words of what a firm does, which are no name of its own.
    firm_words: Openings,
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
    firm_words: Openings,
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
            firm_words: raw.firm_words,
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
        let firm = self.firm.is_match(words);
        Form {
            level: shared(&self.prefix).filter(|_| !self.not_prefix.is_match(words)),
            place: shared(&self.place_prefix).filter(|_| !own_end),
            alone: own_end
                || self.own_start.is_match(words)
                || self.place_bracket.is_match(words)
                || self.begins_with_place(words)
                || firm && self.has_own_name(words),
            firm,
            government: self.government.is_match(words),
            bare_place: self.bare_place.is_match(words) && !self.no_place.is_match(words),
        }
    }

    /// Whether the name begins with a province or city, or with a county's official name.
    fn begins_with_place(&self, words: &str) -> bool {
        let starts = self.places.heads(words).filter(|start| start.len() < words.len());
        starts.filter(|start| start.chars().count() < 10).any(|start| {
            // 雄安, 前海: areas that are run like a division bear no common word's name.
            let of_rank = |id: &usize| {
                self.places
                    .get(*id)
                    .is_some_and(|p| p.level() < Level::County || p.name == start || p.code.is_empty())
            };
            self.places.named(start).iter().any(of_rank)
        })
    }

    /// Whether a firm's name says more than what it does (晋能控股集团 beside 电子信息集团).
    fn has_own_name(&self, words: &str) -> bool {
        let mut reached = BTreeSet::from([0]);
        while let Some(at) = reached.pop_first().filter(|at| *at < words.len()) {
            let rest = words.get(at..).unwrap_or_default().trim_start_matches(['（', '）']);
            let from = words.len() - rest.len();
            reached.extend(self.firm_words.of(rest).map(|(word, ())| from + word.len()));
            if reached.last() == Some(&words.len()) {
                return false;
            }
        }
        true
    }
}
