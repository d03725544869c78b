//! Things side by side before or behind a word: the ends of a relation. Must not know which relation.

use super::cues::Cues;
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

/// Characters that may stand between a thing and the word that is said of it, beside the words known there.
pub(super) const NEAR: usize = 3;
