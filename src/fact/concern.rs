//! task → thing that it names and does nothing with. The sentence is the evidence. Must not know verbs.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use super::scene::Scene;
use crate::mention::of_task;
use std::collections::BTreeSet;

/// The things of a task beside those that the edges of `tied` lead to.
pub(super) fn edges(cues: &Cues, scene: &Scene, tied: &BTreeSet<Node>) -> Vec<Draft> {
    let named =
        of_task(&scene.mentions.things, scene.task).filter(|(at, _)| !tied.contains(&Node::Thing(*at)));
    named
        .map(|(at, thing)| {
            let (task, evidence) = (Node::Task(scene.task), scene.sentence(thing.span));
            Draft::relation(task, &cues.properties.concerns, Node::Thing(at), evidence, thing.rule)
        })
        .collect()
}
