//! Where a thing lies. Must not know how the question was worded.

mod beside;
mod each;

use super::{spoken, things};
use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, local, number, template, text};
use crate::ask::words::Slot;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// Characters of the shortest name that longer names of things are looked for by.
const LONG_NAME: usize = 5;

/// The places of the things, an item a place.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let heads = things::heads(desk);
    let of_kind = !heads.is_empty() || !reading.classes.is_empty();
    if reading.things.is_empty() && desk.has("what") && of_kind {
        let found = each::answer(desk)?;
        if !found.items.is_empty() {
            return Ok(found);
        }
    }
    if reading.things.is_empty() && !of_kind && !reading.unknown.is_empty() {
        return spoken::places(desk);
    }
    let query = query(desk, &heads);
    let rows = meant(desk, query.rows(desk.graph)?);
    let items = within_home(desk, places(desk, &rows)?.items());
    match (items.is_empty(), reading.things.is_empty()) {
        (false, _) => Ok(Found { query, items, message: None }),
        (true, false) => beside::answer(desk),
        (true, true) => spoken::places(desk),
    }
}

/// The query for where the things lie, or those of the kind asked for.
fn query(desk: &Desk, heads: &[String]) -> Query {
    let (reading, terms) = (desk.reading, &desk.words.terms);
    let query = Query::new(template::LOCATED)
        .nodes("thing", &named(desk))
        .terms("relation", [&terms.located, &terms.supported])
        .years(desk.years())
        .nodes("document", &desk.iris(&reading.documents))
        .terms("kinds", &terms.things);
    if !reading.things.is_empty() {
        return query;
    }
    let query = query.kind(heads, &reading.classes, &desk.called(heads));
    if heads.is_empty() { query.terms("class", &reading.classes) } else { query }
}

/// Only the rows that the question means: in the tasks that it speaks of, and what lies there rather than what is wished.
fn meant(desk: &Desk, mut rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    let tasks = desk.narrowed().filter(|_| reading.things.is_empty());
    let speaks = |row: &Row, tasks: &[NamedNode]| tasks.iter().any(|task| task.as_str() == text(row, "task"));
    if let Some(tasks) = &tasks {
        rows.retain(|row| speaks(row, tasks));
        rows = things::near(desk, rows);
    }
    // What the text supports a place in having is no answer to where a thing lies, unless nothing else is.
    let lies = |row: &Row| local(row, "relation") == desk.words.terms.located;
    if rows.iter().any(lies) && !desk.has("wish") {
        rows.retain(lies);
    }
    rows
}

/// Without the province that all documents are from, where other places are found.
fn within_home(desk: &Desk, mut items: Vec<Item>) -> Vec<Item> {
    let home = plain(&desk.home());
    let is_home = |item: &Item| {
        let entity = item.iri.as_deref().and_then(|iri| desk.of_iri(iri));
        entity.is_some_and(|e| e.names.iter().any(|name| home.contains(&plain(name))))
    };
    if items.iter().any(|item| !is_home(item)) {
        items.retain(|item| !is_home(item));
    }
    items
}

/// The places of the rows, with the years that name what lies there.
fn places(desk: &Desk, rows: &[Row]) -> Result<Gather, StoreError> {
    let mut gather = Gather::default();
    for row in rows {
        let name = desk.as_written(text(row, "place"), text(row, "where"), text(row, "quote"));
        let draft = gather.draft(text(row, "place"), &name);
        draft.item.iri = Some(text(row, "place").to_owned());
        draft.note(number(row, "year"), text(row, "label"));
        draft.prove(desk.quote(row));
    }
    if desk.has("when") && desk.has("mentioned") {
        mentioned(desk, rows, &mut gather)?;
    }
    Ok(gather)
}

/// 哪些年份的文件提到: also the years whose documents name what lies in a place and do not say again that it does. What
/// lies in other places every year (城市大脑) is nowhere where its year does not say so.
fn mentioned(desk: &Desk, located: &[Row], gather: &mut Gather) -> Result<(), StoreError> {
    let query = Query::new(template::MENTIONS).nodes("entity", &named(desk)).years(desk.years());
    for row in query.nodes("document", &desk.iris(&desk.reading.documents)).rows(desk.graph)? {
        let mut places: BTreeMap<i64, BTreeSet<&str>> = BTreeMap::new();
        for lies in located.iter().filter(|l| text(l, "item") == text(&row, "item")) {
            places.entry(number(lies, "year")).or_default().insert(text(lies, "place"));
        }
        let mut sets = places.values();
        let Some(same) = sets.next().filter(|first| sets.all(|other| other == *first)) else { continue };
        for place in same {
            let draft = gather.draft(place, "");
            draft.note(number(&row, "year"), text(&row, "label"));
            draft.prove(desk.quote(&row));
        }
    }
    Ok(())
}

/// The things asked for, and those whose names hold theirs: the data centre of a park lies where the park does.
fn named(desk: &Desk) -> Vec<NamedNode> {
    let asked: BTreeSet<usize> =
        desk.reading.things.iter().flat_map(|g| g.entities.iter().copied()).collect();
    let names: Vec<String> = asked
        .iter()
        .filter_map(|at| desk.entity(*at))
        .map(|e| plain(&e.label))
        .filter(|name| name.chars().count() >= LONG_NAME)
        .collect();
    let holds = |label: &str| names.iter().any(|name| plain(label).contains(name.as_str()));
    let all = desk.vocabulary.entities.iter().enumerate();
    let things = all.filter(|(at, e)| asked.contains(at) || (e.slot == Slot::Thing && holds(&e.label)));
    things.map(|(_, e)| e.iri.clone()).collect()
}
