//! What a question lists one by one to be measured. Must not know graphs.

use super::opened;
use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::{Slot, Words};

/// What a question lists one by one (甲、乙和丙各是多少): the words of each that may name a measure.
pub(in crate::ask) fn listed(tokens: &[Token], words: &Words) -> Vec<String> {
    let mut found = vec![String::new()];
    for (at, token) in tokens.iter().enumerate() {
        // 端口的新建目标: a verb before the target is no part of the measure.
        let before_target = tokens.get(at + 1).is_some_and(|next| next.asks(&["target"]));
        let parts =
            token.what == What::Stop && (token.words == BREAK.to_string() || words.joins(&token.words));
        let counts = match &token.what {
            What::Named(slot, ..) => matches!(slot, Slot::Thing | Slot::Task),
            What::Rest => true,
            // 甲的增速和占比: a measure that also asks for an amount.
            What::Cue(_) if words.terms.metric_endings.contains(&token.words) => true,
            What::Cue(tags) => {
                let noun = |t: &Tag| matches!(t, Tag::Head(_) | Tag::Class(_) | Tag::Action(_) | Tag::Bodies);
                let verb = |t: &Tag| matches!(t, Tag::Action(_));
                tags.iter().all(noun) && !(before_target && tags.iter().any(verb))
            }
            What::Year(..) | What::Stop => false,
        };
        // 在推动某事方面，甲和乙各是多少: a heading before what follows it is no measure.
        let aspect = matches!(token.what, What::Named(Slot::Task, ..))
            && tokens.get(at + 1).is_some_and(|next| words.terms.nouns_behind.contains(&next.words));
        match found.last_mut() {
            _ if aspect => {}
            _ if parts => found.push(String::new()),
            Some(last) if counts => last.push_str(&token.words),
            _ => {}
        }
    }
    // 认定、培育多少家: a verb alone is no measure.
    let verb = |item: &&String| words.actions.contains_key(*item);
    let bare = |item: &String| words.same(opened(item, words));
    found.iter().filter(|item| !verb(item)).map(bare).filter(|item| item.chars().count() >= 2).collect()
}
