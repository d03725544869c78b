//! What the words before a kind (农业方面的平台) are said nearest to: the name or the heading, the sentence, the rest of the
//! task. Must not know queries.

use crate::ask::desk::{Desk, column};
use crate::ask::plain::{BREAK, plain};
use crate::ask::query::{Row, text};

/// Without the rows whose task says the words only in another sentence, where any row has them nearer; where the question
/// says how many there are and more are left, only those that have them in their name or heading.
pub(super) fn rows(desk: &Desk, rows: Vec<Row>) -> Vec<Row> {
    let reading = desk.reading;
    if reading.qualifiers.is_empty() || !reading.topics.is_empty() {
        return rows;
    }
    let said = |words: &str| {
        let words = plain(words);
        reading.qualifiers.iter().flat_map(|q| q.split(BREAK)).any(|part| words.contains(part))
    };
    let named = |row: &Row| said(text(row, "label")) || said(text(row, "heading"));
    let near = |row: &Row| named(row) || said(text(row, "quote"));
    let mut rows = rows;
    let many = |rows: &[Row]| reading.wanted.is_some_and(|wanted| column(rows, "item").len() > wanted);
    if rows.iter().any(near) {
        rows.retain(near);
    }
    if many(&rows) && rows.iter().any(named) {
        rows.retain(named);
    }
    rows
}
