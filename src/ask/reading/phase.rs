//! Phases of which no text speaks (某中心（三期））: what is asked of them is not stated. Must not know slots.

use crate::ask::plain::plain;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// The number of a phase in brackets that no text has: 某中心（三期）.
pub(super) fn unknown(question: &str, words: &Words, vocabulary: &Vocabulary) -> Option<String> {
    let within = question.split(['（', '(']).skip(1).filter_map(|rest| rest.split(['）', ')']).next());
    let mut phases = within.map(plain).filter(|text| {
        let number = words.terms.batches.iter().find_map(|batch| text.strip_suffix(batch.as_str()));
        let number = number.map(|number| number.trim_start_matches(words.terms.edition[0].as_str()));
        number.is_some_and(|number| {
            !number.is_empty()
                && number.chars().all(|c| words.terms.numerals.contains(&c) || c.is_ascii_digit())
        })
    });
    phases.find(|phase| vocabulary.about(phase).is_empty() && vocabulary.containing(phase).is_empty())
}
