//! Questions that the graph can answer, made from its own names. Must not know why they are shown.

use super::desk::{Desk, UNDATED};
use super::reading::Group;
use super::words::Slot;
use crate::store::StoreError;
use std::collections::BTreeSet;

/// Three questions, about what the asked one named where it named anything, in years whose documents speak of it.
pub(super) fn questions(desk: &Desk) -> Result<Vec<String>, StoreError> {
    let reading = desk.reading;
    let named = |groups: &[Group], slot: Slot| -> Result<(String, i64), StoreError> {
        if let Some(group) = groups.first() {
            let seen = super::premise::seen(desk, std::slice::from_ref(group))?;
            if let Some(year) = nearest(&seen, &reading.years) {
                return Ok((group.words.clone(), year));
            }
        }
        let last = desk.vocabulary.years.last().copied().unwrap_or_default();
        for at in likeliest(desk, slot) {
            let group = Group { words: String::new(), entities: vec![at] };
            let seen = super::premise::seen(desk, &[group])?;
            if let (Some(year), Some(entity)) = (nearest(&seen, &[last]), desk.entity(at)) {
                return Ok((entity.label.clone(), year));
            }
        }
        Ok((String::new(), UNDATED))
    };
    let (agency, agency_year) = named(&reading.agencies, Slot::Agency)?;
    let (thing, _) = named(&reading.things, Slot::Thing)?;
    let with_targets: BTreeSet<i64> = desk.vocabulary.target_years.clone();
    let target_year = nearest(&with_targets, &reading.years).map(|y| y.to_string()).unwrap_or_default();
    let mut found = Vec::new();
    let mut add = |key: &str, values: &[&str]| {
        if values.iter().all(|v| !v.is_empty()) {
            found.push(desk.say(key, values));
        }
    };
    match agency_year {
        UNDATED => add("suggest_tasks_undated", &[&agency]),
        year => add("suggest_tasks", &[&year.to_string(), &agency]),
    }
    add("suggest_thing", &[&thing]);
    add("suggest_targets", &[&target_year]);
    Ok(found)
}

/// The year asked for where it is among the years, else the last of them.
fn nearest(among: &BTreeSet<i64>, asked: &[i64]) -> Option<i64> {
    asked.iter().copied().find(|year| among.contains(year)).or_else(|| among.last().copied())
}

/// Individuals that people are likely to ask for: known under many names.
fn likeliest(desk: &Desk, slot: Slot) -> Vec<usize> {
    let all = desk.vocabulary.entities.iter().enumerate();
    let mut found: Vec<usize> = all.filter(|(_, e)| e.slot == slot && !e.generic).map(|(at, _)| at).collect();
    found.sort_by_key(|at| {
        let entity = desk.entity(*at);
        (
            std::cmp::Reverse(entity.map_or(0, |e| e.names.len())),
            entity.map_or(0, |e| e.label.chars().count()),
            *at,
        )
    });
    found.truncate(3);
    found
}
