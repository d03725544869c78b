//! Measures that which or what asks for (what growth rate): they are asked for as amounts, behind what they are of. Must
//! not know intents.

use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::{BREAK, plain};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// What asks for one of something.
const ASKS: [&str; 2] = ["what", "which"];

/// Nouns of measures, whatever the metric is called.
const MEASURES: [&str; 27] = [
    "area",
    "acreage",
    "yield",
    "coverage",
    "income",
    "rate",
    "growth",
    "increase",
    "share",
    "proportion",
    "percentage",
    "ratio",
    "volume",
    "value",
    "sum",
    "amount",
    "total",
    "level",
    "investment",
    "size",
    "scale",
    "capacity",
    "bandwidth",
    "latency",
    "output",
    "revenue",
    "turnover",
];

/// Verbs between a measure and what it is of, and prepositions that stand before it.
const BESIDE: [&str; 16] = [
    "is", "are", "was", "were", "does", "do", "did", "should", "will", "must", "shall", "can", "would",
    "has", "have", "may",
];
const OF: [&str; 4] = ["of", "for", "in", "by"];
const ARTICLES: [&str; 5] = ["the", "a", "an", "its", "all"];
/// Participles behind a form of be: what rate is set.
const DONE: [&str; 6] = ["set", "put", "laid down", "laid", "foreseen", "given"];
/// What sets a figure and has none.
const SETTERS: [&str; 12] = [
    "document",
    "documents",
    "plan",
    "plans",
    "province",
    "government",
    "paper",
    "papers",
    "text",
    "it",
    "points",
    "work points",
];

/// The cue of an amount that is asked for, and the most usual of its words.
const AMOUNT: &str = "amount";

/// Asks how much of what a metric ends in: what growth rate is set.
pub(super) fn amounts(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let Some(much) = words.cues.cues.get(AMOUNT).and_then(|list| list.first()) else { return };
    for at in 0..pieces.len() {
        let asks = |p: &Piece| p.what == Kind::Ask && ASKS.contains(&p.english.as_str());
        // What share of: a phrase of the glossary asks for the amount itself.
        let whole = |p: &Piece| p.what == Kind::Ask && p.said.ends_with(much.as_str()) && p.said != *much;
        let count = measured(pieces, at + 1, words, vocabulary);
        let Some(ask) = pieces.get_mut(at) else { break };
        match () {
            () if whole(ask) => owned(pieces, at, 1),
            () if asks(ask) && count > 0 => {
                ask.said.clone_from(much);
                let last = pieces.get(at + count).is_some_and(is_noun);
                if last && own(pieces, at + 1 + count).is_some() {
                    pieces[at].said.clear();
                    pieces[at + count].said.push_str(much);
                    owned(pieces, at + 1, count);
                }
            }
            () => {}
        }
    }
}

/// What is the planting area of tea: a figure that the documents set is asked for by how much.
pub(super) fn figures(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let Some(much) = words.cues.cues.get(AMOUNT).and_then(|list| list.first()) else { return };
    let figure = |p: &Piece| {
        let said = plain(&p.said);
        let set = vocabulary.metrics.iter().any(|m| m.plain == said);
        p.is_noun() && set && vocabulary.named(&said).is_empty()
    };
    let last = |p: &&Piece| !p.said.is_empty();
    for at in 0..pieces.len().saturating_sub(2) {
        let asks = pieces[at].what == Kind::Ask && pieces[at].english == ASKS[0];
        let is = pieces[at + 1].said.is_empty() && BESIDE[..4].contains(&pieces[at + 1].english.as_str());
        let next = pieces.iter().skip(at + 1).position(|p| last(&p)).map(|near| near + at + 1);
        let Some(next) = next.filter(|next| asks && is && figure(&pieces[*next])) else { continue };
        let ends = pieces.get(next + 1).is_none_or(|p| p.what != Kind::Content && p.what != Kind::Unknown);
        if ends {
            pieces[at].said.clear();
            pieces[next].said.push_str(much);
        }
    }
}

/// The cue of targets, and things at least of which each has its own.
const TARGET: &str = "target";
const EACH: usize = 3;

