//! Things side by side before or behind a word: the ends of a relation. Must not know which relation.

use super::cues::Cues;
use super::model::Node;
use super::scene::{Item, Scene, Sentence};
use crate::lexicon::Affixes;
use crate::text::Span;

/// The things right before a byte, side by side, in the order of the text.
pub(super) fn before(cues: &Cues, scene: &Scene, sentence: &Sentence, from: usize, at: usize) -> Vec<Item> {
    let mut list: Vec<Item> = Vec::new();
    for thing in sentence.things(from, at).collect::<Vec<_>>().into_iter().rev() {
        let joined = match list.last() {
            Some(next) => joins(cues, scene, thing.span, next.span),
            None => left(scene.between(thing.span.end, at), &cues.words.fillers) <= NEAR,
        };
        if !joined {
            break;
        }
        list.push(thing);
    }
    list.reverse();
    list
}

/// The things right behind a byte, side by side.
pub(super) fn behind(cues: &Cues, scene: &Scene, sentence: &Sentence, at: usize, to: usize) -> Vec<Item> {
    let mut list: Vec<Item> = Vec::new();
    for thing in sentence.things(at, to) {
        let joined = match list.last() {
            Some(last) => joins(cues, scene, last.span, thing.span),
            None => {
                let words = scene.between(at, thing.span.start);
                left(words, &cues.words.leads) <= NEAR || is_owner(cues, words)
            }
        };
        if !joined {
            break;
        }
        list.push(thing);
    }
    list
}

/// Whether words only say whose the thing behind them is (接入某部“某某”系统).
fn is_owner(cues: &Cues, words: &str) -> bool {
    let name = words.trim_end_matches(['“', '《']);
    let one = name.chars().count() <= LONGEST_BODY && name.chars().all(char::is_alphanumeric);
    one && cues.words.bodies.ends(name)
}

/// Whether nothing but joiners and marks stands between two things; names that share a head overlap.
pub(super) fn joins(cues: &Cues, scene: &Scene, one: Span, next: Span) -> bool {
    one.overlaps(next) || left(scene.between(one.end, next.start), &cues.words.joiners) == 0
}

/// Characters left of some words when the words of a list, marks and figures are taken away from their front.
pub(super) fn left(mut words: &str, list: &Affixes) -> usize {
    loop {
        let bare = words.trim_matches(|c: char| !c.is_alphanumeric() || c.is_ascii_digit());
        let known = Some(list.taken(bare)).filter(|taken| *taken > 0);
        let Some(rest) = known.and_then(|taken| bare.get(taken..)) else { return bare.chars().count() };
        words = rest;
    }
}

/// The words without what only opens a part (推动该平台与…).
pub(super) fn pointing<'t>(cues: &Cues, opening: &'t str) -> &'t str {
    let words = cues.words.openers.iter().filter_map(|w| opening.strip_prefix(w.as_str()));
    words.min_by_key(|rest| rest.len()).unwrap_or(opening)
}

/// What words that are nothing but a head mean (与平台互联互通, 该平台接入B, 云平台同步接入B): see [`recalled`].
pub(super) fn meant(cues: &Cues, scene: &Scene, words: &str, at: usize) -> Option<Item> {
    let words = words.trim();
    let (item, length) = recalled(cues, scene, words, at)?;
    let rest = words.get(length..)?;
    let known = |list: &Affixes| left(rest, list) == 0;
    (known(&cues.words.openers) || known(&cues.words.fillers)).then_some(item)
}

/// What a mention that is nothing but a head (该平台) means, if anything named before.
pub(super) fn meant_by(cues: &Cues, scene: &Scene, item: Item) -> Option<Item> {
    let before = scene.between(0, item.span.start);
    let pointer = cues.words.pointers.iter().find(|w| before.ends_with(w.as_str())).map_or(0, String::len);
    let from = item.span.start - pointer;
    meant(cues, scene, scene.between(from, item.span.end), from)
}

/// Whether a mention is nothing but a head.
pub(super) fn is_bare(cues: &Cues, scene: &Scene, item: Item) -> bool {
    cues.words.bare_heads.iter().any(|head| scene.name(item.node) == head.as_str())
}

/// The thing named before that words begin with again, and how many bytes of them: the longest end of a name
/// (云平台 after 智慧物流云平台), else the last whose name ends in a bare head and says more.
pub(super) fn recalled(cues: &Cues, scene: &Scene, words: &str, at: usize) -> Option<(Item, usize)> {
    let last_made =
        |at: usize| named_before(scene, at).rfind(|i| scene.is_built(i.node) && scene.is_definite(i.node));
    let pronoun = cues.words.pronouns.taken(words);
    if pronoun > 0 {
        return last_made(at).map(|item| (item, pronoun));
    }
    let said = cues.words.pointers.opening(words).and_then(|w| words.strip_prefix(w));
    let pointed = words.len() - said.unwrap_or(words).len();
    let said = said.unwrap_or(words);
    let things = || named_before(scene, at);
    let mut ends = said.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST).skip(HEAD);
    let again = ends.by_ref().filter_map(|end| {
        let end_of = |name: &str| said.get(..end).is_some_and(|w| w.len() < name.len() && name.ends_with(w));
        things().rfind(|i| end_of(unbracketed(scene.name(i.node)))).map(|item| (item, pointed + end))
    });
    if let Some(found) = again.last() {
        return Some(found);
    }
    let head = cues
        .words
        .bare_heads
        .iter()
        .filter(|head| said.starts_with(head.as_str()))
        .max_by_key(|h| h.len())?;
    let last: String = head.chars().skip(head.chars().count().saturating_sub(HEAD)).collect();
    let fits = |name: &str| name.len() > head.len() && name.ends_with(last.as_str());
    let named = things().rfind(|i| fits(unbracketed(scene.name(i.node))));
    // 该平台 points at what was named last, however it is called.
    let last = || last_made(at).filter(|_| pointed > 0);
    named.or_else(last).map(|item| (item, pointed + head.len()))
}

/// The things of a task that end before a byte.
fn named_before<'s>(scene: &'s Scene, at: usize) -> impl DoubleEndedIterator<Item = Item> + 's {
    let items = scene.sentences.iter().flat_map(|s| &s.items).filter(move |i| i.span.end <= at);
    items.filter(|i| matches!(i.node, Node::Thing(_))).copied()
}

/// A name without the bracket behind it (一期).
pub(super) fn unbracketed(name: &str) -> &str {
    name.strip_suffix('）').and_then(|n| n.rfind('（').and_then(|at| n.get(..at))).unwrap_or(name)
}

/// Characters that may stand between a thing and the word that is said of it, beside the words known there.
pub(super) const NEAR: usize = 3;
/// Characters of the longest body before its thing.
const LONGEST_BODY: usize = 12;
/// Characters of a head noun.
const HEAD: usize = 2;
/// Characters of a name said again.
const LONGEST: usize = 16;
