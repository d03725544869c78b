//! What is named or listed (name the cities), and what else is asked for at the end (with the units in charge): who and
//! where are asked for as other questions do. Must not know Chinese.

use super::{Said, behind, ends, is, said};

/// Nouns for bodies and for places that are asked for.
const BODIES: [&str; 22] = [
    "unit",
    "units",
    "body",
    "bodies",
    "agency",
    "agencies",
    "department",
    "departments",
    "organisation",
    "organisations",
    "organization",
    "organizations",
    "institution",
    "institutions",
    "entity",
    "entities",
    "authority",
    "authorities",
    "party",
    "parties",
    "office",
    "offices",
];

const PLACES: [&str; 14] = [
    "city",
    "cities",
    "location",
    "locations",
    "place",
    "places",
    "county",
    "counties",
    "site",
    "sites",
    "town",
    "towns",
    "district",
    "districts",
];

/// What asks for them.
const WHO: [&str; 3] = ["|", "by", "whom"];

const WHERE: [&str; 4] = ["|", "in", "which", "cities"];

/// What demands an answer where it opens a sentence, and what may stand before that.
const DEMANDS: [&str; 10] =
    ["list", "name", "give", "identify", "show", "state", "specify", "tell", "find", "enumerate"];

const POLITE: [&str; 8] = ["please", "can", "could", "you", "me", "us", "kindly", "also"];

/// What stands before a noun without saying more.
const LIGHT: [&str; 10] =
    ["the", "their", "its", "all", "any", "each", "respective", "relevant", "competent", "corresponding"];

/// What may follow the places and bodies that are demanded: anything else makes them the start of a name.
const FOLLOWS: [&str; 36] = [
    "where",
    "in",
    "with",
    "that",
    "which",
    "whose",
    "who",
    "of",
    "for",
    "to",
    "named",
    "chosen",
    "picked",
    "selected",
    "listed",
    "mentioned",
    "covered",
    "designated",
    "involved",
    "concerned",
    "hosting",
    "having",
    "getting",
    "given",
    "assigned",
    "tasked",
    "charged",
    "responsible",
    "accountable",
    "are",
    "were",
    "supported",
    "and",
    "it",
    "they",
    "home",
];

/// What joins a last thing that is asked for.
const JOINS: [&[&str]; 8] = [
    &["together", "with"],
    &["along", "with"],
    &["as", "well", "as"],
    &["and"],
    &["with"],
    &["plus"],
    &["alongside"],
    &["including"],
];

/// What says that bodies are those that answer for something.
const ANSWERS: [&str; 12] = [
    "responsible",
    "accountable",
    "in",
    "charge",
    "concerned",
    "involved",
    "assigned",
    "for",
    "of",
    "it",
    "them",
    "each",
];

/// What says where something is, behind the noun for a place.
const LIES: [&str; 18] = [
    "they",
    "it",
    "each",
    "one",
    "is",
    "are",
    "lie",
    "lies",
    "sit",
    "sits",
    "in",
    "located",
    "based",
    "concerned",
    "involved",
    "of",
    "them",
    "where",
];

/// Name the cities where: which cities.
pub(super) fn demanded(words: &[String], at: usize) -> Option<Said> {
    let mut first = at;
    while first > 0 && is(words, first - 1, &POLITE) {
        first -= 1;
    }
    let opens = first == 0 || ends(words, first - 1);
    if !opens || !is(words, at, &DEMANDS) {
        return None;
    }
    let noun = behind(words, behind(words, at + 1, &POLITE), &LIGHT);
    let goes_on = ends(words, noun + 1) || is(words, noun + 1, &FOLLOWS);
    match () {
        () if !goes_on => None,
        () if is(words, noun, &PLACES) => Some((noun + 1 - at, said(&["which", "cities"]))),
        () if is(words, noun, &BODIES) => Some((noun + 1 - at, said(&["which", "units"]))),
        () => None,
    }
}

/// Where what joins a last thing that is asked for ends.
fn joined(words: &[String], at: usize) -> Option<usize> {
    // And with their cities.
    let from = if is(words, at, &["and"]) && is(words, at + 1, &["with", "together", "along"]) {
        at + 1
    } else {
        at
    };
    let join =
        JOINS.iter().find(|join| join.iter().enumerate().all(|(i, word)| is(words, from + i, &[*word])))?;
    Some(from + join.len())
}

/// Together with the units in charge: and by whom.
pub(super) fn bodies_last(words: &[String], at: usize) -> Option<Said> {
    let from = joined(words, at)?;
    let noun = behind(words, behind(words, from, &LIGHT), &["responsible", "accountable"]);
    if !is(words, noun, &BODIES) || noun == from {
        return None;
    }
    let end = behind(words, noun + 1, &ANSWERS);
    ends(words, end).then(|| (end - at, said(&WHO)))
}

/// With their cities: and in which cities.
pub(super) fn places_last(words: &[String], at: usize) -> Option<Said> {
    let from = joined(words, at)?;
    let noun = behind(words, from, &LIGHT);
    if !is(words, noun, &PLACES) || noun == from {
        return None;
    }
    let end = behind(words, noun + 1, &LIES);
    ends(words, end).then(|| (end - at, said(&WHERE)))
}
