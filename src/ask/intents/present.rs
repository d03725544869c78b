//! What stands in some years and not in others: 各年都提到的平台, 只在2020年出现的单位, 2022年有而2025年没有的园区.
//! Must not know how the question was worded.

use super::{bodies, responsible, targets, things};
use crate::ask::desk::{Desk, Found};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, number, template, text};
use crate::ask::reading::Reading;
use crate::ask::reading::presence::Presence;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// Cues that say of the years what [`Presence`] holds.
const OF_TIME: [&str; 17] = [
    "still",
    "onlythere",
    "dropped",
    "added",
    "firsttime",
    "since",
    "last",
    "later",
    "former",
    "only",
    "onwards",
    "both",
    "joint",
    "compare",
    "change",
    "alldocs",
    "everyyear",
];

/// What the question asks for, of the years that it is to stand in only. `None` where it says no such thing.
pub(super) fn answer(intent: &str, desk: &Desk) -> Result<Option<Found>, StoreError> {
    let Some(presence) = desk.reading.presence.as_ref().filter(|p| applies(intent, desk, p)) else {
        return Ok(None);
    };
    let reading = without_sets(intent, desk, presence);
    let bare = Desk { reading: &reading, ..*desk };
    let mut found = match intent {
        "bodies" => bodies::answer(&bare)?,
        "responsible" => responsible::answer(&bare)?,
        "targets" => targets::answer(&bare)?,
        _ => things::answer(&bare)?,
    };
    match intent {
        "targets" => of_every_year(&mut found.items, &presence.has),
        _ => found.items.retain(|item| presence.has.iter().all(|year| item.years.contains(year))),
    }
    if intent == "responsible" {
        found.items.retain(|item| !presence.lacks.iter().any(|year| item.years.contains(year)));
    } else {
        let named: Vec<&str> = found.items.iter().filter_map(|item| item.iri.as_deref()).collect();
        let elsewhere = named_in(desk, &named, &presence.lacks)?;
        found.items.retain(|item| !item.iri.as_ref().is_some_and(|iri| elsewhere.contains(iri)));
    }
    if let Some(mark) = mark(desk, presence) {
        for item in &mut found.items {
            item.note = format!("{mark}；{}", item.note);
        }
    }
    Ok(Some(found))
}

/// The question as if it set no years against one another.
fn without_sets(intent: &str, desk: &Desk, presence: &Presence) -> Reading {
    let mut reading = desk.reading.clone();
    reading.presence = None;
    reading.years.clone_from(&presence.has);
    reading.deadlines.clear();
    reading.cues.retain(|cue| !OF_TIME.contains(&cue.as_str()));
    if intent == "responsible" {
        reading.years.extend(&presence.lacks);
    }
    reading
}

/// Only the figures of measures that have one in every year; one measure's name may hold the other's.
fn of_every_year(items: &mut Vec<Item>, years: &[i64]) {
    let all: Vec<(String, Vec<i64>)> =
        items.iter().map(|item| (plain(&item.label), item.years.clone())).collect();
    let same = |one: &str, other: &str| one.contains(other) || other.contains(one);
    let fits =
        |label: &str, year: &i64| all.iter().any(|(other, of)| of.contains(year) && same(label, other));
    items.retain(|item| years.iter().all(|year| fits(&plain(&item.label), year)));
}

/// 2022年建设、2025年升级的平台: what each verb of a year befalls. `None` where the question has no such pairs, or nothing
/// fits them all.
pub(super) fn in_turn(intent: &str, desk: &Desk) -> Result<Option<Found>, StoreError> {
    let pairs = &desk.reading.in_turn;
    if pairs.len() < 2 || intent != "things" || !desk.reading.agencies.is_empty() {
        return Ok(None);
    }
    let mut whole: Option<Found> = None;
    for (year, action) in pairs {
        let mut reading = desk.reading.clone();
        reading.in_turn.clear();
        reading.years = vec![*year];
        reading.actions.retain(|(of, _)| of == action);
        reading.pairs.clear();
        let found = things::answer(&Desk { reading: &reading, ..*desk })?;
        whole = Some(match whole {
            None => found,
            Some(before) => Found { items: shared(before.items, found.items), ..found },
        });
    }
    Ok(whole.filter(|found| !found.items.is_empty()))
}

/// The items that both lists hold, with what both say.
fn shared(before: Vec<Item>, after: Vec<Item>) -> Vec<Item> {
    let mut found = Vec::new();
    for mut item in before {
        let Some(other) = after.iter().find(|o| o.iri.is_some() && o.iri == item.iri) else { continue };
        item.years.extend(&other.years);
        item.note = format!("{}；{}", item.note, other.note);
        item.evidence.extend(other.evidence.iter().cloned());
        found.push(item);
    }
    found
}

/// Whether bodies or things of a kind are asked for, and none by name.
fn applies(intent: &str, desk: &Desk, presence: &Presence) -> bool {
    let reading = desk.reading;
    let named = [&reading.agencies, &reading.things].iter().any(|groups| !groups.is_empty());
    let kind = !reading.classes.is_empty() || !reading.heads.is_empty();
    match intent {
        "bodies" => !named,
        "things" | "change" => !named && kind,
        // 2022年的责任单位里，哪些到2025年不再列了
        "responsible" => {
            let first = ["since", "firsttime", "last"].iter().any(|cue| desk.has(cue));
            let set_against = !presence.has.is_empty() && !presence.lacks.is_empty() && !first;
            set_against && reading.agencies.is_empty() && !reading.things.is_empty()
        }
        "targets" => !named && reading.metrics.is_empty() && presence.lacks.is_empty() && !kind,
        _ => false,
    }
}

/// Which of the individuals documents of these years name.
fn named_in(desk: &Desk, iris: &[&str], years: &[i64]) -> Result<BTreeSet<String>, StoreError> {
    let nodes: Vec<NamedNode> = iris.iter().filter_map(|iri| NamedNode::new(*iri).ok()).collect();
    if nodes.is_empty() || years.is_empty() {
        return Ok(BTreeSet::new());
    }
    let rows = Query::new(template::MENTIONS).nodes("entity", &nodes).years(years).rows(desk.graph)?;
    let named = rows.iter().filter(|row| years.contains(&number(row, "year")));
    Ok(named.map(|row| text(row, "item").to_owned()).collect())
}

/// The words for the years in which the items stand and those in which they do not.
fn mark(desk: &Desk, presence: &Presence) -> Option<String> {
    let listed = |years: &[i64]| years.iter().map(ToString::to_string).collect::<Vec<_>>().join("、");
    let stands = !presence.has.is_empty() && !presence.lacks.is_empty();
    stands.then(|| desk.say("added", &[&listed(&presence.has), &listed(&presence.lacks)]))
}
