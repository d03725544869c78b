//! The registry by name. Must not decide between lines of equal name beyond the order of their keys.

use super::words::Words;
use crate::lexicon::{Individual, Lexicon, LexiconError, Scope};
use std::collections::BTreeMap;

/// Lines of the registry by each of their names.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) words: Words,
    all: Vec<Individual>,
    bodies: BTreeMap<String, usize>,
    patterns: BTreeMap<String, Vec<usize>>,
    things: BTreeMap<String, usize>,
}

impl Index {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let words = Words::read(lexicon)?;
        let all = lexicon.registry().individuals().to_vec();
        let agency = lexicon.ontology().local_name("agency").unwrap_or_default().to_owned();
        let (mut bodies, mut patterns, mut things) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (at, line) in all.iter().enumerate() {
            for name in line.names() {
                match line.scope {
                    Scope::Body | Scope::Party => {
                        patterns.entry(name.to_owned()).or_insert_with(Vec::new).push(at);
                    }
                    Scope::Single if line.classes.contains(&agency) => {
                        bodies.entry(name.to_owned()).or_insert(at);
                    }
                    Scope::Single | Scope::Thing => {
                        things.entry(folded(name)).or_insert(at);
                    }
                }
            }
        }
        Ok(Self { words, all, bodies, patterns, things })
    }

    /// The single body of that name.
    pub(super) fn body(&self, name: &str) -> Option<&Individual> {
        self.all.get(*self.bodies.get(name)?)
    }

    /// The patterns whose full or short stem it is.
    pub(super) fn patterns(&self, stem: &str) -> Vec<&Individual> {
        let found = self.patterns.get(stem).map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(|at| self.all.get(*at)).collect()
    }

    /// The thing or pattern of a thing of that name.
    pub(super) fn thing(&self, name: &str) -> Option<&Individual> {
        self.all.get(*self.things.get(&folded(name))?)
    }
}

/// A name for looking up: Latin letters small, brackets and white space gone with what the brackets hold.
fn folded(name: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            c if depth > 0 || c.is_whitespace() => {}
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}
