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
    for at in (0..tokens.len()).rev() {
        let Some(Token { words: name, what: What::Named(Slot::Thing, entities, _) }) = tokens.get(at) else {
            continue;
        };
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(several);
        let mut behind =
            tokens.get(at + 1..).unwrap_or_default().iter().skip_while(|t| stop(t) && !is_break(t));
        let behind =
            behind.next().is_some_and(what) && behind.find(|t| !stop(t) || is_break(t)).is_none_or(is_break);
        let kind =
            words.classes.keys().filter(|kind| name.ends_with(kind.as_str())).max_by_key(|kind| kind.len());
        let Some((kind, field)) =
            kind.and_then(|kind| Some((kind.clone(), name.strip_suffix(kind.as_str())?.to_owned())))
        else {
            continue;
        };
        // A name that a text has only behind other words (全省统一) is no more than its kind.
        let part = |n: &String| n.len() > name.len() && plain(n).ends_with(name.as_str());
        let whole = |at: &usize| {
            let named = vocabulary.entities.get(*at).filter(|e| e.plain.contains(name));
            named.is_some_and(|e| !e.names.iter().any(part))
        };
        let Some(class) = words.classes.get(&kind).filter(|_| !entities.iter().any(whole)) else { continue };
        if !(before || behind) || field.chars().count() < 2 {
            continue;
        }
        let what = What::Cue(vec![Tag::Class(class.clone())]);
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
