//! Figures with their measures, and the marks that go on a list or close it. Must not know how text is cut into words.

use super::super::flag;
use super::super::words::Words;
use super::{Class, Token, is_verb};
use crate::text::chinese_number;

/// Tokens of a member of a list that a figure counts.
const LONGEST_MEMBER: usize = 5;

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
        let number = |word: &str| {
            chinese_number(word).is_some_and(|n| n > 1) || word.parse::<usize>().is_ok_and(|n| n > 1)
        };
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

/// A figure with its measure that counts the list before it exactly (A、B2个平台) closes it as 等 does.
pub(super) fn number_up(text: &str, words: &Words, tokens: &mut [Token]) {
    let mut at = 1;
    while at < tokens.len() {
        let figure = tokens.get(at..).unwrap_or_default();
        let length = figure.iter().take_while(|t| t.class == Class::Quantity).count();
        let end = at + length;
        let counted = figure.get(..length).and_then(|run| number_of(text, words, run));
        let named = tokens.get(end).is_some_and(|t| {
            matches!(t.class, Class::Other | Class::Quote) && !is_verb(t) && !t.is(flag::SPHERE)
        });
        let list = tokens.get(..at).unwrap_or_default();
        if named && counted.is_some_and(|number| lists(list, number)) {
            for token in tokens.get_mut(at..end).unwrap_or_default() {
                token.class = Class::More;
            }
        }
        at = end.max(at + 1);
    }
}

/// How many things a figure counts; `None` where it is an amount of something.
fn number_of(text: &str, words: &Words, run: &[Token]) -> Option<usize> {
    let figure = run.first()?.span.hull(run.last()?.span).of(text);
    let (number, measure) = figure.char_indices().next_back().map(|(end, _)| figure.split_at(end))?;
    let counts = words.get(measure).flags & flag::CLASSIFIER != 0;
    let spoken = || chinese_number(number).and_then(|n| usize::try_from(n).ok());
    number.parse().ok().or_else(spoken).filter(|_| counts)
}

/// Whether tokens end in a list of so many short members.
fn lists(tokens: &[Token], number: usize) -> bool {
    let (mut joints, mut length) = (0, 0);
    for (at, token) in tokens.iter().enumerate().rev() {
        let quote = |t: &Token| t.class == Class::Quote;
        let quotes = quote(token) && tokens.get(at + 1).is_some_and(quote);
        if matches!(token.class, Class::Dun | Class::And) || quotes {
            joints += 1;
            length = if quotes { 1 } else { 0 };
            continue;
        }
        let member = matches!(token.class, Class::Other | Class::Place | Class::Quote | Class::Bracket);
        let begins = joints + 1 >= number && length > 0 && is_verb(token);
        length += 1;
        if !member || begins || length > LONGEST_MEMBER {
            return joints + 1 == number && (!member || begins);
        }
    }
    joints + 1 == number && length > 0
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
