//! English words around what documents set: verbs of figures (companies to be certified), and the years of two
//! bodies. Must not know intents.

use super::unit::{Kind, Unit};
use super::wording::Piece;
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// What says of a kind right behind which that documents have it, and what asks.
const NAMED: [&str; 3] = ["named", "mentioned", "specific"];
const ASKS: [&str; 2] = ["which", "what"];

/// Cues of what figures are asked of.
const FIGURES: [&str; 3] = ["target", "count", "amount"];
/// Endings of verbs that say how things come to be counted.
const VERBAL: [&str; 2] = ["ing", "ed"];

/// Verbs of the ontology that tell no figure from another.
const FOSTERS: [&str; 6] = ["cultivating", "fostering", "nurturing", "cultivated", "fostered", "nurtured"];

/// Which named campaigns: that they are named is said already where a verb asks for them.
pub(super) fn named(pieces: &mut [Piece]) {
    let acts = pieces.iter().any(|p| p.acts);
    for at in 1..pieces.len() {
        let asks = ASKS.contains(&pieces[at - 1].english.as_str());
        let noun = pieces.get(at + 1).is_some_and(|p| p.asked && p.is_noun());
        if acts && asks && noun && NAMED.contains(&pieces[at].english.as_str()) {
            pieces[at].silence();
        }
    }
}

/// Takes the weight from a verb of fostering where targets are asked for: it opens the names of many figures, and none is
/// meant by it alone.
pub(super) fn fosters(units: &mut [Unit], words: &Words) {
    let cues = words.cues.cues.get(FIGURES[0]).into_iter().flatten();
    let asks = |u: &Unit| u.what == Kind::Ask && cues.clone().any(|cue| u.chinese.ends_with(cue.as_str()));
    if !units.iter().any(asks) {
        return;
    }
    for unit in units.iter_mut().filter(|u| FOSTERS.contains(&u.words.as_str())) {
        *unit = Unit::new(&unit.words, String::new(), Kind::Empty);
    }
}

/// Leaves out verbs by which figures open, where figures are asked for: companies that are to be certified or fostered
/// are told by what is counted.
pub(super) fn verbs(pieces: &mut [Piece], words: &Words) {
    let cue = |p: &Piece| {
        let lists = FIGURES.iter().filter_map(|name| words.cues.cues.get(*name)).flatten();
        p.what == Kind::Ask && lists.clone().any(|cue| p.said.ends_with(cue.as_str()))
    };
    if !pieces.iter().any(cue) {
        return;
    }
    let verb = |p: &Piece| {
        !p.english.contains(' ')
            && !p.acts
            && VERBAL.iter().any(|end| p.english.ends_with(end))
            && words.terms.metric_openings.contains(&p.said)
    };
    for at in 0..pieces.len() {
        if !pieces.get(at).is_some_and(verb) {
            continue;
        }
        let joined = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let joins: Vec<usize> = joined.filter(|near| pieces.get(*near).is_some_and(Piece::joins)).collect();
        let other = |near: usize| {
            pieces
                .get(if near > at { near + 1 } else { near.wrapping_sub(1) })
                .is_some_and(|p| verb(p) || p.said.is_empty())
        };
        let drop: Vec<usize> = joins.into_iter().filter(|near| other(*near)).collect();
        for near in drop.into_iter().chain([at]) {
            if let Some(piece) = pieces.get_mut(near) {
                piece.silence();
            }
        }
    }
}

/// Of two bodies each with years of its own behind it, the years stand at the body: for which the centre was responsible in
/// 2017 and the company in 2022. That the first shared it is no question for what they do together.
pub(super) fn years_of_bodies(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let year = |p: &Piece| p.what == Kind::Ask && super::times::is_year(&p.english);
    let Some((one, other)) = two(&bodies(pieces, vocabulary), pieces) else { return };
    let kind = pieces.iter().take(one.0).any(|p| p.asked && p.is_noun());
    let run = |from: usize, to: usize| {
        let first = (from..to).find(|at| year(&pieces[*at]))?;
        let last = (from..to).rfind(|at| year(&pieces[*at]))?;
        let gap = |p: &Piece| year(p) || p.joins() || p.said.is_empty();
        pieces.get(first..=last).is_some_and(|run| run.iter().all(gap)).then_some((first, last))
    };
    let before = pieces.iter().take(one.0).any(year);
    let (Some(early), Some(late)) = (run(one.1, other.0), run(other.1, pieces.len())) else { return };
    if !kind || before {
        return;
    }
    if let Some(responsible) = words.cues.cues.get("responsible").and_then(|list| list.first()) {
        let joint = |p: &&mut Piece| p.said.ends_with(responsible.as_str()) && p.said != *responsible;
        let between = pieces.iter_mut().take(other.0).skip(one.1);
        between.filter(joint).for_each(|p| p.said.clone_from(responsible));
    }
    pieces[other.1..=late.1].rotate_right(late.1 + 1 - late.0);
    pieces[one.1..=early.1].rotate_right(early.1 + 1 - early.0);
    pieces[one.0].said.insert(0, BREAK);
    pieces[other.0].said.insert(0, BREAK);
}

/// Where the names of bodies stand, each from its first piece to behind its last.
fn bodies(pieces: &[Piece], vocabulary: &Vocabulary) -> Vec<(usize, usize)> {
    let noun = |p: &Piece| p.is_noun() && !p.asked && !p.said.is_empty();
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let count = pieces.iter().skip(at).take_while(|p| noun(p)).count();
        let run = pieces.get(at..at + count).unwrap_or_default();
        let said: String = run.iter().map(|p| p.said.as_str()).collect();
        if count > 0 && super::gloss::is_body(&said, vocabulary) {
            found.push((at, at + count));
        }
        at += count.max(1);
    }
    found
}

/// Two bodies that are named, each perhaps by two names beside each other (the Company or Group).
fn two(bodies: &[(usize, usize)], pieces: &[Piece]) -> Option<((usize, usize), (usize, usize))> {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    for body in bodies {
        let beside = groups.last_mut().filter(|last| {
            let between = pieces.get(last.1..body.0).unwrap_or_default();
            between.iter().all(|p| p.said.is_empty() || p.joins())
        });
        match beside {
            Some(last) => last.1 = body.1,
            None => groups.push(*body),
        }
    }
    match groups.as_slice() {
        [one, other] => Some((*one, *other)),
        _ => None,
    }
}
