//! Sections: what path a unit has, where it ends, which section holds it. Must not know tasks or clauses.

use super::super::numbering::Kind;
use super::super::task::Content;
use super::{Builder, Section};
use crate::text::Span;

impl Builder<'_> {
    pub(super) fn path(&self, at: usize) -> String {
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

    pub(super) fn section(&mut self, at: usize, path: &str, content: &Content) {
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
    pub(super) fn section_of(&self, at: usize) -> Option<usize> {
        let mut next = Some(at);
        while let Some(unit) = next {
            if let Some(section) = self.sections.get(unit).copied().flatten() {
                return Some(section);
            }
            next = self.units.get(unit).and_then(|u| u.parent);
        }
        None
    }
}
