//! What a question lists, measures or fields (教育、养老和文旅): for each that no target found speaks of, the targets that
//! speak of it most. Must not know how the question was worded.

use super::nearest::distance;
use crate::ask::desk::Desk;
use crate::ask::metric::{coverage, forms};
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, number, template, text};
use crate::ask::reading::Group;
use crate::store::StoreError;

/// Share of a measure's words that a target found must have to answer it.
const ANSWERED: f64 = 0.6;
/// The same of a target that is looked for, beside others and where nothing else was found.
const ENOUGH: f64 = 0.5;
const LEAST: f64 = 0.33;
/// What is said farther off than in a heading is not said of a figure alone.
const HEADING: u8 = 1;

/// Targets for what the question lists that none of the rows answers, year by year.
pub(super) fn unanswered(desk: &Desk, rows: &[Row]) -> Result<Vec<Row>, StoreError> {
    let reading = desk.reading;
    let listed = &reading.listed;
    let years = years(desk);
    let one = listed.len() < 2 && years.len() < 2;
    let done = one && !rows.is_empty() && !asks_all(desk);
    // Without a year only what stands beside a figure found, or where the year itself is asked for.
    let dated = desk.has("when") && listed.len() > 1;
    let astray = rows.is_empty() && years.contains(&None) && !dated;
    if listed.is_empty() || done || astray {
        return Ok(Vec::new());
    }
    let query = Query::new(template::TARGETS).nodes("document", &desk.iris(&reading.documents));
    // What a section named sets: not what words only like a heading do.
    let named = reading.topics.iter().filter(|group| !reading.headings.contains(group)).cloned();
    let below = desk.iris(&named.collect::<Vec<Group>>());
    let all = query.nodes("task", &desk.scoped(below)).rows(desk.graph)?;
    let mut found: Vec<Row> = Vec::new();
    for year in years {
        let of_year = |row: &&Row| year.is_none_or(|year| number(row, "year") == year);
        let due = |row: &&Row| year.is_some_and(|year| text(row, "by").starts_with(&year.to_string()));
        let shelf = Shelf {
            known: rows.iter().filter(|row| of_year(row) || due(row)).collect(),
            documents: all.iter().filter(of_year).collect(),
            due: all.iter().filter(due).collect(),
            alone: rows.is_empty() || reading.metrics.is_empty(),
        };
        for item in listed.iter().filter(|item| !forms(item, desk.words).is_empty()) {
            let new = shelf.of(desk, item).into_iter().filter(|row| {
                let same = |known: &Row| text(known, "item") == text(row, "item");
                !rows.iter().any(same) && !found.iter().any(same)
            });
            let new: Vec<Row> = new.cloned().collect();
            found.extend(new);
        }
    }
    Ok(found)
}

/// The targets of one year.
struct Shelf<'r> {
    /// Those found already.
    known: Vec<&'r Row>,
    /// Those that its documents set.
    documents: Vec<&'r Row>,
    /// Those that are due in it.
    due: Vec<&'r Row>,
    /// Whether no metric was named by its own words.
    alone: bool,
}

impl<'r> Shelf<'r> {
    /// The rows that answer what is listed, where none of those known does.
    fn of(&self, desk: &Desk, item: &str) -> Vec<&'r Row> {
        // What answers another item of the list better is not this one's answer: “人工智能+教育”场景 beside 人工智能应用.
        let answers = |row: &&Row| {
            let said = said(desk, row);
            let share = coverage(item, &said);
            let others = desk.reading.listed.iter().map(|other| coverage(other, &said));
            share >= ANSWERED && others.fold(0.0, f64::max) <= share
        };
        let answered = self.known.iter().any(answers);
        let ends = |row: &&Row| desk.words.same(&plain(text(row, "metric"))).ends_with(item);
        if answered && (!asks_all(desk) || self.known.iter().any(ends)) {
            return Vec::new();
        }
        let mut best = of_field(desk, item, &self.documents);
        for rows in [&self.documents, &self.due].into_iter().filter(|_| !answered) {
            if best.is_empty() {
                best = most(desk, item, rows, self.alone);
            }
        }
        best
    }
}

/// The years asked for, of documents, else when things are due; none stands for all documents at once.
fn years(desk: &Desk) -> Vec<Option<i64>> {
    let reading = desk.reading;
    let all = ["alldocs", "everyyear"].iter().any(|cue| desk.has(cue));
    match (reading.years.is_empty(), reading.deadlines.is_empty()) {
        (false, _) => reading.years.iter().copied().map(Some).collect(),
        (true, false) => reading.deadlines.iter().copied().map(Some).collect(),
        (true, true) if all => desk.vocabulary.target_years.iter().copied().map(Some).collect(),
        (true, true) => vec![None],
    }
}

/// Whether all targets of what is listed are asked for, not the figure of each.
fn asks_all(desk: &Desk) -> bool {
    let one = ["amount", "count", "largest", "smallest", "compare"].iter().any(|cue| desk.has(cue));
    let reading = desk.reading;
    let narrowed = [&reading.topics, &reading.agencies].iter().any(|groups| !groups.is_empty());
    desk.has("target") && !one && !narrowed && reading.scope.is_empty() && reading.deadlines.is_empty()
}

/// What is compared with what is asked for: the metric, the figure's words.
fn said(desk: &Desk, row: &Row) -> String {
    desk.words.same(&plain(&format!("{}|{}", text(row, "metric"), text(row, "label"))))
}

/// The rows that speak of a field, in their own words or under their heading.
fn of_field<'r>(desk: &Desk, item: &str, rows: &[&'r Row]) -> Vec<&'r Row> {
    for form in forms(item, desk.words) {
        let near = |row: &&&Row| {
            coverage(&form, &said(desk, row)) >= ANSWERED
                || distance(desk, row, &form).is_some_and(|far| far <= HEADING)
        };
        let mut found: Vec<&Row> = rows.iter().filter(near).copied().collect();
        // 数据标注: what has the word itself, rather than its characters in others (数据标杆).
        let literal = |row: &&Row| {
            said(desk, row).contains(&form) || distance(desk, row, &form).is_some_and(|far| far <= HEADING)
        };
        if found.iter().any(|row| said(desk, row).contains(&form)) {
            found.retain(literal);
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The rows that have most of what is asked for.
fn most<'r>(desk: &Desk, asked: &str, rows: &[&'r Row], alone: bool) -> Vec<&'r Row> {
    let scores: Vec<f64> = rows.iter().map(|row| coverage(asked, &said(desk, row))).collect();
    let most = scores.iter().copied().fold(0.0, f64::max);
    if most < if alone { LEAST } else { ENOUGH } {
        return Vec::new();
    }
    rows.iter().zip(scores).filter(|(_, score)| *score > most - 1e-9).map(|(row, _)| *row).collect()
}
