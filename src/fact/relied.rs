//! thing → thing (依托): what is made upon what. Must not know connections.

use super::cues::Cues;
use super::draft::Draft;
use super::scene::{Item, Scene, Sentence};
use crate::text::Span;

/// 依托A，建设B; 基于A开展B.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for (at, part) in sentence.parts.iter().enumerate() {
            for (cue, _) in sentence.cues(scene.text, *part, &cues.words.relies, &cues.words.not_cues) {
                let bases = bases(scene, sentence, *part, cue);
                let made = made(cues, scene, sentence, at, bases.last());
                for (base, thing) in bases.iter().flat_map(|base| made.iter().map(move |thing| (base, thing)))
                {
                    if base.node != thing.node {
                        let (predicate, rule) = (&cues.properties.relies_on, "relied/on");
                        found.push(Draft::relation(thing.node, predicate, base.node, sentence.span, rule));
                    }
                }
            }
        }
    }
    found
}

/// The things right behind the cue, side by side.
fn bases(scene: &Scene, sentence: &Sentence, part: Span, cue: Span) -> Vec<Item> {
    let mut bases: Vec<Item> = Vec::new();
    for thing in sentence.things(cue.end, part.end) {
        let from = bases.last().map_or(cue.end, |last| last.span.end);
        let between = Span::new(from, thing.span.start.max(from)).of(scene.text);
        let near = between.chars().count() <= if bases.is_empty() { MODIFIER } else { JOINER };
        if !near {
            break;
        }
        bases.push(thing);
    }
    bases
}

/// What is made behind the bases: in the same part, else in the first part behind that makes anything.
fn made(cues: &Cues, scene: &Scene, sentence: &Sentence, at: usize, base: Option<&Item>) -> Vec<Item> {
    let Some(base) = base else { return Vec::new() };
    for (n, part) in sentence.parts.iter().enumerate().skip(at) {
        let from = if n == at { base.span.end } else { part.start };
        if n > at && scene.text.get(base.span.end..part.start).is_some_and(|between| between.contains('；'))
        {
            break;
        }
        let things = sentence.things(from, part.end);
        let made: Vec<Item> = things.filter(|t| scene.is_acted(t.node, &cues.words.making)).collect();
        if !made.is_empty() {
            return made;
        }
    }
    Vec::new()
}

/// Characters of a modifier between the cue and what it names.
const MODIFIER: usize = 8;
/// Characters of a joiner between two bases.
const JOINER: usize = 2;
