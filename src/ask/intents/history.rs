//! What the documents say of a thing over the years: under which name, what is done to it, by whom.
//! Must not know how the question was worded.

use super::alike::alike;
use super::things::{apposed, heads, tell};
use super::{field, placed, sentence, worded};
use crate::ask::desk::{Desk, Found, Gather, column};
use crate::ask::model::{Item, Quote};
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, number, template, text};
use crate::ask::reading::Group;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// So many sentences of a task at most prove what it says.
const MOST_QUOTES: usize = 3;

/// A thing's years, an item for each name that it has in the documents; of a field what is done in it.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let fields = field::asked(desk);
    let rows = rows(desk, &fields)?;
    let who = desk.who(column(&rows, "task"))?;
    let mut gather = Gather::default();
    for row in &rows {
        let name = desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote"));
        let draft = gather.draft(&format!("{name} {}", text(row, "item")), &name);
        draft.item.iri = Some(text(row, "item").to_owned());
        // How it is to change is said by the verbs of each year.
        draft.note(number(row, "year"), worded::verbs(desk, row));
        tell(desk, row, who.get(text(row, "task")), draft);
    }
    let mut items = gather.items();
    placed::note(desk, &mut items)?;
    if !reading.things.is_empty() || of_kinds(desk).is_empty() {
        items.extend(spoken(desk, &fields, &items)?);
    }
    if desk.has("target") && !reading.metrics.is_empty() {
        items.extend(super::targets::answer(desk)?.items);
    }
    if desk.has("where") && !reading.things.is_empty() {
        // 先后提到哪些城市: the places beside the years.
        items.extend(super::whereabouts::answer(desk)?.items);
    }
    let named: Vec<NamedNode> =
        column(&rows, "item").into_iter().filter_map(|i| NamedNode::new(i).ok()).collect();
    Ok(Found { query: base(desk).nodes("thing", &named), items, message: None })
}

/// Rows of the things asked for, and of those of the fields.
fn rows(desk: &Desk, fields: &[String]) -> Result<Vec<Row>, StoreError> {
    let asked = things(desk);
    let mut rows =
        if asked.is_empty() { Vec::new() } else { base(desk).nodes("thing", &asked).rows(desk.graph)? };
    for field in fields {
        for row in field::rows(desk, field)? {
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
    }
    rows.sort_by_key(|row| (number(row, "year"), text(row, "document").to_owned(), number(row, "start")));
    let rows = of_kind(desk, in_places(desk, rows));
    // 哪两个物流平台: so many are names, though one thing bears the words.
    if desk.reading.wanted.is_some() { apposed(desk, rows) } else { Ok(rows) }
}

fn base(desk: &Desk) -> Query {
    Query::new(template::THINGS)
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents))
        .terms("kinds", &desk.words.terms.things)
}

/// Of a field the things of the kinds asked for (区块链的试验区和试点), where there are any.
fn of_kind(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let heads = of_kinds(desk);
    let of = |row: &Row| {
        let name = plain(text(row, "label"));
        heads.iter().any(|head| name.ends_with(head.as_str()))
    };
    kept(rows, desk.reading.things.is_empty() && !heads.is_empty(), of)
}

/// What the names of the kinds asked for end in; 项目 is no kind of its own.
fn of_kinds(desk: &Desk) -> Vec<String> {
    heads(desk).into_iter().filter(|head| !desk.words.terms.weak_heads.contains(head)).collect()
}

/// What is said of the places asked for, where anything is.
fn in_places(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let places = &desk.reading.places;
    let names: Vec<&String> = places
        .iter()
        .flat_map(|g| g.entities.iter())
        .filter_map(|at| desk.entity(*at))
        .flat_map(|e| &e.plain)
        .collect();
    let of = |row: &Row| {
        let said = plain(text(row, "quote")) + &plain(text(row, "label"));
        names.iter().any(|name| said.contains(name.as_str()))
    };
    kept(rows, !places.is_empty(), of)
}

/// The rows that fit, where it is asked and any do.
fn kept(mut rows: Vec<Row>, asked: bool, fits: impl Fn(&Row) -> bool) -> Vec<Row> {
    if asked && rows.iter().any(&fits) {
        rows.retain(fits);
    }
    rows
}

