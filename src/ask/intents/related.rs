//! What a thing rests on, is joined to or takes in, and what rests on it. Must not know how the question was worded.

use super::things;
use crate::ask::desk::{Desk, Found, Gather, column};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, local, number, template, text};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// The other ends of the ties; where no text ties things, what the same tasks do so.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let asked = desk.iris(&desk.reading.things);
    let ties: BTreeSet<&String> = desk.reading.actions.iter().map(|(action, _)| action).collect();
    let query = Query::new(template::RELATED)
        .nodes("thing", &asked)
        .years(desk.years())
        .terms("relation", ties)
        .terms("kinds", &desk.words.terms.things);
    let mut gather = Gather::default();
    let rows = query.rows(desk.graph)?;
    let who = desk.who(column(&rows, "task"))?;
    for row in rows {
        let draft = gather.draft(text(&row, "item"), text(&row, "label"));
        draft.item.iri = Some(text(&row, "item").to_owned());
        let (subject, object) = (text(&row, "from"), text(&row, "to"));
        draft.note(number(&row, "year"), format!("{subject} {} {object}", local(&row, "relation")));
        draft.prove(desk.quote(&row));
        if let Some(bodies) = who.get(text(&row, "task")) {
            draft.note(number(&row, "year"), desk.who_note(bodies));
            for body in bodies.iter().take(1) {
                draft.prove(body.quote.clone());
            }
        }
    }
    let items = gather.items();
    if items.is_empty() { beside(desk) } else { Ok(Found { query, items, message: None }) }
}

/// What the same tasks do; what the same sentence does beside the thing is nearer to it than the rest of its task.
fn beside(desk: &Desk) -> Result<Found, StoreError> {
    let mut found = things::beside(desk)?;
    let said = |item: &Item| {
        let mut names = desk.reading.things.iter().map(|group| &group.words);
        names.any(|name| item.evidence.iter().any(|e| plain(&e.quote).contains(name.as_str())))
    };
    if found.items.iter().any(said) {
        found.items.retain(said);
    }
    Ok(found)
}
