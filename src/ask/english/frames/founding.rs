//! Bodies that are founded (which institution is to be inaugurated): things that are asked for, not those who do it.
//! Must not know Chinese.

use super::{Said, behind, ends, is, said};

/// What asks for them, and general words for them; other nouns (centre, exchange) stay as they are.
const ASKS: [&str; 2] = ["which", "what"];
const GENERAL: [&str; 12] = [
    "institution",
    "institutions",
    "body",
    "bodies",
    "organisation",
    "organisations",
    "organization",
    "organizations",
    "agency",
    "agencies",
    "entity",
    "entities",
];
const OWN: [&str; 10] = [
    "centre",
    "centres",
    "center",
    "centers",
    "exchange",
    "exchanges",
    "institute",
    "institutes",
    "lab",
    "company",
];

/// What may stand between them and the verb.
const BETWEEN: [&str; 21] = [
    "is",
    "are",
    "was",
    "were",
    "to",
    "be",
    "been",
    "being",
    "will",
    "would",
    "shall",
    "should",
    "due",
    "set",
    "also",
    "formally",
    "officially",
    "then",
    "has",
    "have",
    "scheduled",
];

/// Forms of be and what opens a passive, one of which stands before the verb.
const PASSIVE: [&str; 7] = ["is", "are", "was", "were", "be", "been", "being"];

/// Verbs of founding as they stand behind it, and those that found themselves.
const FOUNDED: [&[&str]; 12] = [
    &["inaugurated"],
    &["unveiled"],
    &["founded"],
    &["established"],
    &["launched"],
    &["created"],
    &["formed"],
    &["set", "up"],
    &["opened"],
    &["instituted"],
    &["started"],
    &["commissioned"],
];
const OPENS: [&[&str]; 5] =
    [&["open", "its", "doors"], &["opens", "its", "doors"], &["open"], &["opens"], &["starts", "work"]];

/// What may stand behind the verb: no object does.
const FOLLOWS: [&str; 16] = [
    "during",
    "at",
    "in",
    "on",
    "by",
    "then",
    "there",
    "that",
    "alongside",
    "with",
    "under",
    "as",
    "for",
    "when",
    "while",
    "and",
];

/// Words at most that say which body is meant.
const MOST: usize = 3;

/// Which institution is to be inaugurated: what institution do they inaugurate.
pub(super) fn founded(words: &[String], at: usize) -> Option<Said> {
    if !is(words, at, &ASKS) {
        return None;
    }
    let known = |place: usize| is(words, place, &GENERAL) || is(words, place, &OWN);
    let noun =
        (at + 1..=at + 1 + MOST).take_while(|place| !ends(words, *place)).find(|place| known(*place))?;
    let verb = behind(words, noun + 1, &BETWEEN);
    let passive =
        is(words, verb.checked_sub(1)?, &PASSIVE) || (noun + 1..verb).any(|p| is(words, p, &PASSIVE));
    let stands = |form: &&&[&str]| form.iter().enumerate().all(|(i, word)| is(words, verb + i, &[*word]));
    let found = FOUNDED.iter().filter(|_| passive).find(stands).or_else(|| OPENS.iter().find(stands))?;
    let end = verb + found.len();
    if !(ends(words, end) || is(words, end, &FOLLOWS)) {
        return None;
    }
    let mut put = said(&["inaugurate", "what"]);
    put.extend(words.get(at + 1..noun)?.iter().cloned());
    match is(words, noun, &GENERAL) {
        true => put.extend(said(&["institution"])),
        false => put.extend(words.get(noun).cloned()),
    }
    Some((end - at, put))
}
