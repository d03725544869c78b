//! Which part the bodies of a question have in it: who takes over, who is denied. Must not know slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::{Slot, Words};

/// Whether one clause of the question asks who leads or supports, and another simply who is responsible.
pub(super) fn roles_apart(tokens: &[Token]) -> bool {
    let clauses = tokens.split(|t| t.what == What::Stop && t.words == BREAK.to_string());
    let has = |clause: &[Token], names: &[&str]| clause.iter().any(|t| t.asks(names));
    let mut clauses = clauses.filter(|c| has(c, &["who", "responsible", "lead", "support", "task"]));
    let (narrow, wide) = (["lead", "support"], |c: &[Token]| has(c, &["lead", "support"]));
    let all: Vec<&[Token]> = clauses.by_ref().collect();
    all.iter().any(|c| has(c, &narrow)) && all.iter().any(|c| !wide(c))
}

/// A word that asks is part of the name of a body that no document names: 省统计局.
pub(super) fn unknown_bodies(tokens: &mut Vec<Token>, words: &Words) {
    let ends = |token: &Token| {
        matches!(token.what, What::Rest | What::Stop) && words.terms.body_endings.contains(&token.words)
    };
    for at in (1..tokens.len()).rev() {
        let asks = tokens[at - 1].asks(&["count"]) && tokens[at - 1].words.chars().count() == 2;
        if asks && ends(&tokens[at]) {
            let ending = tokens.remove(at);
            tokens[at - 1].words.push_str(&ending.words);
            tokens[at - 1].what = What::Rest;
        }
    }
}

/// Whether one list offers leading and another part: 牵头或参与的, 牵头和负责的, 负责（含牵头）.
pub(super) fn roles_listed(tokens: &[Token], words: &Words) -> bool {
    let and = |token: &Token| {
        let mark = token.words == BREAK.to_string() || words.joins(&token.words);
        (token.what == What::Stop && mark) || words.terms.including.contains(&token.words)
    };
    let part = |token: &Token| token.asks(&["lead", "support", "responsible"]);
    let narrow = |token: &Token| token.asks(&["lead", "support"]);
    tokens.windows(3).any(|three| {
        let [first, mark, last] = three else { return false };
        and(mark) && part(first) && part(last) && narrow(first) != narrow(last)
    })
}

