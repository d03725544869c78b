//! The names that the graph holds, in every form in which a question may use them. Must not know questions.

mod forms;
mod headings;
mod individuals;
mod places;
mod scan;
mod spoken;

use super::plain::{likeness, pairs, plain};
use super::words::{Slot, Words};
pub(super) use headings::Heading;
use oxigraph::model::{NamedNode, Quad};
use scan::Scan;
use std::collections::{BTreeMap, BTreeSet};

/// A form that so many individuals share names none of them.
const TOO_COMMON: usize = 8;

/// An individual that questions can speak of.
#[derive(Debug, Clone)]
pub(super) struct Entity {
    pub(super) iri: NamedNode,
    pub(super) label: String,
    pub(super) slot: Slot,
    pub(super) names: BTreeSet<String>,
    pub(super) generic: bool,
    /// The names in compared form, whole and without brackets.
    pub(super) plain: Vec<String>,
}

/// A metric of a target.
#[derive(Debug, Clone)]
pub(super) struct Metric {
    pub(super) target: NamedNode,
    /// Compared form.
    pub(super) plain: String,
    /// The words of the text, marks aside.
    pub(super) written: String,
}

/// How near a form is to the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nearness {
    /// The name itself, marks aside.
    Name,
    /// Without brackets or without what stands before it.
    Short,
    /// Without what stands before and after it.
    Core,
}

/// All names of a graph.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    pub(super) entities: Vec<Entity>,
    pub(super) forms: BTreeMap<String, Vec<(usize, Nearness)>>,
    pub(super) metrics: Vec<Metric>,
    /// Years of the documents, sorted.
    pub(super) years: Vec<i64>,
    /// Years whose documents set targets.
    pub(super) target_years: BTreeSet<i64>,
    /// Characters of the longest form.
    pub(super) longest: usize,
    /// Places with the place that each lies in.
    within: BTreeMap<usize, usize>,
    /// Tasks with their words.
    texts: Vec<(usize, String)>,
    /// The same in compared form, once they are asked for.
    spoken: spoken::Spoken,
    /// Sections: compared form of the heading, and the tasks in them.
    pub(super) sections: Vec<(String, Vec<usize>)>,
    /// Headings of sections and tasks.
    pub(super) headings: Vec<Heading>,
}

impl Vocabulary {
    /// Reads the names out of a graph.
    pub(super) fn read(quads: &[Quad], words: &Words) -> Self {
        let scan = Scan::of(quads, words);
        let metric = |(target, text): &(&NamedNode, &str)| Metric {
            target: (*target).clone(),
            plain: words.same(&plain(text)),
            written: plain(text),
        };
        let mut vocabulary = Self {
            entities: individuals::of(&scan, words),
            metrics: scan.metrics.iter().map(metric).collect(),
            years: scan.years.iter().copied().collect(),
            ..Self::default()
        };
        vocabulary.metrics.sort_by(|a, b| a.target.as_str().cmp(b.target.as_str()));
        vocabulary.metrics.dedup_by(|a, b| a.target == b.target);
        vocabulary.index(words);
        vocabulary.texts = scan
            .texts
            .iter()
            .filter_map(|(task, text)| Some((vocabulary.at(task)?, (*text).to_owned())))
            .collect();
        let within =
            |(part, whole): &(&NamedNode, &NamedNode)| Some((vocabulary.at(part)?, vocabulary.at(whole)?));
        vocabulary.within = scan.within.iter().filter_map(within).collect();
        vocabulary.target_years = scan.target_years();
        vocabulary.sections = individuals::sections(&scan, &vocabulary);
        vocabulary.headings = headings::of(&scan, &vocabulary, words);
        vocabulary
    }

    /// The index of an individual.
    pub(super) fn at(&self, iri: &NamedNode) -> Option<usize> {
        self.entities.binary_search_by(|e| e.iri.as_str().cmp(iri.as_str())).ok()
    }

    /// Whether words are the name of a place.
    pub(super) fn is_place(&self, words: &str) -> bool {
        let of = |at: usize| self.entities.get(at).is_some_and(|e| e.slot == Slot::Place);
        self.named(&plain(words)).iter().any(|(at, _)| of(*at))
    }

