//! Years of an English question and what stands beside them: by 2022, from 2017 to 2025, since 2020. Must not know
//! names.

use super::unit::{Kind, Unit};
use crate::ask::words::Terms;

/// What makes a year a deadline.
const DUE: [&str; 3] = ["by", "until", "before"];
/// What does so behind another year: the plan of 2021 for 2022.
const FOR: &str = "for";
/// What joins the years of a span, and what opens it.
const TO: [&str; 4] = ["to", "through", "until", "till"];
const FROM: &str = "from";
const BETWEEN: &str = "between";
const AND: &str = "and";
/// Words at most between what opens a span and its year, and between what joins its years and the second.
const NEAR: usize = 4;
/// What may stand between them.
const LIGHT: [&str; 10] =
    ["the", "that", "those", "of", "document", "documents", "plan", "year", "work", "points"];
/// What opens a time without an end.
const SINCE: [&str; 3] = ["since", "starting", "beginning"];
/// What closes one: from 2017 on; and before which words alone it does so.
const ON: &str = "on";
const ONWARDS: [&str; 4] = ["onwards", "onward", "forward", "forwards"];
const BEHIND_ON: [&str; 8] = ["and", "or", "how", "which", "who", "what", "by", "|"];

/// The months.
pub(super) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// What may stand before a month that something is due by.
pub(super) const END: [&str; 7] = ["the", "end", "close", "of", "late", "mid", "early"];

/// What says that documents are later ones, and what may stand between.
const AFTER: &str = "after";
const ISSUED: [&str; 10] =
    ["issued", "published", "released", "dated", "that", "came", "out", "from", "starting", "beginning"];
const DOCUMENTS: [&str; 7] = ["documents", "document", "papers", "plans", "texts", "files", "ones"];

/// How the years open that documents speak of.
const CENTURIES: [&str; 2] = ["19", "20"];

/// The Chinese words of times.
#[derive(Debug, Clone)]
pub(super) struct Times {
    /// What makes a year a deadline.
    until: String,
    /// What opens a span of years.
    since: String,
    /// What stands behind a year.
    year: char,
    /// What stands behind a year from which on something is meant.
    onward: String,
    /// What stands behind a year after which something is meant, and before what is then.
    after: String,
    from: String,
    of: char,
    /// What follows a month, and what makes a deadline of it.
    month: char,
    by: String,
}

