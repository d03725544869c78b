//! What a question leaves out, and what it names by a part of its name: 除甲外, 没有列乙的平台, 名称带“试行”的.
//! Must not know how the question was worded.

use super::{bodies, documents, things, years};
use crate::ask::desk::{Desk, Found};
use crate::ask::plain::plain;
use crate::ask::query::{Row, local, text};
use crate::ask::reading::{Group, Reading};
use crate::ask::words::Slot;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// What is asked for without what is left out. `None` where nothing is.
pub(super) fn answer(intent: &str, desk: &Desk) -> Result<Option<Found>, StoreError> {
    let reading = desk.reading;
    match intent {
        "things" if reading.called.is_some() => called(desk).map(Some),
        "things" if reading.negated && !reading.agencies.is_empty() && has_kind(reading) => {
            without_bodies(desk).map(Some)
        }
        "things" if !reading.left_out_kinds.is_empty() => without_kinds(desk).map(Some),
        "things" if !reading.left_out.is_empty() => without_names(desk),
        "where" if !reading.denied_things.is_empty() => elsewhere(desk).map(Some),
        "where" if !reading.left_out.is_empty() => without_places(desk),
        "bodies" if !reading.left_out.is_empty() => without_bodies_of_places(desk),
        "years" if desk.has("unmentioned") => silent(desk).map(Some),
        _ => Ok(None),
    }
}

fn has_kind(reading: &Reading) -> bool {
    !reading.classes.is_empty() || !reading.heads.is_empty()
}

/// The groups whose words are among those, and the others.
fn parted(groups: &[Group], words: &[String]) -> (Vec<Group>, Vec<Group>) {
    groups.iter().cloned().partition(|group| words.contains(&group.words))
}

/// 名称带“试行”的: whatever a task acts on whose name holds the words.
fn called(desk: &Desk) -> Result<Found, StoreError> {
    let Some(part) = &desk.reading.called else { return Ok(Found::default()) };
    let holds = |names: &[String]| names.iter().any(|name| name.contains(part.as_str()));
    let all = desk.vocabulary.entities.iter().filter(|e| e.slot == Slot::Thing && holds(&e.plain));
    let nodes: Vec<NamedNode> = all.map(|e| e.iri.clone()).collect();
    if nodes.is_empty() {
        return Ok(Found::default());
    }
    let mut reading = desk.reading.clone();
    (reading.classes, reading.heads) = (Vec::new(), Vec::new());
    // What is only supported bears its name all the same.
    reading.cues.insert("wish".to_owned());
    let (query, mut rows) = things::acted_on(&Desk { reading: &reading, ..*desk }, Some(&nodes))?;
    // 名称里带“两岸”的园区: of the kinds asked for, where any is.
    let heads = things::heads(desk);
    let class = |row: &Row| desk.reading.classes.iter().any(|class| class == local(row, "class"));
    let of =
        |row: &Row| heads.iter().any(|head| plain(text(row, "label")).ends_with(head.as_str())) || class(row);
    if rows.iter().any(of) {
        rows.retain(of);
    }
    Ok(Found { items: things::items(desk, &rows)?, query, message: None })
}

/// 要升级的平台里没有列甲的: those of the others, without those of the bodies denied.
fn without_bodies(desk: &Desk) -> Result<Found, StoreError> {
    let mut reading = desk.reading.clone();
    reading.negated = false;
    // 没有写明由甲负责 asks for no verbal wording.
    reading.cues.remove("verbatim");
    let (denied, others) = match reading.denied.is_empty() {
        true => (std::mem::take(&mut reading.agencies), Vec::new()),
        false => parted(&reading.agencies, &reading.denied),
    };
    reading.denied.clear();
    reading.agencies = denied;
    let out = things::answer(&Desk { reading: &reading, ..*desk })?;
    reading.agencies = others;
    let found = things::answer(&Desk { reading: &reading, ..*desk })?;
    Ok(less(found, &out))
}

/// 除甲市外还有哪些市: the bodies asked for, without those of the places named.
fn without_bodies_of_places(desk: &Desk) -> Result<Option<Found>, StoreError> {
    let mut reading = desk.reading.clone();
    let left_out = std::mem::take(&mut reading.left_out);
    let (out, others) = parted(&reading.places, &left_out);
    if out.is_empty() {
        return Ok(None);
    }
    reading.places = others;
    reading.cues.retain(|cue| cue != "beside" && cue != "excluded");
    let mut found = bodies::answer(&Desk { reading: &reading, ..*desk })?;
    let names: Vec<&String> = out
        .iter()
        .flat_map(|group| &group.entities)
        .filter_map(|at| desk.entity(*at))
        .flat_map(|place| &place.plain)
        .collect();
    found.items.retain(|item| !names.iter().any(|name| plain(&item.label).starts_with(name.as_str())));
    Ok(Some(found))
}

