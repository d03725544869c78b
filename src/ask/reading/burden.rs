//! Bodies asked for by how much falls to them, and tasks that fall to nobody. Must not know slots.

use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::{Slot, Words};

/// Whether bodies are asked for by how much falls to them: 任务最多的单位, 哪个单位牵头的任务最多.
pub(super) fn most_burdened(tokens: &[Token], words: &Words) -> bool {
    let weighs =
        |t: &&Token| !matches!(t.what, What::Stop | What::Year(..) | What::Named(Slot::Document, ..));
    let body = |t: &Token| {
        t.asks(&["who"])
            || t.what == What::Cue(vec![Tag::Bodies])
            || words.terms.body_nouns.iter().any(|noun| t.words.starts_with(noun.as_str()))
    };
    let Some(at) = tokens.iter().position(|t| t.asks(&["largest"])) else { return false };
    let (before, behind) = tokens.split_at(at);
    let attributive = words.terms.attributive.to_string();
    let of = tokens.get(at).is_some_and(|t| t.words.ends_with(&attributive))
        || behind.get(1).is_some_and(|t| t.words == attributive);
    let next = behind
        .get(1..)
        .unwrap_or_default()
        .iter()
        .find(|t| body(t) || (weighs(t) && !t.asks(&["what", "responsible"])));
    match next {
        Some(next) if of => body(next),
        _ => before.iter().find(weighs).is_some_and(|t| body(t) && t.words.starts_with(words.terms.which)),
    }
}

/// Whether a task is asked for by how many bodies it has, without a word that asks: 责任单位最多的任务.
pub(super) fn most_shared(tokens: &[Token], words: &Words) -> bool {
    let attributive = words.terms.attributive.to_string();
    let weighs = |t: &&Token| t.what != What::Stop && t.words != attributive;
    let Some(at) = tokens.iter().position(|t| t.asks(&["largest"])) else { return false };
    let body = tokens.get(..at).unwrap_or_default().iter().rev().find(weighs);
    let mut behind = tokens.iter().skip(at + 1).filter(weighs);
    let task = behind.next().is_some_and(|t| t.asks(&["task"]));
    task && behind.next().is_none() && body.is_some_and(|t| t.asks(&["who"]))
}

/// Whether tasks are asked for that name no body: 没有写明责任单位的任务.
pub(super) fn without_any(tokens: &[Token], words: &Words) -> bool {
    let denies = |t: &Token| words.terms.presence.denials.iter().any(|w| t.words.starts_with(w.as_str()));
    let noun = |t: &Token| {
        t.asks(&["who", "responsible"])
            && words.terms.body_nouns.iter().any(|w| t.words.ends_with(w.as_str()))
    };
    let attributive = words.terms.attributive.to_string();
    let between = |t: &&Token| {
        (t.what == What::Stop && t.words != attributive)
            || t.asks(&["mentioned", "includes", "verbatim", "responsible"])
    };
    (0..tokens.len()).any(|at| {
        let behind = tokens.get(at + 1..).unwrap_or_default();
        let next = behind.iter().find(|t| noun(t) || !between(t));
        tokens.get(at).is_some_and(denies) && next.is_some_and(noun)
    })
}
