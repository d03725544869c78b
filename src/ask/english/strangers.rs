//! Proper names that nothing knows where a body, an owner or a place stands (Huawei): no answer may go on without them.
//! Must not know intents.

use super::align::Name;
use super::times::MONTHS;
use super::unit::{Kind, Unit};
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;
use std::collections::BTreeSet;

/// Letters of the shortest such name, and of the shortest one in capitals alone.
const SHORTEST: usize = 4;
const INITIALS: usize = 3;

/// What such a name stands behind: auxiliaries in front of the subject, prepositions of agents, owners and places.
const BEFORE: [&str; 32] = [
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
    "will",
    "would",
    "should",
    "must",
    "can",
    "could",
    "by",
    "of",
    "for",
    "in",
    "at",
    "from",
    "with",
    "to",
    "near",
    "under",
    "via",
    "than",
    "alongside",
    "beside",
    "against",
    "through",
];
/// What may stand between.
const ARTICLES: [&str; 3] = ["the", "a", "an"];
/// What makes an owner of it.
const GENITIVE: &str = "s";
/// Nouns behind the name of a company that belong to it.
const COMPANY: [&str; 16] = [
    "company",
    "companies",
    "group",
    "corporation",
    "corp",
    "inc",
    "ltd",
    "limited",
    "technologies",
    "technology",
    "holdings",
    "bank",
    "co",
    "firm",
    "university",
    "city",
];
/// Names of times besides the months, of peoples and of parts of texts, which are those of nobody.
const OTHERS: [&str; 12] = [
    "monday", "friday", "chinese", "english", "mandarin", "pinyin", "party", "state", "annex", "appendix",
    "article", "table",
];

/// The words that open in a capital though they open no sentence and stand in no quotes or brackets. None where most words
/// of the question do.
pub(super) fn capitals(question: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let (mut opens, mut depth, mut straight) = (true, 0_usize, false);
    let (mut all, mut high) = (0_usize, 0_usize);
    let mut word = String::new();
    for c in question.chars().chain([' ']) {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
            all += 1;
            high += usize::from(capital);
            if capital && !opens && depth == 0 && !straight && is_name(&word) {
                found.insert(word.to_lowercase());
            }
            word.clear();
            opens = false;
        }
        match c {
            '.' | '?' | '!' | ':' | ';' => opens = true,
            '“' | '(' | '‘' => depth += 1,
            '”' | ')' => depth = depth.saturating_sub(1),
            '"' => straight = !straight,
            _ => {}
        }
    }
    if high * 2 > all { BTreeSet::new() } else { found }
}

/// Whether a word could be somebody's name by its letters.
fn is_name(word: &str) -> bool {
    let letters = word.chars().all(char::is_alphabetic);
    let initials = word.len() >= INITIALS && word.chars().all(|c| c.is_ascii_uppercase());
    let roman = word.chars().all(|c| "IVX".contains(c));
    letters
        && !roman
        && (word.len() >= SHORTEST || initials)
        && !OTHERS.iter().chain(&MONTHS).any(|other| *other == word.to_lowercase())
}

/// The names of the question that nothing knows.
pub(super) fn of(
    units: &[Unit],
    names: &[Name],
    capitals: &BTreeSet<String>,
    words: &Words,
    vocabulary: &Vocabulary,
) -> Vec<String> {
    let named = |at: usize| names.iter().any(|name| name.start <= at && at < name.end);
    let is = |at: usize| {
        units.get(at).is_some_and(|u| {
            let unheard = u.what == Kind::Unknown && capitals.contains(&u.words);
            unheard && !named(at) && vocabulary.containing(&u.words).is_empty()
        })
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let count = (at..units.len()).take_while(|at| is(*at)).count();
        if count > 0 && stands(units, at, at + count, words) {
            let name: Vec<&str> = units.iter().skip(at).take(count).map(|u| u.words.as_str()).collect();
            found.push(name.join(" "));
        }
        at += count.max(1);
    }
    found
}

/// Whether units `from..end` stand by themselves where a body, an owner or a place does.
fn stands(units: &[Unit], from: usize, end: usize, words: &Words) -> bool {
    let next = units.get(end);
    if next.is_some_and(|u| u.words == GENITIVE) {
        return true;
    }
    let company = next.is_some_and(|u| COMPANY.contains(&u.words.as_str()));
    let noun = |u: &Unit| matches!(u.what, Kind::Content | Kind::Unknown) && !u.is_verb(&u.chinese, words);
    // The name of a thing goes on: the Sharp Eyes project.
    if next.is_some_and(noun) && !company {
        return false;
    }
    let light = |u: &&Unit| ARTICLES.contains(&u.words.as_str());
    match units.iter().take(from).rev().find(|u| !light(u)) {
        Some(before) => {
            let last = before.words.rsplit(' ').next().unwrap_or_default();
            BEFORE.contains(&last) || before.chinese == BREAK.to_string() && next.is_some_and(|u| !noun(u))
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_within_a_sentence() {
        let found = capitals(
            "Which parks does Huawei run in the “Sharp Eyes” plan? Who helps IBM or the EU in March?",
        );
        assert_eq!(found.into_iter().collect::<Vec<String>>(), ["huawei", "ibm"]);
        assert!(capitals("Which Parks Does Huawei Run").is_empty());
    }
}
