//! Items being gathered from rows, with their notes by year and their evidence. Must not know what is asked.

use super::model::{Item, Quote, UNDATED};
use std::collections::{BTreeMap, BTreeSet};

/// Items being gathered: rows of one key become one item.
#[derive(Debug, Default)]
pub(super) struct Gather {
    drafts: Vec<(String, Draft)>,
}

/// An item being gathered.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) item: Item,
    years: BTreeSet<i64>,
    notes: BTreeMap<i64, Vec<String>>,
}

/// Notes of no year stand behind the others.
pub(super) const NO_YEAR: i64 = i64::MAX;

/// Words with the year of their document before them, where it has one.
pub(super) fn in_year(year: i64, words: &str) -> String {
    if year == UNDATED { words.to_owned() } else { format!("{year} {words}") }
}

impl Gather {
    /// The draft of a key, made if it is new.
    pub(super) fn draft(&mut self, key: &str, label: &str) -> &mut Draft {
        let at = match self.drafts.iter().position(|(k, _)| k == key) {
            Some(at) => at,
            None => {
                let item = Item { label: label.to_owned(), ..Item::default() };
                self.drafts.push((key.to_owned(), Draft { item, ..Draft::default() }));
                self.drafts.len() - 1
            }
        };
        &mut self.drafts[at].1
    }

    /// The items, in the order in which they were met.
    pub(super) fn items(self) -> Vec<Item> {
        self.drafts.into_iter().map(|(_, draft)| draft.finish()).collect()
    }
}

impl Draft {
    /// Adds a piece of evidence and its year.
    pub(super) fn prove(&mut self, quote: Quote) -> &mut Self {
        if quote.year != UNDATED {
            self.years.insert(quote.year);
        }
        if !self.item.evidence.contains(&quote) {
            self.item.evidence.push(quote);
        }
        self
    }

    /// Adds what should be known, under a year.
    pub(super) fn note(&mut self, year: i64, note: impl Into<String>) -> &mut Self {
        let note = note.into();
        let year = if year == UNDATED { NO_YEAR } else { year };
        let notes = self.notes.entry(year).or_default();
        if !note.is_empty() && !notes.contains(&note) {
            notes.push(note);
        }
        self
    }

    fn finish(mut self) -> Item {
        let one = |(year, notes): (&i64, &Vec<String>)| match *year {
            NO_YEAR => notes.join("，"),
            year => format!("{year}：{}", notes.join("，")),
        };
        let notes: Vec<String> = self.notes.iter().filter(|(_, n)| !n.is_empty()).map(one).collect();
        self.item.note = notes.join("；");
        self.item.years = self.years.into_iter().collect();
        self.item
    }
}
