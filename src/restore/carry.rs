//! The offset map after a pass, from the map before it and the pass's edits. Must not know what any pass repairs.

use super::plan::Edit;
use crate::text::{OffsetMap, RawSpan, Segment, SegmentKind, Span};

/// The map of the edited text. `edits` lie in order and do not overlap; `length` is that of the text before them.
pub(super) fn carry(map: &OffsetMap, edits: &[Edit], length: usize) -> OffsetMap {
    let mut carrier = Carrier { map, segments: Vec::with_capacity(map.segments().len()), at: 0 };
    let mut done = 0;
    for edit in edits {
        carrier.keep(Span::new(done, edit.at.start), None);
        match edit.from {
            Some(from) => carrier.keep(from, Some(SegmentKind::Moved)),
            None => carrier.replace(edit),
        }
        done = edit.at.end;
    }
    carrier.keep(Span::new(done, length), None);
    OffsetMap::from_segments(carrier.segments)
}

struct Carrier<'m> {
    map: &'m OffsetMap,
    segments: Vec<Segment>,
    /// Bytes of the new text so far.
    at: usize,
}

impl Carrier<'_> {
    /// Copies the segments of `span`, cut to it.
    fn keep(&mut self, span: Span, kind: Option<SegmentKind>) {
        if span.is_empty() {
            return;
        }
        for segment in self.map.touching(span) {
            let start = segment.restored.start.max(span.start);
            let end = segment.restored.end.min(span.end);
            let raw = if segment.is_linear() {
                let from = segment.raw.start + (start - segment.restored.start);
                RawSpan::new(from, from + (end - start))
            } else {
                segment.raw
            };
            let kind = kind.filter(|_| segment.kind != SegmentKind::Inferred).unwrap_or(segment.kind);
            self.push(end - start, raw, kind);
        }
    }

    fn replace(&mut self, edit: &Edit) {
        let before = self.map.touching(edit.at);
        let raw = if edit.at.is_empty() {
            let near = self.map.raw(Span::new(edit.at.start.saturating_sub(1), edit.at.start));
            RawSpan::new(near.end, near.end)
        } else {
            self.map.raw(edit.at)
        };
        let guessed = edit.inferred || before.iter().any(|s| s.kind == SegmentKind::Inferred);
        let kind = if guessed { SegmentKind::Inferred } else { SegmentKind::Replaced };
        self.push(edit.after.len(), raw, kind);
    }

    fn push(&mut self, length: usize, raw: RawSpan, kind: SegmentKind) {
        let restored = Span::new(self.at, self.at + length);
        self.at = restored.end;
        self.segments.push(Segment { restored, raw, kind });
    }
}