    /// The words of all tasks.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|(_, text)| text.as_str())
    }

    /// The words of a task.
    pub(super) fn text(&self, task: &str) -> &str {
        let text =
            self.texts.iter().find(|(at, _)| self.entities.get(*at).is_some_and(|e| e.iri.as_str() == task));
        text.map_or("", |(_, text)| text)
    }

    /// Other tasks of the same document under the same heading, by IRI.
    pub(super) fn twins(&self, task: &str) -> Vec<&str> {
        let Ok(node) = NamedNode::new(task) else { return Vec::new() };
        let Some(entity) = self.at(&node).and_then(|at| self.entities.get(at)) else { return Vec::new() };
        let same = |e: &&Entity| {
            e.slot == Slot::Task
                && e.plain == entity.plain
                && e.iri != entity.iri
                && document_of(e.iri.as_str()) == document_of(task)
        };
        self.entities.iter().filter(same).map(|e| e.iri.as_str()).collect()
    }

    /// Whether two neighbouring characters stand so in some name or metric.
    pub(super) fn neighbours(&self, first: char, second: char) -> bool {
        let pair: String = [first, second].iter().collect();
        let named = self.entities.iter().filter(|e| e.slot != Slot::Task);
        named.flat_map(|e| &e.plain).chain(self.metrics.iter().map(|m| &m.plain)).any(|n| n.contains(&pair))
    }

    /// Things in whose names the words stand in their order, perhaps with others between: 数字人民币试点 in
    /// 数字人民币应用试点.
    pub(super) fn scattered(&self, words: &str) -> Vec<usize> {
        let asked: Vec<char> = words.chars().collect();
        let holds = |e: &Entity| e.plain.iter().any(|name| super::plain::scattered(&asked, name));
        let things = self.entities.iter().enumerate().filter(|(_, e)| e.slot == Slot::Thing && !e.generic);
        things.filter(|(_, e)| holds(e)).map(|(at, _)| at).collect()
    }

    /// The individuals of a form.
    pub(super) fn named(&self, form: &str) -> &[(usize, Nearness)] {
        self.forms.get(form).map(Vec::as_slice).unwrap_or_default()
    }

    /// Individuals of a slot whose names are most like the words: likeness and index, best first.
    pub(super) fn like(&self, words: &str, slot: Slot) -> Vec<(f64, usize)> {
        let asked = pairs(words);
        let mut found: Vec<(f64, usize)> = Vec::new();
        for (at, entity) in self.entities.iter().enumerate().filter(|(_, e)| e.slot == slot) {
            let best = entity.plain.iter().map(|form| likeness(&asked, &pairs(form))).fold(0.0, f64::max);
            if best > 0.2 {
                found.push((best, at));
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        found
    }

    /// Whether some thing's name contains the words; how many.
    pub(super) fn containing(&self, words: &str) -> Vec<usize> {
        let holds = |entity: &Entity| entity.plain.iter().any(|name| name.contains(words));
        let things = self.entities.iter().enumerate().filter(|(_, e)| e.slot == Slot::Thing);
        things.filter(|(_, e)| holds(e)).map(|(at, _)| at).collect()
    }

    /// Things whose names end in the words.
    pub(super) fn ending(&self, words: &str) -> Vec<usize> {
        let ends = |entity: &Entity| entity.plain.iter().any(|name| name.ends_with(words));
        let things = self.entities.iter().enumerate().filter(|(_, e)| e.slot == Slot::Thing);
        things.filter(|(_, e)| ends(e)).map(|(at, _)| at).collect()
    }

    fn index(&mut self, words: &Words) {
        let mut forms: BTreeMap<String, BTreeMap<usize, Nearness>> = BTreeMap::new();
        let places: BTreeSet<&str> = self
            .entities
            .iter()
            .filter(|e| e.slot == Slot::Place)
            .flat_map(|e| e.plain.iter().map(String::as_str))
            .filter(|name| name.chars().count() >= 2)
            .collect();
        for (at, entity) in self.entities.iter().enumerate() {
            for (form, nearness) in forms::of(entity, words, &places) {
                let at = forms.entry(form).or_default().entry(at).or_insert(nearness);
                *at = (*at).min(nearness);
            }
        }
        let names: Vec<String> = self.entities.iter().map(|e| plain(&e.label)).collect();
        forms.retain(|form, of| {
            let only_core = of.values().all(|n| *n == Nearness::Core);
            let short = form.chars().count() <= 4;
            !only_core
                || (of.len() <= TOO_COMMON
                    && !(short && names.iter().filter(|n| n.contains(form.as_str())).count() > TOO_COMMON))
        });
        self.longest = forms.keys().map(|f| f.chars().count()).max().unwrap_or_default();
        self.forms = forms.into_iter().map(|(form, of)| (form, of.into_iter().collect())).collect();
    }
}

/// The document's id in the IRI of one of its tasks.
fn document_of(task: &str) -> &str {
    let id = task.rsplit('/').next().unwrap_or(task);
    id.split(':').next().unwrap_or(id)
}
