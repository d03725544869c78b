//! task → target: the goals a task sets. The sentence is the evidence. Must not know how figures are read.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use super::scene::Scene;
use crate::mention::of_task;

/// The goals of a task.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    of_task(&scene.mentions.targets, scene.task)
        .map(|(at, target)| {
            let (task, evidence) = (Node::Task(scene.task), scene.sentence(target.span));
            Draft::relation(task, &cues.properties.sets, Node::Target(at), evidence, target.rule)
        })
        .collect()
}
