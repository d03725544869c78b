//! What a body took over: said by a text, or derived from two documents. Must not know how the question was worded.

use crate::ask::desk::{Body, Desk, Found, Gather, NO_YEAR, UNDATED, in_year};
use crate::ask::model::{Item, Quote};
use crate::ask::query::{Query, Row, local, number, template, text};
use crate::ask::reading::Group;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// The first year of each claim.
type Years = BTreeMap<String, i64>;
/// The bodies of each thing.
type Bodies = BTreeMap<String, Vec<Body>>;

/// Things taken over, or, where a thing is asked for without a body, who took it over.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let query = Query::new(template::TAKEOVER)
        .nodes("thing", &desk.iris(&reading.things))
        .nodes("agency", &desk.iris(taker(desk)))
        .terms("kinds", &desk.words.terms.things);
    let mut rows = query.rows(desk.graph)?;
    let first_years = first_years(&rows);
    if desk.has("verbatim") || desk.has("explicit") {
        rows.retain(stated);
    } else {
        // What is derived counts for single things only.
        rows.retain(|row| stated(row) || text(row, "generic") != "true");
    }
    let given = taker(desk).len() < reading.agencies.len();
    if !given {
        in_time(desk, &mut rows, &first_years)?;
    }
    let former = former(desk, &rows)?;
    if given {
        from_giver(desk, &mut rows, &first_years, &former);
    }
    let mut items = items(desk, &rows, &first_years, &former);
    items.extend(also(desk, &items)?);
    if items.is_empty() && given && reading.things.is_empty() {
        // What a successor inherits it did not take over, but it was the one's and is the other's.
        return super::passed::answer(desk);
    }
    let message = if items.is_empty() { held_instead(desk)? } else { None };
    Ok(Found { query, items, message })
}

/// Leaves what was taken over when the question says.
fn in_time(desk: &Desk, rows: &mut Vec<Row>, first_years: &Years) -> Result<(), StoreError> {
    let mut years = desk.years().to_vec();
    years.sort_unstable();
    if let [earlier, .., later] = years.as_slice() {
        // 2022年还没有、2025年列入: begun in the later year, and another's in the earlier one.
        let held = held_by_others(desk, rows, *earlier)?;
        rows.retain(|row| {
            first_years.get(text(row, "claim")) == Some(later) && held.contains(text(row, "item"))
        });
    } else if let Some(earlier) = desk.reading.of_others.filter(|y| years == [*y]) {
        // 2017年由别的单位负责、后来列入甲: another's in that year, begun in any later one.
        let held = held_by_others(desk, rows, earlier)?;
        rows.retain(|row| {
            first_years.get(text(row, "claim")).is_some_and(|begun| *begun > earlier)
                && held.contains(text(row, "item"))
        });
    } else if !years.is_empty() {
        rows.retain(|row| {
            let begun = first_years.get(text(row, "claim")).copied().unwrap_or_default();
            years.contains(&begun) || (stated(row) && years.contains(&number(row, "year")))
        });
    }
    Ok(())
}

/// 从甲转到乙: leaves what 乙 took over and 甲 had.
fn from_giver(desk: &Desk, rows: &mut Vec<Row>, first_years: &Years, former: &Bodies) {
    let (takers, years) = (taker(desk), desk.years());
    let others: Vec<Group> = desk.reading.agencies.iter().filter(|g| !takers.contains(g)).cloned().collect();
    let givers = desk.iris(&others);
    rows.retain(|row| {
        let year = first_years.get(text(row, "claim")).copied().unwrap_or_default();
        former.get(text(row, "item")).into_iter().flatten().any(|b| {
            b.quote.year < year
                && (years.is_empty() || years.contains(&b.quote.year))
                && b.iri != text(row, "agency")
                && givers.iter().any(|g| g.as_str() == b.iri)
        })
    });
}

/// One item a thing, or a body where a thing is asked for without one: since when, and whose it was before.
fn items(desk: &Desk, rows: &[Row], first_years: &Years, former: &Bodies) -> Vec<Item> {
    let by_body = !desk.reading.things.is_empty() && desk.reading.agencies.is_empty();
    let mut gather = Gather::default();
    for row in rows {
        let (key, label) = if by_body { ("agency", "name") } else { ("item", "label") };
        let draft = gather.draft(text(row, key), text(row, label));
        draft.item.iri = Some(text(row, key).to_owned());
        if by_body {
            draft.note(NO_YEAR, text(row, "label"));
        }
        draft.note(NO_YEAR, desk.say(if stated(row) { "stated" } else { "derived" }, &[]));
        if let Some(year) = first_years.get(text(row, "claim")) {
            draft.note(NO_YEAR, desk.say("from_year", &[&year.to_string()]));
            let before = before(former.get(text(row, "item")), *year);
            if !before.is_empty() {
                draft.note(NO_YEAR, desk.say("before", &[&before]));
            }
        }
        draft.prove(placed(desk.quote(row), former.get(text(row, "item"))));
    }
    gather.items()
}

