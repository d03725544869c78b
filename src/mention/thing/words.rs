//! The words that the grammar of things turns on, loaded once: classes of words, heads by kind, cues by property.
//! Must not know the grammar.

use super::super::ThingKind;
use super::token::Class;
use crate::lexicon::{Level, Lexicon, LexiconError};
use std::collections::{HashMap, HashSet};

/// What a word can be; a word may be several things at once.
pub(super) mod flag {
    /// An adverb or light verb before a governing verb.
    pub const ADVERB: u32 = 1;
    /// A verb that takes an actor and what it does.
    pub const PIVOT: u32 = 2;
    /// A governing verb that is no action.
    pub const VERB: u32 = 4;
    /// Opens an adverbial phrase.
    pub const PREPOSITION: u32 = 8;
    /// Closes an adverbial phrase.
    pub const LOCALIZER: u32 = 16;
    /// Before a name, no part of it, makes it a kind.
    pub const DETERMINER: u32 = 32;
    /// Before a name, no part of it, leaves it definite.
    pub const DEMONSTRATIVE: u32 = 64;
    /// May follow a name without being part of it.
    pub const TAIL: u32 = 128;
    /// Tells nothing apart.
    pub const BARE: u32 = 256;
    /// Makes a name one of a kind.
    pub const MARK: u32 = 512;
    /// Belongs to a quoted name before it.
    pub const CARRIER: u32 = 1024;
    /// An action of the ontology.
    pub const CUE: u32 = 2048;
    /// Opens an attribute.
    pub const ATTRIBUTIVE: u32 = 4096;
    /// Says that the list before it names spheres.
    pub const SPHERE: u32 = 8192;
    /// Builds where the thing is a park.
    pub const NURTURE: u32 = 16384;
    /// The measure of a year behind its figure.
    pub const YEAR: u32 = 32768;
}

/// The part that an action plays in the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Build,
    Carry,
    Draw,
    Support,
    Coverb,
    Enter,
    Deed,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    pub flags: u32,
    /// Index of the action's property.
    pub property: Option<usize>,
}

/// All words.
#[derive(Debug)]
pub(super) struct Words {
    words: HashMap<String, Word>,
    particles: HashMap<String, Class>,
    measures: HashSet<String>,
    /// Action properties in the order of the ontology's names, with their part.
    pub properties: Vec<(String, Part)>,
    /// Properties that make a bare quoted name a system.
    pub systems: HashSet<String>,
    heads: HashMap<String, Option<ThingKind>>,
    longest_head: usize,
    actors: HashSet<String>,
    non_actors: HashSet<String>,
    pub fixed: Vec<String>,
    /// How a bracket begins that is no part of a name.
    pub asides: Vec<String>,
    /// Heads of documents.
    pub documents: Vec<String>,
    whole: Vec<String>,
    not_places: HashSet<String>,
    /// Heads that need a mark, a name or quotes to be definite.
    pub weak: HashSet<String>,
    /// Words of digital systems.
    pub digital: HashSet<String>,
    /// Heads that need two words of their own.
    pub soft: HashSet<String>,
    /// Heads that need quotes or a place.
    pub never: HashSet<String>,
    /// Words behind a head that belong to the name.
    pub phases: HashSet<String>,
    places: HashSet<String>,
    likely_places: HashSet<String>,
    pub modality: HashMap<String, super::super::Modality>,
}

