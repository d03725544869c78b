//! What a question says of time besides its years: spans, times from which something goes on, times of a year, what is due.
//! Must not know slots.

use super::Reading;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// Characters that may stand between the years of a span: 从2017年一直说到2025年.
const BETWEEN: usize = 5;

/// Characters of what may stand behind a month: 底, 底前, 中旬.
const END: usize = 2;

/// Whether two years are joined by 从…到….
pub(super) fn is_span(question: &str, words: &Words) -> bool {
    let years = &words.terms.years;
    let from = |at: usize| question.get(..at).is_some_and(|before| before.ends_with(years.from));
    let digits = |text: &str| text.chars().take(4).filter(char::is_ascii_digit).count() == 4;
    question.char_indices().any(|(at, _)| {
        let rest = question.get(at..).unwrap_or_default();
        let until = rest.get(4..).unwrap_or_default().trim_start_matches(years.mark);
        let mut marks = until.char_indices().take(BETWEEN).filter(|(_, c)| years.until.contains(c));
        let reaches = |(at, c): (usize, char)| digits(until.get(at + c.len_utf8()..).unwrap_or_default());
        // 2017年至2025年: joined without 从 only where they stand next to each other.
        let next = until.chars().next().filter(|c| years.until.contains(c));
        let joined = next.is_some_and(|c| digits(until.get(c.len_utf8()..).unwrap_or_default()));
        digits(rest) && (joined || (from(at) && marks.any(reaches)))
    })
}

/// The question with the years themselves for those beyond one: 2017年以后的文件.
pub(super) fn beyond(question: &str, words: &Words, vocabulary: &Vocabulary) -> String {
    let said = &words.terms.presence;
    let years = &words.terms.years;
    let digit = |c: &char| c.is_ascii_digit();
    let named = |(at, _): &(usize, char)| {
        let before = question.get(..*at).unwrap_or_default();
        before.chars().rev().take_while(digit).count() == 4
    };
    let alone = question.char_indices().filter(|(_, c)| *c == years.mark).filter(named).count() == 1;
    for (at, mark) in question.char_indices().filter(|(_, c)| *c == years.mark) {
        let (before, behind) = question.split_at_checked(at).unwrap_or_default();
        let Some((left, digits)) = before.len().checked_sub(4).and_then(|at| before.split_at_checked(at))
        else {
            continue;
        };
        let Ok(year) = digits.parse::<i64>() else { continue };
        let behind = behind.trim_start_matches(mark);
        let after = |list: &[String]| list.iter().find_map(|w| behind.strip_prefix(w.as_str()));
        let of_documents = |rest: &&str| {
            let rest = rest.trim_start_matches(words.terms.attributive);
            // 2022年之前提到过: only documents speak of something.
            let told = ["mentioned", "issue"].iter().filter_map(|cue| words.cues.cues.get(*cue)).flatten();
            words.cues.document.nouns.iter().any(|n| n.chars().count() > 1 && rest.starts_with(n.as_str()))
                || told.into_iter().any(|verb| rest.starts_with(verb.as_str()))
        };
        let fits: (&str, fn(i64, i64) -> bool, i64) = match (after(&said.after), after(&said.before)) {
            (Some(rest), _) => (rest, |other, year| other > year, year + 1),
            (_, Some(rest)) => (rest, |other, year| other < year, year - 1),
            // 2017年由甲负责、2020年以来的文件改由谁负责: then and later, not each year.
            _ => match after(&said.since).filter(|_| alone) {
                Some(rest) => (rest, |other, year| other >= year, year),
                None => continue,
            },
        };
        let others = vocabulary.years.iter().filter(|other| fits.1(**other, year));
        let mut listed: Vec<String> = others.map(|other| format!("{other}{mark}")).collect();
        // 2017年以前的文件 where there are none: the year next to it, of which nothing is stated.
        if listed.is_empty() {
            listed.push(format!("{}{mark}", fits.2));
        }
        if of_documents(&fits.0) {
            return format!("{left}{}{}", listed.join("、"), fits.0);
        }
    }
    question.to_owned()
}

/// Whether a year opens a time that goes on: 从2017年起.
pub(super) fn goes_on(question: &str, words: &Words) -> bool {
    let years = &words.terms.years;
    question.match_indices(years.from).any(|(at, from)| {
        let rest = question.get(at + from.len()..).unwrap_or_default();
        let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let behind = behind.trim_start_matches(years.mark);
        let near: String = behind.chars().take(BETWEEN).collect();
        let begins = || years.begins.iter().any(|w| near.contains(w.as_str()));
        rest.trim_start_matches(|c: char| c.is_ascii_digit()).len() + 4 == rest.len()
            && (years.onward.iter().any(|w| behind.starts_with(w.as_str())) || begins())
    })
}

impl Reading {
    /// 9月底 is no name that is not known.
    pub(super) fn without_moments(&mut self) {
        let moments = &self.moments;
        let of = |word: &String, moment: &String| {
            word.strip_prefix(moment.as_str()).is_some_and(|rest| rest.chars().count() <= END)
        };
        self.unknown.retain(|word| !moments.iter().any(|moment| of(word, moment)));
    }
}

/// The times of a year that a question names: 6月底前, 年底前.
pub(super) fn moments(question: &str, words: &Words) -> Vec<String> {
    let years = &words.terms.years;
    let digit = |c: &char| c.is_ascii_digit() || words.terms.numerals.contains(c);
    let mut found: Vec<String> = Vec::new();
    for (at, mark) in question.char_indices().filter(|(_, c)| *c == years.month) {
        let before = question.get(..at).unwrap_or_default();
        let number: Vec<char> = before.chars().rev().take_while(digit).take(2).collect();
        if !number.is_empty() {
            found.push(number.into_iter().rev().chain([mark]).collect());
        }
    }
    let ends = years.year_ends.iter().find(|end| question.contains(end.as_str()));
    found.extend(ends.and(years.year_ends.first()).cloned());
    found.extend(years.parts.iter().filter(|part| question.contains(part.as_str())).cloned());
    found
}

/// Whether something is to be done by a year: 2020年完成的成果.
pub(super) fn is_due(question: &str, words: &Words) -> bool {
    let years = &words.terms.years;
    let digit = |c: char| c.is_ascii_digit();
    question.char_indices().filter(|(_, c)| *c == years.mark).any(|(at, mark)| {
        let (before, behind) = question.split_at_checked(at).unwrap_or_default();
        let behind = behind.trim_start_matches(mark);
        before.ends_with(digit) && years.done.iter().any(|done| behind.starts_with(done.as_str()))
    })
}
