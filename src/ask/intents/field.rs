//! What the documents do in a field (区块链, 智慧海洋): the things named after it, those under its headings, and those of the
//! clauses that speak of it. Must not know how the question was worded.

use crate::ask::desk::Desk;
use crate::ask::plain::{BREAK, plain};
use crate::ask::query::{Query, Row, number, template, text};
use crate::ask::words::Slot;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// Longer labels of tasks are first sentences, not headings, in characters.
const LONGEST_HEADING: usize = 30;

/// Words in the names of more things are no field of their own.
const MANY: usize = 30;

/// A field of which fewer tasks speak is looked for by fewer words.
const FEW: usize = 3;

/// What is asked about as a field: words that open the names of things but are no single thing's name, or, where the
/// question names no thing, the words that narrow it.
pub(super) fn asked(desk: &Desk) -> Vec<String> {
    let reading = desk.reading;
    // 分别叫什么 asks for the names of one thing.
    if desk.has("naming") {
        return Vec::new();
    }
    let is_name = |words: &String| {
        desk.vocabulary
            .named(words)
            .iter()
            .any(|(at, _)| desk.entity(*at).is_some_and(|e| e.slot == Slot::Thing && e.plain.contains(words)))
    };
    let headed = |words: &String| desk.words.heads.keys().any(|head| words.ends_with(head.as_str()));
    let said: Vec<String> = if reading.things.is_empty() {
        reading.qualifiers.iter().chain(&reading.unknown).cloned().collect()
    } else {
        let words = reading.things.iter().map(|group| group.words.clone());
        words.filter(|words| !is_name(words) && !headed(words)).collect()
    };
    // 基础 beside 区块链 tells nothing.
    let tells = |words: &String| words.contains(BREAK) || desk.vocabulary.containing(words).len() <= MANY;
    let any = said.iter().any(tells);
    let kept = said.iter().filter(|words| !any || tells(words));
    let fields: BTreeSet<&str> = kept.flat_map(|words| words.split(BREAK)).collect();
    let long = fields.into_iter().filter(|words| words.chars().count() >= 2);
    long.map(|words| open(desk, words.to_owned())).collect()
}

/// Rows of the things of a field, in the order of the documents.
pub(super) fn rows(desk: &Desk, field: &str) -> Result<Vec<Row>, StoreError> {
    let tasks = desk.speaking(field);
    let mut rows =
        if tasks.is_empty() { Vec::new() } else { base(desk).nodes("task", &tasks).rows(desk.graph)? };
    let definite: BTreeSet<(String, String)> = rows.iter().filter(|r| is_definite(r)).map(place).collect();
    let sentences: Vec<Row> = rows.iter().filter(|row| definite.contains(&place(row))).cloned().collect();
    rows.retain(|row| {
        is_definite(row)
            && (names(desk, row, field) || headed(desk, row, field) || spoken(desk, row, field, &sentences))
    });
    let core = core(desk, field);
    let named: Vec<NamedNode> = desk
        .vocabulary
        .containing(core)
        .into_iter()
        .filter_map(|at| desk.entity(at))
        .map(|e| e.iri.clone())
        .collect();
    if !named.is_empty() {
        let known: BTreeSet<(String, String)> = rows.iter().map(place).collect();
        let more = base(desk).nodes("thing", &named).rows(desk.graph)?;
        rows.extend(more.into_iter().filter(|row| is_definite(row) && !known.contains(&place(row))));
    }
    rows.sort_by_key(|row| (number(row, "year"), text(row, "document").to_owned(), number(row, "start")));
    Ok(rows)
}

fn base(desk: &Desk) -> Query {
    Query::new(template::THINGS)
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents))
        .terms("kinds", &desk.words.terms.things)
}

fn is_definite(row: &Row) -> bool {
    text(row, "generic") != "true"
}

/// The thing and the words that speak of it.
fn place(row: &Row) -> (String, String) {
    (text(row, "item").to_owned(), text(row, "quote").to_owned())
}

