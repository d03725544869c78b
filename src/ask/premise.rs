//! What is wrong with a question that has no answer: a year without a document, a name that the graph does not know,
//! a body that did not exist yet. Must not know intents.

use super::desk::Desk;
use super::query::{Query, number, template};
use super::words::Slot;
use crate::store::StoreError;
use std::collections::BTreeSet;

/// What should be said of a question whose query found nothing.
pub(super) fn of(desk: &Desk) -> Result<String, StoreError> {
    let reading = desk.reading;
    let mut said: Vec<String> = Vec::new();
    let known = &desk.vocabulary.years;
    let join =
        |years: &mut dyn Iterator<Item = &i64>| years.map(ToString::to_string).collect::<Vec<_>>().join("、");
    let missing: Vec<i64> = reading.years.iter().copied().filter(|y| !known.contains(y)).collect();
    if !missing.is_empty() {
        let missing = join(&mut missing.iter());
        said.push(match known.is_empty() {
            true => desk.say("no_year_at_all", &[&missing]),
            false => desk.say("no_year", &[&missing, &join(&mut known.iter())]),
        });
    }
    for group in reading.agencies.iter().chain(&reading.things).filter(|_| !reading.years.is_empty()) {
        let seen = seen(desk, std::slice::from_ref(group))?;
        let asked = join(&mut reading.years.iter());
        if seen.is_empty() {
            continue;
        }
        if reading.years.iter().all(|y| !seen.contains(y)) {
            said.push(desk.say("first_seen", &[&group.words, &asked, &join(&mut seen.iter())]));
        } else {
            said.push(desk.say("not_in_year", &[&group.words, &asked]));
        }
    }
    if !reading.elsewhere.is_empty() {
        said.push(desk.say("no_place", &[&reading.elsewhere.join("、")]));
    }
    for words in reading.qualifiers.iter().filter(|q| desk.vocabulary.about(q).is_empty()) {
        said.push(desk.say("unknown", &[words]));
    }
    said.extend(unknown(desk));
    Ok(said.join(""))
}

/// Years of the documents that name the individuals.
pub(super) fn seen(desk: &Desk, groups: &[super::reading::Group]) -> Result<BTreeSet<i64>, StoreError> {
    let query = Query::new(template::MENTIONS).nodes("entity", &desk.iris(groups));
    Ok(query.rows(desk.graph)?.iter().map(|row| number(row, "year")).collect())
}

/// Names that the graph does not know, with the names that are most like them.
fn unknown(desk: &Desk) -> Vec<String> {
    let mut said = Vec::new();
    let reading = desk.reading;
    let named = [&reading.agencies, &reading.things, &reading.places].iter().any(|g| !g.is_empty());
    let least = if named { 3 } else { 2 };
    for words in reading.unknown.iter().filter(|w| w.chars().count() >= least) {
        said.push(desk.say("unknown", &[words]));
        let mut like: Vec<(f64, usize)> = [Slot::Agency, Slot::Thing, Slot::Place]
            .iter()
            .flat_map(|slot| desk.vocabulary.like(words, *slot).into_iter().take(2))
            .filter(|(likeness, _)| *likeness >= 0.34)
            .collect();
        like.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let names: Vec<&str> =
            like.iter().take(3).filter_map(|(_, at)| desk.entity(*at)).map(|e| e.label.as_str()).collect();
        if !names.is_empty() {
            said.push(desk.say("did_you_mean", &[&names.join("、")]));
        }
    }
    said
}
