//! Things by year, body, place, kind and action. Must not know how the question was worded.

mod bare;
mod clauses;
mod described;
mod doers;
mod during;
mod fields;
mod filter;
mod headed;
mod items;
mod kinds;
mod listed;
mod near;
mod places;
mod said;
mod siblings;
mod spoken;
mod verbs;
mod wider;
mod wishes;

pub(super) use filter::is_data;
pub(super) use items::{items, tell};
pub(super) use kinds::heads;
pub(super) use near::rows as near;

use filter::{both, keep_definite, still, wished, without_data, without_excluded};
use kinds::{asks_events, asks_umbrella};
use listed::listed;
use places::in_places;
use verbs::literal;
use wider::{unanswered_heads, wider};
use wishes::{carried_out, only_wished, without_mere_wishes};

use crate::ask::desk::{Desk, Found, column};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// The things that fit the question's slots.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    if desk.has("beside") && !desk.reading.things.is_empty() {
        if desk.reading.places.is_empty() {
            return beside(desk);
        }
        // 甲以外，厦门还有哪些设施: what lies there, without what is named.
        let mut reading = desk.reading.clone();
        let named = std::mem::take(&mut reading.things);
        let named = desk.iris(&named);
        let mut found = in_places(&Desk { reading: &reading, ..*desk })?;
        found.items.retain(|item| !named.iter().any(|iri| item.iri.as_deref() == Some(iri.as_str())));
        return Ok(found);
    }
    if desk.reading.pairs.len() > 1 && desk.reading.places.is_empty() && desk.reading.things.is_empty() {
        return apart(desk);
    }
    if desk.reading.places.is_empty() {
        let things = &desk.reading.things;
        let narrowed = if said::over_years(desk) { None } else { desk.narrowed() };
        let tasks = match narrowed {
            None if !things.is_empty() => Some(desk.speaking_of(things)),
            narrowed => narrowed,
        };
        if tasks.as_ref().is_some_and(Vec::is_empty) {
            return Ok(Found::default());
        }
        let tasks = tasks.unwrap_or_default();
        let (mut query, mut rows) = among(desk, None, &tasks)?;
        if rows.is_empty() && lists_part(desk) {
            // 清单要出台哪些法规: whatever the list does with what it lists.
            query = base(desk, Vec::new()).nodes("task", &tasks);
            rows = query.rows(desk.graph)?;
        }
        if carried_out(desk) {
            // 推进 and 实施 are said of any undertaking: the kind decides.
            query = base(desk, Vec::new()).with_modalities().nodes("task", &tasks);
            rows = without_mere_wishes(desk, query.rows(desk.graph)?);
            let bare = bare::rows(desk, &rows);
            rows = keep_definite(desk, rows);
            rows.extend(bare);
        }
        let light = |(action, _): &(String, String)| desk.words.terms.light.contains(action);
        let weak = |head: &String| desk.words.terms.weak_heads.contains(head);
        let weak = !desk.reading.heads.is_empty() && desk.reading.heads.iter().all(weak);
        let told = !desk.reading.agencies.is_empty() || !desk.reading.qualifiers.is_empty();
        if rows.is_empty() && weak && told {
            // 负责什么项目 asks for whatever it is.
            let mut reading = desk.reading.clone();
            reading.heads.clear();
            (query, rows) = among(&Desk { reading: &reading, ..*desk }, None, &tasks)?;
        }
        let build = &desk.words.terms.build;
        let implied = desk.words.terms.implied.get(build);
        let built = |(action, _): &(String, String)| {
            action == build || implied.is_some_and(|all| all.contains(action))
        };
        if rows.is_empty()
            && !heads(desk).is_empty()
            && desk.reading.actions.iter().all(|a| light(a) || built(a))
        {
            // 推进, 实施 and 建设 are said of anything: the kind decides.
            query = base(desk, Vec::new()).nodes("task", &tasks);
            rows = keep_definite(desk, query.rows(desk.graph)?);
        }
        if rows.is_empty() && desk.reading.translated && !desk.reading.heads.is_empty() {
            // English verbs are many: what the names say counts for more.
            query = base(desk, Vec::new()).nodes("task", &tasks);
            rows = keep_definite(desk, query.rows(desk.graph)?);
        } else if desk.reading.translated && desk.reading.heads.len() > 1 {
            rows.extend(unanswered_heads(desk, &rows, &tasks)?);
        }
        if rows.is_empty() && !desk.reading.heads.is_empty() {
            rows = headed_behind(desk, &tasks)?;
        }
        rows.extend(fields::rows(desk, &rows)?);
        rows.extend(said::laws(desk, &rows, &tasks)?);
        rows = filter::due(desk, near::rows(desk, spoken::rows(desk, rows)));
        rows.extend(wider(desk, &rows, &tasks)?);
        rows.extend(siblings::rows(desk, &rows)?);
        rows = wished(desk, without_data(desk, rows));
        rows = both(desk, rows);
        rows = still(desk, rows);
        rows = without_excluded(desk, rows, &tasks)?;
        let message = only_wished(desk, &rows)?;
        let doers = doers::items(desk, &rows)?;
        if !doers.is_empty() {
            return Ok(Found { query, items: doers, message });
        }
        let mut items = items(desk, &rows)?;
        items = headed::with(desk, items)?;
        if (asks_umbrella(desk) && tasks.is_empty()) || lists_part(desk) {
            items.extend(listed(desk, &items, &tasks)?);
        }
        items.extend(said::of_laws(desk, &items)?);
        if items.is_empty() {
            items = clauses::items(desk, &tasks)?;
        }
        let message = message.filter(|_| items.is_empty() || !rows.is_empty());
        return Ok(Found { items, query, message });
    }
    let found = in_places(desk)?;
    match doers::of(desk, &found.items)? {
        bodies if bodies.is_empty() => Ok(found),
        bodies => Ok(Found { items: bodies, ..found }),
    }
}

