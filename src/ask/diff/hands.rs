//! Whose hands a thing is in on either side of two years. A renamed body is one body, a reorganised one inherits.
//! Must not know how bodies are asked for.

use super::side::{Held, Side};
use super::{HandOver, Hands};
use std::collections::{BTreeMap, BTreeSet};

/// Bodies and what they were made from, however far back.
pub(super) type Lineage = BTreeSet<(String, String)>;

/// What became of the bodies responsible for a thing, which may be called otherwise on the later side (its next edition).
/// `None` where either side names nobody, or the same.
pub(super) fn change(
    pair: (&str, &str),
    sides: (&Side, &Side),
    lineage: &Lineage,
) -> Option<(Hands, HandOver)> {
    let ((old_thing, new_thing), (first, second)) = (pair, sides);
    let (old, new) = (first.bodies.get(old_thing)?, second.bodies.get(new_thing)?);
    let is = |later: &str, earlier: &str| {
        later == earlier || lineage.contains(&(later.to_owned(), earlier.to_owned()))
    };
    let lost: Vec<&Held> =
        old.iter().filter(|(body, _)| !new.keys().any(|n| is(n, body))).map(|(_, held)| held).collect();
    let gained: Vec<&Held> =
        new.iter().filter(|(body, _)| !old.keys().any(|o| is(body, o))).map(|(_, held)| held).collect();
    let hands = match (lost.is_empty(), gained.is_empty()) {
        (true, true) => return None,
        (false, false) => Hands::HandedOver,
        (true, false) => Hands::Joined,
        (false, true) => Hands::Left,
    };
    let labels = |held: &[&Held]| held.iter().map(|h| h.label.clone()).collect();
    let words = |all: &BTreeMap<String, Held>| all.values().flat_map(|h| h.words.clone()).collect();
    let names: BTreeSet<&str> = [first.things.get(old_thing)?, second.things.get(new_thing)?]
        .iter()
        .map(|c| c.thing.as_str())
        .collect();
    let called = match names.len() {
        1 => first.things.get(old_thing)?.thing.clone(),
        _ => format!("{} → {}", first.things.get(old_thing)?.thing, second.things.get(new_thing)?.thing),
    };
    let over = HandOver {
        thing: called,
        lost: labels(&lost),
        gained: labels(&gained),
        before: words(old),
        after: words(new),
    };
    Some((hands, over))
}
