//! The registry by name. Must not decide between lines of equal name beyond the order of their keys.

use super::edition::Editions;
use super::spelling::Spelling;
use super::words::Words;
use crate::lexicon::{Individual, Lexicon, LexiconError, Scope, Table};
use std::borrow::Cow;

/// Lines of the registry by each of their names.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) words: Words,
    pub(super) editions: Editions,
    pub(super) spelling: Spelling,
    all: Vec<Individual>,
    bodies: Table<usize>,
    groups: Table<usize>,
    patterns: Table<Vec<usize>>,
    things: Table<usize>,
}

impl Index {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let words = Words::read(lexicon)?;
        let editions = Editions::new(lexicon)?;
        let spelling = lexicon.toml::<Spelling>("entity/spellings.toml")?.indexed();
        let all = lexicon.registry().individuals().to_vec();
        let class = |label: &str| lexicon.ontology().local_name(label).unwrap_or_default().to_owned();
        let (agency, group) = (class("agency"), class("agency group"));
        let (mut bodies, mut groups, mut things) = (Table::default(), Table::default(), Table::default());
        let mut patterns: Table<Vec<usize>> = Table::default();
        for (at, line) in all.iter().enumerate() {
            for name in line.names() {
                match line.scope {
                    Scope::Body | Scope::Party => {
                        patterns.entry(name.to_owned()).or_default().push(at);
                    }
                    Scope::Single if line.classes.contains(&agency) => {
                        bodies.entry(name.to_owned()).or_insert(at);
                    }
                    Scope::Single if line.classes.contains(&group) => {
                        groups.entry(name.to_owned()).or_insert(at);
                    }
                    Scope::Single | Scope::Thing => {
                        things.entry(small(name).into_owned()).or_insert(at);
                    }
                }
            }
        }
        Ok(Self { words, editions, spelling, all, bodies, groups, patterns, things })
    }

    /// The single body of that name.
    pub(super) fn body(&self, name: &str) -> Option<&Individual> {
        self.all.get(*self.bodies.get(name)?)
    }

    /// The open group of that name.
    pub(super) fn group(&self, name: &str) -> Option<&Individual> {
        self.all.get(*self.groups.get(name)?)
    }

    /// The patterns whose full or short stem it is.
    pub(super) fn patterns(&self, stem: &str) -> impl Iterator<Item = &Individual> + Clone {
        let found = self.patterns.get(stem).map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(|at| self.all.get(*at))
    }

    /// The thing or pattern of a thing of that name, else of that name without its brackets.
    pub(super) fn thing(&self, name: &str) -> Option<&Individual> {
        let small = small(name);
        let found = self.things.get(small.as_ref()).or_else(|| self.things.get(open(&small)?.as_str()));
        self.all.get(*found?)
    }

    /// The single thing of exactly that name.
    pub(super) fn single_thing(&self, name: &str) -> Option<&Individual> {
        let found = self.all.get(*self.things.get(small(name).as_ref())?);
        found.filter(|line| line.scope == Scope::Single)
    }
}

/// A name for looking up: Latin letters small, white space gone, brackets full-width.
fn small(name: &str) -> Cow<'_, str> {
    // Han characters have no case: most names stay as they are.
    let plain = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    if name.chars().all(plain) {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len());
    for c in name.chars().filter(|c| !c.is_whitespace()) {
        match c {
            '(' => out.push('（'),
            ')' => out.push('）'),
            c => out.extend(c.to_lowercase()),
        }
    }
    Cow::Owned(out)
}

/// A name without its brackets and what they hold; `None` where it has none.
fn open(name: &str) -> Option<String> {
    let mut depth = 0_usize;
    let outside = |c: &char| {
        match c {
            '（' => depth += 1,
            '）' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    name.contains('（').then(|| name.chars().filter(outside).collect())
}
