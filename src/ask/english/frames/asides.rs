//! Frames that say something beside what is asked: (first, second …), platforms that already exist. Must not know Chinese.

use super::{Said, behind, ends, is, is_year, said};
use crate::ask::plain::BREAK;

/// Words at most from what leaves out to aside.
const ASIDE: usize = 7;

/// Whoever states something, and what is stated.
const STATERS: [&str; 12] = [
    "documents",
    "document",
    "both",
    "that",
    "papers",
    "files",
    "texts",
    "they",
    "do",
    "does",
    "did",
    "plans",
];

const STATED: [&str; 8] = ["it", "a", "an", "the", "this", "them", "any", "such"];

/// Ordinals, as they explain themselves in brackets.
const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "etc",
    "1st",
];

/// Forms of be, and how far before going they stand at most.
const BE: [&str; 5] = ["is", "are", "was", "were", "be"];

const FARTHEST: usize = 7;

/// What responsibility is going to.
const TAKER: [&str; 6] = ["the", "a", "an", "whom", "which", "another"];

/// What asks how several compare.
const HOW: &str = "how";

const COMPARES: [&str; 2] = ["compare", "compared"];

/// Words at most between how and compare.
const SPAN: usize = 24;

/// What stands before a list that is a document's.
const A_LIST: [&str; 6] = ["the", "this", "that", "s", "official", "its"];

/// The databases whose completion is planned are completed ones.
pub(super) fn completed(words: &[String], at: usize) -> Option<Said> {
    let whose = at > 0 && is(words, at, &["whose"]) && is(words, at + 1, &["completion"]);
    whose.then(|| (2, said(&["completed"])))
}

/// Documents that state a figure mention it.
pub(super) fn states(words: &[String], at: usize) -> Option<Said> {
    let before = at.checked_sub(1)?;
    let says =
        is(words, at, &["state", "states"]) && is(words, before, &STATERS) && is(words, at + 1, &STATED);
    says.then(|| (1, said(&["mention"])))
}

/// The 2025 list is a document.
pub(super) fn listed(words: &[String], at: usize) -> Option<Said> {
    let before = at.checked_sub(1)?;
    let noun = is(words, at, &["list"]) && (is_year(words, before) || is(words, before, &A_LIST));
    // Who is on the list is listed.
    let on = is(words, before, &["the"]) && before.checked_sub(1).is_some_and(|on| is(words, on, &["on"]));
    (noun && !on && !is(words, at + 1, &["of"])).then(|| (1, said(&["document", "list"])))
}

/// What is going to be done is to be done; responsibility goes to a body.
pub(super) fn going(words: &[String], at: usize) -> Option<Said> {
    let to = is(words, at, &["going"]) && is(words, at + 1, &["to"]) && !is(words, at + 2, &TAKER);
    let be = (at.saturating_sub(FARTHEST)..at).any(|before| is(words, before, &BE));
    (to && be && !ends(words, at + 2)).then(|| (2, said(&["to"])))
}

/// (first, second …) asks for the edition; one of them only explains.
pub(super) fn ordinals(words: &[String], at: usize) -> Option<Said> {
    if !is(words, at, &["("]) {
        return None;
    }
    let mark = |at: usize| words.get(at).is_some_and(|w| !w.is_empty() && w.chars().all(|c| c == BREAK));
    let mut close = at + 1;
    while is(words, close, &ORDINALS) || mark(close) || is(words, close, &["and", "or", "so", "on", "forth"])
    {
        close += 1;
    }
    let several = close > at + 2;
    let asks = if several { said(&["|", "which", "edition", "|"]) } else { Vec::new() };
    (close > at + 1 && is(words, close, &[")"])).then(|| (close + 1 - at, asks))
}

/// Platforms that already exist: existing ones.
pub(super) fn existing(words: &[String], at: usize) -> Option<Said> {
    let exist = behind(words, at + 1, &["already", "now", "currently"]);
    let stands = is(words, at, &["that", "which"]) && is(words, exist, &["exist", "exists", "existed"]);
    stands.then(|| (exist + 1 - at, Vec::new()))
}

/// What stands before a unit that figures are wanted in, and words of such units.
const UNITS_IN: [&str; 4] = ["in", "measured", "expressed", "counted"];
const UNITS: [&str; 20] = [
    "yuan",
    "rmb",
    "renminbi",
    "billion",
    "billions",
    "million",
    "millions",
    "trillion",
    "hundred",
    "thousand",
    "ten",
    "of",
    "100",
    "10",
    "percent",
    "per",
    "cent",
    "petaflops",
    "pflops",
    "p",
];

