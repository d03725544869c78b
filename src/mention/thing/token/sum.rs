//! Figures with their measures, and the marks that go on a list or close it. Must not know how text is cut into words.

use super::super::flag;
use super::super::words::Words;
use super::{Class, Token, is_verb};
use crate::text::chinese_number;

/// Tokens of a list before the figure that sums it up.
const LONGEST_LIST: usize = 8;

/// A comma before a conjunction (A，以及B) joins as 、 does.
pub(super) fn carry_on(text: &str, tokens: &mut [Token]) {
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
pub(super) fn sum_up(text: &str, words: &Words, tokens: &mut [Token]) {
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
        // 三大产业集群: a field that is part of a head
        let head = || {
            let two = tokens.get(at + 1).zip(tokens.get(at + 2)).map(|(a, b)| a.span.hull(b.span).of(text));
            two.is_some_and(|words_of| {
                words.head(words_of).is_some_and(|(_, length)| length == words_of.len())
            })
        };
        let named = tokens.get(at + 1).is_some_and(|t| {
            t.class == Class::Other && !is_verb(t) && (!t.is(flag::SCALE | flag::SPHERE) || head())
        });
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
pub(super) fn count(text: &str, words: &Words, tokens: &mut [Token]) {
    let mut counting = false;
    for at in 0..tokens.len() {
        // 6.8亿元: the parts of a decimal
        let digits =
            |at: usize| tokens.get(at).is_some_and(|t| t.span.of(text).bytes().all(|b| b.is_ascii_digit()));
        let point = |at: usize| tokens.get(at).is_some_and(|t| t.span.of(text) == ".");
        let decimal = digits(at)
            && point(at + 1)
            && digits(at + 2)
            && tokens.get(at + 3).is_some_and(|next| next.is(flag::MEASURE));
        let within = counting && (point(at) || digits(at));
        let percent = |at: usize| tokens.get(at).is_some_and(|t| t.span.of(text) == "%");
        let measured = tokens.get(at + 1).is_some_and(|next| next.is(flag::MEASURE))
            || percent(at + 1) && tokens.get(at + 2).is_some_and(|next| next.is(flag::MEASURE));
        let Some(token) = tokens.get_mut(at) else { return };
        let word = token.span.of(text);
        let number = measured && (is_number(word) || chinese_number(word).is_some_and(|n| n > 1));
        let counted = token.word.flags == 0
            && word.char_indices().last().is_some_and(|(end, _)| {
                let (number, measure) = word.split_at(end);
                chinese_number(number).is_some_and(|n| n > 1) && words.get(measure).flags & flag::MEASURE != 0
            });
        counting = decimal || within || number || counted || (counting && token.is(flag::MEASURE));
        if counting {
            token.class = Class::Quantity;
        }
    }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '%' | '～' | '-'))
}
