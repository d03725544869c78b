//! Which part the bodies of a question have in it: who takes over, who is denied. Must not know slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::{Slot, Words};

/// Whether one clause of the question asks who leads or supports, and another simply who is responsible.
pub(super) fn roles_apart(tokens: &[Token]) -> bool {
    let clauses = tokens.split(|t| t.what == What::Stop && t.words == BREAK.to_string());
    let has = |clause: &[Token], names: &[&str]| {
        clause.iter().any(|t| match &t.what {
            What::Cue(tags) => tags.iter().any(|t| matches!(t, Tag::Cue(n) if names.contains(&n.as_str()))),
            _ => false,
        })
    };
    let mut clauses = clauses.filter(|c| has(c, &["who", "responsible"]));
    let (narrow, wide) = (["lead", "support"], |c: &[Token]| has(c, &["lead", "support"]));
    let all: Vec<&[Token]> = clauses.by_ref().collect();
    all.iter().any(|c| has(c, &narrow)) && all.iter().any(|c| !wide(c))
}

/// Who takes over: the body before an active verb (甲接手了乙的平台), the one behind a verb of giving (移交给乙).
pub(super) fn taker(tokens: &[Token], words: &Words) -> Option<String> {
    let takes = |token: &Token| matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Cue(n) if n == "takeover")));
    let body = |token: &&Token| matches!(token.what, What::Named(Slot::Agency, ..));
    let Some(at) = tokens.iter().position(takes) else { return latest(tokens) };
    let (before, behind) = tokens.split_at(at);
    let active = words.terms.taking.contains(&tokens.get(at)?.words);
    let (near, far) = (before.iter().rev().find(body), behind.iter().find(body));
    let taker = if active { near.or(far) } else { far.or(near) };
    taker.map(|token| token.words.clone())
}

/// The body that stands beside the latest of the years: 2022年列入甲、2017年由乙负责.
fn latest(tokens: &[Token]) -> Option<String> {
    let mut year = None;
    let mut found: Vec<(i64, String)> = Vec::new();
    for token in tokens {
        match &token.what {
            What::Year(of, _) => year = Some(*of),
            What::Named(Slot::Agency, ..) => found.extend(year.map(|year| (year, token.words.clone()))),
            _ => {}
        }
    }
    let years = found.iter().map(|(year, _)| *year);
    let (first, last) = (years.clone().min()?, years.max()?);
    let latest = found.into_iter().find(|(year, _)| *year == last);
    latest.filter(|_| first < last).map(|(_, body)| body)
}

/// Whether a word that denies stands right before a body (没有甲参与的任务), though the question does not ask whether.
pub(super) fn negated(tokens: &[Token], words: &Words) -> bool {
    let denies = |token: &Token| words.terms.denials.contains(&token.words);
    tokens.windows(2).any(|pair| denies(&pair[0]) && matches!(pair[1].what, What::Named(Slot::Agency, ..)))
}

/// A kind of bodies right behind words that name something is part of that name: 标杆企业, 百亿企业.
pub(super) fn bodies_in_names(tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        let body =
            matches!(&tokens[at].what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Bodies)));
        if body && matches!(tokens[at - 1].what, What::Rest) {
            tokens[at].what = What::Rest;
        }
    }
}
