//! Which bodies are responsible in a year, for a heading, in a role; which for the most tasks.
//! Must not know how the question was worded.

use super::responsible;
use crate::ask::desk::{Body, Desk, Found};
use crate::ask::model::Item;
use crate::ask::plain::{plain, without_brackets};
use crate::ask::query::{Query, template};
use crate::store::StoreError;
use std::collections::{BTreeMap, BTreeSet};

/// An item shows at most so many pieces of evidence where it has hundreds.
const PROOFS: usize = 6;

/// So many bodies are the most burdened ones.
const SEVERAL: usize = 5;

/// The ending that any name has.
const ANY: &str = "*";
/// What opens an ending that a kind leaves out.
const LEFT_OUT: char = '-';

/// The bodies of the tasks that fit the question's slots.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let Some(query) = query(desk) else { return Ok(Found::default()) };
    let mut bodies = desk.bodies(&query.rows(desk.graph)?);
    let message = match desk.reading.topics.is_empty() {
        true => None,
        false => responsible::unmarked(desk, &query, &mut bodies)?,
    };
    of_deadline(desk, &mut bodies);
    if desk.has("joint") && !desk.reading.agencies.is_empty() {
        beside_the_named(desk, &mut bodies);
    }
    let endings = endings(desk);
    if !endings.is_empty() {
        bodies.retain(|body| is_of(desk, &endings, &body.iri));
    }
    compared(desk, &mut bodies)?;
    if desk.has("beside") {
        let named = desk.iris(&desk.reading.agencies);
        bodies.retain(|body| !named.iter().any(|n| n.as_str() == body.iri));
    }
    if only_named(desk) {
        // 金融监管由谁负责: words of a body's name ask for that body, not for all there are.
        let named = desk.iris(&desk.reading.agencies);
        bodies.retain(|body| named.iter().any(|n| n.as_str() == body.iri));
        if bodies.is_empty() {
            return super::successor::answer(desk);
        }
    }
    let mut items = responsible::items(desk, &bodies);
    counted(desk, &bodies, &mut items);
    if let Some(bound) = &desk.reading.task_bound {
        let number = |item: &Item| {
            let tasks = bodies.iter().filter(|body| body.name == item.label).map(|body| body.task.as_str());
            tasks.collect::<BTreeSet<&str>>().len()
        };
        items.retain(|item| bound.holds(number(item) as f64));
    }
    if desk.has("largest") {
        most_burdened(desk, &mut items);
    }
    Ok(Found { items, query, message })
}

/// Whether bodies are asked for by nothing but the name of one.
fn only_named(desk: &Desk) -> bool {
    let reading = desk.reading;
    let others = ["joint", "beside", "fellows", "others", "compare", "largest", "smallest", "count"];
    let said = [&reading.topics, &reading.places, &reading.documents].iter().any(|groups| !groups.is_empty());
    let words = [&reading.unknown, &reading.qualifiers, &reading.body_kinds, &reading.heads];
    reading.agencies.len() == 1
        && !reading.negated
        && !said
        && words.iter().all(|words| words.is_empty())
        && reading.scope.is_empty()
        && !others.iter().any(|cue| desk.has(cue))
}

/// The query for the bodies of the tasks asked for. `None` for words that no task speaks of: they have no bodies.
fn query(desk: &Desk) -> Option<Query> {
    let reading = desk.reading;
    let mut tasks = desk.iris(&reading.topics);
    if tasks.is_empty() && (!reading.unknown.is_empty() || !reading.qualifiers.is_empty()) {
        tasks = desk.speaking_of_unknown();
        if tasks.is_empty() {
            return None;
        }
    }
    let query = Query::new(template::RESPONSIBLE)
        .nodes("task", &desk.scoped(tasks))
        .years(desk.years())
        .nodes("document", &desk.iris(&reading.documents))
        .terms("role", &desk.roles());
    Some(query)
}

/// Only the bodies of tasks due in a year asked for, where there are any.
fn of_deadline(desk: &Desk, bodies: &mut Vec<Body>) {
    let due = |by: &str| desk.reading.deadlines.iter().any(|year| by.starts_with(&year.to_string()));
    if bodies.iter().any(|body| due(&body.by)) {
        bodies.retain(|body| due(&body.by));
    }
}

/// Only the bodies that one of several years has, where the question compares years.
fn compared(desk: &Desk, bodies: &mut Vec<Body>) -> Result<(), StoreError> {
    let came = desk.has("since") || desk.has("added");
    if let (true, [year]) = (desk.has("onlythere"), desk.years()) {
        only_in(desk, *year, bodies)?;
    } else if let Some((early, late)) = two_years(desk) {
        moved(bodies, early, late, desk.has("dropped"));
    } else if let (true, [year]) = (came && desk.has("who"), desk.years()) {
        new_in(desk, *year, bodies)?;
    }
    Ok(())
}

