//! Several measures asked for at once: for each that no target found speaks of, the targets that speak of it most.
//! Must not know how the question was worded.

use crate::ask::desk::Desk;
use crate::ask::metric::coverage;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;

/// Share of a measure's words that a target found must have to answer it.
const ANSWERED: f64 = 0.6;
/// The same of a target that is looked for, beside others and where nothing else was found.
const ENOUGH: f64 = 0.5;
const LEAST: f64 = 0.33;

/// Targets for the measures listed in the question that none of the rows answers, year by year.
pub(super) fn unanswered(desk: &Desk, rows: &[Row]) -> Result<Vec<Row>, StoreError> {
    let reading = desk.reading;
    let listed = &reading.listed;
    let years = if reading.years.is_empty() { &reading.deadlines } else { &reading.years };
    if years.is_empty() || listed.is_empty() || (listed.len() < 2 && !rows.is_empty()) {
        return Ok(Vec::new());
    }
    let query = Query::new(template::TARGETS).nodes("document", &desk.iris(&reading.documents));
    let all = query.nodes("task", &desk.scoped(Vec::new())).rows(desk.graph)?;
    let said =
        |row: &Row| desk.words.same(&plain(&format!("{}|{}", text(row, "metric"), text(row, "label"))));
    let alone = rows.is_empty() || reading.metrics.is_empty();
    let mut found: Vec<Row> = Vec::new();
    for year in years {
        let of_year = |row: &&Row| number(row, "year") == *year;
        let due = |row: &&Row| text(row, "by").starts_with(&year.to_string());
        let documents: Vec<&Row> = all.iter().filter(of_year).collect();
        for item in listed {
            let answered = |row: &&Row| coverage(item, &said(row)) >= ANSWERED;
            if rows.iter().filter(|row| of_year(row) || due(row)).any(|row| answered(&row)) {
                continue;
            }
            let due: Vec<&Row> = all.iter().filter(due).collect();
            let best = best(item, &documents, &said, alone);
            let best = if best.is_empty() { self::best(item, &due, &said, alone) } else { best };
            let new = best.into_iter().filter(|row| {
                let same = |known: &Row| text(known, "item") == text(row, "item");
                !rows.iter().any(same) && !found.iter().any(same)
            });
            let new: Vec<Row> = new.cloned().collect();
            found.extend(new);
        }
    }
    Ok(found)
}

/// The rows that have most of what is asked for.
fn best<'r>(asked: &str, rows: &[&'r Row], said: &impl Fn(&Row) -> String, alone: bool) -> Vec<&'r Row> {
    let scores: Vec<f64> = rows.iter().map(|row| coverage(asked, &said(row))).collect();
    let most = scores.iter().copied().fold(0.0, f64::max);
    if most < if alone { LEAST } else { ENOUGH } {
        return Vec::new();
    }
    rows.iter().zip(scores).filter(|(_, score)| *score > most - 1e-9).map(|(row, _)| *row).collect()
}
