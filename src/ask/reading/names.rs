//! Which tokens are parts of longer names, and which names are only kinds. Must not know slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// A name that is only the core of a thing's, right before a head noun, is part of what that noun asks for where names
/// hold both: 电子商务示范城市. Before the name of a class it is a field: 哪些人工智能平台.
pub(super) fn kinds(tokens: &mut [Token], vocabulary: &Vocabulary) {
    let tagged = |token: &Token, fits: fn(&Tag) -> bool| matches!(&token.what, What::Cue(tags) if tags.iter().any(fits));
    for at in 1..tokens.len() {
        // 什么旅游平台、互联网试点: in a list a field is that of one kind only.
        let listed = tokens.get(at + 1..).unwrap_or_default().iter().any(|t| t.words == BREAK.to_string());
        let asked = !listed && at > 1 && tokens.get(at - 2).is_some_and(|t| t.asks(&["what"]));
        let Some([before, noun]) = tokens.get_mut(at - 1..=at) else { continue };
        let What::Named(Slot::Thing, entities, _) = &before.what else { continue };
        let whole =
            |at: &usize| vocabulary.entities.get(*at).is_some_and(|e| e.plain.contains(&before.words));
        let held = || !vocabulary.containing(&format!("{}{}", before.words, noun.words)).is_empty();
        let head = tagged(noun, |tag| matches!(tag, Tag::Head(_))) && held();
        let class = asked && tagged(noun, |tag| matches!(tag, Tag::Class(_))) && !entities.iter().any(whole);
        if head || class {
            before.what = What::Rest;
        }
    }
}

/// A kind that is also the whole name of a thing is that thing where the question asks what became of it or whose it is:
/// 健康码有哪些变化.
pub(super) fn whole(tokens: &mut [Token], vocabulary: &Vocabulary) {
    let told = ["change", "history", "since", "responsible", "who"];
    let what = |t: &Token| t.asks(&["what"]);
    let parts = |t: &Token| t.words == BREAK.to_string();
    // 责任单位是哪些: what asks at the end of a clause that is for bodies asks for them, as in the clause behind it.
    let of_bodies = |at: usize| {
        let ends = tokens.iter().skip(at + 1).find(|t| !what(t)).is_none_or(parts);
        let has = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| t.asks(&["exist"]));
        ends && !has && tokens.iter().take(at).any(|t| t.asks(&["who", "responsible"]))
    };
    // 有哪些变化: what asks is said of the change.
    let of_kind = (0..tokens.len()).any(|at| {
        tokens.get(at).is_some_and(what)
            && !tokens.get(at + 1).is_some_and(|t| t.asks(&["change"]))
            && !of_bodies(at)
    });
    let other = |t: &Token| matches!(t.what, What::Named(Slot::Thing, ..));
    if of_kind || tokens.iter().any(other) || !tokens.iter().any(|t| t.asks(&told)) {
        return;
    }
    for at in 0..tokens.len() {
        let apart = at.checked_sub(1).and_then(|at| tokens.get(at)).is_none_or(|t| t.what != What::Rest);
        let Some(token) = tokens.get_mut(at) else { continue };
        let head = matches!(&token.what, What::Cue(tags) if tags.iter().all(|t| matches!(t, Tag::Head(_))));
        if !head || !apart || token.words.chars().count() < SHORTEST_WHOLE {
            continue;
        }
        let named = vocabulary
            .entities
            .iter()
            .enumerate()
            .filter(|(_, e)| e.slot == Slot::Thing && !e.generic && e.plain.contains(&token.words));
        let found: Vec<usize> = named.map(|(at, _)| at).collect();
        if !found.is_empty() {
            token.what = What::Named(Slot::Thing, found, Vec::new());
        }
    }
}

/// Characters of the shortest kind that may be the whole name of a thing.
const SHORTEST_WHOLE: usize = 3;

/// A name that says no more than its kind (重点园区) asks for that kind beside 哪些, though a document uses it as a name.
pub(super) fn general(tokens: &mut [Token], words: &Words, vocabulary: &Vocabulary) {
    let what = |t: &Token| t.asks(&["what"]);
    if !tokens.iter().any(what) {
        return;
    }
    for token in tokens {
        let What::Named(Slot::Thing, entities, _) = &token.what else { continue };
        let generic = entities.iter().all(|at| vocabulary.entities.get(*at).is_some_and(|e| e.generic));
        let opened = words.terms.modifiers.iter().filter_map(|m| token.words.strip_prefix(m.as_str()));
        let known = |rest: &&str| words.heads.contains_key(*rest) || words.classes.contains_key(*rest);
        let Some(rest) = opened.filter(known).min_by_key(|rest| rest.len()).filter(|_| generic) else {
            continue;
        };
        let class = words.classes.get(rest).map(|class| Tag::Class(class.clone()));
        let head = words.heads.get(rest).map(|class| Tag::Head(class.clone()));
        token.words = rest.to_owned();
        token.what = What::Cue(class.or(head).into_iter().collect());
    }
}