impl Times {
    pub(super) fn new(terms: &Terms) -> Self {
        let (years, presence) = (&terms.years, &terms.presence);
        Self {
            of: terms.attributive,
            month: years.month,
            by: years.by.first().cloned().unwrap_or_default(),
            after: presence.after.first().cloned().unwrap_or_default(),
            from: presence.since.first().cloned().unwrap_or_default(),
            until: years.until.first().map(ToString::to_string).unwrap_or_default(),
            since: years.from.to_string(),
            year: years.mark,
            onward: years.onward.first().map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// The documents after a year, or from it on, which in Chinese stands before them.
    fn later(&self, year: &str, with: bool, units: &mut [Unit]) -> String {
        let mark = if with { &self.from } else { &self.after };
        let documents = |u: &&mut Unit| DOCUMENTS.contains(&u.words.as_str());
        let said = units.iter_mut().rev().find(documents).map(|unit| {
            unit.what = Kind::Empty;
            std::mem::take(&mut unit.chinese)
        });
        format!("{year}{}{mark}{}{}", self.year, self.of, said.unwrap_or_default())
    }

    /// A year, or a word that stands beside one, and how many words it is; what closes a span may change its year.
    pub(super) fn read(&self, words: &[String], at: usize, units: &mut [Unit]) -> Option<(usize, Unit)> {
        let word = words.get(at)?.as_str();
        let year = |at: usize| words.get(at).is_some_and(|word| is_year(word));
        if year(at) {
            let before = words.iter().take(at).rev().find(|w| *w != "the" && *w != "in" && *w != "with");
            let open = before.is_some_and(|w| SINCE.contains(&w.as_str()));
            if let Some((used, with)) = follows(words, at) {
                return Some((used, Unit::ask(word, self.later(word, with, units))));
            }
            let (from, onward) = if open { (self.since.as_str(), self.onward.as_str()) } else { ("", "") };
            return Some((1, Unit::ask(word, format!("{from}{word}{}{onward}", self.year))));
        }
        let plan = word == FOR && clause(words, at).iter().any(|word| is_year(word));
        if (plan || DUE.contains(&word)) && year(at + 1) {
            return Some((1, Unit::ask(word, self.until.clone())));
        }
        if let Some((used, number, year)) = month(words, at) {
            let year = year.map(|year| format!("{year}{}", self.year)).unwrap_or_default();
            return Some((used, Unit::ask(word, format!("{year}{number}{}{}", self.month, self.by))));
        }
        if word == BETWEEN && between(words, at).is_some() {
            return Some((1, Unit::ask(BETWEEN, self.since.clone())));
        }
        if let Some(open) = opened(words, at) {
            // What stands between the years is not said, so that they are read as one span.
            units
                .iter_mut()
                .skip_while(|u| u.words != BETWEEN)
                .skip(1)
                .filter(|u| !is_year(&u.words))
                .for_each(|unit| {
                    unit.what = Kind::Empty;
                    unit.chinese.clear();
                });
            return Some((open, Unit::ask(TO[0], self.until.clone())));
        }
        let first = at.checked_sub(1).is_some_and(year);
        if first && year(at + 1) && TO.contains(&word) {
            return Some((1, Unit::ask(TO[0], self.until.clone())));
        }
        self.joins(words, at, units).or_else(|| self.goes_on(words, at, units))
    }

    /// What joins the years of a span with other words between: from the 2017 document to that of 2025.
    fn joins(&self, words: &[String], at: usize, units: &mut [Unit]) -> Option<(usize, Unit)> {
        let word = words.get(at)?;
        let next = words.get(at + 1).map_or("", String::as_str);
        let used = if word == TO[1] && next == TO[0] { 2 } else { 1 };
        let light = |w: &&String| LIGHT.contains(&w.as_str());
        let behind = words.iter().skip(at + used);
        let second = behind.take(NEAR).find(|w| !light(w)).is_some_and(|w| is_year(w));
        let opened = from(units)?;
        if !TO.contains(&word.as_str()) || !second {
            return None;
        }
        // What stands between the years is not said, so that they are read as one span.
        units.iter_mut().skip(opened + 1).for_each(|unit| {
            unit.what = Kind::Empty;
            unit.chinese.clear();
        });
        Some((used, Unit::ask(TO[0], self.until.clone())))
    }

    /// What leaves a time open: from 2017 on.
    fn goes_on(&self, words: &[String], at: usize, units: &mut [Unit]) -> Option<(usize, Unit)> {
        let word = words.get(at)?.as_str();
        let ends = words.get(at + 1).is_none_or(|next| BEHIND_ON.contains(&next.as_str()) || is_mark(next));
        if !(ONWARDS.contains(&word) || word == ON && ends) {
            return None;
        }
        let year = from(units).and_then(|at| units.get_mut(at))?;
        if !year.chinese.ends_with(&self.onward) {
            year.chinese.push_str(&self.onward);
        }
        Some((1, Unit::new(word, String::new(), Kind::Empty)))
    }
}

/// The words before a word that are in its clause: another question that `and` joins behind a comma is one of its own.
fn clause(words: &[String], at: usize) -> &[String] {
    let before = words.get(..at).unwrap_or_default();
    let opens = |pair: &[String]| matches!(pair, [mark, and] if is_mark(mark) && and == AND);
    let from = before.windows(2).rposition(opens).unwrap_or_default();
    before.get(from..).unwrap_or_default()
}

/// The year of a span that was opened a few units before.
fn from(units: &[Unit]) -> Option<usize> {
    let near = units.len().saturating_sub(NEAR);
    let year = (near..units.len()).rev().find(|at| units.get(*at).is_some_and(|u| is_year(&u.words)))?;
    let opens = units.iter().take(year).rev().take(NEAR).find(|u| u.what != Kind::Empty);
    opens.filter(|u| u.words == FROM).map(|_| year)
}

/// Where the `and` of a span stands that opens here, and the words from it up to the second year: between the 2017 and
/// the 2025 documents.
fn between(words: &[String], at: usize) -> Option<(usize, usize)> {
    let light = |w: &&String| LIGHT.contains(&w.as_str());
    let first = at + 1 + words.iter().skip(at + 1).take_while(light).count();
    let and = first + 1 + words.iter().skip(first + 1).take_while(light).count();
    let second = and + 1 + words.iter().skip(and + 1).take_while(light).count();
    let is = |at: usize, known: &str| words.get(at).is_some_and(|word| word == known);
    let year = |at: usize| words.get(at).is_some_and(|word| is_year(word));
    (is(at, BETWEEN) && year(first) && is(and, AND) && year(second)).then_some((and, second - and))
}

/// How many words join the years of a span that `between` opened a few words before.
fn opened(words: &[String], at: usize) -> Option<usize> {
    let open = (at.saturating_sub(2 * NEAR)..at).find_map(|open| between(words, open))?;
    (open.0 == at).then_some(open.1)
}

fn is_mark(word: &str) -> bool {
    word.chars().all(|c| !c.is_alphanumeric())
}

/// Whether it says by which month, or by the end of the year, something is to be done.
pub(super) fn is_month(unit: &Unit, terms: &Terms) -> bool {
    let due = unit.words.split(' ').next().is_some_and(|word| DUE.contains(&word));
    let ends = terms.years.year_ends.iter().any(|end| unit.chinese.starts_with(end.as_str()));
    due && (ends || unit.chinese.contains(terms.years.month))
}

/// Whether a word is a year; other numbers of four digits are parts of names (the 1131 system).
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4
        && word.bytes().all(|b| b.is_ascii_digit())
        && CENTURIES.iter().any(|c| word.starts_with(c))
}

/// By the end of June 2022: the words, the number of the month, the year.
fn month(words: &[String], at: usize) -> Option<(usize, usize, Option<&String>)> {
    let due = DUE.contains(&words.get(at)?.as_str());
    let day = |word: &String| word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let open = |word: &&String| END.contains(&word.as_str()) || day(word);
    let place = at + 1 + words.iter().skip(at + 1).take_while(open).count();
    let number = MONTHS.iter().position(|month| words.get(place).is_some_and(|word| word == month))? + 1;
    let year = words.get(place + 1).filter(|word| is_year(word));
    due.then(|| (place + 1 - at + usize::from(year.is_some()), number, year))
}

/// Whether documents after a year are meant (issued after 2017), and whether those of the year too (since 2017, from 2017 on);
/// how many words from the year on say so.
fn follows(words: &[String], at: usize) -> Option<(usize, bool)> {
    let mut before = words.iter().take(at).rev().filter(|word| *word != "the");
    let open = before.next()?.as_str();
    let mut rest = before.skip_while(|word| ISSUED.contains(&word.as_str()));
    let documents = rest.next().is_some_and(|word| DOCUMENTS.contains(&word.as_str()));
    let is = |at: usize, known: &[&str]| words.get(at).is_some_and(|word| known.contains(&word.as_str()));
    let later = is(at + 1, &[AND]) && is(at + 2, &["later", "after", "on", "onwards"]);
    let on = is(at + 1, &ONWARDS) || is(at + 1, &[ON]) && words.get(at + 2).is_none_or(|next| is_mark(next));
    match () {
        () if !documents => None,
        () if open == AFTER => Some((1, false)),
        () if later => Some((3, true)),
        () if on => Some((2, true)),
        () if open == SINCE[0] => Some((1, true)),
        () => None,
    }
}
