//! Queries of `queries/show` and `queries/diff`, and their rows as texts. Must not know what they ask.

use crate::store::term::{Term, plain};
use crate::store::{Graph, StoreError, Table};
use serde::Serialize;

/// Words of a document and where they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Words {
    /// Title of the document.
    pub document: String,
    /// Its year.
    pub year: String,
    /// Path of the task.
    pub path: String,
    /// The words.
    pub quote: String,
    /// First character in the restored text.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

/// The rows of a query, each cell by its variable.
pub(super) struct Rows(Table);

/// One row.
#[derive(Clone, Copy)]
pub(super) struct Row<'r>(&'r Table, &'r [Option<Term>]);

impl Rows {
    pub(super) fn of(graph: &Graph, sparql: &str, bindings: &[(&str, Term)]) -> Result<Self, StoreError> {
        graph.select(sparql, bindings).map(Self)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        self.0.rows.iter().map(|row| Row(&self.0, row))
    }
}

impl<'r> Row<'r> {
    /// The text of a cell; empty where unbound.
    pub(super) fn text(&self, variable: &str) -> String {
        plain(self.0.get(self.1, variable))
    }

    pub(super) fn term(&self, variable: &str) -> Option<&'r Term> {
        self.0.get(self.1, variable)
    }

    fn number(&self, variable: &str) -> usize {
        self.text(variable).parse().unwrap_or_default()
    }

    /// The quoted words, with title and year of the row's document or of the one given.
    pub(super) fn words(&self, document: Option<(&str, &str)>) -> Words {
        let (title, year) = document
            .map_or_else(|| (self.text("title"), self.text("year")), |(t, y)| (t.to_owned(), y.to_owned()));
        Words {
            document: title,
            year,
            path: self.text("path"),
            quote: self.text("quote"),
            start: self.number("start"),
            end: self.number("end"),
        }
    }
}