/// Of the years in which no thing of the name is found, the tasks that speak of its words.
fn spoken(desk: &Desk, fields: &[String], known: &[Item]) -> Result<Vec<Item>, StoreError> {
    let reading = desk.reading;
    let things = reading.things.iter().map(|g| g.words.as_str());
    let words: BTreeSet<&str> = things.chain(fields.iter().map(String::as_str)).collect();
    let tasks: Vec<NamedNode> = words.iter().flat_map(|word| desk.speaking(word)).collect();
    let wide = reading.years.len() > 1 || over_years(desk) || !fields.is_empty();
    if !wide || tasks.is_empty() || (known.is_empty() && fields.is_empty()) {
        return Ok(Vec::new());
    }
    let mut rows = Query::new(template::TASKS).nodes("task", &tasks).years(desk.years()).rows(desk.graph)?;
    rows.retain(|row| !known.iter().any(|item| item.years.contains(&number(row, "year"))));
    let says = |row: &Row| words.iter().any(|w| plain(text(row, "quote")).contains(*w));
    let said: BTreeSet<String> =
        rows.iter().filter(|r| says(r)).map(|r| text(r, "item").to_owned()).collect();
    rows.retain(|row| says(row) || !said.contains(text(row, "item")));
    let items = super::tasks::items(desk, &rows)?;
    Ok(items.into_iter().map(|item| in_own_words(desk, item, &rows, &words)).collect())
}

/// A task that speaks of the words below another heading, as the clauses that do, with their sentences.
fn in_own_words(desk: &Desk, item: Item, rows: &[Row], words: &BTreeSet<&str>) -> Item {
    let says = |text: &str| words.iter().any(|word| plain(text).contains(*word));
    let task = item.iri.clone().unwrap_or_default();
    let rows: Vec<&Row> = rows.iter().filter(|row| text(row, "item") == task).collect();
    let sentences = || sentence::sentences(desk.vocabulary.text(&task)).filter(|sentence| says(sentence));
    let clauses = sentences().flat_map(|sentence| sentence.split(['，', '；', '。']));
    let clauses: Vec<&str> = clauses.map(str::trim).filter(|clause| says(clause)).collect();
    let quotes = sentences().filter_map(|sentence| sentence::quote(desk, &task, &rows, sentence));
    let evidence: Vec<Quote> = quotes.take(MOST_QUOTES).collect();
    let Some((first, others)) = clauses.split_first().filter(|_| !evidence.is_empty() && !says(&item.label))
    else {
        return item;
    };
    let heading = desk.say("heading", &[&item.label]);
    let said = others.iter().copied().chain([heading.as_str(), item.note.as_str()]);
    Item { label: (*first).to_owned(), note: said.collect::<Vec<_>>().join("；"), evidence, ..item }
}

/// Whether a question without years asks for all of them.
fn over_years(desk: &Desk) -> bool {
    let cues = ["alldocs", "everyyear", "since", "later", "change", "onwards"];
    let which_years = desk.has("when") && desk.has("mentioned");
    desk.years().is_empty() && (which_years || cues.iter().any(|cue| desk.has(cue))) || desk.has("alldocs")
}

/// The things asked for; where no single one of them is in the documents of all years asked for, also those whose names
/// hold the words: 智慧海洋 is a pilot in one year and a data centre in another.
fn things(desk: &Desk) -> Vec<NamedNode> {
    let reading = desk.reading;
    let asked = desk.iris(&reading.things);
    let wide = reading.years.len() > 1 || over_years(desk);
    let named = |group: &Group| {
        let name = |at: &usize| desk.entity(*at).is_some_and(|e| e.plain.contains(&group.words));
        group.entities.iter().any(name) || group.words.chars().count() < 4
    };
    let mut found = asked;
    // 演变过程: over the years one thing has several names, also where the question has one of them whole.
    let evolves = reading.years.is_empty() && desk.has("history") && !desk.has("when") && !desk.has("since");
    for group in reading.things.iter().filter(|g| evolves && named(g)) {
        found.extend(alike(desk, group).into_iter().filter_map(|at| desk.entity(at)).map(|e| e.iri.clone()));
    }
    for group in reading.things.iter().filter(|g| wide && !named(g)) {
        let mut more = desk.vocabulary.containing(&group.words);
        more.extend(alike(desk, group));
        found.extend(more.into_iter().filter_map(|at| desk.entity(at)).map(|e| e.iri.clone()));
    }
    found
}
