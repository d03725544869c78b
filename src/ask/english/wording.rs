//! The units and names of an English question as one Chinese wording. Must not know intents.

use super::align::Name;
use super::unit::{Kind, Unit, is_plural};
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// What turns two neighbours around in Chinese: X of Y; enterprises above a size.
const TURNS: [&str; 5] = ["of", "above", "over", "exceeding", "worth"];

/// What turns a kind and what narrows it around: actions for villages.
const NARROWS: [&str; 5] = ["for", "on", "about", "concerning", "regarding"];

/// The cues of targets and of what is left out.
const TARGET: &str = "target";
const EXCLUDED: &str = "excluded";

/// What may stand behind it without weight.
const ARTICLES: [&str; 6] = ["the", "a", "an", "its", "their", "all"];

/// Characters of the shortest heading that is read as one in quotes.
const SHORTEST_HEADING: usize = 4;

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
    list(&mut pieces);
    super::kinds::share(&mut pieces, fields, words, vocabulary);
    new(&mut pieces, words);
    super::kinds::order(&mut pieces, words, vocabulary);
    super::kinds::tie(&mut pieces, fields, words);
    turn(&mut pieces, words);
    quote(&mut pieces, vocabulary);
    left_out_last(&mut pieces, words);
    years_apart(&mut pieces);
    verbs_apart(&mut pieces, words, vocabulary);
    targets_apart(&mut pieces, words);
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
        let said = match longer.filter(|_| asked && level) {
            Some(longer) => longer,
            None => unit.in_use(vocabulary),
        };
        let acts = unit.is_verb(said, words);
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
fn turn(pieces: &mut [Piece], words: &Words) {
    for at in 0..pieces.len() {
        let turns = |p: &&Piece| {
            TURNS.contains(&p.english.as_str())
                || NARROWS.contains(&p.english.as_str())
                    && at.checked_sub(1).and_then(|b| pieces.get(b)).is_some_and(|b| b.asked && b.is_plural())
        };
        let Some(turning) = pieces.get(at).filter(turns) else { continue };
        if turning.what == Kind::Ask {
            continue;
        }
        let narrows = NARROWS.contains(&turning.english.as_str());
        let part = |p: &&Piece| p.is_noun() || narrows && p.asked && p.joins() && p.said == MARK.to_string();
        let before = pieces.iter().take(at).rev().take_while(part).count();
        let article = |p: &&Piece| p.what == Kind::Empty && ARTICLES.contains(&p.english.as_str());
        let gap = pieces.iter().skip(at + 1).take_while(article).count();
        let behind = if narrows {
            members(pieces, at + 1 + gap, words)
        } else {
            pieces.iter().skip(at + 1 + gap).take_while(|p| p.is_noun()).count()
        };
        if before == 0 || behind == 0 {
            continue;
        }
        let list = before > 1 && pieces.iter().skip(at - before).take(before).any(Piece::joins);
        if let Some(last) = pieces.get_mut(at + gap + behind).filter(|_| narrows && list) {
            last.said.push(words.terms.attributive);
        }
        if let Some(stretch) = pieces.get_mut(at - before..at + 1 + gap + behind) {
            stretch.rotate_left(before + 1 + gap);
        }
    }
}

/// What is to be built is new: where a verb says it, the word is left out.
fn new(pieces: &mut [Piece], words: &Words) {
    let builds = |p: &Piece| {
        p.acts && words.actions.get(&p.said).is_some_and(|action| *action == words.terms.build)
            || p.said.starts_with('“')
    };
    if pieces.iter().any(builds) {
        pieces.iter_mut().filter(|p| p.asked && p.english == "new").for_each(Piece::silence);
    }
}

/// A verb and a name that are a heading together do not name it here: to launch a platform.
fn verbs_apart(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    for at in 1..pieces.len() {
        let whole = match (pieces.get(at - 1), pieces.get(at)) {
            (Some(verb), Some(name)) if words.actions.contains_key(&verb.said) && name.is_noun() => {
                format!("{}{}", verb.said, name.said)
            }
            _ => continue,
        };
        let task = |e: &crate::ask::vocabulary::Entity| e.slot == Slot::Task && e.plain.contains(&whole);
        if vocabulary.entities.iter().any(task)
            && let Some(verb) = pieces.get_mut(at - 1)
        {
            verb.said.push(BREAK);
        }
    }
}

/// What is left out is said last: new platforms, not upgrades, of a field.
fn left_out_last(pieces: &mut [Piece], words: &Words) {
    let Some(cues) = words.cues.cues.get(EXCLUDED) else { return };
    let excludes = |p: &Piece| p.what == Kind::Ask && cues.iter().any(|cue| p.said.ends_with(cue.as_str()));
    let Some(from) = pieces.iter().position(excludes) else { return };
    let mark = |p: &Piece| !p.english.is_empty() && p.english.chars().all(|c| !c.is_alphanumeric());
    let count = pieces.iter().skip(from + 1).take_while(|p| !mark(p)).count() + 1;
    let closes = pieces.get(from + count).is_some_and(mark) && pieces.len() > from + count + 1;
    if let Some(stretch) = pieces.get_mut(from..).filter(|_| closes) {
        stretch.rotate_left(count);
    }
}

/// What targets are of stands behind them in English: 目标 must not open its name.
fn targets_apart(pieces: &mut [Piece], words: &Words) {
    let Some(cues) = words.cues.cues.get(TARGET) else { return };
    for at in 0..pieces.len() {
        let behind = pieces.iter().skip(at + 1).find(|p| !p.said.is_empty()).is_some_and(Piece::is_noun);
        if let Some(piece) = pieces.get_mut(at).filter(|p| behind && p.what == Kind::Ask)
            && cues.iter().any(|cue| piece.said.ends_with(cue.as_str()))
        {
            piece.said.push(BREAK);
        }
    }
}

/// How many pieces from `from` on are a list of nouns; each of several says what sort is meant.
fn members(pieces: &mut [Piece], from: usize, words: &Words) -> usize {
    let list = |p: &&Piece| p.is_noun() || p.joins() || p.what == Kind::Empty && p.english == "the";
    let mut count = pieces.iter().skip(from).take_while(list).count();
    while count > 0 && !pieces.get(from + count - 1).is_some_and(Piece::is_noun) {
        count -= 1;
    }
    let Some(ending) = words.terms.qualifier_endings.first() else { return count };
    let joins: Vec<usize> =
        (from..from + count).filter(|at| pieces.get(*at).is_some_and(Piece::joins)).collect();
    if joins.is_empty() {
        return count;
    }
    for at in joins {
        if let Some(piece) = pieces.get_mut(at) {
            piece.said = MARK.to_string();
        }
        let noun = at.checked_sub(1).and_then(|before| pieces.get_mut(before)).filter(|p| p.is_noun());
        if let Some(noun) = noun {
            noun.said.push_str(ending);
        }
    }
    if let Some(last) = pieces.get_mut(from + count - 1) {
        last.said.push_str(ending);
    }
    count
}

/// Years that stand beside each other by chance: by 2024 under the 2023 plan.
fn years_apart(pieces: &mut [Piece]) {
    let year = |p: &Piece| {
        p.what == Kind::Ask && p.english.len() == 4 && p.english.chars().all(|c| c.is_ascii_digit())
    };
    let mut before: Option<usize> = None;
    for at in 0..pieces.len() {
        let Some(piece) = pieces.get(at) else { break };
        if year(piece) {
            if let Some(last) = before.and_then(|last| pieces.get_mut(last)) {
                last.said.push(BREAK);
            }
            before = Some(at);
        } else if !piece.said.is_empty() {
            before = None;
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
