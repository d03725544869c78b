//! Words of a text in order, with quotes, book titles and short brackets as single tokens.
//! Must not know verbs' government or names.

use super::super::{PlaceMention, ThingKind};
use super::flag;
use super::words::{Word, Words};
use crate::text::{Span, chinese_number, closes_bracket, opens_bracket};
use jieba_rs::Jieba;

/// What a token is for the grammar of phrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// A mark that no phrase crosses.
    Hard,
    /// 、
    Dun,
    /// A conjunction.
    And,
    /// The word that closes a list and says there is more (等).
    More,
    /// The particle of attribution (的).
    De,
    /// A number with its measure.
    Quantity,
    /// “…”
    Quote,
    /// 《…》
    Book,
    /// （…）
    Bracket,
    /// A place by the dictionary.
    Place,
    /// Any other word.
    Other,
}

/// A word of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// Bytes of the restored text.
    pub span: Span,
    pub class: Class,
    pub word: Word,
    /// Whether the dictionary knows it as a verb.
    pub verbal: bool,
    /// Whether the dictionary knows it as an adjective or adverb.
    pub adjectival: bool,
    /// Whether the dictionary knows it as an adverb.
    pub adverbial: bool,
}

impl Token {
    pub fn is(&self, flags: u64) -> bool {
        self.word.flags & flags != 0
    }
}

/// Short brackets belong to a phrase, long ones hold sentences of their own.
const LONGEST_BRACKET: usize = 24;
const LONGEST_QUOTE: usize = 40;
/// Tokens of a list before the figure that sums it up.
const LONGEST_LIST: usize = 8;

/// Cuts a stretch of text into tokens; `places` are the places that are known to stand in it, in the order of the text.
pub(super) fn tokens(
    text: &str,
    within: Span,
    places: &[PlaceMention],
    jieba: &Jieba,
    words: &Words,
) -> Vec<Token> {
    let mut found = Vec::new();
    let mut places = places.iter().map(|p| p.span).skip_while(|p| p.start < within.start).peekable();
    let Some(stretch) = text.get(within.start..within.end) else { return found };
    let mut plain = within.start;
    let mut at = within.start;
    for (offset, c) in stretch.char_indices() {
        // Within a quote, a title, a bracket or a place.
        if within.start + offset < at {
            continue;
        }
        let next = at + c.len_utf8();
        if is_han(c) && places.peek().is_none_or(|p| p.start > at) {
            at = next;
            continue;
        }
        let atom = if matches!(c, '“' | '《' | '（' | '(') { atom(text, at, within.end) } else { None };
        while places.next_if(|p| p.start < at).is_some() {}
        let place = places.next_if(|p| p.start == at && p.end > at && p.end <= within.end);
        let class = match (c, atom) {
            (_, Some((class, end))) => Some((class, end)),
            _ if place.is_some() => place.map(|p| (Class::Place, p.end)),
            ('、', _) => Some((Class::Dun, next)),
            _ if is_hard(c) => Some((Class::Hard, next)),
            _ => None,
        };
        if let Some((class, end)) = class {
            cut(text, Span::new(plain, at), jieba, words, &mut found);
            let word =
                if class == Class::Place { words.get(Span::new(at, end).of(text)) } else { Word::default() };
            found.push(Token {
                span: Span::new(at, end),
                class,
                word,
                verbal: false,
                adjectival: false,
                adverbial: false,
            });
            (at, plain) = (end, end);
        } else {
            at = next;
        }
    }
    cut(text, Span::new(plain, at), jieba, words, &mut found);
    count(text, words, &mut found);
    carry_on(text, &mut found);
    sum_up(text, words, &mut found);
    found
}

/// A comma before a conjunction (A，以及B) joins as 、 does.
fn carry_on(text: &str, tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        let and = tokens
            .get(at)
            .is_some_and(|t| matches!(t.class, Class::And | Class::Dun) && t.span.of(text) != "、");
        // ，与B对接: what is before the comma stands by itself
        if tokens.get(at).is_some_and(|t| t.is(flag::WITH)) {
            continue;
        }
        if has_object(tokens, at) {
            continue;
        }
        let Some(comma) = tokens.get_mut(at - 1).filter(|t| and && t.span.of(text) == "，") else {
            continue;
        };
        comma.class = Class::Dun;
    }
}

