//! Tasks out of the rows of a table. Must not know how rows were found.

use super::{Builder, join};
use crate::outline::numbering::mark_at;
use crate::outline::responsibility::{self, trim};
use crate::outline::table::{Cell, Column, Row};
use crate::outline::{Clause, Role, Section, Task};
use crate::text::Span;

impl Builder<'_> {
    /// The tasks of a table that stands under `path`.
    pub(super) fn table(&mut self, at: usize, path: String, section: Option<usize>) {
        let Some(table) = self.tables.get(at) else { return };
        let mut groups = Vec::new();
        for group in &table.groups {
            let mark = mark_at(self.words, self.text, group.start, group.end);
            let number = mark.as_ref().map_or_else(|| (groups.len() + 1).to_string(), |m| m.number.clone());
            let heading = mark.map_or(*group, |m| Span::new(m.span.end, group.end)).trimmed(self.text);
            groups.push(self.outline.sections.len());
            let path = join(&path, &number);
            self.outline.sections.push(Section { path, number, heading, parent: section, span: *group });
        }
        let mut last: Vec<Clause> = Vec::new();
        for (nth, row) in table.rows.iter().enumerate() {
            let number =
                row.number.clone().filter(|n| !n.is_empty()).unwrap_or_else(|| (nth + 1).to_string());
            let section = row.group.and_then(|g| groups.get(g).copied()).or(section);
            let mut task = self.row(row, join(&path, &number), section);
            let has_column = row.cells.iter().any(|(column, _)| column.holds_bodies());
            if task.clauses.is_empty() && !has_column && !row.cut {
                task.clauses = last.iter().cloned().map(|c| Clause { inherited: true, ..c }).collect();
            } else {
                last.clone_from(&task.clauses);
            }
            if !task.body.is_empty() {
                self.outline.tasks.push(task);
            }
        }
    }

    fn row(&self, row: &Row, path: String, section: Option<usize>) -> Task {
        let mut task = Task { path, section, table_row: true, truncated: row.cut, ..Task::default() };
        let mut clause = Clause { truncated: row.cut, ..Clause::default() };
        let mut title: Option<Cell> = None;
        for (column, cell) in row.cells.iter().filter(|(_, cell)| !cell.is_empty()) {
            let whole = cell.iter().copied().reduce(|a, b| a.hull(b)).unwrap_or_default();
            match column {
                Column::Task if title.is_none() => title = Some(cell.clone()),
                Column::Task | Column::Content => task.body.extend(cell.iter().copied()),
                Column::Lead => self.bodies(whole, Role::Lead, &mut clause),
                Column::Responsible => self.bodies(whole, Role::Responsible, &mut clause),
                Column::Support => self.bodies(whole, Role::Support, &mut clause),
                Column::Due => task.deadline = Some(whole),
                Column::Number | Column::Group | Column::Nothing => {}
            }
        }
        match title {
            Some(title) if task.body.is_empty() => task.body = title,
            Some(title) => task.heading = title.iter().copied().reduce(|a, b| a.hull(b)),
            None => {}
        }
        if let Some(hull) = clause.parts.iter().map(|p| p.span).reduce(|a, b| a.hull(b)) {
            clause.span = hull;
            task.clauses.push(clause);
        }
        task
    }

    fn bodies(&self, cell: Span, role: Role, clause: &mut Clause) {
        let reading = responsibility::read(self.words, self.text, trim(self.text, cell), role);
        clause.parts.extend(reading.parts);
    }
}
