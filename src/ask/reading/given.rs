//! Whether bodies are asked about by the list that gives them a role: 甲被列为责任部门的. Must not know how it is answered.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Token, What};
use crate::ask::words::{Slot, Words};

/// Whether the bodies of a task are given rather than asked for: 责任单位是甲的成果.
pub(super) fn given(tokens: &[Token], words: &Words) -> bool {
    tokens.iter().enumerate().filter(|(_, t)| is_noun(t, words)).any(|(at, _)| {
        let behind = tokens.get(at + 1..).unwrap_or_default();
        matches!(behind, [is, body, of, ..] if words.terms.is_words.contains(&is.words)
            && matches!(body.what, What::Named(Slot::Agency, ..))
            && of.words == words.terms.attributive.to_string())
    }) || listed(tokens, words)
}

/// Whether a token is a noun for bodies in a role (责任单位).
pub(super) fn is_noun(token: &Token, words: &Words) -> bool {
    matches!(token.what, What::Cue(_))
        && words.terms.body_nouns.iter().any(|noun| token.words.ends_with(noun))
        && words.terms.responsible_openings.iter().any(|open| token.words.starts_with(open))
}

/// Whether a body is said to be listed in a role (甲被列为责任单位), and no other one is asked for.
pub(super) fn listed(tokens: &[Token], words: &Words) -> bool {
    listed_as(tokens, |token| is_noun(token, words), words)
}

/// 甲被列为责任单位的成果: between the body and the noun nothing but that it is listed so, and no other body is asked for.
fn listed_as(tokens: &[Token], noun: impl Fn(&Token) -> bool, words: &Words) -> bool {
    let said = |t: &Token| words.terms.listed_as.iter().any(|w| t.words.starts_with(w.as_str()));
    let light = |t: &&Token| said(t) || (t.what == What::Stop && t.words != BREAK.to_string());
    let body = |t: &Token| matches!(t.what, What::Named(Slot::Agency, ..));
    // 列为责任 and 部门 may be two stretches.
    let openings = &words.terms.responsible_openings;
    let opens = |t: &Token| said(t) && openings.iter().any(|open| t.words.ends_with(open.as_str()));
    let closes = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        tokens.get(at).is_some_and(|t| words.terms.body_nouns.contains(&t.words)) && before.is_some_and(opens)
    };
    let asked = tokens.iter().any(|t| t.asks(&["who"]) && !noun(t));
    !asked
        && tokens.iter().enumerate().filter(|(at, t)| noun(t) || closes(*at)).any(|(at, noun)| {
            let before = tokens.get(..at).unwrap_or_default();
            let between: Vec<&Token> = before.iter().rev().take_while(light).collect();
            let near = said(noun) || between.iter().any(|t| said(t));
            let holder = before.iter().rev().nth(between.len());
            near && holder.is_some_and(body) || listed_of(before, said, body, words)
        })
}

/// 甲被列为哪些成果的责任单位, 甲是哪些任务的责任单位, 甲成为某平台的责任单位: between what says so and the noun stands what it is
/// listed for.
fn listed_of(
    before: &[Token],
    said: impl Fn(&Token) -> bool,
    body: impl Fn(&Token) -> bool,
    words: &Words,
) -> bool {
    let of =
        before.last().is_some_and(|t| t.what == What::Stop && t.words.ends_with(|c: char| !c.is_ascii()));
    let is = |at: &usize| {
        let asks = before.get(at + 1).is_some_and(|t| t.asks(&["what"]));
        asks && before.get(*at).is_some_and(|t| words.terms.is_words.contains(&t.words))
    };
    let at = before.iter().rposition(said).or_else(|| (0..before.len()).rev().find(is));
    let Some(at) = at.filter(|_| of) else { return false };
    let object = before.get(at + 1..).unwrap_or_default();
    let no_break = |t: &Token| !(t.what == What::Stop && t.words == BREAK.to_string());
    let light = |t: &&Token| {
        t.what == What::Stop || matches!(t.what, What::Year(..)) || t.asks(&["when", "since", "mentioned"])
    };
    let holder = before.get(..at).unwrap_or_default().iter().rev().find(|t| !light(t));
    object.len() > 1 && object.iter().all(|t| no_break(t) && !body(t)) && holder.is_some_and(body)
}