/// A figure that sums a list up (A、B、C三大工程) closes it as 等 does.
fn sum_up(text: &str, words: &Words, tokens: &mut [Token]) {
    for at in 2..tokens.len() {
        let Some(word) = tokens.get(at).map(|t| t.span.of(text)) else { return };
        let Some(big) = word.char_indices().next_back().map(|(end, _)| word.split_at(end)) else { continue };
        let sums = || words.get(big.1).flags & flag::SUM != 0;
        let number = |word: &str| chinese_number(word).is_some_and(|n| n > 1);
        let one = number(big.0) && sums();
        let two = big.0.is_empty()
            && tokens.get(at - 1).is_some_and(|t| t.class == Class::Other && number(t.span.of(text)))
            && sums();
        if !(one || two) {
            continue;
        }
        let before = if two { at - 1 } else { at };
        let list = tokens.get(..before).unwrap_or_default();
        let mut clause = list.iter().rev().take(LONGEST_LIST).take_while(|t| t.class != Class::Hard);
        let quote = |t: &&Token| t.class == Class::Quote;
        let quotes = list.iter().rev().take(LONGEST_LIST).skip_while(|t| !quote(t)).take_while(quote).count();
        let listed = clause.any(|t| t.class == Class::Dun) || quotes > 1;
        let named = tokens
            .get(at + 1)
            .is_some_and(|t| t.class == Class::Other && !is_verb(t) && !t.is(flag::SCALE | flag::SPHERE));
        if !listed || !named {
            continue;
        }
        for token in tokens.get_mut(before..=at).unwrap_or_default() {
            token.class = Class::More;
        }
    }
}

/// Whether the conjunction opens a predicate with an object of its own (，并对接X平台) rather than a verb of the list.
fn has_object(tokens: &[Token], conjunct: usize) -> bool {
    let clause = tokens.get(conjunct + 1..).unwrap_or_default();
    let light = |t: &Token| t.is(flag::ADVERB) && !t.is(flag::CUE);
    let mut words = clause.iter().take_while(|t| t.class != Class::Hard).skip_while(|t| light(t));
    tokens.get(conjunct).is_some_and(|t| t.is(flag::CONJUNCT))
        && words.next().is_some_and(is_verb)
        && words.any(|t| !is_verb(t) && !t.is(flag::TAIL | flag::ADVERB))
}

/// Marks numbers and the measures behind them (10个, 三项, 5000亩以上).
fn count(text: &str, words: &Words, tokens: &mut [Token]) {
    let mut counting = false;
    for at in 0..tokens.len() {
        let measured = tokens.get(at + 1).is_some_and(|next| next.is(flag::MEASURE));
        let Some(token) = tokens.get_mut(at) else { return };
        let word = token.span.of(text);
        let number = measured && (is_number(word) || chinese_number(word).is_some_and(|n| n > 1));
        let counted = token.word.flags == 0
            && word.char_indices().last().is_some_and(|(end, _)| {
                let (number, measure) = word.split_at(end);
                chinese_number(number).is_some_and(|n| n > 1) && words.get(measure).flags & flag::MEASURE != 0
            });
        counting = number || counted || (counting && token.is(flag::MEASURE));
        if counting {
            token.class = Class::Quantity;
        }
    }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '%' | '～' | '-'))
}

/// Most characters of a text; none of them is a mark.
fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

fn is_hard(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '；'
            | '：'
            | '！'
            | '？'
            | ','
            | ';'
            | '!'
            | '?'
            | '\n'
            | '\r'
            | '\t'
            | '|'
            | '☆'
            | '★'
    ) || matches!(c, '“' | '”' | '《' | '》')
        || opens_bracket(c)
        || closes_bracket(c)
}

/// A quote, title or short bracket that opens here, with its end.
fn atom(text: &str, at: usize, end: usize) -> Option<(Class, usize)> {
    let rest = text.get(at..end)?;
    let mut chars = rest.char_indices();
    let (_, open) = chars.next()?;
    let (class, close, most) = match open {
        '“' => (Class::Quote, '”', LONGEST_QUOTE),
        '《' => (Class::Book, '》', LONGEST_QUOTE * 2),
        '（' => (Class::Bracket, '）', LONGEST_BRACKET),
        '(' => (Class::Bracket, ')', LONGEST_BRACKET),
        _ => return None,
    };
    let mut depth = 0_usize;
    for (offset, c) in chars.take(most) {
        if c == close && depth == 0 {
            return Some((class, at + offset + c.len_utf8()));
        }
        match c {
            _ if c == open => depth += 1,
            _ if c == close => depth -= 1,
            '。' | '；' | '\n' | '：' => return None,
            _ => {}
        }
    }
    None
}

fn cut(text: &str, span: Span, jieba: &Jieba, words: &Words, into: &mut Vec<Token>) {
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

/// A dictionary word that is an adverb and its verb (全面实施), a noun and an action on it (工程建设), or a place and its
/// zone (苏州工业园区), is cut in two; of any other word the second part is empty.
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
            || back & flag::CUE != 0
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

/// Whether the token can close or open a phrase by being a verb known to the lexicon.
pub(super) fn is_verb(token: &Token) -> bool {
    token.is(flag::CUE | flag::VERB | flag::PIVOT)
}
