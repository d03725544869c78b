//! Who does what is done to the things found, where only that is asked. Must not know how the question was worded.

use crate::ask::desk::{Desk, Gather, column};
use crate::ask::model::Item;
use crate::ask::query::{Row, number, text};
use crate::store::StoreError;

/// Cues by which a question asks for more than who.
const MORE: [&str; 8] = ["what", "count", "when", "where", "deadline", "history", "together", "joint"];

/// The bodies of the tasks that the rows stand in; empty where the things themselves are asked for.
pub(super) fn items(desk: &Desk, rows: &[Row]) -> Result<Vec<Item>, StoreError> {
    if !desk.has("who") || !desk.has("responsible") || MORE.iter().any(|cue| desk.has(cue)) {
        return Ok(Vec::new());
    }
    let who = desk.who(column(rows, "task"))?;
    let mut gather = Gather::default();
    for row in rows {
        let thing = desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote"));
        for body in who.get(text(row, "task")).into_iter().flatten() {
            let draft = gather.draft(&body.iri, &body.name);
            draft.item.iri = Some(body.iri.clone());
            draft.note(number(row, "year"), thing.clone());
            draft.prove(body.quote.clone()).prove(desk.quote(row));
        }
    }
    Ok(gather.items())
}
