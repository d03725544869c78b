//! Phases of which no text speaks (某中心（三期））: what is asked of them is not stated. Must not know slots.

use crate::ask::plain::plain;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// The number of a phase in brackets that no text has: 某中心（三期）.
pub(super) fn unknown(question: &str, words: &Words, vocabulary: &Vocabulary) -> Option<String> {
    let numbered = |text: &str| {
        let number = words.terms.batches.iter().find_map(|batch| text.strip_suffix(batch.as_str()));
        let number = number.map(|number| number.trim_start_matches(words.terms.edition[0].as_str()));
        number.is_some_and(|number| {
            !number.is_empty()
                && number.chars().all(|c| words.terms.numerals.contains(&c) || c.is_ascii_digit())
        })
    };
    let opens = question.char_indices().filter(|(_, c)| ['（', '('].contains(c));
    let mut phases = opens.filter_map(|(at, mark)| {
        let (before, rest) = question.split_at_checked(at)?;
        let within = plain(rest.get(mark.len_utf8()..)?.split(['）', ')']).next()?);
        let open: Vec<char> = plain(before).chars().rev().take(BEFORE).collect();
        let whole: String = open.into_iter().rev().chain(within.chars()).collect();
        numbered(&within).then_some((within, whole))
    });
    // 某中心三期: the same without brackets, behind a kind.
    let bare = plain(question);
    let behind_kind = bare.char_indices().filter_map(|(at, _)| {
        let (before, rest) = bare.split_at_checked(at)?;
        let kind = words.heads.keys().any(|head| head.chars().count() > 1 && before.ends_with(head.as_str()));
        let batch = words.terms.batches.iter().find_map(|batch| Some((rest.find(batch.as_str())?, batch)));
        let within = rest.get(..batch.map(|(at, batch)| at + batch.len())?)?;
        let open: Vec<char> = before.chars().rev().take(BEFORE).collect();
        let whole: String = open.into_iter().rev().chain(within.chars()).collect();
        (kind && within.chars().count() <= SHORT && numbered(within)).then(|| (within.to_owned(), whole))
    });
    let mut phases = phases.by_ref().chain(behind_kind);
    let new = |whole: &str| vocabulary.about(whole).is_empty() && vocabulary.containing(whole).is_empty();
    phases.find(|(_, whole)| new(whole)).map(|(phase, _)| phase)
}

/// Characters of the longest number of a phase with its noun.
const SHORT: usize = 3;

/// Characters before the brackets by which a text is known to speak of the same thing.
const BEFORE: usize = 2;
