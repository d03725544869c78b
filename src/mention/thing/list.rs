//! The members of a list put together to names: shared heads (A、B等主题数据库), shared places, joint names.
//! Must not know kinds or actions.

use super::segment::{Joint, Segment};
use super::token::{Class, Token};
use super::words::{Words, flag};

/// The tokens of one name: its own, then those of a head it shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// A modifier shared from the front of the list.
    pub prefix: Option<(usize, usize)>,
    /// Its own tokens.
    pub own: (usize, usize),
    /// The tokens of the shared head.
    pub tail: Option<(usize, usize)>,
    /// Trailing verbs.
    pub verbs: Vec<usize>,
    /// Whether it only sums up the list before it (…等平台).
    pub sums_up: bool,
    /// Whether its words end in a head noun; otherwise only quotes can make it a name.
    pub headed: bool,
    /// The rule that made it.
    pub rule: &'static str,
}

/// Puts the members together.
pub(super) fn items(text: &str, tokens: &[Token], words: &Words, segments: &[Segment]) -> Vec<Item> {
    let mut found: Vec<Item> = Vec::new();
    let mut pending: Vec<&Segment> = Vec::new();
    for segment in segments {
        if !segment.headed {
            if segment.joint == Joint::None || !ends_list(segment) {
                pending.push(segment);
            } else {
                found.extend(pending.drain(..).map(unheaded));
                pending.push(segment);
            }
            continue;
        }
        let context = Context { text, tokens, words };
        context.join(&mut pending, segment, &mut found);
    }
    found.extend(pending.into_iter().map(unheaded));
    found
}

fn ends_list(segment: &Segment) -> bool {
    segment.joint == Joint::More
}

fn unheaded(segment: &Segment) -> Item {
    Item {
        prefix: None,
        own: (segment.from, segment.to),
        tail: None,
        verbs: segment.verbs.clone(),
        sums_up: false,
        headed: false,
        rule: "quote",
    }
}

struct Context<'t> {
    text: &'t str,
    tokens: &'t [Token],
    words: &'t Words,
}

impl Context<'_> {
    /// A headed member with the unheaded ones before it.
    fn join(&self, pending: &mut Vec<&Segment>, last: &Segment, found: &mut Vec<Item>) {
        let plain = |rule| Item {
            prefix: None,
            own: (last.from, last.to),
            tail: None,
            verbs: last.verbs.clone(),
            sums_up: false,
            headed: true,
            rule,
        };
        let more = last.joint == Joint::More;
        if pending.is_empty() {
            found.push(Item { sums_up: more && !found.is_empty(), ..plain("head") });
        } else if self.has_de(last) {
            pending.clear();
            found.push(plain("attribute"));
        } else if more {
            let tail = (last.from, last.to);
            self.share(pending, tail, last, found, "shared-head");
        } else if let Some(start) = self.parallel(pending, last) {
            let tail = (start, last.to);
            self.share(pending, tail, last, found, "parallel");
            found.push(plain("parallel"));
        } else if self.joins(pending, last) {
            let from = pending.first().map_or(last.from, |s| s.from);
            pending.clear();
            found.push(Item { own: (from, last.to), ..plain("joint") });
        } else {
            found.extend(pending.drain(..).map(unheaded));
            found.push(plain("head"));
        }
    }

    fn share(
        &self,
        pending: &mut Vec<&Segment>,
        tail: (usize, usize),
        last: &Segment,
        found: &mut Vec<Item>,
        rule: &'static str,
    ) {
        let prefix = pending.first().and_then(|first| self.prefix(first));
        for (at, segment) in pending.drain(..).enumerate() {
            found.push(Item {
                prefix: prefix.filter(|_| at > 0 && !self.is_marked(segment)),
                own: (segment.from, segment.to),
                tail: Some(tail),
                verbs: last.verbs.clone(),
                sums_up: false,
                headed: true,
                rule,
            });
        }
    }

    /// Where the shared head begins in a list of places or of quotes (福州、厦门城市大脑; “A”“B”工程).
    fn parallel(&self, pending: &[&Segment], last: &Segment) -> Option<usize> {
        let first = self.tokens.get(last.from)?;
        let alike = pending
            .iter()
            .all(|s| s.to == s.from + 1 && self.tokens.get(s.from).is_some_and(|t| t.class == first.class));
        let kind = matches!(first.class, Class::Place | Class::Quote);
        (kind && alike && last.from + 1 < last.to).then_some(last.from + 1)
    }

    /// Whether the members before the last are modifiers of one joint name.
    fn joins(&self, pending: &[&Segment], last: &Segment) -> bool {
        let modifiers = pending.iter().all(|s| {
            let end = self.tokens.get(s.to.saturating_sub(1));
            let actor = end.is_some_and(|t| self.words.is_actor(t.span.of(self.text)));
            !actor && !self.has_de(s) && !end.is_some_and(|t| t.class == Class::Quote) && s.to - s.from <= 6
        });
        modifiers && pending.len() <= 3 && last.to > last.from + 1
    }

    fn has_de(&self, segment: &Segment) -> bool {
        let inner = self.tokens.get(segment.from..segment.to).unwrap_or_default();
        inner.iter().any(|t| t.class == Class::De)
    }

    fn prefix(&self, first: &Segment) -> Option<(usize, usize)> {
        (first.to > first.from + 1 && self.is_marked(first)).then_some((first.from, first.from + 1))
    }

    fn is_marked(&self, segment: &Segment) -> bool {
        self.tokens.get(segment.from).is_some_and(|t| t.is(flag::MARK))
    }
}
