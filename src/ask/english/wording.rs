//! The units and names of an English question as one Chinese wording. Must not know intents.

use super::align::Name;
use super::unit::{Kind, Unit};
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// What turns two neighbours around in Chinese: X of Y; enterprises above a size.
const TURNS: [&str; 5] = ["of", "above", "over", "exceeding", "worth"];

/// What may stand behind it without weight.
const ARTICLES: [&str; 6] = ["the", "a", "an", "its", "their", "all"];

/// Characters of the shortest heading that is read as one in quotes.
const SHORTEST_HEADING: usize = 4;

/// Endings of verbs and adverbs: where the glossary does not have them they are left out.
const VERBAL: [&str; 3] = ["ed", "ing", "ly"];

/// What joins the members of a list.
const JOINS: [&str; 3] = ["and", "or", "as well as"];

/// What joins them in Chinese.
const MARK: char = '、';

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
    acts: bool,
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
    without_glossed(&mut pieces, words);
    list(&mut pieces);
    super::kinds::share(&mut pieces, words, vocabulary);
    super::kinds::order(&mut pieces, words, vocabulary);
    super::kinds::tie(&mut pieces, fields, words);
    turn(&mut pieces);
    quote(&mut pieces, vocabulary);
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
        let said = match longer.filter(|_| asked && level) {
            Some(longer) => longer,
            None => unit.in_use(vocabulary),
        };
        let acts = unit.also.is_empty() && words.actions.contains_key(said);
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

/// `X of Y` is Y X in Chinese.
fn turn(pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        let Some(turning) = pieces.get(at).filter(|p| TURNS.contains(&p.english.as_str())) else { continue };
        if turning.what == Kind::Ask {
            continue;
        }
        let before = pieces.iter().take(at).rev().take_while(|p| p.is_noun()).count();
        let article = |p: &&Piece| p.what == Kind::Empty && ARTICLES.contains(&p.english.as_str());
        let gap = pieces.iter().skip(at + 1).take_while(article).count();
        let behind = pieces.iter().skip(at + 1 + gap).take_while(|p| p.is_noun()).count();
        if before == 0 || behind == 0 {
            continue;
        }
        if let Some(stretch) = pieces.get_mut(at - before..at + 1 + gap + behind) {
            stretch.rotate_left(before + 1 + gap);
        }
    }
}

/// A section's heading is read as one only in quotes.
fn quote(pieces: &mut [Piece], vocabulary: &Vocabulary) {
    let noun = |piece: &Piece| piece.is_noun() && !piece.asked;
    for from in 0..pieces.len() {
        let most = pieces.iter().skip(from).take_while(|p| noun(p)).count();
        let said = |count: usize| -> String {
            pieces.iter().skip(from).take(count).map(|p| p.said.as_str()).collect()
        };
        let is_heading = |count: &usize| {
            let words = said(*count);
            words.chars().count() >= SHORTEST_HEADING
                && vocabulary.sections.iter().any(|(heading, _)| *heading == words)
        };
        let Some(count) = (1..=most).rev().find(is_heading) else { continue };
        if let Some(first) = pieces.get_mut(from) {
            first.said.insert(0, '“');
        }
        if let Some(last) = pieces.get_mut(from + count - 1) {
            last.said.push('”');
        }
        return;
    }
}

/// Verbs whose Chinese stands behind them in brackets are said once: optimise and promote (优化推广).
fn without_glossed(pieces: &mut Vec<Piece>, words: &Words) {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let verbs = |piece: &Piece| {
        piece.english.chars().all(han)
            && !piece.english.is_empty()
            && words.actions.keys().any(|verb| piece.english.starts_with(verb.as_str()))
    };
    let Some(gloss) = pieces.iter().position(verbs) else { return };
    let mark = |piece: &Piece| piece.what == Kind::Ask && piece.said.chars().all(|c| !c.is_alphanumeric());
    let glossed = |piece: &&Piece| piece.acts || piece.joins() || mark(piece);
    let count = pieces.iter().take(gloss).rev().take_while(glossed).count();
    if pieces.iter().take(gloss).rev().take(count).any(|p| p.acts) {
        // The text must have the verb that is quoted.
        pieces.iter_mut().skip(gloss).take_while(|p| verbs(p)).for_each(|p| p.said = format!("“{}”", p.said));
        pieces.drain(gloss - count..gloss);
    }
}
