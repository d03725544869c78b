//! Things by year, body, place, kind and action. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather, column};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, local, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// The things that fit the question's slots.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    if desk.has("beside") && !desk.reading.things.is_empty() {
        return beside(desk);
    }
    if desk.reading.places.is_empty() {
        let things = &desk.reading.things;
        let tasks = match desk.narrowed() {
            None if !things.is_empty() => Some(desk.speaking_of(things)),
            narrowed => narrowed,
        };
        if tasks.as_ref().is_some_and(Vec::is_empty) {
            return Ok(Found::default());
        }
        let tasks = tasks.unwrap_or_default();
        let (mut query, mut rows) = among(desk, None, &tasks)?;
        if rows.is_empty() && desk.reading.translated && !desk.reading.heads.is_empty() {
            // English verbs are many: what the names say counts for more.
            query = base(desk, Vec::new()).nodes("task", &tasks);
            rows = keep_definite(desk, query.rows(desk.graph)?);
        } else if desk.reading.translated && desk.reading.heads.len() > 1 {
            rows.extend(unanswered_heads(desk, &rows, &tasks)?);
        }
        rows = both(desk, rows);
        rows = still(desk, rows);
        let message = only_wished(desk, &rows)?;
        let mut items = items(desk, &rows)?;
        if asks_umbrella(desk) && tasks.is_empty() {
            items.extend(listed(desk, &items)?);
        }
        return Ok(Found { items, query, message });
    }
    in_places(desk)
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

/// 既…又…: only things that every action asked for befalls.
fn both(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let asked: BTreeSet<&String> = desk.reading.actions.iter().map(|(action, _)| action).collect();
    if !desk.has("both") || asked.len() < 2 {
        return rows;
    }
    let all = |item: &str| {
        let done: BTreeSet<&str> =
            rows.iter().filter(|r| text(r, "item") == item).map(|r| local(r, "action")).collect();
        asked.iter().all(|action| done.contains(action.as_str()))
    };
    let kept: BTreeSet<String> =
        column(&rows, "item").into_iter().filter(|item| all(item)).map(str::to_owned).collect();
    rows.into_iter().filter(|row| kept.contains(text(row, "item"))).collect()
}

/// 2022年已有、2025年又列: only things of every year asked for.
fn still(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    if !desk.has("still") || desk.years().len() < 2 {
        return rows;
    }
    let years = |item: &str| -> BTreeSet<i64> {
        rows.iter().filter(|row| text(row, "item") == item).map(|row| number(row, "year")).collect()
    };
    let all = |item: &str| desk.years().iter().all(|year| years(item).contains(year));
    let kept: BTreeSet<String> =
        column(&rows, "item").into_iter().filter(|item| all(item)).map(str::to_owned).collect();
    rows.into_iter().filter(|row| kept.contains(text(row, "item"))).collect()
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

/// Of several heads asked for in English, those that no verb led to, with whatever is done to them.
fn unanswered_heads(desk: &Desk, rows: &[Row], tasks: &[NamedNode]) -> Result<Vec<Row>, StoreError> {
    let same = |head: &String| {
        let group = desk.words.terms.synonyms.iter().find(|group| group.contains(head));
        group.cloned().unwrap_or_else(|| vec![head.clone()])
    };
    let held =
        |head: &String| rows.iter().any(|r| same(head).iter().any(|h| text(r, "label").contains(h.as_str())));
    let open: Vec<String> = desk.reading.heads.iter().filter(|head| !held(head)).flat_map(same).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let all = base(desk, Vec::new()).nodes("task", tasks).rows(desk.graph)?;
    let fits = |row: &Row| open.iter().any(|head| text(row, "label").contains(head.as_str()));
    Ok(keep_definite(desk, all).into_iter().filter(fits).collect())
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
    let all: BTreeSet<&String> =
        asked.iter().copied().chain(implied).chain(of_kind.filter(|_| kind)).collect();
    all.into_iter().cloned().collect()
}

fn base(desk: &Desk, actions: Vec<String>) -> Query {
    let reading = desk.reading;
    let heads = heads(desk);
    let mut query = Query::new(template::THINGS)
        .years(desk.years())
        .terms("action", &actions)
        .terms("kinds", &desk.words.terms.things)
        .terms("role", &desk.roles())
        .nodes("agency", &desk.iris(&reading.agencies))
        .nodes("document", &desk.iris(&reading.documents))
        .kind(&heads, &reading.classes);
    if heads.is_empty() {
        query = query.terms("class", &reading.classes);
    }
    if !desk.has("wish") {
        query = query.without_modalities(&desk.words.terms.wishes);
    }
    query
}

/// Words that the names must hold: those of the question, and the heads of events where it asks for events.
pub(super) fn heads(desk: &Desk) -> Vec<String> {
    let mut heads = desk.reading.heads.clone();
    let beside = desk.has("beside");
    if desk.has("event")
        && (heads.is_empty() || beside || heads.iter().any(|h| desk.words.terms.events.contains(h)))
    {
        heads.extend(desk.words.terms.events.iter().cloned());
    }
    let umbrella = asks_umbrella(desk);
    if desk.has("law") && (heads.is_empty() || umbrella) {
        heads.extend(desk.words.terms.laws.iter().cloned());
    }
    if umbrella {
        let of = |head: String| desk.words.terms.umbrellas.get(&head).cloned().unwrap_or_else(|| vec![head]);
        heads = heads.into_iter().flat_map(of).collect();
    }
    for same in &desk.words.terms.synonyms {
        if same.iter().any(|word| desk.reading.heads.contains(word)) {
            heads.extend(same.iter().cloned());
        }
    }
    // 办法、方案、细则 asks for rules of every name.
    let asked = heads.clone();
    for family in desk.words.terms.families.iter().filter(|_| asked.len() > 1) {
        if family.iter().any(|word| asked.contains(word)) {
            heads.extend(family.iter().cloned());
        }
    }
    heads.sort();
    heads.dedup();
    heads
}

/// Whether the kind asked for has many names: 政策措施.
fn asks_umbrella(desk: &Desk) -> bool {
    desk.reading.heads.iter().any(|head| desk.words.terms.umbrellas.contains_key(head))
}

/// Rules and plans that a list of deliverables has as its entries: their names are headings of tasks.
fn listed(desk: &Desk, known: &[Item]) -> Result<Vec<Item>, StoreError> {
    let heads = heads(desk);
    let query = Query::new(template::TASKS)
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents));
    let mut gather = Gather::default();
    for row in query.rows(desk.graph)? {
        let label = text(&row, "label").trim_matches(['《', '》', '。']);
        let name = crate::ask::topic::opened(label, desk.words);
        let whole = name.chars().count() == label.chars().count();
        let entry = whole && heads.iter().any(|head| name.ends_with(head.as_str()));
        if !entry || known.iter().any(|item| plain(&item.label).contains(&plain(name))) {
            continue;
        }
        let draft = gather.draft(text(&row, "item"), name);
        draft.item.iri = Some(text(&row, "item").to_owned());
        if !text(&row, "by").is_empty() {
            draft.note(number(&row, "year"), desk.say("deadline", &[text(&row, "by")]));
        }
        draft.prove(desk.quote(&row));
    }
    Ok(gather.items())
}

