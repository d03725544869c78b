//! Bodies asked for by the last character of their names (哪些局), and words for only that limit none. Must not know slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::{Slot, Words};

use super::passes::is_kind;

/// 哪些局, 哪些省直的局, 负责此事的厅有哪些: the last character of bodies' names asks for bodies that end in it.
pub(super) fn kinds_of_bodies(tokens: &mut Vec<Token>, words: &Words) {
    let kind = |text: &str| text.chars().count() == 1 && words.body_kinds.contains_key(text);
    let what = |text: &str| words.cues.cues.get("what").is_some_and(|all| all.iter().any(|w| w == text));
    for at in (0..tokens.len()).rev() {
        let Some(token) = tokens.get(at) else { continue };
        let (asks, text) = (token.asks(&["who"]), token.words.clone());
        let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
        let (open, end) = text.split_at_checked(last).unwrap_or_default();
        if asks && kind(end) && what(open) {
            tokens[at].words = open.to_owned();
            tokens.insert(at + 1, Token { words: end.to_owned(), what: What::Cue(vec![Tag::Bodies]) });
        } else if token.asks(&["what"]) {
            for noun in [behind(tokens, at, words), before(tokens, at, words)].into_iter().flatten() {
                let free = |t: &&mut Token| matches!(t.what, What::Rest | What::Stop) && kind(&t.words);
                if let Some(token) = tokens.get_mut(noun).filter(free) {
                    token.what = What::Cue(vec![Tag::Bodies, Tag::Cue("who".to_owned())]);
                }
            }
        }
    }
}

/// Where the noun stands behind what asks: 哪些省直的局.
fn behind(tokens: &[Token], at: usize, words: &Words) -> Option<usize> {
    let narrows = |t: &&Token| {
        let light = t.what == What::Stop && t.words != BREAK.to_string();
        (light || words.terms.modifiers.contains(&t.words)) && !words.body_kinds.contains_key(&t.words)
    };
    Some(at + 1 + tokens.get(at + 1..)?.iter().take_while(|t| narrows(t)).count())
}

/// Where it stands before what asks, behind 的: 首次列为责任单位的厅有哪些.
fn before(tokens: &[Token], at: usize, words: &Words) -> Option<usize> {
    let light = |t: &&Token| {
        t.what == What::Stop && t.words != BREAK.to_string() && !words.body_kinds.contains_key(&t.words)
    };
    let noun = at.checked_sub(1 + tokens.get(..at)?.iter().rev().take_while(|t| light(t)).count())?;
    let of = words.terms.attributive.to_string();
    noun.checked_sub(1).and_then(|at| tokens.get(at)).filter(|t| t.words == of).map(|_| noun)
}

/// 只列在哪一项里: a word for only right before what asks limits no bodies.
pub(super) fn only_where(tokens: &mut [Token]) {
    let light = |t: &&Token| t.what == What::Stop && t.words != BREAK.to_string();
    for at in 0..tokens.len() {
        let next = tokens.get(at + 1..).unwrap_or_default().iter().find(|t| !light(t));
        let asked = next.is_some_and(|t| t.asks(&["what", "when"]) && !t.asks(&["who"]));
        if let Some(token) = tokens.get_mut(at).filter(|t| asked && t.asks(&["alone"])) {
            token.what = What::Stop;
        }
    }
}

/// 由甲或乙负责: whether one of two bodies is offered beside the other.
pub(super) fn either(tokens: &[Token], words: &Words) -> bool {
    let body = |t: &Token| matches!(t.what, What::Named(Slot::Agency, ..));
    let or = |t: &Token| t.what == What::Stop && words.terms.or_words.contains(&t.words);
    tokens.windows(3).any(|three| {
        let [first, mark, last] = three else { return false };
        body(first) && or(mark) && body(last)
    })
}

