//! The words of relations and the names of what they state, loaded once. Must not look at any text.

use super::word_set::WordSet;
use crate::lexicon::{Lexicon, LexiconError};
use crate::mention::ThingKind;
use crate::outline::Role;
use serde::Deserialize;

const FILE: &str = "fact/relations.toml";

/// Names, classes and words of `lexicon/fact/relations.toml`.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Cues {
    pub properties: Properties,
    pub classes: Classes,
    pub words: Words,
    /// The verbs of actions, longest first; filled from the ontology.
    #[serde(skip)]
    pub verbs: Vec<String>,
}

/// Local names of properties.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Properties {
    pub lead: String,
    pub support_role: String,
    pub in_charge: String,
    pub responsible: String,
    pub sets: String,
    pub located: String,
    pub supports: String,
    pub takes_over: String,
    pub relies_on: String,
    pub connects: String,
    pub joins: String,
    pub belongs_to: String,
    pub upgrades: String,
    pub renames: String,
    pub supported_to_have: String,
    pub upgraded_from: String,
}

/// Local names of classes.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Classes {
    pub task: String,
    pub agency: String,
    pub place: String,
    pub target: String,
    pub platforms: String,
    pub facilities: String,
    pub parks: String,
    pub programmes: String,
}

/// Words; what each list is for stands in the file.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Words {
    pub joiners: Vec<String>,
    pub place_tails: Vec<String>,
    pub adverbs: Vec<String>,
    pub supporters: Vec<String>,
    pub locatives: Vec<String>,
    pub doing: Vec<String>,
    /// What joins the two ends of a line within its name.
    pub ranges: Vec<String>,
    pub events: Vec<String>,
    pub settles: WordSet,
    pub with: WordSet,
    pub into: WordSet,
    pub not_cues: WordSet,
    pub also: Vec<String>,
    pub bare_heads: Vec<String>,
    /// The ontology's words for joining.
    #[serde(skip)]
    pub joins: WordSet,
    pub making: Vec<String>,
    pub relies: WordSet,
    pub belongs: WordSet,
    pub upgrades: WordSet,
    pub renames: WordSet,
    pub taken: WordSet,
    pub by: Vec<String>,
    pub given: WordSet,
}

impl Cues {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut cues: Self = lexicon.toml(FILE)?;
        let ontology = lexicon.ontology();
        let actions = ontology.properties().filter(|p| p.domain.contains(&cues.classes.task));
        cues.verbs = actions.flat_map(|p| p.cues.clone()).chain(cues.words.doing.clone()).collect();
        let of = |name: &str| ontology.property(name).map_or(Vec::new(), |p| p.cues.clone());
        cues.words.joins = set(of(&cues.properties.joins))?;
        cues.words.into = set(cues.words.connecting(of(&cues.properties.connects)))?;
        cues.verbs.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        cues.verbs.dedup();
        Ok(cues)
    }

    /// The property of a role.
    pub(super) fn role(&self, role: Role) -> &str {
        match role {
            Role::Lead => &self.properties.lead,
            Role::Support => &self.properties.support_role,
            Role::InCharge => &self.properties.in_charge,
            Role::Responsible => &self.properties.responsible,
        }
    }

    /// The class of a kind.
    pub(super) fn kind(&self, kind: ThingKind) -> &str {
        match kind {
            ThingKind::Platforms => &self.classes.platforms,
            ThingKind::Facilities => &self.classes.facilities,
            ThingKind::Parks => &self.classes.parks,
            ThingKind::Programmes => &self.classes.programmes,
        }
    }
}

impl Words {
    /// The ontology's words for connecting beside those that take an object behind them, longest first.
    fn connecting(&self, cues: Vec<String>) -> Vec<String> {
        let mut all: Vec<String> = self.into.words().iter().cloned().chain(cues).collect();
        all.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        all.dedup();
        all
    }
}

fn set(words: Vec<String>) -> Result<WordSet, LexiconError> {
    WordSet::try_from(words)
        .map_err(|e| LexiconError::Pattern { path: FILE.to_owned(), message: e.to_string() })
}
