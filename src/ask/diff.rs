//! What changed from the documents of one year to those of another: things and targets added, dropped, changed, handed
//! over, each side with its words. Must not print.

use super::rows::{Rows, Words};
use crate::store::term::Term;
use crate::store::{Graph, StoreError};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const DOCUMENTS: &str = include_str!("../../queries/diff/documents.rq");
const THINGS: &str = include_str!("../../queries/diff/things.rq");
const BODIES: &str = include_str!("../../queries/diff/bodies.rq");
const LINEAGE: &str = include_str!("../../queries/diff/lineage.rq");
const TARGETS: &str = include_str!("../../queries/diff/targets.rq");

/// The difference of two years.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Diff {
    /// Titles compared, the earlier year's.
    pub before: Vec<String>,
    /// The later year's.
    pub after: Vec<String>,
    /// Things only the later year names.
    pub added: Vec<Change>,
    /// Things only the earlier year names.
    pub dropped: Vec<Change>,
    /// Things of both whose responsible bodies changed.
    pub handed_over: Vec<HandOver>,
    /// Targets only the later year sets.
    pub targets_added: Vec<Goal>,
    /// Targets only the earlier year sets.
    pub targets_dropped: Vec<Goal>,
    /// Targets of one metric and unit whose number changed: before and after.
    pub targets_changed: Vec<(Goal, Goal)>,
}

/// A thing on one side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its name.
    pub thing: String,
    /// The words that name it.
    pub words: BTreeSet<Words>,
}

/// A thing whose responsible bodies changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HandOver {
    /// Its name.
    pub thing: String,
    /// Bodies that no longer have it, nor do their successors.
    pub lost: BTreeSet<String>,
    /// Bodies that have it now, while neither they nor what they were made from had it.
    pub gained: BTreeSet<String>,
    /// The words of the earlier side.
    pub before: BTreeSet<Words>,
    /// The words of the later side.
    pub after: BTreeSet<Words>,
}

/// A target.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Goal {
    /// What is counted.
    pub metric: String,
    /// `>=`, `=`…
    pub comparator: String,
    /// The number.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// By when.
    pub by: String,
    /// The words that set it.
    pub words: Words,
}

/// One side of the comparison.
#[derive(Default)]
struct Side {
    titles: Vec<String>,
    things: BTreeMap<String, Change>,
    bodies: BTreeMap<String, BTreeMap<String, Held>>,
    goals: Vec<Goal>,
}

/// A body that has a thing.
#[derive(Default)]
struct Held {
    label: String,
    words: BTreeSet<Words>,
}

/// Compares two years: the documents of one series where there are such, else all documents of the years. `None` where a
/// year has no document.
///
/// # Errors
/// Only if the index fails.
pub fn diff(graph: &Graph, before: &str, after: &str) -> Result<Option<Diff>, StoreError> {
    let rows = Rows::of(graph, DOCUMENTS, &[])?;
    let of = |year: &str| -> BTreeMap<String, (Term, String)> {
        let rows = rows.iter().filter(|row| row.text("year") == year);
        rows.filter_map(|r| Some((r.text("document"), (r.term("document")?.clone(), r.text("title")))))
            .collect()
    };
    let (mut first, mut second) = (of(before), of(after));
    let pairs: BTreeSet<(String, String)> =
        rows.iter().map(|row| (row.text("earlier"), row.text("document"))).collect();
    let linked = |a: &str, b: &str| {
        let ends = (a.to_owned(), b.to_owned());
        pairs.contains(&ends) || pairs.contains(&(ends.1, ends.0))
    };
    let (keys1, keys2): (Vec<_>, Vec<_>) =
        (first.keys().cloned().collect(), second.keys().cloned().collect());
    if keys1.iter().any(|a| keys2.iter().any(|b| linked(a, b))) {
        first.retain(|a, _| keys2.iter().any(|b| linked(a, b)));
        second.retain(|b, _| keys1.iter().any(|a| linked(a, b)));
    }
    if first.is_empty() || second.is_empty() {
        return Ok(None);
    }
    let (first, second) = (side(graph, &first, before)?, side(graph, &second, after)?);
    compare(graph, first, second).map(Some)
}

