//! A question as slots: who, what, where, when, and what is asked of them. Must not know how it is answered.

use super::plain::{self, BREAK};
use super::spot::{Spotter, Tag, Token, What};
use super::vocabulary::Vocabulary;
use super::words::{Slot, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Likeness from which words that are no name of the graph are taken for one.
const LIKE_ENOUGH: f64 = 0.62;

/// Individuals named by one stretch of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) words: String,
    pub(super) entities: Vec<usize>,
}

/// A question as slots.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    pub(super) agencies: Vec<Group>,
    pub(super) things: Vec<Group>,
    pub(super) places: Vec<Group>,
    pub(super) documents: Vec<Group>,
    /// Tasks whose heading the question names.
    pub(super) topics: Vec<Group>,
    /// Tasks whose heading is like some words of the question; they count where nothing better narrows it.
    pub(super) headings: Vec<Group>,
    /// Years of documents, in the order of the question.
    pub(super) years: Vec<i64>,
    /// Years that the words make deadlines.
    pub(super) deadlines: Vec<i64>,
    /// Actions with the word that named each.
    pub(super) actions: Vec<(String, String)>,
    /// Classes of things.
    pub(super) classes: Vec<String>,
    /// Words that names of the things must hold.
    pub(super) heads: Vec<String>,
    /// Names of cues.
    pub(super) cues: BTreeSet<String>,
    /// Words of attributes that no fact holds.
    pub(super) unheld: Vec<String>,
    /// Targets whose metric the question names, by index.
    pub(super) metrics: Vec<usize>,
    /// Provinces and prefectures that the graph does not name.
    pub(super) elsewhere: Vec<String>,
    /// Stretches of words that nothing was found for.
    pub(super) unknown: Vec<String>,
}

impl Reading {
    /// Reads a question (Chinese, or English put into Chinese words by [`super::english`]).
    pub(super) fn of(question: &str, words: &Words, spotter: &Spotter, vocabulary: &Vocabulary) -> Self {
        let mut tokens = spotter.tokens(&plain::plain(question), vocabulary);
        demote(&mut tokens, words);
        lean(&mut tokens, words);
        let mut reading = Self::default();
        tokens.iter().for_each(|token| reading.take(token));
        for run in runs(&tokens) {
            reading.settle(run, words, vocabulary);
        }
        for group in reading.things.clone() {
            let named = super::topic::named(&group.words, words, vocabulary);
            if !named.is_empty() && group.words.chars().count() >= 4 {
                reading.headings.push(Group { words: group.words, entities: named });
            }
        }
        reading.metrics = super::metric::named(&tokens, words, vocabulary);
        reading.tidy(words);
        if reading.things.is_empty() && reading.heads.is_empty() && reading.topics.is_empty() {
            reading.topics = reading.headings.clone();
        }
        reading
    }

