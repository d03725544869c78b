//! A noun phrase cut at its joints: the members of a list, each with the verbs that trail it.
//! Must not know kinds or what makes a name definite.

use super::token::{Class, Token};
use super::words::{Words, flag};
use crate::text::Span;

/// A member of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// First token.
    pub from: usize,
    /// One past the last token of the name; trailing verbs and nouns stand behind.
    pub to: usize,
    /// What joins it to the member before it.
    pub joint: Joint,
    /// Whether its words end in a head noun.
    pub headed: bool,
    /// Trailing verbs: X建设和推广.
    pub verbs: Vec<usize>,
    /// Whether a noun of degree trails it: X支撑能力.
    pub tailed: bool,
}

/// What stands between two members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// The first member.
    None,
    /// 、 or two quotes side by side.
    Dun,
    /// A conjunction.
    And,
    /// The end of a list (等).
    More,
}

/// Cuts the tokens `from..to` at their joints.
pub(super) fn segments(text: &str, tokens: &[Token], words: &Words, from: usize, to: usize) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    let (mut start, mut joint) = (from, Joint::None);
    for at in from..=to {
        let class = tokens.get(at).filter(|_| at < to).map(|t| t.class);
        let next = match class {
            None | Some(Class::Dun) => Joint::Dun,
            Some(Class::And) if is_fixed(text, tokens, words, at) => continue,
            Some(Class::And) => Joint::And,
            Some(Class::More) => Joint::More,
            Some(Class::Quote) if at > start && is_quote(tokens, at - 1) => {
                push(&mut found, segment(text, tokens, words, start, at, joint));
                (start, joint) = (at, Joint::Dun);
                continue;
            }
            Some(_) => continue,
        };
        if start < at {
            push(&mut found, segment(text, tokens, words, start, at, joint));
        } else if next == Joint::Dun || next == Joint::And {
            // 等和…: the stronger joint stays
            if joint == Joint::More {
                start = at + 1;
                continue;
            }
        }
        (start, joint) = (at + 1, next);
    }
    found
}

/// A member of nothing but verbs belongs to the members before it.
fn push(found: &mut Vec<Segment>, next: Segment) {
    if next.from == next.to && !next.verbs.is_empty() && !found.is_empty() {
        for before in found.iter_mut() {
            before.verbs.extend(&next.verbs);
        }
    } else {
        found.push(next);
    }
}

fn is_quote(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.class == Class::Quote)
}

fn is_fixed(text: &str, tokens: &[Token], words: &Words, at: usize) -> bool {
    let Some(joint) = tokens.get(at).map(|t| t.span) else { return false };
    words.fixed.iter().any(|pair| {
        let and = joint.of(text);
        let Some((left, _)) = pair.split_once(and) else { return false };
        let start = joint.start.checked_sub(left.len());
        start.and_then(|s| text.get(s..)).is_some_and(|rest| rest.starts_with(pair.as_str()))
    })
}

fn segment(text: &str, tokens: &[Token], words: &Words, from: usize, to: usize, joint: Joint) -> Segment {
    let mut verbs = Vec::new();
    let mut end = to;
    let mut tailed = false;
    while end > from && !is_headed(text, tokens, words, from, end) {
        let Some(last) = tokens.get(end - 1) else { break };
        let strips = last.class == Class::De
            || (last.class == Class::Other
                && (last.is(flag::CUE | flag::TAIL | flag::ADVERB) || last.verbal));
        if !strips {
            break;
        }
        if last.is(flag::CUE) {
            verbs.insert(0, end - 1);
        } else if last.is(flag::TAIL) {
            tailed = true;
        }
        end -= 1;
    }
    let headed = end > from && is_headed(text, tokens, words, from, end);
    let quoted = end > from && is_quote(tokens, end - 1);
    let kept = if headed || quoted || end == from { end } else { to };
    Segment { from, to: kept, joint, headed, verbs, tailed }
}

/// The words of tokens `from..to` without a bracket behind them.
pub(super) fn core(tokens: &[Token], from: usize, to: usize) -> Option<Span> {
    let inner = tokens.get(from..to)?;
    let last = inner.iter().rposition(|t| t.class != Class::Bracket)?;
    Some(Span::new(inner.first()?.span.start, inner.get(last)?.span.end))
}

fn is_headed(text: &str, tokens: &[Token], words: &Words, from: usize, to: usize) -> bool {
    if tokens.get(to - 1).is_some_and(|t| matches!(t.class, Class::Quote | Class::Book)) {
        return false;
    }
    core(tokens, from, to).is_some_and(|span| words.head(span.of(text)).is_some())
}
