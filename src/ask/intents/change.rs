//! What changed between two years: things added and dropped. Must not know how the question was worded.

use super::things;
use crate::ask::desk::{Desk, Found};
use crate::ask::model::Item;
use crate::ask::query::{Row, number, text};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// The two years compared: those of the question, or the year and the one before it among the documents.
pub(super) fn years(desk: &Desk) -> Option<(i64, i64)> {
    let mut asked = desk.years().to_vec();
    asked.sort_unstable();
    match asked.as_slice() {
        [] => None,
        [only] => {
            let earlier = desk.vocabulary.years.iter().rev().find(|y| *y < only)?;
            Some((*earlier, *only))
        }
        [first, .., last] => Some((*first, *last)),
    }
}

/// Things of one year and not of the other.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let Some((early, late)) = years(desk) else { return Ok(Found::default()) };
    let mut reading = desk.reading.clone();
    reading.years = vec![early, late];
    let desk = &Desk { reading: &reading, ..*desk };
    if !reading.qualifiers.is_empty() && !desk.has("added") && !desk.has("dropped") {
        let found = of_field(desk)?;
        if !found.items.is_empty() {
            return Ok(found);
        }
    }
    let (query, mut rows) = things::acted_on(desk, None)?;
    if let Some(tasks) = desk.narrowed() {
        rows.retain(|row| tasks.iter().any(|task| task.as_str() == text(row, "task")));
        rows = things::near(desk, rows);
    }
    let of = |year: i64| -> BTreeSet<&str> {
        rows.iter().filter(|r| number(r, "year") == year).map(|r| text(r, "item")).collect()
    };
    let (before, after) = (of(early), of(late));
    let only = |year: i64, here: &BTreeSet<&str>, there: &BTreeSet<&str>| -> Vec<Row> {
        let fits = |row: &&Row| {
            let item = text(row, "item");
            number(row, "year") == year && here.contains(item) && !there.contains(item)
        };
        rows.iter().filter(fits).cloned().collect()
    };
    let mut items: Vec<Item> = Vec::new();
    if !desk.has("dropped") || desk.has("added") {
        items.extend(marked(desk, "added", &only(late, &after, &before), late, early)?);
    }
    if !desk.has("added") {
        items.extend(marked(desk, "dropped", &only(early, &before, &after), early, late)?);
    }
    Ok(Found { query, items, message: None })
}

/// 退役军人方面的平台有什么不同: what is said of the field in both years.
fn of_field(desk: &Desk) -> Result<Found, StoreError> {
    let mut plain = desk.reading.clone();
    plain.cues.remove("change");
    plain.cues.remove("compare");
    things::answer(&Desk { reading: &plain, ..*desk })
}

/// Things of one year only, with that said.
fn marked(desk: &Desk, phrase: &str, rows: &[Row], has: i64, lacks: i64) -> Result<Vec<Item>, StoreError> {
    let mark = desk.say(phrase, &[&has.to_string(), &lacks.to_string()]);
    let mut items = things::items(desk, rows)?;
    for item in &mut items {
        item.note = format!("{mark}；{}", item.note);
    }
    Ok(items)
}
