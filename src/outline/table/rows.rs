//! Rows out of cells: column heads, numbers, groups, merged cells. Must not know how cells were found.

use super::super::body::is_body;
use super::super::numbering::{Kind, mark_at};
use super::super::words::Words;
use super::cells::Region;
use super::heads::{Heads, heads};
use super::{Cell, Column, Row, Table};

/// The table in a region; `None` where its heads do not tell of tasks.
pub(super) fn table(words: &Words, text: &str, region: Region) -> Option<Table> {
    let Heads { from, columns, end } = heads(words, text, &region)?;
    let mut caption: Cell = region.cells.get(..from).unwrap_or_default().iter().flatten().copied().collect();
    caption.retain(|l| mark_at(words, text, l.start, l.end).is_none_or(|m| m.kind != Kind::Attachment));
    let mut table = Table { lines: region.lines.clone(), caption, groups: Vec::new(), rows: Vec::new() };
    let reader = Reader { words, text, columns: &columns, by_line: region.by_line };
    if region.row_starts.len() > 1 {
        let starts: Vec<usize> = region.row_starts.iter().copied().filter(|s| *s >= end).collect();
        for (nth, start) in starts.iter().enumerate() {
            let stop = starts.get(nth + 1).copied().unwrap_or(region.cells.len());
            reader.row(
                region.cells.get(*start..stop).unwrap_or_default(),
                nth + 1 == starts.len(),
                &mut table,
            );
        }
    } else {
        reader.stream(region.cells.get(end..).unwrap_or_default(), &mut table);
    }
    (!table.rows.is_empty()).then_some(table)
}

struct Reader<'w, 't> {
    words: &'w Words,
    text: &'t str,
    columns: &'w [Column],
    /// Whether each line was taken for a cell.
    by_line: bool,
}

impl Reader<'_, '_> {
    /// A row that the layout itself delimits.
    fn row(&self, cells: &[Cell], last: bool, table: &mut Table) {
        let filled: Vec<&Cell> = cells.iter().filter(|c| !c.is_empty()).collect();
        match filled.as_slice() {
            [] => {}
            [only] if !last || self.opens_group(only) => self.group(only, table),
            _ => self.push(cells, last, table),
        }
    }

    /// Cells of which only the order is known: a row starts at a number, or after as many cells as there are heads.
    fn stream(&self, cells: &[Cell], table: &mut Table) {
        let numbered = self.columns.first() == Some(&Column::Number);
        let mut at = 0;
        while let Some(cell) = cells.get(at) {
            if cell.is_empty() {
                at += 1;
                continue;
            }
            let number = self.number(cell);
            if self.opens_group(cell) || (numbered && number.is_none()) {
                self.group(cell, table);
                at += 1;
                continue;
            }
            let longest = self.longest(cells, at, numbered);
            let follows = |c: &Cell| numbered && number.is_some() && self.number(c) == number.map(|n| n + 1);
            let stop = (at + 2..longest).find(|i| {
                let due = self.columns.get(i - at) == Some(&Column::Due);
                cells.get(*i).is_some_and(|c| (!due && follows(c)) || self.opens_group(c))
            });
            let end = stop.unwrap_or(longest);
            self.push(cells.get(at..end).unwrap_or_default(), end == cells.len(), table);
            at = end;
        }
    }

    /// Where a row ends at the latest: after as many cells as there are heads, or, where a cell a line may stand for
    /// part of a cell, at the next number.
    fn longest(&self, cells: &[Cell], at: usize, numbered: bool) -> usize {
        let plain = (at + self.columns.len()).min(cells.len());
        let Some(number) = cells.get(at).and_then(|c| self.number(c)).filter(|_| numbered && self.by_line)
        else {
            return plain;
        };
        let most = (at + self.columns.len() * 4).min(cells.len());
        let next = (at + 1..most).find(|i| cells.get(*i).and_then(|c| self.number(c)) == Some(number + 1));
        next.unwrap_or(if most == cells.len() { most } else { plain })
    }

    fn number(&self, cell: &Cell) -> Option<u32> {
        let [only] = cell.as_slice() else { return None };
        let digits = only.of(self.text).trim_matches(['.', '、', '．', '（', '）', '(', ')', ' ']);
        digits.parse().ok().filter(|n| *n < 1000)
    }

