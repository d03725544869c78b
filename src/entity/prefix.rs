//! The names of bodies as a document uses them: the prefix that a list shares (省发改委、数字办), the tail that places
//! share (福州、厦门市人民政府). Must not know who a body is.

use super::form::{Form, Forms};
use super::group::Groups;
use crate::lexicon::{Lexicon, LexiconError, Places};
use crate::mention::{AgencyMention, Mentions};
use regex::Regex;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

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
    forms: Forms,
    shared_tail: Regex,
    marked_tail: Regex,
    /// Kinds of bare names with the tail that the last of their run gives them.
    shared: [(Regex, Regex); 2],
    explaining: Regex,
    groups: Groups,
    places: Places,
}

#[derive(Deserialize)]
struct Raw {
    shared_tail: String,
    marked_tail: String,
    zone_tail: String,
    bare_zone: String,
    department_tail: String,
    full_place: String,
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
            forms: Forms::new(lexicon, FILE)?,
            shared_tail: pattern(&raw.shared_tail)?,
            marked_tail: pattern(&raw.marked_tail)?,
            shared: [
                (pattern(&raw.bare_zone)?, pattern(&raw.zone_tail)?),
                (pattern(&raw.full_place)?, pattern(&raw.department_tail)?),
            ],
            explaining: pattern(&raw.explaining)?,
            groups: Groups::new(pattern(&raw.group)?),
            places: lexicon.registry().places().clone(),
        })
    }

    /// The names of all bodies, parallel to `mentions.agencies`.
    pub fn names(&self, mentions: &Mentions, text: &str) -> Vec<Named> {
        let all = &mentions.agencies;
        let plain: Vec<String> = all.iter().map(|m| self.bare(&plain(m.span.of(text)))).collect();
        let distinct: BTreeSet<&str> = plain.iter().map(String::as_str).collect();
        let known: Known = distinct.into_iter().map(|words| (words, self.forms.of(words))).collect();
        let mut names: Vec<Named> = Vec::with_capacity(all.len());
        let mut state = State::default();
        for (at, (mention, written)) in all.iter().zip(&plain).enumerate() {
            state.enter(mention);
            let whole = if mention.rule == BROKEN_OFF { completed(written, &known) } else { written };
            let name = match self.tail(all, at, &plain, &known) {
                Some(tail) => format!("{whole}{tail}"),
                None => with_prefix(whole, known.get(whole), mention, &mut state),
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
    fn tail(&self, all: &[AgencyMention], at: usize, plain: &[String], known: &Known) -> Option<String> {
        let own = all.get(at)?;
        let words = plain.get(at)?;
        let [_, (full, _)] = &self.shared;
        let listed = !self.places.named(words).is_empty() && !full.is_match(words);
        if listed && let Some(tail) = self.run_tail(all, at, plain, &self.marked_tail) {
            return Some(tail);
        }
        let bare_place = |words: &str| known.get(words).is_some_and(|form| form.bare_place);
        if !bare_place(words) {
            return self.shared.iter().filter(|(bare, _)| bare.is_match(words)).find_map(|(bare, tail)| {
                let run = all
                    .iter()
                    .zip(plain)
                    .skip(at)
                    .take_while(|(m, _)| (m.task, m.run) == (own.task, own.run));
                let last = run.map(|(_, words)| words).find(|words| !bare.is_match(words))?;
                Some(tail.captures(last)?["tail"].to_owned())
            });
        }
        for (next, words) in all.iter().zip(plain).skip(at + 1) {
            if (next.task, next.run) != (own.task, own.run) {
                return None;
            }
            if let Some(found) = self.shared_tail.captures(words) {
                return Some(found["tail"].to_owned());
            }
            if !bare_place(words) {
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
}

fn with_prefix(words: &str, form: Option<&Form>, mention: &AgencyMention, state: &mut State) -> String {
    let fresh = state.run.replace(mention.run) != Some(mention.run);
    // Running text names bodies in full, and shares nothing with the clause.
    let Some(form) = form.filter(|_| mention.role.is_some()) else { return words.to_owned() };
    if let Some(shared) = form.level.as_ref().or(form.place.as_ref()) {
        state.prefix = Some(shared.clone());
        return words.to_owned();
    }
    // A firm that opens a tier of its own bears its own name.
    let alone = form.alone || fresh && form.firm;
    let Some(prefix) = state.prefix.as_deref().filter(|_| !alone) else { return words.to_owned() };
    let level = if form.government { of_government(prefix) } else { prefix };
    format!("{level}{words}")
}

/// The names of a document as they are written, each with its form.
type Known<'n> = BTreeMap<&'n str, Form>;

/// The rule of [`crate::mention`] for a body that the file breaks off.
const BROKEN_OFF: &str = "agency/broken-off";

/// A body that the file breaks off, as the document has it elsewhere: the shortest that begins so.
fn completed<'n>(broken: &'n str, known: &Known<'n>) -> &'n str {
    let longer = known.range(broken..).map(|(name, _)| name).take_while(|name| name.starts_with(broken));
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
