//! Which rows the verbs of a question mean: only what the text itself calls by them, where they are said for their own
//! sake (“优化提升”, 上线). Must not know queries.

use super::kinds::asks_events;
use crate::ask::desk::Desk;
use crate::ask::plain::plain;
use crate::ask::query::{Row, local, text};
use std::collections::BTreeSet;

/// So many things that a plain verb is said of make it the one that is meant.
const SEVERAL: usize = 2;

/// Only the rows whose words have the verbs that the question insists on.
pub(super) fn literal(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    let quotes = |row: &Row| reading.quoted.iter().any(|verb| governed(desk, row, verb));
    if rows.iter().any(quotes) {
        return rows.into_iter().filter(quotes).collect();
    }
    if asks_events(desk) {
        return rows;
    }
    let rows = compounds(desk, rows);
    let mut said = rows;
    for (action, word) in reading.actions.iter().filter(|(action, word)| action != word) {
        // 新建 says no more than 建设, and 开展 is said of anything.
        let plain = desk.words.terms.plain_verbs.contains(word) || desk.words.terms.light.contains(action);
        // Within a part of a document 打造 sums up all that is built there.
        let sums_up = !reading.topics.is_empty() && *action == desk.words.terms.build;
        let others = |a: &str| reading.actions.iter().any(|(b, w)| b == a && w != word);
        let of = |row: &Row| local(row, "action") == action.as_str() && !others(action);
        let kept = |row: &Row| governed(desk, row, word) || text(row, "heading").contains(word.as_str());
        if (plain || sums_up) && !desk.has("explicit") {
            // Where several things are said to be built anew, the question means these.
            let found: BTreeSet<&str> =
                said.iter().filter(|r| of(r) && kept(r)).map(|r| text(r, "item")).collect();
            let named = desk.words.terms.plain_verbs.contains(word) && word.chars().count() > 1;
            if sums_up || !named || found.len() < SEVERAL || reading.heads.is_empty() {
                continue;
            }
        }
        if said.iter().any(|row| of(row) && kept(row)) {
            said.retain(|row| !of(row) || kept(row));
        }
    }
    said
}

/// 优化推广 is not 优化 and 推广: verbs that stand together are looked for together, beside those that stand alone.
/// Within a part of a document they only sum up what stands there.
fn compounds(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    let says = |row: &Row| reading.compounds.iter().any(|both| governed(desk, row, both));
    // Within a field (身份认证方面的) too.
    let narrowed = !reading.topics.is_empty() || !reading.fields.is_empty();
    if narrowed || !rows.iter().any(says) {
        return rows;
    }
    let alone = |row: &Row| reading.alone.iter().any(|action| action == local(row, "action"));
    rows.into_iter().filter(|row| says(row) || alone(row)).collect()
}

/// Whether a verb stands in the clause that says something of the thing, outside the thing's own name.
pub(super) fn governed(desk: &Desk, row: &Row, verb: &str) -> bool {
    let quote = text(row, "quote");
    let name = desk.as_written(text(row, "item"), text(row, "label"), quote);
    clauses(quote, &plain(&name)).iter().any(|clause| clause.contains(verb))
}

/// The clauses of a sentence that hold a name, without the name; all of them where none does, as where things share a
/// head (朱子文化、海丝文化等数据库).
fn clauses(quote: &str, name: &str) -> Vec<String> {
    let all: Vec<String> = quote.split(['，', '；', '。', '：', ',', ';']).map(plain).collect();
    let holding: Vec<String> =
        all.iter().filter(|clause| clause.contains(name)).map(|clause| clause.replace(name, "")).collect();
    if holding.is_empty() { all } else { holding }
}
