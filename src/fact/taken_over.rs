//! agency → thing (承接): a body takes a thing over or is told to run it. Only what the text says; what follows from two
//! documents is derived elsewhere. Must not know responsibility clauses.

use super::cue::Cue;
use super::cues::Cues;
use super::draft::Draft;
use super::scene::{Item, Scene, Sentence};
use crate::text::Span;

/// 组织A承接X; X由A运营; X划转至A.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for part in &sentence.parts {
            for cue in sentence.cues(*part, Cue::Taken) {
                let bodies = bodies(cues, scene, sentence, *part, cue);
                let things = taken(sentence, *part, cue, &bodies);
                found.extend(pairs(cues, sentence, &bodies, &things));
            }
            for cue in sentence.cues(*part, Cue::Given) {
                let bodies: Vec<Item> =
                    sentence.agencies(cue.end, part.end).filter(|b| b.span.start == cue.end).collect();
                let things: Vec<Item> = sentence.things(part.start, cue.start).collect();
                found.extend(pairs(cues, sentence, &bodies, &things));
            }
        }
    }
    found
}

fn pairs(cues: &Cues, sentence: &Sentence, bodies: &[Item], things: &[Item]) -> Vec<Draft> {
    let (predicate, rule) = (&cues.properties.takes_over, "taken-over/text");
    let draft =
        |body: &Item, thing: &Item| Draft::relation(body.node, predicate, thing.node, sentence.span, rule);
    bodies.iter().flat_map(|body| things.iter().map(move |thing| draft(body, thing))).collect()
}

/// The bodies between 由, 组织… and the cue.
fn bodies(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, cue: Span) -> Vec<Item> {
    let bodies: Vec<Item> = sentence.agencies(part.start, cue.start).collect();
    let first = bodies.first().map(|b| scene.between(part.start, b.span.start));
    let asked = first.is_some_and(|before| {
        before.is_empty() || cues.words.by.iter().any(|by| before.ends_with(by.as_str()))
    });
    if asked { bodies } else { Vec::new() }
}

/// What they take: behind the cue, else before the bodies, else what the part before named last. Where something stands
/// between the bodies and the cue (由C承接A建设运营), that is what an earlier cue governs.
fn taken(sentence: &Sentence, part: Span, cue: Span, bodies: &[Item]) -> Vec<Item> {
    let (Some(body), Some(last)) = (bodies.first(), bodies.last()) else { return Vec::new() };
    let behind: Vec<Item> = sentence.things(cue.end, part.end).collect();
    if !behind.is_empty() {
        return behind;
    }
    if sentence.things(last.span.end, cue.start).next().is_some() {
        return Vec::new();
    }
    let before: Vec<Item> = sentence.things(part.start, body.span.start).collect();
    if !before.is_empty() {
        return before;
    }
    let from = sentence.parts.iter().rev().find(|p| p.end <= part.start).map_or(part.start, |p| p.start);
    sentence.things(from, part.start).last().into_iter().collect()
}
