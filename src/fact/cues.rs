//! The words of relations and the names of what they state, loaded once. Must not look at any text.

use super::cue::{Cue, CueIndex};
use crate::lexicon::{Affixes, Lexicon, LexiconError, Ontology};
use crate::mention::ThingKind;
use crate::outline::Role;
use serde::Deserialize;

const FILE: &str = "fact/relations.toml";

/// Names, classes and words of `lexicon/fact/relations.toml`.
#[derive(Debug, Clone)]
pub(super) struct Cues {
    pub properties: Properties,
    pub classes: Classes,
    pub words: Words,
    /// The words that state relations.
    pub index: CueIndex,
    /// The verbs that a place can do, longest first.
    pub verbs: Affixes,
}

/// The word file.
#[derive(Debug, Deserialize)]
struct File {
    properties: Properties,
    classes: Classes,
    words: Words,
    lists: Lists,
}

/// Local names of properties.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Properties {
    pub lead: String,
    pub support_role: String,
    pub in_charge: String,
    pub responsible: String,
    pub sets: String,
    pub concerns: String,
    pub located: String,
    pub supports: String,
    pub takes_over: String,
    pub relies_on: String,
    pub connects: String,
    pub joins: String,
    pub belongs_to: String,
    pub merges: String,
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

/// Words around ends and cues; what each list is for stands in the file.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Words {
    pub joiners: Affixes,
    pub place_tails: Affixes,
    pub place_joiners: Affixes,
    pub place_sums: Vec<String>,
    pub qualifiers: Affixes,
    pub adverbs: Affixes,
    pub supporters: Affixes,
    pub letting: Affixes,
    pub beside: Affixes,
    pub apiece: Vec<String>,
    pub locatives: Affixes,
    pub doing: Vec<String>,
    pub not_doing: Vec<String>,
    pub going_on: Vec<String>,
    pub regional: Vec<String>,
    pub ranges: Vec<String>,
    pub peoples: Vec<String>,
    pub towards: Vec<String>,
    pub events: Vec<String>,
    pub whole: Vec<String>,
    pub bare_heads: Affixes,
    pub own_levels: Affixes,
    pub based_openers: Affixes,
    pub raised: Affixes,
    pub pronouns: Affixes,
    pub disposing: Affixes,
    pub pointers: Affixes,
    pub sites: Affixes,
    pub lands: Affixes,
    pub zones: Affixes,
    pub openers: Affixes,
    pub fillers: Affixes,
    pub leads: Affixes,
    pub merits: Affixes,
    pub making: Vec<String>,
    pub shaping: Vec<String>,
    pub by: Vec<String>,
    pub charging: Vec<String>,
    pub reaching: Vec<String>,
    pub becoming: Affixes,
    pub onto: Vec<String>,
    pub registers: Affixes,
    pub bodies: Affixes,
    pub merging: Vec<String>,
    pub of: String,
}

/// The words that state relations, a list each.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Lists {
    settles: Vec<String>,
    with: Vec<String>,
    connects: Vec<String>,
    into: Vec<String>,
    joins: Vec<String>,
    relies: Vec<String>,
    based: Vec<String>,
    hosted: Vec<String>,
    belongs: Vec<String>,
    merged: Vec<String>,
    part_of: Vec<String>,
    upgrades: Vec<String>,
    renames: Vec<String>,
    taken: Vec<String>,
    given: Vec<String>,
    makes: Vec<String>,
    remakes: Vec<String>,
    pub not_cues: Vec<String>,
}

impl Lists {
    /// Each cue with its words.
    pub(super) fn of_cues(&self) -> [(Cue, &[String]); 17] {
        [
            (Cue::Settles, &self.settles),
            (Cue::With, &self.with),
            (Cue::Connects, &self.connects),
            (Cue::Into, &self.into),
            (Cue::Joins, &self.joins),
            (Cue::Relies, &self.relies),
            (Cue::Based, &self.based),
            (Cue::Hosted, &self.hosted),
            (Cue::Belongs, &self.belongs),
            (Cue::Merged, &self.merged),
            (Cue::PartOf, &self.part_of),
            (Cue::Upgrades, &self.upgrades),
            (Cue::Renames, &self.renames),
            (Cue::Taken, &self.taken),
            (Cue::Given, &self.given),
            (Cue::Makes, &self.makes),
            (Cue::Remakes, &self.remakes),
        ]
    }

    /// Takes in the ontology's own words for connecting, joining and making.
    fn extend(&mut self, ontology: &Ontology, names: &Properties, making: &[String], becoming: &Affixes) {
        let of = |name: &str| ontology.property(name).map_or(Vec::new(), |p| p.cues.clone());
        self.connects.extend(of(&names.connects));
        // 全面对接 connects as 对接 does.
        let into = |word: &&String| self.into.iter().any(|end| word.ends_with(end.as_str()));
        let more: Vec<String> = self.connects.iter().filter(into).cloned().collect();
        self.into.extend(more);
        // 升级改造为, 整合提升成: two verbs that remake, and what is made of it.
        let remakes: Vec<&String> = self.remakes.iter().filter(|w| !self.renames.contains(w)).collect();
        let pairs = remakes.iter().flat_map(|a| remakes.iter().map(move |b| format!("{a}{b}")));
        let made: Vec<String> =
            pairs.flat_map(|two| becoming.iter().map(move |w| format!("{two}{w}"))).collect();
        self.upgrades.extend(made);
        self.joins.extend(of(&names.joins));
        self.makes.extend(making.iter().flat_map(|name| of(name)));
    }
}

impl Cues {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let File { properties, classes, words, mut lists } = lexicon.toml(FILE)?;
        let ontology = lexicon.ontology();
        lists.extend(ontology, &properties, &words.making, &words.becoming);
        let index = CueIndex::new(&lists);
        let actions = ontology.properties().filter(|p| p.domain.contains(&classes.task));
        let mut verbs: Vec<String> =
            actions.flat_map(|p| p.cues.clone()).chain(words.doing.clone()).collect();
        verbs.retain(|verb| !words.not_doing.contains(verb));
        verbs.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        verbs.dedup();
        Ok(Self { properties, classes, words, index, verbs: verbs.into() })
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
