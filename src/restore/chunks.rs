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

use super::chunk_sentences::{repeated, sentences};
use super::numbering::{Number, numbers};
use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap};

const KEPT: &str = "the line is a splice of two copies; its right sentences go on here";
const MOVED: &str = "a sentence that only the slower copy kept, in its true place";
const HOLE: &str = "a sentence of the slower copy stood over sentences that are lost";
const DROPPED: &str = "a sentence of the slower copy, repeated elsewhere";

/// Fewer sentences that stand twice prove nothing.
const REPEATED: usize = 5;

/// Whether the pass has anything to do: many long sentences stand twice.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.han > 400 && signs.lines > 2
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, _words: &Words) -> Vec<Edit> {
    let sentences = sentences(text);
    if repeated(text, &sentences) < REPEATED {
        return Vec::new();
    }
    let page = Page::new(text, sentences);
    let mut best: Option<(usize, Split)> = None;
    for length in (60..=600).step_by(10).filter(|length| page.may_split(*length)) {
        let split = Split::new(&page, length);
        if let Some(agreed) = split.proof(&page).filter(|agreed| best.as_ref().is_none_or(|b| *agreed >= b.0))
        {
            best = Some((agreed, split));
        }
    }
    best.map_or_else(Vec::new, |(_, split)| split.edits(text))
}

/// Whether an edit of this pass leaves a hole at its end.
pub(super) fn leaves_hole(edit: &Edit) -> bool {
    edit.reason == HOLE
}

/// A sentence of a page: where it stands, what it says (one number for all with the same words), its characters.
#[derive(Debug, Clone, Copy)]
struct Sentence {
    span: Span,
    words: usize,
    length: usize,
    /// Whether it is the first of its line.
    first: bool,
}

/// A page's sentences.
struct Page<'t> {
    text: &'t str,
    sentences: Vec<Sentence>,
    /// How many different sentences there are.
    different: usize,
}

impl<'t> Page<'t> {
    fn new(text: &'t str, sentences: Vec<(Span, bool)>) -> Self {
        let mut known: HashMap<&str, usize> = HashMap::new();
        let sentence = |(span, first): (Span, bool)| {
            let next = known.len();
            let words = *known.entry(span.of(text)).or_insert(next);
            Sentence { span, words, length: span.of(text).chars().count(), first }
        };
        Self { text, sentences: sentences.into_iter().map(sentence).collect(), different: known.len() }
    }

    /// The sentences, each with whether it belongs to the slow copy where that runs until a line has `length` characters.
    fn split(&self, length: usize) -> impl Iterator<Item = (Sentence, bool)> {
        let mut count = 0;
        self.sentences.iter().map(move |sentence| {
            if sentence.first {
                count = 0;
            }
            let slow = !sentence.first && count < length;
            count += sentence.length;
            (*sentence, slow)
        })
    }

    /// Whether no sentence stands twice in one copy: most lengths fail here.
    fn may_split(&self, length: usize) -> bool {
        let mut seen = vec![[false; 2]; self.different];
        self.split(length).all(|(sentence, slow)| {
            let place = seen.get_mut(sentence.words).and_then(|both| both.get_mut(usize::from(slow)));
            place.is_some_and(|seen| !std::mem::replace(seen, true))
        })
    }
}

/// The page told apart into its copies.
struct Split {
    /// The slow copy: the page's beginning.
    slow: Vec<Sentence>,
    /// The right sentences, each with whether it follows the one before it without a gap.
    right: Vec<(Sentence, bool)>,
}

impl Split {
    /// Supposes that the slow copy runs until a line has `length` characters.
    fn new(page: &Page, length: usize) -> Self {
        let (mut slow, mut right) = (Vec::new(), Vec::new());
        let mut gap = false;
        for (sentence, is_slow) in page.split(length) {
            gap &= !sentence.first;
            if is_slow {
                slow.push(sentence);
                gap = true;
            } else {
                right.push((sentence, !std::mem::take(&mut gap)));
            }
        }
        Self { slow, right }
    }

    /// The number of sentences that stand in both copies, where nothing speaks against the two (no sentence stands twice
    /// in one of them: see [`Page::may_split`]).
    fn proof(&self, page: &Page) -> Option<usize> {
        if self.slow.first()?.words != self.right.first()?.0.words {
            return None;
        }
        let mut places = vec![None; page.different];
        for (k, sentence) in self.slow.iter().enumerate() {
            *places.get_mut(sentence.words)? = Some(k);
        }
        let (mut agreed, mut last, mut past) = (0, None, false);
        for (sentence, _) in &self.right {
            match places.get(sentence.words).copied().flatten() {
                Some(_) if past => return None,
                Some(place) if last.is_some_and(|last| last >= place) => return None,
                Some(place) => {
                    last = Some(place);
                    agreed += 1;
                }
                None => past = true,
            }
        }
        let fresh = self.right.iter().map(|(s, _)| s).filter(|s| places.get(s.words) == Some(&None));
        let order = self.slow.iter().chain(fresh).map(|sentence| sentence.span);
        (agreed >= REPEATED && rises(page.text, order)).then_some(agreed)
    }

    /// Keeps the right sentences where they stand, moves in what only the slow copy has, drops the rest.
    fn edits(&self, text: &str) -> Vec<Edit> {
        let kept: BTreeMap<&str, Span> = self.right.iter().map(|(s, _)| (s.span.of(text), s.span)).collect();
        let known: BTreeSet<&str> = self.slow.iter().map(|s| s.span.of(text)).collect();
        let mut edits = Vec::new();
        let mut at = 0;
        for Sentence { span, .. } in &self.slow {
            match kept.get(span.of(text)) {
                Some(own) => at = drop_until(&mut edits, at, *own, DROPPED),
                None => edits.push(Edit::moved(at, *span, text, MOVED)),
            }
        }
        let last = self.slow.last().map(|s| s.span.of(text));
        let right = self.right.iter().map(|(s, joined)| (s.span, *joined));
        let rest = right.clone().skip_while(|(span, _)| Some(span.of(text)) != last).skip(1);
        let rest: Vec<_> = if last.is_some_and(|last| kept.contains_key(last)) {
            rest.collect()
        } else {
            let fresh = right.filter(|(span, _)| !known.contains(span.of(text)));
            fresh.enumerate().map(|(k, (span, joined))| (span, joined && k > 0)).collect()
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

/// Whether item numbers rise along the sentences, in each list.
fn rises(text: &str, order: impl Iterator<Item = Span>) -> bool {
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
