//! What a question says is not there: 没有甲参与的, 有甲而没有乙, 除甲外. Must not know slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::{Slot, Words};

/// Whether a word that denies stands before a body (没有甲参与的任务, 没有把甲列入), though the question does not ask whether.
pub(super) fn negated(tokens: &[Token], words: &Words) -> bool {
    denial(tokens, words).is_some() || takes_no_part(tokens, words) || unrelated(tokens, words)
}

/// Whether what is asked for is said to have nothing to do with a body: 与甲无关的平台.
fn unrelated(tokens: &[Token], words: &Words) -> bool {
    tokens.windows(2).any(|two| {
        let [body, word] = two else { return false };
        matches!(body.what, What::Named(Slot::Agency, ..)) && words.terms.unrelated.contains(&word.words)
    })
}

/// Whether a body is said to have no part in what is asked: 甲没有参与哪些任务.
fn takes_no_part(tokens: &[Token], words: &Words) -> bool {
    part_denied(tokens, words).is_some()
}

/// The body that is said to have no part in it.
fn part_denied<'t>(tokens: &'t [Token], words: &Words) -> Option<&'t Token> {
    let denies = |token: &Token| words.terms.denials_of_verbs.contains(&token.words);
    let takes = |token: &Token| token.asks(&["responsible", "lead", "support", "includes", "mentioned"]);
    let body = |token: &Token| matches!(token.what, What::Named(Slot::Agency, ..));
    let light = |token: &&Token| {
        matches!(token.what, What::Year(..))
            || (token.what == What::Stop && token.words != BREAK.to_string() && !denies(token))
    };
    let asks = tokens.iter().any(|t| t.asks(&["what"]));
    (1..tokens.len()).filter(|_| asks).find_map(|at| {
        let (before, behind) = tokens.split_at(at);
        let [denial, behind @ ..] = behind else { return None };
        let body = before.iter().rev().find(|t| !light(t)).filter(|t| body(t));
        body.filter(|_| denies(denial) && behind.first().is_some_and(takes))
    })
}

/// Whether a token is a word that denies what stands right behind it: 没有, 却没有.
fn denies(token: &Token, words: &Words) -> bool {
    let turns = &words.terms.presence.turns;
    let bare = token.words.trim_start_matches(|c: char| turns.contains(&c)).to_owned();
    words.terms.denials.contains(&bare)
}

/// Where a word stands that denies the body right behind it.
pub(super) fn denial(tokens: &[Token], words: &Words) -> Option<usize> {
    let denies = |token: &Token| denies(token, words);
    let between = |token: &&Token| {
        words.terms.denied_by.contains(&token.words) || token.asks(&["includes", "mentioned", "verbatim"])
    };
    (0..tokens.len()).find(|at| {
        let behind = tokens.get(at + 1..).unwrap_or_default();
        let next = behind.iter().find(|token| !between(token));
        tokens.get(*at).is_some_and(denies)
            && next.is_some_and(|t| matches!(t.what, What::Named(Slot::Agency, ..)))
    })
}

/// The kind of bodies that a word denies: 没有列省直部门的任务.
pub(super) fn kind(tokens: &[Token], words: &Words) -> Option<String> {
    let between = |token: &&Token| {
        words.terms.denied_by.contains(&token.words) || token.asks(&["includes", "mentioned", "verbatim"])
    };
    let of_bodies = |t: &&Token| matches!(&t.what, What::Cue(tags) if tags.contains(&Tag::Bodies));
    (0..tokens.len()).filter(|at| tokens.get(*at).is_some_and(|t| denies(t, words))).find_map(|at| {
        let next = tokens.iter().skip(at + 1).find(|token| !between(token));
        next.filter(of_bodies).map(|token| token.words.clone())
    })
}

