//! Which edition (第几届) of an event each document names. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, NO_YEAR};
use crate::ask::model::Item;
use crate::store::StoreError;
use crate::text::chinese_number;
use oxigraph::model::NamedNode;

/// The editions of the events asked for.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let asked = desk.iris(&desk.reading.things);
    let [before, after] = &desk.words.terms.edition;
    let first = format!("{}{after}", desk.words.terms.first_edition);
    let edition = |label: &str| -> Option<u64> {
        if label.contains(&first) {
            return Some(1);
        }
        let (number, _) = label.split_once(before.as_str())?.1.split_once(after.as_str())?;
        number.parse().ok().or_else(|| chinese_number(number))
    };
    let numbered: Vec<NamedNode> = if asked.is_empty() {
        let all = desk.vocabulary.entities.iter();
        all.filter(|e| edition(&e.label).is_some()).map(|e| e.iri.clone()).collect()
    } else {
        asked
    };
    if numbered.is_empty() {
        return Ok(Found::default());
    }
    let (query, rows) = super::things::acted_on(desk, Some(&numbered))?;
    let mut items: Vec<Item> = super::things::items(desk, &rows)?;
    items.retain(|item| edition(&item.label).is_some());
    for item in &mut items {
        item.value = edition(&item.label).map(|number| number as f64);
        item.unit = Some(after.clone());
    }
    let _ = NO_YEAR;
    Ok(Found { query, items, message: None })
}
