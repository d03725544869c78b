//! The one-way map from restored text to the bytes of the source file.
//! Must not know which repair made a segment; there is no map back (tokenizers deleted theirs, PR #421).

use super::{RawSpan, Span};
use serde::Serialize;

/// How the words of a segment came from the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SegmentKind {
    /// As in the file (its encoding aside).
    Same,
    /// Other characters stand for those of the file: a Traditional character, a slipped pair, a width.
    Replaced,
    /// As in the file, or replaced, but taken from another place than its neighbours.
    Moved,
    /// Not in the file: supplied from context. Facts that rest on it say so.
    Inferred,
}

/// A stretch of restored text and the bytes it came from.
///
/// Equal lengths map byte by byte; other lengths are atomic: any part of `restored` came from all of `raw`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// Bytes of the restored text.
    pub restored: Span,
    /// Bytes of the file; empty for words that were supplied.
    pub raw: RawSpan,
    /// How the one came from the other.
    pub kind: SegmentKind,
}

/// Segments in the order of the restored text, covering it without gap or overlap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OffsetMap {
    pub(super) segments: Vec<Segment>,
}

impl OffsetMap {
    /// The map of a text that is its file, byte by byte, after `skipped` bytes (a byte order mark).
    pub fn identity(length: usize, skipped: usize) -> Self {
        Self::from_segments(vec![Segment {
            restored: Span::new(0, length),
            raw: RawSpan::new(skipped, skipped + length),
            kind: SegmentKind::Same,
        }])
    }

    /// Makes a map of segments that lie in order without gap; empty ones are dropped and linear neighbours joined.
    pub fn from_segments(segments: Vec<Segment>) -> Self {
        let mut joined: Vec<Segment> = Vec::with_capacity(segments.len());
        for next in segments.into_iter().filter(|s| !s.restored.is_empty()) {
            match joined.last_mut() {
                Some(last) if last.continues_in(&next) => {
                    last.restored.end = next.restored.end;
                    last.raw.end = next.raw.end;
                }
                _ => joined.push(next),
            }
        }
        Self { segments: joined }
    }

    /// The segments, in order.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The segments that a span touches.
    pub fn touching(&self, span: Span) -> &[Segment] {
        let from = self.segments.partition_point(|s| s.restored.end <= span.start);
        let to = self.segments.partition_point(|s| s.restored.start < span.end);
        self.segments.get(from..to).unwrap_or_default()
    }

    /// The bytes of the file that a span came from: the hull of its parts. Supplied words give no bytes of
    /// their own; a span of nothing but supplied words gives the empty range where they were supplied.
    pub fn raw(&self, span: Span) -> RawSpan {
        let parts = self.touching(span).iter().map(|s| (s, s.raw_under(span)));
        let hull = |parts: &mut dyn Iterator<Item = RawSpan>| {
            parts.reduce(|a, b| RawSpan::new(a.start.min(b.start), a.end.max(b.end)))
        };
        let mut real = parts.clone().filter(|(s, _)| s.raw.start < s.raw.end).map(|(_, raw)| raw);
        hull(&mut real).or_else(|| hull(&mut parts.map(|(_, raw)| raw))).unwrap_or(RawSpan::new(0, 0))
    }

    /// Whether any word of the span was supplied rather than read.
    pub fn inferred(&self, span: Span) -> bool {
        self.touching(span).iter().any(|s| s.kind == SegmentKind::Inferred)
    }
}

impl Segment {
    /// Whether byte `k` of one side is byte `k` of the other.
    pub fn is_linear(&self) -> bool {
        self.restored.len() == self.raw.end - self.raw.start
    }

    pub(super) fn continues_in(&self, next: &Segment) -> bool {
        self.kind == next.kind
            && self.is_linear()
            && next.is_linear()
            && self.restored.end == next.restored.start
            && self.raw.end == next.raw.start
    }

    /// The bytes of the file under the part of the segment that lies in `span`.
    pub(super) fn raw_under(&self, span: Span) -> RawSpan {
        if !self.is_linear() {
            return self.raw;
        }
        let start = span.start.clamp(self.restored.start, self.restored.end);
        let end = span.end.clamp(self.restored.start, self.restored.end);
        RawSpan::new(
            self.raw.start + (start - self.restored.start),
            self.raw.start + (end - self.restored.start),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(restored: (usize, usize), raw: (usize, usize), kind: SegmentKind) -> Segment {
        Segment { restored: Span::new(restored.0, restored.1), raw: RawSpan::new(raw.0, raw.1), kind }
    }

    #[test]
    fn linear_neighbours_join_and_atoms_stay() {
        let map = OffsetMap::from_segments(vec![
            segment((0, 3), (0, 3), SegmentKind::Same),
            segment((3, 6), (3, 6), SegmentKind::Same),
            segment((6, 9), (6, 13), SegmentKind::Replaced),
        ]);
        assert_eq!(map.segments().len(), 2);
        assert_eq!(map.raw(Span::new(3, 6)), RawSpan::new(3, 6));
        assert_eq!(map.raw(Span::new(5, 7)), RawSpan::new(5, 13));
    }

    #[test]
    fn supplied_words_have_no_bytes_of_their_own() {
        let map = OffsetMap::from_segments(vec![
            segment((0, 3), (0, 3), SegmentKind::Same),
            segment((3, 9), (3, 3), SegmentKind::Inferred),
        ]);
        assert_eq!(map.raw(Span::new(0, 9)), RawSpan::new(0, 3));
        assert_eq!(map.raw(Span::new(3, 9)), RawSpan::new(3, 3));
        assert!(map.inferred(Span::new(2, 4)) && !map.inferred(Span::new(0, 3)));
    }
}
