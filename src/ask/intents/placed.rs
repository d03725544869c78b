//! The places of things, year by year, beside what else is told of them. Must not know what else that is.

use crate::ask::desk::Desk;
use crate::ask::model::Item;
use crate::ask::query::{Query, Row, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeMap;

/// Adds to the notes of things the places where they lie or are to be, with the words that say so.
pub(super) fn note(desk: &Desk, items: &mut [Item]) -> Result<(), StoreError> {
    let nodes: Vec<NamedNode> =
        items.iter().filter_map(|item| NamedNode::new(item.iri.as_ref()?).ok()).collect();
    if nodes.is_empty() {
        return Ok(());
    }
    let terms = &desk.words.terms;
    let rows = Query::new(template::LOCATED)
        .nodes("thing", &nodes)
        .terms("relation", [&terms.located, &terms.supported])
        .years(desk.years())
        .terms("kinds", &terms.things)
        .rows(desk.graph)?;
    for item in items {
        let of = |row: &&Row| {
            item.iri.as_deref() == Some(text(row, "item")) && item.years.contains(&number(row, "year"))
        };
        let said = years(desk, rows.iter().filter(of).cloned().collect());
        for (year, (names, quotes)) in said {
            let places = desk.say("place", &[&names.join("、")]);
            item.note = format!("{}；{year}：{places}", item.note).trim_start_matches('；').to_owned();
            let new = quotes.into_iter().filter(|quote| !item.evidence.contains(quote));
            let new: Vec<_> = new.collect();
            item.evidence.extend(new);
        }
    }
    Ok(())
}

type Said = (Vec<String>, Vec<crate::ask::model::Quote>);

/// The places of rows by year, each once.
fn years(desk: &Desk, rows: Vec<Row>) -> BTreeMap<i64, Said> {
    let mut found: BTreeMap<i64, Said> = BTreeMap::new();
    for row in &rows {
        let (names, quotes) = found.entry(number(row, "year")).or_default();
        let name = desk.as_written(text(row, "place"), text(row, "where"), text(row, "quote"));
        if !names.contains(&name) {
            names.push(name);
        }
        let quote = desk.quote(row);
        if !quotes.contains(&quote) {
            quotes.push(quote);
        }
    }
    found
}
