//! The names of bodies as a document uses them: the prefix that a list shares (省发改委、数字办), the tail that places
//! share (福州、厦门市人民政府). Must not know who a body is.

use super::group::Groups;
use crate::lexicon::{Level, Lexicon, LexiconError, Places};
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
    marked_tail: Regex,
    firm: Regex,
    /// Other kinds of bare names with the tail that the last of their run gives them.
    shared: [(Regex, Regex); 2],
    no_place: Regex,
    prefix: Regex,
    not_prefix: Regex,
    place_prefix: Regex,
    own_start: Regex,
    own_end: Regex,
    place_bracket: Regex,
    government: Regex,
    explaining: Regex,
    groups: Groups,
    /// Provinces' and cities' names, longest first: what begins with one needs no prefix.
    places: Places,
}

#[derive(Deserialize)]
struct Raw {
    shared_tail: String,
    bare_place: String,
    marked_tail: String,
    firm: String,
    zone_tail: String,
    bare_zone: String,
    department_tail: String,
    full_place: String,
    no_place: String,
    prefix: String,
    not_prefix: String,
    place_prefix: String,
    own_start: String,
    own_end: String,
    place_bracket: String,
    government: String,
    explaining: String,
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
            marked_tail: pattern(&raw.marked_tail)?,
            firm: pattern(&raw.firm)?,
            shared: [
                (pattern(&raw.bare_zone)?, pattern(&raw.zone_tail)?),
                (pattern(&raw.full_place)?, pattern(&raw.department_tail)?),
            ],
            no_place: pattern(&raw.no_place)?,
            prefix: pattern(&raw.prefix)?,
            not_prefix: pattern(&raw.not_prefix)?,
            place_prefix: pattern(&raw.place_prefix)?,
            own_start: pattern(&raw.own_start)?,
            own_end: pattern(&raw.own_end)?,
            place_bracket: pattern(&raw.place_bracket)?,
            government: pattern(&raw.government)?,
            explaining: pattern(&raw.explaining)?,
            groups: Groups::new(pattern(&raw.group)?),
            places: lexicon.registry().places().clone(),
        })
    }

    /// The names of all bodies, parallel to `mentions.agencies`.
    pub fn names(&self, mentions: &Mentions, text: &str) -> Vec<Named> {
        let all = &mentions.agencies;
        let plain: Vec<String> = all.iter().map(|m| self.bare(&plain(m.span.of(text)))).collect();
        let known: BTreeSet<&str> = plain.iter().map(String::as_str).collect();
        let mut names: Vec<Named> = Vec::with_capacity(all.len());
        let mut state = State::default();
        for (at, (mention, written)) in all.iter().zip(&plain).enumerate() {
            state.enter(mention);
            let whole = if mention.rule == BROKEN_OFF { completed(written, &known) } else { written };
            let name = match self.tail(all, at, &plain) {
                Some(tail) => format!("{whole}{tail}"),
                None => self.with_prefix(whole, mention, &mut state),
            };
            names.push(Named { group: self.groups.is_group(&name), name });
        }
        names
    }

    /// Without a bracket that explains.
    fn bare(&self, words: &str) -> String {
        self.explaining.replace(words, "").into_owned()
    }

    /// The tail that a bare place takes from a later body of its run.
    fn tail(&self, all: &[AgencyMention], at: usize, plain: &[String]) -> Option<String> {
        let own = all.get(at)?;
        let words = plain.get(at)?;
        let [_, (full, _)] = &self.shared;
        let listed = || !full.is_match(words) && !self.places.named(words).is_empty();
        if let Some(tail) = self.run_tail(all, at, plain, &self.marked_tail).filter(|_| listed()) {
            return Some(tail);
        }
        if !self.is_bare_place(words) {
            return self.shared.iter().find_map(|(bare, tail)| {
                let run = all
                    .iter()
                    .zip(plain)
                    .skip(at)
                    .take_while(|(m, _)| (m.task, m.run) == (own.task, own.run));
                let last = run.map(|(_, words)| words).find(|words| !bare.is_match(words))?;
                let tail = tail.captures(last).filter(|_| bare.is_match(words))?;
                Some(tail["tail"].to_owned())
            });
        }
        for (next, words) in all.iter().zip(plain).skip(at + 1) {
            if (next.task, next.run) != (own.task, own.run) {
                return None;
            }
            if let Some(found) = self.shared_tail.captures(words) {
                return Some(found["tail"].to_owned());
            }
            if !self.is_bare_place(words) {
                return None;
            }
        }
        None
    }

    /// The tail of the first body of the run that is no bare place of the registry.
    fn run_tail(&self, all: &[AgencyMention], at: usize, plain: &[String], tail: &Regex) -> Option<String> {
        let own = all.get(at)?;
        let run = all.iter().zip(plain).skip(at).take_while(|(m, _)| (m.task, m.run) == (own.task, own.run));
        let last = run.map(|(_, words)| words).find(|words| self.places.named(words).is_empty())?;
        Some(tail.captures(last)?["tail"].to_owned())
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

    fn is_bare_place(&self, words: &str) -> bool {
        self.bare_place.is_match(words) && !self.no_place.is_match(words)
    }

    fn with_prefix(&self, words: &str, mention: &AgencyMention, state: &mut State) -> String {
        let fresh = state.run.replace(mention.run) != Some(mention.run);
        // Running text names bodies in full, and shares nothing with the clause.
        if mention.role.is_none() {
            return words.to_owned();
        }
        let level = self.prefix.captures(words).filter(|_| !self.not_prefix.is_match(words));
        if let Some(found) = level {
            state.prefix = Some(found["p"].to_owned());
            return words.to_owned();
        }
        let stands_alone = self.own_start.is_match(words)
            || self.own_end.is_match(words)
            || self.place_bracket.is_match(words)
            || self.begins_with_place(words);
        let at_place = self.place_prefix.captures(words).filter(|_| !self.own_end.is_match(words));
        if let Some(found) = at_place {
            state.prefix = Some(found["p"].to_owned());
            return words.to_owned();
        }
        // A firm that opens a tier of its own bears its own name.
        let stands_alone = stands_alone || fresh && self.firm.is_match(words);
        let Some(prefix) = state.prefix.as_deref().filter(|_| !stands_alone && mention.role.is_some()) else {
            return words.to_owned();
        };
        let level = if self.government.is_match(words) { of_government(prefix) } else { prefix };
        format!("{level}{words}")
    }
}

