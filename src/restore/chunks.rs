//! # What it repairs
//! A page spliced from two copies of itself: in each line a sentence or more was overwritten by a second, slower copy
//! that counts through the page from its beginning.
//! # How it knows
//! It supposes that each line is one right sentence, then sentences of the slow copy until the line has so many
//! characters, then right ones, and looks for a number of characters that proves it: the slow copy is the page's beginning without
//! a gap, every repeated sentence stands once in each copy, both copies agree on their order, and item numbers rise.
//! Without proof, or without repeated sentences, the text stays as it is.
//! # Example
//! Lines `A A C` · `D B E`, where the slow copy gives `A B`, become `A B C D`, a hole, `E`.

use super::numbering::{Number, numbers};
use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

const KEPT: &str = "the line is a splice of two copies; its right sentences go on here";
const MOVED: &str = "a sentence that only the slower copy kept, in its true place";
const HOLE: &str = "a sentence of the slower copy stood over sentences that are lost";
const DROPPED: &str = "a sentence of the slower copy, repeated elsewhere";

/// Fewer sentences that stand twice prove nothing.
const REPEATED: usize = 5;
/// Shorter sentences (bytes) repeat by chance.
const SHORT: usize = 30;

/// Whether the pass has anything to do: many long sentences stand twice.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.han > 400 && signs.lines > 2
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, _words: &Words) -> Vec<Edit> {
    let lines = lines(text);
    if repeated(text, &lines) < REPEATED {
        return Vec::new();
    }
    let splits = (60..=600).step_by(10).filter_map(|length| Split::new(text, &lines, length));
    let best = splits.max_by_key(|split| split.agreed);
    best.map_or_else(Vec::new, |split| split.edits(text))
}

/// Whether an edit of this pass leaves a hole at its end.
pub(super) fn leaves_hole(edit: &Edit) -> bool {
    edit.reason == HOLE
}

/// The sentences of each line that holds any.
fn lines(text: &str) -> Vec<Vec<Span>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut sentences = Vec::new();
        let mut from = start;
        for part in line.split_inclusive('。') {
            let span = Span::new(from, from + part.len());
            from = span.end;
            let span = span.trimmed(text);
            if !span.is_empty() {
                sentences.push(span);
            }
        }
        start += line.len();
        if !sentences.is_empty() {
            lines.push(sentences);
        }
    }
    lines
}

fn repeated(text: &str, lines: &[Vec<Span>]) -> usize {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for span in lines.iter().flatten().filter(|s| s.len() >= SHORT) {
        *counts.entry(span.of(text)).or_default() += 1;
    }
    counts.values().filter(|n| **n == 2).count()
}

/// The page told apart into its copies.
struct Split {
    /// The slow copy: the page's beginning.
    slow: Vec<Span>,
    /// The right sentences, each with whether it follows the one before it without a gap.
    right: Vec<(Span, bool)>,
    /// How many sentences stand in both.
    agreed: usize,
}

impl Split {
    /// Supposes that the slow copy runs until a line has `length` characters; nothing where that is disproved.
    fn new(text: &str, lines: &[Vec<Span>], length: usize) -> Option<Self> {
        let (mut slow, mut right) = (Vec::new(), Vec::new());
        for line in lines {
            let mut count = 0;
            let mut gap = false;
            for (k, span) in line.iter().enumerate() {
                if k > 0 && count < length {
                    slow.push(*span);
                    gap = true;
                } else {
                    right.push((*span, !std::mem::take(&mut gap)));
                }
                count += span.of(text).chars().count();
            }
        }
        let agreed = proof(text, &slow, &right)?;
        Some(Self { slow, right, agreed })
    }

    /// Keeps the right sentences where they stand, moves in what only the slow copy has, drops the rest.
    fn edits(&self, text: &str) -> Vec<Edit> {
        let kept: BTreeMap<&str, Span> = self.right.iter().map(|(span, _)| (span.of(text), *span)).collect();
        let known: BTreeSet<&str> = self.slow.iter().map(|span| span.of(text)).collect();
        let mut edits = Vec::new();
        let mut at = 0;
        for span in &self.slow {
            match kept.get(span.of(text)) {
                Some(own) => at = drop_until(&mut edits, at, *own, DROPPED),
                None => edits.push(Edit::moved(at, *span, text, MOVED)),
            }
        }
        let last = self.slow.last().map(|span| span.of(text));
        let rest = self.right.iter().skip_while(|(span, _)| Some(span.of(text)) != last).skip(1);
        let rest: Vec<_> = if last.is_some_and(|last| kept.contains_key(last)) {
            rest.copied().collect()
        } else {
            let fresh = self.right.iter().filter(|(span, _)| !known.contains(span.of(text)));
            fresh.enumerate().map(|(k, (span, joined))| (*span, *joined && k > 0)).collect()
        };
        for (span, joined) in rest {
            at = drop_until(&mut edits, at, span, if joined { KEPT } else { HOLE });
        }
        if at < text.len() && text.get(at..) != Some("\n") {
            edits.push(Edit::new(Span::new(at, text.len()), "\n", DROPPED));
        }
        edits
    }
}

/// Drops what stands between `at` and `span`; a hole becomes a line end. Gives the end of `span`.
fn drop_until(edits: &mut Vec<Edit>, at: usize, span: Span, reason: &'static str) -> usize {
    let after = if reason == HOLE { "\n" } else { "" };
    if at < span.start || reason == HOLE {
        edits.push(Edit::new(Span::new(at, span.start), after, reason));
    }
    span.end
}

/// The number of sentences that stand in both copies, where nothing speaks against the two.
fn proof(text: &str, slow: &[Span], right: &[(Span, bool)]) -> Option<usize> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (k, span) in slow.iter().enumerate() {
        if places.insert(span.of(text), k).is_some() {
            return None;
        }
    }
    let begins = slow.first().map(|s| s.of(text)) == right.first().map(|(s, _)| s.of(text));
    let mut seen: BTreeMap<&str, ()> = BTreeMap::new();
    let (mut agreed, mut last, mut past) = (0, None, false);
    for (span, _) in right {
        if seen.insert(span.of(text), ()).is_some() {
            return None;
        }
        match places.get(span.of(text)) {
            Some(_) if past => return None,
            Some(place) if last.is_some_and(|last| last >= *place) => return None,
            Some(place) => {
                last = Some(*place);
                agreed += 1;
            }
            None => past = true,
        }
    }
    let order = slow.iter().chain(right.iter().map(|(s, _)| s).filter(|s| !places.contains_key(s.of(text))));
    (begins && agreed >= REPEATED && rises(text, order)).then_some(agreed)
}

/// Whether item numbers rise along the sentences, in each list.
fn rises<'s>(text: &str, order: impl Iterator<Item = &'s Span>) -> bool {
    let (mut item, mut chapter) = (0, 0);
    for number in order.flat_map(|span| numbers(span.of(text))) {
        match number {
            (_, Number::Chapter(n)) if n <= chapter => return false,
            (_, Number::Chapter(n)) => {
                chapter = n;
                // Items may begin anew in each chapter, and go on where a hole swallowed the chapter's head.
                item = 0;
            }
            (_, Number::Item(n)) if n <= item && n > 1 => return false,
            (_, Number::Item(n)) => item = n,
        }
    }
    true
}
