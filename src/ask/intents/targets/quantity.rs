//! Which figures count the quantity that a question asks the amount of (数字经济总量的目标是多少): a figure of something else
//! in the same field answers nothing. Must not know how the question was worded.

use crate::ask::desk::Desk;
use crate::ask::metric::{core, opened};
use crate::ask::plain::{BREAK, plain, scattered, within};
use crate::ask::query::{Row, number, text};
use std::collections::BTreeMap;

/// Share of a quantity's characters that must be said around a figure of the same noun.
const SAID: f64 = 0.75;
/// Characters of the noun that a quantity ends in.
const NOUN: usize = 2;
/// Characters of the shortest quantity that may be said in single characters (网销额 of 网络销售额).
const SINGLE: usize = 4;

/// How well a figure counts a quantity: the first that any figure of its year has is what is asked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Its measure ends in it.
    Counts,
    /// Its measure has all of it.
    Holds,
    /// Its measure ends in the same noun, and its sentence and headings say the rest.
    Said,
    /// Its sentence or heading speaks of it.
    Spoken,
}

/// Of the rows, where the question asks for the amount of something, those that count it.
pub(in crate::ask::intents) fn counted(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    // What is the target in each year: English asks what, not how much.
    let what = desk.has("target") && (desk.has("when") || (reading.translated && desk.has("everyyear")));
    let amount = what || ["amount", "count"].iter().any(|cue| desk.has(cue));
    let other = ["largest", "smallest", "compare", "money"].iter().any(|cue| desk.has(cue));
    // 在某方面，甲、乙的目标各是多少: what is listed besides the field.
    let of_field = |item: &&String| reading.fields.iter().any(|field| field.contains(item.as_str()));
    let measures = reading.listed.iter().filter(|item| !of_field(item)).count();
    let listed = measures > 1 && desk.has("together") && desk.has("target");
    let narrowed = (!reading.fields.is_empty() && !listed) || !reading.scope.is_empty();
    if !amount || other || narrowed || reading.listed.is_empty() {
        return rows;
    }
    let mut kept = vec![false; rows.len()];
    for item in reading.listed.iter().filter(|item| !of_field(item)) {
        let item = behind_measure(item, desk);
        let mut found = of_item(desk, item, &rows);
        // 智慧工厂要打造多少家: the verb behind is not of the measure.
        if let (true, Some(rest)) = (found.is_empty(), before_verb(item, desk)) {
            found = of_item(desk, rest, &rows);
        }
        for at in found {
            if let Some(kept) = kept.get_mut(at) {
                *kept = true;
            }
        }
    }
    // What stands between the words of a measure hides none of its figures: 网上可办率 beside 服务网.
    if reading.translated && !kept.contains(&true) {
        let said: String = reading.listed.concat();
        kept = rows.iter().map(|row| told(desk, text(row, "metric"), &said)).collect();
    }
    rows.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(row, _)| row).collect()
}

/// Whether words have most characters of a measure in their order.
fn told(desk: &Desk, metric: &str, said: &str) -> bool {
    let metric = desk.words.same(&plain(metric));
    let whole: Vec<char> = opened(&metric, desk.words).chars().collect();
    let mut rest = said.chars();
    let held = whole.iter().filter(|c| {
        let mut ahead = rest.clone();
        let found = ahead.any(|other| other == **c);
        if found {
            rest = ahead;
        }
        found
    });
    held.count() as f64 > SAID * whole.len() as f64
}

/// What is measured, where the measure stands before it: 总数算力 is the amount of 算力.
fn behind_measure<'i>(item: &'i str, desk: &Desk) -> &'i str {
    let measures = desk.words.terms.metric_endings.iter().filter(|measure| measure.chars().count() >= NOUN);
    let rest = measures.filter_map(|measure| item.strip_prefix(measure.as_str()));
    rest.filter(|rest| rest.chars().count() >= NOUN).min_by_key(|rest| rest.len()).unwrap_or(item)
}

/// What a verb that ends the words acts on.
fn before_verb<'i>(item: &'i str, desk: &Desk) -> Option<&'i str> {
    let rest = desk.words.actions.keys().filter_map(|verb| item.strip_suffix(verb.as_str()));
    rest.filter(|rest| rest.chars().count() >= NOUN).min_by_key(|rest| rest.len())
}