/// What output value, in yuan, is set: the unit says no more.
pub(super) fn measured(words: &[String], at: usize) -> Option<Said> {
    let mark = |at: usize| words.get(at).is_some_and(|w| w.chars().all(|c| c == BREAK));
    let open = behind(words, at + 1, &UNITS_IN);
    let han = |at: usize| words.get(at).is_some_and(|w| !w.is_ascii() && w.chars().count() <= 2);
    let mut close = open;
    while is(words, close, &UNITS) || han(close) {
        close += 1;
    }
    let unit = mark(at) && open > at + 1 && close > open && mark(close);
    unit.then(|| (close + 1 - at, Vec::new()))
}

/// How do the targets compare: compare them.
pub(super) fn comparing(words: &[String], at: usize) -> Option<Said> {
    let asks = is(words, at, &[HOW]) && is(words, at + 1, &["do", "does", "did"]);
    let compares = (at..at + SPAN).any(|behind| is(words, behind, &COMPARES));
    (asks && compares).then(|| (2, said(&["compare"])))
}

/// Leaving upgrades aside: leaving aside them.
pub(super) fn left_out(words: &[String], at: usize) -> Option<Said> {
    let leaves = is(words, at, &["leaving", "leave", "setting", "putting", "set"]);
    let aside = (at + 2..at + ASIDE).find(|behind| is(words, *behind, &["aside"]))?;
    let between = words.get(at + 1..aside)?;
    let mut put = said(&["leaving", "aside"]);
    put.extend(between.iter().cloned());
    (leaves && !between.iter().any(|word| word == "|")).then(|| (aside + 1 - at, put))
}

/// What stands before plan as a verb, and before the noun.
const DOES: [&str; 6] = ["did", "does", "do", "to", "will", "would"];
const NOUN: [&str; 10] = ["the", "a", "this", "that", "s", "its", "their", "action", "work", "year"];
const THEY: [&str; 6] = ["all", "both", "also", "documents", "they", "papers"];
/// What opens what is planned.
const PLANS: [&str; 7] = ["a", "an", "the", "to", "for", "on", "new"];
/// Words at most between the auxiliary and the verb.
const NEAR: usize = 6;

/// Plan as a verb is no document: which fairs did the province plan for then.
pub(super) fn planning(words: &[String], at: usize) -> Option<Said> {
    let before = at.checked_sub(1)?;
    let noun = is(words, before, &NOUN) || is_year(words, before);
    let mut open = (at.saturating_sub(NEAR)..at).rev().take_while(|place| !ends(words, *place));
    let does = open.any(|place| is(words, place, &DOES));
    let follows = ends(words, at + 1) || is(words, at + 1, &PLANS);
    let verb = does && follows || is(words, before, &THEY) && is(words, at + 1, &PLANS);
    (is(words, at, &["plan"]) && verb && !noun).then(|| (1, said(&["intend"])))
}

/// Other words for during.
const DURING: [&[&str]; 6] = [
    &["at", "the", "time", "of"],
    &["on", "the", "occasion", "of"],
    &["on", "the", "margins", "of"],
    &["on", "the", "sidelines", "of"],
    &["in", "the", "course", "of"],
    &["around", "the", "time", "of"],
];

/// At the time of a summit: during it.
pub(super) fn during(words: &[String], at: usize) -> Option<Said> {
    let stands = |form: &&&[&str]| form.iter().enumerate().all(|(i, word)| is(words, at + i, &[*word]));
    DURING.iter().find(stands).map(|form| (form.len(), said(&["during"])))
}

/// Bodies of a kind, and what may stand between them and a bracket that says which they are.
const GOVERNMENTS: [&str; 7] =
    ["governments", "authorities", "bodies", "municipalities", "cities", "units", "agencies"];
const ALONE: [&str; 3] = ["only", "alone", "themselves"];
/// Words of such a bracket at most.
const FEW: usize = 6;

/// City governments (the cities and one zone): a bracket that only says which they are says no more.
pub(super) fn explained(words: &[String], at: usize) -> Option<Said> {
    let close =
        (at + 1..=at + 1 + FEW).find(|place| is(words, *place, &[")"])).filter(|_| is(words, at, &["("]))?;
    let within = words.get(at + 1..close)?;
    let mut before = at.checked_sub(1)?;
    before -= usize::from(is(words, before, &ALONE) && before > 0);
    let cities = ["cities", "city", "prefecture", "prefectures", "municipalities", "counties"];
    let which = within.iter().any(|word| cities.contains(&word.as_str()));
    (is(words, before, &GOVERNMENTS) && which).then(|| (close + 1 - at, Vec::new()))
}
