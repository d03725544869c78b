//! Which of the bodies found a question means: of a year, of a kind, come or gone, named first. Must not know queries.

use super::asks_first;
use crate::ask::desk::{Body, Desk};
use crate::ask::intents::bodies::{endings, is_of};
use std::collections::BTreeSet;

/// 最早归谁: of all years the first, and those asked for.
pub(super) fn first_year(desk: &Desk, bodies: &mut Vec<Body>) {
    if asks_first(desk) {
        let earliest = bodies.iter().map(|body| body.quote.year).min();
        bodies.retain(|body| desk.years().contains(&body.quote.year) || Some(body.quote.year) == earliest);
    }
}

/// Only those beside the ones named, those that came or went, those of the first year or of the last.
pub(super) fn narrow(desk: &Desk, bodies: &mut Vec<Body>) {
    let agencies = &desk.reading.agencies;
    if desk.has("beside") {
        let named = desk.iris(agencies);
        bodies.retain(|body| !named.iter().any(|n| n.as_str() == body.iri));
    }
    gained_or_lost(desk, bodies);
    if desk.has("since") && !desk.has("who") && !agencies.is_empty() {
        let begun = bodies.iter().map(|body| body.quote.year).min();
        bodies.retain(|body| Some(body.quote.year) == begun);
    }
    if desk.has("now") && desk.years().is_empty() {
        let last = bodies.iter().map(|body| body.quote.year).max();
        bodies.retain(|body| Some(body.quote.year) == last);
    }
}

/// 由哪家企业承建: only bodies of the kind asked for. Gives whether there are others only.
pub(super) fn of_other_kind(desk: &Desk, bodies: &mut Vec<Body>) -> bool {
    let endings = endings(desk);
    if !desk.reading.bodies_asked || endings.is_empty() || bodies.is_empty() {
        return false;
    }
    bodies.retain(|body| is_of(desk, &endings, &body.iri));
    bodies.is_empty()
}

/// 2025年多了谁, 少了谁: of two years the bodies of the one that the other does not have.
fn gained_or_lost(desk: &Desk, bodies: &mut Vec<Body>) {
    let (early, late) = (desk.years().iter().min(), desk.years().iter().max());
    let (gained, lost) = (desk.has("added"), desk.has("dropped"));
    let (Some(early), Some(late)) = (early, late) else { return };
    let each = ["change", "what", "together", "history"].iter().any(|cue| desk.has(cue));
    if early == late || gained == lost || each || !desk.reading.once || !desk.reading.agencies.is_empty() {
        return;
    }
    let (here, there) = if gained { (*late, *early) } else { (*early, *late) };
    let others: BTreeSet<String> =
        bodies.iter().filter(|body| body.quote.year == there).map(|body| body.iri.clone()).collect();
    if !others.is_empty() {
        bodies.retain(|body| body.quote.year == here && !others.contains(&body.iri));
    }
}

/// 排在首位: of each clause the body that stands first.
pub(in crate::ask::intents) fn first_named(bodies: &mut Vec<Body>) {
    let mut met: BTreeSet<(String, i64)> = BTreeSet::new();
    bodies.retain(|body| met.insert((body.task.clone(), body.quote.start)));
    // Where one clause gives lead and others, the first of each task is the one asked for.
    let mut tasks: BTreeSet<String> = BTreeSet::new();
    bodies.retain(|body| tasks.insert(body.task.clone()));
}
