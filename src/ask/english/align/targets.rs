//! The names of a graph that English words may stand for, each in its forms. Must not know English.

use crate::ask::plain::plain;
use crate::ask::topic::opened;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};
use std::collections::BTreeMap;

/// Characters of the longest task label that is a heading.
const LONGEST_HEADING: usize = 30;

/// A name of the graph, in the forms in which it may be asked for.
pub(super) struct Target {
    pub(super) words: String,
    pub(super) slot: Slot,
    pub(super) forms: Vec<String>,
    /// Forms that only English uses: CIM平台 for 城市信息模型（CIM）平台; the name itself is said for them.
    pub(super) short: Vec<String>,
}

/// Things, bodies, headings and metrics; places and documents are put right by the glossary alone.
pub(super) fn targets(words: &Words, vocabulary: &Vocabulary) -> Vec<Target> {
    let wanted = [Slot::Thing, Slot::Agency, Slot::Task];
    let entities = vocabulary.entities.iter().filter(|e| wanted.contains(&e.slot));
    let mut found: Vec<Target> = entities
        .map(|e| Target {
            words: e.label.clone(),
            slot: e.slot,
            forms: e.plain.clone(),
            short: e.names.iter().filter_map(|name| abbreviated(name)).collect(),
        })
        .filter(|t| t.slot != Slot::Task || t.words.chars().count() <= LONGEST_HEADING)
        .collect();
    let metrics: BTreeMap<&str, &str> =
        vocabulary.metrics.iter().map(|m| (m.plain.as_str(), m.written.as_str())).collect();
    found.extend(metrics.into_iter().map(|(metric, written)| Target {
        words: written.to_owned(),
        slot: Slot::Document,
        forms: vec![metric.to_owned(), crate::ask::metric::core(metric, words)],
        short: Vec::new(),
    }));
    found.extend(vocabulary.sections.iter().map(|(heading, _)| Target {
        words: format!("“{heading}”"),
        slot: Slot::Task,
        forms: vec![format!("“{heading}”"), heading.clone()],
        short: Vec::new(),
    }));
    for target in found.iter_mut().filter(|t| t.slot == Slot::Task) {
        let opened: Vec<String> = target.forms.iter().map(|f| opened(f, words).to_owned()).collect();
        // The noun of a heading: the application system of a well-ordered one.
        let noun = |form: &String| form.rsplit(words.terms.attributive).next().map(str::to_owned);
        let nouns: Vec<String> = opened.iter().filter_map(noun).filter(|n| n.chars().count() >= 5).collect();
        target.forms.extend(opened.into_iter().filter(|f| f.chars().count() >= 4));
        target.forms.extend(nouns);
    }
    for target in &mut found {
        let opened: Vec<String> = target
            .forms
            .iter()
            .filter_map(|f| words.prefixes.iter().find_map(|p| f.strip_prefix(p.as_str())))
            .filter(|rest| rest.chars().count() >= 3)
            .map(plain)
            .collect();
        target.forms.extend(opened);
        target.forms.extend(target.short.iter().cloned());
    }
    found
}

/// A name by the Latin abbreviation that it has in brackets, and what stands behind it.
fn abbreviated(name: &str) -> Option<String> {
    let (_, rest) = name.split_once('（')?;
    let (short, behind) = rest.split_once('）')?;
    let latin = short.len() >= 2 && short.chars().all(|c| c.is_ascii_alphanumeric());
    latin.then(|| plain(&format!("{short}{behind}")))
}
