//! The offset map of an edited text, from the map before and the changes. Must not know why anything changed.

use super::{OffsetMap, RawSpan, Segment, SegmentKind, Span};

/// One change of a text: the bytes `at` of the text before become `length` bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Bytes of the text before.
    pub at: Span,
    /// Bytes that stand there now.
    pub length: usize,
    /// How they came about.
    pub kind: SegmentKind,
    /// The bytes of the text before that were moved here, if they were.
    pub from: Option<Span>,
}

impl OffsetMap {
    /// The map after `changes`, which lie in order and do not overlap; `length` is that of the text before, in bytes.
    pub fn carried(&self, changes: impl IntoIterator<Item = Change>, length: usize) -> OffsetMap {
        let mut carrier =
            Carrier { map: self, segments: Vec::with_capacity(self.segments().len()), at: 0, next: 0 };
        let mut done = 0;
        for change in changes {
            carrier.keep(Span::new(done, change.at.start));
            match change.from {
                Some(from) => carrier.shift(from),
                None => carrier.replace(change),
            }
            done = change.at.end;
        }
        carrier.keep(Span::new(done, length));
        OffsetMap { segments: carrier.segments }
    }
}

struct Carrier<'m> {
    map: &'m OffsetMap,
    segments: Vec<Segment>,
    /// Bytes of the new text so far.
    at: usize,
    /// The first segment of the old map that may still be kept: text is kept in order, so that one walk is enough.
    next: usize,
}

impl<'m> Carrier<'m> {
    /// Copies the segments of `span`, cut to it.
    fn keep(&mut self, span: Span) {
        if span.is_empty() {
            return;
        }
        for segment in self.under(span) {
            self.part(segment, span, segment.kind);
        }
    }

    /// The segments that `span` touches, found by walking on from the last: text is visited in order.
    fn under(&mut self, span: Span) -> &'m [Segment] {
        let all = self.map.segments();
        while all.get(self.next).is_some_and(|s| s.restored.end <= span.start) {
            self.next += 1;
        }
        let rest = all.get(self.next..).unwrap_or_default();
        let count = rest.iter().take_while(|s| s.restored.start < span.end).count();
        rest.get(..count).unwrap_or_default()
    }

    fn shift(&mut self, span: Span) {
        for segment in self.map.touching(span) {
            let guessed = segment.kind == SegmentKind::Inferred;
            self.part(segment, span, if guessed { SegmentKind::Inferred } else { SegmentKind::Moved });
        }
    }

    fn part(&mut self, segment: &Segment, span: Span, kind: SegmentKind) {
        let start = segment.restored.start.max(span.start);
        let end = segment.restored.end.min(span.end);
        let raw = if segment.is_linear() {
            let from = segment.raw.start + (start - segment.restored.start);
            RawSpan::new(from, from + (end - start))
        } else {
            segment.raw
        };
        self.push(end - start, raw, kind);
    }

    fn replace(&mut self, change: Change) {
        let under = self.under(change.at);
        let raw = match under {
            [one] if !change.at.is_empty() => one.raw_under(change.at),
            _ if change.at.is_empty() => {
                let near = self.map.raw(Span::new(change.at.start.saturating_sub(1), change.at.start));
                RawSpan::new(near.end, near.end)
            }
            _ => self.map.raw(change.at),
        };
        let guessed = under.iter().any(|s| s.kind == SegmentKind::Inferred);
        self.push(change.length, raw, if guessed { SegmentKind::Inferred } else { change.kind });
    }

    fn push(&mut self, length: usize, raw: RawSpan, kind: SegmentKind) {
        if length == 0 {
            return;
        }
        let next = Segment { restored: Span::new(self.at, self.at + length), raw, kind };
        self.at = next.restored.end;
        match self.segments.last_mut() {
            Some(last) if last.continues_in(&next) => {
                last.restored.end = next.restored.end;
                last.raw.end = next.raw.end;
            }
            _ => self.segments.push(next),
        }
    }
}
