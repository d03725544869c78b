//! Which targets a question asks for: its metrics, or all that tasks set, in its years. Must not know what else belongs to
//! the answer.

use super::who::asks_who_then;
use super::years::in_time;
use crate::ask::desk::Desk;
use crate::ask::query::{Query, Row, template, text};
use crate::ask::reading::Group;
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// So many measures in one question ask for all of a part of a document.
const SEVERAL: usize = 3;

/// What limits the targets.
pub(super) struct Asked {
    /// The targets whose metric is named, unless all of a part or of a task is asked for.
    pub(super) metrics: Vec<NamedNode>,
    /// Where no metric is named: the tasks that the question speaks of.
    tasks: Vec<NamedNode>,
    /// The years of the documents.
    pub(super) years: Vec<i64>,
    /// A part of a document whose figures are asked for one by one is asked for whole.
    pub(super) whole: bool,
}

impl Asked {
    /// What the question's slots say.
    pub(super) fn of(desk: &Desk) -> Self {
        let reading = desk.reading;
        let part = !reading.scope.is_empty() && !reading.topics.is_empty();
        let whole = part && reading.measures.len() >= SEVERAL;
        let metrics = if whole || of_heading(desk) { Vec::new() } else { metrics(desk) };
        let tasks = if metrics.is_empty() { tasks(desk) } else { Vec::new() };
        let years = if asks_who_then(desk) { Vec::new() } else { reading.years.clone() };
        Self { metrics, tasks, years, whole }
    }

    /// Whether tasks limit the targets, for want of a metric.
    pub(super) fn spoken(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// Whether no metric, heading or body is named.
    pub(super) fn nothing_named(&self, desk: &Desk) -> bool {
        self.metrics.is_empty() && topics(desk).is_empty() && desk.reading.agencies.is_empty()
    }

    /// The targets in time, and the query that gives them.
    pub(super) fn rows(&self, desk: &Desk) -> Result<(Query, Vec<Row>), StoreError> {
        let of_any_year = self.query(desk);
        if !desk.reading.deadlines.is_empty() {
            let mut rows = of_any_year.rows(desk.graph)?;
            rows.retain(|row| in_time(desk, row));
            return Ok((of_any_year, rows));
        }
        let query = of_any_year.clone().years(&self.years);
        let rows = query.rows(desk.graph)?;
        // 2030年的目标: of a year later than all documents, what is due in it.
        let last = desk.vocabulary.years.last();
        let later =
            !self.years.is_empty() && self.years.iter().all(|year| last.is_none_or(|last| year > last));
        let anything = self.metrics.is_empty() && !later;
        if !rows.is_empty() || anything || desk.has("exist") || desk.has("mentioned") {
            return Ok((query, rows));
        }
        // A year that no document is about may be the deadline of a target: 2022年的目标 of a plan of 2021.
        let due = |row: &Row| self.years.iter().any(|y| text(row, "by").starts_with(&y.to_string()));
        let rows = of_any_year.rows(desk.graph)?.into_iter().filter(due).collect();
        Ok((of_any_year, rows))
    }

    fn query(&self, desk: &Desk) -> Query {
        Query::new(template::TARGETS)
            .nodes("document", &desk.iris(&desk.reading.documents))
            .nodes("agency", &desk.iris(&desk.reading.agencies))
            .nodes("target", &self.metrics)
            .nodes("task", &desk.scoped(self.tasks.clone()))
    }
}

/// The targets whose metric the question names.
fn metrics(desk: &Desk) -> Vec<NamedNode> {
    let named = desk.reading.metrics.iter().filter_map(|at| desk.vocabulary.metrics.get(*at));
    named.map(|metric| metric.target.clone()).collect()
}

/// “农业数字化”提出了哪些目标: the heading of a task asks for all that it sets.
fn of_heading(desk: &Desk) -> bool {
    let reading = desk.reading;
    let metric = |words: &str| {
        let mut all = reading.metrics.iter().filter_map(|at| desk.vocabulary.metrics.get(*at));
        all.any(|metric| metric.plain.contains(words))
    };
    let heading = |group: &Group| reading.measures.contains(&group.words) && !metric(&group.words);
    let all = desk.has("what") && desk.has("target") && !desk.has("amount");
    all && reading.headings.iter().any(heading) && reading.measures.len() < SEVERAL
}

/// The headings named, or else those that some words are like.
fn topics<'d>(desk: &Desk<'d>) -> &'d [Group] {
    let reading = desk.reading;
    if reading.topics.is_empty() { &reading.headings } else { &reading.topics }
}

/// A heading narrows what no metric does (网络基础设施的量化目标), then a thing, then any other words.
fn tasks(desk: &Desk) -> Vec<NamedNode> {
    let mut tasks = desk.iris(topics(desk));
    // A heading of another year says nothing of the year asked for, whose tasks may speak of the thing by other headings.
    let headings = &desk.vocabulary.headings;
    let year = |task: &NamedNode| headings.iter().find(|h| h.iri == *task).map(|h| h.year);
    let of_year = |task: &NamedNode| year(task).is_none_or(|year| desk.years().contains(&year));
    if !desk.years().is_empty() && !desk.reading.things.is_empty() && !tasks.iter().any(of_year) {
        tasks.clear();
    }
    if tasks.is_empty() && !desk.reading.things.is_empty() {
        tasks = desk.speaking_of(&desk.reading.things);
    }
    if tasks.is_empty() { desk.speaking_of_unknown() } else { tasks }
}
