//! Plain text cut into words by the dictionary, with what the lexicon knows of each. Must not know marks.

use super::super::super::ThingKind;
use super::super::flag;
use super::super::words::{Word, Words};
use super::{Class, Token};
use crate::text::Span;
use jieba_rs::Jieba;

/// The words of a stretch.
pub(super) fn cut(text: &str, span: Span, jieba: &Jieba, words: &Words, into: &mut Vec<Token>) {
    let mut at = span.start;
    let mut borrowed = 0;
    let tags = jieba.tag(span.of(text), false);
    for (index, tag) in tags.iter().enumerate() {
        let rest = tag.word.get(borrowed..).unwrap_or_default();
        let next = tags.get(index + 1).map(|t| t.word).unwrap_or_default();
        let lent = lends(span.of(text).get(at - span.start..).unwrap_or_default(), rest, next, words);
        borrowed = lent;
        let word = text.get(at..at + rest.len() + lent).unwrap_or(rest);
        for part in parts(word, words) {
            let end = at + part.len();
            if !part.chars().all(char::is_whitespace) {
                let word = words.get(part);
                let class = word.particle.unwrap_or_else(|| by_tag(&word, tag.tag));
                let verbal = tag.tag.starts_with('v');
                let adjectival = tag.tag.starts_with(['a', 'b', 'd']);
                let adverbial = matches!(tag.tag, "d" | "ad");
                into.push(Token { span: Span::new(at, end), class, word, verbal, adjectival, adverbial });
            }
            at = end;
        }
    }
}

/// Bytes that the next word lends to this one, where both begin with a word that must never be cut and the remainder is
/// a word too (大 数据中心 as 大数据 中心).
fn lends(rest: &str, word: &str, next: &str, words: &Words) -> usize {
    if word.chars().count() != 1 || words.get(next).flags & flag::WHOLE == 0 {
        return 0;
    }
    let whole = |(at, _): &(usize, char)| {
        let joined = rest.get(..word.len() + at).unwrap_or_default();
        let remainder = next.get(*at..).unwrap_or_default();
        words.get(joined).flags & flag::WHOLE != 0
            && words.head(remainder).is_some_and(|(_, l)| l == remainder.len())
    };
    next.char_indices().skip(1).find(whole).map_or(0, |(at, _)| at)
}

/// A dictionary word that is an adverb and its verb (全面实施), a noun and an action on it (工程建设), an action as a
/// piece of work (编制工作), or a place and its zone (苏州工业园区), is cut in two; of any other word the second part is empty.
fn parts<'w>(word: &'w str, words: &Words) -> [&'w str; 2] {
    // APP2.0: an edition behind a head
    let digits = || word.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0);
    if word.is_ascii()
        && let Some((head, edition)) = digits().and_then(|at| word.split_at_checked(at))
        && words.head(head).is_some_and(|(_, length)| length == head.len())
    {
        return [head, edition];
    }
    let middle = word.char_indices().nth(2).map(|(at, _)| at);
    let halves = middle.filter(|_| words.get(word).flags == 0).and_then(|at| word.split_at_checked(at));
    let cut = |(front, back): &(&str, &str)| {
        let zone = words.head(back).is_some_and(|(k, l)| k == ThingKind::Parks && l == back.len());
        let (front, back) = (words.get(front).flags, words.get(back).flags);
        let opens = front & flag::PREPOSITION != 0 && front & flag::ATTRIBUTIVE != 0;
        opens
            || (zone && front & flag::PLACE != 0)
            || (back & flag::FIELD != 0 && front == 0)
            || back & flag::CUE != 0
            || (front & flag::CUE != 0 && back & flag::TAIL != 0 && back & (flag::CARRIER | flag::VERB) == 0)
            || (front & flag::ADVERB != 0 && back & (flag::VERB | flag::PIVOT) != 0)
    };
    halves.filter(cut).map_or([word, ""], |(front, back)| [front, back])
}

/// A place by the registry and, where that is not sure, by the dictionary's tag.
fn by_tag(word: &Word, tag: &str) -> Class {
    let known = word.flags & flag::PLACE != 0 || (tag == "ns" && word.flags & flag::LIKELY_PLACE != 0);
    let other = word.flags & (flag::NOT_PLACE | flag::CUE | flag::VERB) != 0;
    if known && !other { Class::Place } else { Class::Other }
}
