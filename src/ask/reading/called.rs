//! Names asked for by words that they hold: 名称带“试行”的. Must not know slots.

use super::Reading;
use crate::ask::plain::plain;
use crate::ask::words::Words;

impl Reading {
    /// The question without the words that names are to hold.
    pub(super) fn take_called(&mut self, question: &str, words: &Words) -> String {
        let Some((before, within, behind)) = super::written::quotation(question) else {
            return question.to_owned();
        };
        let name = words.terms.presence.holds.iter().find_map(|word| before.strip_suffix(word.as_str()));
        let name = name.map(|left| left.trim_end_matches(words.terms.presence.within.as_str()));
        let left = name.and_then(|left| {
            words.terms.presence.names.iter().find_map(|noun| left.strip_suffix(noun.as_str()))
        });
        match left {
            Some(left) => {
                self.called = Some(plain(within));
                format!("{left}{}", behind.trim_start_matches(words.terms.attributive))
            }
            None => question.to_owned(),
        }
    }
}
