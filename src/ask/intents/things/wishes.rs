//! What is carried out and what a text only wishes for. Must not know how the question was worded.

use super::asked::{actions, base};
use super::heads;
use crate::ask::desk::{Desk, column};
use crate::ask::query::{Row, local, text};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// Whether undertakings and events are asked for by no other verb than one that carries them out.
pub(super) fn carried_out(desk: &Desk) -> bool {
    let words = desk.words;
    let verbs = |(action, _): &(String, String)| words.terms.event_actions.contains(action);
    let heads = heads(desk);
    let actions = &desk.reading.actions;
    let plain = desk.reading.quoted.is_empty() && desk.reading.excluded.is_empty();
    plain
        && !heads.is_empty()
        && desk.reading.classes.is_empty()
        && !actions.is_empty()
        && actions.iter().all(verbs)
        && heads.iter().all(|head| words.is_of(head, &words.terms.of_headings))
}

/// Without what the text only supports; what it would try out (探索开展…试点) is still carried out.
pub(super) fn without_mere_wishes(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let terms = &desk.words.terms;
    let wish = |row: &Row| terms.wishes.iter().any(|wish| wish == text(row, "modality"));
    let carried = |row: &Row| terms.event_actions.iter().any(|action| action == local(row, "action"));
    let kept: BTreeSet<String> = rows
        .iter()
        .filter(|row| !wish(row) || carried(row))
        .map(|row| text(row, "item").to_owned())
        .collect();
    rows.into_iter().filter(|row| kept.contains(text(row, "item"))).collect()
}

/// Where nothing is left, what the documents only wish for.
pub(super) fn only_wished(desk: &Desk, rows: &[Row]) -> Result<Option<String>, StoreError> {
    if !rows.is_empty() || desk.has("wish") || desk.reading.actions.is_empty() {
        return Ok(None);
    }
    let wished = base(desk, actions(desk)).with_modalities().rows(desk.graph)?;
    let names: Vec<&str> = column(&wished, "label").into_iter().take(5).collect();
    Ok((!names.is_empty()).then(|| desk.say("only_wished", &[&names.join("、")])))
}