fn side(graph: &Graph, documents: &BTreeMap<String, (Term, String)>, year: &str) -> Result<Side, StoreError> {
    let mut side = Side::default();
    for (document, title) in documents.values() {
        let bound = [("document", document.clone())];
        let at = Some((title.as_str(), year));
        side.titles.push(title.clone());
        for row in Rows::of(graph, THINGS, &bound)?.iter() {
            let change = side.things.entry(row.text("thing")).or_default();
            change.thing = row.text("label");
            change.words.insert(row.words(at));
        }
        for row in Rows::of(graph, BODIES, &bound)?.iter() {
            let held = side.bodies.entry(row.text("thing")).or_default().entry(row.text("body")).or_default();
            held.label = row.text("label");
            held.words.insert(row.words(at));
        }
        for row in Rows::of(graph, TARGETS, &bound)?.iter() {
            let goal = Goal {
                metric: row.text("metric"),
                comparator: row.text("comparator"),
                value: row.text("value"),
                unit: row.text("unit"),
                by: row.text("by"),
                words: row.words(at),
            };
            side.goals.push(goal);
        }
    }
    Ok(side)
}

fn compare(graph: &Graph, first: Side, second: Side) -> Result<Diff, StoreError> {
    let only = |one: &Side, other: &Side| -> Vec<Change> {
        let missing = one.things.iter().filter(|(thing, _)| !other.things.contains_key(*thing));
        missing.map(|(_, change)| change.clone()).collect()
    };
    let rows = Rows::of(graph, LINEAGE, &[])?;
    let lineage: BTreeSet<(String, String)> =
        rows.iter().map(|row| (row.text("body"), row.text("former"))).collect();
    let handed_over =
        first.things.keys().filter_map(|thing| hand_over(thing, &first, &second, &lineage)).collect();
    let mut diff = Diff {
        added: only(&second, &first),
        dropped: only(&first, &second),
        handed_over,
        before: first.titles,
        after: second.titles,
        ..Diff::default()
    };
    compare_goals(first.goals, second.goals, &mut diff);
    Ok(diff)
}

fn hand_over(
    thing: &str,
    first: &Side,
    second: &Side,
    lineage: &BTreeSet<(String, String)>,
) -> Option<HandOver> {
    let (old, new) = (first.bodies.get(thing)?, second.bodies.get(thing)?);
    let is = |later: &str, earlier: &str| {
        later == earlier || lineage.contains(&(later.to_owned(), earlier.to_owned()))
    };
    let lost: Vec<&Held> =
        old.iter().filter(|(body, _)| !new.keys().any(|n| is(n, body))).map(|(_, held)| held).collect();
    let gained: Vec<&Held> =
        new.iter().filter(|(body, _)| !old.keys().any(|o| is(body, o))).map(|(_, held)| held).collect();
    if lost.is_empty() && gained.is_empty() {
        return None;
    }
    let labels = |held: &[&Held]| held.iter().map(|h| h.label.clone()).collect();
    let words = |all: &BTreeMap<String, Held>| all.values().flat_map(|h| h.words.clone()).collect();
    Some(HandOver {
        thing: first.things.get(thing)?.thing.clone(),
        lost: labels(&lost),
        gained: labels(&gained),
        before: words(old),
        after: words(new),
    })
}

/// Targets are of one kind when their units are equal and one metric ends in the other (新建5G基站, 5G基站).
fn compare_goals(first: Vec<Goal>, second: Vec<Goal>, diff: &mut Diff) {
    let same = |a: &Goal, b: &Goal| {
        let (x, y) = (a.metric.as_str(), b.metric.as_str());
        a.unit == b.unit && !x.is_empty() && !y.is_empty() && (x.ends_with(y) || y.ends_with(x))
    };
    let mut rest = second;
    for old in first {
        // The same number first: it did not change and is not shown.
        let found = rest.iter().position(|new| same(&old, new) && old.value == new.value);
        let found = found.or_else(|| rest.iter().position(|new| same(&old, new)));
        match found.map(|at| rest.remove(at)) {
            Some(new) if new.value == old.value && new.comparator == old.comparator => {}
            Some(new) => diff.targets_changed.push((old, new)),
            None => diff.targets_dropped.push(old),
        }
    }
    diff.targets_added = rest;
}
