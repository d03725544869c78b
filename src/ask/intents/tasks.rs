//! The tasks of a body, of several bodies together, of a year, or under a heading. Must not know how the question was worded.

use super::fellows;
use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, dated, number, template, text};
use crate::ask::reading::Group;
use crate::ask::vocabulary::Entity;
use crate::ask::words::Slot;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// A task's note names at most so many of its things.
const THINGS_A_NOTE: usize = 12;

/// Longer labels are first sentences, in characters.
const LONGEST_HEADING: usize = 20;

/// Characters of the shortest name of a place.
const SHORTEST_PLACE: usize = 2;

/// A shorter first clause says too little to name its task, in characters.
const SHORTEST_CLAUSE: usize = 6;

/// The tasks that fit the question's slots.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    if let Some(found) = fellows::answer(desk)? {
        return Ok(found);
    }
    // 高铁方面有哪些任务: of a field that no text speaks of there are none.
    let spoken = |field: &String| !desk.vocabulary.about_loosely(field).is_empty();
    if reading.topics.is_empty() && !reading.fields.is_empty() && !reading.fields.iter().any(spoken) {
        return Ok(Found::default());
    }
    let query = base(desk).nodes("agency", &desk.iris(&reading.agencies));
    if desk.has("alone") {
        let kinds = super::bodies::endings(desk);
        let query = match kinds.is_empty() {
            true => query,
            false => query.without("task").without("agency").nodes("task", &desk.scoped(Vec::new())),
        };
        return fellows::alone(desk, query, &kinds);
    }
    finish(desk, query)
}

/// The tasks that list several bodies.
pub(super) fn joint(desk: &Desk) -> Result<Found, StoreError> {
    let mut groups = desk.reading.agencies.iter().take(2);
    let nodes = |group: Option<&Group>| group.map(|g| desk.iris(std::slice::from_ref(g))).unwrap_or_default();
    let (first, second) = (nodes(groups.next()), nodes(groups.next()));
    let query = base(desk).nodes("agency", &first).nodes("other", &second);
    let features = desk.reading.features();
    if features.contains("kind") && !features.contains("task") {
        let rows = query.rows(desk.graph)?;
        let tasks: Vec<NamedNode> =
            rows.iter().filter_map(|row| NamedNode::new(text(row, "item")).ok()).collect();
        return super::things::of_tasks(desk, &tasks);
    }
    let mut found = finish(desk, query)?;
    if features.contains("kind") {
        of_kind(desk, &mut found.items)?;
    }
    fellows::of_all(desk, &mut found.items)?;
    Ok(found)
}

/// 甲和乙负责的数据中心整合是哪项工作: of the tasks those with things of the kind asked for, where any has one.
fn of_kind(desk: &Desk, items: &mut Vec<Item>) -> Result<(), StoreError> {
    let mut of = Vec::new();
    for item in items.iter() {
        let task = item.iri.as_deref().and_then(|iri| NamedNode::new(iri).ok());
        let found = super::things::of_tasks(desk, task.as_slice())?;
        of.push(!found.items.is_empty());
    }
    if of.contains(&true) {
        let mut of = of.into_iter();
        items.retain(|_| of.next() == Some(true));
    }
    Ok(())
}

/// The tasks that the question names by heading or by what they speak of; none for all.
fn named(desk: &Desk) -> Vec<NamedNode> {
    let reading = desk.reading;
    let mut tasks = desk.iris(&reading.topics);
    if tasks.is_empty() {
        tasks = desk.speaking_of_unknown();
    }
    // 高校要做什么: what is said of bodies of the kind.
    if tasks.is_empty() && reading.agencies.is_empty() && !desk.has("alone") {
        tasks = reading.body_kinds.iter().flat_map(|word| desk.speaking(word)).collect();
    }
    desk.scoped(tasks)
}

pub(super) fn base(desk: &Desk) -> Query {
    Query::new(template::TASKS)
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents))
        .nodes("task", &named(desk))
        .terms("role", &desk.roles())
}

