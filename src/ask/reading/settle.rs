//! What words are that are no name of the graph: a kind of things, a thing, a task's heading, or unknown.
//! Must not know intents.

use super::runs::{Run, kind};
use super::{Group, Reading, kinds};
use crate::ask::spot::{Token, What};
use crate::ask::topic;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Likeness from which words that are no name of the graph are taken for one.
const LIKE_ENOUGH: f64 = 0.62;
/// So many names at most are meant by words that stand scattered in them.
const FEW: usize = 4;
/// Of a wide field so many tasks speak at the least.
const WIDE: usize = 6;
/// Characters of the shortest field in a list without a head of its own.
const FIELD: usize = 4;
/// Characters of a word before a head that still says a kind (运营中心).
const KIND: usize = 2;

impl Reading {
    /// Decides what a run of unknown words and head nouns is: a kind of things, a thing, a task's heading, or unknown.
    pub(super) fn settle(&mut self, run: Run, words: &Words, vocabulary: &Vocabulary) {
        let run = kinds::ended(run, words);
        if self.part(&run, words, vocabulary) {
            return;
        }
        let run = kinds::without_weak_head(run, words, vocabulary);
        if self.share_kind(&run, words, vocabulary) {
            return;
        }
        if self.field(&run, words, vocabulary) {
            return;
        }
        // 养老的数字化 is about 养老.
        if run.head.is_none() && run.class.is_none() && words.terms.weak_topics.contains(&run.words) {
            return;
        }
        let headings = topic::named(&run.words, words, vocabulary);
        if !headings.is_empty() {
            self.headings.push(Group { words: run.words.clone(), entities: headings });
        }
        if run.class.as_ref().is_some_and(|class| self.classed(&run, class, words, vocabulary)) {
            return;
        }
        let listed = self.in_list_of_kinds(&run, words);
        if run.words.chars().count() >= 5 && !run.asked && !listed && self.scattered(&run.words, vocabulary) {
            return;
        }
        match &run.head {
            Some(head) => self.headed(&run, head, listed, words, vocabulary),
            None => self.headless(run, words, vocabulary),
        }
    }

    /// Takes a run for the field of what is asked for: 关于卫星应用要建哪些中心, 妈祖文化的平台.
    fn field(&mut self, run: &Run, words: &Words, vocabulary: &Vocabulary) -> bool {
        let narrows = words.bare_modifier(&run.words);
        if narrows.chars().count() < 2 {
            return false;
        }
        // A word in the field may be a head.
        let regards = run.regards && !run.asked && self.cues.contains("what") && !self.actions.is_empty();
        let ends = run.head.as_ref().is_some_and(|head| run.words.ends_with(head.as_str()));
        // 针对元宇宙要建哪些平台: what kinds are asked of is none of them.
        let of_kind = regards && self.several_kinds && !run.joined && !run.joins;
        let pilot = words.terms.pilots.contains(&run.words);
        let tied_kind = run.tied && run.head.is_some() && !run.asked && !run.joined && !run.joins && !pilot;
        if of_kind || tied_kind {
            self.qualifiers.push(narrows.to_owned());
            return true;
        }
        let regards = regards && !ends && !vocabulary.about(narrows).is_empty();
        let bare = run.head.is_none() && run.class.is_none() && self.agencies.is_empty();
        // 发展卫星产业，哪些园区: what is to be developed is the field of what is asked for in another clause.
        let field = self.developed(run, words).or_else(|| industry(run, words));
        if let Some(field) = field.filter(|field| !vocabulary.about(field).is_empty()) {
            self.qualifiers.push(field.to_owned());
            self.fields.push(field.to_owned());
            return true;
        }
        // 哪些网络安全和数据安全平台: the first of the list only narrows the kind that the last one names.
        let open =
            run.head.is_some() || (narrows.chars().count() >= FIELD && vocabulary.ending(narrows).is_empty());
        // 哪些教育和医疗平台: words without a head before a kind with words of its own.
        let titles = words.terms.titles.contains(&run.words);
        let open = open || (run.head.is_none() && run.before_kind && !titles);
        let narrowing = run.asked && run.joins && !ends && open && run.class.is_none();
        let narrowing = narrowing && !vocabulary.about(narrows).is_empty();
        if narrowing && run.before_kind {
            self.coordinated.push(narrows.to_owned());
            return true;
        }
        let found = regards || narrowing || run.tied && bare && !vocabulary.about_loosely(narrows).is_empty();
        if found {
            self.qualifiers.push(narrows.to_owned());
        }
        if found && run.tied {
            self.fields.push(narrows.to_owned());
        }
        found
    }

