//! Slots that mean more, or less, than their words: a field of which places are asked, a document named beside its list.
//! Must not know intents.

use super::written::noun_of;
use super::{Group, Reading};
use crate::ask::plain::{plain, scattered};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

impl Reading {
    /// Where kinds lie is asked of a whole field: 卫星应用 is 卫星.
    pub(super) fn widen_fields(&mut self, words: &Words) {
        let placed = ["where", "located", "placed"].iter().any(|cue| self.cues.contains(*cue));
        if !placed && self.places.is_empty() {
            return;
        }
        let mark = crate::ask::plain::BREAK.to_string();
        let weak = |rest: &str| words.terms.weak_fields.iter().any(|weak| weak == rest);
        let wide = |part: &str| {
            let shorter = words.terms.industries.iter().find_map(|noun| part.strip_suffix(noun.as_str()));
            shorter.filter(|rest| rest.chars().count() >= 2 && !weak(rest)).unwrap_or(part).to_owned()
        };
        for field in self.qualifiers.iter_mut().chain(&mut self.fields) {
            *field = field.split(&mark).map(wide).collect::<Vec<String>>().join(&mark);
        }
        // 卫星产业园和卫星运营中心: what is said of one kind of the list is said of the others.
        let fields = self.qualifiers.join(&mark);
        let of = |head: &str, field: &str| {
            head.strip_prefix(field).filter(|_| !field.is_empty()).map(str::to_owned)
        };
        for head in &mut self.heads {
            let rest = fields.split(&mark).find_map(|field| of(head, field));
            if let Some(rest) = rest.filter(|rest| rest.chars().count() >= 2) {
                *head = rest;
            }
        }
        self.heads.retain(|head| !fields.split(&mark).any(|field| field == head));
        if self.qualifiers.len() > 1 && self.places.is_empty() {
            self.qualifiers = vec![fields];
        }
    }

    /// 成果清单里的公共服务平台: what stands before the kind is the heading of a part of the list that is asked for.
    pub(super) fn kinds_of_parts(&mut self, words: &Words, vocabulary: &Vocabulary) {
        if self.scope.is_empty() || !self.topics.is_empty() {
            return;
        }
        let part = |head: &String| {
            let classes = words.classes.iter().filter(|(word, _)| head.ends_with(word.as_str()));
            let (word, class) = classes.max_by_key(|(word, _)| word.len())?;
            let open = head.strip_suffix(word.as_str())?;
            let of = vocabulary.sections.iter().filter(|(heading, _)| noun_of(heading, words) == open);
            let tasks: Vec<usize> = of.flat_map(|(_, tasks)| tasks.iter().copied()).collect();
            let within: Vec<usize> = tasks.into_iter().filter(|task| self.scope.contains(task)).collect();
            (!within.is_empty()).then(|| (class.clone(), Group { words: open.to_owned(), entities: within }))
        };
        let found: Vec<_> = self.heads.iter().map(|head| (head.clone(), part(head))).collect();
        for (head, part) in found {
            if let Some((class, group)) = part {
                self.heads.retain(|other| *other != head);
                self.classes.push(class);
                self.topics.push(group);
            }
        }
    }

    /// 试验区方案的成果清单: what is short for the title of a document, beside a list of one, is that document and no thing.
    pub(super) fn own_document(&mut self, vocabulary: &Vocabulary) {
        if self.scope.is_empty() {
            return;
        }
        let titles = vocabulary.entities.iter().filter(|e| e.slot == Slot::Document);
        let titles: Vec<String> = titles.map(|e| plain(&e.label)).collect();
        let short = |words: &str| {
            let asked: Vec<char> = words.chars().collect();
            titles
                .iter()
                .any(|title| asked.len() >= SHORTEST && scattered(&asked, title) && ends_alike(&asked, title))
        };
        self.things.retain(|group| !short(&group.words));
    }
}

/// Characters of the shortest words that are short for a title.
const SHORTEST: usize = 4;

/// Whether words and a title end in the same two characters (方案).
fn ends_alike(words: &[char], title: &str) -> bool {
    let end: String = words.iter().skip(words.len().saturating_sub(2)).collect();
    title.ends_with(&end)
}
