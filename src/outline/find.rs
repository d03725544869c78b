//! Where clauses stand in a stretch of text: in brackets, on a line of their own, behind a full stop.
//! Must not know which task they govern.

use super::body::{assigns, only_assigns};
use super::label::labels;
use super::responsibility::{read, trim};
use super::unit::Unit;
use super::words::{Meaning, Words};
use super::{Clause, Role};
use crate::lexicon::SmallTable;
use crate::text::{Span, closes_bracket, marks, opens_bracket};
use std::borrow::Cow;

/// A clause where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// What is taken out of the task's text: the clause with its brackets.
    pub outer: Span,
    /// The clause; `None` where only a deadline is set.
    pub clause: Option<Clause>,
    /// The words of a deadline.
    pub due: Option<Span>,
    /// Whether roles were said in so many words.
    pub explicit: bool,
    /// Whether it says that it governs all items of its part (以上任务由…).
    pub of_part: bool,
}

/// The clauses of a document's pieces, each read once: what a unit is, its habit and its tasks all ask for them.
pub(super) struct Clauses<'w> {
    words: &'w Words,
    text: &'w str,
    known: SmallTable<Span, Vec<Found>>,
}

impl<'w> Clauses<'w> {
    /// Reads the pieces of all units.
    pub(super) fn of(words: &'w Words, text: &'w str, units: &[Unit]) -> Self {
        let pieces = units.iter().flat_map(|unit| &unit.pieces).map(|piece| piece.span);
        Self { words, text, known: pieces.map(|span| (span, clauses(words, text, span))).collect() }
    }

    /// The clauses of one stretch, in order.
    pub(super) fn within(&self, stretch: Span) -> Cow<'_, [Found]> {
        match self.known.get(&stretch) {
            Some(found) => Cow::Borrowed(found),
            None => Cow::Owned(clauses(self.words, self.text, stretch)),
        }
    }
}

/// The clauses of one stretch (a line, or the part of one that belongs to one unit), in order.
pub(super) fn clauses(words: &Words, text: &str, stretch: Span) -> Vec<Found> {
    let mut found = bracketed(words, text, stretch);
    if found.is_empty() || !labels(words, text, stretch).is_empty() {
        open_clauses(words, text, stretch, &mut found);
    }
    if found.is_empty() {
        found.extend(bare_sentence(words, text, stretch));
    }
    found.sort_by_key(|f| f.outer);
    found
}

/// The last sentence of a stretch, where it is nothing but bodies and their roles: `…。省甲厅牵头，省乙厅配合`.
fn bare_sentence(words: &Words, text: &str, stretch: Span) -> Option<Found> {
    let content = stretch.of(text).trim_end_matches(['。', ' ', '　']);
    let start = content.rfind('。').map_or(0, |at| at + '。'.len_utf8());
    let sentence = Span::new(stretch.start + start, stretch.end).trimmed(text);
    let without_opener = words.gates.lead_in.find(sentence.of(text)).map_or(0, |m| m.end());
    let bodies = Span::new(sentence.start + without_opener, sentence.end);
    only_assigns(words, text, bodies).then(|| found(words, text, sentence, sentence, false))
}

/// No clause takes more bytes; what is longer is a bracket that was never closed.
const LONGEST: usize = 3000;

/// Clauses in brackets.
fn bracketed(words: &Words, text: &str, stretch: Span) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut opened: Vec<usize> = Vec::new();
    for (at, c) in marks(stretch.of(text)) {
        let at = stretch.start + at;
        match c {
            c if opens_bracket(c) => opened.push(at),
            c if closes_bracket(c) => {
                let Some(start) = opened.pop() else { continue };
                let outer = Span::new(start, at + c.len_utf8());
                if let Some(one) = in_brackets(words, text, stretch, outer) {
                    while found.last().is_some_and(|f| outer.contains(f.outer)) {
                        found.pop();
                    }
                    found.push(one);
                }
            }
            _ => {}
        }
    }
    let near = opened.into_iter().filter(|start| stretch.end - start <= LONGEST);
    let broken = near.into_iter().find_map(|start| broken_off(words, text, Span::new(start, stretch.end)));
    if let Some(one) = broken {
        found.retain(|f| !one.outer.contains(f.outer));
        found.push(one);
    }
    found
}

fn inside(text: &str, outer: Span) -> Span {
    let first = outer.of(text).chars().next().map_or(0, char::len_utf8);
    let last = outer.of(text).chars().next_back().map_or(0, char::len_utf8);
    Span::new(outer.start + first, outer.end - last)
}

