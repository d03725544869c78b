//! Which body stands where another stood before. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather, NO_YEAR};
use crate::ask::query::{Query, Row, local, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// An item shows at most so many pieces of evidence.
const PROOFS: usize = 3;

/// The bodies that were made from the body asked for, or from which it was made; the name in use otherwise.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let asked = desk.iris(&desk.reading.agencies);
    let names = Query::new(template::NAMES).terms("relation", [&desk.words.terms.predecessor]);
    let rows = names.rows(desk.graph)?;
    let is_asked = |iri: &str| asked.iter().any(|a| a.as_str() == iri);
    let relates = |row: &&Row| local(row, "relation") == desk.words.terms.predecessor;
    let later: BTreeSet<&str> =
        rows.iter().filter(relates).filter(|r| is_asked(text(r, "other"))).map(|r| text(r, "item")).collect();
    let successors: Vec<NamedNode> = later.iter().filter_map(|iri| NamedNode::new(*iri).ok()).collect();
    if successors.is_empty() {
        return super::naming::answer(desk);
    }
    let query = Query::new(template::MENTIONS).nodes("entity", &successors).years(desk.years());
    // Of several bodies asked for, each successor is told with the one that it stands for.
    let stood = |successor: &str| -> Vec<&str> {
        let made_from = |at: &usize| {
            let other = desk.entity(*at).map(|e| e.iri.as_str());
            rows.iter()
                .filter(relates)
                .any(|r| text(r, "item") == successor && Some(text(r, "other")) == other)
        };
        let groups = desk.reading.agencies.iter();
        groups.filter(|g| g.entities.iter().any(made_from)).map(|g| g.words.as_str()).collect()
    };
    let mut gather = Gather::default();
    let mut rows = query.rows(desk.graph)?;
    if rows.is_empty() {
        // The year asked for may be that of the body that came first.
        rows = query.clone().without("year").rows(desk.graph)?;
    }
    for row in rows {
        let quote = desk.quote(&row);
        let name = desk.name_in(text(&row, "item"), text(&row, "label"), &quote.quote);
        let draft = gather.draft(text(&row, "item"), &name);
        draft.item.iri = Some(text(&row, "item").to_owned());
        draft.note(NO_YEAR, desk.say("successor_of", &[&stood(text(&row, "item")).join("、")]));
        if draft.item.evidence.len() < PROOFS
            || !draft.item.evidence.iter().any(|e| e.year == number(&row, "year"))
        {
            draft.prove(quote);
        }
    }
    Ok(Found { query, items: gather.items(), message: None })
}
