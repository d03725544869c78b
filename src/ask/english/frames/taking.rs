//! What the body that took over does (who takes its place, and for which tasks): said as the question what it is
//! responsible for. Must not know Chinese.

use super::{Said, behind, ends, is, said};

/// What says before it that one body stands where another did.
const TAKEN: [&str; 16] = [
    "replace",
    "replaces",
    "replaced",
    "replacing",
    "replacement",
    "successor",
    "succeeds",
    "succeeded",
    "supersedes",
    "superseded",
    "stead",
    "seat",
    "place",
    "takes",
    "taken",
    "took",
];

/// What stands before the tasks that are asked for.
const JOINS: [&str; 3] = ["and", "then", "also"];
const FOR: [&str; 10] =
    ["for", "on", "in", "against", "under", "with", "across", "concerning", "regarding", "alongside"];
const ASKS: [&str; 2] = ["which", "what"];
const COUNTS: [&str; 12] =
    ["two", "three", "four", "five", "six", "2", "3", "4", "pieces", "piece", "of", "specific"];

/// Nouns for them.
const TASKS: [&str; 14] = [
    "task",
    "tasks",
    "item",
    "items",
    "work",
    "works",
    "job",
    "jobs",
    "duty",
    "duties",
    "assignments",
    "measures",
    "activities",
    "responsibilities",
];

/// What is said for them.
const RESPONSIBLE: [&str; 6] = ["what", "tasks", "is", "it", "responsible", "for"];

/// What may follow them: the body that took over, and what it does there.
const FOLLOWS: [&str; 42] = [
    "does",
    "do",
    "did",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "it",
    "that",
    "the",
    "this",
    "new",
    "body",
    "agency",
    "unit",
    "department",
    "bureau",
    "one",
    "successor",
    "its",
    "been",
    "given",
    "a",
    "share",
    "part",
    "in",
    "take",
    "taking",
    "on",
    "carry",
    "out",
    "appear",
    "appears",
    "listed",
    "named",
    "involved",
    "assigned",
    "tasked",
    "with",
];

/// Words for the body itself.
const BODY: [&str; 6] = ["it", "body", "agency", "unit", "successor", "one"];

/// Who stands in its place, and for which tasks: and what tasks is it responsible for.
pub(super) fn tasks(words: &[String], at: usize) -> Option<Said> {
    // A clause that is no more than this goes on about what the one before it found.
    let alone = at == 0;
    let opens = alone || ends(words, at - 1) || is(words, at, &["and"]);
    let taken = alone || (0..at).any(|before| is(words, before, &TAKEN));
    if !opens || !taken {
        return None;
    }
    let from = behind(words, at, &JOINS);
    let ask = behind(words, from, &FOR);
    let noun = behind(words, ask + 1, &COUNTS);
    if !is(words, ask, &ASKS) || !is(words, noun, &TASKS) {
        return None;
    }
    let end = behind(words, noun + 1, &FOLLOWS);
    let points = (noun..end).any(|at| is(words, at, &BODY));
    if alone && from == at && !points {
        return None;
    }
    let joined: &[&str] = if is(words, at, &["and"]) { &["and"] } else { &[] };
    ends(words, end).then(|| (end - at, said(&[joined, &RESPONSIBLE].concat())))
}

/// What opens the question to whom something passed, and the verbs that say so.
const TO_WHOM: [&[&str]; 5] = [
    &["to", "whom"],
    &["to", "which", "body"],
    &["to", "which", "agency"],
    &["to", "which", "department"],
    &["into", "whose", "hands"],
];
const DID: [&str; 8] = ["did", "does", "do", "has", "have", "was", "were", "is"];
const PASSES: [&str; 14] = [
    "pass",
    "passed",
    "go",
    "gone",
    "fall",
    "fallen",
    "move",
    "moved",
    "transferred",
    "handed",
    "transfer",
    "switch",
    "switched",
    "shift",
];
/// Words at most between them.
const SPAN: usize = 14;

/// To whom did the work of the bureau pass: who took over it.
pub(super) fn passed(words: &[String], at: usize) -> Option<Said> {
    let stands = |form: &&&[&str]| form.iter().enumerate().all(|(i, word)| is(words, at + i, &[*word]));
    let did = at + TO_WHOM.iter().find(stands)?.len();
    let mut clause = (did + 1..did + SPAN).take_while(|place| !ends(words, *place));
    let verb = clause.find(|place| is(words, *place, &PASSES)).filter(|_| is(words, did, &DID))?;
    let mut put = said(&["who", "took", "over"]);
    put.extend(words.get(did + 1..verb)?.iter().filter(|word| *word != "been").cloned());
    Some((behind(words, verb + 1, &["over", "on", "down"]) - at, put))
}

/// Words at most of the body whose shoes are stepped into.
const SHOES: usize = 8;

/// Who steps into the shoes of an office: who replaces it.
pub(super) fn shoes(words: &[String], at: usize) -> Option<Said> {
    let steps = is(words, at, &["step", "steps", "stepped", "stepping"]) && is(words, at + 1, &["into"]);
    let mut open = (at + 2..at + SHOES).take_while(|place| !ends(words, *place));
    let end = open.find(|place| is(words, *place, &["shoes"]))?;
    let body: Vec<String> = words.get(at + 2..end)?.iter().filter(|word| *word != "s").cloned().collect();
    let mut put = said(&["replaces"]);
    put.extend(body);
    (steps && end > at + 3).then(|| (end + 1 - at, put))
}
