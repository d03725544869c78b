//! A list of fields before one kind, asked apart: 泉州有哪些计算、卫星和创新中心 asks for 计算中心, 卫星中心 and 创新中心.
//! Must not know how any question is answered.

mod apart;

use super::plain::{BREAK, plain};
use super::session::Session;
use super::token::{Tag, Token, What};
use super::vocabulary::Vocabulary;
use super::words::{Slot, Words};

/// Characters of the shortest field.
const FIELD: usize = 2;

/// A list as the question has it: from where to where in bytes, and its items.
struct List<'q> {
    from: usize,
    to: usize,
    items: Vec<&'q str>,
}

impl Session<'_> {
    /// The question once for each field of a list that shares the kind of its last item, and once for what has a kind of
    /// its own; `None` where no list is such a one.
    pub(in crate::ask) fn distributed(&self, question: &str) -> Option<Vec<String>> {
        let words = &self.asker.words;
        if let Some(each) = self.aspects(question) {
            return Some(each);
        }
        let tokens = self.asker.spotter.tokens(&plain(question), &self.vocabulary);
        // “甲+”行动和乙基地: quotes within a name are no part of it.
        let bare = question.replace(['“', '”'], "");
        let within =
            |text: &'_ str| lists(&tokens, words).any(|items| written(text, &items, words).is_some());
        let question = if within(question) { question } else { bare.as_str() };
        let list = lists(&tokens, words).find_map(|items| written(question, &items, words))?;
        let (open, rest) = (question.get(..list.from)?, question.get(list.to..)?);
        if self.of_bodies(question, &list.items)
            || self.of_places(question, &list.items)
            || self.of_targets(question, &list.items)
            || self.of_listed_noun((open, rest), &list.items)
        {
            return Some(list.items.iter().map(|item| format!("{open}{item}{rest}")).collect());
        }
        let (last, before) = list.items.split_last()?;
        let mut each: Vec<String> = Vec::new();
        let mut whole: Vec<&str> = Vec::new();
        for item in before {
            match self.kind_of(item, last) {
                Some(kind) => each.push(format!("{item}{kind}")),
                None if self.is_kind(item, last) => whole.push(item),
                None => return None,
            }
        }
        if each.is_empty() {
            return None;
        }
        if last.contains(words.terms.attributive) {
            each.push((*last).to_owned());
        } else {
            whole.push(last);
        }
        if !whole.is_empty() {
            each.push(whole.join("、"));
        }
        Some(each.iter().map(|item| format!("{open}{item}{rest}")).collect())
    }

    /// The part of the last item that a field before it shares: the shortest kind that ends it and that names with the field
    /// in them end in; with 类的 before it as it stands.
    fn kind_of<'l>(&self, item: &str, last: &'l str) -> Option<&'l str> {
        let words = &self.asker.words;
        let field = plain(words.bare_modifier(item));
        // 建设和升级甲平台: what is done is no field.
        let acts = |text: &str| words.actions.keys().any(|verb| text.starts_with(verb.as_str()));
        let done = words.actions.contains_key(&field) && acts(&plain(last));
        if field.chars().count() < FIELD || done || self.is_kind(item, last) {
            return None;
        }
        // 卫星类的中心: what ties the field to the kind is shared with it.
        let tied = last.rfind(words.terms.attributive).and_then(|at| {
            let mark = words.terms.qualifier_endings.iter().filter_map(|mark| {
                let before = last.get(..at)?;
                before.strip_suffix(mark.as_str()).map(str::len)
            });
            last.get(mark.min().unwrap_or(at)..)
        });
        if let Some(tied) = tied {
            return Some(tied);
        }
        // The shortest: 大数据中心 shares 中心 rather than 数据中心.
        let long = |kind: &&str| kind.len() < last.len() && kind.chars().count() >= FIELD;
        let mut kinds: Vec<&str> = self.kinds(last).filter(long).collect();
        kinds.sort_by_key(|kind| kind.len());
        kinds.into_iter().find(|kind| held(&field, &plain(kind), &self.vocabulary) > 0)
    }

    /// Whether an item says a kind of its own: more names end in it than hold it before the kind of the last item, and the
    /// two are no kind together (数据 and 中心 are).
    fn is_kind(&self, item: &str, last: &str) -> bool {
        let words = &self.asker.words;
        let Some(longest) = self.kinds(item).max_by_key(|kind| kind.len()) else { return false };
        let item = plain(item);
        if longest.len() < item.len() || words.classes.contains_key(&item) {
            return true;
        }
        let tied = last.contains(words.terms.attributive);
        let known = |kind: &str| words.heads.contains_key(&(item.clone() + &plain(kind)));
        if tied || self.kinds(last).any(known) {
            return false;
        }
        let shortest = self.kinds(last).min_by_key(|kind| kind.len()).unwrap_or_default();
        held("", &item, &self.vocabulary) >= held(&item, &plain(shortest), &self.vocabulary)
    }

    /// The kinds that words end in.
    pub(super) fn kinds<'l>(&self, item: &'l str) -> impl Iterator<Item = &'l str> {
        let words = &self.asker.words;
        item.char_indices().filter_map(|(at, _)| item.get(at..)).filter(|end| {
            let end = plain(end);
            words.heads.contains_key(&end) || words.classes.contains_key(&end)
        })
    }
}