/// What numbers are set for A, B and C: how much for each of them, and for nothing else.
pub(super) fn of_each(pieces: &mut [Piece], words: &Words) {
    let cue = |name: &str| words.cues.cues.get(name);
    let (Some(targets), Some(much), Some(field)) =
        (cue(TARGET), cue(AMOUNT).and_then(|list| list.first()), words.terms.nouns_behind.first())
    else {
        return;
    };
    let asks = |p: &Piece| {
        p.what == Kind::Ask
            && targets.iter().any(|cue| p.said.trim_end_matches(BREAK).ends_with(cue.as_str()))
    };
    let Some(asked) = pieces.iter().position(asks) else { return };
    let opens = |p: &Piece| p.said.is_empty() && p.english == "for";
    let Some(from) = pieces.iter().skip(asked).position(opens).map(|at| at + asked + 1) else { return };
    let part =
        |p: &&Piece| p.is_noun() || p.joins() || p.said.is_empty() && ARTICLES.contains(&p.english.as_str());
    let count = pieces.iter().skip(from).take_while(part).count();
    let list = pieces.get(from..from + count).unwrap_or_default();
    let says = |member: &[Piece]| member.iter().any(|p| !p.said.is_empty());
    let members = list.split(Piece::joins).filter(|member| says(member)).count();
    let fields = list.iter().any(|p| p.said.ends_with(field.as_str()) || p.said.ends_with('”'));
    let last = list.iter().rposition(|p| p.is_noun() && !p.said.is_empty());
    if let Some(last) = last.filter(|_| members >= EACH && !fields) {
        pieces[from + last].said.push_str(much);
    }
}

/// How many pieces from `from` on are a measure that is asked for.
fn measured(pieces: &[Piece], from: usize, words: &Words, vocabulary: &Vocabulary) -> usize {
    let noun = |p: &&Piece| p.asked && p.is_noun() && !p.said.is_empty();
    let count = pieces.iter().skip(from).take_while(noun).count();
    let last = (from + count).checked_sub(1).filter(|_| count > 0).and_then(|last| pieces.get(last));
    let is = |p: &Piece| is_noun(p) || is_measure(&p.said, words, vocabulary);
    if last.is_some_and(|last| !last.is_plural() && is(last)) { count } else { 0 }
}

/// Whether the last English word of a piece is a noun of a measure.
fn is_noun(piece: &Piece) -> bool {
    piece.english.rsplit(' ').next().is_some_and(|last| MEASURES.contains(&last))
}

/// What a measure is of, behind it: does the digital economy reach, of the economy, is set for it.
fn own(pieces: &[Piece], from: usize) -> Option<std::ops::Range<usize>> {
    let is = |at: usize, known: &[&str]| {
        pieces.get(at).is_some_and(|p| p.said.is_empty() && known.contains(&p.english.as_str()))
    };
    let done = |p: &Piece| p.english.ends_with("ed") || DONE.contains(&p.english.as_str());
    let noun = |p: &Piece| p.is_noun() && !p.asked && !done(p) && !SETTERS.contains(&p.english.as_str());
    let run = |at: usize| -> Option<std::ops::Range<usize>> {
        let start =
            at + pieces.iter().skip(at).take_while(|p| ARTICLES.contains(&p.english.as_str())).count();
        let count = pieces.iter().skip(start).take_while(|p| noun(p)).count();
        let set = pieces.get(start + count).is_some_and(|p| p.is_noun() || p.english == "s");
        (count > 0 && !set).then_some(start..start + count)
    };
    if is(from, &BESIDE)
        && let Some(found) = run(from + 1)
    {
        return Some(found);
    }
    let ends = |p: &Piece| p.said == BREAK.to_string();
    let open = pieces.iter().enumerate().skip(from).take_while(|(_, p)| !ends(p)).map(|(at, _)| at);
    open.filter(|at| is(*at, &OF)).find_map(|at| run(at + 1))
}

/// Puts what a measure of `count` pieces is of before it.
fn owned(pieces: &mut [Piece], at: usize, count: usize) {
    let Some(own) = own(pieces, at + count) else { return };
    let length = own.len();
    if let Some(stretch) = pieces.get_mut(at..own.end) {
        stretch.rotate_right(length);
    }
}

/// Whether a word is what a metric ends in, and no kind of things or bodies.
fn is_measure(said: &str, words: &Words, vocabulary: &Vocabulary) -> bool {
    let said = words.same(&plain(said));
    let kinds = words.heads.keys().chain(words.classes.keys()).chain(words.body_kinds.keys());
    let kind = kinds.into_iter().any(|kind| said.ends_with(kind.as_str()));
    let ends = words.terms.metric_endings.iter().any(|end| said.ends_with(end.as_str()));
    said.chars().count() >= 2 && ends && !kind && vocabulary.metrics.iter().any(|m| m.plain.ends_with(&said))
}
