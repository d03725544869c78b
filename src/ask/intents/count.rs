//! How many things, tasks or bodies there are. Must not know how the question was worded.

use super::{bodies, counted, documents, local, tasks, things};
use crate::ask::desk::{Desk, Found};
use crate::ask::model::{Item, Quote};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// A count shows at most so many pieces of evidence.
const PROOFS: usize = 12;

/// One item: the number, with the names of what was counted; the figures that texts set for it, where they do.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    if !reading.actions.is_empty()
        && let Some(found) = counted::figures(desk)?
    {
        return Ok(local::figures(desk, found));
    }
    let features = reading.features();
    let has = |name: &str| features.contains(name);
    // 成果清单列了多少项: its entries are tasks.
    let listed = has("scope") && !has("kind") && !has("who");
    // 要打造多少家企业: bodies are no things.
    let bodies_only =
        !reading.body_kinds.is_empty() && !["kind", "who", "place", "task"].iter().any(|f| has(f));
    if bodies_only && !reading.actions.is_empty() && reading.agencies.is_empty() {
        return Ok(Found::default());
    }
    // 要打造多少家智慧商店: of what nothing is known none is counted.
    let told = ["kind", "who", "place", "task", "event", "agency", "thing", "topic"].iter().any(|f| has(f));
    if has("action") && !told && !reading.unknown.is_empty() && reading.qualifiers.is_empty() {
        return Ok(Found::default());
    }
    let found = if has("task") || listed || (has("agency") && !has("kind") && !has("action")) {
        tasks::answer(desk)?
    } else if has("kind") || has("place") || has("event") || has("action") {
        things::answer(desk)?
    } else if has("who") || has("responsible") {
        bodies::answer(desk)?
    } else {
        documents::answer(desk)?
    };
    if found.items.is_empty() {
        return Ok(found);
    }
    let names: Vec<&str> = found.items.iter().map(|item| item.label.as_str()).collect();
    let years: BTreeSet<i64> = found.items.iter().flat_map(|item| item.years.iter().copied()).collect();
    let evidence: Vec<Quote> =
        found.items.iter().filter_map(|item| item.evidence.first().cloned()).take(PROOFS).collect();
    let count = found.items.len();
    let item = Item {
        label: desk.say("total", &[&count.to_string()]),
        iri: None,
        value: Some(count as f64),
        unit: Some(desk.say("items", &[])),
        years: years.into_iter().collect(),
        note: names.join("、"),
        evidence,
    };
    Ok(Found { items: vec![item], ..found })
}