    /// The field of an industry that a clause of its own names: 卫星 of 发展卫星产业.
    fn developed<'r>(&self, run: &'r Run, words: &Words) -> Option<&'r str> {
        let terms = &words.terms;
        let field = terms.industries.iter().find_map(|noun| run.words.strip_suffix(noun.as_str()))?;
        let mut bare = field;
        while let Some(rest) = terms.heading_openings.iter().find_map(|verb| bare.strip_prefix(verb.as_str()))
        {
            bare = rest;
        }
        let asks = ["what", "where"].iter().any(|cue| self.cues.contains(*cue));
        let alone = !run.asked && !run.joined && !run.joins && run.closed && asks;
        (alone && bare.chars().count() >= 2).then_some(bare)
    }

    /// Takes a run that the name of a class ends. Gives whether nothing of it is left to settle.
    fn classed(&mut self, run: &Run, class: &str, words: &Words, vocabulary: &Vocabulary) -> bool {
        // 政务平台 asks for platforms whose names say so; the class alone where no name does.
        let (kind, alike) = kind(&run.words, class, words, vocabulary);
        // 政务服务平台 beside a verb is any platform of such documents, though some bear the words in their names.
        let field = run.words.strip_suffix(class).unwrap_or_default();
        let weak =
            run.asked && !self.actions.is_empty() && words.terms.weak_fields.iter().any(|w| w == field);
        if kind != class && alike.len() > 1 && !weak {
            self.heads.push(kind);
            self.classes.retain(|c| words.classes.get(class) != Some(c));
            return true;
        }
        if !run.asked && run.words.chars().count() >= 6 && self.like(&run.words, vocabulary) {
            return true;
        }
        // 元宇宙园区: a head before the class that ends the words only narrows it.
        let narrows = run.words.ends_with(class);
        if run.head.is_none() || narrows {
            self.qualify(&run.words, class, words);
        }
        run.head.is_none() || narrows
    }

    /// 产业集聚区 in a list of kinds in a place: nothing of its own stands before the head. Where it is asked where kinds lie
    /// (产业园、运营中心在哪些地方), a word before the head says the kind.
    fn in_list_of_kinds(&self, run: &Run, words: &Words) -> bool {
        let own = run.head.as_ref().and_then(|head| run.words.strip_suffix(head.as_str()));
        let bare = own.map(|own| words.bare_modifier(own).chars().count());
        let in_places = run.joined && !self.places.is_empty() && bare == Some(0);
        let asks_where = self.cues.contains("where") && self.things.is_empty();
        let kind = bare.is_some_and(|own| own <= KIND) && (run.joined || run.joins);
        in_places || (asks_where && (kind || run.among_kinds))
    }

    /// Takes a run with a head noun: for the few things of that name, or for the kind that it asks for.
    fn headed(&mut self, run: &Run, head: &String, listed: bool, words: &Words, vocabulary: &Vocabulary) {
        // 网络安全由谁负责: a head before other nouns is no kind.
        let within = run.words.rsplit(head.as_str()).next().unwrap_or_default().chars().count() >= KIND;
        if within && !listed && !vocabulary.about(&run.words).is_empty() {
            self.unknown.push(run.words.clone());
            return;
        }
        let (kind, alike) = match listed && run.among_kinds {
            // 卫星应用基地、产业园: a kind and its field, as the others of the list.
            true => (head.clone(), vocabulary.containing(head)),
            false => kind(&run.words, head, words, vocabulary),
        };
        let one_thing = alike.len() <= 3 && !alike.is_empty() && kind.chars().count() >= 3;
        if one_thing && !listed && kinds::strange(&run.words, &kind, &alike, words, vocabulary) {
            self.strange.push(run.words.clone());
            self.unknown.push(run.words.clone());
            return;
        }
        if run.beside_class && kind.chars().count() <= head.chars().count() + 2 {
            self.heads.push(head.clone());
        } else if one_thing && !run.asked && !listed && !self.asks_for_head(run, &kind, head) {
            let own = kinds::of_kind(&kind, head, words, vocabulary);
            let apart = vocabulary.scattered(&kind);
            let all = self.wanted.is_some_and(|wanted| wanted > alike.len() && wanted == apart.len());
            let found = if own.is_empty() { &alike } else { &own };
            self.group(Slot::Thing, &run.words, if all { &apart } else { found });
        } else if run.asked
            || listed
            || alike.len() > 1
            || kind == *head
            || !self.like(&run.words, vocabulary)
        {
            let long = kind == *head && run.words.chars().count() >= head.chars().count() + 4;
            if long && !run.asked && self.like(&run.words, vocabulary) {
                return;
            }
            self.qualify(&run.words, &kind, words);
            self.ask_kind(&kind, words, vocabulary);
        }
    }

    /// Whether a bare head asks for its kind: where things are listed, counted or of a place.
    fn asks_for_head(&self, run: &Run, kind: &str, head: &str) -> bool {
        let what = self.cues.contains("what");
        let lists =
            !self.cues.contains("who") && what || self.cues.contains("count") || !self.places.is_empty();
        kind == head && (lists || (what && run.words == head))
    }

    /// Takes a run without a head noun.
    fn headless(&mut self, run: Run, words: &Words, vocabulary: &Vocabulary) {
        // 发展哪些产业: a verb is no kind.
        if words.terms.heading_openings.contains(&run.words) {
            return;
        }
        let length = run.words.chars().count();
        // 哪些措施, 规划和标准: what the names of things end in is a kind, though no head of a class.
        let opens = run.joins && words.terms.titles.contains(&run.words);
        if run.asked && length >= 2 && (run.joined || opens || !vocabulary.ending(&run.words).is_empty()) {
            self.heads.push(run.words);
        } else if length >= 2
            && (self.is_wide(&run, vocabulary) || !(length >= 3 && self.like(&run.words, vocabulary)))
        {
            self.unknown.push(run.words);
        }
    }

    /// Whether words beside a kind that is asked for are a field of which many tasks speak: 人工智能部署了哪些基地.
    fn is_wide(&self, run: &Run, vocabulary: &Vocabulary) -> bool {
        let who = ["who", "naming"].iter().any(|cue| self.cues.contains(*cue));
        let alone = !run.joined && !run.joins && run.words.chars().count() >= FIELD;
        let asks = self.kinded && self.cues.contains("what") && !who;
        alone && asks && vocabulary.about(&run.words).len() >= WIDE
    }

    /// Takes cues that open the heading of a section within the list that the question names: 法规.
    pub(super) fn parts(&mut self, tokens: &[Token], words: &Words, vocabulary: &Vocabulary) {
        for token in tokens.iter().filter(|t| matches!(t.what, What::Cue(_))) {
            let run = Run {
                words: token.words.clone(),
                head: None,
                class: None,
                asked: false,
                tied: false,
                regards: false,
                closed: false,
                joined: false,
                joins: false,
                among_kinds: false,
                before_kind: false,
                beside_class: false,
            };
            self.part(&run, words, vocabulary);
        }
    }

    /// Takes a run for the heading of a section within the list that the question names.
    fn part(&mut self, run: &Run, words: &Words, vocabulary: &Vocabulary) -> bool {
        let within = |tasks: &Vec<usize>| tasks.iter().all(|task| self.scope.contains(task));
        // 法规 asks for the part headed 法规规章.
        let endings = &words.terms.qualifier_endings;
        let bare = endings.iter().find_map(|end| run.words.strip_suffix(end.as_str())).unwrap_or(&run.words);
        let says = |heading: &String| bare.chars().count() >= 2 && heading.starts_with(bare);
        let of = |(heading, tasks): &&(String, Vec<usize>)| says(heading) && within(tasks);
        let tasks: Vec<usize> =
            vocabulary.sections.iter().filter(of).flat_map(|(_, tasks)| tasks.iter().copied()).collect();
        let found = !self.scope.is_empty() && !tasks.is_empty();
        if found {
            self.topics.push(Group { words: run.words.clone(), entities: tasks });
        }
        found
    }

    /// Takes words for the few things in whose names they stand scattered.
    fn scattered(&mut self, words: &str, vocabulary: &Vocabulary) -> bool {
        let found = vocabulary.scattered(words);
        let few = (1..=FEW).contains(&found.len());
        if few {
            self.group(Slot::Thing, words, &found);
        }
        few
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
        }
        if words.chars().count() >= 3 {
            let within = vocabulary.containing(words);
            if !within.is_empty() && within.len() <= 6 {
                self.group(Slot::Thing, words, &within);
                return true;
            }
        }
        false
    }
}

/// 哪些卫星产业的基地、园区: the field of an industry that kinds stand behind.
fn industry<'r>(run: &'r Run, words: &Words) -> Option<&'r str> {
    let mut fields = words.terms.industries.iter().filter_map(|noun| run.words.strip_suffix(noun.as_str()));
    fields.find(|field| run.tied && field.chars().count() >= 2)
}
