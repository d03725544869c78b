//! In which years' documents a thing or body is named. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::query::{Query, number, template, text};
use crate::store::StoreError;

/// Years as items, the first or the last alone where the question asks for it.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let groups = if reading.things.is_empty() { &reading.agencies } else { &reading.things };
    let query = Query::new(template::MENTIONS)
        .nodes("entity", &desk.iris(groups))
        .years(desk.years())
        .nodes("document", &desk.iris(&reading.documents));
    let mut rows = query.rows(desk.graph)?;
    let years: Vec<i64> = rows.iter().map(|row| number(row, "year")).collect();
    let limit = match (desk.has("since"), desk.has("last")) {
        (true, _) => years.iter().min(),
        (_, true) => years.iter().max(),
        _ => None,
    };
    if let Some(year) = limit {
        rows.retain(|row| number(row, "year") == *year);
    }
    let mut gather = Gather::default();
    for row in &rows {
        let year = number(row, "year");
        let draft = gather.draft(&year.to_string(), &year.to_string());
        draft.item.value = Some(year as f64);
        draft.note(year, text(row, "label"));
        draft.note(year, desk.say("task", &[text(row, "heading")]));
        if draft.item.evidence.len() < 3 {
            draft.prove(desk.quote(row));
        }
    }
    Ok(Found { query, items: gather.items(), message: None })
}
