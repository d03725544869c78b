//! The aims of the whole document, told before its first number: tasks of the preamble. Must not know numbers or tables.

use super::super::find::Found;
use super::super::numbering::Kind;
use super::{Builder, Task};
use crate::text::Span;

impl Builder<'_> {
    /// Whether a unit stands in a section that says what the whole document aims at.
    pub(super) fn is_aim(&self, at: usize) -> bool {
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

    /// A task of the preamble.
    pub(super) fn aim(
        &mut self,
        heading: Option<Span>,
        body: Vec<Span>,
        clauses: Vec<Found>,
        section: Option<usize>,
    ) {
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

    pub(super) fn number_aims(&mut self) {
        let count = self.outline.tasks.iter().filter(|t| t.path.is_empty()).count();
        let mut nth = 0;
        for task in self.outline.tasks.iter_mut().filter(|t| t.path.is_empty()) {
            nth += 1;
            task.path = if count > 1 { format!("0#{nth}") } else { "0".to_owned() };
        }
    }
}