/// 打造哪些跨境电商、产业互联网平台: words in an asked list take the kind that ends it, where they are the whole name of
/// nothing.
pub(super) fn shared_kind(tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) {
    let what = |t: &Token| t.asks(&["what"]);
    let and = |t: &Token| t.what == What::Stop && (t.words == BREAK.to_string() || words.joins(&t.words));
    let kinds = |text: &str| {
        let all = words.classes.keys().chain(words.heads.keys());
        all.filter(|kind| text.ends_with(kind.as_str())).max_by_key(|kind| kind.len()).cloned()
    };
    let entity = |at: &usize| vocabulary.entities.get(*at);
    let whole = |t: &Token| match &t.what {
        What::Named(Slot::Thing, all, _) => {
            all.iter().filter_map(entity).any(|e| !e.generic && e.plain.contains(&t.words))
        }
        What::Rest => false,
        _ => true,
    };
    let Some(from) = tokens.iter().position(what).map(|at| at + 1) else { return };
    let list: Vec<usize> = (from..tokens.len())
        .take_while(|at| tokens.get(*at).is_some_and(|t| and(t) || !whole(t)))
        .filter(|at| tokens.get(*at).is_some_and(|t| !and(t)))
        .collect();
    let [open @ .., last] = list.as_slice() else { return };
    let Some(kind) = tokens.get(*last).and_then(|t| kinds(&t.words)) else { return };
    let bare = |at: &usize| tokens.get(*at).is_some_and(|t| kinds(&t.words).is_none());
    let named = |at: &usize| tokens.get(*at).is_some_and(|t| t.what != What::Rest);
    if open.is_empty() || !open.iter().all(bare) || !list.iter().any(named) {
        return;
    }
    let tag = words.classes.get(&kind).map(|class| Tag::Class(class.clone()));
    let tag = tag.or_else(|| words.heads.get(&kind).map(|class| Tag::Head(class.clone())));
    for at in list.iter().rev() {
        let Some(token) = tokens.get_mut(*at) else { continue };
        token.what = What::Rest;
        let modifier = token.words.strip_suffix(kind.as_str()).map(str::to_owned);
        token.words = modifier.unwrap_or_else(|| token.words.clone());
        let noun = Token { words: kind.clone(), what: What::Cue(tag.clone().into_iter().collect()) };
        tokens.insert(at + 1, noun);
    }
}

/// A verb right before a head is part of the kind where names end in both (提升行动), behind what asks or 的.
pub(super) fn acting_kinds(tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) {
    let tagged = |token: &Token, fits: &dyn Fn(&Tag) -> bool| matches!(&token.what, What::Cue(tags) if tags.iter().any(fits));
    let asks = |t: &Token| {
        tagged(t, &|t| matches!(t, Tag::Cue(n) if n == "what"))
            || t.what == What::Stop && t.words.ends_with(words.terms.attributive)
    };
    let mut at = 1;
    while at + 1 < tokens.len() {
        let (before, verb, head) = (&tokens[at - 1], &tokens[at], &tokens[at + 1]);
        let acts = tagged(verb, &|t| matches!(t, Tag::Action(_)));
        let class = match &head.what {
            What::Cue(tags) => tags.iter().find(|t| matches!(t, Tag::Head(_))).cloned(),
            _ => None,
        };
        let kind = format!("{}{}", verb.words, head.words);
        let headings = vocabulary.headings.iter().filter(|heading| heading.plain.ends_with(&kind)).count();
        let several = vocabulary.ending(&kind).len() + headings > 1;
        if let Some(class) = class.filter(|_| acts && several && asks(before)) {
            tokens[at + 1] = Token { words: kind, what: What::Cue(vec![class]) };
            tokens.remove(at);
        }
        at += 1;
    }
}

/// A verb inside a name is part of it: the 融合 of 产教融合基地.
pub(super) fn verbs_in_names(tokens: &mut [Token], vocabulary: &Vocabulary) {
    let open = |token: &Token| match &token.what {
        What::Rest => true,
        What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_))),
        _ => false,
    };
    let verb = |token: &Token| matches!(&token.what, What::Cue(tags) if tags.iter().all(|t| matches!(t, Tag::Action(_))));
    for at in 1..tokens.len().saturating_sub(1) {
        let (before, behind) = (&tokens[at - 1], &tokens[at + 1]);
        if !verb(&tokens[at]) || before.what != What::Rest || !open(behind) {
            continue;
        }
        let last: Vec<char> = before.words.chars().rev().take(2).collect();
        let first: String = behind.words.chars().take(2).collect();
        let last: String = last.into_iter().rev().collect();
        if last.chars().count() == 2
            && !vocabulary.containing(&format!("{last}{}{first}", tokens[at].words)).is_empty()
        {
            tokens[at].what = What::Rest;
        }
    }
}

