//! Towns and townships, which no registry lists: by their mark (高沙窝镇) or by the general word behind their list
//! (惠安堡、花马池等乡镇). Decides by what stands around them. Must not know the registry.

use super::unmarked;
use super::words::Words;
use crate::lexicon::Affixes;
use crate::text::Span;

/// The towns of a stretch, in order, without their mark. In a `local` document a verb leads to a town too, and a noun may
/// follow it.
pub(super) fn towns(words: &Words, text: &str, local: bool) -> Vec<Span> {
    let mut found = Vec::new();
    for mark in words.marks(text) {
        let before = text.get(..mark.start).unwrap_or_default();
        let after = text.get(mark.end..).unwrap_or_default();
        if let Some(list) = before.strip_suffix(words.etc.as_str()).filter(|_| ends_here(words, after)) {
            found.extend(listed(words, list));
        } else if ends_here(words, after) || local && begins_noun(words, after) {
            found.extend(named(words, before, local));
        }
    }
    found.extend(unmarked::towns(words, text));
    found.sort();
    found.dedup();
    found
}

/// Nothing of the town's own name follows.
fn ends_here(words: &Words, after: &str) -> bool {
    let next = after.chars().next();
    next.is_none_or(|c| !c.is_alphanumeric()) || words.verbs.opens(after)
}

/// A noun follows, and the mark does not go on (镇级, 乡村, 镇域).
fn begins_noun(words: &Words, after: &str) -> bool {
    !words.mark_tails.opens(after)
}

/// The name that ends `before`: behind a word that leads to a place, two or three characters.
fn named(words: &Words, before: &str, local: bool) -> Option<Span> {
    [3, 2].into_iter().find_map(|length| {
        let start = before.char_indices().rev().nth(length - 1).map(|(at, _)| at)?;
        let lead = before.get(..start)?;
        let span = Span::new(start, before.len());
        let ends = |list: &Affixes| list.ends(lead);
        let led = ends(&words.towards) || local && (ends(&words.verbs) || ends(&words.joiners));
        (led && is_name(words, span.of(before))).then_some(span)
    })
}

/// The names of a list, the first behind a word that leads to a place.
fn listed(words: &Words, list: &str) -> Vec<Span> {
    let start = list.rfind(['，', '。', '；', '：', '（', '”', '》']).map_or(0, |at| at + '，'.len_utf8());
    let mut found = Vec::new();
    let mut end = list.len();
    while let Some(at) = list.get(start..end).and_then(|s| s.rfind('、')).map(|at| start + at) {
        let span = Span::new(at + '、'.len_utf8(), end);
        if !is_name(words, span.of(list)) {
            return Vec::new();
        }
        found.push(span);
        end = at;
    }
    let first = list.get(start..end).unwrap_or_default();
    let lead = words.towards.iter().filter_map(|w| first.rfind(w.as_str()).map(|at| at + w.len())).max();
    let span = Span::new(start + lead.unwrap_or(0), end);
    if found.is_empty() || !is_name(words, span.of(list)) {
        return Vec::new();
    }
    found.push(span);
    found
}

/// A single character counts at the end only: 古 in 古镇, not in 上古岭; 小 in 特色小镇, not in 小岭镇.
fn describes(name: &str, word: &str) -> bool {
    match word.chars().count() {
        1 => name.ends_with(word),
        _ => name.contains(word),
    }
}

/// Two to four Chinese characters, none of the words that only describe a town.
pub(super) fn is_name(words: &Words, name: &str) -> bool {
    let length = name.chars().count();
    (2..=4).contains(&length)
        && name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
        && !words.no_towns.iter().any(|w| describes(name, w))
        && !words.no_town_starts.iter().any(|w| name.starts_with(w.as_str()))
}
