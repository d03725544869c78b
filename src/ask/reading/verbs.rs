//! What the verbs of a question mean beside one another. Must not know slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::{Slot, Words};

/// 升级建设 upgrades: a verb of building right behind another verb says no more than that one.
pub(super) fn lean(tokens: &mut [Token], words: &Words) {
    let action = |token: &Token| match &token.what {
        What::Cue(tags) => tags.iter().find_map(|t| match t {
            Tag::Action(name) => Some(name.clone()),
            _ => None,
        }),
        _ => None,
    };
    for at in 1..tokens.len() {
        let (Some(before), Some(here)) = (action(&tokens[at - 1]), action(&tokens[at])) else { continue };
        // 部署建设, 谋划举办: what is planned is what the verb behind says.
        if words.terms.planning.contains(&tokens[at - 1].words) {
            tokens[at - 1].what = What::Stop;
            continue;
        }
        if here == words.terms.build && before != here {
            let weak = if words.terms.light.contains(&before) { at - 1 } else { at };
            tokens[weak].what = What::Stop;
        }
    }
}

/// A clause that leaves something out takes nothing in: 改造升级的不算. Gives the actions that it leaves out.
pub(super) fn exclude(tokens: &mut Vec<Token>, words: &Words) -> Vec<String> {
    let is_break = |token: &Token| token.what == What::Stop && token.words == BREAK.to_string();
    let leaves_out = |token: &Token| token.asks(&["excluded"]);
    let asks = |token: &Token| token.asks(&["what", "who"]);
    let excluded = left_out(tokens, words);
    let clauses: Vec<Vec<Token>> = tokens.split(is_break).map(<[Token]>::to_vec).collect();
    if clauses.len() < 2 {
        return excluded;
    }
    let kept = clauses.into_iter().filter(|clause| !clause.iter().any(leaves_out) || clause.iter().any(asks));
    let kept: Vec<Vec<Token>> = kept.collect();
    let stop = Token { words: BREAK.to_string(), what: What::Stop };
    *tokens = kept.join(&stop);
    excluded
}

/// Actions right before or behind the word that leaves out, within a clause; they are taken out of the tokens.
fn left_out(tokens: &mut [Token], words: &Words) -> Vec<String> {
    let is_break = |token: &Token| token.what == What::Stop && token.words == BREAK.to_string();
    let leaves_out = |token: &Token| token.asks(&["excluded"]);
    let mut found = Vec::new();
    let Some(at) = tokens.iter().position(leaves_out) else { return found };
    let light = |token: &Token| token.what == What::Stop && !is_break(token);
    // 而非新建、上线: a list goes on behind a mark where nothing but a verb stands up to the next one.
    let opens = words.terms.leaving_out.contains(&tokens[at].words);
    let listed = |i: usize| {
        let verb = tokens.get(i + 1).is_some_and(|t| action_of(t).is_some());
        opens && verb && tokens.get(i + 2).is_none_or(|t| t.what == What::Stop)
    };
    let behind: Vec<usize> =
        (at + 1..tokens.len()).take_while(|i| !is_break(&tokens[*i]) || listed(*i)).collect();
    let before: Vec<usize> =
        (0..at).rev().take_while(|i| action_of(&tokens[*i]).is_some() || light(&tokens[*i])).collect();
    for i in before.into_iter().chain(behind) {
        if let Some(action) = action_of(&tokens[i]) {
            found.push(action);
            tokens[i].what = What::Stop;
        }
    }
    found.sort();
    found.dedup();
    found
}

fn action_of(token: &Token) -> Option<String> {
    match &token.what {
        What::Cue(tags) => tags.iter().find_map(|t| match t {
            Tag::Action(name) => Some(name.clone()),
            _ => None,
        }),
        _ => None,
    }
}

/// 龙岩有哪些园区建设: the verb of building behind the kind that ends the question is a noun, where a place is asked about.
pub(super) fn trailing(tokens: &mut [Token], words: &Words) {
    let place = tokens.iter().any(|token| matches!(token.what, What::Named(Slot::Place, ..)));
    let both =
        |token: &Token| matches!(&token.what, What::Named(Slot::Agency, _, places) if !places.is_empty());
    let verbs: Vec<usize> = (0..tokens.len()).filter(|at| action_of(&tokens[*at]).is_some()).collect();
    let [at] = verbs.as_slice() else { return };
    let kind = |token: &Token| matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_) | Tag::Class(_))));
    let behind = at.checked_sub(1).is_some_and(|before| kind(&tokens[before]));
    let ends = tokens[at + 1..].iter().all(|token| token.what == What::Stop);
    let build = action_of(&tokens[*at]).is_some_and(|action| action == words.terms.build);
    if (place || tokens.iter().any(both)) && behind && ends && build {
        tokens[*at].what = What::Stop;
    }
}

