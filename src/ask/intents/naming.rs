//! Other names of a body or thing, and what it was made from. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather, NO_YEAR};
use crate::ask::query::{Query, number, template, text};
use crate::ask::words::Slot;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// The names under which the documents know the individuals, each with the years and words that use it.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let reading = desk.reading;
    let mut asked: BTreeSet<usize> =
        reading.agencies.iter().chain(&reading.things).flat_map(|g| g.entities.iter().copied()).collect();
    if asked.is_empty() {
        asked = renamed(desk)?;
    } else {
        asked = kin(desk, &asked)?;
    }
    let iris: Vec<NamedNode> =
        asked.iter().filter_map(|at| desk.entity(*at)).map(|e| e.iri.clone()).collect();
    if iris.is_empty() {
        return Ok(Found::default());
    }
    let query = Query::new(template::MENTIONS).nodes("entity", &iris).years(desk.years());
    let mut gather = Gather::default();
    for row in query.rows(desk.graph)? {
        let quote = desk.quote(&row);
        let name = used(desk, text(&row, "item"), text(&row, "label"), &quote.quote);
        let draft = gather.draft(&format!("{name} {}", text(&row, "item")), &name);
        draft.item.iri = Some(text(&row, "item").to_owned());
        if let Some(entity) = desk.of_iri(text(&row, "item")) {
            let others: Vec<&str> = entity.names.iter().filter(|n| **n != name).map(String::as_str).collect();
            if !others.is_empty() {
                draft.note(NO_YEAR, desk.say("alias", &[&others.join("、")]));
            }
        }
        if draft.item.evidence.len() < 2
            || !draft.item.evidence.iter().any(|e| e.year == number(&row, "year"))
        {
            draft.prove(quote);
        }
    }
    let mut items = gather.items();
    items.sort_by_key(|item| item.years.first().copied().unwrap_or_default());
    Ok(Found { query, items, message: None })
}

fn used(desk: &Desk, iri: &str, label: &str, quote: &str) -> String {
    let Some(entity) = desk.of_iri(iri) else { return label.to_owned() };
    if entity.slot == Slot::Agency {
        return desk.name_in(iri, label, quote);
    }
    desk.as_written(iri, label, quote)
}

/// Individuals of which the graph states an earlier name or a predecessor.
fn renamed(desk: &Desk) -> Result<BTreeSet<usize>, StoreError> {
    let terms = &desk.words.terms;
    let query = Query::new(template::NAMES).terms("relation", [&terms.former_name, &terms.predecessor]);
    let rows = query.rows(desk.graph)?;
    let iris: BTreeSet<&str> = rows.iter().map(|row| text(row, "item")).collect();
    Ok(indices(desk, &iris))
}

/// What the individuals were made from, and what was made from them.
fn kin(desk: &Desk, asked: &BTreeSet<usize>) -> Result<BTreeSet<usize>, StoreError> {
    let query = Query::new(template::NAMES).terms("relation", [&desk.words.terms.predecessor]);
    let rows = query.rows(desk.graph)?;
    let mut known: BTreeSet<&str> =
        asked.iter().filter_map(|at| desk.entity(*at)).map(|e| e.iri.as_str()).collect();
    for row in &rows {
        let (later, earlier) = (text(row, "item"), text(row, "other"));
        if known.contains(later) || known.contains(earlier) {
            known.extend([later, earlier]);
        }
    }
    Ok(indices(desk, &known))
}

fn indices(desk: &Desk, iris: &BTreeSet<&str>) -> BTreeSet<usize> {
    let all = desk.vocabulary.entities.iter().enumerate();
    all.filter(|(_, e)| iris.contains(e.iri.as_str())).map(|(at, _)| at).collect()
}
