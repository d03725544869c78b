//! Quantified targets by metric, year, body, heading and deadline. Must not know how the question was worded.

use super::figures::{items, order};
use crate::ask::desk::{Desk, Found, Gather, column};
use crate::ask::query::{Query, Row, number, template, text};
use crate::ask::reading::Group;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// So many measures in one question ask for all of a part of a document.
const SEVERAL: usize = 3;

/// Characters that a measure's opening and ending must have to be looked for apart.
const LEAST_OPEN: usize = 3;
const LEAST_END: usize = 3;

/// The targets that fit the question's slots.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let named: Vec<NamedNode> = reading
        .metrics
        .iter()
        .filter_map(|at| desk.vocabulary.metrics.get(*at).map(|m| m.target.clone()))
        .collect();
    let narrow = |query: Query| query.nodes("document", &desk.iris(&reading.documents));
    // A part of a document whose figures are asked for one by one is asked for whole.
    let whole = !reading.scope.is_empty() && !reading.topics.is_empty() && reading.measures.len() >= SEVERAL;
    // “农业数字化”提出了哪些目标: the heading of a task asks for all that it sets.
    let metric = |words: &str| {
        let all = reading.metrics.iter().filter_map(|at| desk.vocabulary.metrics.get(*at));
        all.into_iter().any(|metric| metric.plain.contains(words))
    };
    let heading = |group: &Group| reading.measures.contains(&group.words) && !metric(&group.words);
    let headed = desk.has("what") && desk.has("target") && !desk.has("amount");
    let headed = headed && reading.headings.iter().any(heading) && reading.measures.len() < SEVERAL;
    let named = if whole || headed { Vec::new() } else { named };
    let mut query = narrow(Query::new(template::TARGETS)).nodes("agency", &desk.iris(&reading.agencies));
    // A heading narrows what no metric does: 网络基础设施的量化目标.
    let mut spoken = false;
    let topics = if reading.topics.is_empty() { &reading.headings } else { &reading.topics };
    query = if named.is_empty() {
        let mut tasks = desk.iris(topics);
        if tasks.is_empty() && !reading.things.is_empty() {
            tasks = desk.speaking_of(&reading.things);
        }
        if tasks.is_empty() {
            tasks = desk.speaking_of_unknown();
        }
        spoken = !tasks.is_empty();
        query.nodes("task", &desk.scoped(tasks))
    } else {
        query.nodes("target", &named).nodes("task", &desk.scoped(Vec::new()))
    };
    let unfiltered = query.clone();
    let years = if asks_who_then(desk) { Vec::new() } else { reading.years.clone() };
    if reading.deadlines.is_empty() {
        query = query.years(&years);
    }
    let mut rows = query.rows(desk.graph)?;
    if !reading.deadlines.is_empty() {
        rows.retain(|row| in_time(desk, row));
    } else if rows.is_empty() && !named.is_empty() && !desk.has("exist") && !desk.has("mentioned") {
        // A year that no document is about may be the deadline of a target: 2022年的目标 of a plan of 2021.
        let due = |row: &Row| years.iter().any(|y| text(row, "by").starts_with(&y.to_string()));
        rows = unfiltered.rows(desk.graph)?.into_iter().filter(due).collect();
        query = unfiltered;
    }
    if reading.deadlines.is_empty() && years.len() > 1 && !named.is_empty() {
        let known: Vec<String> = rows.iter().map(|row| text(row, "item").to_owned()).collect();
        let more = in_sentences(desk, &years)?;
        rows.extend(more.into_iter().filter(|row| !known.iter().any(|k| k == text(row, "item"))));
    }
    if reading.deadlines.is_empty() && years.len() > 1 && !rows.is_empty() {
        let more = near(desk, &rows)?;
        rows.extend(more);
        rows.sort_by_key(|row| number(row, "year"));
    }
    if spoken || !reading.fields.is_empty() {
        let fields = if spoken { &reading.qualifiers } else { &reading.fields };
        rows = super::nearest::rows(desk, rows, fields);
    }
    let nothing_named = named.is_empty() && topics.is_empty() && reading.agencies.is_empty();
    let says_something =
        !reading.unknown.is_empty() || !reading.things.is_empty() || !reading.heads.is_empty();
    if nothing_named && !spoken && says_something && !desk.has("largest") && !desk.has("smallest") {
        rows.clear();
    }
    if rows.is_empty() && named.is_empty() && reading.things.is_empty() && reading.agencies.is_empty() {
        rows = alike(desk)?;
    }
    if !desk.has("largest") && !desk.has("smallest") {
        let more = super::measures::unanswered(desk, &rows)?;
        rows.extend(more);
        rows.sort_by_key(|row| number(row, "year"));
    }
    let money = |row: &Row| text(row, "unit").ends_with(desk.words.terms.money_unit);
    if desk.has("money") && (desk.has("largest") || desk.has("smallest")) && rows.iter().any(money) {
        rows.retain(money);
    }
    if !of_things(desk, &rows) {
        rows.clear();
    }
    order(desk, &mut rows);
    let mut items = items(desk, &rows);
    if desk.has("who") && (whole || spoken || !reading.metrics.is_empty()) {
        items.extend(bodies(desk, &rows)?);
    }
    Ok(Found { items, query, message: None })
}

