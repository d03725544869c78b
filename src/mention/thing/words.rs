//! The words that the grammar of things turns on, loaded once: what each word can be, heads by kind, cues by property.
//! Must not know the grammar.

use super::super::{Modality, ThingKind};
use super::flag;
use super::head::Heads;
use super::token::{Class, Token};
use crate::lexicon::{CharSet, Level, Lexicon, LexiconError, Openings, Table, WordSet};

/// The part that an action plays in the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Build,
    Finish,
    Spread,
    Carry,
    Draw,
    Support,
    Coverb,
    Enter,
    Meet,
    Change,
    Deed,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    pub flags: u64,
    /// Index of the action's property.
    pub property: Option<usize>,
    /// Its class, where it is a particle.
    pub particle: Option<Class>,
}

/// All words.
#[derive(Debug)]
pub(super) struct Words {
    words: Table<Word>,
    /// Action properties in the order of the ontology's names, with their part.
    pub properties: Vec<(String, Part)>,
    pub heads: Heads,
    actors: WordSet,
    non_actors: WordSet,
    /// The characters that actors end in.
    actor_last: CharSet,
    /// Pairs that are one notion: their conjunction joins no members of a list.
    pub fixed: Openings,
    /// Characters of the longest of them.
    pub longest_fixed: usize,
    /// How a bracket begins that is no part of a name.
    pub asides: Vec<String>,
    /// How coined names of apps end.
    pub apps: Vec<String>,
    /// Heads of what is a part of a platform.
    pub annexes: Vec<String>,
    /// Endings of nouns that say in what something is changed.
    pub turns: Vec<String>,
    /// Endings of nouns of what a thing can do or does.
    pub faculties: Vec<String>,
    /// Endings of institutions where something is traded.
    pub exchanges: Vec<String>,
    /// Heads of zones of which a region has many.
    pub zones: WordSet,
    /// How names of waters and of the land end.
    pub landmarks: Vec<String>,
    /// Heads of documents.
    pub documents: Vec<String>,
    pub modality: Table<Modality>,
}

impl Words {
    pub fn load(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let properties = properties(lexicon)?;
        let fixed = list(lexicon, "fixed")?;
        let actors: WordSet = list(lexicon, "actor")?.into_iter().collect();
        Ok(Self {
            words: words(lexicon, &properties)?,
            properties,
            heads: Heads::load(lexicon)?,
            actor_last: actors.iter().filter_map(|a| a.chars().next_back()).collect(),
            actors,
            non_actors: list(lexicon, "nonactor")?.into_iter().collect(),
            longest_fixed: fixed.iter().map(|pair| pair.chars().count()).max().unwrap_or(0),
            fixed: fixed.into(),
            asides: list(lexicon, "aside")?,
            apps: list(lexicon, "quotehead")?,
            annexes: list(lexicon, "annex")?,
            turns: list(lexicon, "turn")?,
            faculties: list(lexicon, "faculty")?,
            exchanges: list(lexicon, "exchange")?,
            zones: list(lexicon, "zone")?.into_iter().collect(),
            landmarks: list(lexicon, "landmark")?,
            documents: list(lexicon, "document")?,
            modality: modality(lexicon)?,
        })
    }

    /// What is known of a word; nothing known is the default.
    pub fn get(&self, word: &str) -> Word {
        self.words.get(word).copied().unwrap_or_default()
    }

    /// The part of a property.
    pub fn part(&self, property: usize) -> Part {
        self.properties.get(property).map_or(Part::Deed, |(_, part)| *part)
    }

    /// Whether the property makes a thing or finishes it.
    pub fn is_made(&self, property: &str) -> bool {
        let known = self.properties.iter().find(|(name, _)| name == property);
        known.is_some_and(|(_, part)| matches!(part, Part::Build | Part::Finish))
    }

    /// Whether the verb needs two sides (A与B对接, A与B融合).
    pub fn meets(&self, token: &Token) -> bool {
        let part = token.word.property.map(|p| self.part(p));
        matches!(part, Some(Part::Enter | Part::Meet))
    }

    /// The property that plays a part, the first in the order of names.
    pub fn playing(&self, part: Part) -> Option<usize> {
        self.properties.iter().position(|(_, p)| *p == part)
    }

    /// See [`Heads::longest`].
    pub fn head(&self, name: &str) -> Option<(ThingKind, usize)> {
        self.heads.longest(name)
    }

