//! Chinese that an English question gives itself: it is what is meant, and the English that it explains is not said
//! again. Must not know intents.

use super::split::{CLOSE, OPEN};
use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::{BREAK, plain, scattered};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Pieces at most that a bracket explains.
const FARTHEST: usize = 16;
/// Characters of the longest verb with what stands before it (优化提升).
const LONGEST_VERB: usize = 5;

/// Words without weight inside what a bracket explains.
const LIGHT: [&str; 4] = ["the", "a", "an", "s"];

/// What opens a bracket that only explains.
const INCLUDES: [&str; 5] = ["includ", "such as", "e.g.", "also", "whether"];

pub(super) fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// The first bracket that holds Chinese: what stands before it, its members, what stands behind it.
pub(super) fn bracketed(text: &str) -> Option<(&str, Vec<String>, &str)> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find(['(', '（']).map(|at| at + from) {
        let open = text.get(at..)?.chars().next()?;
        let close = if open == '(' { ')' } else { '）' };
        let inside = at + open.len_utf8();
        let end = closing(text.get(inside..)?, open, close)? + inside;
        let within = text.get(inside..end)?;
        let letters = within.chars().filter(char::is_ascii_alphabetic).count();
        if within.chars().filter(|c| is_han(*c)).count() * 2 > letters {
            return Some((text.get(..at)?, members(within), text.get(end + close.len_utf8()..)?));
        }
        from = inside;
    }
    None
}

/// Where the bracket closes whose inside this is.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        if c == close && depth == 0 {
            return Some(at);
        }
        depth = if c == open { depth + 1 } else { depth - usize::from(c == close) };
    }
    None
}

fn members(within: &str) -> Vec<String> {
    // What is only included is meant by the English too.
    if INCLUDES.iter().any(|word| within.trim_start().starts_with(word)) {
        return Vec::new();
    }
    let apart = within.replace(" or ", ",").replace(" and ", ",");
    let parts = apart.split([',', '，', ';', '；', '、', '/']);
    let clean = |part: &str| -> String {
        part.chars().filter(|c| !c.is_whitespace() && !"“”\"‘’'《》".contains(*c)).collect()
    };
    parts.map(clean).filter(|part| !part.is_empty()).collect()
}

/// Puts Chinese that the question gives in the place of what it explains: verbs in quotes, as the text must have them;
/// names instead of their English.
pub(super) fn settle(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    for open in 0..pieces.len() {
        if pieces.get(open).is_none_or(|p| p.english != OPEN) {
            continue;
        }
        let close = pieces.iter().skip(open).position(|p| p.english == CLOSE).map(|at| at + open);
        let Some(close) = close else { break };
        let inside = pieces.get(open + 1..close).unwrap_or_default();
        // A name of the graph has no English words of its own.
        let member = |p: &Piece| p.english.is_empty() || p.english.chars().any(is_han);
        if inside.iter().any(member) && inside.iter().all(|p| member(p) || p.joins()) {
            let verbs = inside.iter().filter(|p| member(p)).all(|p| is_verb(&p.english, words));
            if !verbs {
                name(pieces, open, close, vocabulary);
            }
            for at in [open, close] {
                if let Some(bracket) = pieces.get_mut(at) {
                    bracket.silence();
                }
            }
        }
    }
    verbs(pieces, words);
    one_of_several(pieces, words);
}

/// Whether Chinese words are a verb of the ontology, with what stands before it.
fn is_verb(word: &str, words: &Words) -> bool {
    if words.actions.contains_key(word) {
        return true;
    }
    let named = words.heads.keys().chain(words.classes.keys()).any(|head| word.ends_with(head.as_str()));
    let verb =
        |v: &String| v.chars().count() >= 2 && (word.starts_with(v.as_str()) || word.ends_with(v.as_str()));
    word.chars().count() <= LONGEST_VERB && !named && words.actions.keys().any(verb)
}

/// Whether words are a body or a place: what is theirs is named, and not they.
fn is_owner(said: &str, vocabulary: &Vocabulary) -> bool {
    let owner =
        |at: usize| vocabulary.entities.get(at).is_some_and(|e| matches!(e.slot, Slot::Agency | Slot::Place));
    vocabulary.named(&plain(said)).iter().any(|(at, _)| owner(*at))
}

/// Whether words are a body.
pub(super) fn is_body(said: &str, vocabulary: &Vocabulary) -> bool {
    let body = |at: usize| vocabulary.entities.get(at).is_some_and(|e| e.slot == Slot::Agency);
    vocabulary.named(&plain(said)).iter().any(|(at, _)| body(*at))
}

