//! Places of which no text speaks (晋江有哪些产业园): what is asked of them is not stated. Must not know slots.

use super::Reading;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

impl Reading {
    /// Takes the names of divisions that no text has from the words for which nothing was found.
    pub(super) fn places_nowhere(&mut self, words: &Words, vocabulary: &Vocabulary) {
        let nowhere = |word: &String| {
            let bare = words.bare_modifier(word);
            let named =
                [word.as_str(), bare].iter().any(|name| !words.registry.places().named(name).is_empty());
            named && vocabulary.about(bare).is_empty()
        };
        let (places, others) = std::mem::take(&mut self.unknown).into_iter().partition(nowhere);
        self.unknown = others;
        self.elsewhere.extend::<Vec<String>>(places);
    }
}
