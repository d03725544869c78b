//! The names that the graph holds, in every form in which a question may use them. Must not know questions.

use super::plain::{BREAK, likeness, pairs, plain, without_brackets};
use super::words::{Slot, Words};
use oxigraph::model::vocab::{rdf, rdfs};
use oxigraph::model::{GraphName, NamedNode, NamedOrBlankNode, Quad, Term};
use std::collections::{BTreeMap, BTreeSet};

const ZT: &str = "https://w3id.org/zhengtu/ontology#";
const ALT_LABEL: &str = "http://www.w3.org/2004/02/skos/core#altLabel";
/// A form that so many individuals share names none of them.
const TOO_COMMON: usize = 8;
const PART_OF: &str = "http://purl.org/dc/terms/isPartOf";
const SECTION: &str = "/id/section/";

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
    /// Tasks with their words.
    texts: Vec<(usize, String)>,
    /// Sections: compared form of the heading, and the tasks in them.
    pub(super) sections: Vec<(String, Vec<usize>)>,
}

impl Vocabulary {
    /// Reads the names out of a graph.
    pub(super) fn read(quads: &[Quad], words: &Words) -> Self {
        let scan = Scan::of(quads, words);
        let metric =
            |(target, text): &(&NamedNode, &str)| Metric { target: (*target).clone(), plain: plain(text) };
        let mut vocabulary = Self {
            entities: individuals(&scan, words),
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
        vocabulary.target_years = scan.target_years();
        vocabulary.sections = sections(&scan, &vocabulary);
        vocabulary
    }

    /// The index of an individual.
    pub(super) fn at(&self, iri: &NamedNode) -> Option<usize> {
        self.entities.binary_search_by(|e| e.iri.as_str().cmp(iri.as_str())).ok()
    }

    /// Tasks that hold the words (compared form) in their text, their heading or the heading of their section.
    pub(super) fn about(&self, words: &str) -> Vec<usize> {
        let holds = |text: &str| plain(text).contains(words);
        let mut found: BTreeSet<usize> =
            self.texts.iter().filter(|(_, text)| holds(text)).map(|(at, _)| *at).collect();
        let tasks = self.entities.iter().enumerate().filter(|(_, e)| e.slot == Slot::Task);
        found.extend(tasks.filter(|(_, e)| holds(&e.label)).map(|(at, _)| at));
        let sections = self.sections.iter().filter(|(heading, _)| plain(heading).contains(words));
        found.extend(sections.flat_map(|(_, tasks)| tasks.iter().copied()));
        found.into_iter().collect()
    }

    /// Whether words are the name of a place.
    pub(super) fn is_place(&self, words: &str) -> bool {
        let of = |at: usize| self.entities.get(at).is_some_and(|e| e.slot == Slot::Place);
        self.named(&plain(words)).iter().any(|(at, _)| of(*at))
    }

    /// The words of a task.
    pub(super) fn text(&self, task: &str) -> &str {
        let text =
            self.texts.iter().find(|(at, _)| self.entities.get(*at).is_some_and(|e| e.iri.as_str() == task));
        text.map_or("", |(_, text)| text)
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

    fn index(&mut self, words: &Words) {
        let mut forms: BTreeMap<String, BTreeMap<usize, Nearness>> = BTreeMap::new();
        for (at, entity) in self.entities.iter().enumerate() {
            for (form, nearness) in entity_forms(entity, words) {
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

fn entity_forms(entity: &Entity, words: &Words) -> BTreeMap<String, Nearness> {
    let mut forms = BTreeMap::new();
    let mut add = |form: &str, nearness: Nearness, least: usize| {
        let long_enough = form.chars().count() >= least;
        let is_word = entity.slot == Slot::Thing && words.common.contains(form);
        if long_enough && !is_word && !form.contains(BREAK) {
            let known = forms.entry(form.to_owned()).or_insert(nearness);
            *known = (*known).min(nearness);
        }
    };
    for name in &entity.names {
        let whole = plain(name);
        add(&whole, Nearness::Name, 2);
        if entity.slot == Slot::Task {
            continue;
        }
        for base in [whole, without_brackets(name)] {
            add(&base, Nearness::Short, 3);
            for opened in opened(&base, words) {
                add(&opened, Nearness::Short, 2);
                if entity.slot == Slot::Thing {
                    add(&closed(&opened, words), Nearness::Core, 3);
                }
            }
            if entity.slot == Slot::Thing {
                add(&closed(&base, words), Nearness::Core, 3);
            }
        }
    }
    forms
}

/// Without what may stand before: 全省统一的, 省, 第三届, the province's name.
fn opened(name: &str, words: &Words) -> Vec<String> {
    let mut found = Vec::new();
    for prefix in &words.prefixes {
        if let Some(rest) = name.strip_prefix(prefix.as_str()) {
            found.push(rest.to_owned());
            break;
        }
    }
    let [before, after] = &words.terms.edition;
    if let Some((_, rest)) =
        name.strip_prefix(before.as_str()).and_then(|rest| rest.split_once(after.as_str()))
    {
        found.push(rest.to_owned());
    }
    for level in &words.prefixes {
        let province = name.char_indices().nth(4).map_or(name.len(), |(at, _)| at);
        if level.chars().count() == 1
            && let Some(at) = name.get(..province).and_then(|head| head.find(level.as_str()))
            && at >= 6
        {
            found.extend([&name[at..], &name[at + level.len()..]].map(str::to_owned));
        }
    }
    found
}

/// Without what may stand behind, peeled again and again.
fn closed(name: &str, words: &Words) -> String {
    let mut core = name;
    while let Some(rest) = words.tails.iter().find_map(|tail| core.strip_suffix(tail.as_str())) {
        if rest.chars().count() < 3 {
            break;
        }
        core = rest;
    }
    core.to_owned()
}

/// The individuals of the classes that questions speak of, sorted by IRI.
fn individuals(scan: &Scan, words: &Words) -> Vec<Entity> {
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
fn sections(scan: &Scan, vocabulary: &Vocabulary) -> Vec<(String, Vec<usize>)> {
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

/// What one pass over the quads picks up.
#[derive(Default)]
struct Scan<'q> {
    instances: BTreeMap<&'q str, Vec<&'q NamedNode>>,
    labels: Vec<(&'q NamedNode, &'q str)>,
    names: Vec<(&'q NamedNode, &'q str)>,
    generic: Vec<(&'q NamedNode, &'q str)>,
    metrics: Vec<(&'q NamedNode, &'q str)>,
    texts: Vec<(&'q NamedNode, &'q str)>,
    /// Tasks and sections with what they are part of.
    parts: BTreeMap<&'q str, &'q str>,
    years: BTreeSet<i64>,
    /// Documents with their years.
    document_years: BTreeMap<&'q str, i64>,
    /// Targets with the documents they lie in.
    graphs: BTreeMap<&'q str, &'q str>,
}

impl Scan<'_> {
    /// Years of the documents that targets lie in.
    fn target_years(&self) -> BTreeSet<i64> {
        let documents: BTreeSet<&str> =
            self.metrics.iter().filter_map(|(target, _)| self.graphs.get(target.as_str()).copied()).collect();
        let of = |(document, year): (&&str, &i64)| documents.contains(*document).then_some(*year);
        self.document_years.iter().filter_map(of).collect()
    }
}

impl<'q> Scan<'q> {
    fn of(quads: &'q [Quad], words: &Words) -> Self {
        let mut scan = Self::default();
        let terms = &words.terms;
        for quad in quads {
            let NamedOrBlankNode::NamedNode(subject) = &quad.subject else { continue };
            let predicate = quad.predicate.as_str();
            match (&quad.object, predicate.strip_prefix(ZT)) {
                (Term::NamedNode(whole), None)
                    if predicate == PART_OF && whole.as_str().contains(SECTION) =>
                {
                    scan.parts.insert(subject.as_str(), whole.as_str());
                }
                (Term::NamedNode(class), None) if quad.predicate.as_ref() == rdf::TYPE => {
                    if let Some(class) = class.as_str().strip_prefix(ZT) {
                        scan.instances.entry(class).or_default().push(subject);
                    }
                }
                (Term::Literal(value), None) if quad.predicate.as_ref() == rdfs::LABEL => {
                    scan.labels.push((subject, value.value()));
                }
                (Term::Literal(value), None) if predicate == ALT_LABEL => {
                    scan.names.push((subject, value.value()));
                }
                (Term::Literal(value), Some(name)) => {
                    let value = value.value();
                    if name == terms.former_name || name == terms.short_name {
                        scan.names.push((subject, value));
                    } else if name == terms.generic {
                        scan.generic.push((subject, value));
                    } else if name == terms.text {
                        scan.texts.push((subject, value));
                    } else if name == terms.metric {
                        scan.metrics.push((subject, value));
                        if let GraphName::NamedNode(graph) = &quad.graph_name {
                            scan.graphs.insert(subject.as_str(), graph.as_str());
                        }
                    } else if name == terms.year
                        && let Ok(year) = value.parse::<i64>()
                    {
                        scan.years.insert(year);
                        scan.document_years.insert(subject.as_str(), year);
                    }
                }
                _ => {}
            }
        }
        scan
    }
}
