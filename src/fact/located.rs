//! thing → place (位于): from the name of the thing, from where it is built, from where it settles.
//! Must not know who supports whom.

use super::cues::Cues;
use super::doer::{Stand, runs};
use super::draft::Draft;
use super::model::Node;
use super::scene::{Scene, Sentence};
use crate::mention::{PlaceMention, Thing, ThingKind};

/// The places of a task's things.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = by_name(cues, scene);
    for sentence in &scene.sentences {
        found.extend(by_place_of_work(cues, scene, sentence));
        found.extend(by_settling(cues, scene, sentence));
    }
    found
}

/// 福州软件园, 数字福建（长乐）产业园.
fn by_name(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    let things = scene.mentions.things.iter().enumerate().filter(|(_, t)| t.task == scene.task);
    for (thing, mention) in things.filter(|(at, t)| is_placed(cues, t) && scene.names(Node::Thing(*at))) {
        let places = scene.mentions.places.iter().enumerate().filter(|(_, p)| p.task == scene.task);
        for (place, _) in places.filter(|(_, p)| is_named(cues, scene.text, mention, p)) {
            found.push(Draft::relation(
                Node::Thing(thing),
                &cues.properties.located,
                Node::Place(place),
                scene.sentence(mention.span),
                "located/name",
            ));
        }
    }
    found
}

/// Plans and campaigns are about a place; events, and all that is built, are in it.
fn is_placed(cues: &Cues, thing: &Thing) -> bool {
    thing.kind != ThingKind::Programmes || cues.words.events.iter().any(|w| thing.name.ends_with(w.as_str()))
}

/// Whether the name of the thing says where it lies; the ends of a line (甲至乙高速铁路) say only where it leads.
fn is_named(cues: &Cues, text: &str, thing: &Thing, place: &PlaceMention) -> bool {
    let before = text.get(..place.span.start).unwrap_or_default();
    let behind = text.get(place.span.end..).unwrap_or_default();
    let ranges = &cues.words.ranges;
    if ranges.iter().any(|w| before.ends_with(w.as_str()) || behind.starts_with(w.as_str())) {
        return false;
    }
    let named = thing.name.contains(place.span.of(text)) || thing.name.contains(&place.name);
    thing.span.contains(place.span) && named
}

/// 在X建设Y.
fn by_place_of_work(cues: &Cues, scene: &Scene, sentence: &Sentence) -> Vec<Draft> {
    let mut found = Vec::new();
    for run in runs(cues, scene, sentence).iter().filter(|r| r.stand == Stand::Where) {
        for thing in sentence.things(run.verb, run.until) {
            for place in &run.places {
                let (predicate, rule) = (&cues.properties.located, "located/place-of-work");
                found.push(Draft::relation(thing.node, predicate, *place, sentence.span, rule));
            }
        }
    }
    found
}

/// 推动Y落户X.
fn by_settling(cues: &Cues, scene: &Scene, sentence: &Sentence) -> Vec<Draft> {
    let mut found = Vec::new();
    for part in &sentence.parts {
        for (cue, _) in sentence.cues(scene.text, *part, &cues.words.settles, &cues.words.not_cues) {
            let place = sentence.free_places().find(|p| p.span.start == cue.end);
            let thing = sentence.things(part.start, cue.start).last();
            if let Some((thing, place)) = thing.zip(place) {
                let (predicate, rule) = (&cues.properties.located, "located/settles");
                found.push(Draft::relation(thing.node, predicate, place.node, sentence.span, rule));
            }
        }
    }
    found
}
