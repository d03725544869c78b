//! How much is spent on something: its investment. Must not know Chinese.

use super::{Said, behind, is, said};

/// What is spent, and how it is said to be.
const MONEY: [&str; 8] = ["money", "funding", "capital", "investment", "funds", "yuan", "rmb", "cash"];
const VERBS: [&str; 22] = [
    "is",
    "are",
    "was",
    "were",
    "will",
    "would",
    "be",
    "being",
    "to",
    "has",
    "have",
    "been",
    "does",
    "did",
    "do",
    "it",
    "the",
    "province",
    "government",
    "document",
    "planned",
    "there",
];
const SPENT: [&str; 10] = [
    "invested",
    "invest",
    "spent",
    "spend",
    "budgeted",
    "earmarked",
    "cost",
    "poured",
    "allocated",
    "costing",
];
const INTO: [&str; 6] = ["in", "into", "on", "for", "to", "the"];

/// Units of money, and words that ask for a sum.
const UNITS: [&str; 12] = [
    "hundred", "ten", "100", "10", "thousand", "million", "millions", "billion", "billions", "trillion",
    "of", "rmb",
];
const SUMS: [&str; 5] = ["sum", "amount", "sums", "amounts", "total"];

/// How much money, how many million yuan, what sum: where what it is for is asked of.
fn sum(words: &[String], at: usize) -> Option<usize> {
    if is(words, at, &["how"]) && is(words, at + 1, &["much"]) {
        return Some(at + 2);
    }
    let unit = behind(words, at + 2, &UNITS);
    if is(words, at, &["how"]) && is(words, at + 1, &["many"]) && is(words, unit, &MONEY) {
        return Some(unit);
    }
    let kind = behind(words, at + 1, &["total", "overall"]);
    (is(words, at, &["what", "which"]) && is(words, kind, &SUMS)).then(|| behind(words, kind + 1, &["of"]))
}

/// How much is to be invested in the centre: how much is the investment amount of the centre.
pub(super) fn invested(words: &[String], at: usize) -> Option<Said> {
    let verb = behind(words, behind(words, sum(words, at)?, &MONEY), &VERBS);
    let into = behind(words, verb + 1, &["by", "document", "it"]);
    (is(words, verb, &SPENT) && is(words, into, &INTO))
        .then(|| (into + 1 - at, said(&["how", "much", "investment", "amount", "of"])))
}
