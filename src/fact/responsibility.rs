//! task → agency: who leads, supports, carries out. The clause is the evidence. Must not know what the task is about.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use super::scene::Scene;
use crate::mention::of_task;
use crate::outline::Task;

/// The edges of a task's clauses.
pub(super) fn edges(cues: &Cues, scene: &Scene, outline: &Task) -> Vec<Draft> {
    of_task(&scene.mentions.agencies, scene.task)
        .filter_map(|(at, m)| {
            let role = m.role?;
            let clause = outline.clauses.iter().find(|c| c.span.contains(m.span));
            let evidence = clause.map_or_else(|| scene.sentence(m.span), |c| c.span.hull(m.span));
            let rule = match clause {
                Some(clause) if clause.inherited => "responsibility/inherited-clause",
                Some(_) => "responsibility/clause",
                None => "responsibility/text",
            };
            Some(Draft {
                subject: Node::Task(scene.task),
                predicate: cues.role(role).to_owned(),
                object: Node::Agency(at),
                role: Some(role),
                modality: None,
                evidence,
                rule,
            })
        })
        .collect()
}
