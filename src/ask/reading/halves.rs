//! Words that ask and took the first character of the name behind them. Must not know slots.

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
