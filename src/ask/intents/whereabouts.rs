//! Where a thing lies. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, local, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// More places in one sentence do not tell where a thing lies.
const MANY_PLACES: usize = 8;

/// The places of the things, an item a place.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let terms = &desk.words.terms;
    let heads = super::things::heads(desk);
    if reading.things.is_empty() && desk.has("what") && (!heads.is_empty() || !reading.classes.is_empty()) {
        let found = each(desk)?;
        if !found.items.is_empty() {
            return Ok(found);
        }
    }
    let mut query = Query::new(template::LOCATED)
        .nodes("thing", &things(desk))
        .terms("relation", [&terms.located, &terms.supported])
        .years(desk.years())
        .nodes("document", &desk.iris(&reading.documents))
        .terms("kinds", &terms.things);
    if reading.things.is_empty() {
        query = query.kind(&heads, &reading.classes, &desk.called(&heads));
        if heads.is_empty() {
            query = query.terms("class", &reading.classes);
        }
    }
    let nothing = reading.things.is_empty() && heads.is_empty() && reading.classes.is_empty();
    if nothing && !reading.unknown.is_empty() {
        return super::spoken::places(desk);
    }
    let mut rows = query.rows(desk.graph)?;
    if let Some(tasks) = desk.narrowed().filter(|_| reading.things.is_empty()) {
        rows.retain(|row| tasks.iter().any(|task| task.as_str() == text(row, "task")));
        rows = super::things::near(desk, rows);
    }
    // What the text supports a place in having is no answer to where a thing lies, unless nothing else is.
    if rows.iter().any(|row| local(row, "relation") == terms.located) && !desk.has("wish") {
        rows.retain(|row| local(row, "relation") == terms.located);
    }
    if let (true, Some(tasks)) =
        (reading.things.is_empty() && !reading.qualifiers.is_empty(), desk.narrowed())
    {
        // 元宇宙产业园: of what no text speaks nothing lies anywhere.
        rows.retain(|row| tasks.iter().any(|task| task.as_str() == text(row, "task")));
    }
    let mut gather = Gather::default();
    for row in &rows {
        let name = desk.as_written(text(row, "place"), text(row, "where"), text(row, "quote"));
        let draft = gather.draft(text(row, "place"), &name);
        draft.item.iri = Some(text(row, "place").to_owned());
        draft.note(number(row, "year"), text(row, "label"));
        draft.prove(desk.quote(row));
    }
    if desk.has("when") && desk.has("mentioned") {
        mentioned(desk, &rows, &mut gather)?;
    }
    let items = gather.items();
    if items.is_empty() && !reading.things.is_empty() {
        return named_beside(desk);
    }
    if items.is_empty() {
        return super::spoken::places(desk);
    }
    Ok(Found { query, items, message: None })
}

/// 哪些年份的文件提到: also the years whose documents name what lies in a place and do not say again that it does. What
/// lies in other places every year (城市大脑) is nowhere where its year does not say so.
fn mentioned(desk: &Desk, located: &[Row], gather: &mut Gather) -> Result<(), StoreError> {
    let query = Query::new(template::MENTIONS).nodes("entity", &things(desk)).years(desk.years());
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

/// 有哪些数据中心，各在什么地方: the things of the kind, each with its places.
fn each(desk: &Desk) -> Result<Found, StoreError> {
    let mut found = super::things::answer(desk)?;
    let nodes: Vec<NamedNode> =
        found.items.iter().filter_map(|item| NamedNode::new(item.iri.as_ref()?).ok()).collect();
    if nodes.is_empty() {
        return Ok(found);
    }
    let query = Query::new(template::LOCATED)
        .nodes("thing", &nodes)
        .terms("relation", [&desk.words.terms.located])
        .terms("kinds", &desk.words.terms.things);
    let rows = query.rows(desk.graph)?;
    let mut placed: BTreeSet<String> = BTreeSet::new();
    for item in &mut found.items {
        let of = |row: &&Row| item.iri.as_deref() == Some(text(row, "item"));
        let mut places: Vec<String> = Vec::new();
        for row in rows.iter().filter(of) {
            let name = desk.as_written(text(row, "place"), text(row, "where"), text(row, "quote"));
            if !places.contains(&name) {
                places.push(name);
            }
            let quote = desk.quote(row);
            if !item.evidence.contains(&quote) && item.years.contains(&quote.year) {
                item.evidence.push(quote);
            }
        }
        if !places.is_empty() {
            item.note = format!("{}；{}", item.note, desk.say("place", &[&places.join("、")]));
            placed.extend(item.iri.clone());
        }
    }
    // Only where they lie is asked, not what is to be built: those of which no text says it are counted.
    let all = found.items.len();
    let only = desk.reading.actions.is_empty() || desk.has("placed");
    if only && !placed.is_empty() {
        found.items.retain(|item| item.iri.as_ref().is_some_and(|iri| placed.contains(iri)));
    }
    if found.items.len() < all {
        found.message = Some(desk.say("unplaced", &[&(all - found.items.len()).to_string()]));
    }
    Ok(found)
}

/// Where no fact says it: the places that the words of the things' tasks name in the same sentence.
fn named_beside(desk: &Desk) -> Result<Found, StoreError> {
    let query = Query::new(template::THINGS)
        .nodes("thing", &things(desk))
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents))
        .terms("kinds", &desk.words.terms.things);
    let mut gather = Gather::default();
    for row in query.rows(desk.graph)? {
        let quote = desk.quote(&row);
        let name = plain(text(&row, "label"));
        let task = desk.vocabulary.text(text(&row, "task"));
        let sentences = task.split(['。', '；']).map(plain).filter(|s| s.contains(&name));
        let said: String = sentences.collect();
        for place in desk.vocabulary.entities.iter().filter(|e| e.slot == crate::ask::words::Slot::Place) {
            let held = place.names.iter().filter(|n| n.chars().count() >= 2 && said.contains(n.as_str()));
            let Some(written) = held.max_by_key(|n| n.chars().count()) else { continue };
            if plain(&desk.home()).contains(&plain(written)) {
                continue;
            }
            let draft = gather.draft(place.iri.as_str(), written);
            draft.item.iri = Some(place.iri.as_str().to_owned());
            draft.note(number(&row, "year"), text(&row, "label"));
            draft.prove(quote.clone());
        }
    }
    let items = gather.items();
    // A list of many places says of none that the thing lies there.
    let items = if items.len() > MANY_PLACES { Vec::new() } else { items };
    Ok(Found { query, items, message: None })
}

/// The things asked for, and those whose names hold theirs: the data centre of a park lies where the park does.
fn things(desk: &Desk) -> Vec<NamedNode> {
    let asked: BTreeSet<usize> =
        desk.reading.things.iter().flat_map(|g| g.entities.iter().copied()).collect();
    let names: Vec<String> = asked
        .iter()
        .filter_map(|at| desk.entity(*at))
        .map(|e| plain(&e.label))
        .filter(|name| name.chars().count() >= 5)
        .collect();
    let holds = |label: &str| names.iter().any(|name| plain(label).contains(name.as_str()));
    let all = desk.vocabulary.entities.iter().enumerate();
    let things = all.filter(|(at, e)| {
        asked.contains(at) || (e.slot == crate::ask::words::Slot::Thing && holds(&e.label))
    });
    things.map(|(_, e)| e.iri.clone()).collect()
}
