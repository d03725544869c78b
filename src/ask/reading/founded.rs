//! Bodies that are to be founded are things, not those who do it: 挂牌成立什么机构. Must not know slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::Words;

/// Tokens between what asks and the word for bodies, at most, with that word.
const NEAR: usize = 2;

/// In a clause with a verb of founding what asks for a body (什么机构, 哪家机构) asks for the kind of what is founded.
pub(super) fn bodies(tokens: &mut Vec<Token>, words: &Words) {
    let is_break = |token: &Token| token.what == What::Stop && token.words == BREAK.to_string();
    let clauses: Vec<Vec<Token>> = tokens.split(is_break).map(<[Token]>::to_vec).collect();
    let clauses: Vec<Vec<Token>> = clauses.into_iter().map(|clause| of_clause(clause, words)).collect();
    let stop = Token { words: BREAK.to_string(), what: What::Stop };
    *tokens = clauses.join(&stop);
    listed(tokens, words);
}

/// 依托高校设立什么: what is done by means of a kind of bodies is done in tasks that speak of them. Gives their words.
pub(super) fn hosts(tokens: &mut [Token], words: &Words) -> Vec<String> {
    let ties = |tag: &Tag| matches!(tag, Tag::Action(action) if words.terms.ties.contains(action));
    let mut found = Vec::new();
    for at in 1..tokens.len() {
        let (before, behind) = tokens.split_at_mut(at);
        let (Some(verb), Some(body)) = (before.last_mut(), behind.first_mut()) else { continue };
        let tied = matches!(&verb.what, What::Cue(tags) if tags.iter().all(ties));
        let bodies = matches!(&body.what, What::Cue(tags) if tags.iter().all(|t| *t == Tag::Bodies));
        if tied && bodies {
            found.push(body.words.clone());
            (verb.what, body.what) = (What::Stop, What::Stop);
        }
    }
    found
}

/// Kinds of bodies behind a verb of founding and what asks are kinds of what is founded: 组建哪些公司、研究院.
fn listed(tokens: &mut [Token], words: &Words) {
    let founds = |token: &Token| words.terms.founding.contains(&token.words);
    let of_list = |token: &Token| match &token.what {
        What::Stop | What::Rest => true,
        What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_) | Tag::Class(_) | Tag::Bodies)),
        _ => false,
    };
    let kinds = words.terms.umbrellas.get(&words.terms.founded).into_iter().flatten();
    let class = kinds.filter_map(|kind| words.heads.get(kind)).next().cloned().unwrap_or_default();
    let starts: Vec<usize> = (0..tokens.len())
        .filter(|at| tokens.get(*at).is_some_and(|t| t.asks(&["what"])))
        .filter(|at| tokens.iter().take(*at).rev().take(NEAR).any(founds))
        .collect();
    for from in starts {
        for token in tokens.iter_mut().skip(from + 1).take_while(|t| of_list(t)) {
            if matches!(&token.what, What::Cue(tags) if tags.contains(&Tag::Bodies)) {
                token.what = What::Cue(vec![Tag::Head(class.clone())]);
            }
        }
    }
}

fn of_clause(clause: Vec<Token>, words: &Words) -> Vec<Token> {
    let terms = &words.terms;
    let founds = |token: &Token| terms.founding.contains(&token.words);
    let named = |token: &Token| matches!(token.what, What::Named(..));
    let body = |token: &Token| token.words.ends_with(terms.founded.as_str());
    // 哪家机构, and 哪个大数据机构 of several tokens
    let followed = |at: usize| clause.iter().skip(at + 1).take(NEAR).any(body);
    let asks = |(at, token): (usize, &Token)| token.asks(&["who"]) && (body(token) || followed(at));
    let asked = clause.iter().enumerate().position(asks);
    // 由哪个机构组建某平台: what is founded is named.
    let Some(at) = asked.filter(|at| {
        let behind = clause.get(at + 1..).unwrap_or_default();
        clause.iter().any(founds) && !behind.iter().any(named)
    }) else {
        return clause;
    };
    let kinds = terms.umbrellas.get(&terms.founded).into_iter().flatten();
    let class = kinds.filter_map(|kind| words.heads.get(kind)).next().cloned().unwrap_or_default();
    let mut found = clause;
    let Some(token) = found.get_mut(at) else { return found };
    if !body(token) {
        token.what = What::Cue(vec![Tag::Cue("what".to_owned())]);
        return found;
    }
    let which = token.words.strip_suffix(terms.founded.as_str()).unwrap_or_default().to_owned();
    *token = Token { words: which, what: What::Cue(vec![Tag::Cue("what".to_owned())]) };
    found.insert(at + 1, Token { words: terms.founded.clone(), what: What::Cue(vec![Tag::Head(class)]) });
    found
}
