//! How much is spent on something: its investment. Must not know Chinese.

use super::{Said, behind, is, said};

/// What is spent, and how it is said to be.
const MONEY: [&str; 7] = ["money", "funding", "capital", "investment", "funds", "yuan", "cash"];
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

/// How much is to be invested in the centre: how much is the investment amount of the centre.
pub(super) fn invested(words: &[String], at: usize) -> Option<Said> {
    let much = is(words, at, &["how"]) && is(words, at + 1, &["much"]);
    let verb = behind(words, behind(words, at + 2, &MONEY), &VERBS);
    let into = behind(words, verb + 1, &["by", "document", "it"]);
    (much && is(words, verb, &SPENT) && is(words, into, &INTO))
        .then(|| (into + 1 - at, said(&["how", "much", "investment", "amount", "of"])))
}