/// Tasks of which no claim is known stand under their headings alone: their rows, where no body is asked for.
fn unclaimed(desk: &Desk, rows: &[Row]) -> Result<Vec<Row>, StoreError> {
    let mut tasks = named(desk);
    if tasks.is_empty() {
        let all = desk.vocabulary.entities.iter().filter(|entity| entity.slot == Slot::Task);
        tasks = all.map(|entity| entity.iri.clone()).collect();
    }
    let known: BTreeSet<&str> = rows.iter().map(|row| text(row, "item")).collect();
    tasks.retain(|task| !known.contains(task.as_str()));
    if tasks.is_empty() {
        return Ok(Vec::new());
    }
    let of_documents = Query::new(template::HEADINGS).nodes("document", &desk.iris(&desk.reading.documents));
    of_documents.years(desk.years()).nodes("item", &tasks).rows(desk.graph)
}

fn finish(desk: &Desk, query: Query) -> Result<Found, StoreError> {
    let mut rows = query.rows(desk.graph)?;
    let mut message = None;
    let lead = desk.roles() == desk.words.terms.lead && !desk.reading.agencies.is_empty();
    if rows.is_empty() && lead {
        // Where no lead is marked, whose task it is answers who leads it.
        rows = query.clone().terms("role", &desk.words.terms.roles).rows(desk.graph)?;
        let years: BTreeSet<String> =
            rows.iter().filter(|row| dated(row)).map(|row| number(row, "year").to_string()).collect();
        let years = years.into_iter().collect::<Vec<_>>().join("、");
        message = (!rows.is_empty()).then(|| desk.say("lead_unmarked", &[&years]));
        if desk.has("firstnamed") {
            first_named(desk, &mut rows)?;
        }
    }
    if desk.reading.agencies.is_empty() && (!rows.is_empty() || !named(desk).is_empty()) {
        rows.extend(unclaimed(desk, &rows)?);
    }
    let due =
        |row: &Row| desk.reading.deadlines.iter().any(|year| text(row, "by").starts_with(&year.to_string()));
    if rows.iter().any(due) {
        rows.retain(due);
    }
    if rows.is_empty() && !desk.reading.scope.is_empty() {
        // 清单里2020年要完成的: no document is of that year, but things in the list are due in it.
        rows = query.clone().without("year").rows(desk.graph)?;
        let by = |row: &Row| desk.years().iter().any(|year| text(row, "by").starts_with(&year.to_string()));
        rows.retain(by);
    }
    Ok(Found { items: items(desk, &rows)?, query, message })
}

/// 排在第一位的任务: only those whose first body is one of those asked for.
fn first_named(desk: &Desk, rows: &mut Vec<Row>) -> Result<(), StoreError> {
    let who = desk.who(rows.iter().map(|row| text(row, "item")))?;
    let asked = desk.iris(&desk.reading.agencies);
    rows.retain(|row| {
        let mut bodies = who.get(text(row, "item")).cloned().unwrap_or_default();
        super::responsible::first_named(&mut bodies);
        bodies.iter().any(|body| asked.iter().any(|a| a.as_str() == body.iri))
    });
    Ok(())
}

/// Rows of the template TASKS as items: a task an item, with its things and bodies.
pub(super) fn items(desk: &Desk, rows: &[Row]) -> Result<Vec<Item>, StoreError> {
    let tasks: BTreeSet<&str> = rows.iter().map(|row| text(row, "item")).collect();
    let who = desk.who(tasks.iter().copied())?;
    let things = things(desk, &tasks)?;
    let mut gather = Gather::default();
    let home = homes(desk);
    for row in rows {
        let (task, year) = (text(row, "item"), number(row, "year"));
        let own = own_part(desk, text(row, "item"), text(row, "label"), &home, things.get(task));
        let draft = gather.draft(task, own.as_deref().unwrap_or(heading(text(row, "label"))));
        if draft.item.iri.is_none() {
            draft.item.iri = Some(task.to_owned());
            if let Some(things) = things.get(task) {
                draft.note(year, things.iter().take(THINGS_A_NOTE).cloned().collect::<Vec<_>>().join("、"));
            }
            if let Some(bodies) = who.get(task) {
                draft.note(year, desk.who_note(bodies));
            }
            if !text(row, "by").is_empty() {
                draft.note(year, desk.say("deadline", &[text(row, "by")]));
            }
        }
        if draft.item.evidence.len() < 3 {
            draft.prove(desk.quote(row));
        }
    }
    Ok(gather.items())
}

