//! In which years an English question wants something to stand, and in which not: only in 2020, in both 2017 and 2025, in
//! 2022 but not in 2025, first in 2025. Must not know Chinese.

use crate::ask::reading::presence::{Presence, Said};

/// Words that deny what stands behind them, up to the next year.
const DENIALS: [&str; 17] = [
    "not",
    "none",
    "no",
    "without",
    "absent",
    "missing",
    "dropped",
    "drop",
    "neither",
    "nor",
    "never",
    "vanish",
    "vanished",
    "disappear",
    "disappeared",
    "gone",
    "cannot",
];
/// Words that turn from one year to another.
const AFTER: [&str; 4] = ["after", "since", "later", "afterwards"];
const BEFORE: [&str; 5] = ["before", "earlier", "previously", "prior", "previous"];
const AGAIN: &str = "again";
/// What says that the years between two are meant.
const INTERVENING: [&str; 3] = ["between", "intervening", "intermediate"];
/// Behind these each document has its own: which rule does each document name.
const EACH: &str = "each";
const AUXILIARIES: [&str; 5] = ["do", "does", "did", "should", "would"];
/// Words that say that one year is meant and no other, right before or behind it.
const ONLY: [&str; 5] = ["only", "solely", "exclusively", "alone", "just"];
/// Words for every one of several.
const EVERY: [&str; 6] = ["all", "every", "each", "both", "throughout", "across"];
/// What such a word may be said of.
const DOCUMENTS: [&str; 8] =
    ["documents", "document", "years", "year", "editions", "papers", "files", "plans"];
/// What may stand between such words and a year or a noun for documents.
const BETWEEN: [&str; 20] = [
    "one", "single", "in", "the", "of", "document", "year", "plan", "by", "from", "five", "four", "three",
    "two", "policy", "work", "that", "year's", "points", "its",
];
/// What figures are that are the same in several years, and nouns for them.
const SAME: [&str; 3] = ["same", "identical", "equal"];
const FIGURES: [&str; 12] = [
    "figure", "figures", "value", "values", "number", "numbers", "target", "targets", "amount", "amounts",
    "level", "levels",
];
/// Verbs of standing in a document, behind words for the first or the last time.
const STANDS: [&str; 22] = [
    "appear",
    "appears",
    "appeared",
    "mention",
    "mentions",
    "mentioned",
    "named",
    "name",
    "names",
    "listed",
    "list",
    "lists",
    "time",
    "occur",
    "occurs",
    "occurred",
    "show",
    "shows",
    "come",
    "comes",
    "introduced",
    "proposed",
];

/// What the question says of the years; `years` are those of the documents, in order.
pub(in crate::ask) fn of(question: &str, years: &[i64]) -> Option<Presence> {
    let lower = question.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|w| !w.is_empty()).collect();
    let asked = asked(&words);
    let said = Said {
        only: only(&words),
        every: if asked.is_empty() { of_documents(&words) } else { of_years(&words) },
        first: time(&words, "first"),
        last: time(&words, "last"),
        new_in: None,
        against: against(&words, years),
    };
    said.of(asked, years)
}

fn year(word: &str) -> Option<i64> {
    let digits = word.strip_suffix("'s").unwrap_or(word);
    let is_year = digits.len() == 4 && digits.starts_with("20") && digits.bytes().all(|b| b.is_ascii_digit());
    is_year.then(|| digits.parse().ok()).flatten()
}

fn asked(words: &[&str]) -> Vec<i64> {
    let mut found = Vec::new();
    for of in words.iter().filter_map(|word| year(word)) {
        if !found.contains(&of) {
            found.push(of);
        }
    }
    found
}

/// The first word from a place on that is none of those between.
fn next<'w>(words: &[&'w str], from: usize) -> Option<&'w str> {
    words.get(from..)?.iter().find(|word| !BETWEEN.contains(word)).copied()
}

/// Only in 2020; in the 2020 document only.
fn only(words: &[&str]) -> bool {
    let before = |at: usize| next(words, at + 1).is_some_and(|word| year(word).is_some());
    let behind = |at: usize| {
        let mut back = words.get(..at).unwrap_or_default().iter().rev();
        back.find(|word| !BETWEEN.contains(word)).is_some_and(|word| year(word).is_some())
    };
    (0..words.len()).any(|at| ONLY.contains(&words[at]) && (before(at) || behind(at)))
}

/// In all five documents.
fn of_documents(words: &[&str]) -> bool {
    let of = |at: usize| {
        let mut behind = words.get(at + 1..).unwrap_or_default().iter();
        behind
            .find(|word| !BETWEEN.contains(word) || DOCUMENTS.contains(word))
            .is_some_and(|word| DOCUMENTS.contains(word))
    };
    // How it is told across the documents asks for no set.
    let asks = words.first().is_some_and(|word| ["which", "what", "name", "list"].contains(word));
    let own = |at: usize| words[at] == EACH && at > 0 && AUXILIARIES.contains(&words[at - 1]);
    let every = |at: usize| EVERY.contains(&words[at]) && words[at] != "across" && !own(at);
    asks && (0..words.len()).any(|at| every(at) && of(at)) && !words.contains(&"respectively")
}

