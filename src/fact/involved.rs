//! task → thing: what a relation between two things says that the task does with them (建设A，与B对接 also connects A;
//! 将A纳入B integrates both). The relation's words are the evidence. Must not know how relations are read.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use super::scene::Scene;
use super::succeeded::TAKEN_IN;
use crate::mention::{Modality, ThingKind};
use std::collections::{BTreeMap, BTreeSet};

/// The actions that `relations` say beside those of the verbs in `actions`.
pub(super) fn edges(cues: &Cues, scene: &Scene, actions: &[Draft], relations: &[Draft]) -> Vec<Draft> {
    let names = &cues.properties;
    let mut known: BTreeSet<(Node, &str)> =
        actions.iter().map(|d| (d.object, d.predicate.as_str())).collect();
    let modality: BTreeMap<Node, Modality> =
        actions.iter().filter_map(|d| Some((d.object, d.modality?))).collect();
    let mut found: Vec<Draft> = Vec::new();
    for relation in relations {
        let ends = [relation.subject, relation.object];
        let built = |node: &Node| scene.thing(*node).is_some_and(|t| t.kind != ThingKind::Programmes);
        let predicate = if relation.predicate == names.connects {
            names.connects.as_str()
        } else if relation.rule == TAKEN_IN && ends.iter().all(built) {
            names.merges.as_str()
        } else {
            continue;
        };
        for object in ends.into_iter().filter(|node| scene.is_definite(*node)) {
            if !known.insert((object, predicate)) {
                continue;
            }
            let task = Node::Task(scene.task);
            let draft = Draft::relation(task, predicate, object, relation.evidence, "action/relation");
            let modality = modality.get(&object).copied().unwrap_or(Modality::Required);
            found.push(Draft { modality: Some(modality), ..draft });
        }
    }
    found
}
