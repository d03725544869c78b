//! The words of relations and the names of what they state, loaded once. Must not look at any text.

use crate::lexicon::{Lexicon, LexiconError};
use crate::mention::ThingKind;
use crate::outline::Role;
use serde::Deserialize;

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
    pub settles: Vec<String>,
    pub with: Vec<String>,
    pub into: Vec<String>,
    pub not_cues: Vec<String>,
    pub also: Vec<String>,
    pub bare_heads: Vec<String>,
    /// The ontology's words for joining.
    #[serde(skip)]
    pub joins: Vec<String>,
    pub making: Vec<String>,
    pub relies: Vec<String>,
    pub belongs: Vec<String>,
    pub upgrades: Vec<String>,
    pub renames: Vec<String>,
    pub taken: Vec<String>,
    pub by: Vec<String>,
    pub given: Vec<String>,
}

impl Cues {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut cues: Self = lexicon.toml("fact/relations.toml")?;
        let ontology = lexicon.ontology();
        let actions = ontology.properties().filter(|p| p.domain.contains(&cues.classes.task));
        cues.verbs = actions.flat_map(|p| p.cues.clone()).chain(cues.words.doing.clone()).collect();
        cues.words.joins = ontology.property(&cues.properties.joins).map_or(Vec::new(), |p| p.cues.clone());
        cues.words.connect(ontology.property(&cues.properties.connects).map_or(&[], |p| &p.cues));
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
    /// The ontology's words for connecting stand beside those that take an object behind them.
    fn connect(&mut self, cues: &[String]) {
        let more = cues.iter().filter(|c| !self.into.contains(c)).cloned().collect::<Vec<_>>();
        self.into.extend(more);
        self.into.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    }
}
