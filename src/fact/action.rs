//! task → thing: what the task does with it. The sentence of the verb is the evidence. Must not know relations.

use super::draft::Draft;
use super::model::Node;
use super::scene::Scene;
use crate::mention::of_task;

/// The actions of a task.
pub(super) fn edges(scene: &Scene) -> Vec<Draft> {
    of_task(&scene.mentions.things, scene.task)
        .flat_map(|(at, thing)| {
            thing.actions.iter().map(move |action| {
                let near = if action.cue.is_empty() { thing.span } else { action.cue };
                let cue = scene.sentence(near);
                Draft {
                    subject: Node::Task(scene.task),
                    predicate: action.property.clone(),
                    object: Node::Thing(at),
                    role: None,
                    modality: Some(action.modality),
                    evidence: cue.hull(near),
                    rule: "action/verb",
                }
            })
        })
        .collect()
}
