//! The units and names of an English question as one Chinese wording. Must not know intents.

use super::align::Name;
use super::unit::{Kind, Unit, is_plural};
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// Endings of verbs and adverbs: where the glossary does not have them they are left out.
const VERBAL: [&str; 3] = ["ed", "ing", "ly"];

/// What joins the members of a list.
const JOINS: [&str; 3] = ["and", "or", "as well as"];

/// What joins them in Chinese.
pub(super) const MARK: char = '、';

/// Words that are said together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) said: String,
    /// What else may be said for them.
    pub(super) also: Vec<String>,
    /// The English words; nothing for a name of the graph.
    pub(super) english: String,
    pub(super) what: Kind,
    /// Whether they are a verb that the ontology knows.
    pub(super) acts: bool,
    /// Whether they stand in the kind that is asked for.
    pub(super) asked: bool,
}

/// The question in Chinese words, in the order of the English ones but for what `of` turns around.
pub(super) fn wording(
    units: &[Unit],
    asked: &[bool],
    names: &[Name],
    fields: &[String],
    words: &Words,
    vocabulary: &Vocabulary,
) -> String {
    let mut pieces = pieces(units, asked, names, words, vocabulary);
    super::gloss::settle(&mut pieces, words, vocabulary);
    super::called::quoted(&mut pieces);
    super::setting::named(&mut pieces);
    super::setting::verbs(&mut pieces, words);
    super::apart::repeated(&mut pieces);
    super::apart::passives(&mut pieces, words);
    list(&mut pieces);
    super::apart::of_places(&mut pieces, words, vocabulary);
    super::headed::headings(&mut pieces, words, vocabulary);
    super::headed::several(&mut pieces, vocabulary);
    super::measured::figures(&mut pieces, words, vocabulary);
    super::measured::amounts(&mut pieces, words, vocabulary);
    super::choice::named(&mut pieces, words, vocabulary);
    super::kinds::share(&mut pieces, fields, words, vocabulary);
    new(&mut pieces, words);
    super::weak::drop(&mut pieces, vocabulary);
    super::listed::unnamed(&mut pieces, words, vocabulary);
    super::kinds::of_field(&mut pieces, words, vocabulary);
    super::kinds::order(&mut pieces, fields, words, vocabulary);
    super::kinds::tie(&mut pieces, fields, words);

    super::quoted::headings(&mut pieces, words, vocabulary);
    super::tasked::fields(&mut pieces, words, vocabulary);
    super::headed::fields(&mut pieces, words, vocabulary);
    super::plural::fields(&mut pieces, words, vocabulary);
    super::order::turn(&mut pieces, words, vocabulary);
    super::fields::first(&mut pieces, words);
    super::order::during(&mut pieces, words);
    super::apart::quote(&mut pieces, vocabulary);
    super::quoted::within_headings(&mut pieces);
    super::order::counted(&mut pieces, words);
    super::order::left_out_last(&mut pieces, words);
    super::apart::unknown(&mut pieces, vocabulary);
    super::apart::seams(&mut pieces, words);
    super::apart::bodies(&mut pieces, words);
    super::apart::numbers(&mut pieces);
    super::cities::beside_bodies(&mut pieces, words, vocabulary);
    super::setting::years_of_bodies(&mut pieces, words, vocabulary);
    super::apart::years_apart(&mut pieces);
    super::apart::verbs_apart(&mut pieces, words, vocabulary);
    super::apart::targets_apart(&mut pieces, words, vocabulary);
    super::apart::sets_apart(&mut pieces);
    super::measured::of_each(&mut pieces, words);
    pieces.iter().map(|piece| piece.said.as_str()).collect()
}

impl Piece {
    /// Whether it stands between the members of a list.
    pub(super) fn joins(&self) -> bool {
        self.said == BREAK.to_string() || JOINS.contains(&self.english.as_str())
    }

    /// Whether it is part of a name or a kind.
    pub(super) fn is_noun(&self) -> bool {
        matches!(self.what, Kind::Content | Kind::Unknown) && !self.acts && !self.joins()
    }