/// Whether any of the figures is said where a thing asked for is spoken of: 某中心的投资额 is not what all projects cost.
fn of_things(desk: &Desk, rows: &[Row]) -> bool {
    // Only what is called by its name: words like the name of a thing may open a metric.
    let called =
        |g: &&Group| g.entities.iter().filter_map(|at| desk.entity(*at)).any(|e| e.plain.contains(&g.words));
    let things: Vec<&Group> = desk.reading.things.iter().filter(called).collect();
    let names = things.iter().flat_map(|g| &g.entities).filter_map(|at| desk.entity(*at));
    let names: Vec<&String> = names.flat_map(|e| &e.plain).chain(things.iter().map(|g| &g.words)).collect();
    let plain = crate::ask::plain::plain;
    let says = |row: &Row| {
        let said = plain(desk.vocabulary.text(text(row, "task"))) + &plain(text(row, "metric"));
        names.iter().any(|name| said.contains(name.as_str()))
    };
    things.is_empty() || desk.reading.metrics.is_empty() || rows.iter().any(says)
}

/// 哪两份文件都提了，2022年由谁负责: the year says when someone is responsible, not whose figures are asked for.
fn asks_who_then(desk: &Desk) -> bool {
    let asks = ["who", "when", "mentioned"].iter().all(|cue| desk.has(cue));
    asks && desk.years().len() == 1 && !desk.reading.metrics.is_empty()
}

/// Who is responsible for the tasks that set the targets, where the question asks that too.
fn bodies(desk: &Desk, rows: &[Row]) -> Result<Vec<crate::ask::model::Item>, StoreError> {
    let mut gather = Gather::default();
    let of_year = |year: i64| !asks_who_then(desk) || desk.years().contains(&year);
    let who = desk.who(column(rows, "task"))?;
    for body in who.into_values().flatten().filter(|body| of_year(body.quote.year)) {
        let draft = gather.draft(&body.iri, &body.name);
        draft.item.iri = Some(body.iri.clone());
        draft.note(body.quote.year, desk.say("task", &[&body.heading]));
        draft.prove(body.quote);
    }
    Ok(gather.items())
}

/// Where no metric was named: the targets of the years asked for whose metric is most like the question's words.
fn alike(desk: &Desk) -> Result<Vec<Row>, StoreError> {
    let query = Query::new(template::TARGETS).years(desk.years()).nodes("task", &desk.scoped(Vec::new()));
    let rows = query.rows(desk.graph)?;
    let metrics: Vec<String> = rows
        .iter()
        .map(|row| crate::ask::plain::plain(crate::ask::metric::opened(text(row, "metric"), desk.words)))
        .collect();
    let among: Vec<(usize, &str)> = metrics.iter().map(String::as_str).enumerate().collect();
    let nearest: BTreeSet<usize> =
        crate::ask::metric::nearest(&desk.reading.measures, &among).into_iter().collect();
    Ok(rows.into_iter().enumerate().filter(|(at, _)| nearest.contains(at)).map(|(_, row)| row).collect())
}

/// Targets of the years whose metric ends as a measure asked for does, while their sentence says the rest of it:
/// 应用场景 where the sentence speaks of 人工智能.
fn in_sentences(desk: &Desk, years: &[i64]) -> Result<Vec<Row>, StoreError> {
    let mut all = Query::new(template::TARGETS).years(years).rows(desk.graph)?;
    let fits = |row: &Row| {
        let metric = desk.words.same(&crate::ask::plain::plain(text(row, "metric")));
        let sentence = crate::ask::plain::plain(text(row, "quote"));
        desk.reading.measures.iter().any(|measure| {
            let cuts = measure.char_indices().map(|(at, _)| measure.split_at_checked(at));
            cuts.flatten().any(|(open, end)| {
                open.chars().count() >= LEAST_OPEN
                    && end.chars().count() >= LEAST_END
                    && metric.ends_with(end)
                    && sentence.contains(open)
            })
        })
    };
    all.retain(fits);
    Ok(all)
}

/// For each year asked for that has no row, the targets of that year whose metric is most like the one asked for.
fn near(desk: &Desk, rows: &[Row]) -> Result<Vec<Row>, StoreError> {
    let missing: Vec<i64> =
        desk.years().iter().copied().filter(|y| !rows.iter().any(|r| number(r, "year") == *y)).collect();
    let mut found = Vec::new();
    for year in missing {
        let all = Query::new(template::TARGETS).years(&[year]).rows(desk.graph)?;
        let metrics: Vec<String> =
            all.iter().map(|row| desk.words.same(&crate::ask::plain::plain(text(row, "metric")))).collect();
        let among: Vec<(usize, &str)> = metrics.iter().map(String::as_str).enumerate().collect();
        let mut asked = desk.reading.measures.clone();
        asked.extend(rows.iter().map(|row| desk.words.same(&crate::ask::plain::plain(text(row, "metric")))));
        let nearest: BTreeSet<usize> = crate::ask::metric::nearest(&asked, &among).into_iter().collect();
        found.extend(all.into_iter().enumerate().filter(|(at, _)| nearest.contains(at)).map(|(_, row)| row));
    }
    Ok(found)
}

/// Whether a row is due in a year asked for, or stands in a document of one.
fn in_time(desk: &Desk, row: &Row) -> bool {
    let reading = desk.reading;
    let due = reading.deadlines.iter().any(|y| text(row, "by").starts_with(&y.to_string()));
    let stated = reading.years.contains(&number(row, "year"));
    let of_document = reading.deadlines.contains(&number(row, "year"));
    match (reading.years.is_empty(), reading.metrics.is_empty()) {
        (true, _) => due || of_document,
        (false, true) => stated && (due || text(row, "by").is_empty()),
        (false, false) => due || stated,
    }
}