/// A thing's name behind other words is part of a longer one where names hold both, perhaps apart: 大数据中心 in
/// 国家健康医疗大数据中心.
pub(super) fn longer(tokens: &mut [Token], vocabulary: &Vocabulary) {
    for at in 1..tokens.len() {
        let before = tokens[at - 1].what == What::Rest && tokens[at - 1].words.chars().count() >= 2;
        if !before || !matches!(tokens[at].what, What::Named(Slot::Thing, ..)) {
            continue;
        }
        let whole = format!("{}{}", tokens[at - 1].words, tokens[at].words);
        if vocabulary.containing(&whole).is_empty() && vocabulary.scattered(&whole).is_empty() {
            continue;
        }
        tokens[at].what = What::Rest;
    }
}

/// Words too short to be a body's name take the word without weight before them: 地 in 省地税局.
fn cut_bodies(tokens: &mut [Token], words: &Words) {
    for at in 1..tokens.len() {
        let (before, here) = (&tokens[at - 1], &tokens[at]);
        let ends = words.terms.body_endings.iter().any(|end| here.words.ends_with(end.as_str()));
        let short = here.what == What::Rest && here.words.chars().count() == 2 && ends;
        let one = before.what == What::Stop && before.words.chars().count() == 1;
        let name =
            one && before.words != BREAK.to_string() && !before.words.starts_with(words.terms.attributive);
        if short && name {
            tokens[at - 1].what = What::Rest;
        }
    }
}

/// A kind's name that only opens the names of other things asks for the things that end in it: 政务网络 is no
/// 政务网络机房 where there is a 无线政务专网.
pub(super) fn own_kind(tokens: &mut [Token], words: &Words, vocabulary: &Vocabulary) {
    let class =
        |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Class(_))));
    let and = |t: &Token| t.what == What::Stop && t.words.chars().all(|c| words.terms.ands.contains(&c));
    let listed: Vec<bool> = (0..tokens.len())
        .map(|at| at > 1 && tokens.get(at - 2).is_some_and(class) && tokens.get(at - 1).is_some_and(and))
        .collect();
    for (token, listed) in tokens.iter_mut().zip(listed) {
        let What::Named(Slot::Thing, entities, _) = &mut token.what else { continue };
        let head = words.heads.keys().filter(|h| token.words.ends_with(h.as_str())).max_by_key(|h| h.len());
        let Some(head) = head.filter(|head| **head != token.words) else { continue };
        let opens = |at: &usize| {
            vocabulary
                .entities
                .get(*at)
                .is_some_and(|e| e.plain.iter().all(|n| !n.ends_with(token.words.as_str())))
        };
        if entities.iter().all(opens) {
            let own = super::kinds::of_kind(&token.words, head, words, vocabulary);
            if listed && let Some(class) = words.heads.get(head) {
                // 平台和政务网络: beside a class it is a kind too.
                token.what = What::Cue(vec![Tag::Head(class.clone())]);
                token.words.clone_from(head);
            } else if !own.is_empty() {
                *entities = own;
            }
        }
    }
}

/// Words without weight that stand inside a name are part of it: the person in 数字人民币, the have in 拥有量.
pub(super) fn join(tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) {
    let and = |token: &Token| token.words.chars().all(|c| words.terms.ands.contains(&c));
    let part = |token: &Token| {
        matches!(token.what, What::Rest)
            || matches!(&token.what, What::Cue(tags) if tags.iter().all(|t| matches!(t, Tag::Head(_))))
    };
    for at in 0..tokens.len().saturating_sub(1) {
        let (Some(here), Some(behind)) = (tokens.get(at), tokens.get(at + 1)) else { continue };
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).filter(|t| part(t));
        // 定的 before a name is no part of it either.
        let of = here.words.ends_with(words.terms.attributive);
        let stands = matches!(here.what, What::Stop) && here.words.chars().count() <= 2 && !and(here) && !of;
        if !stands || !part(behind) || here.words == BREAK.to_string() {
            continue;
        }
        let meets = |a: &Token, b: &Token| match (a.words.chars().last(), b.words.chars().next()) {
            (Some(last), Some(first)) => vocabulary.neighbours(last, first),
            _ => false,
        };
        if before.is_none_or(|before| meets(before, here)) && meets(here, behind) {
            tokens[at].what = What::Rest;
        }
    }
    for at in 1..tokens.len().saturating_sub(1) {
        // 国家北斗福建分中心: a place within a name.
        let place = matches!(tokens[at].what, What::Named(Slot::Place, ..));
        if place
            && tokens[at - 1].what == What::Rest
            && tokens[at - 1].words.chars().count() > 1
            && part(&tokens[at + 1])
        {
            tokens[at].what = What::Rest;
        }
    }
    cut_bodies(tokens, words);
    // Neighbouring unknown words are one.
    let mut joined: Vec<Token> = Vec::new();
    for token in tokens.drain(..) {
        match joined.last_mut() {
            Some(last) if last.what == What::Rest && token.what == What::Rest => last.words += &token.words,
            _ => joined.push(token),
        }
    }
    *tokens = joined;
}
