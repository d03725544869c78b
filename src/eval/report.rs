//! What a comparison with gold gives: counts by category and every difference. Must not know how items are matched.

use super::tally::Tally;
use serde::Serialize;
use std::collections::BTreeMap;

/// The categories of the report, in its order.
const CATEGORIES: [&str; 13] = [
    "tasks",
    "responsible",
    "role",
    "platforms",
    "facilities",
    "parks",
    "programmes",
    "things",
    "things strict",
    "kind",
    "targets",
    "places",
    "relations",
];

/// How well records agree with gold.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Report {
    /// Documents compared.
    pub documents: usize,
    /// Counts by category.
    pub tallies: BTreeMap<&'static str, Tally>,
    /// Of things found that have actions in gold: those with one of them.
    pub actions_right: usize,
    /// Things found that have actions in gold.
    pub actions_all: usize,
    /// Characters of aligned gold tasks.
    pub characters: usize,
    /// Characters wrong or missing in them.
    pub characters_wrong: usize,
    /// Every difference, in order.
    pub misses: Vec<Miss>,
}

/// One difference between gold and records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Miss {
    /// `responsible`, `things`…
    pub category: &'static str,
    /// `+` found but not in gold, `-` in gold but not found, `~` found otherwise.
    pub sign: char,
    /// Document id.
    pub document: String,
    /// Path of the gold task.
    pub path: String,
    /// The item.
    pub item: String,
}

impl Report {
    /// The categories in the order of the table.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, Tally)> {
        CATEGORIES.into_iter().map(|name| (name, self.tallies.get(name).copied().unwrap_or_default()))
    }

    /// Share of things found whose action is right; 0 where none could be judged.
    pub fn actions(&self) -> f64 {
        if self.actions_all == 0 { 0.0 } else { self.actions_right as f64 / self.actions_all as f64 }
    }

    /// Share of characters wrong in aligned tasks; 1 where none was aligned.
    pub fn text_error(&self) -> f64 {
        if self.characters == 0 { 1.0 } else { self.characters_wrong as f64 / self.characters as f64 }
    }
}
