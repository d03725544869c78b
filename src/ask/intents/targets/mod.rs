//! Quantified targets by metric, year, body, heading and deadline. Must not know how the question was worded.

mod asked;
mod measured;
pub(super) mod quantity;
mod who;
mod years;

use super::figures::{items, order};
use super::{counted, measures, nearest};
use crate::ask::desk::{Desk, Found};
use crate::ask::metric;
use crate::ask::model::Item;
use crate::ask::plain::plain;
use crate::ask::query::{Query, Row, number, template, text};
use crate::ask::reading::{Group, Reading};
use crate::store::StoreError;
use asked::Asked;
use std::collections::BTreeSet;

/// The targets that fit the question's slots.
pub(super) fn answer(desk: &Desk) -> Result<Found, StoreError> {
    let asked = Asked::of(desk);
    if asks_bodies(desk)
        && let Some(found) = counted::figures(desk)?
    {
        return Ok(found);
    }
    if let Some(found) = of_thing_and_fields(desk)? {
        return Ok(found);
    }
    let (query, rows) = asked.rows(desk)?;
    if desk.has("largest") && desk.has("when") && asked.nothing_named(desk) && !asked.spoken() {
        return Ok(Found { items: measured::busiest_year(desk, &rows), query, message: None });
    }
    let rows = years::others(desk, &asked, rows)?;
    let rows = of_fields(desk, &asked, rows);
    let rows = by_likeness(desk, &asked, rows)?;
    let mut rows = of_money(desk, with_unanswered(desk, rows)?);
    if !of_things(desk, &rows) {
        rows.clear();
    }
    if !asked.whole {
        rows = quantity::counted(desk, rows);
    }
    rows = measured::within_bound(desk, measured::of_bodies(desk, &asked, rows));
    order(desk, &mut rows);
    let mut items = items(desk, &rows);
    if desk.has("who") && (asked.whole || asked.spoken() || !desk.reading.metrics.is_empty()) {
        items.extend(who::bodies(desk, &rows)?);
    }
    Ok(Found { items, query, message: None })
}

/// 某行动和某方面定了哪些目标: what each of them finds by itself. `None` where not both are named, or one finds nothing.
fn of_thing_and_fields(desk: &Desk) -> Result<Option<Found>, StoreError> {
    let reading = desk.reading;
    let both =
        !reading.things.is_empty() && !reading.fields.is_empty() && reading.fields == reading.qualifiers;
    let asks = desk.has("target") && desk.has("what") && !desk.has("amount") && !desk.has("who");
    if !both || !asks || !reading.metrics.is_empty() || !reading.topics.is_empty() {
        return Ok(None);
    }
    let mut of_things = reading.clone();
    (of_things.qualifiers, of_things.fields, of_things.listed) = (Vec::new(), Vec::new(), Vec::new());
    let of_fields = Reading { things: Vec::new(), headings: Vec::new(), ..reading.clone() };
    let mut found = answer(&Desk { reading: &of_things, ..*desk })?;
    let other = answer(&Desk { reading: &of_fields, ..*desk })?;
    if found.items.is_empty() || other.items.is_empty() {
        return Ok(None);
    }
    let new = other.items.into_iter().filter(|item| !found.items.iter().any(|known| known.iri == item.iri));
    let new: Vec<Item> = new.collect();
    found.items.extend(new);
    Ok(Some(found))
}

/// 数字经济领域的企业要达到多少家: the number of a kind of bodies that no metric named speaks of.
fn asks_bodies(desk: &Desk) -> bool {
    let mut metrics = desk.reading.metrics.iter().filter_map(|at| desk.vocabulary.metrics.get(*at));
    let kinds = &desk.reading.body_kinds;
    let says = |words: &str| kinds.iter().any(|kind| words.contains(kind.as_str()));
    !kinds.is_empty() && !metrics.any(|metric| says(&metric.plain))
}

