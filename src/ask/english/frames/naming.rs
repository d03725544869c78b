//! What names hold (with a word in their names, carry the name of the city): one wording for all of them. Must not know
//! Chinese.

use super::{Said, behind, ends, is, said};

/// What says that something has a word, and what stands before it.
const HAS: [&str; 24] = [
    "with",
    "have",
    "has",
    "having",
    "had",
    "carry",
    "carries",
    "carrying",
    "bear",
    "bears",
    "bearing",
    "contain",
    "contains",
    "containing",
    "include",
    "includes",
    "including",
    "hold",
    "feature",
    "featuring",
    "use",
    "show",
    "using",
    "whose",
];
const THAT: [&str; 4] = ["that", "which", "all", "each"];
const NAMES: [&str; 6] = ["name", "names", "title", "titles", "denomination", "designation"];
const THEIR: [&str; 5] = ["their", "its", "the", "his", "s"];
/// Words for a word, which are no part of it.
const WORD: [&str; 12] = [
    "the",
    "a",
    "word",
    "words",
    "term",
    "terms",
    "character",
    "characters",
    "label",
    "phrase",
    "prefix",
    "suffix",
];
/// Words of it at most.
const LONGEST: usize = 6;
/// What ends it.
const CLOSED: [&str; 16] = [
    "in",
    "of",
    "are",
    "is",
    "were",
    "was",
    "appear",
    "appears",
    "does",
    "do",
    "did",
    "exist",
    "to",
    "by",
    "under",
    "according",
];

/// Parks with a word in their names: those whose names hold it.
pub(super) fn held(words: &[String], at: usize) -> Option<Said> {
    let from = behind(words, at, &THAT);
    if at == 0 || !is(words, from, &HAS) || from > at + 1 {
        return None;
    }
    whose(words, at, from).or_else(|| borne(words, at, from)).or_else(|| within(words, at, from))
}

fn put(words: &[String], from: usize, to: usize) -> Option<Vec<String>> {
    let from = behind(words, from, &WORD);
    let mut put = said(&["names", "holding"]);
    let held = words.get(from..to).filter(|held| !held.is_empty())?;
    // What the question gives in Chinese is what they hold.
    let han: Vec<String> = held.iter().filter(|word| !word.is_ascii()).cloned().collect();
    put.extend(if han.is_empty() { held.to_vec() } else { han });
    Some(put)
}

/// With a word in their names.
fn within(words: &[String], at: usize, verb: usize) -> Option<Said> {
    let open = (verb + 2..verb + 2 + LONGEST).take_while(|place| !ends(words, place - 1));
    let near = |place: &usize| is(words, *place, &["in", "within"]);
    let inside = open.filter(near).find_map(|place| {
        let noun = behind(words, place + 1, &THEIR);
        (noun > place + 1 && is(words, noun, &NAMES)).then_some((place, noun))
    });
    let (end, noun) = inside?;
    (!is(words, verb, &["whose"]))
        .then(|| put(words, verb + 1, end))
        .flatten()
        .map(|put| (noun + 1 - at, put))
}

/// Carrying the name of a city.
fn borne(words: &[String], at: usize, verb: usize) -> Option<Said> {
    let noun = behind(words, verb + 1, &["the"]);
    let of = is(words, noun, &["name", "names"]) && is(words, noun + 1, &["of"]);
    let from = behind(words, noun + 2, &["the", "city", "province", "of"]);
    let close = |place: &usize| ends(words, *place) || is(words, *place, &CLOSED);
    let end = (from..from + LONGEST).find(close)?;
    let bears = ["carry", "carries", "carrying", "bear", "bears", "bearing", "have", "has", "having"];
    (of && is(words, verb, &bears)).then(|| put(words, from, end)).flatten().map(|put| (end - at, put))
}

/// Whose names contain a word.
fn whose(words: &[String], at: usize, from: usize) -> Option<Said> {
    let verb = behind(words, from + 2, &["all", "each", "expressly"]);
    let holds = is(words, from, &["whose"]) && is(words, from + 1, &NAMES) && is(words, verb, &HAS);
    let close = |place: &usize| ends(words, *place) || is(words, *place, &CLOSED);
    let end = (verb + 1..verb + 2 + LONGEST).find(close)?;
    holds.then(|| put(words, verb + 1, end)).flatten().map(|put| (end - at, put))
}
