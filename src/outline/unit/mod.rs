//! Numbered units and the text that each holds, as a tree. Decides where a unit begins and ends.
//! Must not know headings or clauses.

mod fit;

use super::line::Line;
use super::numbering::{Kind, Mark, mark_at};
use super::table::Table;
use super::words::Words;
use crate::text::Span;

/// A stretch of text: a line, or the part of a line that belongs to one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub span: Span,
    /// Whether it opens a line (a paragraph of its own).
    pub fresh: bool,
    /// Whether sentences are missing before it.
    pub after_hole: bool,
}

/// A numbered unit, or the text before the first one (`mark` is `None`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub mark: Option<Mark>,
    pub parent: Option<usize>,
    pub children: Vec<usize>,
    pub pieces: Vec<Piece>,
    /// Tables that stand in it.
    pub tables: Vec<usize>,
    /// Whether sentences of it are missing.
    pub broken: bool,
}

impl Unit {
    fn new(mark: Option<Mark>, parent: Option<usize>) -> Self {
        Self { mark, parent, children: Vec::new(), pieces: Vec::new(), tables: Vec::new(), broken: false }
    }

    /// A unit with its text.
    pub(super) fn numbered(mark: Mark, parent: Option<usize>, pieces: Vec<Piece>) -> Self {
        Self { pieces, ..Self::new(Some(mark), parent) }
    }

    /// The kind of its number.
    pub(super) fn kind(&self) -> Option<Kind> {
        self.mark.as_ref().map(|m| m.kind)
    }
}

/// The units in the order of the text; the first is the unnumbered opening.
pub(super) fn units(words: &Words, text: &str, lines: &[Line], tables: &[Table]) -> Vec<Unit> {
    let mut builder = Builder {
        words,
        text,
        units: vec![Unit::new(None, None)],
        stack: Vec::new(),
        last: [0; 16],
        listing: false,
    };
    let mut next_table = 0;
    for (at, line) in lines.iter().enumerate() {
        while let Some(table) = tables.get(next_table).filter(|t| t.lines.end <= at) {
            let _ = table;
            next_table += 1;
        }
        match tables.get(next_table) {
            Some(table) if table.lines.contains(&at) => {
                if table.lines.start == at {
                    builder.table(next_table);
                }
            }
            _ => builder.line(line),
        }
    }
    builder.units
}

struct Builder<'w, 't> {
    words: &'w Words,
    text: &'t str,
    units: Vec<Unit>,
    stack: Vec<usize>,
    /// The last value seen of each kind.
    last: [u32; 16],
    /// Within the list of attachments at a document's end, whose numbers open no units.
    listing: bool,
}

impl Builder<'_, '_> {
    fn table(&mut self, table: usize) {
        self.listing = false;
        self.current().tables.push(table);
    }

    fn current(&mut self) -> &mut Unit {
        let at = self.stack.last().copied().unwrap_or(0).min(self.units.len() - 1);
        &mut self.units[at]
    }

    fn line(&mut self, line: &Line) {
        let (text, span) = (self.text, line.span);
        let mut start = span.start;
        let mut fresh = line.fresh;
        if self.opens_listing(span) {
            return;
        }
        let first = self.first_mark(span);
        if let Some(mark) = first.filter(|m| self.fits_at_line_start(m, span)) {
            start = mark.span.end;
            self.open(mark);
        }
        let (base, mut at) = (start, start);
        for (offset, c) in Span::new(base, span.end).of(text).char_indices() {
            let here = base + offset;
            if here < at {
                continue;
            }
            if here > start
                && self.words.gates.unit_openers.contains(&c)
                && let Some(mark) = mark_at(self.words, text, here, span.end)
                && self.fits_inline(&mark, Span::new(start, here), span.end)
            {
                self.piece(Span::new(start, here), fresh, line.after_hole && start == span.start);
                fresh = false;
                start = mark.span.end;
                at = start;
                self.open(mark);
            }
        }
        self.piece(Span::new(start, span.end), fresh, line.after_hole && start == span.start);
    }

    /// The mark that opens a line; a star or bullet before a number only marks the item (★（五）).
    fn first_mark(&self, line: Span) -> Option<Mark> {
        let first = mark_at(self.words, self.text, line.start, line.end)?;
        if first.kind != Kind::Dash {
            return Some(first);
        }
        let inner = mark_at(self.words, self.text, first.span.end, line.end);
        inner
            .filter(|mark| mark.kind != Kind::Dash)
            .map(|m| Mark { span: first.span.hull(m.span), ..m })
            .or(Some(first))
    }

    /// `附件：1.…` opens a list of titles, not units; it ends with the first line that does not go on with it.
    fn opens_listing(&mut self, span: Span) -> bool {
        let words = span.of(self.text);
        let title = self.words.header.attachment_list.is_match(words);
        let mark = mark_at(self.words, self.text, span.start, span.end);
        let attachment_at_end = self.words.header.attachment_at_end.find(words);
        if title || (self.listing && mark.as_ref().is_some_and(|m| m.kind == Kind::Arabic)) {
            self.listing = true;
            if let Some(found) = attachment_at_end {
                let at = span.start + found.start();
                if let Some(mark) = mark_at(self.words, self.text, at, span.end) {
                    self.listing = false;
                    self.open(mark);
                }
            }
            return true;
        }
        self.listing = false;
        false
    }

    fn piece(&mut self, span: Span, fresh: bool, after_hole: bool) {
        let span = span.trimmed(self.text);
        if !span.is_empty() {
            self.current().pieces.push(Piece { span, fresh, after_hole });
        }
    }

    fn open(&mut self, mark: Mark) {
        while let Some(top) = self.stack.last() {
            let above = self.units.get(*top).and_then(Unit::kind).is_some_and(|kind| kind < mark.kind);
            if above {
                break;
            }
            self.stack.pop();
        }
        let kind = mark.kind as usize;
        if let Some(last) = self.last.get_mut(kind) {
            *last = mark.value;
        }
        let parent = self.stack.last().copied();
        let at = self.units.len();
        if let Some(parent) = parent.and_then(|p| self.units.get_mut(p)) {
            parent.children.push(at);
        }
        self.units.push(Unit::new(Some(mark), parent));
        self.stack.push(at);
    }

    fn last_of(&self, kind: Kind) -> u32 {
        self.last.get(kind as usize).copied().unwrap_or(0)
    }
}
