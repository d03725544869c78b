//! A figure among its neighbours: what stands before and behind it, and what it is compared with.
//! Must not decide whether it is a goal.

use super::figure::Figure;
use super::words::Words;
use crate::mention::Comparator;
use crate::text::Span;

/// A figure in its part of the sentence.
#[derive(Debug)]
pub(super) struct Reading<'t> {
    /// The figure.
    pub figure: &'t Figure,
    /// From the start of the part, or where the words of the figure before end, to the comparator or number.
    pub lead: Span,
    /// The words of `lead`.
    pub lead_words: &'t str,
    /// Number and unit with their comparator.
    pub goal: Span,
    /// From there to where the next figure's words begin, or to the end of the part.
    pub tail: Span,
    /// The words of `tail`.
    pub tail_words: &'t str,
    /// From the start of the part to the figure.
    pub before: &'t str,
    /// The comparison, where words state one.
    pub comparator: Option<Comparator>,
    /// Whether the only word for it is one that also stands elsewhere (到, 为).
    pub weak: bool,
    /// Whether a joiner parts it from the next figure.
    pub parted: bool,
}

/// The figures of a part with their neighbourhood.
pub(super) fn readings<'t>(
    words: &Words,
    text: &'t str,
    part: Span,
    figures: &'t [Figure],
) -> Vec<Reading<'t>> {
    let (mut from, mut behind) = (part.start, part.start);
    let mut found = Vec::with_capacity(figures.len());
    for (at, figure) in figures.iter().enumerate() {
        let next = figures.get(at + 1).map(|next| Span::new(figure.span.end, next.span.start));
        let until = next.map_or(part.end, |between| between.start + boundary(words, between.of(text)));
        let lead = Span::new(from, figure.span.start);
        let tail = Span::new(figure.span.end, until);
        let (before, taken_before) = ending(words, Span::new(behind, figure.span.start).of(text));
        let (after, taken_after) = starting(words, tail.of(text));
        let number = figure.span.start - taken_before;
        let before_words = Span::new(number, figure.span.start).of(text);
        let before = before.or_else(|| distant(words, Span::new(behind, number).of(text)));
        let lead = Span::new(lead.start.min(number), number);
        let tail = Span::new(tail.start + taken_after, tail.end);
        let open = figure.open.then_some(Comparator::AtLeast);
        found.push(Reading {
            figure,
            lead,
            lead_words: lead.of(text),
            goal: Span::new(number, tail.start),
            tail,
            tail_words: tail.of(text),
            before: Span::new(part.start, figure.span.start).of(text),
            comparator: after.or(before.filter(|c| *c != Comparator::Equal)).or(open).or(before),
            weak: after.is_none() && !figure.open && is_weak(words, before_words),
            parted: next.is_some_and(|between| until < between.end || between.is_empty()),
        });
        (from, behind) = (until, tail.start);
    }
    found
}

fn is_weak(words: &Words, comparator: &str) -> bool {
    words.lists.weak_equal.iter().any(|w| w == comparator)
}

/// The bound before the verb of a figure: 至少建设1个.
fn distant(words: &Words, lead: &str) -> Option<Comparator> {
    let verb = words.lists.verbs.ending(lead)?;
    let rest = lead.get(..lead.len() - verb.len())?;
    ending(words, rest).0.filter(|op| matches!(op, Comparator::AtLeast | Comparator::AtMost))
}

/// Where the words of the next figure begin between two: at a joiner right before it, at one before a verb, at the
/// last 、 or the last joiner.
fn boundary(words: &Words, between: &str) -> usize {
    let lists = &words.lists;
    let (mut mark, mut last) = (None, None);
    let mut skip = 0;
    for (at, c) in between.char_indices() {
        let rest = between.get(at..).unwrap_or_default();
        if let Some(word) = lists.not_joiners.opening(rest) {
            skip = skip.max(at + word.len());
        }
        let joiner = lists.joiners.opening(rest).filter(|_| at >= skip);
        let Some(joiner) = joiner else { continue };
        let behind = rest.get(joiner.len()..).unwrap_or_default();
        skip = at + joiner.len();
        if lists.at_least_after.opens(rest) {
            continue; // 及以上
        }
        if at == 0 || behind.is_empty() || lists.verbs.opens(behind) {
            return at;
        }
        mark = if c == '、' { Some(at) } else { mark };
        last = Some(at);
    }
    let before_verb = || between.len() - lists.verbs.ending(between).map_or(0, str::len);
    mark.or(last).unwrap_or_else(before_verb)
}

/// The comparator at the end of `lead`, with the bytes of its words.
fn ending(words: &Words, lead: &str) -> (Option<Comparator>, usize) {
    let lists = &words.lists;
    if lists.not_equal.ends(lead) {
        return (None, 0);
    }
    let kinds = [
        (&lists.at_least_before, Comparator::AtLeast),
        (&lists.at_most_before, Comparator::AtMost),
        (&lists.about_before, Comparator::About),
        (&lists.equal_before, Comparator::Equal),
    ];
    let found = kinds.iter().filter_map(|(list, op)| list.ending(lead).map(|w| (*op, w.len())));
    let Some((op, taken)) = found.max_by_key(|(_, taken)| *taken) else { return (None, 0) };
    // 达到约5万吨: the words before belong to the comparison too.
    let rest = lead.get(..lead.len() - taken).unwrap_or_default();
    let more = lists.equal_before.ending(rest).map_or(0, str::len);
    (Some(op), taken + more)
}

/// The comparator at the start of `tail`, with the bytes of its words.
fn starting(words: &Words, tail: &str) -> (Option<Comparator>, usize) {
    let lists = &words.lists;
    let kinds = [
        (&lists.at_least_after, Comparator::AtLeast),
        (&lists.at_most_after, Comparator::AtMost),
        (&lists.about_after, Comparator::About),
    ];
    let found = kinds.iter().filter_map(|(list, op)| list.opening(tail).map(|w| (Some(*op), w.len())));
    found.max_by_key(|(_, taken)| *taken).unwrap_or((None, 0))
}
