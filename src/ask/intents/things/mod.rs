//! Things by year, body, place, kind and action. Must not know how the question was worded.

mod bare;
mod filter;
mod headed;
mod items;
mod kinds;
mod near;
mod places;
mod said;
mod siblings;
mod spoken;
mod verbs;

pub(super) use items::{items, tell};
pub(super) use kinds::heads;

use filter::{both, keep_definite, still, wished, without_data, without_excluded};
use kinds::{asks_events, asks_umbrella};
use places::in_places;
use verbs::literal;

use crate::ask::desk::{Desk, Found, Gather, column};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, local, number, template, text};
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
        if rows.is_empty() && !heads(desk).is_empty() && desk.reading.actions.iter().all(light) {
            // 推进 and 实施 are said of anything: the kind decides.
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
        rows = filter::due(desk, near::rows(desk, spoken::rows(desk, rows)));
        rows.extend(wider(desk, &rows, &tasks)?);
        rows.extend(siblings::rows(desk, &rows)?);
        rows = wished(desk, without_data(desk, rows));
        rows = both(desk, rows);
        rows = still(desk, rows);
        rows = without_excluded(desk, rows, &tasks)?;
        let message = only_wished(desk, &rows)?;
        let mut items = items(desk, &rows)?;
        items = headed::with(desk, items)?;
        if (asks_umbrella(desk) && tasks.is_empty()) || lists_part(desk) {
            items.extend(listed(desk, &items, &tasks)?);
        }
        items.extend(said::of_laws(desk, &items)?);
        return Ok(Found { items, query, message });
    }
    in_places(desk)
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

/// Where the question says how many there are and fewer were found: things in whose names the kind's words stand apart,
/// 公共平台 in 公共服务平台.
fn wider(desk: &Desk, rows: &[Row], tasks: &[NamedNode]) -> Result<Vec<Row>, StoreError> {
    let found = column(rows, "item").len();
    if found == 0 || desk.reading.wanted.is_none_or(|wanted| wanted <= found) {
        return Ok(Vec::new());
    }
    let scattered = desk.reading.heads.iter().flat_map(|head| desk.vocabulary.scattered(head));
    let things: Vec<NamedNode> =
        scattered.filter_map(|at| desk.entity(at)).map(|entity| entity.iri.clone()).collect();
    let mut reading = desk.reading.clone();
    reading.heads.clear();
    reading.classes.clear();
    let new = |row: &Row| !rows.iter().any(|known| text(known, "item") == text(row, "item"));
    if !things.is_empty() {
        let (_, mut more) = among(&Desk { reading: &reading, ..*desk }, Some(&things), tasks)?;
        more.retain(new);
        if !more.is_empty() {
            return Ok(more);
        }
    }
    // 三个服务平台 of a task that has three platforms, one of them no 服务平台 by its name.
    if tasks.is_empty() {
        return Ok(Vec::new());
    }
    let bases = desk.reading.heads.iter().filter_map(|head| {
        let shorter = desk.words.heads.keys().filter(|base| head.ends_with(base.as_str()) && *base != head);
        shorter.max_by_key(|base| base.len()).cloned()
    });
    reading.heads = bases.collect();
    if reading.heads.is_empty() {
        return Ok(Vec::new());
    }
    let (_, mut more) = among(&Desk { reading: &reading, ..*desk }, None, tasks)?;
    more.retain(new);
    let all = found + column(&more, "item").len();
    Ok(if desk.reading.wanted == Some(all) { more } else { Vec::new() })
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

/// Whether undertakings and events are asked for by no other verb than one that carries them out.
fn carried_out(desk: &Desk) -> bool {
    let words = desk.words;
    let verbs = |(action, _): &(String, String)| words.terms.event_actions.contains(action);
    let heads = heads(desk);
    let actions = &desk.reading.actions;
    let plain = desk.reading.quoted.is_empty() && desk.reading.excluded.is_empty();
    plain
        && !heads.is_empty()
        && desk.reading.classes.is_empty()
        && !actions.is_empty()
        && actions.iter().all(verbs)
        && heads.iter().all(|head| words.is_of(head, &words.terms.of_headings))
}

/// Without what the text only supports; what it would try out (探索开展…试点) is still carried out.
fn without_mere_wishes(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let terms = &desk.words.terms;
    let wish = |row: &Row| terms.wishes.iter().any(|wish| wish == text(row, "modality"));
    let carried = |row: &Row| terms.event_actions.iter().any(|action| action == local(row, "action"));
    let kept: BTreeSet<String> = rows
        .iter()
        .filter(|row| !wish(row) || carried(row))
        .map(|row| text(row, "item").to_owned())
        .collect();
    rows.into_iter().filter(|row| kept.contains(text(row, "item"))).collect()
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
    if !desk.has("wish") && !asks_events(desk) {
        query = query.without_modalities(&desk.words.terms.wishes);
    }
    query
}

/// Rules and plans that a list of deliverables has as its entries: their names are headings of tasks.
fn listed(desk: &Desk, known: &[Item], tasks: &[NamedNode]) -> Result<Vec<Item>, StoreError> {
    let heads = heads(desk);
    let part = lists_part(desk);
    let query = Query::new(template::TASKS)
        .nodes("task", tasks)
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents));
    let mut gather = Gather::default();
    for row in query.rows(desk.graph)? {
        let label = text(&row, "label").trim_matches(['《', '》', '。']);
        let name = crate::ask::topic::opened(label, desk.words);
        let whole = name.chars().count() == label.chars().count();
        // Of a part whose entries are asked for by verbs, those that say them.
        let verbs = desk.reading.actions.iter().filter(|(_, verb)| !label.contains(verb.as_str()));
        if part && !desk.reading.actions.is_empty() && verbs.count() == desk.reading.actions.len() {
            continue;
        }
        let entry = part || (whole && heads.iter().any(|head| name.ends_with(head.as_str())));
        let of_known = |item: &Item| item.evidence.iter().any(|e| e.path == text(&row, "path"));
        if !entry
            || (part && known.iter().any(of_known))
            || known.iter().any(|item| plain(&item.label).contains(&plain(name)))
        {
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

/// Where nothing is left, what the documents only wish for.
fn only_wished(desk: &Desk, rows: &[Row]) -> Result<Option<String>, StoreError> {
    if !rows.is_empty() || desk.has("wish") || desk.reading.actions.is_empty() {
        return Ok(None);
    }
    let wished = base(desk, actions(desk)).with_modalities().rows(desk.graph)?;
    let names: Vec<&str> = column(&wished, "label").into_iter().take(5).collect();
    Ok((!names.is_empty()).then(|| desk.say("only_wished", &[&names.join("、")])))
}
