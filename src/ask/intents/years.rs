//! In which years' documents a thing or body is named. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, dated, number, template, text};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// Years as items, the first or the last alone where the question asks for it.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let groups = if reading.things.is_empty() { &reading.agencies } else { &reading.things };
    // 2017年有吗，从哪一年开始有: the year named is not the only one that is asked for.
    let first = desk.has("since") && desk.has("exist");
    let query = Query::new(template::MENTIONS)
        .nodes("entity", &desk.iris(groups))
        .years(if first { &[] } else { desk.years() })
        .nodes("document", &desk.iris(&reading.documents));
    let mut rows = query.rows(desk.graph)?;
    rows.retain(dated);
    let names = names(desk);
    let mut kept: BTreeSet<i64> = BTreeSet::new();
    for name in &names {
        // A name of its own first stands in its own year: the same body under an older name counts for that one.
        let says = |row: &&Row| names.len() == 1 || plain(text(row, "quote")).contains(name.as_str());
        let years = rows.iter().filter(says).map(|row| number(row, "year"));
        match (desk.has("since"), desk.has("last")) {
            (true, _) => kept.extend(years.min()),
            (_, true) => kept.extend(years.max()),
            _ => kept.extend(years),
        }
    }
    rows.retain(|row| kept.contains(&number(row, "year")));
    let mut gather = Gather::default();
    for row in &rows {
        let year = number(row, "year");
        let draft = gather.draft(&year.to_string(), &year.to_string());
        draft.item.value = Some(year as f64);
        draft.note(year, text(row, "label"));
        draft.note(year, desk.say("task", &[text(row, "heading")]));
        if draft.item.evidence.len() < 3 {
            draft.prove(desk.quote(row));
        }
    }
    Ok(Found { query, items: gather.items(), message: None })
}

/// The names asked for, without what opens them; one where an individual is asked for by one name only.
fn names(desk: &Desk) -> Vec<String> {
    let named = desk.reading.named.iter().map(|group| {
        let words = plain(&group.words);
        let opened = desk.words.prefixes.iter().find_map(|p| words.strip_prefix(p.as_str()));
        opened.filter(|rest| rest.chars().count() > 2).unwrap_or(&words).to_owned()
    });
    let mut names: Vec<String> = named.collect();
    names.dedup();
    if names.is_empty() {
        names.push(String::new());
    }
    names
}
