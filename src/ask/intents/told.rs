//! Whose task is what no name says: the bodies of the tasks in which one clause has the question's own words.
//! Must not know how the question was worded.

use crate::ask::desk::{Desk, Found};
use crate::ask::reading::{Group, Reading};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// Words that more tasks have tell none of them.
const MANY: usize = 8;

/// The bodies of what only kinds are named of (学校、医院的数据中心整合), where one clause says all of it.
pub(super) fn literal(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let kinds = !reading.heads.is_empty() && reading.things.is_empty() && reading.topics.is_empty();
    let other = ["what", "where", "alldocs", "everyyear"].iter().any(|cue| desk.has(cue));
    let several = reading.years.len() > 1 || !desk.has("who");
    let said = |item: &String| {
        item.chars().count() >= LONG && reading.heads.iter().any(|head| !item.ends_with(head.as_str()))
    };
    if !kinds || other || several || !reading.object.iter().any(said) {
        return Ok(Found::default());
    }
    answer(desk)
}

/// Characters of the shortest words that say more than a kind.
const LONG: usize = 6;

/// The bodies of what the question's words say; nothing where a text lacks any of them.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let other =
        ["takeover", "replaced", "naming", "later", "largest", "count"].iter().any(|cue| desk.has(cue));
    if reading.object.is_empty() || !reading.agencies.is_empty() || other {
        return Ok(Found::default());
    }
    let sets: Vec<Vec<usize>> = reading.object.iter().map(|item| desk.vocabulary.told(item)).collect();
    if sets.iter().any(|tasks| tasks.is_empty() || tasks.len() > MANY) {
        return Ok(Found::default());
    }
    let all: BTreeSet<usize> = sets.iter().flatten().copied().collect();
    let common: Vec<usize> = all.iter().copied().filter(|at| sets.iter().all(|s| s.contains(at))).collect();
    let entities = if common.is_empty() { all.into_iter().collect() } else { common };
    let told = Reading {
        topics: vec![Group { words: reading.object.join("、"), entities }],
        things: Vec::new(),
        heads: Vec::new(),
        classes: Vec::new(),
        qualifiers: Vec::new(),
        unknown: Vec::new(),
        ..reading.clone()
    };
    super::bodies::answer(&Desk { reading: &told, ..*desk })
}
