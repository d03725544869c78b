//! Of a task given to several places the things that fall to those whose governments are asked for: 乙节 of
//! 甲市举办甲节、乙市举办乙节. Must not know how the question was worded.

use crate::ask::desk::{Desk, column};
use crate::ask::intents::tasks;
use crate::ask::plain::plain;
use crate::ask::query::{Row, text};
use crate::store::StoreError;

/// Rows without the things that their clause gives to another place, where it gives some to the places asked for.
pub(super) fn rows(desk: &Desk, mut rows: Vec<Row>) -> Vec<Row> {
    let homes = tasks::homes(desk);
    if homes.is_empty() {
        return rows;
    }
    let home = |item: &str| homes.iter().any(|home| item.contains(home.as_str()));
    let away = |item: &String| !home(item) && tasks::places(desk, item).any(|place| !homes.contains(place));
    rows.retain(|row| {
        let items: Vec<String> =
            desk.vocabulary.text(text(row, "task")).split(['、', '，', '；', '。']).map(plain).collect();
        let name = plain(&desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote")));
        let mut of = items.iter().filter(|item| item.contains(&name)).peekable();
        !items.iter().any(|item| home(item)) || of.peek().is_none() || !of.all(away)
    });
    rows
}

/// 甲单独负责的平台: without the things of tasks that list other bodies.
pub(super) fn alone(desk: &Desk, mut rows: Vec<Row>) -> Result<Vec<Row>, StoreError> {
    let asked = desk.iris(&desk.reading.agencies);
    if !desk.has("alone") || desk.has("lead") || asked.len() != 1 {
        return Ok(rows);
    }
    let who = desk.who(column(&rows, "task"))?;
    let single = |row: &Row| {
        let bodies = who.get(text(row, "task"));
        bodies.is_some_and(|all| all.iter().all(|body| asked.iter().any(|a| a.as_str() == body.iri)))
    };
    rows.retain(single);
    Ok(rows)
}