    /// Names of slots and cues that the rules speak of.
    pub(super) fn features(&self) -> BTreeSet<&str> {
        let mut found: BTreeSet<&str> = self.cues.iter().map(String::as_str).collect();
        let mut add = |holds: bool, name: &'static str| {
            if holds {
                found.insert(name);
            }
        };
        add(!self.agencies.is_empty(), "agency");
        add(self.agencies.len() > 1, "agency2");
        add(!self.things.is_empty(), "thing");
        add(!self.places.is_empty(), "place");
        add(!self.documents.is_empty(), "document");
        add(!self.topics.is_empty() || !self.headings.is_empty(), "heading");
        add(!self.topics.is_empty(), "topic");
        add(!self.years.is_empty() || !self.deadlines.is_empty(), "year");
        add(self.years.len() > 1, "year2");
        add(!self.classes.is_empty() || !self.heads.is_empty(), "kind");
        add(!self.actions.is_empty(), "action");
        add(!self.metrics.is_empty(), "metric");
        add(!self.unheld.is_empty(), "unheld");
        found
    }

    /// The slots by name, as an answer shows them.
    pub(super) fn parameters(&self, vocabulary: &Vocabulary) -> BTreeMap<String, Vec<String>> {
        let label = |at: &usize| vocabulary.entities.get(*at).map(|e| e.label.clone());
        let labels = |groups: &[Group]| -> Vec<String> {
            groups.iter().flat_map(|g| g.entities.iter().filter_map(label)).collect()
        };
        let years = |years: &[i64]| years.iter().map(ToString::to_string).collect();
        let slots = [
            ("agency", labels(&self.agencies)),
            ("thing", labels(&self.things)),
            ("place", labels(&self.places)),
            ("document", labels(&self.documents)),
            ("topic", labels(&self.topics)),
            ("year", years(&self.years)),
            ("deadline", years(&self.deadlines)),
            ("action", self.actions.iter().map(|(action, _)| action.clone()).collect()),
            ("class", self.classes.clone()),
            ("name", self.heads.clone()),
            ("elsewhere", self.elsewhere.clone()),
            ("unknown", self.unknown.clone()),
        ];
        slots.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k.to_owned(), v)).collect()
    }

    /// The slots and cues in one list, as an answer shows how it read the question.
    pub(super) fn summary(&self, vocabulary: &Vocabulary) -> Vec<String> {
        let mut said: Vec<String> = Vec::new();
        for (slot, values) in self.parameters(vocabulary) {
            said.push(format!("{slot}: {}", values.join(", ")));
        }
        if !self.cues.is_empty() {
            let cues: Vec<&str> = self.cues.iter().map(String::as_str).collect();
            said.push(format!("cues: {}", cues.join(", ")));
        }
        said
    }

    /// Whether the question stands or falls with a name that the graph does not know.
    pub(super) fn rests_on_unknown(&self, words: &Words) -> bool {
        let named = [&self.agencies, &self.things, &self.places, &self.topics].iter().any(|g| !g.is_empty());
        if named || !self.metrics.is_empty() || !self.documents.is_empty() {
            return false;
        }
        let body = |w: &String| {
            w.chars().count() >= 3 && words.terms.body_endings.iter().any(|end| w.ends_with(end.as_str()))
        };
        let kind = !self.classes.is_empty() || !self.heads.is_empty() || !self.actions.is_empty();
        let placed = (self.cues.contains("located") && self.places.is_empty()) || !self.elsewhere.is_empty();
        placed || self.unknown.iter().any(|w| body(w) || (!kind && w.chars().count() >= 3))
    }

    fn take(&mut self, token: &Token) {
        match &token.what {
            What::Named(slot, entities, places) => {
                self.group(*slot, &token.words, entities);
                if !places.is_empty() {
                    self.group(Slot::Place, &token.words, places);
                }
            }
            What::Year(year, deadline) => {
                let years = if *deadline { &mut self.deadlines } else { &mut self.years };
                if !years.contains(year) {
                    years.push(*year);
                }
            }
            What::Cue(tags) => {
                for tag in tags {
                    match tag {
                        Tag::Cue(name) => {
                            self.cues.insert(name.clone());
                        }
                        Tag::Action(name) => self.actions.push((name.clone(), token.words.clone())),
                        Tag::Class(name) => self.classes.push(name.clone()),
                        Tag::Unheld => self.unheld.push(token.words.clone()),
                        Tag::Region => self.elsewhere.push(token.words.clone()),
                        Tag::Head(_) => {}
                    }
                }
            }
            What::Stop | What::Rest => {}
        }
    }

    fn group(&mut self, slot: Slot, words: &str, entities: &[usize]) {
        let groups = match slot {
            Slot::Agency => &mut self.agencies,
            Slot::Thing => &mut self.things,
            Slot::Place => &mut self.places,
            Slot::Document => &mut self.documents,
            Slot::Task => &mut self.topics,
        };
        if !groups.iter().any(|g| g.entities == entities) {
            groups.push(Group { words: words.to_owned(), entities: entities.to_vec() });
        }
    }

    /// Decides what a run of unknown words and head nouns is: a kind of things, a thing, a task's heading, or unknown.
    fn settle(&mut self, run: Run, words: &Words, vocabulary: &Vocabulary) {
        let headings = super::topic::named(&run.words, words, vocabulary);
        if !headings.is_empty() {
            self.headings.push(Group { words: run.words.clone(), entities: headings });
        }
        if let Some(class) = &run.class {
            // 政务平台 asks for platforms whose names say so; the class alone where no name does.
            let (kind, alike) = kind(&run.words, class, words, vocabulary);
            if kind != *class && alike.len() > 1 {
                self.heads.push(kind);
                self.classes.retain(|c| words.classes.get(class) != Some(c));
                return;
            }
            if !run.asked && run.words.chars().count() >= 6 && self.like(&run.words, vocabulary) {
                return;
            }
            if run.head.is_none() {
                return;
            }
        }
        if let Some(head) = &run.head {
            let (kind, alike) = kind(&run.words, head, words, vocabulary);
            let one_thing = alike.len() <= 3 && !alike.is_empty() && kind.chars().count() >= 3;
            let lists = self.cues.contains("what") || self.cues.contains("count") || !self.places.is_empty();
            if one_thing && !run.asked && !(kind == *head && lists) {
                self.group(Slot::Thing, &run.words, &alike);
            } else if run.asked || alike.len() > 1 || kind == *head || !self.like(&run.words, vocabulary) {
                if kind == *head
                    && run.words.chars().count() >= head.chars().count() + 4
                    && !run.asked
                    && self.like(&run.words, vocabulary)
                {
                    return;
                }
                self.ask_kind(&kind, words);
            }
            return;
        }
        let length = run.words.chars().count();
        if length >= 2 && !(length >= 3 && self.like(&run.words, vocabulary)) {
            self.unknown.push(run.words);
        }
    }

    /// Asks for a kind of things: by class where the word is one, by the words of the names otherwise.
    fn ask_kind(&mut self, kind: &str, words: &Words) {
        let mut core = kind;
        while let Some(shorter) = words.terms.modifiers.iter().find_map(|m| core.strip_prefix(m.as_str())) {
            let known = words.heads.contains_key(shorter) || words.classes.contains_key(shorter);
            if !known || shorter.chars().count() < 2 {
                break;
            }
            core = shorter;
        }
        match words.classes.get(core) {
            Some(class) => self.classes.push(class.clone()),
            None => self.heads.push(core.to_owned()),
        }
    }

    /// Takes words for the thing, body or task heading whose name is most like them, if one is like enough.
    fn like(&mut self, words: &str, vocabulary: &Vocabulary) -> bool {
        if words.chars().count() >= 4 {
            for slot in [Slot::Thing, Slot::Agency] {
                let found = vocabulary.like(words, slot);
                let best = found.first().map_or(0.0, |f| f.0);
                if best >= LIKE_ENOUGH {
                    let near: Vec<usize> =
                        found.iter().take_while(|f| f.0 > best - 0.03).map(|f| f.1).collect();
                    self.group(slot, words, &near);
                    return true;
                }
            }
            let within = vocabulary.containing(words);
            if !within.is_empty() && within.len() <= 6 {
                self.group(Slot::Thing, words, &within);
                return true;
            }
        }
        false
    }

    /// What single words mean beside the others.
    fn tidy(&mut self, words: &Words) {
        let light = |action: &String| words.terms.light.contains(action);
        if self.actions.iter().any(|(action, _)| !light(action)) {
            self.actions.retain(|(action, _)| !light(action));
        }
        self.actions.dedup();
        self.decide_places();
        self.classes.sort();
        self.classes.dedup();
        self.heads.sort();
        self.heads.dedup();
        self.unknown.retain(|w| !words.tails.contains(w) && !words.terms.modifiers.contains(w));
        self.unknown.dedup();
    }
}