fn in_brackets(words: &Words, text: &str, stretch: Span, outer: Span) -> Option<Found> {
    if outer.len() > LONGEST {
        return None;
    }
    let inner = inside(text, outer);
    let inner = behind_scope(words, text, inner).unwrap_or(inner);
    let labels = labels(words, text, inner);
    if labels.first().is_some_and(|l| trim(text, Span::new(inner.start, l.span.start)).len() <= 6) {
        return Some(found(words, text, outer, inner, false));
    }
    let behind = Span::new(outer.end, stretch.end).of(text).chars().next();
    let before = Span::new(stretch.start, outer.start).of(text).trim_end().chars().next_back();
    let at_end = behind.is_none_or(|c| "。；;".contains(c)) || before.is_some_and(|c| "。！；".contains(c));
    assigns(words, text, inner, at_end).then(|| found(words, text, outer, inner, false))
}

/// A bracket that nothing closes: the file or the sentence breaks off inside a clause.
fn broken_off(words: &Words, text: &str, outer: Span) -> Option<Found> {
    let first = outer.of(text).chars().next().map_or(0, char::len_utf8);
    let inner = Span::new(outer.start + first, outer.end);
    let label = *labels(words, text, inner).first()?;
    (trim(text, Span::new(inner.start, label.span.start)).len() <= 6)
        .then(|| found(words, text, outer, inner, true))
}

/// Labels that stand outside brackets: from the label to the end of its sentence, or of the line where it opens one.
fn open_clauses(words: &Words, text: &str, stretch: Span, found: &mut Vec<Found>) {
    found.sort_by_key(|f| f.outer);
    let taken: Vec<Span> = found.iter().map(|f| f.outer).collect();
    let mut end = stretch.start;
    let (mut seen, mut open) = (stretch.start, 0_usize);
    for label in labels(words, text, stretch) {
        let start = label.span.start;
        open = depth(text, seen, start, open);
        seen = start;
        // The first clause that does not end before the label.
        let next = taken.get(taken.partition_point(|t| t.end <= start));
        if start < end || open > 0 || next.is_some_and(|t| t.contains(label.span)) {
            continue;
        }
        let before = Span::new(stretch.start, start).of(text).trim_end();
        if !before.is_empty() && !before.ends_with(|c: char| "。！；".contains(c) || closes_bracket(c)) {
            continue;
        }
        let stop = next.map_or(stretch.end, |t| t.start.max(start));
        end = end_of_labels(words, text, within(text, Span::new(start, stop)), before.is_empty());
        let outer = Span::new(start, end);
        let one = self::found(words, text, outer, trim(text, outer), false);
        if one.clause.is_some() || one.due.is_some() || label.meaning == Meaning::Nobody {
            found.push(one);
        }
    }
}

/// As much of the span as a clause can take.
fn within(text: &str, span: Span) -> Span {
    let most = (span.start + LONGEST).min(span.end);
    let end = (span.start..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(span.start);
    Span::new(span.start, end)
}

/// How far a run of labelled sentences reaches.
fn end_of_labels(words: &Words, text: &str, span: Span, whole_line: bool) -> usize {
    let known = labels(words, text, span);
    let mut end = span.start;
    for (at, stop) in span.of(text).match_indices('。') {
        let next = span.start + at + stop.len();
        let goes_on = known.iter().any(|l| l.span.start >= end && blank(text, end, l.span.start));
        if end == span.start || goes_on {
            end = next;
        }
    }
    let tail = Span::new(end, span.end).of(text).trim();
    let tail_labelled = known.iter().any(|l| l.span.start >= end && blank(text, end, l.span.start));
    if end == span.start || tail.is_empty() || tail_labelled || (whole_line && tail.chars().count() < 4) {
        span.end
    } else {
        end
    }
}

fn blank(text: &str, from: usize, to: usize) -> bool {
    Span::new(from, to).of(text).trim().is_empty()
}

/// How many brackets are open at `to`, of `open` at `from`.
fn depth(text: &str, from: usize, to: usize, open: usize) -> usize {
    marks(Span::new(from, to).of(text)).fold(open, |depth, (_, c)| match c {
        c if opens_bracket(c) => depth + 1,
        c if closes_bracket(c) => depth.saturating_sub(1),
        _ => depth,
    })
}

/// The words behind those that say what a clause governs.
fn behind_scope(words: &Words, text: &str, inner: Span) -> Option<Span> {
    let inner = inner.trimmed(text);
    words.gates.scope.find(inner.of(text)).map(|scope| Span::new(inner.start + scope.end(), inner.end))
}

fn found(words: &Words, text: &str, outer: Span, inner: Span, truncated: bool) -> Found {
    let of_part = behind_scope(words, text, inside(text, outer)).or_else(|| behind_scope(words, text, inner));
    let inner = of_part.filter(|part| part.start > inner.start).unwrap_or(inner);
    let of_part = of_part.is_some();
    let reading = read(words, text, inner, Role::Responsible);
    let span = trim(text, inner);
    let said = !reading.parts.is_empty();
    let clause = said.then_some(Clause { span, parts: reading.parts, inherited: false, truncated });
    Found { outer, clause, due: reading.due, explicit: reading.explicit, of_part }
}
