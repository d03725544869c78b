//! The labels of a clause (责任单位：): where they stand and what they mean. Must not know what follows them.

use super::words::{Meaning, Words};
use crate::text::{Span, closes_bracket, marks, opens_bracket};

/// A label with its colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label {
    /// The words and the colon.
    pub span: Span,
    pub meaning: Meaning,
}

const LONGEST_LABEL: usize = 12;

/// The labels within `span`, in order.
pub(super) fn labels(words: &Words, text: &str, span: Span) -> Vec<Label> {
    let content = span.of(text);
    let mut found: Vec<Label> = Vec::new();
    for (at, colon) in marks(content).filter(|(_, c)| matches!(c, '：' | ':')) {
        let floor = found.last().map_or(0, |l| l.span.end - span.start);
        let before = content.get(floor..at).unwrap_or_default();
        let other = || unknown_label(before).filter(|_| floor > 0).map(|start| (start, Meaning::Nobody));
        if let Some((start, meaning)) = label_before(words, before).or_else(other) {
            let label = Span::new(span.start + floor + start, span.start + at + colon.len_utf8());
            found.push(Label { span: label, meaning });
        }
    }
    found
}

/// The label at the very end of `before`: where it starts and what it means. White space inside is ignored.
fn label_before(words: &Words, before: &str) -> Option<(usize, Meaning)> {
    let mut tail: Vec<(usize, char)> =
        before.char_indices().rev().filter(|(_, c)| !c.is_whitespace()).take(LONGEST_LABEL + 1).collect();
    tail.reverse();
    let plain: String = tail.iter().map(|(_, c)| *c).collect();
    let (word, meaning) = words.labels.of(&plain).next().or_else(|| {
        let remark = words.gates.label_remark.find(&plain)?;
        let (word, meaning) = words.labels.of(plain.get(..remark.start())?).next()?;
        Some((plain.get(remark.start() - word.len()..)?, meaning))
    })?;
    let first = tail.len() - word.chars().count();
    let start = tail.get(first).map(|(at, _)| *at)?;
    let opens = match first.checked_sub(1).and_then(|at| tail.get(at)) {
        None => true,
        Some((at, c)) => is_boundary(*c) || before.get(*at + c.len_utf8()..start) != Some(""),
    };
    opens.then_some((start, *meaning))
}

/// Behind a known label, a short phrase between a semicolon and a colon is a label too, of something else than bodies.
fn unknown_label(before: &str) -> Option<usize> {
    let (at, mark) = before.rmatch_indices(['；', ';']).next()?;
    let phrase = before.get(at + mark.len()..)?;
    let short = (2..=8).contains(&phrase.trim().chars().count()) && !phrase.contains(['、', '，', '（', '“']);
    short.then_some(at + mark.len())
}

fn is_boundary(c: char) -> bool {
    "，,；;。、：:☆★*".contains(c) || opens_bracket(c) || closes_bracket(c)
}
