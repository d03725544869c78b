//! Task tables in every layout that a scrape leaves: rows between pipes, a cell a line, cells broken over lines, tabs, wide
//! blanks. Gives rows with their columns' meanings. Must not know what a row's words say.

mod cells;
mod heads;
mod rows;

use super::line::Line;
use super::words::Words;
use crate::text::Span;
use std::ops::Range;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Task,
    Content,
    Lead,
    Responsible,
    Support,
    Due,
    Group,
    Nothing,
}

impl Column {
    /// The column of that name in `lexicon/outline/columns.tsv`.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "number" => Self::Number,
            "task" => Self::Task,
            "content" => Self::Content,
            "lead" => Self::Lead,
            "responsible" => Self::Responsible,
            "support" => Self::Support,
            "due" => Self::Due,
            "group" => Self::Group,
            "none" => Self::Nothing,
            _ => return None,
        })
    }

    /// Whether its cells hold bodies.
    pub(super) fn holds_bodies(self) -> bool {
        matches!(self, Self::Lead | Self::Responsible | Self::Support)
    }
}

/// A cell: its lines without white space, none empty.
pub(super) type Cell = Vec<Span>;

/// A row of work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// As written, without its point.
    pub number: Option<String>,
    /// The cells with what they hold, in order.
    pub cells: Vec<(Column, Cell)>,
    /// Index into the table's groups.
    pub group: Option<usize>,
    /// Whether it is the last and lacks cells.
    pub cut: bool,
}

/// A table of tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// The lines that it takes, as indices.
    pub lines: Range<usize>,
    /// What stands in it above the column heads.
    pub caption: Cell,
    /// Rows that are headings of the rows below.
    pub groups: Vec<Span>,
    /// The rows of work.
    pub rows: Vec<Row>,
}

/// The task tables among the lines, in order. Tables without column heads that tell of tasks are left as text.
pub(super) fn tables(words: &Words, text: &str, lines: &[Line]) -> Vec<Table> {
    cells::regions(words, text, lines)
        .into_iter()
        .filter_map(|region| rows::table(words, text, region))
        .collect()
}

/// The column that a head names.
pub(super) fn column(words: &Words, text: &str, cell: &Cell) -> Option<Column> {
    let said = cell.iter().flat_map(|line| line.of(text).chars()).filter(|c| !c.is_whitespace());
    if said.clone().nth(LONGEST_HEAD).is_some() {
        return None;
    }
    let head: String = said.collect();
    if head.is_empty() || head.ends_with(['。', '；']) {
        return None;
    }
    words.columns.of(&head)
}

/// Characters of the longest column head.
const LONGEST_HEAD: usize = 14;
