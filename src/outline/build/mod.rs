//! The outline out of units and tables: sections, tasks, paths, inheritance. Must not know the grammar of clauses.

mod aims;
mod check;
mod merge;
mod rows;
mod sections;
mod tasks;

use super::find::{Clauses, Found};
use super::heading::Habit;
use super::numbering::Kind;
use super::table::Table;
use super::task::{self, Content, Element};
use super::unit::{Piece, Unit};
use super::words::Words;
use super::{Clause, Outline, Section, Task};
use crate::text::Span;

/// Builds the outline; `opening` are the paragraphs before the first number that may hold goals.
pub(super) struct Builder<'b> {
    pub words: &'b Words,
    pub clauses: Clauses<'b>,
    pub text: &'b str,
    pub units: &'b [Unit],
    pub tables: &'b [Table],
    pub outline: Outline,
    /// Habit of each kind of number.
    pub habits: Vec<Habit>,
    /// Section of each unit that is one.
    pub sections: Vec<Option<usize>>,
    /// Clauses that a section's heading states for all its tasks, by unit.
    pub stated: Vec<Vec<Found>>,
    /// Whether each unit is part of its parent's text.
    pub merged: Vec<bool>,
    /// The tasks that units gave, as pairs of indices.
    pub of_unit: Vec<(usize, usize)>,
}

impl Builder<'_> {
    /// Reads all units in order.
    pub(super) fn run(&mut self, opening: &[Span]) {
        self.merge();
        for paragraph in opening {
            self.aim(None, vec![*paragraph], Vec::new(), None);
        }
        let before = self.units.first().map(|u| u.pieces.as_slice()).unwrap_or_default();
        for element in task::elements(&self.clauses, self.text, before) {
            if let Element::Clause(Found { clause: Some(clause), .. }, _) = element {
                self.homeless(clause.span);
            }
        }
        for at in 1..self.units.len() {
            if !self.is_merged(at) {
                self.unit(at);
            }
        }
        self.opening_tables();
        self.number_aims();
        self.gaps();
        self.broken_end();
    }

    fn opening_tables(&mut self) {
        let tables = self.units.first().map(|u| u.tables.clone()).unwrap_or_default();
        for table in tables {
            self.table(table, String::new(), None);
        }
        self.outline.tasks.sort_by_key(|t| t.body.first().copied().or(t.heading).map_or(0, |s| s.start));
    }

    /// The unit's own pieces with those of the minor units merged into it.
    fn pieces(&self, at: usize) -> Vec<Piece> {
        let Some(unit) = self.units.get(at) else { return Vec::new() };
        let mut pieces = unit.pieces.clone();
        for child in unit.children.iter().filter(|c| self.is_merged(**c)) {
            let mut below = self.pieces(*child);
            let mark = self.units.get(*child).and_then(|u| u.mark.as_ref()).map(|m| m.span);
            if let (Some(first), Some(mark)) = (below.first_mut(), mark) {
                first.span = mark.hull(first.span);
            }
            pieces.extend(below);
        }
        pieces
    }

    fn unit(&mut self, at: usize) {
        let Some(unit) = self.units.get(at) else { return };
        let Some(mark) = unit.mark.clone() else { return };
        let children = unit.children.iter().any(|c| !self.is_merged(*c));
        let is_parent = children || !unit.tables.is_empty() || mark.kind == Kind::Attachment;
        let elements = task::elements(&self.clauses, self.text, &self.pieces(at));
        let habit = self.habits.get(mark.kind as usize).copied().unwrap_or_default();
        // Of a unit whose number was lost in a hole, the heading was lost too.
        let content = match mark.span.is_empty() && unit.broken {
            true => Content { heading: None, elements },
            false => task::content(self.text, elements, habit, is_parent),
        };
        let path = self.path(at);
        if is_parent {
            self.section(at, &path, &content);
        }
        let heading = content.heading;
        let own_text = content.elements.iter().any(|e| matches!(e, Element::Text(..)));
        if is_parent && !own_text {
            let stated = content.elements.into_iter().filter_map(|e| match e {
                Element::Clause(found, _) => Some(found),
                Element::Text(..) => None,
            });
            let stated: Vec<Found> = stated.collect();
            if let Some(slot) = self.stated.get_mut(at) {
                *slot = stated;
            }
        } else if mark.kind != Kind::Attachment {
            self.tasks(at, &path, heading, task::stretches(content.elements), is_parent);
        }
        for table in self.units.get(at).map(|u| u.tables.clone()).unwrap_or_default() {
            self.table(table, path.clone(), self.section_of(at));
        }
    }
}

fn join(path: &str, number: &str) -> String {
    if path.is_empty() { number.to_owned() } else { format!("{path}/{number}") }
}
