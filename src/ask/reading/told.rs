//! A reading as an answer shows it. Must not know what is asked.

use super::{Group, Reading};
use crate::ask::vocabulary::Vocabulary;
use std::collections::BTreeMap;

impl Reading {
    /// The slots by name, as an answer shows them.
    pub(in crate::ask) fn parameters(&self, vocabulary: &Vocabulary) -> BTreeMap<String, Vec<String>> {
        let label = |at: &usize| vocabulary.entities.get(*at).map(|e| e.label.clone());
        let labels = |groups: &[Group]| -> Vec<String> {
            groups.iter().flat_map(|g| g.entities.iter().filter_map(label)).collect()
        };
        let years = |years: &[i64]| years.iter().map(ToString::to_string).collect();
        let slots = [
            ("agency", labels(&self.agencies)),
            ("thing", labels(&self.things)),
            ("bodies", self.body_kinds.clone()),
            ("place", labels(&self.places)),
            ("document", labels(&self.documents)),
            ("topic", labels(&self.topics)),
            ("year", years(&self.years)),
            ("deadline", years(&self.deadlines)),
            ("action", self.actions.iter().map(|(action, _)| action.clone()).collect()),
            ("class", self.classes.clone()),
            ("name", self.heads.clone()),
            ("about", self.qualifiers.clone()),
            ("elsewhere", self.elsewhere.clone()),
            ("unknown", self.unknown.clone()),
        ];
        slots.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k.to_owned(), v)).collect()
    }

    /// The slots and cues in one list, as an answer shows how it read the question.
    pub(in crate::ask) fn summary(&self, vocabulary: &Vocabulary) -> Vec<String> {
        let mut said: Vec<String> = Vec::new();
        said.extend(self.translation.iter().map(|chinese| format!("in Chinese: {chinese}")));
        for (slot, values) in self.parameters(vocabulary) {
            said.push(format!("{slot}: {}", values.join(", ")));
        }
        if !self.cues.is_empty() {
            let cues: Vec<&str> = self.cues.iter().map(String::as_str).collect();
            said.push(format!("cues: {}", cues.join(", ")));
        }
        said
    }
}
