//! Things that were one body's in an earlier document and are another's in a later one, whether it took them over or
//! inherited them. Must not know how the question was worded.

use super::things;
use crate::ask::desk::{Desk, Found};
use crate::ask::query::{Query, Row, number, text};
use crate::ask::reading::Group;
use crate::store::StoreError;
use std::collections::BTreeSet;

/// The things of the first body that the second one has later.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let Some((giver, taker)) = giver_and_taker(desk) else { return Ok(Found::default()) };
    let (mut early, mut late) = years(desk, taker);
    // 早先（2017、2020年）由甲负责，后来列入乙: in the last of the years the taker has nothing yet.
    let last = early.iter().chain(&late).max().copied();
    if let Some(last) = last.filter(|_| desk.reading.years.len() > 1 && desk.has("later"))
        && rows_of(desk, taker, &late)?.1.is_empty()
    {
        early.clone_from(&desk.reading.years);
        late = desk.vocabulary.years.iter().copied().filter(|year| *year > last).collect();
    }
    let (_, before) = rows_of(desk, giver, &early)?;
    // 不再有甲: what the first body still has it did not pass on.
    let kept_back = if desk.has("dropped") { rows_of(desk, giver, &late)?.1 } else { Vec::new() };
    let kept_back: BTreeSet<&str> = kept_back.iter().map(|row| text(row, "item")).collect();
    let (query, mut after) = rows_of(desk, taker, &late)?;
    let data = asks_data(desk);
    after.retain(|row| !kept_back.contains(text(row, "item")) && (data || !things::is_data(desk, row)));
    let rows = passed_on(before, after);
    Ok(Found { items: things::items(desk, &rows)?, query, message: None })
}

/// The body that had the things and the one that has them since.
fn giver_and_taker<'d>(desk: &Desk<'d>) -> Option<(&'d Group, &'d Group)> {
    let agencies = &desk.reading.agencies;
    let taker = agencies.get(desk.reading.taker.unwrap_or(agencies.len().saturating_sub(1)))?;
    Some((agencies.iter().find(|group| *group != taker)?, taker))
}

/// The years in which the giver had the things, and those in which the taker has them; none for all.
fn years(desk: &Desk, taker: &Group) -> (Vec<i64>, Vec<i64>) {
    let reading = desk.reading;
    let known = || desk.vocabulary.years.iter().copied();
    // 2025年不再由甲负责: the year is that of the one who has it since.
    let of_giver = |only: &i64| {
        let other = |(year, body): &(i64, String)| year == only && *body != taker.words;
        !desk.has("dropped") && reading.giver.as_ref().is_some_and(other)
    };
    // 2017年、2020年由甲负责而2022年或2025年列入乙
    if let Some([(one, first), (_, second)]) = &reading.years_of_bodies {
        let (early, late) = if *one == taker.words { (second, first) } else { (first, second) };
        if early.iter().max() < late.iter().min() {
            return (early.clone(), late.clone());
        }
    }
    let mut years = reading.years.clone();
    years.sort_unstable();
    match years.as_slice() {
        [] => (Vec::new(), Vec::new()),
        [only] if of_giver(only) => (vec![*only], known().filter(|y| y > only).collect()),
        [only] => (known().filter(|y| y < only).collect(), vec![*only]),
        [earlier @ .., last] => (earlier.to_vec(), vec![*last]),
    }
}

/// What a body has in some years, whatever is done to it.
fn rows_of(desk: &Desk, group: &Group, years: &[i64]) -> Result<(Query, Vec<Row>), StoreError> {
    let mut of = desk.reading.clone();
    of.agencies = vec![group.clone()];
    of.years = years.to_vec();
    // What the verb asks is that it passed on, not what is done to it.
    of.actions.clear();
    // Who led it is asked of the one, not of the other.
    of.cues.retain(|cue| !["lead", "support", "dropped", "still"].contains(&cue.as_str()));
    things::acted_on(&Desk { reading: &of, ..*desk }, None)
}

/// Whether the kind asked for is one of data.
fn asks_data(desk: &Desk) -> bool {
    let heads = &desk.words.terms.data_heads;
    desk.reading.heads.iter().any(|asked| heads.iter().any(|head| asked.ends_with(head.as_str())))
}

/// The rows of the things that stand in both, first in a year before the last one in which the taker has them.
fn passed_on(mut before: Vec<Row>, mut after: Vec<Row>) -> Vec<Row> {
    let years = |rows: &[Row], item: &str| -> Vec<i64> {
        rows.iter().filter(|r| text(r, "item") == item).map(|r| number(r, "year")).collect()
    };
    let passed = |item: &str| {
        let first = years(&before, item).into_iter().min();
        let last = years(&after, item).into_iter().max();
        first.is_some_and(|year| last.is_some_and(|last| year < last))
    };
    let kept: BTreeSet<String> =
        after.iter().map(|row| text(row, "item")).filter(|item| passed(item)).map(str::to_owned).collect();
    before.retain(|row| kept.contains(text(row, "item")));
    after.retain(|row| kept.contains(text(row, "item")));
    before.extend(after);
    before
}
