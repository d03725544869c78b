//! The lines of the document proper: without the page's own words, cut where sentences are missing.
//! Must not know numbers or headings.

use crate::restore::Restored;
use crate::text::Span;

/// A line, or the part of one between two holes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words without white space at either end; may be empty.
    pub span: Span,
    /// Whether sentences are missing right before it.
    pub after_hole: bool,
    /// Whether it starts where a line of the text starts.
    pub fresh: bool,
}

/// The lines in order.
pub(super) fn lines(restored: &Restored) -> Vec<Line> {
    let text = restored.text.as_str();
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split('\n') {
        let span = Span::new(start, start + piece.len());
        start = span.end + 1;
        for (nth, part) in outside_asides(restored, span).into_iter().enumerate() {
            cut_at_holes(restored, part, nth == 0, &mut found);
        }
    }
    found
}

fn outside_asides(restored: &Restored, line: Span) -> Vec<Span> {
    let asides = &restored.asides;
    let from = asides.partition_point(|a| a.span.end <= line.start);
    let mut parts = Vec::new();
    let mut start = line.start;
    for aside in asides.iter().skip(from).take_while(|a| a.span.start < line.end) {
        if aside.span.start > start {
            parts.push(Span::new(start, aside.span.start));
        }
        start = start.max(aside.span.end);
    }
    if start < line.end || (line.is_empty() && start == line.end) {
        parts.push(Span::new(start, line.end));
    }
    parts
}

fn cut_at_holes(restored: &Restored, part: Span, fresh: bool, into: &mut Vec<Line>) {
    let text = restored.text.as_str();
    let holes = &restored.holes;
    let from = holes.partition_point(|h| *h < part.start);
    let mut start = part.start;
    let mut after_hole = false;
    for hole in holes.iter().skip(from).take_while(|h| **h <= part.end) {
        if *hole > start {
            into.push(Line {
                span: Span::new(start, *hole).trimmed(text),
                after_hole,
                fresh: fresh && start == part.start,
            });
        }
        start = *hole;
        after_hole = true;
    }
    if start < part.end || part.is_empty() || after_hole {
        into.push(Line {
            span: Span::new(start, part.end).trimmed(text),
            after_hole,
            fresh: fresh && start == part.start,
        });
    }
}