/// Where one clause asks what and another one only when or who, the verb of the other one asks for nothing more:
/// 列了哪些措施，分别在哪年出台.
pub(super) fn timed(tokens: &mut [Token], counted: bool) {
    let is_break = |token: &Token| token.what == What::Stop && token.words == BREAK.to_string();
    let cue = |token: &Token, names: &[&str]| token.asks(names);
    let asks_what = |token: &Token| cue(token, &["what", "count"]);
    let noun = |token: &Token| match &token.what {
        What::Named(..) | What::Rest | What::Year(..) => true,
        What::Cue(tags) => tags.iter().any(|t| matches!(t, Tag::Head(_) | Tag::Class(_))),
        What::Stop => false,
    };
    let what = counted || tokens.split(is_break).any(|clause| clause.iter().any(asks_what));
    let acts = tokens
        .split(is_break)
        .any(|clause| clause.iter().any(asks_what) && clause.iter().any(|token| action_of(token).is_some()));
    for clause in tokens.split_mut(is_break).filter(|_| what && !acts) {
        let time = clause.iter().any(|t| cue(t, &["when", "deadline"]));
        if time && !clause.iter().any(|t| asks_what(t) || noun(t)) {
            clause.iter_mut().filter(|t| action_of(t).is_some()).for_each(|t| t.what = What::Stop);
        }
    }
}

/// Whether the last word is a verb.
pub(super) fn ends_in_verb(tokens: &[Token]) -> bool {
    tokens.last().is_some_and(|token| action_of(token).is_some())
}

/// Whether the first word is a verb.
pub(super) fn opens_with_verb(tokens: &[Token]) -> bool {
    tokens.first().is_some_and(|token| action_of(token).is_some())
}

/// Whether verbs stand in a list (制定、编制; 建设和提升): then each is meant.
pub(super) fn several_verbs(tokens: &[Token]) -> bool {
    let verb = |token: &Token| action_of(token).is_some();
    tokens.windows(3).any(|three| verb(&three[0]) && three[1].what == What::Stop && verb(&three[2]))
}

/// Where one verb asks (新建哪些), a verb right before a name only says what that name is about: 推广“互联网+政务服务”.
pub(super) fn aside(tokens: &mut [Token], words: &Words) {
    let tagged = |token: &Token, fits: &dyn Fn(&Tag) -> bool| matches!(&token.what, What::Cue(tags) if tags.iter().any(fits));
    let action = |token: &Token| tagged(token, &|t| matches!(t, Tag::Action(_)));
    let asks = |token: &Token| tagged(token, &|t| matches!(t, Tag::Cue(n) if n == "what"));
    if !tokens.windows(2).any(|pair| action(&pair[0]) && asks(&pair[1])) {
        return;
    }
    for at in 1..tokens.len() {
        let tie = action_of(&tokens[at - 1]).is_some_and(|action| words.terms.ties.contains(&action));
        if matches!(tokens[at].what, What::Named(Slot::Thing, ..)) && action(&tokens[at - 1]) && !tie {
            tokens[at - 1].what = What::Stop;
        }
    }
}

/// What is built upon a thing rests on it: 闽政通上搭建什么应用. Figures are set in a field: 养老服务上的量化目标.
pub(super) fn upon(tokens: &mut [Token], words: &Words) {
    let Some(tie) = words.terms.ties.first() else { return };
    let figures = tokens.iter().any(|token| token.asks(&["target"]));
    for at in 1..tokens.len() {
        let named = matches!(tokens[at - 1].what, What::Named(Slot::Thing, ..));
        let upon = tokens[at].what == What::Rest && words.terms.upon.contains(&tokens[at].words);
        if upon && figures {
            tokens[at].what = What::Stop;
        } else if upon && named {
            tokens[at].what = What::Cue(vec![Tag::Action(tie.clone())]);
        }
    }
}

/// Verbs that stand together without anything between (then all are meant at once), and the actions of the others.
pub(super) fn compounds(tokens: &[Token]) -> (Vec<String>, Vec<String>) {
    let (mut together, mut alone) = (Vec::new(), Vec::new());
    for run in tokens.split(|token| action_of(token).is_none()) {
        match run {
            [] => {}
            [one] => alone.extend(action_of(one)),
            several => together.push(several.iter().map(|token| token.words.as_str()).collect()),
        }
    }
    (together, alone)
}