/// The rows that fit one quantity best, year by year; what is only spoken of counts where nothing else fits.
fn of_item(desk: &Desk, item: &str, rows: &[Row]) -> Vec<usize> {
    let fits: Vec<Option<Fit>> = rows.iter().map(|row| fit(desk, item, row)).collect();
    let mut best: BTreeMap<i64, Fit> = BTreeMap::new();
    for (row, fit) in rows.iter().zip(&fits) {
        let Some(fit) = fit else { continue };
        let of_year = best.entry(number(row, "year")).or_insert(*fit);
        *of_year = (*of_year).min(*fit);
    }
    let counted = best.values().any(|fit| *fit < Fit::Spoken);
    let is_best = |at: &usize| {
        let (Some(row), Some(Some(fit))) = (rows.get(*at), fits.get(*at)) else { return false };
        best.get(&number(row, "year")) == Some(fit) && !(counted && *fit == Fit::Spoken)
    };
    (0..rows.len()).filter(is_best).collect()
}

/// How well a row counts a quantity; not at all is `None`.
fn fit(desk: &Desk, item: &str, row: &Row) -> Option<Fit> {
    let words = desk.words;
    let same = |said: &str| words.same(&plain(said));
    let metric = same(text(row, "metric"));
    let own = format!("{metric}{BREAK}{}", same(text(row, "label")));
    let asked = core(item, words);
    let counted = core(&metric, words);
    if [&metric, &counted].iter().any(|m| m.ends_with(item)) || counted.ends_with(&asked) {
        return Some(Fit::Counts);
    }
    let chars: Vec<char> = item.chars().collect();
    // 政务服务网上可办率提高: what stands around the whole measure.
    let whole = opened(&metric, words);
    if whole.chars().count() >= SINGLE && item.contains(whole) {
        return Some(Fit::Holds);
    }
    // 营业收入 is no number of firms, though they are counted by it.
    let sum = |words_: &str| words.terms.sums.iter().any(|noun| words_.ends_with(noun.as_str()));
    if sum(item) && !sum(&metric) && !sum(&counted) {
        return None;
    }
    if scattered(&chars, &own) || (chars.len() >= SINGLE && in_order(&chars, &metric)) {
        return Some(Fit::Holds);
    }
    let around = format!(
        "{own}{BREAK}{}{BREAK}{}{BREAK}{}",
        same(text(row, "quote")),
        same(text(row, "heading")),
        headings(desk, row)
    );
    let noun: String = asked.chars().skip(asked.chars().count().saturating_sub(NOUN)).collect();
    let of_noun = |part: &String| part.ends_with(&noun) || core(part, words).ends_with(&noun);
    if parts(desk, &metric).iter().any(of_noun) && within(&chars, &around) > SAID * chars.len() as f64 {
        return Some(Fit::Said);
    }
    // 农业服务: 服务 may stand behind any field.
    let nouns = words.terms.field_endings.iter().filter_map(|noun| item.strip_suffix(noun.as_str()));
    let field = nouns.filter(|field| field.chars().count() >= NOUN).min_by_key(|field| field.len());
    (around.contains(item) || field.is_some_and(|field| around.contains(field))).then_some(Fit::Spoken)
}

/// What a measure lists: 标杆企业或案例 counts either.
fn parts(desk: &Desk, metric: &str) -> Vec<String> {
    let mut cut = metric.to_owned();
    for word in &desk.words.terms.and_words {
        cut = cut.replace(word.as_str(), &BREAK.to_string());
    }
    cut.split(|c| c == BREAK || desk.words.terms.ands.contains(&c)).map(str::to_owned).collect()
}

/// The headings above a row's task.
fn headings(desk: &Desk, row: &Row) -> String {
    let task = text(row, "task");
    let above = |(_, tasks): &&(String, Vec<usize>)| {
        tasks.iter().any(|at| desk.entity(*at).is_some_and(|e| e.iri.as_str() == task))
    };
    let sections = desk.vocabulary.sections.iter().filter(above);
    sections.map(|(heading, _)| desk.words.same(&plain(heading))).collect::<Vec<String>>().join("|")
}

/// Whether characters stand in words in their order.
fn in_order(asked: &[char], words: &str) -> bool {
    let mut rest = words.chars();
    asked.iter().all(|c| rest.any(|other| other == *c))
}
