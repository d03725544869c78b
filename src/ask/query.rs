//! Query templates of `queries/ask/` filled with values, and their rows. Values are written by RDF's own serialiser,
//! never pasted. Must not know questions.

use crate::store::{Graph, StoreError};
use oxigraph::model::{Literal, NamedNode, Term};
use std::collections::BTreeMap;

/// A row: values by the name of the variable.
pub(super) type Row = BTreeMap<String, Term>;

pub(super) const ZT: &str = "https://w3id.org/zhengtu/ontology#";

/// A query being filled.
#[derive(Debug, Clone, Default)]
pub(super) struct Query {
    template: &'static str,
    slots: BTreeMap<&'static str, String>,
}

/// The templates.
pub(super) mod template {
    pub(in crate::ask) const THINGS: &str = include_str!("../../queries/ask/things.rq");
    pub(in crate::ask) const LOCATED: &str = include_str!("../../queries/ask/located.rq");
    pub(in crate::ask) const RESPONSIBLE: &str = include_str!("../../queries/ask/responsible.rq");
    pub(in crate::ask) const TASKS: &str = include_str!("../../queries/ask/tasks.rq");
    pub(in crate::ask) const TARGETS: &str = include_str!("../../queries/ask/targets.rq");
    pub(in crate::ask) const TAKEOVER: &str = include_str!("../../queries/ask/takeover.rq");
    pub(in crate::ask) const NAMES: &str = include_str!("../../queries/ask/names.rq");
    pub(in crate::ask) const MENTIONS: &str = include_str!("../../queries/ask/mentions.rq");
    pub(in crate::ask) const RELATED: &str = include_str!("../../queries/ask/related.rq");
    pub(in crate::ask) const HEADINGS: &str = include_str!("../../queries/ask/headings.rq");
    pub(in crate::ask) const OPENINGS: &str = include_str!("../../queries/ask/openings.rq");
    pub(in crate::ask) const DOCUMENTS: &str = include_str!("../../queries/ask/documents.rq");
}

impl Query {
    /// A query with nothing filled in.
    pub(super) fn new(template: &'static str) -> Self {
        Self { template, slots: BTreeMap::new() }
    }

