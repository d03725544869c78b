//! Who does what is done to the things found, where only that is asked. Must not know how the question was worded.

use crate::ask::desk::{Desk, Gather, column};
use crate::ask::model::Item;
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// Cues by which a question asks for more than who.
const MORE: [&str; 8] = ["what", "count", "when", "where", "deadline", "history", "together", "joint"];

/// Whether only the bodies are asked for.
fn asked(desk: &Desk) -> bool {
    desk.has("who") && desk.has("responsible") && !MORE.iter().any(|cue| desk.has(cue))
}

/// The bodies responsible for the things; empty where the things themselves are asked for.
pub(super) fn of(desk: &Desk, things: &[Item]) -> Result<Vec<Item>, StoreError> {
    let nodes: Vec<NamedNode> =
        things.iter().filter_map(|item| NamedNode::new(item.iri.as_ref()?).ok()).collect();
    if !asked(desk) || nodes.is_empty() {
        return Ok(Vec::new());
    }
    let query = Query::new(template::RESPONSIBLE)
        .nodes("thing", &nodes)
        .years(desk.years())
        .terms("role", &desk.roles());
    Ok(crate::ask::intents::responsible::items(desk, &desk.bodies(&query.rows(desk.graph)?)))
}

/// The bodies of the tasks that the rows stand in; empty where the things themselves are asked for.
pub(super) fn items(desk: &Desk, rows: &[Row]) -> Result<Vec<Item>, StoreError> {
    if !asked(desk) {
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
