//! task → thing that it names and does nothing with. The sentence is the evidence. Must not know verbs.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use super::scene::Scene;
use std::collections::BTreeSet;

/// The things of a task beside those that the edges of `tied` lead to.
pub(super) fn edges(cues: &Cues, scene: &Scene, tied: &BTreeSet<Node>) -> Vec<Draft> {
    let things = scene.mentions.things.iter().enumerate().filter(|(_, t)| t.task == scene.task);
    let named = things.filter(|(at, _)| !tied.contains(&Node::Thing(*at)));
    named
        .map(|(at, thing)| {
            let (task, evidence) = (Node::Task(scene.task), scene.sentence(thing.span));
            Draft::relation(task, &cues.properties.concerns, Node::Thing(at), evidence, thing.rule)
        })
        .collect()
}
