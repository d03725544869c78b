//! The tasks of a unit: its stretches of text with their clauses, shared and inherited ones too. Must not know tables.

use super::super::find::Found;
use super::super::task::Stretch;
use super::{Builder, Clause, Task};
use crate::diagnose::Diagnostic;
use crate::text::Span;

impl Builder<'_> {
    /// Makes a task of each stretch of the unit `at`, or one of the preamble where the unit says what the document aims at.
    pub(super) fn tasks(
        &mut self,
        at: usize,
        path: &str,
        heading: Option<Span>,
        mut stretches: Vec<Stretch>,
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
        let closing = self.closing(at, &mut stretches);
        let count = stretches.len();
        if count == 0 {
            self.empty(at, heading);
        }
        for (nth, stretch) in stretches.into_iter().enumerate() {
            if is_parent && self.is_lead_in(&stretch) {
                continue;
            }
            let path = if count > 1 { format!("{path}#{}", nth + 1) } else { path.to_owned() };
            self.stretch(at, stretch, Task { path, heading, section, ..Task::default() });
        }
        self.aim(None, closing, Vec::new(), None);
    }

    /// Whether a stretch only announces the items below it.
    fn is_lead_in(&self, stretch: &Stretch) -> bool {
        let announces = stretch.body.last().is_some_and(|b| b.of(self.text).ends_with(['：', ':']));
        announces && stretch.clauses.is_empty()
    }

    /// Completes `task`, which has its path, heading and section, by what one stretch of the unit `at` says.
    fn stretch(&mut self, at: usize, stretch: Stretch, mut task: Task) {
        let shared = stretch.clause_alone || stretch.of_part;
        task.body = stretch.body;
        task.truncated = self.units.get(at).is_some_and(|u| u.broken);
        self.take(stretch.clauses, &mut task);
        if task.clauses.is_empty() {
            self.inherit(at, &mut task);
        }
        if task.body.is_empty() && task.heading.is_none() {
            self.homeless(task.clauses.first().map_or(Span::default(), |c| c.span));
            return;
        }
        if task.body.is_empty() {
            // A heading with nothing but its clause is itself what is to be done.
            task.body.extend(task.heading.take());
        }
        if shared {
            self.share(at, &task);
        }
        self.of_unit.push((at, self.outline.tasks.len()));
        self.outline.tasks.push(task);
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

    pub(super) fn homeless(&mut self, span: Span) {
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

    pub(super) fn take(&self, found: Vec<Found>, task: &mut Task) {
        for one in found {
            task.deadline = task.deadline.or(one.due);
            task.truncated |= one.clause.as_ref().is_some_and(|c| c.truncated);
            task.clauses.extend(one.clause);
        }
    }

    /// Takes over the clause that the nearest section states for all its tasks.
    pub(super) fn inherit(&self, at: usize, task: &mut Task) {
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
}
