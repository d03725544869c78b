//! One figure of several years, and how many are asked for beside which. Must not know Chinese.

use super::{Said, behind, ends, is, is_year, said};

/// What stands for the figure of another year, and how it is tied to it.
const TIES: [&str; 5] = ["with", "to", "than", "and", "against"];
const THAT: [&str; 5] = ["that", "those", "one", "ones", "figure"];
const OPENS: [&str; 12] =
    ["for", "in", "of", "set", "from", "the", "planned", "fixed", "given", "document", "plan", "s"];

/// Words at most that are in common to something.
const SPAN: usize = 16;

/// Compare the number set for 2022 with that for 2025: for 2022 and 2025.
pub(super) fn against(words: &[String], at: usize) -> Option<Said> {
    let that = at + 1 + usize::from(is(words, at + 1, &["the"]));
    let year = behind(words, that + 1, &OPENS);
    // From the 2021 document to that of 2025 is a span.
    let span = is(words, at, &["to"]) && words.iter().take(at).any(|word| word == "from");
    let ties =
        !span && is(words, at, &TIES) && is(words, that, &THAT) && year > that + 1 && is_year(words, year);
    let earlier =
        words.iter().take(at).rev().take_while(|word| *word != "|").any(|w| super::super::times::is_year(w));
    let mut put = said(&["and"]);
    put.extend(words.get(year).cloned());
    (ties && earlier).then(|| (year + 1 - at, put))
}

/// How many, and which, platforms: how many platforms, whose names a number has beside it.
pub(super) fn counted(words: &[String], at: usize) -> Option<Said> {
    let mark = |at: usize| at + usize::from(ends(words, at) && at < words.len());
    let pair = |first: &[&str], second: &[&str]| {
        let all =
            |at: usize, known: &[&str]| known.iter().enumerate().all(|(i, word)| is(words, at + i, &[*word]));
        let and = mark(at + first.len());
        let end = mark(and + 1 + second.len());
        (all(at, first) && is(words, and, &["and"]) && all(and + 1, second))
            .then(|| (end - at, said(&["how", "many"])))
    };
    let many: &[&str] = &["how", "many"];
    pair(many, &["which"])
        .or_else(|| pair(many, &["what"]))
        .or_else(|| pair(&["which"], many))
        .or_else(|| pair(&["what"], many))
}

/// What platforms do two documents have in common: which ones do both of them mention.
pub(super) fn common(words: &[String], at: usize) -> Option<Said> {
    let does = is(words, at, &["do", "does", "did"]);
    let mut open = (at + 1..at + SPAN).take_while(|place| !ends(words, *place));
    let common = |place: usize| {
        is(words, place, &["have", "share"])
            && is(words, place + 1, &["in"])
            && is(words, place + 2, &["common"])
    };
    let end = open.find(|place| common(*place))?;
    let years = words.get(at + 1..end)?;
    let mut put = said(&["do", "both"]);
    put.extend(years.iter().filter(|word| *word != "both").cloned());
    put.extend(said(&["mention"]));
    (does && years.iter().any(|word| super::super::times::is_year(word))).then(|| (end + 3 - at, put))
}
