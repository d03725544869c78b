//! task → thing: what a relation between two things says that the task does with them (建设A，与B对接 also connects A;
//! 将A纳入B integrates both). The relation's words are the evidence. Must not know how relations are read.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use super::scene::Scene;
use super::succeeded::TAKEN_IN;
use crate::mention::{Modality, ThingKind};

/// The actions that `relations` say beside those of the verbs in `actions`.
pub(super) fn edges(cues: &Cues, scene: &Scene, actions: &[Draft], relations: &[Draft]) -> Vec<Draft> {
    let names = &cues.properties;
    let mut found: Vec<Draft> = Vec::new();
    for relation in relations {
        let ends = [relation.subject, relation.object];
        let built =
            ends.iter().all(|node| scene.thing(*node).is_some_and(|t| t.kind != ThingKind::Programmes));
        let predicate = if relation.predicate == names.connects {
            &names.connects
        } else if relation.rule == TAKEN_IN && built {
            &names.merges
        } else {
            continue;
        };
        for object in ends.into_iter().filter(|node| scene.is_definite(*node)) {
            let mut known = actions.iter().chain(&found);
            if known.any(|d| d.object == object && d.predicate == *predicate) {
                continue;
            }
            let task = Node::Task(scene.task);
            let draft = Draft::relation(task, predicate, object, relation.evidence, "action/relation");
            found.push(Draft { modality: Some(modality(actions, object)), ..draft });
        }
    }
    found
}

/// The modality of what else the task does with the thing.
fn modality(actions: &[Draft], object: Node) -> Modality {
    let same = actions.iter().filter(|d| d.object == object);
    same.filter_map(|d| d.modality).min().unwrap_or(Modality::Required)
}
