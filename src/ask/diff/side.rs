//! One side of a comparison: what the documents of one year name, by whom and how much. Must not compare.

use super::{Change, Goal};
use crate::ask::rows::{Rows, Words};
use crate::store::term::Term;
use crate::store::{Graph, StoreError};
use std::collections::{BTreeMap, BTreeSet};

const THINGS: &str = include_str!("../../../queries/diff/things.rq");
const BODIES: &str = include_str!("../../../queries/diff/bodies.rq");
const TARGETS: &str = include_str!("../../../queries/diff/targets.rq");

/// One side of the comparison.
#[derive(Default)]
pub(super) struct Side {
    pub(super) titles: Vec<String>,
    pub(super) things: BTreeMap<String, Change>,
    pub(super) bodies: BTreeMap<String, BTreeMap<String, Held>>,
    pub(super) goals: Vec<Goal>,
}

/// What sort of body it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// One body.
    #[default]
    Body,
    /// The government of a division.
    Government,
    /// An open group of governments, which holds every single one.
    Governments,
    /// Another open group, of which nobody can say who is in it.
    Group,
}

impl Part {
    fn of(word: &str) -> Self {
        match word {
            "government" => Self::Government,
            "governments" => Self::Governments,
            "group" => Self::Group,
            _ => Self::Body,
        }
    }

    /// Whether it is open who is meant.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Governments | Self::Group)
    }
}

/// A body that has a thing.
#[derive(Default)]
pub(super) struct Held {
    pub(super) label: String,
    pub(super) part: Part,
    pub(super) words: BTreeSet<Words>,
}

/// What the documents say, each given with its title.
///
/// # Errors
/// Only if the index fails.
pub(super) fn of(
    graph: &Graph,
    documents: &BTreeMap<String, (Term, String)>,
    year: &str,
) -> Result<Side, StoreError> {
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
            held.part = Part::of(&row.text("part"));
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
            // What an annex says again is one target.
            let same = |known: &Goal| Goal { words: known.words.clone(), ..goal.clone() } == *known;
            if !side.goals.iter().any(same) {
                side.goals.push(goal);
            }
        }
    }
    Ok(side)
}
