//! Things in tasks: the rows are sought, completed, narrowed to what is meant, and told as items. Must not know places.

use super::asked::lists_part;
use super::filter::{both, due, still, wished, without_data, without_excluded};
use super::kinds::asks_umbrella;
use super::listed::{self, listed};
use super::search::Search;
use super::wider::wider;
use super::wishes::only_wished;
use super::{apposed, clauses, doers, fields, headed, items, near, own, said, siblings, spoken};
use crate::ask::desk::{Desk, Found};
use crate::ask::model::Item;
use crate::ask::query::Row;
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// The things that tasks act on.
pub(super) fn in_tasks(desk: &Desk) -> Result<Found, StoreError> {
    let Some(tasks) = tasks(desk) else { return Ok(Found::default()) };
    let Search { query, rows, .. } = Search::run(desk, &tasks)?;
    let rows = completed(desk, rows, &tasks)?;
    let rows = meant(desk, rows, &tasks)?;
    let message = only_wished(desk, &rows)?;
    let bodies = doers::items(desk, &rows)?;
    if !bodies.is_empty() {
        return Ok(Found { query, items: bodies, message });
    }
    let items = told(desk, &rows, &tasks)?;
    let message = message.filter(|_| items.is_empty() || !rows.is_empty());
    Ok(Found { items, query, message })
}

/// The tasks that the question speaks of, none for all of them. `None` where it speaks of what no task does.
fn tasks(desk: &Desk) -> Option<Vec<NamedNode>> {
    let things = &desk.reading.things;
    let narrowed = if said::over_years(desk) { None } else { desk.narrowed() };
    let tasks = match narrowed {
        None if !things.is_empty() => Some(desk.speaking_of(things)),
        narrowed => narrowed,
    };
    match tasks {
        Some(none) if none.is_empty() => None,
        tasks => Some(tasks.unwrap_or_default()),
    }
}

/// With the rows that the question's fields, laws, numbers and neighbours add, of what is due.
fn completed(desk: &Desk, mut rows: Vec<Row>, tasks: &[NamedNode]) -> Result<Vec<Row>, StoreError> {
    rows.extend(fields::rows(desk, &rows)?);
    rows.extend(said::laws(desk, &rows, tasks)?);
    rows = due(desk, near::rows(desk, spoken::rows(desk, rows)));
    rows.extend(wider(desk, &rows, tasks)?);
    rows.extend(siblings::rows(desk, &rows)?);
    apposed::rows(desk, rows)
}

/// Only the rows that the question's own words mean.
fn meant(desk: &Desk, rows: Vec<Row>, tasks: &[NamedNode]) -> Result<Vec<Row>, StoreError> {
    let rows = wished(desk, without_data(desk, rows));
    let rows = still(desk, both(desk, rows));
    own::alone(desk, own::rows(desk, without_excluded(desk, rows, tasks)?))
}

/// The rows as items, with what stands in no row; where there is none, what clauses say.
fn told(desk: &Desk, rows: &[Row], tasks: &[NamedNode]) -> Result<Vec<Item>, StoreError> {
    let mut items = headed::with(desk, items(desk, rows)?)?;
    if (asks_umbrella(desk) && tasks.is_empty()) || lists_part(desk) {
        items.extend(listed(desk, &items, tasks)?);
        items.extend(listed::laws(desk, &items)?);
    }
    items.extend(said::of_laws(desk, &items)?);
    if items.is_empty() { clauses::items(desk, tasks) } else { Ok(items) }
}
