//! Things in whose names the field asked for stands in pieces, though their tasks do not speak of it: 数据安全 in
//! 数据汇聚共享安全管控平台. Must not know how the question was worded.

use super::asked::{actions, base};
use super::heads;
use crate::ask::desk::Desk;
use crate::ask::plain::BREAK;
use crate::ask::query::{Row, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// Characters of the shortest field that is looked for in pieces.
const SHORTEST: usize = 4;

/// Rows of such things of the kind asked for, beside those already found.
pub(super) fn rows(desk: &Desk, known: &[Row]) -> Result<Vec<Row>, StoreError> {
    let reading = desk.reading;
    let fields = reading.qualifiers.iter().flat_map(|q| q.split(BREAK));
    let fields = fields.filter(|field| field.chars().count() >= SHORTEST);
    let found = fields.flat_map(|field| desk.vocabulary.scattered(field));
    let things: Vec<NamedNode> = found.filter_map(|at| desk.entity(at)).map(|e| e.iri.clone()).collect();
    let kind = !reading.classes.is_empty() || !heads(desk).is_empty();
    if things.is_empty() || !kind || !reading.topics.is_empty() || reading.actions.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = base(desk, actions(desk)).nodes("thing", &things).rows(desk.graph)?;
    rows.retain(|row| {
        let known = known.iter().any(|k| text(k, "item") == text(row, "item"));
        !known && text(row, "generic") != "true"
    });
    Ok(rows)
}
