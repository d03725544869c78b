//! Characters that the spotter gave to the wrong neighbour. Must not know slots.

use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// 哪些人工智能平台 asks for no people: the character that ends what asks belongs to the word behind it, where that stands in
/// no name without it.
pub(super) fn given_back(tokens: &mut [Token], words: &Words, vocabulary: &Vocabulary) {
    for at in 1..tokens.len() {
        let (before, behind) = tokens.split_at_mut(at);
        let (Some(ask), Some(name)) = (before.last_mut(), behind.first_mut()) else { continue };
        let Some(last) = ask.words.chars().last().filter(|_| name.what == What::Rest) else { continue };
        let Some(open) = ask.words.strip_suffix(last) else { continue };
        let whole = format!("{last}{}", name.words);
        let with = vocabulary.containing(&whole).len();
        let always = with > 0 && with == vocabulary.containing(&name.words).len();
        if always && words.terms.plural_asks.iter().any(|ask| ask == open) {
            *ask = Token { words: open.to_owned(), what: What::Cue(vec![Tag::Cue("what".to_owned())]) };
            name.words = whole;
        }
    }
}

/// 种植面积, where a target counts one: what no fact holds elsewhere is the measure of a figure here.
pub(super) fn measured(tokens: &mut [Token], vocabulary: &Vocabulary) {
    let unheld = |token: &&mut Token| matches!(&token.what, What::Cue(tags) if tags.contains(&Tag::Unheld));
    for token in tokens.iter_mut().filter(unheld) {
        if vocabulary.metrics.iter().any(|metric| metric.plain.contains(&token.words)) {
            token.what = What::Rest;
        }
    }
}

/// 重点发展哪些产业, 要发展的产业: a verb right before what asks or before 的, whose last character is also a kind (展), is no kind.
pub(super) fn made_whole(tokens: &mut [Token], words: &Words) {
    let head =
        |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().all(|t| matches!(t, Tag::Head(_))));
    for at in 1..tokens.len() {
        let of = |t: &Token| t.words.chars().eq([words.terms.attributive]);
        let asked = tokens.get(at + 1).is_some_and(|t| t.asks(&["what"]) || of(t));
        let Some([first, last]) = tokens.get_mut(at - 1..=at) else { continue };
        let whole = format!("{}{}", first.words, last.words);
        let verbs = words.terms.heading_openings.iter().filter(|verb| verb.len() > last.words.len());
        let verb = verbs.filter(|verb| whole.ends_with(verb.as_str())).max_by_key(|verb| verb.len());
        if let Some(verb) = verb.filter(|_| asked && first.what == What::Rest && head(last)) {
            whole.trim_end_matches(verb.as_str()).clone_into(&mut first.words);
            *last = Token { words: verb.clone(), what: What::Stop };
        }
    }
}
