//! What changed from the documents of one year to those of another: things and targets added, dropped, changed, handed
//! over, each side with its words; the next edition of a series is neither added nor dropped. Must not print.

mod goals;
mod hands;
mod side;

use super::rows::{Rows, Words};
use crate::lexicon::Lexicon;
use crate::store::term::Term;
use crate::store::{Graph, StoreError};
use goals::Metrics;
use hands::Lineage;
use serde::Serialize;
use side::Side;
use std::collections::{BTreeMap, BTreeSet};

const DOCUMENTS: &str = include_str!("../../../queries/diff/documents.rq");
const LINEAGE: &str = include_str!("../../../queries/diff/lineage.rq");
const SERIES: &str = include_str!("../../../queries/diff/series.rq");

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
    /// Things of the earlier year and the next edition of their series in the later year.
    pub next_editions: Vec<(Change, Change)>,
    /// Things of both that passed from bodies to others.
    pub handed_over: Vec<HandOver>,
    /// Things of both to whose bodies others came, while all stayed.
    pub joined: Vec<HandOver>,
    /// Things of both that bodies left, while no other came.
    pub left: Vec<HandOver>,
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

/// How the bodies responsible for a thing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hands {
    HandedOver,
    Joined,
    Left,
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

/// Compares two years: the documents of one series where there are such, else all documents of the years. `None` where a
/// year has no document.
///
/// # Errors
/// Only if the index fails.
pub fn diff(graph: &Graph, lexicon: &Lexicon, before: &str, after: &str) -> Result<Option<Diff>, StoreError> {
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
    let (first, second) = (side::of(graph, &first, before)?, side::of(graph, &second, after)?);
    compare(graph, &Metrics::new(lexicon)?, first, second).map(Some)
}

fn compare(graph: &Graph, metrics: &Metrics, first: Side, second: Side) -> Result<Diff, StoreError> {
    let editions = editions(graph, &first, &second)?;
    let only = |one: &Side, other: &Side, paired: &BTreeSet<&str>| -> Vec<Change> {
        let missing = one.things.iter().filter(|(thing, _)| !other.things.contains_key(*thing));
        missing
            .filter(|(thing, _)| !paired.contains(thing.as_str()))
            .map(|(_, change)| change.clone())
            .collect()
    };
    let (old, new) = (
        editions.iter().map(|(old, _)| old.as_str()).collect(),
        editions.iter().map(|(_, new)| new.as_str()).collect(),
    );
    let mut diff =
        Diff { added: only(&second, &first, &new), dropped: only(&first, &second, &old), ..Diff::default() };
    let change = |(old, new): &(String, String)| {
        Some((first.things.get(old)?.clone(), second.things.get(new)?.clone()))
    };
    diff.next_editions = editions.iter().filter_map(change).collect();
    let rows = Rows::of(graph, LINEAGE, &[])?;
    let lineage: Lineage = rows.iter().map(|row| (row.text("body"), row.text("former"))).collect();
    let same = first.things.keys().map(|thing| (thing.as_str(), thing.as_str()));
    let next = editions.iter().map(|(old, new)| (old.as_str(), new.as_str()));
    for (hands, over) in same.chain(next).filter_map(|pair| hands::change(pair, (&first, &second), &lineage))
    {
        match hands {
            Hands::HandedOver => diff.handed_over.push(over),
            Hands::Joined => diff.joined.push(over),
            Hands::Left => diff.left.push(over),
        }
    }
    let paired = metrics.pair(first.goals, second.goals);
    (diff.targets_changed, diff.targets_dropped, diff.targets_added) =
        (paired.changed, paired.dropped, paired.added);
    (diff.before, diff.after) = (first.titles, second.titles);
    Ok(diff)
}

/// Things of one series of which the earlier side has one alone, the later side another alone.
fn editions(graph: &Graph, first: &Side, second: &Side) -> Result<Vec<(String, String)>, StoreError> {
    let mut lines: BTreeMap<String, [Vec<String>; 2]> = BTreeMap::new();
    for row in Rows::of(graph, SERIES, &[])?.iter() {
        let thing = row.text("thing");
        let (old, new) = (first.things.contains_key(&thing), second.things.contains_key(&thing));
        let [before, after] = lines.entry(row.text("series")).or_default();
        if old && !new {
            before.push(thing);
        } else if new && !old {
            after.push(thing);
        }
    }
    let pairs = lines
        .into_values()
        .filter_map(|[before, after]| before.into_iter().last().zip(after.into_iter().next()));
    Ok(pairs.collect())
}
