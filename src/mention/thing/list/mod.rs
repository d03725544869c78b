//! The members of a list put together to names: shared heads (A、B等主题数据库), shared places, joint names.
//! Must not know kinds or actions.

mod borrow;
mod joint;
mod parallel;
mod shape;
mod sum;

use super::super::ThingKind;
use super::core::core;
use super::flag;
use super::quote;
use super::segment::{Joint, Segment};
use super::token::{Class, Token};
use super::words::Words;

/// The tokens of one name: its own, then those of a head it shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Modifiers shared from another member of the list.
    pub prefix: Option<(usize, usize)>,
    /// More of them, behind `prefix`.
    pub middle: Option<(usize, usize)>,
    /// Its own tokens.
    pub own: (usize, usize),
    /// The tokens of the shared head.
    pub tail: Option<(usize, usize)>,
    /// Trailing verbs.
    pub verbs: Vec<usize>,
    /// Whether it stands in a list that only names kinds (…等平台, …等应用).
    pub kind_only: bool,
    /// Whether it is as definite as its neighbour for all its plain words.
    pub definite: bool,
    /// Whether its words end in a head noun; otherwise only quotes can make it a name.
    pub headed: bool,
    /// The kind that the list's sum gives it, where its own ending is no head.
    pub given: Option<ThingKind>,
    /// The rule that made it.
    pub rule: &'static str,
}

/// Puts the members together, list by list; a list ends with the member behind 等.
///
/// `acted` says whether an action governs the list: then 和 between modifiers makes one joint name; `carried` whether a verb
/// does that takes a programme and no deed (打好A防治、B治理攻坚战).
pub(super) fn items(
    text: &str,
    tokens: &[Token],
    words: &Words,
    segments: &[Segment],
    (acted, carried): (bool, bool),
) -> Vec<Item> {
    let context = Context { text, tokens, words, acted, carried };
    let mut found: Vec<Item> = Vec::new();
    let mut from = 0;
    for (at, segment) in segments.iter().enumerate() {
        if segment.joint == Joint::More {
            context.summed(segments.get(from..at).unwrap_or_default(), segment, &mut found);
            from = at + 1;
        }
    }
    context.open(segments.get(from..).unwrap_or_default(), &mut found);
    // 推进A和B建设: the verb behind the last member is that of all
    let mut verbs: Vec<usize> = Vec::new();
    for item in found.iter_mut().rev() {
        if item.verbs.is_empty() {
            item.verbs.clone_from(&verbs);
        } else {
            verbs.clone_from(&item.verbs);
        }
    }
    found
}

struct Context<'t> {
    text: &'t str,
    tokens: &'t [Token],
    words: &'t Words,
    acted: bool,
    carried: bool,
}

impl Context<'_> {
    fn open(&self, members: &[Segment], found: &mut Vec<Item>) {
        let first = found.len();
        let mut pending: Vec<&Segment> = Vec::new();
        let verbs = members.iter().rfind(|m| !m.verbs.is_empty()).map(|m| m.verbs.as_slice());
        let meets =
            verbs.is_some_and(|v| v.iter().any(|v| self.token(*v).is_some_and(|t| self.words.meets(t))));
        for member in members {
            if !member.headed || self.bare_quote(member) {
                pending.push(member);
            } else if pending.is_empty() {
                if let Some(numbered) = self.numbered(member, first, found) {
                    found.push(numbered);
                    continue;
                }
                self.borrowed(member, first, found);
            } else {
                self.join(&mut pending, member, meets, found);
            }
        }
        if pending.len() < 2 || !pending.last().is_some_and(|m| self.quote_qualifies(m)) {
            found.extend(pending.into_iter().map(|m| self.unheaded(m)));
        }
    }

    fn quote_qualifies(&self, member: &Segment) -> bool {
        let quote = (member.from..member.end)
            .rev()
            .find(|at| self.token(*at).is_some_and(|t| t.class == Class::Quote));
        let named =
            |q: &usize| self.token(*q).is_some_and(|t| quote::alone(self.text, self.words, t).is_some());
        quote.filter(|q| !named(q)).is_some_and(|q| {
            (q + 1..member.to).any(|at| self.token(at).is_some_and(|t| !t.is(flag::CARRIER)))
        })
    }

    fn kind_of(&self, to: usize) -> Option<ThingKind> {
        let word = self.token(to.checked_sub(1)?)?.span.of(self.text);
        self.words.head(word).filter(|(_, length)| *length == word.len()).map(|(kind, _)| kind)
    }

    fn kind(&self, segment: &Segment) -> Option<ThingKind> {
        let core = core(self.text, self.tokens, self.words, segment.from, segment.to)?;
        self.words.head(core.of(self.text)).map(|(kind, _)| kind)
    }

    fn plain(&self, segment: &Segment) -> Item {
        Item {
            prefix: None,
            middle: None,
            own: (segment.from, segment.to),
            tail: None,
            verbs: segment.verbs.clone(),
            kind_only: false,
            definite: false,
            headed: true,
            given: None,
            rule: "head",
        }
    }

    fn unheaded(&self, segment: &Segment) -> Item {
        if segment.headed {
            return self.plain(segment);
        }
        Item { headed: false, rule: "quote", ..self.plain(segment) }
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn has_de(&self, from: usize, to: usize) -> bool {
        self.tokens.get(from..to).unwrap_or_default().iter().any(|t| t.class == Class::De)
    }

    fn bare_quote(&self, segment: &Segment) -> bool {
        segment.to == segment.from + 1 && self.token(segment.from).is_some_and(|t| t.class == Class::Quote)
    }

    fn is_marked(&self, segment: &Segment) -> bool {
        self.token(segment.from).is_some_and(|t| t.is(flag::MARK))
    }
}
