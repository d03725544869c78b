//! Things that other tasks of the same document do at the time of an event (峰会期间). Must not know how the question was
//! worded.

use super::asked::among;
use crate::ask::desk::Desk;
use crate::ask::plain::plain;
use crate::ask::query::{Row, number, text};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// Characters of the noun that a text calls an event by where it speaks of it again.
const NOUN: usize = 2;

/// Rows of what is done while the events asked for are held, by the words of the text; `around` are rows of the events.
pub(super) fn rows(desk: &Desk, around: &[Row]) -> Result<Vec<Row>, StoreError> {
    let terms = &desk.words.terms;
    let nouns: BTreeSet<String> =
        desk.reading.things.iter().filter_map(|group| noun(desk, &group.words)).collect();
    if nouns.is_empty() || (desk.reading.actions.is_empty() && super::heads(desk).is_empty()) {
        return Ok(Vec::new());
    }
    let years: BTreeSet<i64> = around.iter().map(|row| number(row, "year")).collect();
    let (_, mut rows) = among(desk, None, &[])?;
    rows.retain(|row| {
        let quote = plain(text(row, "quote"));
        let while_held =
            |noun: &String| terms.during.iter().any(|word| quote.contains(&format!("{noun}{word}")));
        years.contains(&number(row, "year")) && nouns.iter().any(while_held)
    });
    Ok(rows)
}

/// The noun of an event's name: 峰会.
fn noun(desk: &Desk, name: &str) -> Option<String> {
    let name = plain(name);
    let at = name.chars().count().checked_sub(NOUN)?;
    let noun: String = name.chars().skip(at).collect();
    desk.words.terms.events.iter().any(|head| *head == noun || head.ends_with(&noun)).then_some(noun)
}
