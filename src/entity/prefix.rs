//! The names of bodies as a document uses them: the prefix that a list shares (省发改委、数字办), the tail that places
//! share (福州、厦门市人民政府). Must not know who a body is.

use super::group::Groups;
use crate::lexicon::{Lexicon, LexiconError};
use crate::mention::{AgencyMention, Mentions};
use regex::Regex;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A body's name in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name as `gold/GUIDE.md` has it, prefix and tail supplied.
    pub name: String,
    /// Whether it names a kind of body (各设区市人民政府) rather than one.
    pub group: bool,
}

/// Supplies what names share.
#[derive(Debug)]
pub struct Namer {
    shared_tail: Regex,
    bare_place: Regex,
    prefix: Regex,
    place_prefix: Regex,
    own_start: Regex,
    own_end: Regex,
    place_bracket: Regex,
    government: Regex,
    groups: Groups,
}

#[derive(Deserialize)]
struct Raw {
    shared_tail: String,
    bare_place: String,
    prefix: String,
    place_prefix: String,
    own_start: String,
    own_end: String,
    place_bracket: String,
    government: String,
    group: String,
}

const FILE: &str = "mention/agency/names.toml";

impl Namer {
    /// Compiles the patterns.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let raw: Raw = lexicon.toml(FILE)?;
        let pattern = |words: &str| {
            Regex::new(words)
                .map_err(|e| LexiconError::Pattern { path: FILE.to_owned(), message: e.to_string() })
        };
        Ok(Self {
            shared_tail: pattern(&raw.shared_tail)?,
            bare_place: pattern(&raw.bare_place)?,
            prefix: pattern(&raw.prefix)?,
            place_prefix: pattern(&raw.place_prefix)?,
            own_start: pattern(&raw.own_start)?,
            own_end: pattern(&raw.own_end)?,
            place_bracket: pattern(&raw.place_bracket)?,
            government: pattern(&raw.government)?,
            groups: Groups::new(pattern(&raw.group)?),
        })
    }

    /// The names of all bodies, parallel to `mentions.agencies`.
    pub fn names(&self, mentions: &Mentions, text: &str) -> Vec<Named> {
        let all = &mentions.agencies;
        let plain: Vec<String> = all.iter().map(|m| plain(m.span.of(text))).collect();
        let known: BTreeSet<&str> = plain.iter().map(String::as_str).collect();
        let mut names: Vec<Named> = Vec::with_capacity(all.len());
        let mut state = State::default();
        for (at, mention) in all.iter().enumerate() {
            let words = self.completed(all, at, &plain, &known);
            state.enter(mention, words == plain.get(at).map(String::as_str).unwrap_or_default());
            let name = match self.tail(all, at, &plain) {
                Some(tail) => format!("{words}{tail}"),
                None => self.with_prefix(&words, mention, &mut state),
            };
            names.push(Named { group: self.groups.is_group(&name), name });
        }
        names
    }

    fn completed(
        &self,
        _all: &[AgencyMention],
        at: usize,
        plain: &[String],
        _known: &BTreeSet<&str>,
    ) -> String {
        plain.get(at).cloned().unwrap_or_default()
    }

    /// The tail that a bare place takes from a later body of its run.
    fn tail(&self, all: &[AgencyMention], at: usize, plain: &[String]) -> Option<String> {
        let own = all.get(at)?;
        if !self.bare_place.is_match(plain.get(at)?) {
            return None;
        }
        for (next, words) in all.iter().zip(plain).skip(at + 1) {
            if (next.task, next.run) != (own.task, own.run) {
                return None;
            }
            if let Some(found) = self.shared_tail.captures(words) {
                return Some(found["tail"].to_owned());
            }
            if !self.bare_place.is_match(words) {
                return None;
            }
        }
        None
    }

    fn with_prefix(&self, words: &str, mention: &AgencyMention, state: &mut State) -> String {
        if let Some(found) = self.prefix.captures(words) {
            state.prefix = Some(found["p"].to_owned());
            return words.to_owned();
        }
        let stands_alone = self.own_start.is_match(words)
            || self.own_end.is_match(words)
            || self.place_bracket.is_match(words);
        if !stands_alone && let Some(found) = self.place_prefix.captures(words) {
            state.prefix = Some(found["p"].to_owned());
            return words.to_owned();
        }
        let Some(prefix) = state.prefix.as_deref().filter(|_| !stands_alone && mention.role.is_some()) else {
            return words.to_owned();
        };
        let level = if self.government.is_match(words) { of_government(prefix) } else { prefix };
        format!("{level}{words}")
    }
}

/// The prefix in force, from the start of a task's clauses.
#[derive(Debug, Default)]
struct State {
    task: Option<usize>,
    prefix: Option<String>,
}

impl State {
    fn enter(&mut self, mention: &AgencyMention, _whole: bool) {
        if self.task != Some(mention.task) {
            self.task = Some(mention.task);
            self.prefix = None;
        }
    }
}

/// 省委 and 省政府 are 省 for a government body.
fn of_government(prefix: &str) -> &str {
    let mut chars = prefix.char_indices();
    let second = chars.nth(1).map_or(prefix.len(), |(at, _)| at);
    if prefix.chars().count() == 2 || prefix.chars().count() == 3 {
        prefix.get(..second).unwrap_or(prefix)
    } else {
        prefix
    }
}

/// Without white space; brackets full-width.
fn plain(words: &str) -> String {
    words
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '(' => '（',
            ')' => '）',
            c => c,
        })
        .collect()
}