    /// Leaves it unsaid.
    pub(super) fn silence(&mut self) {
        self.said.clear();
        self.also.clear();
        self.what = Kind::Empty;
    }

    /// Whether the last of its English words is more than one.
    pub(super) fn is_plural(&self) -> bool {
        is_plural(&self.english)
    }

    fn named(name: &str, asked: bool) -> Self {
        Self {
            said: name.to_owned(),
            also: Vec::new(),
            english: String::new(),
            what: Kind::Content,
            acts: false,
            asked,
        }
    }

    fn of(unit: &Unit, asked: bool, words: &Words, vocabulary: &Vocabulary) -> Self {
        let level = words.prefixes.contains(&unit.chinese);
        // A kind is of a level: provincial platforms are no 省平台.
        let longer = unit.also.iter().find(|w| w.len() > unit.chinese.len() && words.prefixes.contains(w));
        let short = unit.chinese.chars().count() == 1;
        let said = match longer.filter(|_| asked && level && short) {
            Some(longer) => longer,
            // A word for kinds of many names is said for all of them.
            None if asked && words.terms.umbrellas.contains_key(&unit.chinese) => unit.chinese.as_str(),
            None => unit.in_use(vocabulary),
        };
        let acts = unit.is_verb(said, words);
        let body = unit.whole_body(said, words, vocabulary);
        let said = body.unwrap_or(said);
        let verb = unit.what == Kind::Unknown && VERBAL.iter().any(|end| unit.words.ends_with(end));
        Self {
            said: if verb { String::new() } else { said.to_owned() },
            also: unit.also.clone(),
            english: unit.words.clone(),
            what: unit.what,
            acts,
            asked,
        }
    }
}

fn pieces(
    units: &[Unit],
    asked: &[bool],
    names: &[Name],
    words: &Words,
    vocabulary: &Vocabulary,
) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(unit) = units.get(at) {
        let asked = asked.get(at) == Some(&true);
        let name = names.iter().find(|name| name.start == at);
        at = name.map_or(at + 1, |name| name.end.max(at + 1));
        found.push(match name {
            Some(name) => Piece::named(&name.words, asked),
            None => Piece::of(unit, asked, words, vocabulary),
        });
    }
    found
}

/// What joins the members of a list is one mark in Chinese: parks or centres.
fn list(pieces: &mut [Piece]) {
    for at in 1..pieces.len().saturating_sub(1) {
        let nouns = pieces[at - 1].is_noun() && pieces[at + 1].is_noun();
        if nouns && JOINS.contains(&pieces[at].english.as_str()) {
            pieces[at].said = MARK.to_string();
        }
    }
}

/// What is only to be in the future: of new things it says that they are to be built.
const PLANNED: [&str; 10] = [
    "planned",
    "envisaged",
    "foreseen",
    "proposed",
    "intended",
    "slated",
    "scheduled",
    "provided for",
    "called for",
    "planning",
];

/// What is to be built is new: where a verb says it, the word is left out; where none does, new things that are planned
/// are built.
fn new(pieces: &mut [Piece], words: &Words) {
    let builds = |p: &Piece| {
        p.acts && words.actions.get(&p.said).is_some_and(|action| *action == words.terms.build)
            || p.said.starts_with('“')
    };
    let is_new = |p: &Piece| p.asked && p.english == "new";
    let planned = |p: &Piece| PLANNED.contains(&p.english.as_str());
    if pieces.iter().any(is_new) && pieces.iter().any(planned) && !pieces.iter().any(|p| p.acts) {
        let last = pieces.iter().rposition(planned).unwrap_or_default();
        if let Some(verb) = pieces.get_mut(last) {
            verb.said.clone_from(&words.terms.build);
            verb.acts = true;
        }
    }
    if pieces.iter().any(builds) {
        pieces.iter_mut().filter(|p| is_new(p)).for_each(Piece::silence);
    }
}