/// The bodies that a word denies, where others are asked for with them: 有甲而没有乙的任务.
pub(super) fn bodies(tokens: &[Token], words: &Words) -> Vec<String> {
    let body = |t: &&Token| named(t, Slot::Agency);
    // 甲参与而乙没有参与的
    if let (None, Some(denied)) = (denial(tokens, words), part_denied(tokens, words)) {
        let others = tokens.iter().any(|t| body(&t) && t.words != denied.words);
        return others.then(|| denied.words.clone()).into_iter().collect();
    }
    let Some((before, behind)) = denial(tokens, words).and_then(|at| tokens.split_at_checked(at)) else {
        return Vec::new();
    };
    if !before.iter().any(|t| body(&t)) {
        return Vec::new();
    }
    let from = behind.iter().position(|t| body(&t)).unwrap_or_default();
    let names = listed(behind.get(from..).unwrap_or_default(), Slot::Agency, words);
    names.into_iter().map(|t| t.words.clone()).collect()
}

fn named(token: &Token, slot: Slot) -> bool {
    match &token.what {
        What::Named(_, _, places) if slot == Slot::Place && !places.is_empty() => true,
        What::Named(of, ..) => *of == slot,
        _ => false,
    }
}

fn joins(token: &Token, words: &Words) -> bool {
    words.joins(&token.words) || token.words == BREAK.to_string()
}

fn itself(token: &Token, words: &Words) -> bool {
    token.what == What::Stop && words.terms.itself.contains(&token.words)
}

/// The names of one kind behind a place, with what joins them.
fn listed<'t>(tokens: &'t [Token], slot: Slot, words: &Words) -> Vec<&'t Token> {
    let names = tokens.iter().take_while(|t| named(t, slot) || joins(t, words));
    names.filter(|t| named(t, slot)).collect()
}

/// The things that a word denies, where others are asked for with them: 有甲却不在乙之列的.
pub(super) fn things(tokens: &[Token], words: &Words) -> Vec<String> {
    let denies = |t: &Token| denies(t, words) || words.terms.presence.without.contains(&t.words);
    let light = |t: &&Token| t.what == What::Stop && t.words != BREAK.to_string();
    let at = (1..tokens.len()).find(|at| {
        let next = tokens.get(at + 1..).unwrap_or_default().iter().find(|t| !light(t));
        tokens.get(*at).is_some_and(denies) && next.is_some_and(|t| named(t, Slot::Thing))
    });
    let Some((before, behind)) = at.and_then(|at| tokens.split_at_checked(at + 1)) else { return Vec::new() };
    if !before.iter().any(|t| named(t, Slot::Thing)) {
        return Vec::new();
    }
    let from = behind.iter().position(|t| named(t, Slot::Thing)).unwrap_or_default();
    let names = listed(behind.get(from..).unwrap_or_default(), Slot::Thing, words);
    names.into_iter().map(|t| t.words.clone()).collect()
}

/// What 除…外 leaves out: things, or places.
pub(super) fn left_out(tokens: &[Token], slot: Slot, words: &Words) -> Vec<String> {
    let [opens, closes] = &words.terms.except;
    let free = |t: &Token| matches!(t.what, What::Stop | What::Rest | What::Cue(_));
    let attributive = words.terms.attributive.to_string();
    let closed = |t: &Token| {
        free(t)
            && (closes.iter().any(|w| t.words.starts_with(w))
                || words.terms.goes_on.iter().any(|w| t.words.starts_with(w.as_str()))
                || t.words == attributive
                || t.words == BREAK.to_string())
    };
    let found = (1..tokens.len()).find_map(|at| {
        let (before, behind) = tokens.split_at(at);
        let opened = before.last().is_some_and(|t| free(t) && opens.iter().any(|w| t.words.ends_with(w)));
        let run = behind.iter().take_while(|t| named(t, slot) || joins(t, words)).count();
        // 除甲本身外
        let run = run + behind.get(run..).unwrap_or_default().iter().take_while(|t| itself(t, words)).count();
        let names = listed(behind, slot, words);
        (opened
            && !names.is_empty()
            && behind.get(run).into_iter().chain(behind.get(..run).unwrap_or_default()).any(closed))
        .then_some(names)
    });
    found.unwrap_or_default().into_iter().map(|t| t.words.clone()).collect()
}