impl Reading {
    /// A city is a body where the question is about responsibility, and a place elsewhere.
    fn decide_places(&mut self) {
        let has = |cue: &str| self.cues.contains(cue);
        let as_body = ["responsible", "who", "lead", "support", "joint", "task"].iter().any(|c| has(c));
        let as_place = ["located", "where", "event", "wish"].iter().any(|c| has(c)) || !as_body;
        let both: Vec<String> = self
            .places
            .iter()
            .filter(|p| self.agencies.iter().any(|a| a.words == p.words))
            .map(|p| p.words.clone())
            .collect();
        let groups = if as_place { &mut self.agencies } else { &mut self.places };
        groups.retain(|g| !both.contains(&g.words));
    }
}

/// 升级建设 upgrades: a verb of building right behind another verb says no more than that one.
fn lean(tokens: &mut [Token], words: &Words) {
    let action = |token: &Token| match &token.what {
        What::Cue(tags) => tags.iter().find_map(|t| match t {
            Tag::Action(name) => Some(name.clone()),
            _ => None,
        }),
        _ => None,
    };
    for at in 1..tokens.len() {
        let (Some(before), Some(here)) = (action(&tokens[at - 1]), action(&tokens[at])) else { continue };
        if here == words.terms.build && before != here {
            let weak = if words.terms.light.contains(&before) { at - 1 } else { at };
            tokens[weak].what = What::Stop;
        }
    }
}

