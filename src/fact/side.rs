//! Things side by side before or behind a word: the ends of a relation. Must not know which relation.

use super::cues::Cues;
use super::model::Node;
use super::scene::{Item, Scene, Sentence};
use crate::text::Span;

/// The things right before a byte, side by side, in the order of the text.
pub(super) fn before(cues: &Cues, scene: &Scene, sentence: &Sentence, from: usize, at: usize) -> Vec<Item> {
    let mut list: Vec<Item> = Vec::new();
    for thing in sentence.things(from, at).collect::<Vec<_>>().into_iter().rev() {
        let joined = match list.last() {
            Some(next) => joins(cues, scene, thing.span, next.span),
            None => left(scene.between(thing.span.end, at), &cues.words.fillers) <= NEAR,
        };
        if !joined {
            break;
        }
        list.push(thing);
    }
    list.reverse();
    list
}

/// The things right behind a byte, side by side.
pub(super) fn behind(cues: &Cues, scene: &Scene, sentence: &Sentence, at: usize, to: usize) -> Vec<Item> {
    let mut list: Vec<Item> = Vec::new();
    for thing in sentence.things(at, to) {
        let joined = match list.last() {
            Some(last) => joins(cues, scene, last.span, thing.span),
            None => left(scene.between(at, thing.span.start), &cues.words.leads) <= NEAR,
        };
        if !joined {
            break;
        }
        list.push(thing);
    }
    list
}

/// Whether nothing but joiners and marks stands between two things; names that share a head overlap.
pub(super) fn joins(cues: &Cues, scene: &Scene, one: Span, next: Span) -> bool {
    one.overlaps(next) || left(scene.between(one.end, next.start), &cues.words.joiners) == 0
}

/// Characters left of some words when the words of a list, marks and figures are taken away from their front.
pub(super) fn left(mut words: &str, list: &[String]) -> usize {
    loop {
        let bare = words.trim_matches(|c: char| !c.is_alphanumeric() || c.is_ascii_digit());
        let known = list.iter().filter(|w| bare.starts_with(w.as_str())).map(String::len).max();
        let Some(rest) = known.and_then(|taken| bare.get(taken..)) else { return bare.chars().count() };
        words = rest;
    }
}

/// The words without what only opens a part (推动该平台与…).
pub(super) fn pointing<'t>(cues: &Cues, opening: &'t str) -> &'t str {
    let words = cues.words.openers.iter().filter_map(|w| opening.strip_prefix(w.as_str()));
    words.min_by_key(|rest| rest.len()).unwrap_or(opening)
}

/// What words that are nothing but a head mean (与平台互联互通, 该平台接入B): the last thing before whose name ends so and
/// says more.
pub(super) fn meant(cues: &Cues, scene: &Scene, words: &str, at: usize) -> Option<Item> {
    let said = words.trim();
    let said = cues.words.bare_heads.iter().find(|head| said == head.as_str())?;
    let head: String = said.chars().skip(said.chars().count().saturating_sub(HEAD)).collect();
    let items = scene.sentences.iter().flat_map(|s| &s.items).filter(|i| i.span.end <= at);
    let mut things = items.filter(|i| matches!(i.node, Node::Thing(_)));
    let fits = |name: &str| name.len() > said.len() && name.ends_with(head.as_str());
    things.rfind(|i| fits(scene.name(i.node))).copied()
}

/// Characters that may stand between a thing and the word that is said of it, beside the words known there.
pub(super) const NEAR: usize = 3;
/// Characters of a head noun.
const HEAD: usize = 2;