impl Words {
    pub fn load(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut words: HashMap<String, Word> = HashMap::new();
        for (file, flag) in [
            ("adverb", flag::ADVERB),
            ("pivot", flag::PIVOT),
            ("verb", flag::VERB),
            ("preposition", flag::PREPOSITION),
            ("localizer", flag::LOCALIZER),
            ("determiner", flag::DETERMINER),
            ("demonstrative", flag::DEMONSTRATIVE),
            ("tail", flag::TAIL),
            ("bare", flag::BARE),
            ("mark", flag::MARK),
            ("quotecarrier", flag::CARRIER),
            ("attributive", flag::ATTRIBUTIVE),
            ("sphere", flag::SPHERE),
            ("nurture", flag::NURTURE),
            ("year", flag::YEAR),
        ] {
            for word in list(lexicon, file)? {
                words.entry(word).or_default().flags |= flag;
            }
        }
        let properties = properties(lexicon)?;
        for (at, (name, _)) in properties.iter().enumerate() {
            for cue in lexicon.ontology().property(name).map(|p| p.cues.as_slice()).unwrap_or_default() {
                let word = words.entry(cue.clone()).or_default();
                word.flags |= flag::CUE;
                word.property = word.property.or(Some(at));
            }
        }
        let heads = heads(lexicon)?;
        let (places, likely_places) = places(lexicon);
        let rows = lexicon.table("mention/thing/particle.tsv", 2)?;
        let classes = [("and", Class::And), ("more", Class::More), ("de", Class::De), ("dun", Class::Dun)];
        let systems = lexicon.table("mention/thing/action.tsv", 3)?;
        let systems = systems.iter().filter(|r| r.get(2) == Some(&"system")).filter_map(|r| r.first());
        Ok(Self {
            systems: systems.map(|name| name.to_string()).collect(),
            words,
            particles: classes
                .into_iter()
                .flat_map(|(name, class)| of(&rows, name).into_iter().map(move |w| (w, class)))
                .collect(),
            measures: of(&rows, "measure").into_iter().collect(),
            properties,
            longest_head: heads.keys().map(|h| h.chars().count()).max().unwrap_or(0),
            heads,
            actors: list(lexicon, "actor")?.into_iter().collect(),
            non_actors: list(lexicon, "nonactor")?.into_iter().collect(),
            fixed: list(lexicon, "fixed")?,
            asides: list(lexicon, "aside")?,
            phases: list(lexicon, "phase")?.into_iter().collect(),
            documents: list(lexicon, "document")?,
            whole: list(lexicon, "whole")?,
            not_places: list(lexicon, "notplace")?.into_iter().collect(),
            weak: list(lexicon, "weak")?.into_iter().collect(),
            digital: list(lexicon, "digital")?.into_iter().collect(),
            soft: list(lexicon, "soft")?.into_iter().collect(),
            never: list(lexicon, "never")?.into_iter().collect(),
            places,
            likely_places,
            modality: modality(lexicon)?,
        })
    }

    /// What is known of a word; nothing known is the default.
    pub fn get(&self, word: &str) -> Word {
        self.words.get(word).copied().unwrap_or_default()
    }

    /// The class of a particle.
    pub fn particle(&self, word: &str) -> Option<Class> {
        self.particles.get(word).copied()
    }

    /// Whether a word counts (个, 项, 以上).
    pub fn is_measure(&self, word: &str) -> bool {
        self.measures.contains(word)
    }

    /// The part of a property.
    pub fn part(&self, property: usize) -> Part {
        self.properties.get(property).map_or(Part::Deed, |(_, part)| *part)
    }

    /// The longest head that `name` ends in, with its length in bytes; `None` also for words that only look like one.
    pub fn head(&self, name: &str) -> Option<(ThingKind, usize)> {
        let mut starts: Vec<usize> =
            name.char_indices().rev().take(self.longest_head).map(|(at, _)| at).collect();
        starts.reverse();
        let found = starts
            .into_iter()
            .filter_map(|at| name.get(at..))
            .find_map(|end| self.heads.get(end).map(|kind| (*kind, end.len())));
        found.and_then(|(kind, length)| Some((kind?, length)))
    }

    /// Whether a word names one who does something.
    pub fn is_actor(&self, word: &str) -> bool {
        self.actor_ending(word) > 0
    }

    /// Characters of the longest ending that names an actor; 0 for none.
    pub fn actor_ending(&self, word: &str) -> usize {
        let ends = || word.char_indices().filter_map(|(at, _)| word.get(at..));
        if ends().any(|end| self.non_actors.contains(end)) {
            return 0;
        }
        ends().find(|end| self.actors.contains(*end)).map_or(0, |end| end.chars().count())
    }

    /// Bytes of the shortest head that `name` ends in.
    pub fn shortest_head(&self, name: &str) -> Option<usize> {
        let mut ends = name.char_indices().rev().take(self.longest_head).filter_map(|(at, _)| name.get(at..));
        ends.find(|end| self.heads.get(*end).is_some_and(Option::is_some)).map(str::len)
    }

    /// Whether a word is a place, by the registry and, where that is not sure, by the dictionary's tag.
    pub fn is_place(&self, word: &str, tagged: bool) -> bool {
        let known = self.places.contains(word) || (tagged && self.likely_places.contains(word));
        known && !self.not_places.contains(word) && self.get(word).flags & (flag::CUE | flag::VERB) == 0
    }

