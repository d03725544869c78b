//! Undertakings that headings name: 实施数字基础能力提升行动 above a part of a document. Must not know how the question was
//! worded.

use super::heads;
use crate::ask::desk::{Desk, Gather};
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, number, template, text};
use crate::ask::vocabulary::Heading;
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// What headings name beside the things already found; where the question says how many there are and the headings are as
/// many, they alone.
pub(super) fn with(desk: &Desk, known: Vec<Item>) -> Result<Vec<Item>, StoreError> {
    let heads = asked(desk);
    if heads.is_empty() || !desk.reading.agencies.is_empty() || !desk.reading.things.is_empty() {
        return Ok(known);
    }
    let found = named(desk, &heads)?;
    if desk.reading.wanted == Some(found.len()) && found.len() > 1 {
        return Ok(found);
    }
    let same = |item: &Item| {
        let name = plain(&item.label);
        known.iter().map(|k| plain(&k.label)).any(|k| k.ends_with(&name) || name.ends_with(&k))
    };
    let more: Vec<Item> = found.into_iter().filter(|item| !same(item)).collect();
    Ok(more.into_iter().chain(known).collect())
}

/// The heads asked for whose things headings name.
fn asked(desk: &Desk) -> Vec<String> {
    let words = desk.words;
    let verbs = |(action, _): &(String, String)| words.terms.light.contains(action);
    if !desk.reading.actions.iter().all(verbs) {
        return Vec::new();
    }
    let of = |head: &String| words.is_of(head, &words.terms.of_headings);
    heads(desk).into_iter().filter(of).collect()
}

fn named(desk: &Desk, heads: &[String]) -> Result<Vec<Item>, StoreError> {
    let scope: BTreeSet<usize> =
        desk.reading.topics.iter().flat_map(|g| g.entities.iter().copied()).collect();
    let within = |heading: &&Heading| {
        let inside = heading.tasks.iter().all(|task| scope.contains(task));
        scope.is_empty() || (inside && heading.tasks.len() < scope.len())
    };
    let of = |heading: &&Heading| heads.iter().any(|head| heading.plain.ends_with(head.as_str()));
    let qualified = |heading: &&Heading| {
        desk.reading.qualifiers.iter().all(|words| heading.plain.contains(words.as_str()))
    };
    let all = desk.vocabulary.headings.iter().filter(of).filter(within).filter(qualified);
    let nodes: Vec<NamedNode> = all.map(|heading| heading.iri.clone()).collect();
    if nodes.is_empty() {
        return Ok(Vec::new());
    }
    let query = Query::new(template::HEADINGS)
        .nodes("item", &nodes)
        .years(desk.years())
        .nodes("document", &desk.iris(&desk.reading.documents));
    let mut gather = Gather::default();
    for row in query.rows(desk.graph)? {
        let label = undertaking(text(&row, "label"), desk);
        let draft = gather.draft(&plain(label), label);
        draft.item.iri = Some(text(&row, "item").to_owned());
        draft.note(number(&row, "year"), desk.say("heading", &[text(&row, "path")]));
        draft.prove(desk.quote(&row));
    }
    Ok(gather.items())
}

/// A heading without the verb that carries its undertaking out.
fn undertaking<'l>(label: &'l str, desk: &Desk) -> &'l str {
    let verbs = &desk.words.terms.undertaking_verbs;
    let rest =
        verbs.iter().filter_map(|verb| label.strip_prefix(verb.as_str())).min_by_key(|rest| rest.len());
    rest.unwrap_or(label)
}