/// Who takes over: the body before an active verb (甲接手了乙的平台), the one behind a verb of giving (移交给乙).
pub(super) fn taker(tokens: &[Token], words: &Words) -> Option<String> {
    let takes = |token: &Token| token.asks(&["takeover"]);
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

/// The year in which things were still others': 2017年由别的单位负责、后来列入甲, 2017年还没有甲的.
pub(super) fn year_of_others(tokens: &[Token], words: &Words) -> Option<i64> {
    let others = |token: &Token| token.asks(&["others", "former"]);
    let denial = super::denied::denial(tokens, words);
    let at = (0..tokens.len()).find(|at| Some(*at) == denial || tokens.get(*at).is_some_and(others))?;
    let before = tokens.get(..at)?.iter().rev();
    let ends = |token: &&Token| {
        (token.what == What::Stop && token.words == BREAK.to_string())
            || matches!(token.what, What::Named(Slot::Agency, ..))
    };
    let mut within = before.take_while(|token| !ends(token));
    within.find_map(|token| match token.what {
        What::Year(year, _) => Some(year),
        _ => None,
    })
}

/// 2020至2022年文件里的甲，在2025年还出现吗: the years that only say which body is meant, before 的 and its name.
pub(super) fn years_of_name(tokens: &[Token], words: &Words) -> Vec<i64> {
    let exists = tokens.iter().any(|t| t.asks(&["exist"]));
    let body = tokens.iter().position(|t| matches!(t.what, What::Named(Slot::Agency, ..)));
    let Some((before, behind)) = body.filter(|_| exists).and_then(|at| tokens.split_at_checked(at)) else {
        return Vec::new();
    };
    let years = |tokens: &[Token]| -> Vec<i64> {
        let year = |t: &Token| if let What::Year(year, _) = t.what { Some(year) } else { None };
        tokens.iter().filter_map(year).collect()
    };
    let of = before.last().is_some_and(|t| t.words.ends_with(words.terms.attributive));
    if of && !years(behind).is_empty() { years(before) } else { Vec::new() }
}

/// Whether nothing but words for every year asks for a history: 历年由谁负责.
pub(super) fn only_yearly(tokens: &[Token]) -> bool {
    let history = |t: &&Token| t.asks(&["history"]);
    tokens.iter().filter(history).all(|t| t.asks(&["everyyear", "alldocs"]))
}

/// Whether a noun for bodies stands before what asks for them: 负责此事的单位是哪些.
pub(super) fn asks_bodies(tokens: &[Token], words: &Words) -> bool {
    let is_break = |t: &Token| t.what == What::Stop && t.words == BREAK.to_string();
    let noun = |t: &Token| t.what == What::Stop && words.terms.body_nouns.contains(&t.words);
    let asks = |t: &Token| t.asks(&["what"]);
    // 哪些省直部门
    let narrows =
        |t: &&Token| matches!(t.what, What::Rest | What::Stop) && words.terms.modifiers.contains(&t.words);
    let which = |at: usize| {
        let mut behind = tokens.get(at + 1..).unwrap_or_default().iter().skip_while(narrows);
        behind.next().is_some_and(noun)
            && behind.next().is_none_or(|t| t.words != words.terms.attributive.to_string())
    };
    if (0..tokens.len()).any(|at| tokens.get(at).is_some_and(asks) && which(at)) {
        return true;
    }
    (0..tokens.len()).filter(|at| tokens.get(*at).is_some_and(noun)).any(|at| {
        // Between the noun and what asks may stand the years: 的单位，2021、2022年各是哪些.
        let behind = tokens.get(at + 1..).unwrap_or_default().iter();
        let each = |t: &Token| t.asks(&["together"]);
        let mut rest =
            behind.skip_while(|t| t.what == What::Stop || each(t) || matches!(t.what, What::Year(..)));
        // 负责的单位有哪些变化
        let ends = |t: &Token| is_break(t) || t.asks(&["change"]);
        rest.next().is_some_and(asks) && rest.next().is_none_or(ends)
    })
}

/// Whether who it was in a year is asked only by what came or went: 2025年比2022年多了谁, where 2022年由谁、2025年多了谁 asks for
/// both.
pub(super) fn asks_once(tokens: &[Token]) -> bool {
    let is_break = |t: &Token| t.what == What::Stop && t.words == BREAK.to_string();
    let cue = |t: &Token, names: &[&str]| t.asks(names);
    !tokens.split(is_break).any(|clause| {
        let year = clause.iter().any(|t| matches!(t.what, What::Year(..)));
        let has = |names: &[&str]| clause.iter().any(|t| cue(t, names));
        year && has(&["who"]) && !has(&["added", "dropped"])
    })
}

/// Whether it is asked what a place of a body's name has: 福州有哪些枢纽.
pub(super) fn place_has(tokens: &[Token]) -> bool {
    let cue = |t: &Token, name: &str| t.asks(&[name]);
    let place = |t: &Token| matches!(&t.what, What::Named(Slot::Agency, _, places) if !places.is_empty());
    let light = |t: &&Token| t.what == What::Stop && t.words != BREAK.to_string();
    let bodies = ["task", "responsible", "lead", "support"];
    if tokens.iter().any(|t| bodies.iter().any(|name| cue(t, name))) {
        return false;
    }
    (0..tokens.len()).filter(|at| tokens.get(*at).is_some_and(place)).any(|at| {
        let mut behind = tokens.get(at + 1..).unwrap_or_default().iter().peekable();
        let near = behind.peek().is_some_and(light);
        near && behind.find(|t| !light(t)).is_some_and(|t| cue(t, "what") || t.what == What::Rest)
    })
}

/// 2017年、2020年由甲负责而2022年或2025年列入乙: of two bodies the years said right behind each, or before it; `None` where either
/// has none.
pub(super) fn years_of_bodies(tokens: &[Token], words: &Words) -> Option<[(String, Vec<i64>); 2]> {
    let mut found: Vec<(String, Vec<i64>)> = Vec::new();
    let mut known: Vec<&Vec<usize>> = Vec::new();
    let mut years: Vec<i64> = Vec::new();
    // Whether nothing but years stands behind the last body.
    let mut next = false;
    for token in tokens {
        match &token.what {
            What::Year(year, _) if next => {
                found.last_mut().into_iter().for_each(|(_, years)| years.push(*year));
            }
            What::Year(year, _) => years.push(*year),
            // 甲公司（集团）: one body by two names.
            What::Named(Slot::Agency, entities, _) if known.last() == Some(&entities) => {}
            What::Named(Slot::Agency, entities, _) => {
                next = years.is_empty();
                known.push(entities);
                found.push((token.words.clone(), std::mem::take(&mut years)));
            }
            What::Stop if words.joins(&token.words) || token.words == BREAK.to_string() => {}
            _ => next = false,
        }
    }
    let told = years.is_empty() && found.iter().all(|(_, years)| !years.is_empty());
    <[(String, Vec<i64>); 2]>::try_from(found).ok().filter(|_| told)
}

/// The year beside a body that had what another got later: 2017年由甲负责、后来列入乙.
pub(super) fn giver_year(tokens: &[Token]) -> Option<(i64, String)> {
    let later = |token: &Token| token.asks(&["later"]);
    let (mut year, mut body) = (None, None);
    for token in tokens {
        match &token.what {
            // 甲2017年负责的, as 2017年甲负责的.
            What::Year(of, _) => match body {
                Some(body) => return Some((*of, body)),
                None => year = Some(*of),
            },
            _ if later(token) => (year, body) = (None, None),
            What::Named(Slot::Agency, ..) => {
                if let Some(year) = year {
                    return Some((year, token.words.clone()));
                }
                body = Some(token.words.clone());
            }
            _ => {}
        }
    }
    None
}

/// Whether only bodies of a kind are asked for: 哪家企业, 哪些市政府; 由谁建设，新添了哪家企业 asks for all.
pub(super) fn kind_asked(tokens: &[Token], words: &Words) -> bool {
    let of_bodies =
        |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Bodies)));
    let kind = |at: usize| {
        let asks = tokens.get(at).is_some_and(|t| t.asks(&["what", "who"]));
        let own = tokens.get(at).is_some_and(|t| of_bodies(t) && t.asks(&["who"]));
        own || (asks && tokens.get(at + 1).is_some_and(of_bodies))
    };
    let who: Vec<usize> =
        (0..tokens.len()).filter(|at| tokens.get(*at).is_some_and(|t| t.asks(&["who"]))).collect();
    // 责任单位里有哪些企业: a noun for those of whom the kind is asked does not ask.
    let noun = |at: &usize| tokens.get(*at).is_some_and(|t| super::given::is_noun(t, words));
    (0..tokens.len()).any(kind) && who.into_iter().all(|at| kind(at) || noun(&at))
}

