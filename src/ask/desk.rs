//! What every intent works with: the graph, the words, the question's slots. Must not know any single intent.

pub(super) use super::gather::{Gather, NO_YEAR, in_year};
pub(super) use super::model::UNDATED;
use super::model::{Item, Quote};
use super::plain::{plain, scattered};
use super::query::{self, Query, Row, number, template, text};
use super::reading::{Group, Reading};
use super::vocabulary::{Entity, Vocabulary};
use super::words::Words;
use crate::store::{Graph, StoreError};
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// Characters of the shortest kind that may stand in pieces in a name.
const IN_PIECES: usize = 6;
/// The same of the shortest kind of events.
const KIND: usize = 4;

/// What every intent works with.
pub(super) struct Desk<'a> {
    pub(super) graph: &'a Graph,
    pub(super) words: &'a Words,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) reading: &'a Reading,
    pub(super) language: &'static str,
}

/// What an intent found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) query: Query,
    pub(super) items: Vec<Item>,
    pub(super) message: Option<String>,
}

/// A body in a clause.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Body {
    pub(super) task: String,
    pub(super) thing: String,
    pub(super) iri: String,
    /// Its name as the document has it.
    pub(super) name: String,
    pub(super) role: String,
    pub(super) heading: String,
    pub(super) by: String,
    pub(super) thing_name: String,
    pub(super) quote: Quote,
}

impl<'a> Desk<'a> {
    pub(super) fn has(&self, cue: &str) -> bool {
        self.reading.cues.contains(cue)
    }

    pub(super) fn say(&self, key: &str, values: &[&str]) -> String {
        self.words.say(self.language, key, values)
    }

