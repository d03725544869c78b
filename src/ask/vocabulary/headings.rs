//! The headings of sections and tasks, with what stands below them. Must not know questions.

use super::Vocabulary;
use super::scan::Scan;
use crate::ask::plain::without_brackets;
use crate::ask::words::Words;
use oxigraph::model::NamedNode;
use std::collections::BTreeMap;

/// A heading of a section or task.
#[derive(Debug, Clone)]
pub(in crate::ask) struct Heading {
    /// The section or task.
    pub(in crate::ask) iri: NamedNode,
    /// Compared form, without brackets.
    pub(in crate::ask) plain: String,
    /// The same without the verbs that open it.
    pub(in crate::ask) core: String,
    /// Year of its document.
    pub(in crate::ask) year: i64,
    /// The tasks under it; a task is under its own heading.
    pub(in crate::ask) tasks: Vec<usize>,
}

impl Heading {
    /// Whether it heads a section, not a single task.
    pub(in crate::ask) fn is_section(&self) -> bool {
        self.iri.as_str().contains(super::scan::SECTION)
    }
}

impl Heading {
    /// The number of a part of the whole document, by the last part of its IRI (…:七).
    pub(in crate::ask) fn number(&self) -> Option<u64> {
        let (_, path) = self.iri.as_str().rsplit('/').next()?.split_once(':')?;
        path.parse().ok().or_else(|| crate::text::chinese_number(path))
    }
}

/// All headings, by IRI.
pub(super) fn of(scan: &Scan, vocabulary: &Vocabulary, words: &Words) -> Vec<Heading> {
    let mut below: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, task) in vocabulary.entities.iter().enumerate() {
        let mut part = task.iri.as_str();
        // Sections lie at most a few levels deep; a ring would be a broken graph.
        for _ in 0..8 {
            let Some(whole) = scan.parts.get(part) else { break };
            below.entry(whole).or_default().push(at);
            part = whole;
        }
    }
    let labels: BTreeMap<&str, &str> =
        scan.labels.iter().map(|(iri, label)| (iri.as_str(), *label)).collect();
    let heading = |(iri, document): &(&NamedNode, &str)| {
        let label = *labels.get(iri.as_str())?;
        let tasks = match vocabulary.at(iri) {
            Some(at) => vec![at],
            None => below.get(iri.as_str()).cloned().unwrap_or_default(),
        };
        let plain = without_brackets(label);
        let core = crate::ask::topic::opened(&plain, words).to_owned();
        let year = scan.document_years.get(document).copied().unwrap_or_default();
        Some(Heading { iri: (*iri).clone(), plain, core, year, tasks })
    };
    let mut found: Vec<Heading> = scan.headed.iter().filter_map(heading).collect();
    found.sort_by(|a, b| a.iri.as_str().cmp(b.iri.as_str()));
    found.dedup_by(|a, b| a.iri == b.iri);
    found
}
