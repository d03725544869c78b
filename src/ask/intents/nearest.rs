//! Of the figures in tasks that speak of a field (文旅方面), those that it is said of nearest: their own words, the heading,
//! the sentence, the task. Must not know how the question was worded.

use crate::ask::desk::Desk;
use crate::ask::plain::{BREAK, in_pieces, plain};
use crate::ask::query::{Row, text};
use std::collections::BTreeSet;

/// Rows of targets without those that a field is said of only farther off than of others.
pub(super) fn rows(desk: &Desk, rows: Vec<Row>, fields: &[String]) -> Vec<Row> {
    let fields: Vec<&str> = fields.iter().flat_map(|q| q.split(BREAK)).collect();
    if fields.is_empty() || !desk.reading.topics.is_empty() {
        return rows;
    }
    let mut kept: BTreeSet<usize> = BTreeSet::new();
    let mut astray = false;
    for field in fields {
        let distances: Vec<Option<u8>> = rows.iter().map(|row| distance(desk, row, field)).collect();
        let Some(least) = distances.iter().flatten().min() else { continue };
        if *least == TASK {
            // 就业 in another sentence of the task: no figure is said of it.
            astray = true;
            continue;
        }
        kept.extend((0..rows.len()).filter(|at| distances[*at].is_some_and(|d| d <= (*least).max(BELOW))));
    }
    if kept.is_empty() {
        // 航天方面: a field that no figure is said of, where nothing else tells which are meant.
        let reading = desk.reading;
        let named = [&reading.things, &reading.agencies, &reading.places].iter().any(|g| !g.is_empty());
        let told = named || !reading.metrics.is_empty() || !reading.heads.is_empty();
        return if astray || !told { Vec::new() } else { rows };
    }
    rows.into_iter().enumerate().filter(|(at, _)| kept.contains(at)).map(|(_, row)| row).collect()
}

/// Characters of the shortest field that is looked for piece by piece.
const IN_PIECES: usize = 4;

/// What another sentence of the task says is said of none of its figures.
const TASK: u8 = 3;

/// What a heading says is said of all below it.
const BELOW: u8 = 1;

/// How far off a row's words the field is said; not at all is `None`.
pub(super) fn distance(desk: &Desk, row: &Row, field: &str) -> Option<u8> {
    let task = text(row, "task");
    let same = |words: &str| desk.words.same(&plain(words));
    let field = desk.words.same(field);
    let asked: Vec<char> = field.chars().collect();
    let says = |words: &str| {
        let words = same(words);
        words.contains(&field) || (asked.len() >= IN_PIECES && in_pieces(&asked, &words))
    };
    let below = |(heading, tasks): &&(String, Vec<usize>)| {
        tasks.iter().any(|at| desk.entity(*at).is_some_and(|e| e.iri.as_str() == task)) && says(heading)
    };
    let heading = text(row, "heading");
    let own = same(&format!("{}|{}", text(row, "metric"), text(row, "label")));
    if says(text(row, "label")) || says(text(row, "metric")) {
        Some(0)
    } else if says(heading)
        || desk.vocabulary.sections.iter().any(|section| below(&section))
        || between(&asked, &own, &same(&format!("{heading}|{}", text(row, "quote"))))
    {
        Some(1)
    } else if same(text(row, "quote")).contains(&field) {
        Some(2)
    } else {
        same(desk.vocabulary.text(task)).contains(&field).then_some(TASK)
    }
}

/// Whether a figure's own words have the end of a field and those around it the rest: 人工智能应用 of 大模型应用 where the
/// sentence speaks of 人工智能.
fn between(asked: &[char], own: &str, around: &str) -> bool {
    (2..asked.len().saturating_sub(1)).any(|cut| {
        let (open, end) = asked.split_at(cut);
        let end: String = end.iter().collect();
        own.contains(&end) && in_pieces(open, around)
    })
}
