//! Kinds in a list that are asked where they are, or among which some are meant: they are asked for as behind which,
//! and name nothing. Must not know intents.

use super::unit::{Kind, Unit};
use super::wording::Piece;
use crate::ask::plain::{BREAK, plain};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// What opens a list of which some are meant, where it opens a sentence.
const AMONG: [&str; 3] = ["of", "among", "out of"];

/// What joins the members of a list.
const JOINS: [&str; 4] = ["and", "or", "as well as", "plus"];

/// Words without weight inside it.
const LIGHT: [&str; 8] = ["the", "their", "its", "all", "various", "several", "both", "s"];

/// Kinds of a list at least.
const FEWEST: usize = 2;

/// The cue of what asks for places.
const WHERE: &str = "where";

/// Marks the units of such lists.
pub(super) fn mark(units: &[Unit], asked: &mut [bool], words: &Words) {
    let wheres = words.cues.cues.get(WHERE);
    let asks = |u: &Unit| u.what == Kind::Ask && wheres.is_some_and(|list| list.contains(&u.chinese));
    let places = units.iter().any(asks);
    let mut at = 0;
    while at < units.len() {
        let count = units.iter().skip(at).take_while(|u| part(u, words)).count();
        let list = units.get(at..at + count).unwrap_or_default();
        let kinds = list.split(joins).filter(|member| is_kind(member, words)).count();
        let open = opened(units, at);
        if kinds >= FEWEST && (places || open) {
            let last = list.iter().rposition(|u| is_head(u, words)).map_or(0, |last| last + 1);
            asked.iter_mut().skip(at).take(last).for_each(|asked| *asked = true);
        }
        at += count.max(1);
    }
}

/// Whether a word stands before a list at the start of its sentence that says some of it are meant.
fn opened(units: &[Unit], at: usize) -> bool {
    let light = |u: &&Unit| LIGHT.contains(&u.words.as_str());
    let mut before = units.iter().take(at).rev().skip_while(light);
    let among = before.next().is_some_and(|u| AMONG.contains(&u.words.as_str()));
    among && before.next().is_none_or(mark_of)
}

fn mark_of(unit: &Unit) -> bool {
    unit.chinese == BREAK.to_string()
}

fn joins(unit: &Unit) -> bool {
    mark_of(unit) || JOINS.contains(&unit.words.as_str())
}

/// Whether a unit goes on with a list.
fn part(unit: &Unit, words: &Words) -> bool {
    let noun = match unit.what {
        Kind::Content => !unit.is_verb(&unit.chinese, words),
        Kind::Unknown => true,
        Kind::Empty => LIGHT.contains(&unit.words.as_str()),
        Kind::Ask => false,
    };
    noun || joins(unit)
}

/// Whether a member of a list is several of a kind: satellite operation centres.
fn is_kind(member: &[Unit], words: &Words) -> bool {
    member.iter().rev().find(|u| u.what != Kind::Empty).is_some_and(|last| is_head(last, words))
}

fn is_head(unit: &Unit, words: &Words) -> bool {
    let mut heads = words.heads.keys().chain(words.classes.keys());
    unit.is_plural() && heads.any(|head| unit.chinese.ends_with(head.as_str()))
}

/// Says of a kind in a list, where it could be read as a name, that the words before its head are only a field:
/// satellite parks, bases and operation centres.
pub(super) fn unnamed(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let Some(field) = words.terms.having_to_do.first() else { return };
    let mut at = 0;
    while at < pieces.len() {
        let noun = |p: &&Piece| p.asked && p.is_noun() && !p.english.is_empty();
        let count = pieces.iter().skip(at).take_while(noun).count();
        let listed = count > 1 && pieces.get(at + count).is_some_and(|p| p.asked && p.joins());
        let run = pieces.get(at..at + count).unwrap_or_default();
        let said: String = run.iter().map(|p| p.said.as_str()).collect();
        let plural = run.last().is_some_and(Piece::is_plural);
        let level = run.first().is_some_and(|p| words.terms.modifiers.contains(&p.said));
        if listed && plural && !level && !vocabulary.named(&plain(&said)).is_empty() {
            pieces[at + count - 2].said.push_str(field);
        }
        at += count.max(1);
    }
}