/// Says the name in the bracket `open..close` for the English before it.
fn name(pieces: &mut [Piece], open: usize, close: usize, vocabulary: &Vocabulary) {
    let inside = pieces.get(open + 1..close).unwrap_or_default();
    let gloss: Vec<String> = inside.iter().map(|p| plain(&p.said)).filter(|said| !said.is_empty()).collect();
    let part = |said: &str| {
        let chars: Vec<char> = plain(said).chars().collect();
        chars.len() >= 2 && gloss.iter().any(|g| scattered(&chars, g) || plain(said).contains(g.as_str()))
    };
    let mut first = None;
    for at in (0..open).rev().take(FARTHEST) {
        let Some(piece) = pieces.get_mut(at) else { break };
        let mark = !piece.english.is_empty() && piece.english.chars().all(|c| !c.is_alphanumeric());
        let year = piece.said.starts_with(|c: char| c.is_ascii_digit());
        if mark || year && piece.what == Kind::Ask {
            break;
        }
        if piece.what == Kind::Ask && gloss.iter().any(|g| piece.said.contains(g.as_str())) {
            // 哪些工程、项目: which of the words it is.
            piece.said = piece.said.chars().take(2).collect();
            return;
        }
        if piece.what != Kind::Ask && (part(&piece.said) || piece.also.iter().any(|word| part(word))) {
            first = Some(at);
        }
    }
    // A body explains a body, and what else a body or a place owns.
    let body = gloss.iter().any(|said| is_body(said, vocabulary));
    let owner = |p: &Piece| is_owner(&p.said, vocabulary) && !(body && is_body(&p.said, vocabulary));
    let explained = |p: &Piece| p.is_noun() && !owner(p);
    let last = open.checked_sub(1).filter(|at| pieces.get(*at).is_some_and(explained));
    let mut from = first.or(last).unwrap_or(open);
    let noun = |p: &Piece| {
        let light = p.what == Kind::Empty && LIGHT.contains(&p.english.as_str());
        light || p.is_noun() && !p.asked && !owner(p)
    };
    while from > 0 && pieces.get(from - 1).is_some_and(noun) {
        from -= 1;
    }
    pieces.iter_mut().take(open).skip(from).for_each(Piece::silence);
    for piece in pieces.iter_mut().take(close).skip(open).filter(|p| p.joins()) {
        piece.said = super::wording::MARK.to_string();
    }
}

/// A verb that stands for several in quotes (improve) is said as its action beside other verbs: quotes would bind those too.
fn one_of_several(pieces: &mut [Piece], words: &Words) {
    let several = |p: &Piece| p.said.starts_with('“') && !p.english.chars().any(is_han);
    let last = |p: &Piece| p.said.trim_end_matches('”').rsplit('“').next().map(str::to_owned);
    let Some(own) = pieces.iter().find(|p| p.acts && several(p)).and_then(last) else { return };
    let action = words.actions.get(&own);
    let others = || pieces.iter().filter_map(|p| words.actions.get(&p.said));
    if others().all(|other| Some(other) == action) {
        // Verbs of one action beside it are meant as they stand: optimise or improve.
        let known = |p: &&mut Piece| words.actions.contains_key(&p.said);
        pieces.iter_mut().filter(known).for_each(|p| p.said = format!("“{}”", p.said));
        return;
    }
    // The name of the action binds no words: improve or extend.
    let said = action.filter(|action| words.actions.contains_key(*action)).unwrap_or(&own);
    for piece in pieces.iter_mut().filter(|p| p.acts && several(p)) {
        piece.said.clone_from(said);
    }
}

/// Chinese verbs stand in quotes; what is said before them in English, and what explains them behind, is not said.
fn verbs(pieces: &mut [Piece], words: &Words) {
    let given =
        |p: &Piece| !p.english.is_empty() && p.english.chars().all(is_han) && is_verb(&p.english, words);
    let Some(first) = pieces.iter().position(given) else { return };
    let end = |p: &Piece| p.english == BREAK.to_string();
    for at in (0..first).rev() {
        let Some(piece) = pieces.get_mut(at) else { break };
        if piece.acts {
            piece.silence();
        }
    }
    for at in first..pieces.len() {
        let (before, behind) = (pieces.get(at - usize::from(at > 0)), pieces.get(at + 1));
        let among = before.is_some_and(|p| given(p) || p.said.starts_with('“')) && behind.is_some_and(given);
        let explained = before.is_some_and(given) && pieces[at].english == OPEN;
        let Some(piece) = pieces.get_mut(at) else { break };
        if given(piece) {
            piece.said = format!("“{}”", piece.english);
        } else if among && (piece.joins() || end(piece)) {
            piece.silence();
        } else if explained {
            pieces.iter_mut().skip(at).take_while(|p| p.english != CLOSE).for_each(Piece::silence);
        }
    }
}
