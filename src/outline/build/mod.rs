//! The outline out of units and tables: sections, tasks, paths, inheritance. Must not know the grammar of clauses.

mod check;
mod merge;
mod rows;

use super::find::{Clauses, Found};
use super::heading::Habit;
use super::numbering::Kind;
use super::table::Table;
use super::task::{self, Content, Element, Stretch};
use super::unit::{Piece, Unit};
use super::words::Words;
use super::{Clause, Outline, Section, Task};
use crate::diagnose::Diagnostic;
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

    /// Whether a unit stands in a section that says what the whole document aims at.
    fn is_aim(&self, at: usize) -> bool {
        let mut next = Some(at);
        while let Some(unit) = next.and_then(|n| self.units.get(n)) {
            let first = unit.pieces.first().map(|p| p.span.of(self.text)).unwrap_or_default();
            let head = first.split(['。', '：', ' ', '　']).next().unwrap_or_default();
            if unit.kind().is_some_and(|k| k <= Kind::HanBracket)
                && self.words.preamble.iter().any(|p| p == head)
            {
                return true;
            }
            next = unit.parent;
        }
        false
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

    fn path(&self, at: usize) -> String {
        let mut parts: Vec<&str> = Vec::new();
        let mut next = Some(at);
        while let Some(unit) = next.and_then(|n| self.units.get(n)) {
            if let Some(mark) = &unit.mark {
                let outer = mark.kind == Kind::Attachment && !self.after_main(next.unwrap_or(0));
                if !outer {
                    parts.push(&mark.number);
                }
            }
            next = unit.parent;
        }
        parts.reverse();
        parts.join("/")
    }

    /// Whether numbered units stand before this one: an attachment that is the document itself opens no path.
    fn after_main(&self, at: usize) -> bool {
        self.units
            .get(1..at)
            .unwrap_or_default()
            .iter()
            .any(|u| u.kind().is_some_and(|k| k > Kind::Attachment))
            || self.units.first().is_some_and(|u| !u.tables.is_empty())
            || self.units.get(1..at).unwrap_or_default().iter().any(|u| !u.tables.is_empty())
    }

    fn section(&mut self, at: usize, path: &str, content: &Content) {
        let Some(unit) = self.units.get(at) else { return };
        let Some(mark) = &unit.mark else { return };
        let first = unit.pieces.first().map_or(Span::new(mark.span.end, mark.span.end), |p| p.span);
        let parent = unit.parent.and_then(|p| self.section_of(p));
        let end = self.end_of(at).max(mark.span.end);
        self.outline.sections.push(Section {
            path: path.to_owned(),
            number: mark.number.clone(),
            heading: content.heading.unwrap_or(first),
            parent,
            span: Span::new(mark.span.start, end),
        });
        if let Some(slot) = self.sections.get_mut(at) {
            *slot = Some(self.outline.sections.len() - 1);
        }
    }

    fn end_of(&self, at: usize) -> usize {
        let Some(unit) = self.units.get(at) else { return 0 };
        let own = unit.pieces.last().map_or(0, |p| p.span.end);
        let of_table = |t: &usize| {
            self.tables
                .get(*t)
                .and_then(|t| t.rows.last())
                .and_then(|r| r.cells.last())
                .and_then(|(_, c)| c.last())
                .map_or(0, |s| s.end)
        };
        let tables = unit.tables.iter().map(of_table).max().unwrap_or(0);
        let below = unit.children.last().map_or(0, |c| self.end_of(*c));
        own.max(below).max(tables)
    }

    /// The section that a unit is or stands in.
    fn section_of(&self, at: usize) -> Option<usize> {
        let mut next = Some(at);
        while let Some(unit) = next {
            if let Some(section) = self.sections.get(unit).copied().flatten() {
                return Some(section);
            }
            next = self.units.get(unit).and_then(|u| u.parent);
        }
        None
    }

    fn tasks(
        &mut self,
        at: usize,
        path: &str,
        heading: Option<Span>,
        stretches: Vec<Stretch>,
        is_parent: bool,
    ) {
        let section = self.units.get(at).and_then(|u| u.parent).and_then(|p| self.section_of(p));
        let section = if is_parent { self.section_of(at) } else { section };
        if self.is_aim(at) {
            let body = stretches.iter().flat_map(|s| s.body.iter().copied()).collect();
            let clauses = stretches.into_iter().flat_map(|s| s.clauses).collect();
            self.aim(heading, body, clauses, section);
            return;
        }
        let mut stretches = stretches;
        let closing = self.closing(at, &mut stretches);
        let broken = self.units.get(at).is_some_and(|u| u.broken);
        let count = stretches.len();
        if count == 0 {
            self.empty(at, heading);
        }
        for (nth, stretch) in stretches.into_iter().enumerate() {
            let path = if count > 1 { format!("{path}#{}", nth + 1) } else { path.to_owned() };
            let lead_in =
                is_parent && stretch.body.last().is_some_and(|b| b.of(self.text).ends_with(['：', ':']));
            if lead_in && stretch.clauses.is_empty() {
                continue;
            }
            let alone = (stretch.clause_alone || stretch.of_part).then_some(at);
            let mut task =
                Task { path, heading, body: stretch.body, section, truncated: broken, ..Task::default() };
            self.take(stretch.clauses, &mut task);
            if task.clauses.is_empty() {
                self.inherit(at, &mut task);
            }
            if task.body.is_empty() && task.heading.is_none() {
                let span = task.clauses.first().map_or(Span::default(), |c| c.span);
                self.homeless(span);
                continue;
            }
            if task.body.is_empty() {
                // A heading with nothing but its clause is itself what is to be done.
                task.body.extend(task.heading.take());
            }
            if let Some(unit) = alone {
                self.share(unit, &task);
            }
            self.of_unit.push((at, self.outline.tasks.len()));
            self.outline.tasks.push(task);
        }
        self.aim(None, closing, Vec::new(), None);
    }

    /// Paragraphs behind the last clause of the last unit close the document and belong to no unit.
    fn closing(&self, at: usize, stretches: &mut Vec<Stretch>) -> Vec<Span> {
        let last = at + 1 == self.units.len() && stretches.len() > 1;
        let opens = stretches.last().is_some_and(|s| s.clauses.is_empty() && s.fresh);
        if last && opens { stretches.pop().map(|s| s.body).unwrap_or_default() } else { Vec::new() }
    }

    /// A clause on a line of its own below the last of several items, none of which has one, is theirs together.
    fn share(&mut self, at: usize, task: &Task) {
        let siblings =
            self.units.get(at).and_then(|u| u.parent).and_then(|p| self.units.get(p)).map(|p| &p.children);
        let Some(siblings) = siblings.filter(|s| s.last() == Some(&at)) else { return };
        let earlier: Vec<usize> = self
            .of_unit
            .iter()
            .rev()
            .take_while(|(unit, _)| siblings.first().is_some_and(|first| unit >= first))
            .filter(|(unit, _)| *unit != at && siblings.binary_search(unit).is_ok())
            .map(|(_, t)| *t)
            .collect();
        let all = &self.outline.tasks;
        if earlier.iter().any(|t| all.get(*t).is_none_or(|t| !t.clauses.is_empty())) {
            return;
        }
        for t in earlier {
            if let Some(other) = self.outline.tasks.get_mut(t) {
                other.clauses =
                    task.clauses.iter().cloned().map(|c| Clause { inherited: true, ..c }).collect();
                other.deadline = other.deadline.or(task.deadline);
            }
        }
    }

    fn homeless(&mut self, span: Span) {
        let message = "a responsibility clause has no text to govern";
        self.outline.diagnostics.push(Diagnostic::warning("outline/clause-without-task", span, message));
    }

    fn empty(&mut self, at: usize, heading: Option<Span>) {
        let mark = self.units.get(at).and_then(|u| u.mark.as_ref()).map(|m| m.span).unwrap_or_default();
        let span = heading.map_or(mark, |h| mark.hull(h));
        self.outline.diagnostics.push(Diagnostic::note(
            "outline/section-without-text",
            span,
            "the section has a number but no text",
        ));
    }

    fn take(&self, found: Vec<Found>, task: &mut Task) {
        for one in found {
            task.deadline = task.deadline.or(one.due);
            task.truncated |= one.clause.as_ref().is_some_and(|c| c.truncated);
            task.clauses.extend(one.clause);
        }
    }

    /// Takes over the clause that the nearest section states for all its tasks.
    fn inherit(&self, at: usize, task: &mut Task) {
        let mut next = self.units.get(at).and_then(|u| u.parent);
        while let Some(unit) = next {
            let stated = self.stated.get(unit).map(Vec::as_slice).unwrap_or_default();
            if !stated.is_empty() {
                let inherited = stated.iter().filter_map(|f| f.clause.clone());
                task.clauses = inherited.map(|c| Clause { inherited: true, ..c }).collect();
                task.deadline = task.deadline.or_else(|| stated.iter().find_map(|f| f.due));
                return;
            }
            next = self.units.get(unit).and_then(|u| u.parent);
        }
    }

    /// A task of the preamble.
    fn aim(&mut self, heading: Option<Span>, body: Vec<Span>, clauses: Vec<Found>, section: Option<usize>) {
        let mut body = body;
        if body.is_empty() && heading.is_none() {
            return;
        }
        let heading = if body.is_empty() {
            body.extend(heading);
            None
        } else {
            heading
        };
        let mut task = Task { path: String::new(), heading, body, section, ..Task::default() };
        self.take(clauses, &mut task);
        self.outline.tasks.push(task);
    }

    fn number_aims(&mut self) {
        let count = self.outline.tasks.iter().filter(|t| t.path.is_empty()).count();
        let mut nth = 0;
        for task in self.outline.tasks.iter_mut().filter(|t| t.path.is_empty()) {
            nth += 1;
            task.path = if count > 1 { format!("0#{nth}") } else { "0".to_owned() };
        }
    }
}

fn join(path: &str, number: &str) -> String {
    if path.is_empty() { number.to_owned() } else { format!("{path}/{number}") }
}
