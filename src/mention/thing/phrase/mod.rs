//! Noun phrases of a clause with the verbs that govern them. Decides which verb governs and which is part of a name.
//! Must not know heads' kinds beyond whether a word is one, nor how a phrase falls into names.

mod count;
mod govern;
mod inside;
mod naming;

use super::flag;
use super::name;
use super::token::{Class, Token, is_verb};
use super::words::{Part, Words};

/// A stretch of tokens that may hold names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
    /// Tokens of the verbs that govern it, in order.
    pub governors: Vec<usize>,
    /// Whether a number or a word for many stands before it.
    pub plural: bool,
    /// Whether a number behind it counts it.
    pub counted: bool,
    /// Whether it stands in an adverbial phrase (在…, 为…).
    pub adverbial: bool,
    /// Whether it names the one who does what the next verb says.
    pub subject: bool,
}

/// Splits tokens into phrases.
pub(super) fn phrases(text: &str, tokens: &[Token], words: &Words) -> Vec<Phrase> {
    let mut reader = Reader {
        text,
        tokens,
        words,
        start: 0,
        governors: Vec::new(),
        plural: false,
        adverbial: false,
        attribute: false,
        disposed: false,
        found: Vec::new(),
    };
    for at in 0..tokens.len() {
        reader.read(at);
    }
    reader.close(tokens.len());
    reader.found
}

struct Reader<'t> {
    text: &'t str,
    tokens: &'t [Token],
    words: &'t Words,
    start: usize,
    governors: Vec<usize>,
    plural: bool,
    adverbial: bool,
    /// Whether the adverbial phrase stands right behind a governing verb.
    attribute: bool,
    /// Whether the adverbial phrase names what the next verb acts on (将A并入B).
    disposed: bool,
    found: Vec<Phrase>,
}

