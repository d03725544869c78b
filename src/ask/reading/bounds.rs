//! Numbers that a question sets bounds with: figures above a sum (超过1000亿元), tasks of so many bodies (三个以上单位), what
//! stands in so many documents (至少三份文件). Must not know how they are honoured.

use super::Reading;
use crate::ask::words::{BoundWords, Words};

/// From how much to how much.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::ask) struct Bound {
    least: Option<f64>,
    most: Option<f64>,
    /// Whether the bound itself is left out (超过, 不到).
    open: bool,
    /// The unit of a figure, where the question says one.
    pub(in crate::ask) unit: String,
}

impl Bound {
    /// Whether a number lies within.
    pub(in crate::ask) fn holds(&self, number: f64) -> bool {
        let near = |bound: f64| (bound - number).abs() < 1e-9 * bound.abs().max(1.0);
        let above = |least: f64| number > least && !near(least) || (near(least) && !self.open);
        let below = |most: f64| number < most && !near(most) || (near(most) && !self.open);
        self.least.is_none_or(above) && self.most.is_none_or(below)
    }
}

/// A number with its bound, and where it stands in the question.
struct Found {
    bound: Bound,
    start: usize,
    end: usize,
}

impl Reading {
    /// The question without the bounds that it sets.
    pub(super) fn take_bounds(&mut self, question: &str, words: &Words) -> String {
        let said = &words.terms.bounds;
        let figures = words.cues.cues.get("target").into_iter().flatten();
        let figures = figures.filter(|word| question.contains(word.as_str())).count() > 0;
        for (at, _) in question.char_indices() {
            let Some(found) = found(question, at, words) else { continue };
            let (before, behind) = (
                question.get(..found.start).unwrap_or_default(),
                question.get(found.end..).unwrap_or_default(),
            );
            let noun = behind.trim_start_matches(words.terms.attributive);
            let documents = said.documents.iter().find_map(|noun_| noun.strip_prefix(noun_.as_str()));
            let of_year = said.years.contains(&found.bound.unit);
            let body = |text: &str| words.terms.body_nouns.iter().any(|n| text.starts_with(n.as_str()));
            let responsible =
                words.terms.responsible_openings.iter().find_map(|o| noun.strip_prefix(o.as_str()));
            // 责任单位在五家以上
            let bare = before.trim_end_matches(|c: char| said.light.contains(&c));
            let bodies = words.terms.body_nouns.iter().any(|n| bare.ends_with(n.as_str()))
                || body(noun)
                || responsible.is_some_and(body);
            let counted = said.counted.contains(&found.bound.unit);
            let tasks = words.cues.cues.get("task").into_iter().flatten();
            let tasks = tasks.filter(|task| behind.starts_with(task.as_str())).max_by_key(|task| task.len());
            let by_body = words.terms.body_nouns.iter().any(|noun| question.contains(noun.as_str()));
            if let Some(task) = tasks.filter(|_| by_body && !figures) {
                self.task_bound = Some(found.bound);
                return format!("{before}{task}{}", behind.strip_prefix(task.as_str()).unwrap_or(behind));
            }
            if (of_year || documents.is_some()) && !figures {
                let rest = documents.unwrap_or(behind);
                let rest = said.within.iter().find_map(|w| rest.strip_prefix(w.as_str())).unwrap_or(rest);
                self.times = Some(found.bound);
                return format!("{before}{rest}");
            } else if bodies && counted {
                self.body_bound = Some(found.bound);
                return format!("{before}{behind}");
            } else if figures && !of_year {
                self.figure_bound = Some(found.bound);
                return format!("{before}{behind}");
            }
        }
        question.to_owned()
    }
}

