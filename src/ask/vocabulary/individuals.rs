//! What one pass over the quads picked up, put together: individuals and sections. Must not know questions.

use super::scan::Scan;
use super::{Entity, Vocabulary};
use crate::ask::plain::{plain, without_brackets};
use crate::ask::words::{Slot, Words};
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// The individuals of the classes that questions speak of, sorted by IRI.
pub(super) fn of(scan: &Scan, words: &Words) -> Vec<Entity> {
    let mut found: BTreeMap<&str, Entity> = BTreeMap::new();
    for (class, slot) in &words.slots {
        for iri in scan.instances.get(class.as_str()).into_iter().flatten() {
            let new = || Entity {
                iri: (*iri).clone(),
                label: String::new(),
                slot: *slot,
                names: BTreeSet::new(),
                generic: false,
                plain: Vec::new(),
            };
            found.entry(iri.as_str()).or_insert_with(new);
        }
    }
    for (subject, value) in &scan.names {
        if let Some(entity) = found.get_mut(subject.as_str()) {
            entity.names.insert((*value).to_owned());
        }
    }
    for (subject, value) in &scan.labels {
        if let Some(entity) = found.get_mut(subject.as_str()) {
            if entity.label.is_empty() || *value < entity.label.as_str() {
                entity.label = (*value).to_owned();
            }
            entity.names.insert((*value).to_owned());
        }
    }
    for (subject, value) in &scan.generic {
        if let Some(entity) = found.get_mut(subject.as_str()) {
            entity.generic = *value == "true";
        }
    }
    let ready = |mut entity: Entity| {
        let mut forms: Vec<String> =
            entity.names.iter().flat_map(|n| [plain(n), without_brackets(n)]).collect();
        forms.sort_unstable();
        forms.dedup();
        entity.plain = forms;
        entity
    };
    found.into_values().filter(|e| !e.label.is_empty()).map(ready).collect()
}

/// Sections by their headings, with the tasks in them and in their parts.
pub(super) fn sections(scan: &Scan, vocabulary: &Vocabulary) -> Vec<(String, Vec<usize>)> {
    let mut tasks: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, task) in vocabulary.entities.iter().enumerate().filter(|(_, e)| e.slot == Slot::Task) {
        let mut part = task.iri.as_str();
        // Sections lie at most a few levels deep; a ring would be a broken graph.
        for _ in 0..8 {
            let Some(whole) = scan.parts.get(part) else { break };
            tasks.entry(whole).or_default().push(at);
            part = whole;
        }
    }
    let section = |(iri, label): &(&NamedNode, &str)| {
        let tasks = tasks.get(iri.as_str())?;
        Some((without_brackets(label), tasks.clone()))
    };
    let mut found: Vec<(String, Vec<usize>)> = scan.labels.iter().filter_map(section).collect();
    found.sort();
    found
}