/// Nouns right behind a year name the document, not a kind of things: 2021年方案的任务清单.
fn demote(tokens: &mut [Token], words: &Words) {
    let mut behind_year = false;
    for token in tokens {
        match &token.what {
            What::Year(..) => behind_year = true,
            What::Cue(_) | What::Rest | What::Stop
                if behind_year && words.cues.document.nouns.contains(&token.words) =>
            {
                token.what = What::Stop;
            }
            _ => behind_year = false,
        }
    }
}

/// Neighbouring tokens that could be one name.
struct Run {
    words: String,
    /// The last head noun in it.
    head: Option<String>,
    /// The name of a class that ends it (政务平台).
    class: Option<String>,
    /// Whether 哪些, 什么 stands right before it.
    asked: bool,
}

/// Runs of unknown words and head nouns.
fn runs(tokens: &[Token]) -> Vec<Run> {
    let mut found = Vec::new();
    let mut words = String::new();
    let mut head = None;
    let mut class = None;
    let mut asked = false;
    let mut before_asks = false;
    let asks =
        |tags: &[Tag]| tags.iter().any(|t| matches!(t, Tag::Cue(name) if name == "what" || name == "count"));
    for token in tokens.iter().chain([&Token { words: BREAK.to_string(), what: What::Stop }]) {
        let is_head =
            matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_))));
        let ends_name = !words.is_empty()
            && matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Class(_))));
        if matches!(token.what, What::Rest) || is_head || ends_name {
            if words.is_empty() {
                asked = before_asks;
            }
            words.push_str(&token.words);
            if is_head {
                head = Some(token.words.clone());
            } else if ends_name {
                class = Some(token.words.clone());
            }
        } else if !words.is_empty() {
            found.push(Run {
                words: std::mem::take(&mut words),
                head: head.take(),
                class: class.take(),
                asked,
            });
        }
        before_asks = matches!(&token.what, What::Cue(tags) if asks(tags));
    }
    found
}

/// The longest end of `words` that at least one thing's name holds, `head` at the least, and the things that hold it.
fn kind(words: &str, head: &str, lexicon: &Words, vocabulary: &Vocabulary) -> (String, Vec<usize>) {
    let shortest = head.chars().count();
    let words = words.find(head).map_or(words, |at| words.get(..at + head.len()).unwrap_or(words));
    let chars: Vec<char> = words.chars().collect();
    for start in 0..chars.len().saturating_sub(shortest) {
        let end: String = chars.iter().skip(start).collect();
        let modifier: String = chars.iter().take(chars.len() - shortest).skip(start).collect();
        if is_general(&modifier, lexicon) {
            break;
        }
        let holders = vocabulary.containing(&end);
        if !holders.is_empty() {
            return (end, holders);
        }
    }
    (head.to_owned(), vocabulary.containing(head))
}

/// Whether a modifier only says what any name of the kind could say (产业, 服务).
fn is_general(modifier: &str, lexicon: &Words) -> bool {
    let mut rest = modifier;
    while let Some(shorter) = lexicon.terms.modifiers.iter().find_map(|m| rest.strip_prefix(m.as_str())) {
        rest = shorter;
    }
    rest.is_empty()
}
