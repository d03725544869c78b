//! IRIs of individuals: Chinese stays readable, only what an IRI forbids is percent-encoded.
//! Must not know what an individual is.

use super::vocab::{ID, ZT};
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The term `zt:<name>`.
pub fn term(name: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{ZT}{}", segment(name)))
}

/// The individual `…/id/<key>`; the slashes of `key` stay.
pub fn individual(key: &str) -> NamedNode {
    let parts: Vec<String> = key.split('/').map(segment).collect();
    NamedNode::new_unchecked(format!("{ID}{}", parts.join("/")))
}

/// The document `…/id/document/<id>`, which is also the name of its graph.
pub fn document(id: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{ID}document/{}", segment(id)))
}

/// One IRI path segment that reads back as `name`.
pub fn segment(name: &str) -> String {
    let only_dots = !name.is_empty() && name.chars().all(|c| c == '.');
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if allowed(c) && !(only_dots && c == '.') {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// Whether RFC 3987 lets the character stand in a path segment (`%` itself must be encoded to read back).
fn allowed(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        '-' | '.' | '_' | '~' | '!' | '$' | '&' | '\'' | '(' | ')' | '*' | '+' | ',' | ';' | '=' | ':'
        | '@' => true,
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{3000}' => false,
        '\u{A0}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFEF}' => !c.is_whitespace(),
        '\u{10000}'..='\u{DFFFF}' | '\u{E1000}'..='\u{EFFFD}' => u32::from(c) & 0xFFFF < 0xFFFE,
        _ => false,
    }
}

/// Names below one document: `<document>:<part>:<part>`, so that Turtle and SPARQL can write `task:2022:四:（二）:2`
/// (Oxigraph's SPARQL does not take several points, and nobody's takes slashes). A name that is taken (a damaged document can number two tasks alike) gets `-2`, `-3`… in the order of asking.
#[derive(Debug)]
pub struct Local {
    document: String,
    taken: BTreeSet<String>,
}

impl Local {
    /// Names below the document `id`.
    pub fn new(id: &str) -> Self {
        Self { document: part_of_name(id), taken: BTreeSet::new() }
    }

    /// A new name of `kind` (`task`) for a path of the outline or another running name.
    pub fn fresh(&mut self, kind: &str, path: &str) -> NamedNode {
        let parts: Vec<String> = path.split('/').map(|p| part_of_name(&p.replace('#', "-"))).collect();
        let name = format!("{ID}{kind}/{}:{}", self.document, parts.join(":"));
        let mut unique = name.clone();
        let mut copy = 1;
        while !self.taken.insert(unique.clone()) {
            copy += 1;
            unique = format!("{name}-{copy}");
        }
        NamedNode::new_unchecked(unique)
    }
}

fn part_of_name(part: &str) -> String {
    segment(part).replace(':', "%3A")
}

/// A node below another of the same document: `…/claim/2022:四:1` for the task `…/task/2022:四` and number 1.
pub fn below(node: &NamedNode, kind: &str, number: usize) -> NamedNode {
    let local = node.as_str().rsplit('/').next().unwrap_or_default();
    NamedNode::new_unchecked(format!("{ID}{kind}/{local}:{number}"))
}