/// 除了软件园，还有哪些园区: the kinds that are left out; they are taken out of the tokens.
pub(super) fn left_out(tokens: &mut [Token], words: &Words) -> Vec<String> {
    let [opens, closes] = &words.terms.except;
    let free = |t: &Token| matches!(t.what, What::Stop | What::Rest | What::Cue(_));
    let kind = |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().all(|t| matches!(t, Tag::Head(_) | Tag::Class(_))));
    let joins = |t: &Token| words.joins(&t.words) || t.words == BREAK.to_string();
    let Some(from) = (1..tokens.len()).find(|at| {
        let opened =
            tokens.get(at - 1).is_some_and(|t| free(t) && opens.iter().any(|w| t.words.ends_with(w)));
        opened && tokens.get(*at).is_some_and(kind)
    }) else {
        return Vec::new();
    };
    let run = tokens.get(from..).unwrap_or_default().iter().take_while(|t| kind(t) || joins(t)).count();
    let closed = |t: &Token| {
        free(t) && (closes.iter().any(|w| t.words.starts_with(w)) || t.words == BREAK.to_string())
    };
    let behind = tokens.get(from + run).is_some_and(closed);
    let asks = tokens.get(from + run..).unwrap_or_default().iter().any(|t| t.asks(&["what"]));
    // 泉州除了软件园还有哪些园区
    let further = tokens.get(from..from + run).unwrap_or_default().iter().skip(1).any(joins);
    if !(behind || further) || !asks {
        return Vec::new();
    }
    let kinds = tokens.iter_mut().skip(from).take(run).filter(|t| kind(t));
    kinds
        .map(|token| {
            token.what = What::Stop;
            token.words.clone()
        })
        .collect()
}

/// 没有量化目标的任务: whether a word that denies stands before the noun for figures.
pub(super) fn without_figures(tokens: &[Token], words: &Words) -> bool {
    let denies =
        |t: &Token| words.terms.denials.contains(&t.words) || words.terms.presence.denials.contains(&t.words);
    let light = |t: &&Token| t.asks(&["mentioned", "includes"]) || words.terms.denied_by.contains(&t.words);
    let task = tokens.iter().any(|t| t.asks(&["task"]));
    task && (0..tokens.len()).any(|at| {
        let next = tokens.get(at + 1..).unwrap_or_default().iter().find(|t| !light(t));
        tokens.get(at).is_some_and(denies) && next.is_some_and(|t| t.asks(&["target"]))
    })
}

/// 某基地设在哪个园区 asks where it is.
pub(super) fn seats(tokens: &mut [Token]) {
    for at in 2..tokens.len() {
        let Some([lies, ask, kind]) = tokens.get(at - 2..=at) else { continue };
        let named = tokens.iter().take(at).any(|t| matches!(t.what, What::Named(Slot::Thing, ..)));
        let ends = tokens.get(at + 1).is_none_or(|t| t.what == What::Stop);
        if named && ends && lies.asks(&["located"]) && ask.asks(&["what"]) && is_kind(kind) {
            for token in tokens.iter_mut().skip(at - 1).take(2) {
                token.what = What::Cue(vec![Tag::Cue("where".to_owned())]);
            }
        }
    }
}

/// 哪几张网: a kind of one character right behind what asks is the longer word for it.
pub(super) fn of_one_character(tokens: &mut [Token], words: &Words) {
    for at in 1..tokens.len() {
        let asked = tokens.get(at - 1).is_some_and(|t| t.asks(&["what"]));
        let Some(token) = tokens.get_mut(at).filter(|t| asked && t.words.chars().count() == 1) else {
            continue;
        };
        let group = words.terms.synonyms.iter().find(|group| group.contains(&token.words));
        let longer = group.into_iter().flatten().filter(|word| word.chars().count() > 1);
        let Some((word, class)) = longer.filter_map(|word| words.heads.get_key_value(word)).next() else {
            continue;
        };
        (token.words, token.what) = (word.clone(), What::Cue(vec![Tag::Head(class.clone())]));
    }
}

/// 中心、园区类项目: kinds that say of what sort a word without weight is are what is asked for.
pub(super) fn of_sorts(tokens: &mut [Token], words: &Words) {
    for at in 1..tokens.len().saturating_sub(1) {
        let mark = tokens.get(at).is_some_and(|t| words.terms.kind_marks.contains(&t.words));
        let weak = tokens.get(at + 1).is_some_and(|t| words.terms.weak_heads.contains(&t.words));
        let kinds = tokens.get(..at).unwrap_or_default().rsplit(|t| t.asks(&["what"])).next();
        let and = |t: &Token| t.words == BREAK.to_string() || words.joins(&t.words);
        let all = kinds.is_some_and(|kinds| !kinds.is_empty() && kinds.iter().all(|t| is_kind(t) || and(t)));
        if mark && weak && all {
            for token in tokens.iter_mut().skip(at).take(2) {
                token.what = What::Stop;
            }
        }
    }
}
