//! Things that a sentence names by their bare kind (…技术验证和试点应用): what their clause says stands for the name. Must not
//! know queries.

use crate::ask::desk::Desk;
use crate::ask::query::{Row, text};
use oxigraph::model::{Literal, Term};

/// A longer clause tells more than what it is about, in characters.
const LONGEST: usize = 30;

/// Rows whose label is a bare kind, with the words of their clause as the label.
pub(super) fn rows(desk: &Desk, rows: &[Row]) -> Vec<Row> {
    let mut found: Vec<Row> = Vec::new();
    for row in rows {
        let Some(phrase) = phrase(desk, row) else { continue };
        let mut told = row.clone();
        told.insert("label".to_owned(), Term::Literal(Literal::new_simple_literal(phrase)));
        // One individual stands for many clauses: each is an item of its own.
        told.insert("item".to_owned(), Term::Literal(Literal::new_simple_literal(phrase)));
        if !found.contains(&told) {
            found.push(told);
        }
    }
    found
}

fn phrase<'r>(desk: &Desk, row: &'r Row) -> Option<&'r str> {
    let label = text(row, "label");
    let bare = text(row, "generic") == "true" && desk.words.heads.contains_key(label);
    let clause = text(row, "quote").split(['，', '；', '。']).find(|clause| clause.contains(label))?;
    let mut rest = clause.trim();
    let terms = &desk.words.terms;
    while let Some(shorter) = terms
        .undertaking_verbs
        .iter()
        .chain(&terms.heading_openings)
        .filter_map(|verb| rest.strip_prefix(verb.as_str()))
        .min_by_key(|rest| rest.len())
    {
        rest = shorter;
    }
    let length = rest.chars().count();
    (bare && length > label.chars().count() + 1 && length <= LONGEST).then_some(rest)
}
