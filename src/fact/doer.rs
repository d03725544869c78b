//! Places that do something (支持福州、厦门建设X) or where something is done (在平潭开展X). Decides which words a run of
//! places governs. Must not know what relation follows.

use super::cues::Cues;
use super::model::Node;
use super::scene::{Item, Scene, Sentence};
use crate::text::Span;

/// How a run of places stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// The text lets them do something.
    Doer,
    /// Something is done there.
    Where,
    /// Neither.
    Other,
}

/// Places side by side and the words they govern.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub places: Vec<Node>,
    pub stand: Stand,
    /// Where their verb begins.
    pub verb: usize,
    /// Where their words end.
    pub until: usize,
}

/// The runs of a sentence, in order.
pub(super) fn runs(cues: &Cues, scene: &Scene, sentence: &Sentence) -> Vec<Run> {
    let groups = groups(cues, scene.text, sentence);
    let mut found: Vec<Run> = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let Some(part) = sentence.parts.iter().find(|p| p.contains(first.span)) else { continue };
        let next = groups.get(at + 1).and_then(|g| g.first()).map_or(part.end, |i| i.span.start);
        let until = next.min(part.end).max(last.span.end);
        let before = Span::new(part.start, first.span.start).of(scene.text);
        let verb = verb(cues, scene.text, Span::new(last.span.end, until));
        let told = ends(before, &cues.words.supporters);
        let there = ends(before, &cues.words.locatives);
        // 支持A建设X、B建设Y; 推动A创建X，B打造Y: the support goes on.
        let goes_on = found.last().is_some_and(|r| r.stand == Stand::Doer) && follows(cues, before);
        let stand = match verb {
            Some(_) if there => Stand::Where,
            Some(_) if told || goes_on => Stand::Doer,
            _ => Stand::Other,
        };
        let places = group.iter().map(|i| i.node).collect();
        found.push(Run { places, stand, verb: verb.unwrap_or(until), until });
    }
    found
}

fn ends(before: &str, words: &[String]) -> bool {
    words.iter().any(|w| before.ends_with(w.as_str()))
}

/// Whether a run opens its part or stands behind a joiner.
fn follows(cues: &Cues, before: &str) -> bool {
    before.is_empty() || cues.words.joiners.iter().any(|j| before.ends_with(j.as_str()))
}

/// Free places with nothing but joiners and their own endings between them.
fn groups(cues: &Cues, text: &str, sentence: &Sentence) -> Vec<Vec<Item>> {
    let mut found: Vec<Vec<Item>> = Vec::new();
    for place in sentence.free_places() {
        let joined = found.last().and_then(|g| g.last()).is_some_and(|last| {
            let between = Span::new(last.span.end, place.span.start).of(text);
            skip(between, &cues.words.place_tails).is_empty()
        });
        match found.last_mut().filter(|_| joined) {
            Some(group) => group.push(place),
            None => found.push(vec![place]),
        }
    }
    found
}

/// Where the verb of the words behind a run begins: at once, but for endings of places and adverbs.
fn verb(cues: &Cues, text: &str, behind: Span) -> Option<usize> {
    let words = behind.of(text);
    let mut rest = skip(words, &cues.words.place_tails);
    loop {
        if cues.verbs.iter().any(|v| rest.starts_with(v.as_str())) {
            return Some(behind.start + (words.len() - rest.len()));
        }
        let adverb =
            cues.words.adverbs.iter().filter(|a| rest.starts_with(a.as_str())).map(String::len).max()?;
        rest = rest.get(adverb..)?;
    }
}

/// The words behind all leading members of a list.
fn skip<'t>(mut words: &'t str, list: &[String]) -> &'t str {
    while let Some(taken) = list.iter().filter(|w| words.starts_with(w.as_str())).map(String::len).max() {
        let Some(rest) = words.get(taken..) else { return words };
        words = rest;
    }
    words
}
