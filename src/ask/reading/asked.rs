//! Kinds that are asked for in words that happen to be the core of one name. Must not know slots.

use crate::ask::plain::{BREAK, plain};
use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// 完善哪些政务服务平台 asks for platforms of a field, not for the one whose name ends so: behind or before what asks, words
/// that are the whole name of nothing ask for their class.
pub(super) fn kinds(tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) {
    let what = |t: &Token| t.asks(&["what"]);
    let several = |t: &Token| what(t) && words.terms.plural_asks.contains(&t.words);
    let stop = |t: &Token| t.what == What::Stop;
    let is_break = |t: &Token| stop(t) && t.words == BREAK.to_string();
    // 各市的重点园区各叫什么: what is no name of any thing is asked for by places.
    let placed = tokens.iter().any(|t| matches!(t.what, What::Named(Slot::Place, ..)));
    let called = placed && tokens.iter().any(|t| t.asks(&["naming"]));
    for at in (0..tokens.len()).rev() {
        let Some(Token { words: name, what: What::Named(Slot::Thing, entities, _) }) = tokens.get(at) else {
            continue;
        };
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(several);
        let mut behind =
            tokens.get(at + 1..).unwrap_or_default().iter().skip_while(|t| stop(t) && !is_break(t));
        let behind =
            behind.next().is_some_and(what) && behind.find(|t| !stop(t) || is_break(t)).is_none_or(is_break);
        let Some((kind, tag, field)) = kind_of(name, words) else { continue };
        // A name that a text has only behind other words (全省统一) is no more than its kind.
        let part = |n: &String| n.len() > name.len() && plain(n).ends_with(name.as_str());
        let whole = |at: &usize| {
            let named = vocabulary.entities.get(*at).filter(|e| e.plain.contains(name));
            named.is_some_and(|e| !e.names.iter().any(part))
        };
        // A name that ends in a head of its own class asks for a kind only where it is the whole name of nothing.
        let exact = |at: &usize| vocabulary.entities.get(*at).is_some_and(|e| e.plain.contains(name));
        let named = match tag {
            Tag::Class(_) => entities.iter().any(whole),
            _ => entities.iter().any(exact) || words.is_of(name, &words.terms.of_headings),
        };
        let mut things = entities.iter().filter_map(|at| vocabulary.entities.get(*at));
        let general = called && things.all(|thing| thing.generic);
        if !general && (!(before || behind) || named) {
            continue;
        }
        let what = What::Cue(vec![tag]);
        let open = words.terms.field_endings.iter().find_map(|noun| field.strip_suffix(noun.as_str()));
        let weak = words.terms.weak_fields.iter().any(|weak| *weak == field || open == Some(weak.as_str()));
        if let Some(token) = tokens.get_mut(at) {
            *token = Token { words: kind, what };
        }
        if !weak {
            tokens.insert(at, Token { words: field, what: What::Rest });
        }
    }
}

/// The kind that ends a name, with what the name says before it: the name of a class, else the longest head noun.
fn kind_of(name: &str, words: &Words) -> Option<(String, Tag, String)> {
    let open = |kind: &String| name.strip_suffix(kind.as_str()).filter(|open| open.chars().count() >= 2);
    let class = words.classes.iter().filter(|(kind, _)| name.ends_with(kind.as_str()));
    if let Some((kind, class)) = class.max_by_key(|(kind, _)| kind.len()) {
        return Some((kind.clone(), Tag::Class(class.clone()), open(kind)?.to_owned()));
    }
    let heads = words.heads.iter().filter_map(|(kind, class)| Some((kind, class, open(kind)?)));
    let (kind, class, open) = heads.max_by_key(|(kind, ..)| kind.len())?;
    Some((kind.clone(), Tag::Head(class.clone()), open.to_owned()))
}
