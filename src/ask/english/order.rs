//! The order of what is said: Chinese turns `X of Y` around and says last what is left out. Must not know intents.

use super::split::{CLOSE, OPEN};
use super::unit::Kind;
use super::wording::{MARK, Piece};
use crate::ask::plain::{BREAK, plain};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// What turns two neighbours around in Chinese: X of Y; enterprises above a size.
const TURNS: [&str; 5] = ["of", "above", "over", "exceeding", "worth"];

/// What turns a kind and what narrows it around: actions for villages.
const NARROWS: [&str; 5] = ["for", "on", "about", "concerning", "regarding"];

/// What turns one of something around, and several that a list narrows.
const OF: &str = "of";

/// What may stand behind it without weight.
const ARTICLES: [&str; 6] = ["the", "a", "an", "its", "their", "all"];

/// What makes the noun of an event behind it a time.
const DURING: &str = "during";

/// During a summit: what is beside it.
pub(super) fn during(pieces: &mut [Piece], words: &Words) {
    let Some(time) = words.terms.during.first() else { return };
    for at in 0..pieces.len() {
        if pieces.get(at).is_none_or(|p| p.english != DURING) {
            continue;
        }
        let article = |p: &&Piece| p.what == Kind::Empty && ARTICLES.contains(&p.english.as_str());
        let from = at + 1 + pieces.iter().skip(at + 1).take_while(article).count();
        let count = pieces.iter().skip(from).take_while(|p| p.is_noun()).count();
        let last = (from + count).checked_sub(1).filter(|_| count > 0).and_then(|last| pieces.get_mut(last));
        let event = |p: &&mut Piece| words.terms.events.iter().any(|event| p.said.ends_with(event.as_str()));
        if let Some(event) = last.filter(event) {
            event.said.push_str(time);
        }
    }
}

/// The cue of what is left out.
const EXCLUDED: &str = "excluded";

/// `X of Y` is Y X in Chinese.
pub(super) fn turn(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    for at in 0..pieces.len() {
        let turns = |p: &&Piece| {
            TURNS.contains(&p.english.as_str())
                || NARROWS.contains(&p.english.as_str()) && asks_kind(pieces, at)
        };
        let Some(turning) = pieces.get(at).filter(turns) else { continue };
        if turning.what == Kind::Ask {
            continue;
        }
        // Databases of culture and heritage are those of both fields.
        let narrows = NARROWS.contains(&turning.english.as_str())
            || turning.english == OF && asks_kind(pieces, at) && is_list(pieces, at + 1);
        let part = |p: &&Piece| {
            p.is_noun()
                || narrows
                    && p.asked
                    && p.joins()
                    && [MARK, BREAK].iter().any(|mark| p.said == mark.to_string())
        };
        let bracket = |p: &&Piece| p.said.is_empty() && [OPEN, CLOSE].contains(&p.english.as_str());
        let closed = pieces.iter().take(at).rev().take_while(bracket).count();
        let before = pieces.iter().take(at - closed).rev().take_while(part).count();
        let before = if before > 0 { before + closed } else { 0 };
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
        // Databases on a culture that no name has are those of the field.
        let said = |from: usize, count: usize| -> String {
            pieces.iter().skip(from).take(count).map(|p| p.said.as_str()).collect()
        };
        let (kind, field) = (said(at - before, before), said(at + 1 + gap, behind));
        let known = words.heads.contains_key(&kind) || words.classes.contains_key(&kind);
        let strange = narrows
            && known
            && behind > 1
            && vocabulary.containing(&plain(&format!("{field}{kind}"))).is_empty();
        let tie = words.terms.having_to_do.first().filter(|_| strange && !field.contains(MARK));
        if let (Some(tie), Some(last)) = (tie, pieces.get_mut(at + gap + behind)) {
            last.said.push_str(tie);
        }
        if let Some(stretch) = pieces.get_mut(at - before..at + 1 + gap + behind) {
            stretch.rotate_left(before + 1 + gap);
        }
    }
}

/// The cue of what is counted.
const COUNT: &str = "count";

/// How many ports are to be built: Chinese says first what is done with what is counted.
pub(super) fn counted(pieces: &mut [Piece], words: &Words) {
    let Some(cues) = words.cues.cues.get(COUNT) else { return };
    let counts = |p: &Piece| p.what == Kind::Ask && cues.contains(&p.said);
    let Some(from) = pieces.iter().position(counts) else { return };
    let noun = |p: &&Piece| p.is_noun() || p.said.is_empty();
    let count = pieces.iter().skip(from + 1).take_while(noun).count();
    let nouns =
        pieces.get(from + 1..from + 1 + count).is_some_and(|run| run.iter().any(|p| !p.said.is_empty()));
    let verb = from + 1 + count;
    if nouns && pieces.get(verb).is_some_and(|p| p.acts && !p.said.starts_with('“')) {
        pieces[from..=verb].rotate_right(1);
    }
}

/// What is left out is said last: new platforms, not upgrades, of a field.
pub(super) fn left_out_last(pieces: &mut [Piece], words: &Words) {
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

/// Whether several of a kind that is asked for end before a place, perhaps with their Chinese name in brackets.
fn asks_kind(pieces: &[Piece], at: usize) -> bool {
    let bracket = |p: &&Piece| p.said.is_empty() && [OPEN, CLOSE].contains(&p.english.as_str());
    let last = pieces.iter().take(at).rev().find(|p| !bracket(p));
    let han = |p: &Piece| p.english.chars().any(super::gloss::is_han);
    last.is_some_and(|p| p.asked && (p.is_plural() || han(p)))
}

/// Whether several nouns without a plural among them but the last stand here.
fn is_list(pieces: &[Piece], from: usize) -> bool {
    let part = |p: &&Piece| p.is_noun() || p.joins() || p.what == Kind::Empty && p.english == "the";
    let list: Vec<&Piece> = pieces.iter().skip(from).take_while(part).collect();
    let members: Vec<&[&Piece]> = list.split(|p| p.joins()).filter(|member| !member.is_empty()).collect();
    members.len() > 1 && !list.iter().any(|p| p.asked && p.is_plural())
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
