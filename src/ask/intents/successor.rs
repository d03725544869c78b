//! Which body stands where another stood before. Must not know how the question was worded.

use crate::ask::desk::{Desk, Found, Gather, NO_YEAR};
use crate::ask::model::Item;
use crate::ask::query::{Query, Row, local, number, template, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// An item shows at most so many pieces of evidence.
const PROOFS: usize = 3;

/// The bodies that were made from the body asked for, or from which it was made; the name in use otherwise.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let names = Query::new(template::NAMES).terms("relation", [&desk.words.terms.predecessor]);
    let mut made = names.rows(desk.graph)?;
    made.retain(|row| local(row, "relation") == desk.words.terms.predecessor);
    let successors = successors(desk, &made);
    if successors.is_empty() {
        return super::naming::answer(desk);
    }
    let query = Query::new(template::MENTIONS).nodes("entity", &successors).years(desk.years());
    let mut rows = query.rows(desk.graph)?;
    if rows.is_empty() {
        // The year asked for may be that of the body that came first.
        rows = query.clone().without("year").rows(desk.graph)?;
    }
    Ok(Found { items: items(desk, &rows, &made), query, message: None })
}

/// The bodies made from those asked for.
fn successors(desk: &Desk, made: &[Row]) -> Vec<NamedNode> {
    let asked = desk.iris(&desk.reading.agencies);
    let of_asked = |row: &&Row| asked.iter().any(|a| a.as_str() == text(row, "other"));
    let later: BTreeSet<&str> = made.iter().filter(of_asked).map(|row| text(row, "item")).collect();
    later.into_iter().filter_map(|iri| NamedNode::new(iri).ok()).collect()
}

/// Of the bodies asked for, in the question's words, those that a successor stands for.
fn stood<'d>(desk: &Desk<'d>, made: &[Row], successor: &str) -> Vec<&'d str> {
    let made_from = |at: &usize| {
        let other = desk.entity(*at).map(|e| e.iri.as_str());
        made.iter().any(|row| text(row, "item") == successor && Some(text(row, "other")) == other)
    };
    let groups = desk.reading.agencies.iter();
    groups.filter(|g| g.entities.iter().any(made_from)).map(|g| g.words.as_str()).collect()
}

/// Mentions of the successors as items; of several bodies asked for, each is told with the one that it stands for.
fn items(desk: &Desk, rows: &[Row], made: &[Row]) -> Vec<Item> {
    let mut gather = Gather::default();
    for row in rows {
        let (iri, year, quote) = (text(row, "item"), number(row, "year"), desk.quote(row));
        let name = desk.name_in(iri, text(row, "label"), &quote.quote);
        let draft = gather.draft(iri, &name);
        draft.item.iri = Some(iri.to_owned());
        draft.note(NO_YEAR, desk.say("successor_of", &[&stood(desk, made, iri).join("、")]));
        let evidence = &draft.item.evidence;
        if evidence.len() < PROOFS || !evidence.iter().any(|e| e.year == year) {
            draft.prove(quote);
        }
    }
    gather.items()
}
