//! What is asked of a document itself: when and by whom it was issued, what its number is. Must not know Chinese.

use super::{Said, behind, ends, is, is_year, said};

/// What asks for the time, what for the body, and forms of be.
const WHEN: [&str; 1] = ["when"];
const DATES: [&str; 2] = ["date", "day"];
const WAS: [&str; 3] = ["was", "were", "is"];
/// Nouns for the document, with what may stand before them.
const ARTICLES: [&str; 4] = ["the", "this", "that", "these"];
const KINDS: [&str; 6] = ["work", "action", "implementation", "policy", "implementing", "guiding"];
const DOCUMENTS: [&str; 15] = [
    "document",
    "notice",
    "plan",
    "circular",
    "paper",
    "text",
    "opinion",
    "opinions",
    "points",
    "priorities",
    "programme",
    "file",
    "announcement",
    "policy",
    "measures",
];
const IT: [&str; 1] = ["it"];
/// What is done to it.
const ISSUED: [&str; 6] = ["issued", "published", "released", "promulgated", "dated", "circulated"];
const ISSUE: [&str; 3] = ["issue", "publication", "release"];
/// Which body does it.
const BODIES: [&str; 8] =
    ["body", "agency", "department", "office", "authority", "government", "organ", "organisation"];

/// The document from `at` on: its year and how many words name it; it, the 2021 plan, this notice.
fn document(words: &[String], at: usize) -> Option<(usize, Option<String>)> {
    if is(words, at, &IT) {
        return Some((1, None));
    }
    let open = at + usize::from(is(words, at, &ARTICLES));
    let year = words.get(open).filter(|_| is_year(words, open)).cloned();
    let kind = open + usize::from(year.is_some());
    let noun = behind(words, kind, &KINDS);
    (open > at && is(words, noun, &DOCUMENTS)).then_some((noun + 1 - at, year))
}

/// The words for it behind others.
fn put(open: &[&str], year: Option<String>) -> Vec<String> {
    let mut put = said(open);
    put.push("the".to_owned());
    put.extend(year);
    put.push("document".to_owned());
    put
}

/// When was the document issued, by whom was it, and when and by whom.
pub(super) fn passive(words: &[String], at: usize) -> Option<Said> {
    let when = is(words, at, &WHEN);
    let date = usize::from(is(words, at, &["on"]));
    let dated = is(words, at + date, &["what", "which"]) && is(words, at + date + 1, &DATES);
    let who = is(words, at, &["by"]) && (is(words, at + 1, &["whom"]) || by_body(words, at));
    let ask = match (when, dated, who) {
        (true, ..) => 1,
        (_, true, _) => date + 2,
        (_, _, true) if is(words, at + 1, &["whom"]) => 2,
        (_, _, true) => 3,
        _ => return None,
    };
    let be = at + ask;
    let (length, year) = document(words, be + 1).filter(|_| is(words, be, &WAS))?;
    let done = be + 1 + length;
    if !is(words, done, &ISSUED) {
        return None;
    }
    let mark = done + 1 + usize::from(done + 1 < words.len() && ends(words, done + 1));
    let behind = mark + usize::from(is(words, mark, &["and"]));
    let both = is(words, behind, &["by"]) && is(words, behind + 1, &["whom"]);
    let end = if both { behind + 2 } else { done + 1 };
    let open: &[&str] = if who { &["who", "issued"] } else { &["date", "of", "issue", "of"] };
    ends(words, end).then(|| (end - at, put(open, year)))
}

fn by_body(words: &[String], at: usize) -> bool {
    is(words, at + 1, &["which", "what"]) && is(words, at + 2, &BODIES)
}

/// Which body issued it: who did.
pub(super) fn active(words: &[String], at: usize) -> Option<Said> {
    let body = is(words, at, &["which", "what"]) && is(words, at + 1, &BODIES);
    let (length, year) = document(words, at + 3).filter(|_| body)?;
    let end = at + 3 + length;
    (is(words, at + 2, &ISSUED) && ends(words, end)).then(|| (end - at, put(&["who", "issued"], year)))
}

/// The document number of the notice, its date of issue.
pub(super) fn number(words: &[String], at: usize) -> Option<Said> {
    let long = is(words, at, &["document", "reference"]) && is(words, at + 1, &["number"]);
    let short = is(words, at, &["number"]) && at > 0 && is(words, at - 1, &["the"]);
    let date = is(words, at, &["date"]) && is(words, at + 1, &["of"]) && is(words, at + 2, &ISSUE);
    let used = match (long, short, date) {
        (true, ..) => 2,
        (_, true, _) => 1,
        (_, _, true) => 3,
        _ => return None,
    };
    let (length, year) = document(words, at + used + 1).filter(|_| is(words, at + used, &["of"]))?;
    let open: &[&str] = if date { &["date", "of", "issue", "of"] } else { &["document", "number", "of"] };
    let end = at + used + 1 + length;
    ends(words, end).then(|| (end - at, put(open, year)))
}