/// The rule of [`crate::mention`] for a body that the file breaks off.
const BROKEN_OFF: &str = "agency/broken-off";

/// A body that the file breaks off, as the document has it elsewhere: the shortest that begins so.
fn completed<'n>(broken: &'n str, known: &BTreeSet<&'n str>) -> &'n str {
    let longer = known.range(broken..).take_while(|name| name.starts_with(broken));
    longer.filter(|name| name.len() > broken.len()).min_by_key(|name| name.len()).copied().unwrap_or(broken)
}

/// The prefix in force, from the start of a task's clauses.
#[derive(Debug, Default)]
struct State {
    task: Option<usize>,
    prefix: Option<String>,
    /// The tier of the last body.
    run: Option<usize>,
}

impl State {
    fn enter(&mut self, mention: &AgencyMention) {
        if self.task != Some(mention.task) {
            self.task = Some(mention.task);
            self.prefix = None;
        }
    }
}

/// The government's level of a party organ's prefix: 省委 is 省 for a government body.
fn of_government(prefix: &str) -> &str {
    let mut marks = prefix.char_indices().rev();
    let (last, before) = (marks.next(), marks.next());
    match (last, before) {
        (Some((at, _)), Some((0, _))) => prefix.get(..at).unwrap_or(prefix),
        _ => prefix,
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