/// Tells each item's number of tasks, where the question asks for bodies of no heading or kind, or counts them.
fn counted(desk: &Desk, bodies: &[Body], items: &mut [Item]) {
    let mut tasks: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for body in bodies {
        tasks.entry(body.name.as_str()).or_default().insert(body.task.as_str());
    }
    let most = desk.has("largest") || desk.has("count");
    let told = desk.reading.topics.is_empty() && (endings(desk).is_empty() || most);
    for item in items {
        let count = tasks.get(item.label.as_str()).map_or(0, BTreeSet::len);
        if told {
            item.note = desk.say("total", &[&count.to_string()]);
            item.evidence.truncate(PROOFS);
        }
        if most {
            item.value = Some(count as f64);
            item.unit = Some(desk.say("items", &[]));
        }
    }
}

/// The items of the greatest values: 哪些单位最多 asks for several, 哪家 for one; equals are not cut apart.
fn most_burdened(desk: &Desk, items: &mut Vec<Item>) {
    items.sort_by(|a, b| b.value.unwrap_or_default().total_cmp(&a.value.unwrap_or_default()));
    let several = desk.reading.wanted.unwrap_or(if desk.has("several") { SEVERAL } else { 1 });
    let least = several.checked_sub(1).and_then(|last| items.get(last.min(items.len().saturating_sub(1))));
    let least = least.and_then(|item| item.value).unwrap_or_default();
    items.retain(|item| item.value.unwrap_or_default() >= least);
}

/// 与甲一起列为责任单位: of the tasks of the bodies named those that stand beside them.
fn beside_the_named(desk: &Desk, bodies: &mut Vec<Body>) {
    let named = desk.iris(&desk.reading.agencies);
    let is_named = |body: &Body| named.iter().any(|n| n.as_str() == body.iri);
    let shared: BTreeSet<String> =
        bodies.iter().filter(|body| is_named(body)).map(|body| body.task.clone()).collect();
    bodies.retain(|body| shared.contains(&body.task) && !is_named(body));
}

/// The two years of which the bodies are compared.
fn two_years(desk: &Desk) -> Option<(i64, i64)> {
    let years = desk.years();
    let compared = desk.has("added") || desk.has("dropped");
    let (early, late) = (*years.iter().min()?, *years.iter().max()?);
    (compared && early < late).then_some((early, late))
}

/// Only the bodies of one of two years: those that left, or those that came.
fn moved(bodies: &mut Vec<Body>, early: i64, late: i64, left: bool) {
    let of = |year: i64| -> BTreeSet<String> {
        bodies.iter().filter(|b| b.quote.year == year).map(|b| b.iri.clone()).collect()
    };
    let (before, after) = (of(early), of(late));
    let (year, others) = if left { (early, after) } else { (late, before) };
    bodies.retain(|body| body.quote.year == year && !others.contains(&body.iri));
}

/// 只在2017年的文件里出现: only the bodies that the documents of no other year make responsible.
fn only_in(desk: &Desk, year: i64, bodies: &mut Vec<Body>) -> Result<(), StoreError> {
    let others: Vec<i64> = desk.vocabulary.years.iter().copied().filter(|y| *y != year).collect();
    if others.is_empty() {
        return Ok(());
    }
    let query = Query::new(template::RESPONSIBLE).years(&others).terms("role", &desk.words.terms.roles);
    let known: BTreeSet<String> = desk.bodies(&query.rows(desk.graph)?).into_iter().map(|b| b.iri).collect();
    bodies.retain(|body| !known.contains(&body.iri));
    Ok(())
}

/// Only the bodies that no earlier document makes responsible.
fn new_in(desk: &Desk, year: i64, bodies: &mut Vec<Body>) -> Result<(), StoreError> {
    let earlier: Vec<i64> = desk.vocabulary.years.iter().copied().filter(|y| *y < year).collect();
    if earlier.is_empty() {
        return Ok(());
    }
    let query = Query::new(template::RESPONSIBLE).years(&earlier).terms("role", &desk.words.terms.roles);
    let known: BTreeSet<String> = desk.bodies(&query.rows(desk.graph)?).into_iter().map(|b| b.iri).collect();
    bodies.retain(|body| !known.contains(&body.iri));
    Ok(())
}

/// What the names of the bodies of the kinds asked for end in.
pub(super) fn endings<'d>(desk: &'d Desk) -> Vec<&'d str> {
    endings_of(desk, &desk.reading.body_kinds)
}

/// What the names of bodies of those kinds end in.
pub(super) fn endings_of<'d>(desk: &'d Desk, kinds: &[String]) -> Vec<&'d str> {
    let kinds = kinds.iter().filter_map(|word| desk.words.body_kinds.get(word));
    kinds.flatten().map(String::as_str).collect()
}

/// Whether a body is of a kind, by its names.
pub(super) fn is_of(desk: &Desk, endings: &[&str], iri: &str) -> bool {
    // 数字研究院（福建） is a 研究院 too.
    let names = desk.of_iri(iri).into_iter().flat_map(|e| &e.names);
    let names: Vec<String> = names.flat_map(|name| [plain(name), without_brackets(name)]).collect();
    // 办公厅 is no 厅.
    let out = |name: &String| {
        endings.iter().filter_map(|end| end.strip_prefix(LEFT_OUT)).any(|end| name.ends_with(end))
    };
    // 省直部门 are all but those of cities and counties.
    if endings.contains(&ANY) {
        return !names.is_empty() && !names.iter().any(out);
    }
    names.iter().any(|name| endings.iter().any(|end| name.ends_with(end)) && !out(name))
}
