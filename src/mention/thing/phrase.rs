//! Noun phrases of a clause with the verbs that govern them. Decides which verb governs and which is part of a name.
//! Must not know heads' kinds beyond whether a word is one, nor how a phrase falls into names.

use super::super::ThingKind;
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

/// Tokens from the word that joins a line's ends to its head.
const LONGEST_LINE: usize = 9;

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
    found: Vec<Phrase>,
}

impl Reader<'_> {
    fn read(&mut self, at: usize) {
        let Some(token) = self.tokens.get(at) else { return };
        match token.class {
            Class::Hard => {
                self.close(at);
                self.start = at + 1;
                self.governors.clear();
                (self.plural, self.adverbial) = (false, false);
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
            Class::Other | Class::Place if self.governs(at) => self.govern(at),
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
        } else if token.is(flag::SURE) && !empty && self.tokens.get(at + 1).is_some_and(|t| t.verbal) {
            self.predicate(at);
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
            self.close(at);
            self.start = at + 1;
            (self.plural, self.adverbial) = (false, true);
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
        } else if token.is(flag::LOCALIZER) && self.adverbial && self.ends_adverbial(at) {
            self.close(at);
            (self.start, self.plural, self.adverbial) = (at + 1, false, false);
        }
    }

    /// Whether a head noun that closes the phrase stands here (快速处置平台): the words before it are of its name.
    fn heads_name(&self, at: usize) -> bool {
        let ends = |t: &Token| !matches!(t.class, Class::Other | Class::Place | Class::Quote) || is_verb(t);
        let noun = |t: &Token| {
            self.words.head(t.span.of(self.text)).is_some_and(|(_, l)| l == t.span.end - t.span.start)
        };
        self.tokens.get(at).is_some_and(noun) && self.tokens.get(at + 1).is_none_or(ends)
    }

    /// An adverb that stands in no name, and a verb behind it, end the phrase: what they say is said of it.
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

    /// Whether the word stands for a use within a name (资源化利用平台), though it opens a phrase elsewhere.
    fn uses(&self, at: usize) -> bool {
        let token = |at: usize| self.tokens.get(at);
        let headed = |n: usize| {
            let next = token(at + 1)?.span.hull(token(at + n)?.span);
            self.words
                .head(next.of(self.text))
                .filter(|_| token(at + n).is_some_and(|t| t.class == Class::Other))
        };
        let before = at.checked_sub(1).filter(|b| *b >= self.start).and_then(token);
        token(at).is_some_and(|t| t.is(flag::PREPOSITION) && t.is(flag::TAIL))
            && before.is_some_and(|t| t.class != Class::More && !self.words.is_actor(t.span.of(self.text)))
            && (1..=3).any(|n| headed(n).is_some())
    }

    /// Whether the token belongs to a time before the verb (每年举办…, 6月底前建成…).
    fn tells_time(&self, at: usize) -> bool {
        let token = |at: usize| self.tokens.get(at);
        let measure = |t: &Token| t.is(flag::TIME | flag::YEAR);
        let figure = |t: &Token| t.span.of(self.text).bytes().all(|b| b.is_ascii_digit());
        let before = at.checked_sub(1).and_then(token);
        token(at).is_some_and(|t| {
            let long = t.span.of(self.text).chars().count() > 1;
            (figure(t) && token(at + 1).is_some_and(measure))
                || (measure(t) && (long || before.is_some_and(figure)))
                || (t.is(flag::LOCALIZER) && before.is_some_and(measure))
        })
    }

    /// Whether the word joins the two ends of a line that a facility's head closes.
    fn spans(&self, at: usize) -> bool {
        let end = |t: &Token| {
            let told = flag::MARK | flag::DETERMINER | flag::LOCALIZER | flag::YEAR;
            let number = t.span.of(self.text).contains(|c: char| c.is_ascii_digit());
            t.class == Class::Place
                || (t.class == Class::Other && !t.is(told) && !t.verbal && !is_verb(t) && !number)
        };
        let before = at.checked_sub(1).filter(|b| *b >= self.start).and_then(|b| self.tokens.get(b));
        let ahead = self.tokens.get(at + 1..).unwrap_or_default();
        let name = ahead.iter().take(LONGEST_LINE).take_while(|t| {
            matches!(t.class, Class::Place | Class::Other) && (!is_verb(t) || t.is(flag::TAIL))
        });
        // 甲至乙输电工程: from or to a sure place a programme too
        let place = |t: &Token| t.class == Class::Place;
        let placed = before.is_some_and(place) || ahead.first().is_some_and(place);
        let headed = |t: &Token| {
            t.is(flag::SECTION)
                || self.words.head(t.span.of(self.text)).is_some_and(|(kind, _)| {
                    kind == ThingKind::Facilities || (placed && kind == ThingKind::Programmes)
                })
        };
        !self.adverbial
            && before.is_some_and(end)
            && ahead.first().is_some_and(end)
            && name.into_iter().any(headed)
    }

    /// Whether a number sums up the list before it: A、B两个平台.
    fn sums_up(&self, at: usize) -> bool {
        let listed = at.checked_sub(1).filter(|b| *b >= self.start).and_then(|b| self.tokens.get(b));
        let after =
            (at..self.tokens.len()).find_map(|t| self.tokens.get(t).filter(|t| t.class != Class::Quantity));
        let goes_on = after
            .is_some_and(|t| matches!(t.class, Class::Other | Class::Place | Class::Quote) && !is_verb(t));
        let quantity =
            listed.is_some_and(|t| matches!(t.class, Class::Quote | Class::More | Class::Quantity));
        let headed = listed.is_some_and(|t| self.words.head(t.span.of(self.text)).is_some());
        goes_on && (quantity || headed)
    }

    /// Whether a number counts what stands before it: 建设基地5个、园区3个.
    fn counts_behind(&self, at: usize) -> bool {
        let after =
            (at..self.tokens.len()).find_map(|t| self.tokens.get(t).filter(|t| t.class != Class::Quantity));
        let ends = after.is_none_or(|t| matches!(t.class, Class::Hard | Class::Dun | Class::And));
        ends && (!self.is_empty(at)
            || at.checked_sub(1).and_then(|b| self.tokens.get(b)).is_some_and(|t| t.class == Class::Quantity))
    }

    /// Whether a word for many stands behind 等, or within the title of a document.
    fn follows_list(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|b| self.tokens.get(b));
        let listed = before.is_some_and(|t| matches!(t.class, Class::More | Class::Quote));
        let next = self.tokens.get(at + 1).map(|t| t.span.of(self.text)).unwrap_or_default();
        listed || (!self.is_empty(at) && self.words.documents.iter().any(|d| d == next))
    }

    /// Whether the word is an adverb of the verb behind it: by the lexicon, but right behind a verb that takes no verb
    /// (举办创新创业大赛) by the dictionary too; or unknown to the lexicon (精心筹备).
    fn is_adverb(&self, at: usize, token: &Token) -> bool {
        let next = self.tokens.get(at + 1);
        let last = self.governors.last().filter(|g| **g + 1 == at && !self.pivots(**g));
        if token.is(flag::ADVERB) {
            return last.is_none() || token.adverbial;
        }
        token.word.flags == 0 && token.adjectival && next.is_some_and(|t| t.is(flag::CUE | flag::VERB))
    }

    /// A localizer closes its phrase unless a noun carries the phrase on.
    fn ends_adverbial(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_none_or(|next| next.class != Class::De)
    }

    fn govern(&mut self, at: usize) {
        let adjacent = self.governors.last().is_none_or(|g| self.only_joints(*g + 1, at));
        let joins = self.is_empty(at) && adjacent;
        let before = self.found.len();
        let acts = !joins && !self.adverbial && at.checked_sub(1).is_some_and(|b| self.acts(b));
        self.close(at);
        let enters = self.part(at) == Some(Part::Enter);
        if let Some(subject) = self.found.get_mut(before) {
            subject.subject = acts;
            if enters {
                subject.governors.push(at);
            }
        }
        let supports = |reader: &Self, g: &usize| reader.part(*g) == Some(Part::Support);
        if !joins {
            let mut kept = std::mem::take(&mut self.governors);
            kept.retain(|g| supports(self, g));
            self.governors = kept;
        }
        self.governors.push(at);
        (self.start, self.plural, self.adverbial) = (at + 1, false, false);
    }

    fn part(&self, at: usize) -> Option<Part> {
        self.tokens.get(at)?.word.property.map(|p| self.words.part(p))
    }

    /// Whether nothing but joints and adverbs stands since the last border.
    fn is_empty(&self, at: usize) -> bool {
        let since = self.tokens.get(self.start..at).unwrap_or_default();
        since.iter().all(|t| {
            matches!(t.class, Class::Dun | Class::And)
                || (t.class == Class::Other && t.is(flag::ADVERB) && !t.is(flag::CUE))
        })
    }

    /// Whether the token is a verb that governs what follows, rather than a part of a name.
    fn governs(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|t| is_verb(t)) else { return false };
        let Some(next) = self.tokens.get(at + 1) else { return false };
        if self.part(at) == Some(Part::Coverb) && !self.governors.is_empty() && self.attribute_follows(at) {
            return false;
        }
        let closed = matches!(next.class, Class::Hard | Class::De | Class::More);
        if closed && !self.is_empty(at) {
            return false;
        }
        let drawn = self.governors.last().is_some_and(|g| self.part(*g) == Some(Part::Draw));
        if drawn && !self.is_empty(at) {
            return false;
        }
        if next.class == Class::Quantity || (next.is(flag::DETERMINER) && !next.is(flag::BARE)) {
            return true;
        }
        if self.is_empty(at) {
            return self.governs_first(at, token);
        }
        self.governs_behind(at, token, next)
    }

    /// A verb at the front of its phrase: behind a border, an adverb, or another verb.
    fn governs_first(&self, at: usize, token: &Token) -> bool {
        let Some(last) = self.governors.last().filter(|g| **g < at && self.only_joints(**g + 1, at)) else {
            return true;
        };
        let Some(verb) = self.tokens.get(*last) else { return true };
        let joined = self
            .tokens
            .get(*last + 1..at)
            .is_some_and(|b| b.iter().any(|t| matches!(t.class, Class::Dun | Class::And)));
        match self.part(*last) {
            _ if verb.is(flag::PIVOT | flag::ADVERB) && !joined => {
                token.is(flag::CUE | flag::PIVOT | flag::VERB)
            }
            Some(Part::Draw) => matches!(self.part(at), Some(Part::Carry | Part::Draw)),
            Some(Part::Carry) => match self.part(at) {
                Some(Part::Carry | Part::Draw) => true,
                Some(Part::Build) => !self.names_programme(at),
                _ => false,
            },
            // 优化联网收费系统, 完善对接机制
            Some(_) if !joined && self.part(at) == Some(Part::Enter) => false,
            Some(_) => token.is(flag::CUE),
            None => token.is(flag::VERB) || (joined && token.is(flag::CUE)),
        }
    }

    /// Whether 的 closes what the token opens (基于区块链的平台).
    fn attribute_follows(&self, at: usize) -> bool {
        let clause = self.tokens.get(at..).unwrap_or_default().iter().take_while(|t| t.class != Class::Hard);
        clause.take(8).any(|t| t.class == Class::De)
    }

    /// Whether nothing but joints and adverbs stands between two tokens.
    fn only_joints(&self, from: usize, to: usize) -> bool {
        let between = self.tokens.get(from..to).unwrap_or_default();
        between.iter().all(|t| matches!(t.class, Class::Dun | Class::And) || t.is(flag::ADVERB))
    }

    /// A verb behind a noun: it governs where that noun is its subject or closes an adverbial phrase.
    fn governs_behind(&self, at: usize, token: &Token, next: &Token) -> bool {
        let plain = |b: &usize| {
            let adverb = |t: &Token| t.class == Class::Other && t.is(flag::ADVERB);
            self.tokens.get(*b).is_some_and(|t| t.class != Class::Bracket && !adverb(t))
        };
        let Some(at_noun) = (self.start..at).rev().find(plain) else { return false };
        let Some(before) = self.tokens.get(at_noun) else { return false };
        if matches!(next.class, Class::And | Class::Dun) && !self.verb_follows(at + 1) {
            return false;
        }
        let open = matches!(next.class, Class::Other | Class::Place | Class::Quote)
            && !next.is(flag::TAIL | flag::CUE);
        let system =
            self.words.head(before.span.of(self.text)).is_some_and(|(k, _)| k == ThingKind::Platforms);
        let pivots = self.governors.last().map_or(system, |g| self.pivots(*g));
        let marked = matches!(next.class, Class::Place | Class::Quote) || next.is(flag::MARK);
        if self.part(at) == Some(Part::Enter) && open && (pivots || marked) {
            return true;
        }
        if self.governors.is_empty() && system && next.class == Class::Quote && token.is(flag::CUE) {
            return true;
        }
        if before.is(flag::LOCALIZER) && (self.adverbial || token.is(flag::CUE)) {
            return true;
        }
        let coverb = self.governors.last().is_some_and(|g| self.part(*g) == Some(Part::Coverb));
        if self.adverbial || coverb {
            let noun = !matches!(before.class, Class::De | Class::And | Class::Dun);
            return noun && token.is(flag::CUE | flag::VERB) && !next.is(flag::CARRIER);
        }
        // 核心区建设成效明显: the verb and its noun of degree only say how the thing fares
        let fares = next.is(flag::TAIL) && self.words.head(before.span.of(self.text)).is_some();
        !fares
            && !self.ends_in_verbs(at)
            && token.is(flag::CUE | flag::VERB)
            && self.has_subject(at_noun, before, token)
            && !self.names_programme(at)
    }

    /// Whether nothing but verbs follows in the clause (研究院建设运营).
    fn ends_in_verbs(&self, at: usize) -> bool {
        let rest = self.tokens.get(at + 1..).unwrap_or_default();
        let mut clause = rest.iter().take_while(|t| !matches!(t.class, Class::Hard | Class::Dun));
        clause.all(|t| is_verb(t) || t.is(flag::TAIL) || t.class == Class::And)
    }

    fn pivots(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is(flag::PIVOT))
    }

    /// Whether the noun is one who can act, and no thing that the verb before it acts on.
    fn acts(&self, at: usize) -> bool {
        let actor = self.tokens.get(at).is_some_and(|t| self.words.is_actor(t.span.of(self.text)));
        let coverb = self.governors.last().is_some_and(|g| self.part(*g) == Some(Part::Coverb));
        actor && !coverb
    }

    /// Whether the verb stands within the name of a programme that the clause carries out (推进医院改造工程).
    fn names_programme(&self, at: usize) -> bool {
        let carries = self.governors.last().is_some_and(|g| self.part(*g) == Some(Part::Carry));
        let end = (at + 1..self.tokens.len())
            .take_while(|t| {
                self.tokens.get(*t).is_some_and(|t| !matches!(t.class, Class::Hard | Class::Dun | Class::And))
            })
            .last();
        let head = end.and_then(|e| self.tokens.get(e)).and_then(|t| self.words.head(t.span.of(self.text)));
        carries
            && self.part(at) != Some(Part::Carry)
            && head.is_some_and(|(kind, _)| kind == ThingKind::Programmes)
    }

    /// Whether the noun before a verb can be its subject: an actor or a place, at the front of the clause, behind a
    /// verb that takes an actor, or as a new member of a list of actors (支持甲市建设A、乙市建设B).
    fn has_subject(&self, at: usize, noun: &Token, verb: &Token) -> bool {
        let from = at.checked_sub(1).and_then(|b| self.tokens.get(b)).filter(|t| t.class == Class::Other);
        let named = from.map_or(noun.span, |t| t.span.hull(noun.span));
        let subject = matches!(noun.class, Class::Place | Class::More)
            || at.checked_sub(1).and_then(|b| self.tokens.get(b)).is_some_and(|t| t.class == Class::More)
            || self.words.is_actor(named.of(self.text));
        let pivot = |g: &usize| self.pivots(*g);
        let fresh = || {
            let joint =
                |b: &usize| self.tokens.get(*b).is_some_and(|t| matches!(t.class, Class::Dun | Class::And));
            (self.start..at).rev().take(4).any(|b| joint(&b))
        };
        match self.governors.last() {
            None => subject,
            Some(last) if pivot(last) => subject || verb.is(flag::FIRM),
            Some(_) => subject && self.governors.iter().any(pivot) && fresh(),
        }
    }

    fn verb_follows(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|t| t.is(flag::CUE))
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
