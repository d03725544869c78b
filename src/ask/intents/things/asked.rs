//! The query for things that the question's slots ask for. Must not know what becomes of its rows.

use super::filter::keep_definite;
use super::kinds::{asks_events, heads};
use super::verbs::literal;
use crate::ask::desk::Desk;
use crate::ask::query::{Query, Row, template};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// Rows of things that the tasks act on; an empty list of tasks stands for all.
pub(super) fn among(
    desk: &Desk,
    things: Option<&[NamedNode]>,
    tasks: &[NamedNode],
) -> Result<(Query, Vec<Row>), StoreError> {
    let mut query = base(desk, actions(desk)).nodes("task", tasks);
    if let Some(things) = things {
        query = query.nodes("thing", things);
    }
    let rows = keep_definite(desk, query.rows(desk.graph)?);
    Ok((query, literal(desk, rows)))
}

/// The actions asked for, with those that they imply.
pub(super) fn actions(desk: &Desk) -> Vec<String> {
    // 立法 over the years asks for the laws whatever becomes of them.
    let over = ["history", "alldocs", "everyyear", "change"].iter().any(|cue| desk.has(cue));
    let over = over || (desk.has("together") && desk.years().len() > 2);
    let law = |head: &String| desk.words.terms.laws.contains(head);
    if desk.has("law") && over && desk.reading.heads.iter().all(law) {
        return Vec::new();
    }
    let asked: BTreeSet<&String> = desk.reading.actions.iter().map(|(action, _)| action).collect();
    let implied = asked.iter().filter_map(|action| desk.words.terms.implied.get(*action)).flatten();
    // 要建成哪些文化方面的数据库: of a field what is to be built is to be finished.
    let terms = &desk.words.terms;
    let built = terms.implied.get(&terms.build).into_iter().flatten();
    let finished = asked.iter().all(|action| built.clone().any(|done| done == *action)) && !asked.is_empty();
    let of_field = finished && !desk.reading.qualifiers.is_empty();
    let kind = !heads(desk).is_empty();
    let of_kind = asked.iter().filter_map(|action| desk.words.terms.implied_of_kind.get(*action)).flatten();
    let held = &desk.words.terms.event_actions;
    let events = asks_events(desk) && asked.iter().any(|action| held.contains(action));
    let all: BTreeSet<&String> = asked
        .iter()
        .copied()
        .chain(implied)
        .chain(of_kind.filter(|_| kind))
        .chain(held.iter().filter(|_| events))
        .chain(of_field.then_some(&terms.build))
        .collect();
    all.into_iter().cloned().collect()
}

/// Whether a part of a list is asked for by its heading: then all that it lists is, whatever its class.
pub(super) fn lists_part(desk: &Desk) -> bool {
    !desk.reading.scope.is_empty() && !desk.reading.topics.is_empty()
}

/// The query for things of the kind that the question asks for, by whom, in which documents, with these actions.
pub(super) fn base(desk: &Desk, actions: Vec<String>) -> Query {
    let reading = desk.reading;
    let heads = if lists_part(desk) { Vec::new() } else { heads(desk) };
    let mut query = Query::new(template::THINGS)
        .years(desk.years())
        .terms("action", &actions)
        .terms("kinds", &desk.words.terms.things)
        .terms("role", &desk.roles())
        .nodes("agency", &desk.iris(&reading.agencies))
        .nodes("document", &desk.iris(&reading.documents))
        .kind(&heads, &reading.classes, &desk.called(&heads));
    if heads.is_empty() && !lists_part(desk) {
        query = query.terms("class", &reading.classes);
    }
    // What is to be supported in being held is an event all the same.
    // 安排了哪些试点 asks for what is supported too.
    let undertakings = reading.actions.is_empty()
        && !heads.is_empty()
        && heads.iter().all(|head| desk.words.is_of(head, &desk.words.terms.of_headings));
    if !desk.has("wish") && !asks_events(desk) && !undertakings {
        query = query.without_modalities(&desk.words.terms.wishes);
    }
    query
}
