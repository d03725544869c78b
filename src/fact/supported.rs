//! place → thing (支持): what the text lets a place do. Must not know where things lie.

use super::cue::Cue;
use super::cues::Cues;
use super::doer::{Run, Stand};
use super::draft::Draft;
use super::model::Node;
use super::scene::{Item, Scene, Sentence};
use crate::text::Span;

/// 支持福州创建X; 推动福州、厦门建设X、泉州打造Y.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for (n, run) in sentence.runs.iter().enumerate().filter(|(_, r)| r.stand == Stand::Doer) {
            let mut things: Vec<Item> = sentence.things(run.verb, run.until).collect();
            // 由A牵头、B配合建设X: what the next does is what both do.
            let next = sentence.runs.get(n + 1).filter(|next| next.stand == Stand::Doer);
            if let Some(next) = next.filter(|_| things.is_empty()) {
                things.extend(sentence.things(next.verb, next.until));
            }
            things.extend(goes_on(cues, scene, sentence, run));
            things.retain(|t| !run.places.contains(&t.node));
            let apiece =
                cues.words.apiece.iter().any(|w| scene.between(run.span.end, run.verb).contains(w.as_str()));
            let count = things.len();
            for (at, thing) in things.iter().enumerate().filter(|(_, t)| scene.is_whole(cues, t)) {
                // 支持A、B分别打造X、Y: of lists of unequal length the ends still match.
                let own = |n: &usize| !apiece || run.places.len() - n == count - at;
                for (_, place) in run.places.iter().enumerate().filter(|(n, _)| own(n)) {
                    let (predicate, rule) = (&cues.properties.supports, "supported/place");
                    found.push(Draft::relation(*place, predicate, thing.node, sentence.span, rule));
                }
            }
        }
    }
    found
}

fn is_place(item: &Item) -> bool {
    matches!(item.node, Node::Place(_))
}

/// What the last run of a sentence does in the next part: 支持A建设X，培育Y. What is a whole region's, or lies in a place
/// of its own, is not meant.
fn goes_on(cues: &Cues, scene: &Scene, sentence: &Sentence, run: &Run) -> Vec<Item> {
    let last = sentence.runs.last().is_some_and(|last| last.span == run.span);
    let at = sentence.parts.iter().position(|p| p.end == run.until);
    let next = at.and_then(|at| sentence.parts.get(at + 1)).filter(|_| last);
    let Some(part) = next else { return Vec::new() };
    let opens = cues.words.going_on.iter().any(|w| part.of(scene.text).starts_with(w.as_str()));
    let comma = scene.between(run.until, part.start).trim() == "，";
    let mut things: Vec<Item> = Vec::new();
    if opens && comma && sentence.cues(Span::new(run.verb, run.until), Cue::Makes).next().is_some() {
        things.extend(sentence.things(part.start, part.end));
        let wider = |name: &str| cues.words.regional.iter().any(|w| name.starts_with(w.as_str()));
        let placed = |t: &Item| sentence.items.iter().any(|i| is_place(i) && t.span.contains(i.span));
        // What comes of trying something out (形成建设指南) is no place's.
        things.retain(|t| scene.is_built(t.node) && scene.is_definite(t.node));
        things.retain(|t| !wider(scene.name(t.node)) && !placed(t));
    }
    things
}
