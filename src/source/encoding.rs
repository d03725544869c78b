//! Bytes to text: which encoding, and which bytes each character came from. Must not know containers or damage.

use crate::text::{OffsetMap, RawSpan, Segment, SegmentKind, Span};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// A decoded text.
pub(super) struct Decoded {
    pub text: String,
    pub map: OffsetMap,
    /// The encoding's name in the WHATWG standard.
    pub encoding: &'static str,
}

/// Decodes bytes; nothing where they are no text in an encoding that Chinese documents come in.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let (encoding, skipped) = detect(bytes)?;
    let body = bytes.get(skipped..)?;
    let (text, map) = if encoding == UTF_8 { utf8(body, skipped) } else { stepwise(body, skipped, encoding) };
    Some(Decoded { text, map, encoding: encoding.name() })
}

/// The encoding and the length of its byte order mark.
fn detect(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    if let Some(marked) = Encoding::for_bom(bytes) {
        return Some(marked);
    }
    let head = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or(bytes);
    if head.contains(&0) {
        return best(head, [UTF_16LE, UTF_16BE]).map(|wide| (wide, 0));
    }
    if controls(head) * 50 > head.len() + CONTROLS * 50 {
        return None;
    }
    if mostly_utf8(bytes) {
        return Some((UTF_8, 0));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let order = if guess == BIG5 { [BIG5, GB18030] } else { [GB18030, BIG5] };
    best(head, order).map(|encoding| (encoding, 0))
}

/// Enough bytes to tell by.
const SAMPLE: usize = 64 * 1024;

/// The encoding in which the bytes read as Chinese; the first where both do equally well.
fn best(head: &[u8], encodings: [&'static Encoding; 2]) -> Option<&'static Encoding> {
    let [first, second] = encodings.map(|e| (likeness(head, e), e));
    let (likeness, found) = if second.0 > first.0 { second } else { first };
    (likeness > 0.0).then_some(found)
}

/// How much the decoded bytes look like Chinese: marks that every text has, against what no text has.
fn likeness(head: &[u8], encoding: &'static Encoding) -> f64 {
    let (text, _) = encoding.decode_without_bom_handling(head);
    let (mut score, mut all) = (0.0, 0.0);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        all += 1.0;
        score += match c {
            '，' | '。' | '、' | '：' | '；' | '（' | '）' | '“' | '”' | '《' | '》' | '\u{3000}' => {
                2.0
            }
            c if is_han(c) => 1.0,
            '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{301F}' | '\u{FF01}'..='\u{FF5E}' => 0.5,
            _ => -4.0,
        };
    }
    if all > 0.0 { score / all } else { 0.0 }
}

/// So many control characters are forgiven in any file.
const CONTROLS: usize = 8;

fn controls(head: &[u8]) -> usize {
    head.iter().filter(|b| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0C)).count()
}

/// Valid UTF-8, or nearly: a file cut inside a character, a byte gone bad.
fn mostly_utf8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0x80).count();
        bad += chunk.invalid().len();
    }
    bad * 50 <= good
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

fn utf8(body: &[u8], skipped: usize) -> (String, OffsetMap) {
    if let Ok(text) = std::str::from_utf8(body) {
        return (text.to_owned(), OffsetMap::identity(text.len(), skipped));
    }
    let mut out = Builder::new(body.len());
    let mut at = skipped;
    for chunk in body.utf8_chunks() {
        let end = at + chunk.valid().len();
        out.push(chunk.valid(), RawSpan::new(at, end), SegmentKind::Same);
        at = end + chunk.invalid().len();
        if !chunk.invalid().is_empty() {
            out.push("\u{FFFD}", RawSpan::new(end, at), SegmentKind::Replaced);
        }
    }
    (out.text, OffsetMap::from_segments(out.segments))
}

/// Decodes byte by byte, so that each character knows its bytes.
fn stepwise(body: &[u8], skipped: usize, encoding: &'static Encoding) -> (String, OffsetMap) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut out = Builder::new(body.len() * 3 / 2);
    let mut start = 0;
    let mut buffer = [0_u8; 32];
    for at in 0..=body.len() {
        let (next, last) = (body.get(at..at + 1).unwrap_or_default(), at == body.len());
        let (_, _, written, _) = decoder.decode_to_utf8(next, &mut buffer, last);
        let words = buffer.get(..written).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default();
        if !words.is_empty() {
            let end = (at + 1).min(body.len());
            out.push(words, RawSpan::new(skipped + start, skipped + end), SegmentKind::Same);
            start = end;
        }
    }
    (out.text, OffsetMap::from_segments(out.segments))
}

struct Builder {
    text: String,
    segments: Vec<Segment>,
}

impl Builder {
    fn new(length: usize) -> Self {
        Self { text: String::with_capacity(length), segments: Vec::new() }
    }

    fn push(&mut self, words: &str, raw: RawSpan, kind: SegmentKind) {
        let start = self.text.len();
        self.text.push_str(words);
        self.segments.push(Segment { restored: Span::new(start, self.text.len()), raw, kind });
    }
}
