//! A noun phrase cut at its joints: the members of a list, each with the verbs that trail it.
//! Must not know kinds or what makes a name definite.

use super::super::ThingKind;
use super::core::headed_core;
use super::flag;
use super::token::{Class, Token};
use super::words::Words;
use crate::text::chinese_number;

/// A member of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// First token.
    pub from: usize,
    /// One past the last token of the name; trailing verbs and nouns stand behind.
    pub to: usize,
    /// One past the last token of the member.
    pub end: usize,
    /// What joins it to the member before it.
    pub joint: Joint,
    /// Whether its words end in a head noun.
    pub headed: bool,
    /// Trailing verbs: X建设和推广.
    pub verbs: Vec<usize>,
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
    let cutter = Cutter { text, tokens, words };
    let mut found: Vec<Segment> = Vec::new();
    let (mut start, mut joint) = (from, Joint::None);
    for at in from..=to {
        let class = tokens.get(at).filter(|_| at < to).map(|t| t.class);
        let (next, after) = match class {
            None | Some(Class::Dun) => (Joint::Dun, at + 1),
            Some(Class::And) if cutter.binds(start, at, to) => continue,
            Some(Class::And) => (Joint::And, at + 1),
            Some(Class::More | Class::Quantity) => (Joint::More, at + 1),
            Some(Class::Quote) if at > start && cutter.is_quote(at - 1) => (Joint::Dun, at),
            Some(_) => continue,
        };
        if start < at {
            push(&mut found, cutter.segment(start, at, joint));
        }
        (start, joint) = (after, next);
    }
    found
}

/// A member of nothing but verbs belongs to the members before it.
fn push(found: &mut Vec<Segment>, next: Segment) {
    if next.from == next.to && !next.verbs.is_empty() && !found.is_empty() {
        for before in found.iter_mut() {
            before.verbs.extend(&next.verbs);
        }
    } else if next.from < next.to || next.joint == Joint::More {
        found.push(next);
    }
}

/// Cuts a phrase; what trails its members is taken off in `strip`.
pub(super) struct Cutter<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) words: &'t Words,
}

impl Cutter<'_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(super) fn is_quote(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.class == Class::Quote)
    }

    /// Whether the conjunction joins words within a member rather than members: a fixed pair, or two short words of
    /// which the first has modifiers (内容聚合与投送).
    fn binds(&self, start: usize, at: usize, to: usize) -> bool {
        if self.is_fixed(at) || self.is_edition(start, at) {
            return true;
        }
        let short = |t: &Token| {
            t.class == Class::Other && t.span.of(self.text).chars().count() <= 2 && !t.is(flag::CUE)
        };
        let alone = at + 2 >= to
            || self.token(at + 2).is_some_and(|t| matches!(t.class, Class::Dun | Class::And | Class::More));
        let headed = at > start && self.is_headed(start, at);
        at > start + 1
            && alone
            && !headed
            && self.token(at - 1).is_some_and(short)
            && self.token(at + 1).is_some_and(short)
    }

    /// 第二届软件和服务外包博览会: what the number of its edition opens is an event, not the thing before the conjunction.
    fn is_edition(&self, start: usize, at: usize) -> bool {
        let opens = self.token(start).is_some_and(|t| {
            let last = t.span.of(self.text).chars().next_back();
            last.is_some_and(|c| self.words.get(c.encode_utf8(&mut [0; 4])).flags & flag::EDITION != 0)
        });
        let kind = headed_core(self.text, self.tokens, self.words, start, at).and_then(|(_, kind)| kind);
        opens && kind.is_some_and(|kind| kind != ThingKind::Programmes)
    }

    fn is_fixed(&self, at: usize) -> bool {
        let Some(joint) = self.token(at).map(|t| t.span) else { return false };
        let before = self.text.get(..joint.start).unwrap_or_default().char_indices().rev().map(|(at, _)| at);
        std::iter::once(joint.start).chain(before.take(self.words.longest_fixed)).any(|start| {
            let mut pairs = self.words.fixed.of(self.text.get(start..).unwrap_or_default());
            let left = |pair: &str| pair.split_once(joint.of(self.text)).map(|(left, _)| left.len());
            pairs.any(|(pair, ())| left(pair) == Some(joint.start - start))
        })
    }

    fn segment(&self, from: usize, to: usize, joint: Joint) -> Segment {
        let whole = self.stripped(from, to, joint);
        if let Some(shaped) = self.shaped(&whole) {
            return shaped;
        }
        if whole.headed || whole.to < to {
            return whole;
        }
        // X的Y where Y is no thing: X may be one
        let des = (from + 1..to).rev().filter(|at| self.token(*at).is_some_and(|t| t.class == Class::De));
        let mut owners = des.map(|de| self.stripped(from, de, joint));
        let owner = owners.find(|o| o.headed).or_else(|| self.app(from, to, joint));
        owner.map_or(whole, |o| Segment { end: to, ..o })
    }

    /// “某某通”APP可办事项占比: the quoted name of an app is whole, whatever is said of it.
    fn app(&self, from: usize, to: usize, joint: Joint) -> Option<Segment> {
        let app = |at: usize| self.is_quote(at - 1) && self.token(at).is_some_and(|t| t.is(flag::APP));
        let named = (from + 1..to).find(|at| app(*at)).map(|at| self.stripped(from, at + 1, joint));
        named.filter(|segment| segment.headed)
    }

    /// 产权交易所“一所多点”建设: the slogan says how the thing before it is arranged.
    fn shaped(&self, whole: &Segment) -> Option<Segment> {
        let quote = (whole.from + 1..whole.end).rev().find(|at| self.is_quote(*at))?;
        if whole.headed && whole.to > quote + 1 {
            return None;
        }
        let plain = |t: &Token| t.class == Class::Other && (t.verbal || t.is(flag::CUE | flag::TAIL));
        let behind = self.tokens.get(quote + 1..whole.end).unwrap_or_default();
        if !behind.iter().all(plain) || !self.arranges(quote) {
            return None;
        }
        let thing = self.stripped(whole.from, quote, whole.joint);
        let verbs = (quote + 1..whole.end).filter(|at| self.token(*at).is_some_and(|t| t.is(flag::CUE)));
        thing.headed.then(|| Segment { end: whole.end, verbs: verbs.collect(), ..thing })
    }

    /// Whether the quote counts two things (一网多端, 一所三中心).
    fn arranges(&self, at: usize) -> bool {
        let quote = self.token(at).map(|t| t.span.of(self.text).trim_matches(['“', '”'])).unwrap_or_default();
        // “总对总”, “点对点”: how two sides meet
        if let [one, _, other] = quote.chars().collect::<Vec<_>>().as_slice()
            && one == other
        {
            return true;
        }
        let count = |c: char| {
            let mut bytes = [0; 4];
            let word: &str = c.encode_utf8(&mut bytes);
            chinese_number(word).is_some() || self.words.get(word).flags & flag::SEVERAL != 0
        };
        let figures: Vec<bool> = quote.chars().map(count).collect();
        matches!(figures.as_slice(), [true, false, true, false] | [true, false, true, false, false])
    }
}