/// Of a thing that was not taken over: whose it is.
fn held_instead(desk: &Desk) -> Result<Option<String>, StoreError> {
    let things = desk.iris(&desk.reading.things);
    if things.is_empty() {
        return Ok(None);
    }
    let query =
        Query::new(template::RESPONSIBLE).nodes("thing", &things).terms("role", &desk.words.terms.roles);
    let mut years: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for body in desk.bodies(&query.rows(desk.graph)?) {
        let names = years.entry(body.quote.year).or_default();
        if !names.contains(&body.name) {
            names.push(body.name);
        }
    }
    let said: Vec<String> = years.iter().map(|(y, names)| in_year(*y, &names.join("、"))).collect();
    let words: Vec<&str> = desk.reading.things.iter().map(|g| g.words.as_str()).collect();
    Ok((!said.is_empty()).then(|| desk.say("held_instead", &[&words.join("、"), &said.join("；")])))
}

/// The words with the number of the task they stand in: what is derived belongs to none, but its words are a clause.
fn placed(quote: Quote, bodies: Option<&Vec<Body>>) -> Quote {
    let same = |b: &&Body| b.quote.document == quote.document && b.quote.start == quote.start;
    let task = bodies.into_iter().flatten().find(same).map(|b| b.quote.path.clone());
    match task {
        Some(path) if quote.path.is_empty() => Quote { path, ..quote },
        _ => quote,
    }
}

/// Who takes: the body that the verb says, the last of several bodies otherwise.
fn taker<'d>(desk: &'d Desk) -> &'d [Group] {
    let agencies = &desk.reading.agencies;
    let at = desk.reading.taker.unwrap_or(agencies.len().saturating_sub(1));
    agencies.get(at..=at).unwrap_or_default()
}

/// What else the question asks of the body beside taking over: 推进哪个平台常态化运营.
fn also(desk: &Desk, known: &[Item]) -> Result<Vec<Item>, StoreError> {
    let reading = desk.reading;
    let asked = desk.has("verbatim") || desk.has("explicit");
    if reading.actions.is_empty() || reading.agencies.is_empty() || !asked {
        return Ok(Vec::new());
    }
    let (_, mut rows) = super::things::acted_on(desk, None)?;
    // 承接哪些建设任务: what is built belongs to what is taken over, where another verb asks for more.
    let known_task = |row: &Row| {
        let quote = desk.quote(row);
        known
            .iter()
            .flat_map(|item| &item.evidence)
            .any(|e| e.document == quote.document && e.path == quote.path)
    };
    rows.retain(|row| local(row, "action") != desk.words.terms.build || known_task(row));
    let mut items = super::things::items(desk, &rows)?;
    items.retain(|item| !known.iter().any(|k| k.iri == item.iri));
    Ok(items)
}

/// Whether a text says it, rather than the comparison of two: then the claim stands in a task.
fn stated(row: &Row) -> bool {
    !text(row, "task").is_empty()
}

/// The year from which each claim holds: the later side of a derived one.
fn first_years(rows: &[Row]) -> Years {
    let mut found = Years::new();
    for row in rows {
        let year = found.entry(text(row, "claim").to_owned()).or_default();
        *year = (*year).max(number(row, "year"));
    }
    found
}

/// Things for which bodies are responsible in a year.
fn held_by_others(desk: &Desk, rows: &[Row], year: i64) -> Result<BTreeSet<String>, StoreError> {
    let former = former(desk, rows)?;
    let held = |bodies: &Vec<Body>| bodies.iter().any(|b| b.quote.year == year);
    Ok(former.into_iter().filter(|(_, bodies)| held(bodies)).map(|(thing, _)| thing).collect())
}

/// All bodies of the things, by thing.
fn former(desk: &Desk, rows: &[Row]) -> Result<Bodies, StoreError> {
    let things: BTreeSet<&str> = rows.iter().map(|row| text(row, "item")).collect();
    let nodes: Vec<NamedNode> = things.iter().filter_map(|t| NamedNode::new(*t).ok()).collect();
    let mut found = Bodies::new();
    if nodes.is_empty() {
        return Ok(found);
    }
    let query =
        Query::new(template::RESPONSIBLE).nodes("thing", &nodes).terms("role", &desk.words.terms.roles);
    for body in desk.bodies(&query.rows(desk.graph)?) {
        found.entry(body.thing.clone()).or_default().push(body);
    }
    Ok(found)
}

/// `2017 甲、乙，2020 丙` before a year.
fn before(bodies: Option<&Vec<Body>>, year: i64) -> String {
    let mut years: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    let earlier = |b: &&Body| b.quote.year != UNDATED && b.quote.year < year;
    for body in bodies.into_iter().flatten().filter(earlier) {
        let names = years.entry(body.quote.year).or_default();
        if !names.contains(&body.name) {
            names.push(body.name.clone());
        }
    }
    years.iter().map(|(y, names)| in_year(*y, &names.join("、"))).collect::<Vec<_>>().join("，")
}