    /// Individuals; an empty list leaves the slot open.
    pub(super) fn nodes<'n>(
        self,
        slot: &'static str,
        nodes: impl IntoIterator<Item = &'n NamedNode>,
    ) -> Self {
        self.values(slot, nodes.into_iter().map(ToString::to_string))
    }

    /// Ontology terms by local name.
    pub(super) fn terms<'n>(self, slot: &'static str, names: impl IntoIterator<Item = &'n String>) -> Self {
        let iri = |name: &String| NamedNode::new(format!("{ZT}{name}")).ok().map(|n| n.to_string());
        self.values(slot, names.into_iter().filter_map(iri))
    }

    /// Years.
    pub(super) fn years(self, years: &[i64]) -> Self {
        self.values("year", years.iter().map(|y| Literal::from(*y).to_string()))
    }

    /// A condition on the label: it holds one of `parts`, or `class` is one of `classes`, or the item is one of `also`.
    pub(super) fn kind(mut self, parts: &[String], classes: &[String], also: &[NamedNode]) -> Self {
        let mut tests: Vec<String> = Vec::new();
        for part in parts {
            // 会 and 赛 are heads only at the end of a name.
            let test = if part.chars().count() == 1 { "STRENDS" } else { "CONTAINS" };
            tests.push(format!("{test}(LCASE(STR(?label)), {})", Literal::new_simple_literal(part)));
        }
        for class in classes.iter().filter(|_| !parts.is_empty()) {
            if let Ok(iri) = NamedNode::new(format!("{ZT}{class}")) {
                tests.push(format!("?class = {iri}"));
            }
        }
        let also: Vec<String> = also.iter().map(ToString::to_string).collect();
        if !also.is_empty() && !tests.is_empty() {
            tests.push(format!("?item IN ({})", also.join(", ")));
        }
        if !tests.is_empty() {
            self.slots.insert("kind", tests.join(" || "));
        }
        self
    }

    /// Leaves out claims of these modalities.
    pub(super) fn without_modalities(mut self, modalities: &[String]) -> Self {
        let list: Vec<String> =
            modalities.iter().map(|m| Literal::new_simple_literal(m).to_string()).collect();
        if !list.is_empty() {
            self.slots
                .insert("modality", format!("!BOUND(?modality) || ?modality NOT IN ({})", list.join(", ")));
        }
        self
    }

    /// Leaves a slot open again.
    pub(super) fn without(mut self, slot: &'static str) -> Self {
        self.slots.remove(slot);
        self
    }

    /// Takes claims of every modality again.
    pub(super) fn with_modalities(mut self) -> Self {
        self.slots.remove("modality");
        self
    }

    fn values(mut self, slot: &'static str, values: impl Iterator<Item = String>) -> Self {
        let mut list: Vec<String> = Vec::new();
        for value in values {
            if !list.contains(&value) {
                list.push(value);
            }
        }
        if !list.is_empty() {
            self.slots.insert(slot, list.join(" "));
        }
        self
    }

    /// The query as text, as `zhengtu query` runs it.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for line in self.template.lines().filter(|line| !line.starts_with('#')) {
            let Some(line) = self.line(line) else { continue };
            text.push_str(&line);
            text.push('\n');
        }
        text
    }

    fn line(&self, line: &str) -> Option<String> {
        let (body, condition) = line.split_once(" #").unwrap_or((line, ""));
        let filled = |slot: &str| self.slots.contains_key(slot.trim());
        let kept = match condition.split_at_checked(1) {
            Some(("?", slot)) => filled(slot),
            Some(("!", slot)) => !filled(slot),
            _ => true,
        };
        // One pass over the template, so that a value is never searched for slots itself.
        let mut parts = body.split('$');
        let mut line = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(part.len());
            let (slot, rest) = part.split_at(end);
            let values = self.slots.get(slot).map_or("", String::as_str);
            // `VALUES` lists values side by side, `IN` with commas between; no value holds a space.
            if line.ends_with("IN (") {
                line.push_str(&values.replace(' ', ", "));
            } else {
                line.push_str(values);
            }
            line.push_str(rest);
        }
        kept.then_some(line)
    }

    /// Runs it.
    pub(super) fn rows(&self, graph: &Graph) -> Result<Vec<Row>, StoreError> {
        let table = graph.select(&self.text(), &[])?;
        let row = |values: Vec<Option<Term>>| {
            table
                .variables
                .iter()
                .cloned()
                .zip(values)
                .filter_map(|(name, value)| Some((name, value?)))
                .collect()
        };
        Ok(table.rows.into_iter().map(row).collect())
    }
}

/// Queries as one that gives the rows of them all.
pub(super) fn union(texts: &[String]) -> String {
    let is_prefix = |line: &&str| line.starts_with("PREFIX ");
    let mut prefixes: Vec<&str> = texts.iter().flat_map(|text| text.lines().filter(is_prefix)).collect();
    prefixes.sort_unstable();
    prefixes.dedup();
    let body = |text: &String| {
        let lines: Vec<&str> = text.lines().filter(|line| !is_prefix(line)).collect();
        format!("  {{\n{}\n  }}", lines.join("\n"))
    };
    let bodies: Vec<String> = texts.iter().filter(|text| !text.is_empty()).map(body).collect();
    if bodies.is_empty() {
        return String::new();
    }
    format!("{}\nSELECT * WHERE {{\n{}\n}}\n", prefixes.join("\n"), bodies.join("\n  UNION\n"))
}

/// The lexical form of a value: an IRI or the words of a literal; empty where there is none.
pub(super) fn text<'r>(row: &'r Row, name: &str) -> &'r str {
    match row.get(name) {
        Some(Term::NamedNode(node)) => node.as_str(),
        Some(Term::Literal(literal)) => literal.value(),
        _ => "",
    }
}

/// A whole number; 0 where there is none.
pub(super) fn number(row: &Row, name: &str) -> i64 {
    text(row, name).parse().unwrap_or_default()
}

/// Whether the row's document is of a year.
pub(super) fn dated(row: &Row) -> bool {
    row.contains_key("year")
}

/// The local name of an ontology term.
pub(super) fn local<'r>(row: &'r Row, name: &str) -> &'r str {
    let iri = text(row, name);
    iri.strip_prefix(ZT).unwrap_or(iri)
}
