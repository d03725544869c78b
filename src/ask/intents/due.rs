//! What is to be done by a time of the year: 6月底前, 年底前. Must not know how the question was worded.

use super::figures;
use crate::ask::desk::{Desk, Found, Gather, column};
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// Characters of the shortest clause that says what is done.
const SHORTEST: usize = 5;

/// The sentences that name the time, with the figures in them; where no text names it, the tasks that are due in the year.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let mut years = reading.years.clone();
    years.extend(&reading.deadlines);
    let narrow = |query: Query| query.nodes("document", &desk.iris(&reading.documents));
    let all =
        narrow(Query::new(template::TASKS).years(&years)).nodes("agency", &desk.iris(&reading.agencies));
    let mut rows = all.rows(desk.graph)?;
    // Of the words of a task, those that name the time prove it best.
    rows.sort_by_key(|row| !reading.moments.iter().any(|m| text(row, "quote").contains(m.as_str())));
    let mut gather = Gather::default();
    let mut said: Vec<NamedNode> = Vec::new();
    let who = desk.who(column(&rows, "item"))?;
    let mut seen: Vec<(&str, String)> = Vec::new();
    for row in &rows {
        for sentence in sentences(desk, text(row, "item")) {
            if seen.contains(&(text(row, "item"), sentence.clone())) {
                continue;
            }
            seen.push((text(row, "item"), sentence.clone()));
            let draft = gather.draft(&sentence, &what(desk, &sentence));
            draft.note(number(row, "year"), sentence.clone());
            draft.item.iri = Some(text(row, "item").to_owned());
            if let Some(bodies) = who.get(text(row, "item")) {
                draft.note(number(row, "year"), desk.who_note(bodies));
            }
            draft.prove(desk.quote(row));
            said.extend(NamedNode::new(text(row, "item")).ok());
        }
    }
    if said.is_empty() {
        let due = |row: &Row| years.iter().any(|year| text(row, "by").starts_with(&year.to_string()));
        let query = narrow(Query::new(template::TASKS)).nodes("agency", &desk.iris(&reading.agencies));
        let mut rows = query.rows(desk.graph)?;
        rows.retain(due);
        return Ok(Found { items: super::tasks::items(desk, &rows)?, query, message: None });
    }
    let mut items = gather.items();
    let figures = narrow(Query::new(template::TARGETS)).nodes("task", &said).rows(desk.graph)?;
    let named = |row: &Row| reading.moments.iter().any(|moment| text(row, "quote").contains(moment.as_str()));
    let figures: Vec<Row> = figures.into_iter().filter(named).collect();
    items.extend(figures::items(desk, &figures));
    Ok(Found { items, query: all, message: None })
}

/// The clause of a sentence that names the time, without the time.
fn what(desk: &Desk, sentence: &str) -> String {
    let moments = &desk.reading.moments;
    let clauses = || sentence.split(['，', ',']);
    let clause =
        clauses().find(|clause| moments.iter().any(|m| clause.contains(m.as_str()))).unwrap_or(sentence);
    let behind = moments.iter().find_map(|m| Some(clause.split_once(m.as_str())?.1)).unwrap_or(clause);
    let marks = &desk.words.terms.years.by;
    let bare =
        marks.iter().filter_map(|mark| behind.strip_prefix(mark.as_str())).min_by_key(|rest| rest.len());
    let bare = bare.unwrap_or(behind).trim();
    // 争取在6月底前 stands before what is done, or alone before a mark.
    if bare.chars().count() >= SHORTEST { bare.to_owned() } else { sentence.to_owned() }
}

/// The sentences of a task that name the time.
fn sentences(desk: &Desk, task: &str) -> Vec<String> {
    let names = |sentence: &&str| {
        desk.reading.moments.iter().any(|moment| {
            // 6月 is not 16月, and no 年 stands before it.
            sentence.match_indices(moment.as_str()).any(|(at, _)| {
                let before = sentence.get(..at).and_then(|before| before.chars().last());
                !before.is_some_and(|c| c.is_ascii_digit())
            })
        })
    };
    let text = desk.vocabulary.text(task);
    text.split(['。', '；']).filter(names).map(|sentence| sentence.trim().to_owned()).collect()
}