/// Without names of kinds, unless nothing else was found.
fn keep_definite(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let definite = |row: &Row| text(row, "generic") != "true";
    // What a heading asked for lists is all asked for.
    if desk.has("verbatim") || desk.has("explicit") || !desk.reading.topics.is_empty() {
        return rows;
    }
    if rows.iter().any(definite) { rows.into_iter().filter(definite).collect() } else { rows }
}

/// Only what the text itself calls by the question's verb (上线, 重构), where the verb is not the action's own name
/// and the text has it anywhere.
fn literal(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    if let Some(both) = &desk.reading.compound {
        let says = |row: &Row| text(row, "quote").contains(both.as_str());
        if rows.iter().any(says) {
            return rows.into_iter().filter(says).collect();
        }
    }
    let kept =
        |row: &Row, word: &str| text(row, "quote").contains(word) || text(row, "heading").contains(word);
    let mut said = rows;
    for (action, word) in desk.reading.actions.iter().filter(|(action, word)| action != word) {
        if desk.words.terms.plain_verbs.contains(word) && !desk.has("explicit") {
            continue;
        }
        let others = |a: &str| desk.reading.actions.iter().any(|(b, w)| b == a && w != word);
        let of = |row: &Row| local(row, "action") == action.as_str() && !others(action);
        if said.iter().any(|row| of(row) && kept(row, word)) {
            said.retain(|row| !of(row) || kept(row, word));
        }
    }
    said
}