/// The bound whose number stands at a place.
fn found(question: &str, at: usize, words: &Words) -> Option<Found> {
    let said = &words.terms.bounds;
    let (before, rest) = question.split_at_checked(at)?;
    let (number, behind) = number(before, rest, words)?;
    let scale = said.scales.iter().filter(|(word, _)| behind.starts_with(word.as_str()));
    let scale = scale.max_by_key(|(word, _)| word.len());
    let money = |word: &str| behind.get(word.len()..).is_some_and(|r| r.starts_with(words.terms.money_unit));
    // 亿元 is a unit of its own.
    let scale = scale.filter(|(word, _)| !money(word));
    let scaled = scale.is_some();
    let (number, behind) = match scale {
        Some((word, by)) => (number * by, behind.get(word.len()..)?),
        None => (number, behind),
    };
    let unit = said.units.iter().filter(|unit| behind.starts_with(unit.as_str())).max_by_key(|u| u.len());
    // 1万以上 says no unit.
    let named = unit.is_some() || scaled;
    let unit = unit.map(String::as_str).unwrap_or_default();
    let behind = behind.get(unit.len()..)?;
    let (bound, start, behind) = compared(said, number, before, behind)?;
    // 不到50 says none either, but what compares stands before it.
    if !named && start == before.len() {
        return None;
    }
    let bound = Bound { unit: unit.to_owned(), ..bound };
    Some(Found { bound, start, end: question.len() - behind.len() })
}

/// The number that opens `rest`, and what stands behind it.
fn number<'q>(before: &str, rest: &'q str, words: &Words) -> Option<(f64, &'q str)> {
    let digit = |c: char| c.is_ascii_digit() || c == '.';
    let numeral = |c: char| words.terms.numerals.contains(&c);
    if before.ends_with(|c: char| digit(c) || numeral(c)) {
        return None;
    }
    let long = |of: &dyn Fn(char) -> bool| rest.find(|c: char| !of(c)).unwrap_or(rest.len());
    let (digits, behind) = rest.split_at_checked(long(&digit))?;
    // 只在2020年 names a year.
    let year = digits.len() == 4 && behind.starts_with(words.terms.years.mark);
    if !digits.is_empty() {
        return Some((digits.parse().ok()?, behind)).filter(|_| !year);
    }
    let (numerals, behind) = rest.split_at_checked(long(&numeral))?;
    Some((crate::text::chinese_number(numerals)? as f64, behind))
}

/// The bound that the words before and behind a number make, from where to where they stand.
fn compared<'q>(
    said: &BoundWords,
    number: f64,
    before: &str,
    behind: &'q str,
) -> Option<(Bound, usize, &'q str)> {
    let light = |text: &str| -> usize { text.trim_end_matches(|c: char| said.light.contains(&c)).len() };
    let bare = before.get(..light(before)).unwrap_or_default();
    let ends = |list: &[String]| {
        let of = list.iter().filter_map(|word| bare.strip_suffix(word.as_str()));
        of.map(|open| open.trim_end_matches(|c: char| said.light.contains(&c)).len()).min()
    };
    let opens = |list: &[String]| {
        list.iter().filter_map(|word| behind.strip_prefix(word.as_str())).min_by_key(|rest| rest.len())
    };
    let bound = |least: bool, most: bool, open: bool| Bound {
        least: least.then_some(number),
        most: most.then_some(number),
        open,
        unit: String::new(),
    };
    let lists = [
        (&said.not_more, bound(false, true, false)),
        (&said.least, bound(true, false, false)),
        (&said.more, bound(true, false, true)),
        (&said.less, bound(false, true, true)),
        (&said.only, bound(true, true, false)),
    ];
    if let Some((start, bound)) = lists.into_iter().find_map(|(list, bound)| Some((ends(list)?, bound))) {
        return Some((bound, start, behind));
    }
    let above = opens(&said.above).map(|rest| (bound(true, false, false), rest));
    let (bound, rest) = above.or_else(|| Some((bound(false, true, false), opens(&said.below)?)))?;
    Some((bound, before.len(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_open_or_closed() {
        let more = Bound { least: Some(3.0), open: true, ..Bound::default() };
        assert!(more.holds(4.0) && !more.holds(3.0));
        let least = Bound { least: Some(3.0), ..Bound::default() };
        assert!(least.holds(3.0) && !least.holds(2.0));
        let only = Bound { least: Some(1.0), most: Some(1.0), ..Bound::default() };
        assert!(only.holds(1.0) && !only.holds(2.0));
    }
}