    /// Whether a word names one who does something.
    pub fn is_actor(&self, word: &str) -> bool {
        self.actor_ending(word) > 0
    }

    /// Characters of the longest ending that names an actor; 0 for none.
    pub fn actor_ending(&self, word: &str) -> usize {
        if !word.chars().next_back().is_some_and(|c| self.actor_last.contains(&c)) {
            return 0;
        }
        let ends = || word.char_indices().filter_map(|(at, _)| word.get(at..));
        if ends().any(|end| self.non_actors.contains(end)) {
            return 0;
        }
        ends().find(|end| self.actors.contains(*end)).map_or(0, |end| end.chars().count())
    }

    /// Words that segmentation should know, each with whether it is a verb and whether it must never be cut, sorted.
    pub fn vocabulary(&self) -> Vec<(&str, bool, bool)> {
        let verb = flag::CUE | flag::VERB | flag::PIVOT | flag::ADVERB;
        let unsure = flag::LIKELY_PLACE | flag::NOT_PLACE | flag::DIGITAL;
        let mut all: Vec<(&str, bool, bool)> = self
            .words
            .iter()
            .filter(|(word, known)| word.chars().count() > 1 && known.flags & !unsure != 0)
            .map(|(word, known)| (word.as_str(), known.flags & verb != 0, known.flags & flag::WHOLE != 0))
            .collect();
        all.sort_unstable();
        all
    }
}

fn words(lexicon: &Lexicon, properties: &[(String, Part)]) -> Result<Table<Word>, LexiconError> {
    let mut words: Table<Word> = Table::default();
    for (file, flag) in flag::LISTS {
        for word in list(lexicon, file)? {
            words.entry(word).or_default().flags |= flag;
        }
    }
    for (at, (name, _)) in properties.iter().enumerate() {
        for cue in lexicon.ontology().property(name).map(|p| p.cues.as_slice()).unwrap_or_default() {
            let word = words.entry(cue.clone()).or_default();
            word.flags |= flag::CUE;
            word.property = word.property.or(Some(at));
        }
    }
    for row in lexicon.table("mention/thing/particle.tsv", 2)? {
        let [particle, class, ..] = row.as_slice() else { continue };
        let word = words.entry((*particle).to_owned()).or_default();
        match *class {
            "and" => word.particle = Some(Class::And),
            "dun" => word.particle = Some(Class::Dun),
            "more" => word.particle = Some(Class::More),
            "de" => word.particle = Some(Class::De),
            _ => word.flags |= flag::MEASURE,
        }
    }
    for (name, flag) in places(lexicon) {
        words.entry(name).or_default().flags |= flag;
    }
    Ok(words)
}

/// Names of places: surely places (provinces and prefectures also by their short names), and those that the dictionary
/// must confirm (short names of counties, which may be common words).
fn places(lexicon: &Lexicon) -> Vec<(String, u64)> {
    let mut found = Vec::new();
    for place in lexicon.registry().places().all() {
        let high = place.level() != Level::County;
        for name in place.shorts.iter().chain([&place.name]).filter(|n| n.chars().count() > 1) {
            let sure = high || name.chars().count() > 2;
            found.push((name.clone(), if sure { flag::PLACE } else { flag::LIKELY_PLACE }));
        }
    }
    found
}

fn list(lexicon: &Lexicon, file: &str) -> Result<Vec<String>, LexiconError> {
    let words = lexicon.list(&format!("mention/thing/{file}.txt"))?;
    Ok(words.into_iter().map(|w| w.trim().to_owned()).collect())
}

fn properties(lexicon: &Lexicon) -> Result<Vec<(String, Part)>, LexiconError> {
    let rows = lexicon.table("mention/thing/action.tsv", 2)?;
    let part = |word: &str| match word {
        "build" => Part::Build,
        "finish" => Part::Finish,
        "spread" => Part::Spread,
        "carry" => Part::Carry,
        "draw" => Part::Draw,
        "support" => Part::Support,
        "coverb" => Part::Coverb,
        "enter" => Part::Enter,
        "meet" => Part::Meet,
        "change" => Part::Change,
        _ => Part::Deed,
    };
    let mut found: Vec<(String, Part)> =
        rows.iter().filter_map(|row| Some((row.first()?.to_string(), part(row.get(1)?)))).collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found)
}

fn modality(lexicon: &Lexicon) -> Result<Table<Modality>, LexiconError> {
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