/// The names of all places.
fn place_names<'d>(desk: &Desk<'d>) -> impl Iterator<Item = &'d String> {
    let places = desk.vocabulary.entities.iter().filter(|e| e.slot == Slot::Place);
    places.flat_map(|e| &e.plain).filter(|name| name.chars().count() >= SHORTEST_PLACE)
}

/// The names of the places whose governments the question names.
pub(super) fn homes(desk: &Desk) -> Vec<String> {
    let agencies = desk.iris(&desk.reading.agencies);
    let of = |e: &&Entity| agencies.contains(&e.iri);
    let names: Vec<&String> = desk.vocabulary.entities.iter().filter(of).flat_map(|e| &e.plain).collect();
    let opens = |place: &&String| names.iter().any(|name| name.starts_with(place.as_str()));
    place_names(desk).filter(opens).cloned().collect()
}

/// The names of places in some words.
pub(super) fn places<'d>(desk: &Desk<'d>, words: &str) -> impl Iterator<Item = &'d String> {
    let said = plain(words);
    place_names(desk).filter(move |name| said.contains(name.as_str()))
}

/// What a task without a heading, given to several places, has for the one asked for: 乙节 of 甲市举办甲节、乙市举办乙节.
fn own_part(
    desk: &Desk,
    task: &str,
    label: &str,
    homes: &[String],
    things: Option<&Vec<String>>,
) -> Option<String> {
    if homes.is_empty() || label.chars().count() <= LONGEST_HEADING {
        return None;
    }
    let words = desk.vocabulary.text(task);
    let holds = |item: &str| homes.iter().any(|home| plain(item).contains(home.as_str()));
    if holds(heading(label)) {
        return None;
    }
    let home = |name: &String| homes.contains(name);
    // 甲和乙的某中心 is both places'.
    let alone = |item: &&str| !places(desk, item).any(|name| !home(name));
    let items = || words.split(['、', '，', '；', '。']);
    if !items().any(|item| !holds(item) && places(desk, item).next().is_some()) {
        return None;
    }
    let own: Vec<String> = items().filter(|item| holds(item)).filter(alone).map(plain).collect();
    let named = |thing: &&String| own.iter().any(|item| item.contains(&plain(thing)));
    let found: Vec<&str> = things?.iter().filter(named).map(String::as_str).collect();
    (!found.is_empty()).then(|| found.join("、"))
}

fn things(desk: &Desk, tasks: &BTreeSet<&str>) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
    let nodes: Vec<NamedNode> = tasks.iter().filter_map(|t| NamedNode::new(*t).ok()).collect();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    if nodes.is_empty() {
        return Ok(found);
    }
    let query = Query::new(template::THINGS).nodes("task", &nodes).terms("kinds", &desk.words.terms.things);
    for row in query.rows(desk.graph)? {
        let names = found.entry(text(&row, "task").to_owned()).or_default();
        let label = desk.as_written(text(&row, "item"), text(&row, "label"), text(&row, "quote"));
        if !names.contains(&label) {
            names.push(label);
        }
    }
    Ok(found)
}

/// A task's heading; of a task without one, whose label is its first sentence, what stands before the first comma.
fn heading(label: &str) -> &str {
    if label.chars().count() <= LONGEST_HEADING {
        return label;
    }
    let first = label.split('，').next().unwrap_or(label);
    if first.chars().count() < SHORTEST_CLAUSE { label } else { first }
}
