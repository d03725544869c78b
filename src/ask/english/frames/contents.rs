//! What a document has to say about something (what does the plan arrange for farming, what is planned for schools): one
//! wording for all of them. Must not know Chinese.

use super::{Said, behind, ends, is, is_year, said};

/// Verbs beside the question word, for what documents do and for what is done.
const DOES: [&str; 6] = ["does", "do", "did", "has", "have", "will"];
const IS: [&str; 5] = ["is", "are", "was", "were", "gets"];

/// What a document is called.
const DOCUMENTS: [&str; 10] =
    ["document", "documents", "plan", "plans", "paper", "papers", "programme", "text", "texts", "points"];
/// Words at most before it.
const NEAR: usize = 8;

/// What may stand before the verb.
const ALSO: [&str; 7] = ["also", "all", "both", "together", "expressly", "specifically", "each"];

/// What documents do.
const VERBS: [&str; 23] = [
    "plan",
    "intend",
    "arrange",
    "provide",
    "foresee",
    "envisage",
    "propose",
    "prescribe",
    "stipulate",
    "set",
    "lay",
    "put",
    "want",
    "do",
    "say",
    "schedule",
    "demand",
    "require",
    "contain",
    "have",
    "arranged",
    "planned",
    "order",
];
/// What is done.
const DONE: [&str; 15] = [
    "planned",
    "arranged",
    "provided",
    "foreseen",
    "envisaged",
    "proposed",
    "prescribed",
    "stipulated",
    "said",
    "scheduled",
    "intended",
    "set",
    "laid",
    "put",
    "be",
];
/// What belongs to verbs of both kinds: set out, have in store, to be done.
const PARTICLES: [&str; 7] = ["out", "down", "forward", "done", "in", "store", "to"];
/// Words of a verb at most.
const LONGEST: usize = 4;

/// What opens what it is about.
const ABOUT: [&str; 5] = ["for", "about", "on", "regarding", "concerning"];
const OF: &str = "of";
const DEMANDS: [&str; 3] = ["demand", "require", "order"];

/// What does the plan arrange for farming: what does it say about it.
pub(super) fn told(words: &[String], at: usize) -> Option<Said> {
    if !is(words, at, &["what"]) {
        return None;
    }
    let open = |verb: usize, known: &[&str]| -> Option<usize> {
        let about = behind(words, verb, &[known, &PARTICLES].concat());
        let opens = is(words, about, &ABOUT) || is(words, about, &[OF]) && is(words, verb, &DEMANDS);
        let what = behind(words, about + 1, &["the", "a", "an", "its", "their"]);
        let said = about > verb && about <= verb + LONGEST && opens;
        (said && !is_year(words, what) && !ends(words, what)).then_some(about)
    };
    let (verb, about) = match () {
        () if is(words, at + 1, &DOES) => {
            let near = (at + 2..at + 2 + NEAR).take_while(|place| !ends(words, *place));
            let documents: Vec<usize> = near.filter(|place| is(words, *place, &DOCUMENTS)).collect();
            // What does the document plan for: the last of such words may be the verb.
            documents.iter().rev().find_map(|document| {
                let verb = behind(words, document + 1, &ALSO);
                open(verb, &VERBS).map(|about| (verb, about))
            })?
        }
        () if is(words, at + 1, &IS) => {
            let verb = behind(words, at + 2, &ALSO);
            (verb, open(verb, &DONE)?)
        }
        () => return None,
    };
    let mut put: Vec<String> = words.get(at..verb)?.to_vec();
    put.extend(said(&["say", "about"]));
    Some((about + 1 - at, put))
}
