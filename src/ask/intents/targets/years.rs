//! Targets over years: what is due in them, and how each year says what another calls by another metric.
//! Must not know headings and bodies.

use super::asked::Asked;
use crate::ask::desk::Desk;
use crate::ask::metric::nearest;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// Characters that a measure's opening and ending must have to be looked for apart.
const LEAST_OPEN: usize = 3;
const LEAST_END: usize = 3;

/// Of several years, also the targets that some of them set by other words.
pub(super) fn others(desk: &Desk, asked: &Asked, mut rows: Vec<Row>) -> Result<Vec<Row>, StoreError> {
    if !desk.reading.deadlines.is_empty() || asked.years.len() < 2 {
        return Ok(rows);
    }
    if !asked.metrics.is_empty() {
        let known: Vec<String> = rows.iter().map(|row| text(row, "item").to_owned()).collect();
        let more = in_sentences(desk, &asked.years)?;
        rows.extend(more.into_iter().filter(|row| !known.iter().any(|k| k == text(row, "item"))));
    }
    if !rows.is_empty() {
        let more = near(desk, &rows)?;
        rows.extend(more);
        rows.sort_by_key(|row| number(row, "year"));
    }
    Ok(rows)
}

/// Targets of the years whose metric ends as a measure asked for does, while their sentence says the rest of it:
/// 应用场景 where the sentence speaks of 人工智能.
fn in_sentences(desk: &Desk, years: &[i64]) -> Result<Vec<Row>, StoreError> {
    let mut all = Query::new(template::TARGETS).years(years).rows(desk.graph)?;
    let fits = |row: &Row| {
        let metric = desk.words.same(&plain(text(row, "metric")));
        let sentence = plain(text(row, "quote"));
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
            all.iter().map(|row| desk.words.same(&plain(text(row, "metric")))).collect();
        let among: Vec<(usize, &str)> = metrics.iter().map(String::as_str).enumerate().collect();
        let mut asked = desk.reading.measures.clone();
        asked.extend(rows.iter().map(|row| desk.words.same(&plain(text(row, "metric")))));
        let closest: BTreeSet<usize> = nearest(&asked, &among).into_iter().collect();
        found.extend(all.into_iter().enumerate().filter(|(at, _)| closest.contains(at)).map(|(_, row)| row));
    }
    Ok(found)
}

/// Whether a row is due in a year asked for, or stands in a document of one.
pub(super) fn in_time(desk: &Desk, row: &Row) -> bool {
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
