//! The words of places, loaded once. Must not look at any text.

use crate::lexicon::{Lexicon, LexiconError};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The lists of `lexicon/mention/place.toml`; what each is for stands there.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Words {
    pub crossing: Vec<String>,
    pub bodies: Vec<String>,
    pub not_bodies: Vec<String>,
    pub branches: Vec<String>,
    pub towards: Vec<String>,
    pub own_prefix: Vec<String>,
    pub slogans: Vec<String>,
    pub company: Vec<String>,
    pub joiners: Vec<String>,
    pub etc: String,
    pub town_marks: Vec<String>,
    pub no_towns: Vec<String>,
    pub features: Vec<String>,
    /// Names that are also common words.
    #[serde(skip)]
    ambiguous: BTreeSet<String>,
    /// Verbs of the ontology: what stands behind one is not part of a body's name.
    #[serde(skip)]
    pub verbs: Vec<String>,
}

impl Words {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut words: Self = lexicon.toml("mention/place.toml")?;
        words.ambiguous =
            lexicon.list("mention/place_ambiguous.txt")?.into_iter().map(str::to_owned).collect();
        // Roles and actions are subproperties; what only relates things is not.
        let done = lexicon.ontology().properties().filter(|p| !p.parents.is_empty());
        words.verbs = done.flat_map(|p| p.cues.clone()).collect();
        Ok(words)
    }

    pub(super) fn is_ambiguous(&self, name: &str) -> bool {
        self.ambiguous.contains(name)
    }

    /// Whether nothing but a joiner, or nothing, stands between two places.
    pub(super) fn joins(&self, between: &str) -> bool {
        between.is_empty() || self.joiners.iter().any(|j| between == j)
    }
}