    /// The property that plays a part, the first in the order of names.
    pub fn playing(&self, part: Part) -> Option<usize> {
        self.properties.iter().position(|(_, p)| *p == part)
    }

    /// Words that segmentation must never cut.
    pub fn whole(&self) -> &[String] {
        &self.whole
    }

    /// Words that segmentation must keep whole, verbs first, each with whether it is a verb, sorted.
    pub fn vocabulary(&self) -> Vec<(&str, bool)> {
        let verb = |w: &Word| w.flags & (flag::CUE | flag::VERB | flag::PIVOT | flag::ADVERB) != 0;
        let mut all: Vec<(&str, bool)> = self.words.iter().map(|(w, k)| (w.as_str(), verb(k))).collect();
        all.extend(self.places.iter().map(|h| (h.as_str(), false)));
        all.retain(|(w, _)| w.chars().count() > 1);
        all.sort_unstable();
        all.dedup_by_key(|(w, _)| *w);
        all
    }
}

fn list(lexicon: &Lexicon, file: &str) -> Result<Vec<String>, LexiconError> {
    let words = lexicon.list(&format!("mention/thing/{file}.txt"))?;
    Ok(words.into_iter().map(|w| w.trim().to_owned()).collect())
}

fn properties(lexicon: &Lexicon) -> Result<Vec<(String, Part)>, LexiconError> {
    let rows = lexicon.table("mention/thing/action.tsv", 2)?;
    let part = |word: &str| match word {
        "build" => Part::Build,
        "carry" => Part::Carry,
        "draw" => Part::Draw,
        "support" => Part::Support,
        "coverb" => Part::Coverb,
        "enter" => Part::Enter,
        _ => Part::Deed,
    };
    let mut found: Vec<(String, Part)> =
        rows.iter().filter_map(|row| Some((row.first()?.to_string(), part(row.get(1)?)))).collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found)
}

fn heads(lexicon: &Lexicon) -> Result<HashMap<String, Option<ThingKind>>, LexiconError> {
    let mut heads = HashMap::new();
    for word in list(lexicon, "nothead")? {
        heads.insert(word, None);
    }
    for row in lexicon.table("mention/thing/kind.tsv", 2)? {
        let [class, key, ..] = row.as_slice() else { continue };
        let kind = match *key {
            "platforms" => ThingKind::Platforms,
            "facilities" => ThingKind::Facilities,
            "parks" => ThingKind::Parks,
            _ => ThingKind::Programmes,
        };
        for head in lexicon.ontology().class(class).map(|c| c.heads.as_slice()).unwrap_or_default() {
            heads.entry(head.clone()).or_insert(Some(kind));
        }
    }
    Ok(heads)
}

/// Names of places: surely places (provinces and prefectures also by their short names), and those that the dictionary
/// must confirm (short names of counties, which may be common words).
fn places(lexicon: &Lexicon) -> (HashSet<String>, HashSet<String>) {
    let (mut sure, mut likely) = (HashSet::new(), HashSet::new());
    for place in lexicon.registry().places().all() {
        let high = place.level() != Level::County;
        for name in place.shorts.iter().chain([&place.name]).filter(|n| n.chars().count() > 1) {
            let long = name.chars().count() > 2;
            if high || long {
                sure.insert(name.clone())
            } else {
                likely.insert(name.clone())
            };
        }
    }
    (sure, likely)
}

fn modality(lexicon: &Lexicon) -> Result<HashMap<String, super::super::Modality>, LexiconError> {
    use super::super::Modality;
    let rows = lexicon.table("mention/thing/modality.tsv", 2)?;
    Ok(rows
        .iter()
        .filter_map(|row| {
            let modality = match *row.get(1)? {
                "supported" => Modality::Supported,
                "explored" => Modality::Explored,
                "striven" => Modality::Striven,
                _ => Modality::Done,
            };
            Some((row.first()?.to_string(), modality))
        })
        .collect())
}

/// The words of a class in the table of particles.
fn of(rows: &[Vec<&str>], class: &str) -> Vec<String> {
    let of_class = rows.iter().filter(|row| row.get(1) == Some(&class));
    of_class.filter_map(|row| row.first()).map(|word| word.to_string()).collect()
}
