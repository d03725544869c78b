//! What a document says of itself: title, issuer, number, date. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather, column};
use crate::ask::model::Quote;
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeMap;

/// The documents that fit the question's slots.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let query = Query::new(template::DOCUMENTS)
        .nodes("document", &desk.iris(&desk.reading.documents))
        .years(desk.years());
    let rows = query.rows(desk.graph)?;
    let documents =
        column(&rows, "item").into_iter().filter_map(|iri| NamedNode::new(iri).ok()).collect::<Vec<_>>();
    let openings = openings(desk, &documents)?;
    let mut gather = Gather::default();
    for row in &rows {
        let (document, year) = (text(row, "item"), number(row, "year"));
        let untold = |cue: &str, name: &str| desk.has(cue) && text(row, name).is_empty();
        if untold("docnumber", "number") || untold("docdate", "issued") {
            continue;
        }
        let Some(opening) = openings.get(document) else { continue };
        let draft = gather.draft(document, text(row, "label"));
        draft.item.iri = Some(document.to_owned());
        for (name, phrase) in [("issuer", "issuer"), ("number", "number"), ("issued", "issued")] {
            if !text(row, name).is_empty() {
                draft.note(year, desk.say(phrase, &[text(row, name)]));
            }
        }
        draft.prove(Quote { year, ..desk.quote(opening) });
    }
    Ok(Found { query, items: gather.items(), message: None })
}

/// The first words of each document that the graph quotes: its title stands nowhere in the graph.
fn openings(desk: &Desk, documents: &[NamedNode]) -> Result<BTreeMap<String, Row>, StoreError> {
    let mut first = BTreeMap::new();
    for row in Query::new(template::OPENINGS).nodes("document", documents).rows(desk.graph)? {
        first.entry(text(&row, "document").to_owned()).or_insert(row);
    }
    Ok(first)
}
