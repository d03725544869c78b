//! The line that a thing, body or document stands in: the editions of its series, what it was made from, what was made from
//! it. Must not print.

use super::local;
use crate::ask::rows::Rows;
use crate::store::term::Term;
use crate::store::{Graph, StoreError};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const LINE: &str = include_str!("../../../queries/show/line.rq");

/// One of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Member {
    /// Its IRI.
    pub iri: String,
    /// Its preferred name, or the title of a document.
    pub label: String,
    /// The years whose documents speak of it, or its own where it is a document.
    pub years: BTreeSet<String>,
    /// The year of the reform that made it, where the registry knows it.
    pub since: String,
    /// IRIs of those of the line that stand directly before it.
    pub before: BTreeSet<String>,
}

/// The whole line, those before first; empty where there is nothing but the thing itself. With the term of each.
pub(super) fn line(graph: &Graph, item: &Term) -> Result<Vec<(Term, Member)>, StoreError> {
    let mut found: BTreeMap<String, (Term, Member)> = BTreeMap::new();
    for row in Rows::of(graph, LINE, &[("item", item.clone())])?.iter() {
        let Some(term) = row.term("member") else { continue };
        let (_, member) =
            found.entry(row.text("member")).or_insert_with(|| (term.clone(), Member::default()));
        member.iri = row.text("member");
        member.label = row.text("label");
        member.years.extend(Some(row.text("year")).filter(|year| !year.is_empty()));
        member.since = row.text("since");
        member.before.extend(Some(row.text("former")).filter(|former| !former.is_empty()));
    }
    if found.len() < 2 {
        return Ok(Vec::new());
    }
    let known: BTreeSet<String> = found.keys().cloned().collect();
    for (_, member) in found.values_mut() {
        member.before.retain(|former| known.contains(former));
    }
    let depths: BTreeMap<String, usize> = known.iter().map(|iri| (iri.clone(), depth(iri, &found))).collect();
    let mut line: Vec<(Term, Member)> = found.into_values().collect();
    line.sort_by_cached_key(|(_, member)| {
        let first = member.years.first().cloned();
        // A name without an edition speaks of all of them and stands first.
        (depths.get(&member.iri).copied().unwrap_or(0), first, local(&member.iri))
    });
    Ok(line)
}

/// How many of the line stand before it, one behind the other; a ring, which no registry should hold, ends.
fn depth(iri: &str, line: &BTreeMap<String, (Term, Member)>) -> usize {
    let mut reached: BTreeSet<&str> = BTreeSet::from([iri]);
    let mut row: Vec<&str> = vec![iri];
    let mut depth = 0;
    loop {
        let before = row.iter().filter_map(|iri| line.get(*iri)).flat_map(|(_, member)| &member.before);
        row = before.map(String::as_str).filter(|iri| reached.insert(iri)).collect();
        if row.is_empty() {
            return depth;
        }
        depth += 1;
    }
}
