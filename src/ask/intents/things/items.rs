//! Rows of things as items, with what is done to each and by whom. Must not know how the question was worded.

use crate::ask::desk::{Body, Desk, Gather, column};
use crate::ask::gather::Draft;
use crate::ask::model::Item;
use crate::ask::query::{Row, local, number, text};
use crate::store::StoreError;
use oxigraph::model::Term;
use std::collections::{BTreeMap, BTreeSet};

/// Rows as items: a thing an item, with what is done to it and by whom, year by year.
pub(in crate::ask::intents) fn items(desk: &Desk, rows: &[Row]) -> Result<Vec<Item>, StoreError> {
    let who = desk.who(column(rows, "task"))?;
    let written = written(desk, rows);
    let mut gather = Gather::default();
    for row in rows {
        let year = number(row, "year");
        let (item, label) = (text(row, "item"), text(row, "label"));
        let names = written.get(item).filter(|names| names.len() == 1 || desk.years().len() == 1);
        let name = names.and_then(|names| names.iter().max_by_key(|n| n.chars().count()));
        let draft = gather.draft(item, name.map_or(label, String::as_str));
        if matches!(row.get("item"), Some(Term::NamedNode(_))) {
            draft.item.iri = Some(item.to_owned());
        }
        // Where years have several names for it, each year says its own.
        if names.is_none() {
            let name = desk.as_written(item, label, text(row, "quote"));
            draft.note(year, if name == label { "" } else { &name });
        }
        tell(desk, row, who.get(text(row, "task")), draft);
        if let Some(list) = desk.listed_as(&draft.item.label, text(row, "quote")) {
            draft.note(year, desk.say("listed_as", &[&list]));
        }
    }
    let mut items = gather.items();
    let count = items.len();
    if let Some(first) = items.first_mut().filter(|_| count > 1) {
        first.note = format!("{}；{}", first.note, desk.say("total", &[&count.to_string()]));
    }
    Ok(items)
}

/// The names that the words of the rows give each item: a thing is answered under the one where they all give it one.
pub(super) fn written<'r>(desk: &Desk, rows: &'r [Row]) -> BTreeMap<&'r str, BTreeSet<String>> {
    let mut written: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        let name = desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote"));
        written.entry(text(row, "item")).or_default().insert(name);
    }
    written
}

/// What a row says of its item: the action, the bodies of its task, the deadline, each with its words.
pub(in crate::ask::intents) fn tell(desk: &Desk, row: &Row, who: Option<&Vec<Body>>, draft: &mut Draft) {
    let year = number(row, "year");
    draft.note(year, action(desk, row));
    if let Some(bodies) = who {
        draft.note(year, desk.who_note(bodies));
    }
    if !text(row, "by").is_empty() {
        draft.note(year, desk.say("deadline", &[text(row, "by")]));
    }
    draft.prove(desk.quote(row));
    if let Some(body) = who.and_then(|bodies| bodies.first()) {
        draft.prove(body.quote.clone());
    }
}

/// The action of a row, with its modality where it is not a plain demand.
pub(super) fn action(desk: &Desk, row: &Row) -> String {
    let (action, modality) = (local(row, "action"), text(row, "modality"));
    if action == desk.words.terms.actions {
        String::new()
    } else if desk.words.terms.wishes.iter().any(|wish| wish == modality) {
        format!("{action}（{modality}）")
    } else {
        action.to_owned()
    }
}
