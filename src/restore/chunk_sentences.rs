//! The sentences of a page, and how many of them stand twice. Must not know splices.

use crate::text::Span;
use std::collections::HashMap;

/// Shorter sentences (bytes) repeat by chance.
const SHORT: usize = 30;

/// The sentences, each with whether it is the first of its line.
pub(super) fn sentences(text: &str) -> Vec<(Span, bool)> {
    let mut all = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut first = true;
        let mut from = start;
        for part in line.split_inclusive('。') {
            let span = Span::new(from, from + part.len());
            from = span.end;
            let span = span.trimmed(text);
            if !span.is_empty() {
                all.push((span, std::mem::take(&mut first)));
            }
        }
        start += line.len();
    }
    all
}

/// How many long sentences stand exactly twice.
pub(super) fn repeated(text: &str, sentences: &[(Span, bool)]) -> usize {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut twice = 0;
    for (span, _) in sentences.iter().filter(|(span, _)| span.len() >= SHORT) {
        let count = counts.entry(span.of(text)).or_default();
        *count += 1;
        match count {
            2 => twice += 1,
            3 => twice -= 1,
            _ => {}
        }
    }
    twice
}
