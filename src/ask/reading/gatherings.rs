//! Events by their short nouns: 峰会期间 speaks of a summit that the documents name, 办哪些会、展 asks for events. Must not know
//! slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// A noun of events before the word for their time names those of the graph: 峰会期间要成立什么, 数字峰会同期.
pub(super) fn of_time(tokens: &mut [Token], words: &Words, vocabulary: &Vocabulary) {
    let open = |t: &Token| match &t.what {
        What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_))),
        What::Rest => true,
        _ => false,
    };
    let named = tokens.iter().any(|t| matches!(t.what, What::Named(Slot::Thing, ..)));
    for at in 1..tokens.len() {
        let timed = tokens.get(at).is_some_and(|t| words.terms.during.contains(&t.words));
        let asked = at > 1 && tokens.get(at - 2).is_some_and(|t| t.asks(&["what"]));
        let event = tokens.get_mut(at - 1).filter(|t| timed && !asked && !named && open(t));
        if let Some(event) = event {
            let found = events(&event.words, words, vocabulary);
            if !found.is_empty() {
                event.what = What::Named(Slot::Thing, found, Vec::new());
            }
        }
    }
}

/// The same where it is asked whose it is: 峰会由谁负责, 峰会的责任单位.
pub(super) fn in_charge(tokens: &mut [Token], words: &Words, vocabulary: &Vocabulary) {
    let asks = tokens.iter().any(|t| t.asks(&["who", "responsible", "lead"]));
    let kind = tokens.iter().any(|t| t.asks(&["what", "where", "count", "amount"]));
    let named = tokens.iter().any(|t| matches!(t.what, What::Named(Slot::Thing, ..)));
    if !asks || kind || named {
        return;
    }
    for at in 0..tokens.len() {
        let open = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| t.what == What::Rest);
        let Some(token) = tokens.get_mut(at) else { continue };
        let head = matches!(&token.what, What::Cue(tags) if tags.iter().all(|t| matches!(t, Tag::Head(_))));
        if head && !open {
            let found = events(&token.words, words, vocabulary);
            if !found.is_empty() {
                token.what = What::Named(Slot::Thing, found, Vec::new());
            }
        }
    }
}

/// The events whose names end in the same noun and hold the other words, perhaps apart.
fn events(asked: &str, words: &Words, vocabulary: &Vocabulary) -> Vec<usize> {
    let nouns = words.terms.events.iter().filter(|noun| noun.chars().count() >= 2);
    let noun = nouns.filter(|noun| asked.ends_with(noun.as_str())).max_by_key(|noun| noun.len());
    let Some(noun) = noun else { return Vec::new() };
    let held = |at: &usize| vocabulary.entities.get(*at).is_some_and(|e| !e.generic);
    let mut found: Vec<usize> = vocabulary.ending(noun).into_iter().filter(held).collect();
    if asked != noun {
        let apart = vocabulary.scattered(asked);
        found.retain(|at| apart.contains(at));
    }
    found
}

/// Nouns of one character right behind what asks, or in a list with such nouns there: 哪些会、展.
pub(super) fn short(tokens: &mut [Token], words: &Words) {
    let noun = |t: &Token| {
        let free = matches!(&t.what, What::Stop | What::Rest)
            || matches!(&t.what, What::Cue(tags) if tags.iter().all(|t| matches!(t, Tag::Head(_))));
        free && words.terms.short_events.contains(&t.words)
    };
    let and = |t: &Token| t.what == What::Stop && (t.words == BREAK.to_string() || words.joins(&t.words));
    // 会 alone is a verb (会议 is not): a list, or the end of its clause, makes it a noun.
    let ends = |t: Option<&Token>| t.is_none_or(|t| and(t) || t.words == BREAK.to_string());
    let starts: Vec<usize> = (0..tokens.len())
        .filter(|at| tokens.get(*at).is_some_and(|t| t.asks(&["what"])))
        .map(|at| at + 1)
        .collect();
    for from in starts {
        let list: Vec<usize> = (from..tokens.len())
            .take_while(|at| tokens.get(*at).is_some_and(|t| noun(t) || and(t)))
            .collect();
        let nouns: Vec<usize> = list.into_iter().filter(|at| tokens.get(*at).is_some_and(noun)).collect();
        let Some(last) = nouns.last().copied() else { continue };
        if tokens.get(from).is_some_and(noun) && ends(tokens.get(last + 1)) {
            for at in nouns {
                if let Some(token) = tokens.get_mut(at) {
                    token.what = What::Cue(vec![Tag::Cue("event".to_owned())]);
                }
            }
        }
    }
}
