//! The claims as a table: who, what, whom, when, where it stands and in which words. Must not derive anything.

use super::StoreError;
use crate::store::Graph;
use crate::store::term::plain;

const EDGES: &str = include_str!("../../../queries/export/edges.rq");

/// A line an edge and piece of evidence.
pub(super) fn csv(graph: &Graph) -> Result<Vec<u8>, StoreError> {
    let table = graph.select(EDGES, &[])?;
    let mut out = table.variables.join(",") + "\n";
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|term| quoted(&plain(term.as_ref()))).collect();
        out.push_str(&cells.join(","));
        out.push('\n');
    }
    Ok(out.into_bytes())
}

/// RFC 4180.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