/// How many things have names that end in a kind and hold a field before it.
fn held(field: &str, kind: &str, vocabulary: &Vocabulary) -> usize {
    let holds = |name: &String| name.strip_suffix(kind).is_some_and(|open| open.contains(field));
    vocabulary.entities.iter().filter(|e| e.slot == Slot::Thing && e.plain.iter().any(holds)).count()
}

/// The lists of a question, each as the words of its items.
fn lists<'t>(tokens: &'t [Token], words: &'t Words) -> impl Iterator<Item = Vec<String>> + 't {
    let and = |t: &Token| t.what == What::Stop && (t.words == BREAK.to_string() || words.joins(&t.words));
    let of = |t: &Token| t.what == What::Stop && t.words.chars().eq([words.terms.attributive]);
    // 和各类数据中心
    let open = |t: &Token| t.what == What::Stop && words.terms.modifiers.contains(&t.words);
    let part = |t: &Token| match &t.what {
        What::Rest | What::Named(Slot::Thing, ..) => true,
        What::Cue(tags) => {
            tags.iter().all(|tag| matches!(tag, Tag::Head(_) | Tag::Class(_) | Tag::Action(_)))
        }
        _ => false,
    };
    let kind = |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_) | Tag::Class(_))));
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < tokens.len() {
            let mut items: Vec<String> = vec![String::new()];
            while let Some(token) = tokens.get(at) {
                let tied = of(token) && tokens.get(at + 1).is_some_and(kind) && items.len() > 1;
                let Some(item) = items.last_mut() else { break };
                if part(token) || tied {
                    item.push_str(&token.words);
                } else if and(token) {
                    items.push(String::new());
                } else if item.is_empty() && open(token) {
                    // What any kind may have before it is no part of the item.
                } else {
                    break;
                }
                at += 1;
            }
            at += 1;
            items.retain(|item| !item.is_empty());
            if items.len() > 1 {
                return Some(items);
            }
        }
        None
    })
}

/// The list where the question itself has it, with nothing between its items but what joins them; a full stop or a comma
/// alone joins nothing.
fn written<'q>(question: &'q str, items: &[String], words: &Words) -> Option<List<'q>> {
    let first = items.first()?;
    question.match_indices(first.as_str()).find_map(|(from, _)| {
        let mut to = from + first.len();
        let mut found = vec![question.get(from..to)?];
        for item in items.get(1..)? {
            let rest = question.get(to..)?;
            let gap = rest.find(item.as_str())?;
            let between = rest.get(..gap)?.trim_start_matches(['，', ',']);
            let opened = words.terms.modifiers.iter().find_map(|open| between.strip_suffix(open.as_str()));
            let between = opened.unwrap_or(between);
            if between.is_empty() || !words.joins(between) {
                return None;
            }
            found.push(rest.get(gap..gap + item.len())?);
            to += gap + item.len();
        }
        Some(List { from, to, items: found })
    })
}
