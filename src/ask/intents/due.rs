//! What is to be done by a time of the year: 6月底前, 年底前. Must not know how the question was worded.

use super::figures;
use crate::ask::desk::{Desk, Found, Gather, column};
use crate::ask::model::Item;
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// The month in which a year ends.
const DECEMBER: u32 = 12;

/// Characters of the shortest clause that says what is done.
const SHORTEST: usize = 5;

/// The sentences that name the time, with the figures in them; where no text names it, the tasks that are due in the year.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let years: Vec<i64> = reading.years.iter().chain(&reading.deadlines).copied().collect();
    let query = of_documents(desk, template::TASKS).years(&years);
    let query = query.nodes("agency", &desk.iris(&reading.agencies));
    let mut rows = query.rows(desk.graph)?;
    // Of the words of a task, those that name the time prove it best.
    rows.sort_by_key(|row| !names_time(desk, text(row, "quote")));
    let (mut items, said) = said(desk, &rows)?;
    let in_columns = |row: &Row| {
        let of_year =
            |year: &i64| text(row, "by").starts_with(&year.to_string()) || number(row, "year") == *year;
        due_then(desk, text(row, "by")) && (years.is_empty() || years.iter().any(of_year))
    };
    let columns: Vec<Row> = rows.iter().filter(|row| in_columns(row)).cloned().collect();
    items.extend(super::tasks::items(desk, &columns)?);
    if items.is_empty() {
        // 上半年: what is due in the year is not due in a part of it.
        let part = reading.moments.iter().any(|moment| desk.words.terms.years.parts.contains(moment));
        return if part || years.is_empty() { Ok(Found::default()) } else { due(desk, &years) };
    }
    let mut figures = of_documents(desk, template::TARGETS).nodes("task", &said).rows(desk.graph)?;
    figures.retain(|row| names_time(desk, text(row, "quote")));
    items.extend(figures::items(desk, &figures));
    Ok(Found { items, query, message: None })
}

/// Cues of a question that asks for nothing but the time by which something is to be done.
const TIMES: [&str; 4] = ["deadline", "due", "when", "mentioned"];

/// 某平台何时完成: only what has a deadline.
pub(super) fn with_deadlines(desk: &Desk, mut items: Vec<Item>) -> Vec<Item> {
    let only = desk.reading.cues.iter().all(|cue| TIMES.contains(&cue.as_str()));
    if desk.has("deadline") && only {
        let said = desk.say("deadline", &[""]);
        items.retain(|item| item.note.contains(&said));
    }
    items
}

fn of_documents(desk: &Desk, template: &'static str) -> Query {
    Query::new(template).nodes("document", &desk.iris(&desk.reading.documents))
}

/// Whether words name a time that the question asks for.
fn names_time(desk: &Desk, words: &str) -> bool {
    desk.reading.moments.iter().any(|moment| words.contains(moment.as_str()))
}

/// Whether the deadline of a column is in the time asked for: 2021年9月底 or 2021-09 for 9月底前, 2021年12月底 for 年底前.
fn due_then(desk: &Desk, by: &str) -> bool {
    let years = &desk.words.terms.years;
    let month = |moment: &str| -> Option<u32> {
        if years.year_ends.iter().any(|end| end == moment) {
            return Some(DECEMBER);
        }
        moment.strip_suffix(years.month)?.parse().ok()
    };
    let named = |number: u32| {
        by.contains(&format!("{}{number}{}", years.mark, years.month))
            || by.ends_with(&format!("-{number:02}"))
    };
    desk.reading.moments.iter().any(|moment| {
        let end = |end: &String| by.ends_with(end.as_str()) && years.year_ends.contains(moment);
        month(moment).is_some_and(named) || years.year_ends.iter().any(end)
    })
}

/// The sentences of tasks that name the time as items, and the tasks that have any.
fn said(desk: &Desk, rows: &[Row]) -> Result<(Vec<Item>, Vec<NamedNode>), StoreError> {
    let mut gather = Gather::default();
    let mut said: Vec<NamedNode> = Vec::new();
    let mut seen: Vec<(&str, String)> = Vec::new();
    let who = desk.who(column(rows, "item"))?;
    for row in rows {
        let (task, year) = (text(row, "item"), number(row, "year"));
        for sentence in sentences(desk, task) {
            if seen.contains(&(task, sentence.clone())) {
                continue;
            }
            seen.push((task, sentence.clone()));
            let draft = gather.draft(&sentence, &what(desk, &sentence));
            draft.note(year, sentence);
            draft.item.iri = Some(task.to_owned());
            if let Some(bodies) = who.get(task) {
                draft.note(year, desk.who_note(bodies));
            }
            draft.prove(desk.quote(row));
            said.extend(NamedNode::new(task).ok());
        }
    }
    Ok((gather.items(), said))
}

/// The tasks that are due in the years.
fn due(desk: &Desk, years: &[i64]) -> Result<Found, StoreError> {
    let query = of_documents(desk, template::TASKS).nodes("agency", &desk.iris(&desk.reading.agencies));
    let mut rows = query.rows(desk.graph)?;
    rows.retain(|row| years.iter().any(|year| text(row, "by").starts_with(&year.to_string())));
    Ok(Found { items: super::tasks::items(desk, &rows)?, query, message: None })
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
