//! Things that were one body's in an earlier document and are another's in a later one, whether it took them over or
//! inherited them. Must not know how the question was worded.

use super::things;
use crate::ask::desk::{Desk, Found};
use crate::ask::query::{Row, number, text};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// The things of the first body that the second one has later.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let at = reading.taker.unwrap_or(reading.agencies.len().saturating_sub(1));
    let Some(taker) = reading.agencies.get(at) else { return Ok(Found::default()) };
    let Some(giver) = reading.agencies.iter().find(|group| *group != taker) else {
        return Ok(Found::default());
    };
    let mut years = reading.years.clone();
    years.sort_unstable();
    let (early, late) = match years.as_slice() {
        [] => (Vec::new(), Vec::new()),
        // 2025年不再由甲负责: the year is that of the one who has it since.
        [only]
            if !desk.has("dropped")
                && reading
                    .giver
                    .as_ref()
                    .is_some_and(|(year, body)| year == only && *body != taker.words) =>
        {
            (vec![*only], desk.vocabulary.years.iter().copied().filter(|y| y > only).collect())
        }
        [only] => (desk.vocabulary.years.iter().copied().filter(|y| y < only).collect(), vec![*only]),
        [earlier @ .., last] => (earlier.to_vec(), vec![*last]),
    };
    let rows_of = |group: &crate::ask::reading::Group, years: Vec<i64>| {
        let mut of = reading.clone();
        of.agencies = vec![group.clone()];
        of.years = years;
        // What the verb asks is that it passed on, not what is done to it.
        of.actions.clear();
        // Who led it is asked of the one, not of the other.
        of.cues.retain(|cue| !["lead", "support", "dropped", "still"].contains(&cue.as_str()));
        things::acted_on(&Desk { reading: &of, ..*desk }, None)
    };
    let (_, mut before) = rows_of(giver, early)?;
    // 不再有甲: what the first body still has it did not pass on.
    let kept_back = if desk.has("dropped") { rows_of(giver, late.clone())?.1 } else { Vec::new() };
    let kept_back: BTreeSet<&str> = kept_back.iter().map(|row| text(row, "item")).collect();
    let (query, mut after) = rows_of(taker, late)?;
    let heads = &desk.words.terms.data_heads;
    let data = reading.heads.iter().any(|asked| heads.iter().any(|head| asked.ends_with(head.as_str())));
    after.retain(|row| !kept_back.contains(text(row, "item")) && (data || !things::is_data(desk, row)));
    let first = |rows: &[Row], item: &str| {
        rows.iter().filter(|r| text(r, "item") == item).map(|r| number(r, "year")).min()
    };
    let shared: BTreeSet<String> = before.iter().map(|row| text(row, "item").to_owned()).collect();
    let passed = |item: &str| {
        let last = after.iter().filter(|r| text(r, "item") == item).map(|r| number(r, "year")).max();
        shared.contains(item) && first(&before, item).is_some_and(|year| last.is_some_and(|last| year < last))
    };
    let kept: BTreeSet<String> =
        after.iter().map(|row| text(row, "item")).filter(|item| passed(item)).map(str::to_owned).collect();
    before.retain(|row| kept.contains(text(row, "item")));
    after.retain(|row| kept.contains(text(row, "item")));
    before.extend(after);
    Ok(Found { items: things::items(desk, &before)?, query, message: None })
}
