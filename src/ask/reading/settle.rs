//! What words are that are no name of the graph: a kind of things, a thing, a task's heading, or unknown.
//! Must not know intents.

use super::runs::{Run, kind};
use super::{Group, Reading};
use crate::ask::spot::{Token, What};
use crate::ask::topic;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Likeness from which words that are no name of the graph are taken for one.
const LIKE_ENOUGH: f64 = 0.62;
/// So many names at most are meant by words that stand scattered in them.
const FEW: usize = 4;

impl Reading {
    /// Decides what a run of unknown words and head nouns is: a kind of things, a thing, a task's heading, or unknown.
    pub(super) fn settle(&mut self, run: Run, words: &Words, vocabulary: &Vocabulary) {
        let run = ended(run, words);
        if self.part(&run, words, vocabulary) {
            return;
        }
        let run = without_weak_head(run, words, vocabulary);
        let bare = run.head.is_none() && run.class.is_none();
        let narrows = words.bare_modifier(&run.words);
        // 关于卫星应用要建哪些中心: a field, though a word in it is a head.
        let field = run.regards && !run.asked && self.cues.contains("what") && !self.actions.is_empty();
        let ends = run.head.as_ref().is_some_and(|head| run.words.ends_with(head.as_str()));
        if field && !ends && narrows.chars().count() >= 2 && !vocabulary.about(narrows).is_empty() {
            self.qualifiers.push(narrows.to_owned());
            return;
        }
        if run.tied
            && bare
            && self.agencies.is_empty()
            && narrows.chars().count() >= 2
            && !vocabulary.about_loosely(narrows).is_empty()
        {
            self.qualifiers.push(narrows.to_owned());
            return;
        }
        let headings = topic::named(&run.words, words, vocabulary);
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
                self.qualify(&run.words, class, words);
                return;
            }
        }
        // 产业集聚区 in a list of kinds: nothing of its own stands before the head.
        let own = run.head.as_ref().and_then(|head| run.words.strip_suffix(head.as_str()));
        let listed = run.joined
            && !self.places.is_empty()
            && own.is_some_and(|own| words.bare_modifier(own).is_empty());
        if run.words.chars().count() >= 5 && !run.asked && !listed && self.scattered(&run.words, vocabulary) {
            return;
        }
        if let Some(head) = &run.head {
            let (kind, alike) = kind(&run.words, head, words, vocabulary);
            let one_thing = alike.len() <= 3 && !alike.is_empty() && kind.chars().count() >= 3;
            let who = self.cues.contains("who");
            let what = self.cues.contains("what");
            let lists = !who && what || self.cues.contains("count") || !self.places.is_empty();
            // A bare head asks for its kind, and so does what a list of kinds has in a place.
            let bare = kind == *head && (lists || (what && run.words == *head));
            if run.beside_class && kind.chars().count() <= head.chars().count() + 2 {
                self.heads.push(head.clone());
            } else if one_thing && !run.asked && !bare && !listed {
                let own = of_kind(&kind, head, words, vocabulary);
                let apart = vocabulary.scattered(&kind);
                let all = self.wanted.is_some_and(|wanted| wanted > alike.len() && wanted == apart.len());
                let found = if own.is_empty() { &alike } else { &own };
                self.group(Slot::Thing, &run.words, if all { &apart } else { found });
            } else if run.asked || alike.len() > 1 || kind == *head || !self.like(&run.words, vocabulary) {
                if kind == *head
                    && run.words.chars().count() >= head.chars().count() + 4
                    && !run.asked
                    && self.like(&run.words, vocabulary)
                {
                    return;
                }
                self.qualify(&run.words, &kind, words);
                self.ask_kind(&kind, words, vocabulary);
            }
            return;
        }
        let length = run.words.chars().count();
        // 哪些措施, 规划和标准: what the names of things end in is a kind, though no head of a class.
        if run.asked && length >= 2 && (run.joined || !vocabulary.ending(&run.words).is_empty()) {
            self.heads.push(run.words);
            return;
        }
        if length >= 2 && !(length >= 3 && self.like(&run.words, vocabulary)) {
            self.unknown.push(run.words);
        }
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
                joined: false,
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

    /// Keeps what stands before a kind and is no part of it: 文化 of 文化类的数据库.
    fn qualify(&mut self, run: &str, kind: &str, words: &Words) {
        let Some((before, _)) = run.rsplit_once(kind) else { return };
        let bare = words.bare_modifier(before);
        if bare.chars().count() >= 2 {
            self.qualifiers.push(bare.to_owned());
        }
    }

    /// Asks for a kind of things: by class where the word is one, by the words of the names otherwise.
    fn ask_kind(&mut self, kind: &str, words: &Words, vocabulary: &Vocabulary) {
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
            None => {
                self.heads.push(core.to_owned());
                self.heads.extend(variants(core, words, vocabulary));
            }
        }
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

