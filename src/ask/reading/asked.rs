//! Kinds that are asked for in words that happen to be the core of one name. Must not know slots.

use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// 哪些政务服务平台: words right behind what asks for several are a kind, though the name of one thing is longer only by
/// what stands before it (全国一体化政务服务平台).
pub(super) fn kinds(tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) {
    let several = |t: &Token| t.asks(&["what"]) && words.terms.plural_asks.contains(&t.words);
    let mut at = 1;
    while at < tokens.len() {
        at += 1;
        let place = at - 1;
        let asked = tokens.get(place - 1).is_some_and(several);
        let Some(token) = tokens.get_mut(place).filter(|_| asked) else { continue };
        let What::Named(Slot::Thing, entities, _) = &token.what else { continue };
        let core = |at: &usize| vocabulary.entities.get(*at).is_some_and(|e| !e.plain.contains(&token.words));
        let ends = words.classes.iter().filter(|(class, _)| token.words.ends_with(class.as_str()));
        let Some((kind, class)) = ends.max_by_key(|(class, _)| class.len()) else { continue };
        let Some(field) = token.words.strip_suffix(kind.as_str()).filter(|_| entities.iter().all(core))
        else {
            continue;
        };
        (token.words, token.what) = (field.to_owned(), What::Rest);
        let class = What::Cue(vec![Tag::Class(class.clone())]);
        tokens.insert(at, Token { words: kind.clone(), what: class });
    }
}