fn names(desk: &Desk, row: &Row, field: &str) -> bool {
    let entity = desk.of_iri(text(row, "item"));
    entity.is_some_and(|e| e.plain.iter().any(|name| name.contains(field)))
}

/// Whether the task or its section is headed by the field.
fn headed(desk: &Desk, row: &Row, field: &str) -> bool {
    let of = |heading: &str| heading.chars().count() <= LONGEST_HEADING && heading.contains(field);
    let task = NamedNode::new(text(row, "task")).ok().and_then(|task| desk.vocabulary.at(&task));
    let within = |tasks: &Vec<usize>| task.is_some_and(|task| tasks.contains(&task));
    of(&plain(text(row, "heading")))
        || desk.vocabulary.sections.iter().any(|(heading, tasks)| of(heading) && within(tasks))
}

/// Whether the thing stands in a clause that speaks of the field, or, where that clause only says where it is done, in the one before it
/// (实施…工程，在政务服务领域开展区块链应用). A clause that lists several fields speaks of none.
fn spoken(desk: &Desk, row: &Row, field: &str, all: &[Row]) -> bool {
    let (quote, terms) = (text(row, "quote"), &desk.words.terms);
    let said = |row: &Row| plain(&desk.as_written(text(row, "item"), text(row, "label"), quote));
    let clauses: Vec<&str> = quote.split(['，', '；', '。']).collect();
    let others: BTreeSet<String> = all.iter().filter(|r| text(r, "quote") == quote).map(said).collect();
    let holds = |clause: &str| others.iter().any(|name| plain(clause).contains(name.as_str()));
    // What else stands in a clause that names a thing of the field belongs to other fields.
    let named = |clause: &str| {
        others.iter().any(|name| name.contains(field) && plain(clause).contains(name.as_str()))
    };
    let own = said(row);
    (0..clauses.len()).filter(|at| clauses.get(*at).is_some_and(|clause| speaks(clause, field))).any(|at| {
        let within = clauses.get(..=at).unwrap_or_default();
        let hangs =
            within.last().is_some_and(|clause| terms.hanging.iter().any(|w| clause.starts_with(w.as_str())));
        let here = within.iter().rev().take(1).filter(|clause| holds(clause) && !named(clause));
        let before = within.iter().rev().skip(1).filter(|clause| hangs && holds(clause)).take(1);
        here.chain(before).any(|clause| plain(clause).contains(own.as_str()))
    })
}

/// Whether a clause speaks of the field alone.
fn speaks(clause: &str, field: &str) -> bool {
    let items: Vec<String> = clause.replace("”“", "”、“").split('、').map(plain).collect();
    let first = items.first().is_some_and(|item| item.ends_with(field));
    let last = items.last().is_some_and(|item| item.starts_with(field));
    let listed = items.len() > 2 && (first || last || items.iter().any(|item| item == field));
    !listed && plain(clause).contains(field)
}

/// A field without the attribute that every field may have: 海洋 of 智慧海洋.
fn core<'f>(desk: &Desk, field: &'f str) -> &'f str {
    let attributes = &desk.words.terms.field_attributes;
    let opened = attributes.iter().filter_map(|word| field.strip_prefix(word.as_str()));
    // 城市 of 智慧城市 is no field.
    let tells =
        |rest: &&str| rest.chars().count() >= 2 && !desk.words.terms.place_heads.iter().any(|p| p == rest);
    opened.filter(tells).min_by_key(|rest| rest.len()).unwrap_or(field)
}

/// A field of which little is said without the noun behind it that says no more: 养老 of 养老服务.
fn open(desk: &Desk, field: String) -> String {
    let endings = &desk.words.terms.field_endings;
    let open = endings.iter().filter_map(|word| field.strip_suffix(word.as_str()));
    let shortest = open.filter(|rest| rest.chars().count() >= 2).min_by_key(|rest| rest.len());
    match shortest.filter(|_| desk.vocabulary.about(&field).len() < FEW) {
        Some(shorter) => shorter.to_owned(),
        None => field,
    }
}
