//! What a question asks the bodies of, as its own words say it: 算法整治 of 2025年算法整治由哪些单位负责. Must not know how it is
//! answered.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::{Slot, Words};

/// Characters of the shortest words that say what is meant.
const SHORTEST: usize = 4;

/// What a question may ask behind its object again: 谁负责甲，何时完成.
const ASKS: [&str; 8] = ["who", "what", "when", "where", "deadline", "how", "amount", "count"];

/// The items of the list before what asks who, or behind it where none stands there (谁负责算法整治); none where a body is
/// among them.
pub(super) fn of(tokens: &[Token], words: &Words) -> Vec<String> {
    let Some(at) = tokens.iter().position(|t| t.asks(&["who"])) else { return Vec::new() };
    let (before, behind) = tokens.split_at(at);
    let items = items(before, words);
    let verb = behind.iter().position(|t| !t.asks(&["who"]) && t.asks(&["responsible", "lead"]));
    let verb = verb.or_else(|| behind.iter().position(|t| t.asks(&["responsible", "lead"])));
    let said = |t: &Token| matches!(t.what, What::Named(Slot::Thing | Slot::Task, ..) | What::Rest);
    match verb.filter(|_| items.is_empty() && !before.iter().any(said)) {
        Some(verb) => {
            let object = behind.get(verb + 1..).unwrap_or_default();
            let end = object.iter().position(|t| t.asks(&ASKS)).unwrap_or(object.len());
            self::items(object.get(..end).unwrap_or_default(), words)
        }
        None => items,
    }
}

/// The items of a list; none where a body is among them.
fn items(before: &[Token], words: &Words) -> Vec<String> {
    if before.iter().any(|t| matches!(t.what, What::Named(Slot::Agency | Slot::Place, ..))) {
        return Vec::new();
    }
    let and = |token: &Token| {
        token.what == What::Stop && (token.words == BREAK.to_string() || words.joins(&token.words))
    };
    let says = |token: &Token| match &token.what {
        What::Rest | What::Named(Slot::Thing | Slot::Task, ..) => true,
        What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_) | Tag::Class(_) | Tag::Action(_))),
        _ => false,
    };
    let of = words.terms.attributive.to_string();
    // 算法向上向善: a word without weight within unknown ones is one of them.
    let within = |item: &[Token], at: usize| {
        let rest = |at: Option<usize>| at.and_then(|at| item.get(at)).is_some_and(|t| t.what == What::Rest);
        let one = |t: &Token| t.what == What::Stop && t.words != of && t.words.chars().count() == 1;
        item.get(at).is_some_and(one) && rest(at.checked_sub(1)) && rest(Some(at + 1))
    };
    let words_of = |item: &[Token]| -> String {
        let item = open(item);
        let kept = item.iter().enumerate().filter(|(at, token)| says(token) || within(item, *at));
        kept.map(|(_, token)| token.words.as_str()).collect()
    };
    before.split(and).map(words_of).filter(|item| item.chars().count() >= SHORTEST).collect()
}

/// An item without the verbs that open it: what is done to the thing is no part of it.
fn open(item: &[Token]) -> &[Token] {
    let acts = |t: &Token| {
        t.what == What::Stop
            || matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Action(_))))
    };
    let from = item.iter().take_while(|t| acts(t)).count();
    item.get(from..).unwrap_or_default()
}

/// Those whom a kind of things is for: 渔民 of 面向渔民的平台. A kind of bodies (面向企业的) says a field there.
pub(super) fn aimed(tokens: &mut [Token], words: &Words) -> Vec<String> {
    let kind = |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_) | Tag::Class(_))));
    let of = words.terms.attributive.to_string();
    let mut found = Vec::new();
    for at in 1..tokens.len() {
        let Some([aim, whom, of_, noun]) = tokens.get_mut(at - 1..at + 3) else { continue };
        let bodies = whom.what == What::Cue(vec![Tag::Bodies]);
        let said = whom.what == What::Rest || bodies;
        if words.terms.aims.contains(&aim.words) && said && of_.words == of && kind(noun) {
            whom.what = What::Rest;
            found.push(whom.words.clone());
        }
    }
    found
}