/// Cities that are asked for as those who do it are their governments: 由哪几个市负责.
/// `topic` tells whether the heading of a task is named, which is done by bodies as things are.
pub(super) fn cities(tokens: &mut [Token], topic: bool, words: &Words) {
    let named = |t: &Token| matches!(t.what, What::Named(Slot::Thing | Slot::Task, ..));
    let thing = topic || tokens.iter().any(named);
    // 责任单位里列了哪两个市: cities are asked for among bodies.
    let noun = tokens.iter().position(|t| super::given::is_noun(t, words));
    let who =
        tokens.iter().any(|t| t.asks(&["located"]) || (t.asks(&["who"]) && !super::given::is_noun(t, words)));
    if !(thing || noun.is_some()) || who {
        return;
    }
    let does = |t: &Token| words.terms.in_charge.contains(&t.words);
    // 由哪几个市的政府负责, 由哪些地方政府负责
    let of = words.terms.attributive.to_string();
    let body = |t: &Token| t.words == of || words.terms.body_endings.contains(&t.words);
    for at in 0..tokens.len() {
        let (asked, behind) = tokens.split_at_mut(at + 1);
        let (first, acts) = (behind.first(), behind.iter().find(|t| !body(t)));
        let government = first.is_some_and(body) && acts.is_some_and(|t| t.asks(&["responsible", "lead"]));
        let among = noun.is_some_and(|noun| noun < at);
        let next = government || among || acts.is_some_and(does);
        let Some(token) = asked.last_mut().filter(|t| next && t.asks(&["where"])) else { continue };
        token.words.clone_from(&words.terms.city_bodies);
        token.what = What::Cue(vec![Tag::Bodies, Tag::Cue("who".to_owned())]);
        behind.iter_mut().take_while(|t| body(t)).for_each(|t| t.what = What::Stop);
    }
}

/// Whether it is asked with which others something is done: 同哪两张网融合.
pub(super) fn asks_with(tokens: &[Token], words: &Words) -> bool {
    let named = |t: &Token| matches!(t.what, What::Named(Slot::Thing, ..));
    let with = |t: &Token| words.terms.with_words.contains(&t.words);
    (1..tokens.len()).any(|at| {
        let before = tokens.get(..at).unwrap_or_default();
        let asks =
            tokens.get(at).is_some_and(|t| t.asks(&["what"]) && t.words.starts_with(words.terms.which));
        asks && before.last().is_some_and(with) && before.iter().any(named)
    })
}

/// Whether it is asked what something rests on: 是依托哪条热线整合的.
pub(super) fn asks_ground(tokens: &[Token], words: &Words) -> bool {
    let tie = |tag: &Tag| matches!(tag, Tag::Action(action) if words.terms.ties.contains(action));
    let ties = |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(tie));
    let thing = |t: &Token| matches!(t.what, What::Named(Slot::Thing, ..));
    // 依托哪条热线、归并了哪些热线 asks for both.
    let once = tokens.iter().filter(|t| t.asks(&["what"])).count() == 1;
    once && (1..tokens.len()).any(|at| {
        let (before, behind) = tokens.split_at(at);
        let asked = behind.first().is_some_and(|t| t.asks(&["what"]));
        asked && before.last().is_some_and(ties) && before.iter().any(thing)
    })
}

/// A kind of bodies right behind words that name something is part of that name: 标杆企业, 百亿企业.
pub(super) fn bodies_in_names(tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        let body =
            matches!(&tokens[at].what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Bodies)));
        if body && matches!(tokens[at - 1].what, What::Rest) {
            tokens[at].what = What::Rest;
        }
        // 华为公司: a word of one character within a name is part of it.
        let one = |token: &Token| token.words.chars().count() == 1 && token.words != BREAK.to_string();
        let named = at > 1 && one(&tokens[at - 2]) && tokens[at - 2].what == What::Rest;
        if body && named && one(&tokens[at - 1]) && tokens[at - 1].what == What::Stop {
            tokens[at - 1].what = What::Rest;
            tokens[at].what = What::Rest;
        }
    }
}