/// Each clause that asks by its own verb, one after the other.
fn apart(desk: &Desk) -> Result<Found, StoreError> {
    let mut whole = Found::default();
    for pair in &desk.reading.pairs {
        let reading = pair.of(desk.reading);
        let found = answer(&Desk { reading: &reading, ..*desk })?;
        let same = |item: &Item, other: &Item| item.iri == other.iri && item.label == other.label;
        let new: Vec<Item> =
            found.items.into_iter().filter(|item| !whole.items.iter().any(|k| same(k, item))).collect();
        whole.items.extend(new);
        whole.query = found.query;
        whole.message = whole.message.or(found.message);
    }
    Ok(whole)
}

/// Things that the text calls by the kind right behind their names: “上云用数”服务.
fn headed_behind(desk: &Desk, tasks: &[NamedNode]) -> Result<Vec<Row>, StoreError> {
    let mut reading = desk.reading.clone();
    let heads = std::mem::take(&mut reading.heads);
    reading.classes.clear();
    let (_, mut rows) = among(&Desk { reading: &reading, ..*desk }, None, tasks)?;
    rows.retain(|row| {
        let quote = plain(text(row, "quote"));
        let name = plain(&desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote")));
        heads.iter().any(|head| quote.contains(&format!("{name}{head}")))
    });
    Ok(rows)
}

/// Rows of things that tasks act on; `things` limits them.
pub(super) fn acted_on(desk: &Desk, things: Option<&[NamedNode]>) -> Result<(Query, Vec<Row>), StoreError> {
    among(desk, things, &[])
}

/// Rows of things that the tasks act on; an empty list of tasks stands for all.
fn among(
    desk: &Desk,
    things: Option<&[NamedNode]>,
    tasks: &[NamedNode],
) -> Result<(Query, Vec<Row>), StoreError> {
    let mut query = base(desk, actions(desk)).nodes("task", tasks);
    if let Some(things) = things {
        query = query.nodes("thing", things);
    }
    let rows = keep_definite(desk, query.rows(desk.graph)?);
    Ok((query, literal(desk, rows)))
}

/// The things of the kind asked for in tasks.
pub(super) fn of_tasks(desk: &Desk, tasks: &[NamedNode]) -> Result<Found, StoreError> {
    if tasks.is_empty() {
        return Ok(Found::default());
    }
    let query = base(desk, actions(desk)).without("agency").nodes("task", tasks);
    let rows = keep_definite(desk, query.rows(desk.graph)?);
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// What stands beside the things asked for, in the same tasks.
pub(super) fn beside(desk: &Desk) -> Result<Found, StoreError> {
    let asked = desk.iris(&desk.reading.things);
    let around = Query::new(template::THINGS)
        .nodes("thing", &asked)
        .years(desk.years())
        .terms("kinds", &desk.words.terms.things)
        .rows(desk.graph)?;
    let tasks: Vec<NamedNode> =
        column(&around, "task").into_iter().filter_map(|t| NamedNode::new(t).ok()).collect();
    if tasks.is_empty() {
        return Ok(Found::default());
    }
    let (query, mut rows) = among(desk, None, &tasks)?;
    rows.extend(during::rows(desk, &around)?);
    rows.retain(|row| !asked.iter().any(|a| a.as_str() == text(row, "item")));
    Ok(Found { items: items(desk, &rows)?, query, message: None })
}

/// The actions asked for, with those that they imply.
fn actions(desk: &Desk) -> Vec<String> {
    // 立法 over the years asks for the laws whatever becomes of them.
    if desk.has("law") && ["history", "alldocs", "everyyear", "change"].iter().any(|cue| desk.has(cue)) {
        return Vec::new();
    }
    let asked: BTreeSet<&String> = desk.reading.actions.iter().map(|(action, _)| action).collect();
    let implied = asked.iter().filter_map(|action| desk.words.terms.implied.get(*action)).flatten();
    let kind = !heads(desk).is_empty();
    let of_kind = asked.iter().filter_map(|action| desk.words.terms.implied_of_kind.get(*action)).flatten();
    let held = &desk.words.terms.event_actions;
    let events = asks_events(desk) && asked.iter().any(|action| held.contains(action));
    let all: BTreeSet<&String> = asked
        .iter()
        .copied()
        .chain(implied)
        .chain(of_kind.filter(|_| kind))
        .chain(held.iter().filter(|_| events))
        .collect();
    all.into_iter().cloned().collect()
}

/// Whether a part of a list is asked for by its heading: then all that it lists is, whatever its class.
fn lists_part(desk: &Desk) -> bool {
    !desk.reading.scope.is_empty() && !desk.reading.topics.is_empty()
}

fn base(desk: &Desk, actions: Vec<String>) -> Query {
    let reading = desk.reading;
    let heads = if lists_part(desk) { Vec::new() } else { heads(desk) };
    let mut query = Query::new(template::THINGS)
        .years(desk.years())
        .terms("action", &actions)
        .terms("kinds", &desk.words.terms.things)
        .terms("role", &desk.roles())
        .nodes("agency", &desk.iris(&reading.agencies))
        .nodes("document", &desk.iris(&reading.documents))
        .kind(&heads, &reading.classes, &desk.called(&heads));
    if heads.is_empty() && !lists_part(desk) {
        query = query.terms("class", &reading.classes);
    }
    // What is to be supported in being held is an event all the same.
    // 安排了哪些试点 asks for what is supported too.
    let undertakings = reading.actions.is_empty()
        && !heads.is_empty()
        && heads.iter().all(|head| desk.words.is_of(head, &desk.words.terms.of_headings));
    if !desk.has("wish") && !asks_events(desk) && !undertakings {
        query = query.without_modalities(&desk.words.terms.wishes);
    }
    query
}