/// Whether the question asks for one figure by its size.
fn by_size(desk: &Desk) -> bool {
    desk.has("largest") || desk.has("smallest")
}

/// Of the figures in tasks that speak of a field, those that it is said of nearest.
fn of_fields(desk: &Desk, asked: &Asked, rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    if asked.spoken() {
        nearest::rows(desk, rows, &reading.qualifiers)
    } else if reading.fields.is_empty() {
        rows
    } else {
        nearest::rows(desk, rows, &reading.fields)
    }
}

/// Where nothing limits the figures: none for words that no figure is of, and else those most like the words.
fn by_likeness(desk: &Desk, asked: &Asked, mut rows: Vec<Row>) -> Result<Vec<Row>, StoreError> {
    let reading = desk.reading;
    let says_something =
        !reading.unknown.is_empty() || !reading.things.is_empty() || !reading.heads.is_empty();
    if asked.nothing_named(desk) && !asked.spoken() && says_something && !by_size(desk) {
        rows.clear();
    }
    let free = asked.metrics.is_empty() && reading.things.is_empty() && reading.agencies.is_empty();
    if rows.is_empty() && free { alike(desk) } else { Ok(rows) }
}

/// With the figures of measures that no row answers.
fn with_unanswered(desk: &Desk, mut rows: Vec<Row>) -> Result<Vec<Row>, StoreError> {
    if !by_size(desk) {
        let more = measures::unanswered(desk, &rows)?;
        rows.extend(more);
        rows.sort_by_key(|row| number(row, "year"));
    }
    Ok(rows)
}

/// 最大的金额: sums of money are compared with no other figures.
fn of_money(desk: &Desk, mut rows: Vec<Row>) -> Vec<Row> {
    let money = |row: &Row| text(row, "unit").ends_with(desk.words.terms.money_unit);
    // 安排了多少亿元投资: no other figure is a sum.
    if desk.has("sum") || (desk.has("money") && by_size(desk) && rows.iter().any(money)) {
        rows.retain(money);
    }
    rows
}

/// Whether any of the figures is said where a thing asked for is spoken of: 某中心的投资额 is not what all projects cost.
fn of_things(desk: &Desk, rows: &[Row]) -> bool {
    // Only what is called by its name: words like the name of a thing may open a metric.
    let called =
        |g: &&Group| g.entities.iter().filter_map(|at| desk.entity(*at)).any(|e| e.plain.contains(&g.words));
    let things: Vec<&Group> = desk.reading.things.iter().filter(called).collect();
    let names = things.iter().flat_map(|g| &g.entities).filter_map(|at| desk.entity(*at));
    let names: Vec<&String> = names.flat_map(|e| &e.plain).chain(things.iter().map(|g| &g.words)).collect();
    let says = |row: &Row| {
        let heading = plain(text(row, "heading"));
        let said = plain(desk.vocabulary.text(text(row, "task"))) + &heading + &plain(text(row, "metric"));
        names.iter().any(|name| said.contains(name.as_str()))
    };
    things.is_empty() || desk.reading.metrics.is_empty() || rows.iter().any(says)
}

/// Where no metric was named: the targets of the years asked for whose metric is most like the question's words.
fn alike(desk: &Desk) -> Result<Vec<Row>, StoreError> {
    let query = Query::new(template::TARGETS).years(desk.years()).nodes("task", &desk.scoped(Vec::new()));
    let rows = query.rows(desk.graph)?;
    let metrics: Vec<String> =
        rows.iter().map(|row| plain(metric::opened(text(row, "metric"), desk.words))).collect();
    let among: Vec<(usize, &str)> = metrics.iter().map(String::as_str).enumerate().collect();
    let nearest: BTreeSet<usize> = metric::nearest(&desk.reading.measures, &among).into_iter().collect();
    Ok(rows.into_iter().enumerate().filter(|(at, _)| nearest.contains(at)).map(|(_, row)| row).collect())
}
