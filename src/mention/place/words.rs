//! The words of places, loaded once. Must not look at any text.

use crate::lexicon::{Lexicon, LexiconError, Openings};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The lists of `lexicon/mention/place.toml`; what each is for stands there.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Words {
    pub crossing: Openings,
    pub bodies: Vec<String>,
    pub not_bodies: Vec<String>,
    pub branches: Vec<String>,
    pub towards: Vec<String>,
    pub doers: Vec<String>,
    pub zones: Vec<String>,
    pub ranges: Vec<String>,
    pub owners: Vec<String>,
    pub sites: Vec<String>,
    pub infix: Vec<String>,
    pub own_prefix: Vec<String>,
    pub slogans: Vec<String>,
    pub company: Vec<String>,
    pub joiners: Vec<String>,
    pub etc: String,
    pub town_marks: Vec<String>,
    pub no_towns: Vec<String>,
    pub no_town_starts: Vec<String>,
    pub namesake_marks: Vec<String>,
    pub city_marks: Vec<String>,
    pub no_bare_towns: Vec<String>,
    pub sited: Vec<String>,
    pub of: String,
    pub place_verbs: Vec<String>,
    pub mark_tails: Vec<String>,
    pub features: Vec<String>,
    pub bracket_tails: Vec<String>,
    /// Names that are also common words.
    #[serde(skip)]
    ambiguous: BTreeSet<String>,
    /// Of these, ordinary words.
    #[serde(skip)]
    common: BTreeSet<String>,
    /// Verbs of the ontology: what stands behind one is not part of a body's name.
    #[serde(skip)]
    pub verbs: Vec<String>,
}

impl Words {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut words: Self = lexicon.toml("mention/place.toml")?;
        let names = |path: &str| -> Result<BTreeSet<String>, LexiconError> {
            Ok(lexicon.list(path)?.into_iter().map(str::to_owned).collect())
        };
        words.ambiguous = names("mention/place_ambiguous.txt")?;
        words.common = names("mention/place_common.txt")?;
        // Roles and actions are subproperties; what only relates things is not.
        let done = lexicon.ontology().properties().filter(|p| !p.parents.is_empty());
        words.verbs = done.flat_map(|p| p.cues.clone()).collect();
        Ok(words)
    }

    /// Whether the name may mean something else; `at_home`, in a document of its province, less so.
    pub(super) fn is_ambiguous(&self, name: &str, at_home: bool) -> bool {
        if at_home { self.common.contains(name) } else { self.ambiguous.contains(name) }
    }

    /// Whether nothing but a joiner, or nothing, stands between two places.
    pub(super) fn joins(&self, between: &str) -> bool {
        between.is_empty() || self.joiners.iter().any(|j| between == j)
    }
}