    pub(super) fn entity(&self, at: usize) -> Option<&'a Entity> {
        self.vocabulary.entities.get(at)
    }

    /// IRIs of all individuals of groups.
    pub(super) fn iris(&self, groups: &[Group]) -> Vec<NamedNode> {
        let all = groups.iter().flat_map(|g| g.entities.iter());
        all.filter_map(|at| self.entity(*at).map(|e| e.iri.clone())).collect()
    }

    /// The individual of an IRI.
    pub(super) fn of_iri(&self, iri: &str) -> Option<&'a Entity> {
        let all = &self.vocabulary.entities;
        let at = all.binary_search_by(|e| e.iri.as_str().cmp(iri)).ok()?;
        all.get(at)
    }

    /// The properties that a question about responsibility allows: all, or only leading, or only supporting.
    pub(super) fn roles(&self) -> Vec<String> {
        let terms = &self.words.terms;
        let any = self.has("anyrole");
        match (self.has("lead") && !any, self.has("support") && !any) {
            (true, false) => terms.lead.clone(),
            (false, true) => terms.support.clone(),
            _ => terms.roles.clone(),
        }
    }

    /// Years that limit the documents: those asked for; with a span (从…到…) all between.
    pub(super) fn years(&self) -> &[i64] {
        &self.reading.years
    }

    /// Tasks to which what is said of the kind asked for limits the answer: those under the headings named, and those
    /// that speak of its qualifiers. `None` where nothing limits it.
    pub(super) fn narrowed(&self) -> Option<Vec<NamedNode>> {
        let reading = self.reading;
        let headed: Vec<usize> = reading.topics.iter().flat_map(|g| g.entities.iter().copied()).collect();
        // 基础 narrows only the networks of 试点和基础网络.
        let kinds = reading.heads.len() + reading.classes.len() > 1;
        let whole = |q: &&String| !kinds || !reading.attached.contains(q);
        let mut narrowing: Vec<&String> = reading.qualifiers.iter().filter(whole).collect();
        if narrowing.is_empty() {
            narrowing.extend(&reading.qualifiers);
        }
        let about: Vec<Vec<usize>> = narrowing.iter().map(|q| self.vocabulary.about_loosely(q)).collect();
        let mut sets: Vec<Vec<usize>> = (!about.is_empty()).then(|| all_or_any(&about)).into_iter().collect();
        sets.extend((!headed.is_empty()).then_some(headed));
        sets.extend((!reading.scope.is_empty()).then(|| reading.scope.clone()));
        let mut sets = sets.into_iter();
        let mut kept = sets.next()?;
        for set in sets {
            kept.retain(|task| set.contains(task));
        }
        Some(self.nodes(kept))
    }

    /// Of tasks those that stand in the list that the question names; the whole list where there are none given.
    pub(super) fn scoped(&self, tasks: Vec<NamedNode>) -> Vec<NamedNode> {
        let scope = self.nodes(self.reading.scope.iter().copied());
        match (scope.is_empty(), tasks.is_empty()) {
            (true, _) => tasks,
            (false, true) => scope,
            (false, false) => {
                let within: Vec<NamedNode> = tasks.into_iter().filter(|task| scope.contains(task)).collect();
                if within.is_empty() { scope } else { within }
            }
        }
    }

    /// Tasks that speak of the things' words, whether they name the things or not.
    pub(super) fn speaking_of(&self, groups: &[Group]) -> Vec<NamedNode> {
        self.nodes(groups.iter().flat_map(|g| self.vocabulary.about(&g.words)))
    }

    /// Tasks that speak of a word.
    pub(super) fn speaking(&self, word: &str) -> Vec<NamedNode> {
        self.nodes(self.vocabulary.about(word))
    }

    /// Tasks that speak of all words that nothing else was found for.
    pub(super) fn speaking_of_unknown(&self) -> Vec<NamedNode> {
        let words = self.reading.unknown.iter().chain(&self.reading.qualifiers);
        let mut sets = words.map(|w| self.vocabulary.about(w)).filter(|tasks| !tasks.is_empty());
        let Some(mut kept) = sets.next() else { return Vec::new() };
        for set in sets {
            kept.retain(|task| set.contains(task));
        }
        self.nodes(kept)
    }

    /// Things that documents call by one of the words, though their label is another name of theirs.
    pub(super) fn called(&self, heads: &[String]) -> Vec<NamedNode> {
        let in_order = |name: &str, head: &str| scattered(&head.chars().collect::<Vec<char>>(), name);
        // 创新大赛 is 创新创业大赛 too.
        let event = |name: &str, head: &str| {
            let of = self.words.terms.events.iter().filter(|e| e.chars().count() > 1);
            of.filter(|e| head.ends_with(e.as_str())).any(|e| name.ends_with(e.as_str()))
        };
        let holds = |name: &str, head: &String| {
            match head.chars().count() {
                1 => name.ends_with(head.as_str()),
                // 卫星运营中心 is 卫星数据运营中心 too.
                IN_PIECES.. => in_order(name, head),
                KIND.. if event(name, head) => in_order(name, head),
                _ => name.contains(head.as_str()),
            }
        };
        let in_label = |label: &str, head: &String| match head.chars().count() {
            1 => label.ends_with(head.as_str()),
            _ => label.contains(head.as_str()),
        };
        let of = |e: &&Entity| {
            let label = plain(&e.label);
            let named =
                |head: &String| !in_label(&label, head) && e.plain.iter().any(|name| holds(name, head));
            e.slot == super::words::Slot::Thing && heads.iter().any(named)
        };
        self.vocabulary.entities.iter().filter(of).map(|e| e.iri.clone()).collect()
    }

    fn nodes(&self, entities: impl IntoIterator<Item = usize>) -> Vec<NamedNode> {
        entities.into_iter().filter_map(|at| self.entity(at)).map(|e| e.iri.clone()).collect()
    }

    /// The titles of the documents that are not about places but from them: their common opening (福建省).
    pub(super) fn home(&self) -> String {
        let documents = self.vocabulary.entities.iter().filter(|e| e.slot == super::words::Slot::Document);
        documents.map(|e| e.label.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The words of a row.
    pub(super) fn quote(&self, row: &Row) -> Quote {
        Quote {
            document: text(row, "document").rsplit('/').next().unwrap_or_default().to_owned(),
            year: number(row, "year"),
            path: text(row, "path").to_owned(),
            quote: text(row, "quote").to_owned(),
            start: number(row, "start"),
            end: number(row, "end"),
        }
    }

    /// Bodies of rows of the template RESPONSIBLE.
    pub(super) fn bodies(&self, rows: &[Row]) -> Vec<Body> {
        let mut names: BTreeMap<(&str, &str), String> = BTreeMap::new();
        let mut met: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
        let mut bodies: Vec<Body> = Vec::new();
        for row in rows {
            let (task, thing, iri) = (text(row, "task"), text(row, "thing"), text(row, "item"));
            if !met.insert((task, thing, iri)) {
                continue;
            }
            let clause = text(row, "quote");
            let name =
                names.entry((iri, clause)).or_insert_with(|| self.name_in(iri, text(row, "label"), clause));
            bodies.push(Body {
                task: task.to_owned(),
                thing: thing.to_owned(),
                iri: iri.to_owned(),
                name: name.clone(),
                role: text(row, "role").to_owned(),
                heading: text(row, "heading").to_owned(),
                by: text(row, "by").to_owned(),
                thing_name: text(row, "name").to_owned(),
                quote: self.quote(row),
            });
        }
        // In the order of the text, and within one clause in the order of the names.
        let place = |b: &Body| {
            let clause = plain(&b.quote.quote);
            let name = plain(&b.name);
            let short =
                self.words.prefixes.iter().find_map(|p| name.strip_prefix(p.as_str())).unwrap_or(&name);
            clause.find(name.as_str()).or_else(|| clause.find(short)).unwrap_or_default()
        };
        bodies.sort_by_cached_key(|b| (b.quote.year, b.quote.document.clone(), b.quote.start, place(b)));
        bodies
    }

    /// The bodies of tasks, by task, in the order of the text.
    pub(super) fn who<'r>(
        &self,
        tasks: impl IntoIterator<Item = &'r str>,
    ) -> Result<BTreeMap<String, Vec<Body>>, StoreError> {
        let tasks: BTreeSet<&str> = tasks.into_iter().filter(|t| !t.is_empty()).collect();
        if tasks.is_empty() {
            return Ok(BTreeMap::new());
        }
        // A task that a document tells twice, once in its text and once in its list, has one clause for both.
        let twins: Vec<(&str, &str)> =
            tasks.iter().flat_map(|t| self.vocabulary.twins(t).into_iter().map(|twin| (*t, twin))).collect();
        let all: BTreeSet<&str> = tasks.iter().copied().chain(twins.iter().map(|(_, twin)| *twin)).collect();
        let nodes: Vec<NamedNode> = all.iter().filter_map(|t| NamedNode::new(*t).ok()).collect();
        let query =
            Query::new(template::RESPONSIBLE).nodes("task", &nodes).terms("role", &self.words.terms.roles);
        let mut found: BTreeMap<String, Vec<Body>> = BTreeMap::new();
        for body in self.bodies(&query.rows(self.graph)?) {
            found.entry(body.task.clone()).or_default().push(body);
        }
        for (task, twin) in twins {
            if let (false, Some(bodies)) = (found.contains_key(task), found.get(twin).cloned()) {
                found.insert(task.to_owned(), bodies);
            }
        }
        found.retain(|task, _| tasks.contains(task.as_str()));
        Ok(found)
    }
}

/// Unique values of a column, sorted.
pub(super) fn column<'r>(rows: &'r [Row], name: &str) -> BTreeSet<&'r str> {
    rows.iter().map(|row| query::text(row, name)).filter(|v| !v.is_empty()).collect()
}

/// What all sets hold; where nothing is, what any of them does (信息化、大数据方面).
fn all_or_any(sets: &[Vec<usize>]) -> Vec<usize> {
    let all: BTreeSet<usize> = sets.iter().flatten().copied().collect();
    let common: Vec<usize> = all.iter().copied().filter(|at| sets.iter().all(|s| s.contains(at))).collect();
    if common.is_empty() { all.into_iter().collect() } else { common }
}
