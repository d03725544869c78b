//! What changed between two years: things added and dropped, and things whose bodies changed.
//! Must not know how the question was worded.

use super::things;
use crate::ask::desk::{Body, Desk, Found, Gather, NO_YEAR, column};
use crate::ask::model::Item;
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;
use std::collections::{BTreeMap, BTreeSet};

/// The two years compared: those of the question, or the year and the one before it among the documents.
fn years(desk: &Desk) -> Option<(i64, i64)> {
    let mut asked = desk.years().to_vec();
    asked.sort_unstable();
    match asked.as_slice() {
        [] => None,
        [only] => {
            let earlier = desk.vocabulary.years.iter().rev().find(|y| *y < only)?;
            Some((*earlier, *only))
        }
        [first, .., last] => Some((*first, *last)),
    }
}

/// Things of one year and not of the other.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let Some((early, late)) = years(desk) else { return Ok(Found::default()) };
    let mut reading = desk.reading.clone();
    reading.years = vec![early, late];
    let desk = &Desk { reading: &reading, ..*desk };
    // 退役军人方面的平台有什么不同: what is said of the field in both years.
    if !reading.qualifiers.is_empty() && !desk.has("added") && !desk.has("dropped") {
        let mut plain = reading.clone();
        plain.cues.remove("change");
        plain.cues.remove("compare");
        let found = things::answer(&Desk { reading: &plain, ..*desk })?;
        if !found.items.is_empty() {
            return Ok(found);
        }
    }
    let (query, mut rows) = things::acted_on(desk, None)?;
    if let Some(tasks) = desk.narrowed() {
        rows.retain(|row| tasks.iter().any(|task| task.as_str() == text(row, "task")));
        rows = things::near(desk, rows);
    }
    let of = |year: i64| -> BTreeSet<&str> {
        rows.iter().filter(|r| number(r, "year") == year).map(|r| text(r, "item")).collect()
    };
    let (before, after) = (of(early), of(late));
    let only = |year: i64, here: &BTreeSet<&str>, there: &BTreeSet<&str>| -> Vec<Row> {
        let fits = |row: &&Row| {
            let item = text(row, "item");
            number(row, "year") == year && here.contains(item) && !there.contains(item)
        };
        rows.iter().filter(fits).cloned().collect()
    };
    let mut items: Vec<Item> = Vec::new();
    if !desk.has("dropped") || desk.has("added") {
        items.extend(marked(desk, "added", &only(late, &after, &before), late, early)?);
    }
    if !desk.has("added") {
        items.extend(marked(desk, "dropped", &only(early, &before, &after), early, late)?);
    }
    Ok(Found { query, items, message: None })
}

fn marked(desk: &Desk, phrase: &str, rows: &[Row], has: i64, lacks: i64) -> Result<Vec<Item>, StoreError> {
    let mark = desk.say(phrase, &[&has.to_string(), &lacks.to_string()]);
    let mut items = things::items(desk, rows)?;
    for item in &mut items {
        item.note = format!("{mark}；{}", item.note);
    }
    Ok(items)
}

/// Things whose responsible bodies differ between two years.
pub(super) fn handed(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let (early, late) = years(desk).unwrap_or((i64::MIN, i64::MAX));
    let query = Query::new(template::RESPONSIBLE)
        .nodes("thing", &desk.iris(&reading.things))
        .years(if reading.years.is_empty() { &[] } else { &reading.years })
        .terms("role", &desk.words.terms.roles);
    let mut query = query;
    if reading.things.is_empty() {
        let (_, rows) = things::acted_on(desk, None)?;
        let nodes: Vec<_> = column(&rows, "item")
            .into_iter()
            .filter_map(|i| oxigraph::model::NamedNode::new(i).ok())
            .collect();
        query = query.nodes("thing", &nodes);
    }
    let bodies = desk.bodies(&query.rows(desk.graph)?);
    let mut by_thing: BTreeMap<&str, Vec<&Body>> = BTreeMap::new();
    for body in bodies.iter().filter(|b| (early..=late).contains(&b.quote.year)) {
        by_thing.entry(body.thing.as_str()).or_default().push(body);
    }
    let mut gather = Gather::default();
    for (thing, bodies) in by_thing {
        let of = |year: i64| -> BTreeSet<&str> {
            bodies.iter().filter(|b| b.quote.year == year).map(|b| b.iri.as_str()).collect()
        };
        let first = bodies.iter().map(|b| b.quote.year).min().unwrap_or_default();
        let last = bodies.iter().map(|b| b.quote.year).max().unwrap_or_default();
        if first == last || of(first) == of(last) {
            continue;
        }
        let names = |year: i64| -> String {
            let names: BTreeSet<&str> =
                bodies.iter().filter(|b| b.quote.year == year).map(|b| b.name.as_str()).collect();
            names.into_iter().collect::<Vec<_>>().join("、")
        };
        let label = bodies.last().map_or("", |b| b.thing_name.as_str());
        let draft = gather.draft(thing, label);
        draft.item.iri = Some(thing.to_owned());
        let years: BTreeSet<i64> = bodies.iter().map(|b| b.quote.year).collect();
        let note = desk.say("handed", &[&first.to_string(), &names(first), &last.to_string(), &names(last)]);
        draft.note(NO_YEAR, note);
        for year in years.iter().filter(|year| (first + 1..last).contains(year)) {
            draft.note(*year, names(*year));
        }
        for body in bodies {
            draft.prove(body.quote.clone());
        }
    }
    let items = gather.items();
    if items.is_empty() && !reading.things.is_empty() {
        // Nothing changed hands, but whose it is in which year tells so.
        return super::responsible::answer(desk);
    }
    Ok(Found { query, items, message: None })
}
