//! What stands in some years and not in others: 各年都提到的平台, 只在2020年出现的单位, 2022年有而2025年没有的园区.
//! Must not know how the question was worded.

use super::{bodies, responsible, targets, things, whereabouts};
use crate::ask::desk::{Desk, Found};
use crate::ask::model::Item;
use crate::ask::plain::{plain, scattered};
use crate::ask::query::{Query, number, template, text};
use crate::ask::reading::Reading;
use crate::ask::reading::presence::Presence;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::{BTreeMap, BTreeSet};

/// Cues that say of the years what [`Presence`] holds.
const OF_TIME: [&str; 18] = [
    "alone",
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
    if let Some(found) = so_often(intent, desk)? {
        return Ok(Some(found));
    }
    let Some(presence) = desk.reading.presence.as_ref().filter(|p| applies(intent, desk, p)) else {
        return Ok(None);
    };
    let reading = without_sets(intent, desk, presence);
    let bare = Desk { reading: &reading, ..*desk };
    let mut found = match intent {
        "bodies" => bodies::answer(&bare)?,
        "responsible" => responsible::answer(&bare)?,
        "targets" => targets::answer(&bare)?,
        _ if of_places(desk) => whereabouts::answer(&bare)?,
        _ => things::answer(&bare)?,
    };
    match intent {
        "targets" => {
            of_every_year(&mut found.items, &presence.has);
            if desk.has("equal") {
                of_one_value(&mut found.items);
            }
        }
        _ => found.items.retain(|item| presence.has.iter().all(|year| item.years.contains(year))),
    }
    if intent == "responsible" || of_places(desk) {
        found.items.retain(|item| !presence.lacks.iter().any(|year| item.years.contains(year)));
    } else if !reading.agencies.is_empty() && !presence.lacks.is_empty() {
        // What the body has in the other years is no other body's.
        let years = presence.lacks.clone();
        let lacking = Reading { years, actions: Vec::new(), ..reading.clone() };
        let held = things::answer(&Desk { reading: &lacking, ..*desk })?;
        found.items.retain(|item| !held.items.iter().any(|other| other.iri == item.iri));
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
    found.items.extend(come(intent, desk, presence)?);
    Ok(Some(found))
}

/// 2022年列了而2025年不再列的有哪些？2025年新列的又是谁: those who came too.
fn come(intent: &str, desk: &Desk, left: &Presence) -> Result<Vec<Item>, StoreError> {
    let both = desk.has("dropped") && desk.has("added") && !left.lacks.is_empty();
    if !both || !["bodies", "responsible"].contains(&intent) {
        return Ok(Vec::new());
    }
    let mut reading = desk.reading.clone();
    reading.presence = Some(Presence { has: left.lacks.clone(), lacks: left.has.clone() });
    reading.cues.remove("dropped");
    let found = answer(intent, &Desk { reading: &reading, ..*desk })?;
    Ok(found.map_or_else(Vec::new, |found| found.items))
}

/// 只有一年提到的平台, 至少三份文件里都有的: what as many documents name as the question says.
fn so_often(intent: &str, desk: &Desk) -> Result<Option<Found>, StoreError> {
    let reading = desk.reading;
    let kind = !reading.classes.is_empty() || !reading.heads.is_empty();
    let Some(bound) = reading.times.as_ref().filter(|_| reading.things.is_empty()) else { return Ok(None) };
    let bare = without_sets(intent, desk, &Presence { has: reading.years.clone(), lacks: Vec::new() });
    let bare = Desk { reading: &bare, ..*desk };
    let mut found = match intent {
        "bodies" => bodies::answer(&bare)?,
        "things" | "change" if kind => things::answer(&bare)?,
        _ => return Ok(None),
    };
    let named: Vec<NamedNode> =
        found.items.iter().filter_map(|item| NamedNode::new(item.iri.as_ref()?).ok()).collect();
    let rows = Query::new(template::MENTIONS).nodes("entity", &named).rows(desk.graph)?;
    let mut years: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
    for row in &rows {
        years.entry(text(row, "item").to_owned()).or_default().insert(number(row, "year"));
    }
    let of_body = !reading.agencies.is_empty() || intent == "bodies";
    found.items.retain(|item| {
        let mentioned = item.iri.as_ref().and_then(|iri| years.get(iri)).map_or(0, BTreeSet::len);
        bound.holds(if of_body { item.years.len() } else { mentioned } as f64)
    });
    Ok(Some(found))
}

/// The question as if it set no years against one another.
fn without_sets(intent: &str, desk: &Desk, presence: &Presence) -> Reading {
    let mut reading = desk.reading.clone();
    reading.presence = None;
    reading.years.clone_from(&presence.has);
    reading.deadlines.clear();
    reading.cues.retain(|cue| !OF_TIME.contains(&cue.as_str()));
    if intent == "responsible" || of_places(desk) {
        reading.years.extend(&presence.lacks);
    }
    reading
}

/// Only the figures of measures that have one in every year; one measure's name may hold the other's.
fn of_every_year(items: &mut Vec<Item>, years: &[i64]) {
    let all: Vec<(String, Vec<i64>)> =
        items.iter().map(|item| (plain(&item.label), item.years.clone())).collect();
    let chars = |name: &str| name.chars().collect::<Vec<char>>();
    let within = |short: &str, long: &str| long.contains(short) || scattered(&chars(short), long);
    let same = |one: &str, other: &str| within(one, other) || within(other, one);
    let fits =
        |label: &str, year: &i64| all.iter().any(|(other, of)| of.contains(year) && same(label, other));
    items.retain(|item| years.iter().all(|year| fits(&plain(&item.label), year)));
}

/// 两年数字一样的: only the figures of measures that have the same one in another year.
fn of_one_value(items: &mut Vec<Item>) {
    let all = items.clone();
    let same = |one: &Item, other: &Item| {
        let (name, other_name) = (plain(&one.label), plain(&other.label));
        let named = name.contains(&other_name) || other_name.contains(&name);
        named && one.value == other.value && one.unit == other.unit && one.years != other.years
    };
    items.retain(|item| item.years.len() > 1 || all.iter().any(|other| same(item, other)));
}

/// 2022年建设、2025年升级的平台: what each verb of a year befalls. `None` where the question has no such pairs.
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
    Ok(whole)
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

/// 哪些城市2022年支持建设某平台而2021年没有: the places of what is named are asked for.
fn of_places(desk: &Desk) -> bool {
    let reading = desk.reading;
    let kind = !reading.classes.is_empty() || !reading.heads.is_empty();
    desk.has("where") && !reading.things.is_empty() && reading.agencies.is_empty() && !kind
}

/// Whether bodies or things of a kind are asked for, and none by name.
fn applies(intent: &str, desk: &Desk, presence: &Presence) -> bool {
    let reading = desk.reading;
    let named = [&reading.agencies, &reading.things].iter().any(|groups| !groups.is_empty());
    let kind = !reading.classes.is_empty() || !reading.heads.is_empty();
    let against = !presence.has.is_empty() && !presence.lacks.is_empty();
    match intent {
        "where" | "change" if of_places(desk) => against,
        "bodies" => !named,
        // 2020年和2022年都由甲负责的平台
        "things" if reading.things.is_empty() && reading.agencies.len() == 1 => kind && !reading.negated,
        "things" | "change" => !named && kind,
        // 2022年的责任单位里，哪些到2025年不再列了
        "responsible" => {
            let first = ["since", "firsttime", "last"].iter().any(|cue| desk.has(cue));
            against && !first && reading.agencies.is_empty() && !reading.things.is_empty()
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
