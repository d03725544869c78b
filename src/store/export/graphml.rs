//! Nodes and edges for graph viewers (Gephi, yEd, Cytoscape, networkx). Must not derive anything.

use super::StoreError;
use crate::store::Graph;
use crate::store::Table;
use crate::store::term::{plain, readable};
use std::collections::BTreeMap;
use std::fmt::Write;

const NODES: &str = include_str!("../../../queries/export/nodes.rq");
const EDGES: &str = include_str!("../../../queries/export/edges.rq");
const KEYS: [(&str, &str, &str, &str); 6] = [
    ("label", "node", "label", "string"),
    ("class", "node", "class", "string"),
    ("property", "edge", "label", "string"),
    ("year", "edge", "year", "int"),
    ("document", "edge", "document", "string"),
    ("quote", "edge", "quote", "string"),
];

/// A node each end of a claim, an edge each claim.
pub(super) fn write(graph: &Graph) -> Result<Vec<u8>, StoreError> {
    let (nodes, edges) = (graph.select(NODES, &[])?, graph.select(EDGES, &[])?);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (id, of, name, kind) in KEYS {
        let _ = writeln!(out, "  <key id=\"{id}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>");
    }
    out.push_str("  <graph edgedefault=\"directed\">\n");
    for (iri, (label, class)) in describe(&nodes) {
        let _ = writeln!(
            out,
            "    <node id=\"{}\">{}{}</node>",
            xml(&iri),
            data("label", &label),
            data("class", &class)
        );
    }
    for row in &edges.rows {
        let get = |name: &str| plain(edges.get(row, name));
        let (from, to) = (get("subject_iri"), get("object_iri"));
        let _ = write!(out, "    <edge source=\"{}\" target=\"{}\">", xml(&from), xml(&to));
        for (key, column) in
            [("property", "predicate"), ("year", "year"), ("document", "document"), ("quote", "quote")]
        {
            let value = get(column);
            if !value.is_empty() {
                out.push_str(&data(key, &value));
            }
        }
        out.push_str("</edge>\n");
    }
    out.push_str("  </graph>\n</graphml>\n");
    Ok(out.into_bytes())
}

/// One label and class a node: the first of each.
fn describe(nodes: &Table) -> BTreeMap<String, (String, String)> {
    let mut found = BTreeMap::new();
    for row in &nodes.rows {
        let class = readable(nodes.get(row, "class"));
        let class = class.split_once(':').map_or(class.as_str(), |(_, local)| local).to_owned();
        found.entry(plain(nodes.get(row, "node"))).or_insert((plain(nodes.get(row, "label")), class));
    }
    found
}

fn data(key: &str, value: &str) -> String {
    format!("<data key=\"{key}\">{}</data>", xml(value))
}

/// Escapes what XML reserves and drops what it cannot hold.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            '\u{0}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => out.push(c),
        }
    }
    out
}