/// 除了软件园: what is asked for, without those whose names end in what is left out.
fn without_kinds(desk: &Desk) -> Result<Found, StoreError> {
    let mut reading = desk.reading.clone();
    let out = std::mem::take(&mut reading.left_out_kinds);
    reading.cues.remove("beside");
    let mut found = things::answer(&Desk { reading: &reading, ..*desk })?;
    found.items.retain(|item| !out.iter().any(|kind| plain(&item.label).ends_with(kind.as_str())));
    Ok(found)
}

/// 除甲外: what is asked for in general, without the things or places named.
fn without_names(desk: &Desk) -> Result<Option<Found>, StoreError> {
    let mut reading = desk.reading.clone();
    let left_out = std::mem::take(&mut reading.left_out);
    let (things_out, things_in) = parted(&reading.things, &left_out);
    let (places_out, places_in) = parted(&reading.places, &left_out);
    // 峰会同期 asks for what stands beside it.
    if (things_out.is_empty() && places_out.is_empty()) || !things_in.is_empty() || desk.has("during") {
        return Ok(None);
    }
    reading.cues.remove("beside");
    (reading.things, reading.places) = (things_in, places_in);
    let mut found = things::answer(&Desk { reading: &reading, ..*desk })?;
    let named: BTreeSet<String> = desk.iris(&things_out).iter().map(|iri| iri.as_str().to_owned()).collect();
    found.items.retain(|item| !item.iri.as_ref().is_some_and(|iri| named.contains(iri)));
    if places_out.is_empty() {
        return Ok(Some(found));
    }
    found.items.retain(|item| !places_out.iter().any(|place| item.label.contains(place.words.as_str())));
    reading.places = places_out;
    let out = things::answer(&Desk { reading: &reading, ..*desk })?;
    Ok(Some(less(found, &out)))
}

/// 除甲市外，还有哪些市有某物: where it lies, without the places named.
fn without_places(desk: &Desk) -> Result<Option<Found>, StoreError> {
    let mut reading = desk.reading.clone();
    let left_out = std::mem::take(&mut reading.left_out);
    let (out, kept) = parted(&reading.places, &left_out);
    if out.is_empty() {
        return Ok(None);
    }
    reading.places = kept;
    let mut found = super::whereabouts::answer(&Desk { reading: &reading, ..*desk })?;
    let named = desk.iris(&out);
    found.items.retain(|item| !named.iter().any(|iri| item.iri.as_deref() == Some(iri.as_str())));
    Ok(Some(found))
}

/// 有甲却不在乙之列的市: where the one lies, without where the other does.
fn elsewhere(desk: &Desk) -> Result<Found, StoreError> {
    let mut reading = desk.reading.clone();
    let denied = std::mem::take(&mut reading.denied_things);
    let (out, kept) = parted(&reading.things, &denied);
    reading.things = kept;
    let found = super::whereabouts::answer(&Desk { reading: &reading, ..*desk })?;
    reading.things = out;
    Ok(less(found, &super::whereabouts::answer(&Desk { reading: &reading, ..*desk })?))
}

/// 哪几年的文件没有提到甲: the documents of the other years, each shown by its first words.
fn silent(desk: &Desk) -> Result<Found, StoreError> {
    let mut reading = desk.reading.clone();
    reading.cues.remove("unmentioned");
    let named = years::answer(&Desk { reading: &reading, ..*desk })?;
    if named.items.is_empty() {
        return Ok(Found::default());
    }
    let told: BTreeSet<i64> = named.items.iter().flat_map(|item| item.years.iter().copied()).collect();
    reading.years = desk.vocabulary.years.iter().copied().filter(|year| !told.contains(year)).collect();
    if reading.years.is_empty() {
        return Ok(Found::default());
    }
    let mut found = documents::answer(&Desk { reading: &reading, ..*desk })?;
    for item in &mut found.items {
        let Some(year) = item.evidence.first().map(|quote| quote.year) else { continue };
        item.note = std::mem::replace(&mut item.label, year.to_string());
        item.value = Some(year as f64);
        item.years = vec![year];
    }
    Ok(found)
}

/// One answer without the items of another.
fn less(mut found: Found, out: &Found) -> Found {
    let gone: BTreeSet<&String> = out.items.iter().filter_map(|item| item.iri.as_ref()).collect();
    found.items.retain(|item| !item.iri.as_ref().is_some_and(|iri| gone.contains(iri)));
    found
}
