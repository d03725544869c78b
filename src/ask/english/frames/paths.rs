//! The way that something went (what development did it go through): how it developed. Must not know Chinese.

use super::{Said, ends, is, said};

/// Nouns for the way.
const WAYS: [&str; 21] = [
    "development",
    "developments",
    "change",
    "changes",
    "course",
    "path",
    "journey",
    "stages",
    "phases",
    "evolution",
    "steps",
    "history",
    "transformation",
    "transformations",
    "career",
    "road",
    "route",
    "progress",
    "stops",
    "twists",
    "progression",
];

/// Auxiliaries of the verb.
const AUXILIARIES: [&str; 6] = ["did", "does", "do", "has", "have", "had"];

/// Verbs for going it, and what follows some of them.
const GOES: [&str; 17] = [
    "go",
    "gone",
    "undergo",
    "undergone",
    "take",
    "taken",
    "follow",
    "followed",
    "experience",
    "experienced",
    "pass",
    "passed",
    "run",
    "see",
    "seen",
    "make",
    "made",
];
const THROUGH: &str = "through";

/// Words at most between them.
const SPAN: usize = 20;

/// Where the verb stands behind what asks at a word.
fn verb(words: &[String], at: usize) -> Option<usize> {
    let asks =
        is(words, at, &["what", "which"]) && is(words, at + 1, &WAYS) && is(words, at + 2, &AUXILIARIES);
    let mut open = (at + 3..at + SPAN).take_while(|place| !ends(words, *place));
    open.find(|place| is(words, *place, &GOES)).filter(|place| asks && *place > at + 3)
}

/// What development did it go through: how did it.
pub(super) fn gone(words: &[String], at: usize) -> Option<Said> {
    verb(words, at)?;
    let mut put = said(&["how"]);
    put.extend(words.get(at + 2).cloned());
    Some((3, put))
}

/// Where the way was asked for, going it is developing.
pub(super) fn through(words: &[String], at: usize) -> Option<Said> {
    let opened = (at.saturating_sub(SPAN)..at).any(|open| verb(words, open) == Some(at));
    let more = usize::from(is(words, at + 1, &[THROUGH]));
    opened.then(|| (1 + more, said(&["developed"])))
}

/// Verbs of beginning, where another verb says what.
const BEGINS: [&str; 9] =
    ["begin", "begins", "began", "start", "starts", "started", "commence", "commences", "commenced"];

/// To begin drafting is to draft.
pub(super) fn begun(words: &[String], at: usize) -> Option<Said> {
    let verb = words.get(at + 1).is_some_and(|word| word.len() > 5 && word.ends_with("ing"));
    (is(words, at, &BEGINS) && verb).then(|| (1, Vec::new()))
}