/// A run whose head noun does not end it, by the one that does: 政务网 and a rest are 政务 and 网络.
fn ended(run: Run, words: &Words) -> Run {
    let ends = run.head.as_ref().is_none_or(|head| run.words.ends_with(head.as_str()));
    let by = words.heads.keys().filter(|h| run.words.ends_with(h.as_str())).max_by_key(|h| h.len());
    match by {
        Some(head) if !ends => Run { head: Some(head.clone()), ..run },
        _ => run,
    }
}

/// Things whose names end in the kind, its head said by another word too (政务网络: 无线政务专网).
pub(super) fn of_kind(kind: &str, head: &str, words: &Words, vocabulary: &Vocabulary) -> Vec<usize> {
    let before = kind.strip_suffix(head).unwrap_or_default();
    let heads = words.terms.synonyms.iter().filter(|same| same.iter().any(|w| w == head)).flatten();
    let forms: Vec<String> = heads.map(|h| format!("{before}{h}")).chain([kind.to_owned()]).collect();
    let ends = |at: &usize, form: &String| {
        vocabulary.entities.get(*at).is_some_and(|e| e.plain.iter().any(|n| n.ends_with(form.as_str())))
    };
    let mut found: Vec<usize> = Vec::new();
    for form in &forms {
        found.extend(vocabulary.containing(form).into_iter().filter(|at| ends(at, form)));
    }
    if found.is_empty() {
        // 数字峰会 is the 数字中国建设峰会 before it is the 数字峰会提升行动.
        let ends = |at: &usize| forms_end(vocabulary, *at, head);
        found = vocabulary.scattered(kind).into_iter().filter(ends).collect();
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn forms_end(vocabulary: &Vocabulary, at: usize, head: &str) -> bool {
    vocabulary.entities.get(at).is_some_and(|e| e.plain.iter().any(|name| name.ends_with(head)))
}

/// A kind with its head said by another word, where names hold it: 政务专网 for 政务网络.
fn variants(kind: &str, words: &Words, vocabulary: &Vocabulary) -> Vec<String> {
    let mut found = Vec::new();
    for group in &words.terms.synonyms {
        let heads = group.iter().filter_map(|head| kind.strip_suffix(head.as_str()));
        let Some(before) = heads.min_by_key(|before| before.len()).filter(|b| !b.is_empty()) else {
            continue;
        };
        let forms = group.iter().map(|head| format!("{before}{head}")).filter(|form| form != kind);
        found.extend(forms.filter(|form| !vocabulary.containing(form).is_empty()));
    }
    found
}

/// 智算中心项目 is what 智算中心 is, where no name ends in the longer words.
fn without_weak_head(run: Run, words: &Words, vocabulary: &Vocabulary) -> Run {
    let weak = words.terms.weak_heads.iter().find_map(|head| run.words.strip_suffix(head.as_str()));
    let Some(rest) = weak.filter(|_| vocabulary.containing(&run.words).is_empty()) else { return run };
    let head = words.heads.keys().filter(|h| rest.ends_with(h.as_str())).max_by_key(|h| h.len());
    match head {
        Some(head) if !vocabulary.containing(rest).is_empty() => {
            Run { words: rest.to_owned(), head: Some(head.clone()), class: None, ..run }
        }
        _ => run,
    }
}