    fn opens_group(&self, cell: &Cell) -> bool {
        let Some(first) = cell.first() else { return false };
        mark_at(self.words, self.text, first.start, first.end).is_some_and(|m| {
            matches!(m.kind, Kind::Han | Kind::HanBracket | Kind::Part) && m.span.end < first.end
        }) && self.columns.first() == Some(&Column::Number)
    }

    fn group(&self, cell: &Cell, table: &mut Table) {
        if let Some(whole) = cell.iter().copied().reduce(|a, b| a.hull(b)) {
            table.groups.push(whole);
        }
    }

    fn push(&self, cells: &[Cell], last: bool, table: &mut Table) {
        let filled = cells.iter().filter(|c| !c.is_empty()).count();
        let short = filled < 2 || cells.len() < self.columns.len();
        let pairs: Vec<(Column, Cell)> = if cells.len() > self.columns.len() && self.by_line {
            self.gathered(cells)
        } else if cells.len() >= self.columns.len() || last {
            self.columns.iter().copied().zip(cells.iter().cloned()).collect()
        } else {
            self.by_likeness(cells)
        };
        let number = pairs
            .iter()
            .find(|(column, cell)| *column == Column::Number && !cell.is_empty())
            .and_then(|(_, cell)| cell.first())
            .map(|n| n.of(self.text).trim_matches(['.', '、', '．', ' ']).to_owned());
        let group = table.groups.len().checked_sub(1);
        table.rows.push(Row { number, cells: pairs, group, cut: last && short });
    }

    /// A row with more lines than columns: the lines that are called like bodies share the columns of bodies, the last
    /// of which takes what is left.
    fn gathered(&self, cells: &[Cell]) -> Vec<(Column, Cell)> {
        let mut pairs: Vec<(Column, Cell)> = self.columns.iter().map(|c| (*c, Vec::new())).collect();
        let places: Vec<usize> =
            pairs.iter().enumerate().filter(|(_, (c, _))| c.holds_bodies()).map(|(at, _)| at).collect();
        let (mut plain, mut bodies) = (0, 0);
        for (nth, cell) in cells.iter().enumerate() {
            let words = cell.iter().map(|l| l.of(self.text)).collect::<String>();
            let last = pairs.len().saturating_sub(1);
            let due = pairs.last().is_some_and(|(c, _)| *c == Column::Due) && nth + 1 == cells.len();
            let first = places.first().copied().unwrap_or(last);
            let at = if due {
                last
            } else if plain < first || !is_body(self.words, &words) {
                plain += 1;
                (plain - 1).min(first.saturating_sub(1))
            } else {
                bodies += 1;
                places.get(bodies - 1).or(places.last()).copied().unwrap_or(last)
            };
            if let Some((_, slot)) = pairs.get_mut(at) {
                slot.extend(cell.iter().copied());
            }
        }
        pairs
    }

    /// A row that lacks cells (merged with the row above): each cell goes to the column it looks like.
    fn by_likeness(&self, cells: &[Cell]) -> Vec<(Column, Cell)> {
        let mut left: Vec<Column> = self.columns.to_vec();
        let mut take = |wanted: &dyn Fn(Column) -> bool| {
            let at = left.iter().position(|c| wanted(*c))?;
            Some(left.remove(at))
        };
        let mut pairs = Vec::new();
        for (nth, cell) in cells.iter().enumerate().filter(|(_, c)| !c.is_empty()) {
            let words = cell.iter().map(|l| l.of(self.text)).collect::<String>();
            let column = if nth == 0 && self.number(cell).is_some() {
                take(&|c| c == Column::Number)
            } else if words.chars().count() <= 60 && is_body(self.words, &words) {
                take(&Column::holds_bodies)
            } else if self.words.header.year.is_match(&words) && words.chars().count() <= 14 {
                take(&|c| c == Column::Due)
            } else {
                take(&|c| matches!(c, Column::Task | Column::Content))
            };
            pairs.push((column.unwrap_or(Column::Nothing), cell.clone()));
        }
        pairs
    }
}