/// In both 2017 and 2025; in all of 2020, 2022 and 2025.
fn of_years(words: &[&str]) -> bool {
    // What the two documents have in common.
    let common = words.windows(3).any(|three| matches!(three, ["have" | "had" | "share", "in", "common"]));
    // The same figure in the one as in the other.
    let same = words.windows(2).any(|two| SAME.contains(&two[0]) && FIGURES.contains(&two[1]));
    common
        || same
        || (0..words.len()).any(|at| {
            EVERY.contains(&words[at]) && next(words, at + 1).is_some_and(|word| year(word).is_some())
        })
}

/// First mentioned, for the last time.
fn time(words: &[&str], which: &str) -> bool {
    let stands = |at: usize| words.get(at + 1).is_some_and(|word| STANDS.contains(word));
    (0..words.len()).any(|at| words[at] == which && stands(at))
}

/// In 2022 but not in 2025; named in 2022 and no longer after it.
fn against(words: &[&str], years: &[i64]) -> Option<Presence> {
    let others = |fits: &dyn Fn(i64) -> bool| -> Vec<i64> {
        years.iter().copied().filter(|year| fits(*year)).collect()
    };
    let mut found = Presence::default();
    let (mut denied, mut turn) = (false, None);
    let mut last: Option<i64> = None;
    let mut between = false;
    for word in words {
        between |= denied && INTERVENING.contains(word);
        denied |= DENIALS.contains(word);
        // Never mentioned again: after the year named last.
        turn = if AFTER.contains(word) || denied && *word == AGAIN {
            Some(true)
        } else if BEFORE.contains(word) {
            Some(false)
        } else {
            turn
        };
        let Some(of) = year(word) else { continue };
        let sets = match (denied, turn) {
            (true, Some(true)) => others(&|year| year > of),
            (true, Some(false)) => others(&|year| year < of),
            (true, None) => vec![of],
            (false, _) => Vec::new(),
        };
        if sets.is_empty() || turn.is_some() {
            found.has.push(of);
        }
        found.lacks.extend(sets);
        (denied, turn, last) = (false, None, Some(of));
    }
    // Named in 2022 and never again afterwards.
    if let (Some(of), true, Some(later)) = (last, denied, turn) {
        found.lacks.extend(others(&|year| if later { year > of } else { year < of }));
    }
    // Listed in 2017 and 2025 but in none of the documents between.
    if let (Some(first), Some(end), true) =
        (found.has.iter().min(), found.has.iter().max(), denied && between)
    {
        found.lacks.extend(others(&|year| *first < year && year < *end));
    }
    found.has.retain(|year| !found.lacks.contains(year));
    found.has.dedup();
    found.lacks.sort_unstable();
    found.lacks.dedup();
    (!found.lacks.is_empty() && !found.has.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(question: &str) -> Option<(Vec<i64>, Vec<i64>)> {
        of(question, &[2017, 2020, 2021, 2022, 2025]).map(|found| (found.has, found.lacks))
    }

    #[test]
    fn years_set_against_years() {
        let only = Some((vec![2020], vec![2017, 2021, 2022, 2025]));
        assert_eq!(read("Which bodies appear only in the 2020 document?"), only);
        assert_eq!(read("Which platforms are in 2022 but not in 2025?"), Some((vec![2022], vec![2025])));
        assert_eq!(read("Which are not in 2022 but are in 2025?"), Some((vec![2025], vec![2022])));
        assert_eq!(read("Which are not mentioned again after 2022?"), Some((vec![2022], vec![2025])));
        assert_eq!(read("Which bodies are listed in both 2017 and 2025?"), Some((vec![2017, 2025], vec![])));
        assert_eq!(read("Which parks first appear in 2021?"), Some((vec![2021], vec![2017, 2020])));
        assert_eq!(read("Which bodies stand in all five documents?").map(|found| found.0.len()), Some(5));
        let outer = Some((vec![2017, 2025], vec![2020, 2021, 2022]));
        assert_eq!(read("Which bodies are in both 2017 and 2025 but in none of those in between?"), outer);
        let both = Some((vec![2017, 2025], vec![]));
        assert_eq!(read("What platforms do the 2017 and 2025 documents have in common?"), both);
        assert_eq!(read("Which regulation does each year's document name?"), None);
        let every = read("Which bodies stand in every one of the five documents?");
        assert_eq!(every.map(|found| found.0.len()), Some(5));
        assert_eq!(read("Which target has the same figure in 2017 and 2025?"), both);
        assert_eq!(read("Who runs it in 2017 and 2025?"), None);
        assert_eq!(read("What changes across the documents?"), None);
    }
}