/// Rows as items: a thing an item, with what is done to it and by whom, year by year.
pub(super) fn items(desk: &Desk, rows: &[Row]) -> Result<Vec<Item>, StoreError> {
    let who = desk.who(column(rows, "task"))?;
    // A thing is answered under the name that the documents give it, where they all give it one name.
    let mut written: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        let name = desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote"));
        written.entry(text(row, "item")).or_default().insert(name);
    }
    let mut gather = Gather::default();
    for row in rows {
        let year = number(row, "year");
        let (item, label) = (text(row, "item"), text(row, "label"));
        let names = written.get(item).filter(|names| names.len() == 1 || desk.years().len() == 1);
        let name = names.and_then(|names| names.iter().max_by_key(|n| n.chars().count()));
        let draft = gather.draft(item, name.map_or(label, String::as_str));
        draft.item.iri = Some(item.to_owned());
        // Where years have several names for it, each year says its own.
        if names.is_none() {
            let name = desk.as_written(item, label, text(row, "quote"));
            draft.note(year, if name == label { "" } else { &name });
        }
        draft.note(year, action(desk, row));
        if let Some(bodies) = who.get(text(row, "task")) {
            draft.note(year, desk.who_note(bodies));
        }
        if !text(row, "by").is_empty() {
            draft.note(year, desk.say("deadline", &[text(row, "by")]));
        }
        draft.prove(desk.quote(row));
        if let Some(body) = who.get(text(row, "task")).and_then(|bodies| bodies.first()) {
            draft.prove(body.quote.clone());
        }
    }
    let mut items = gather.items();
    let count = items.len();
    if let Some(first) = items.first_mut().filter(|_| count > 1) {
        first.note = format!("{}；{}", first.note, desk.say("total", &[&count.to_string()]));
    }
    Ok(items)
}

/// The action of a row, with its modality where it is not a plain demand.
fn action(desk: &Desk, row: &Row) -> String {
    let (action, modality) = (local(row, "action"), text(row, "modality"));
    if action == desk.words.terms.actions {
        String::new()
    } else if desk.words.terms.wishes.iter().any(|wish| wish == modality) {
        format!("{action}（{modality}）")
    } else {
        action.to_owned()
    }
}

/// Things that lie in the places, or that the text supports the places in having; with a verb only those that it acts on.
fn in_places(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let heads = heads(desk);
    let classes = classes_of_places(desk);
    let mut query = Query::new(template::LOCATED)
        .nodes("place", &desk.iris(&reading.places))
        .terms("relation", [&desk.words.terms.located, &desk.words.terms.supported])
        .years(desk.years())
        .nodes("document", &desk.iris(&reading.documents))
        .terms("kinds", &desk.words.terms.things)
        .kind(&heads, &classes);
    if heads.is_empty() {
        query = query.terms("class", &classes);
    }
    let rows = query.rows(desk.graph)?;
    let mut items = located(desk, &rows);
    if !reading.actions.is_empty() && !items.is_empty() {
        let things: Vec<NamedNode> =
            items.iter().filter_map(|i| NamedNode::new(i.iri.as_ref()?).ok()).collect();
        let acted = base(desk, actions(desk)).with_modalities().nodes("thing", &things).rows(desk.graph)?;
        let kept = column(&acted, "item");
        if !kept.is_empty() {
            items.retain(|item| item.iri.as_deref().is_some_and(|iri| kept.contains(iri)));
        }
    }
    let names: Vec<&str> = reading.places.iter().map(|g| g.words.as_str()).collect();
    let message = items.is_empty().then(|| desk.say("no_place", &[&names.join("、")]));
    Ok(Found { query, items, message })
}

/// The classes asked for, and those of the heads asked for whose things bear names of all kinds.
fn classes_of_places(desk: &Desk) -> Vec<String> {
    let mut classes = desk.reading.classes.clone();
    let words = desk.words;
    let known = || words.heads.iter().chain(&words.classes);
    for head in &desk.reading.heads {
        let of = known().filter(|(word, _)| head.ends_with(word.as_str()));
        let longest = of.max_by_key(|(word, _)| word.len()).map(|(_, class)| class);
        classes.extend(longest.filter(|class| words.terms.of_places.contains(class)).cloned());
    }
    classes.sort();
    classes.dedup();
    classes
}

/// Rows of the template LOCATED as items: a thing an item.
pub(super) fn located(desk: &Desk, rows: &[Row]) -> Vec<Item> {
    let mut gather = Gather::default();
    for row in rows {
        let draft = gather.draft(text(row, "item"), text(row, "label"));
        draft.item.iri = Some(text(row, "item").to_owned());
        let relation = local(row, "relation");
        let note = if relation == desk.words.terms.located {
            desk.say("place", &[text(row, "where")])
        } else {
            format!("{}{relation}", text(row, "where"))
        };
        draft.note(number(row, "year"), note);
        draft.prove(desk.quote(row));
    }
    gather.items()
}

/// Where nothing is left, what the documents only wish for.
fn only_wished(desk: &Desk, rows: &[Row]) -> Result<Option<String>, StoreError> {
    if !rows.is_empty() || desk.has("wish") || desk.reading.actions.is_empty() {
        return Ok(None);
    }
    let wished = base(desk, actions(desk)).with_modalities().rows(desk.graph)?;
    let names: Vec<&str> = column(&wished, "label").into_iter().take(5).collect();
    Ok((!names.is_empty()).then(|| desk.say("only_wished", &[&names.join("、")])))
}