impl Reader<'_> {
    fn read(&mut self, at: usize) {
        let Some(token) = self.tokens.get(at) else { return };
        match token.class {
            Class::Hard => {
                // 开展按病种付费改革: no other verb follows, the verb before governs
                self.adverbial &= !self.attribute;
                self.close(at);
                self.start = at + 1;
                self.governors.clear();
                (self.plural, self.adverbial, self.disposed) = (false, false, false);
            }
            Class::Quantity if self.sums_up(at) => {}
            Class::Quantity => {
                let behind = self.counts_behind(at);
                let before = self.found.len();
                self.close(at);
                if let Some(counted) = self.found.get_mut(before) {
                    counted.counted = behind;
                }
                (self.start, self.plural) = (at + 1, !behind);
            }
            Class::Other | Class::Place if self.governs(at) && !self.gives(at) => self.govern(at),
            Class::Other => self.other(at),
            // 建设以X为龙头的Y: the attribute ends, the verb governs what it qualifies
            Class::De if self.adverbial && self.attribute => {
                self.close(at);
                (self.start, self.adverbial, self.attribute) = (at + 1, false, false);
            }
            _ => {}
        }
    }

    fn other(&mut self, at: usize) {
        let Some(token) = self.tokens.get(at) else { return };
        let empty = self.is_empty(at);
        let verb = self.tokens.get(at + 1).is_some_and(is_verb);
        let verbal = verb || self.tokens.get(at + 1).is_some_and(|t| t.verbal);
        if (token.is(flag::RANGE) && self.spans(at)) || self.uses(at) {
            // 甲至乙高速铁路, 资源保护与利用平台: the name goes on
        } else if empty && !self.adverbial && self.tells_time(at) {
            self.start = at + 1;
        } else if let Some(verb) = self.finish(at).filter(|_| !empty) {
            self.finished(at, verb);
        } else if token.is(flag::SURE) && !empty && self.predicates(at) {
            self.predicate(at);
        } else if !empty && self.times(at) {
            self.close(at);
            (self.start, self.plural) = (at + 1, false);
        } else if token.is(flag::RESULT) && !empty {
            self.close(at);
            (self.start, self.plural, self.adverbial) = (at + 1, false, false);
            self.governors.clear();
        } else if token.is(flag::REACH) && !self.reaches(at) {
            // 普达措: a part of a name
        } else if token.is(flag::CONJUNCT) && !empty && verb {
            self.close(at);
            self.start = at + 1;
        } else if token.is(flag::DETERMINER) && self.follows_list(at) {
            // 等一批重点平台, 若干措施: the list or the name goes on
        } else if token.is(flag::DETERMINER) && (empty || !token.is(flag::BARE)) {
            self.close(at);
            (self.start, self.plural) = (at + 1, true);
        } else if token.is(flag::DEMONSTRATIVE)
            && empty
            && !name::opens_name(self.text, token, self.tokens.get(at + 1))
        {
            self.start = at + 1;
        } else if token.is(flag::PREPOSITION) && token.is(flag::ADVERB) && verbal && !empty {
            // 部门联合开展…: an adverb here
        } else if token.is(flag::PREPOSITION) && !(token.is(flag::ATTRIBUTIVE) && empty) {
            let behind_verb = empty && self.governors.last().is_some_and(|g| *g + 1 == at);
            self.attribute = behind_verb || (self.adverbial && self.attribute);
            let (before, gives) = (self.found.len(), self.gives(at));
            self.close(at);
            if let Some(given) = self.found.get_mut(before).filter(|_| gives) {
                given.governors.push(at);
            }
            self.start = at + 1;
            (self.plural, self.adverbial) = (false, true);
            self.disposed = token.is(flag::DISPOSAL);
        } else if self.adverbial && !empty && self.tries_out(at) {
            // 在甲区试点建设A: an adverb, not the trial itself
            self.close(at);
            (self.start, self.plural, self.adverbial) = (at + 1, false, false);
        } else if empty && self.is_adverb(at, token) {
            self.start = at + 1;
        } else if token.adverbial
            && token.is(flag::ADVERB)
            && self.tokens.get(at + 1).is_some_and(|t| t.verbal)
            && !self.heads_name(at + 2)
        {
            // 网络优先覆盖…: an adverb and a verb that no list knows end the phrase
            self.close(at);
            self.start = at + 2;
        } else if token.is(flag::LOCALIZER) && self.adverbial && !self.disposed && self.ends_adverbial(at) {
            self.close(at);
            (self.start, self.plural, self.adverbial) = (at + 1, false, false);
        }
    }

    /// 将某平台划转某集团: the verb says what befalls the thing before it; whoever stands behind it takes it over.
    fn gives(&self, at: usize) -> bool {
        let verb = self.tokens.get(at).is_some_and(|t| t.is(flag::PREPOSITION) && t.is(flag::CUE));
        verb && self.part(at) == Some(Part::Deed) && !self.is_empty(at)
    }

    /// The phrase before `at` names what is finished by the verb (某大桥年底前建成通车).
    fn finished(&mut self, at: usize, verb: usize) {
        let before = self.found.len();
        let figure = |b: usize| {
            self.tokens.get(b).is_some_and(|t| t.span.of(self.text).bytes().all(|b| b.is_ascii_digit()))
        };
        let end = if at > self.start && figure(at - 1) { at - 1 } else { at };
        self.close(end);
        if let Some(subject) = self.found.get_mut(before) {
            subject.governors.push(verb);
        }
        (self.start, self.plural) = (verb + 1, false);
    }

    fn predicate(&mut self, at: usize) {
        let before = self.found.len();
        self.close(at);
        let known = self.tokens.get(at + 1).is_some_and(is_verb);
        if self.part(at + 1) == Some(Part::Enter)
            && let Some(subject) = self.found.get_mut(before)
        {
            subject.governors.push(at + 1);
        }
        self.start = if known { at + 1 } else { at + 2 };
        (self.plural, self.adverbial) = (false, false);
    }

    fn govern(&mut self, at: usize) {
        let adjacent = self.governors.last().is_none_or(|g| self.only_joints(*g + 1, at));
        let joins = self.is_empty(at) && adjacent;
        let before = self.found.len();
        let acts = |b| self.acts(b) || self.hosts(b);
        let acts = !joins && !self.adverbial && at.checked_sub(1).is_some_and(acts);
        self.close(at);
        let enters = self.part(at) == Some(Part::Enter);
        if let Some(subject) = self.found.get_mut(before) {
            subject.subject = acts;
            if enters || self.disposed {
                subject.governors.push(at);
            }
        }
        self.disposed = false;
        let supports = |reader: &Self, g: &usize| reader.part(*g) == Some(Part::Support);
        if !joins {
            let mut kept = std::mem::take(&mut self.governors);
            kept.retain(|g| supports(self, g));
            self.governors = kept;
        }
        self.governors.push(at);
        (self.start, self.plural, self.adverbial) = (at + 1, false, false);
    }

    fn is_empty(&self, at: usize) -> bool {
        let since = self.tokens.get(self.start..at).unwrap_or_default();
        since.iter().all(|t| {
            matches!(t.class, Class::Dun | Class::And)
                || (t.class == Class::Other && t.is(flag::ADVERB) && !t.is(flag::CUE))
        })
    }

    fn close(&mut self, to: usize) {
        let (mut from, mut to) = (self.start, to);
        let joint = |t: &Token| matches!(t.class, Class::Dun | Class::And);
        while from < to && self.tokens.get(from).is_some_and(joint) {
            from += 1;
        }
        while from < to && self.tokens.get(to - 1).is_some_and(joint) {
            to -= 1;
        }
        if from < to {
            let governors = if self.adverbial { Vec::new() } else { self.governors.clone() };
            self.found.push(Phrase {
                from,
                to,
                governors,
                plural: self.plural,
                counted: false,
                adverbial: self.adverbial,
                subject: false,
            });
        }
    }
}
