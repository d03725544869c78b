//! What a document says of itself: title, issuer, number, date. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather};
use crate::ask::model::Quote;
use crate::ask::query::{Query, number, template, text};
use crate::store::StoreError;

/// The documents that fit the question's slots.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let query = Query::new(template::DOCUMENTS)
        .nodes("document", &desk.iris(&desk.reading.documents))
        .years(desk.years());
    let mut gather = Gather::default();
    for row in query.rows(desk.graph)? {
        let year = number(&row, "year");
        let draft = gather.draft(text(&row, "item"), text(&row, "label"));
        draft.item.iri = Some(text(&row, "item").to_owned());
        for (name, phrase) in [("issuer", "issuer"), ("number", "number"), ("issued", "issued")] {
            if !text(&row, name).is_empty() {
                draft.note(year, desk.say(phrase, &[text(&row, name)]));
            }
        }
        draft.prove(Quote {
            document: text(&row, "item").rsplit('/').next().unwrap_or_default().to_owned(),
            year,
            path: String::new(),
            quote: text(&row, "label").to_owned(),
            start: number(&row, "start"),
            end: number(&row, "end"),
        });
    }
    Ok(Found { query, items: gather.items(), message: None })
}
