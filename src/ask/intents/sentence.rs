//! The sentences of a task with their places, also those of which no fact was taken. Must not know what is asked.

use crate::ask::desk::Desk;
use crate::ask::model::Quote;
use crate::ask::query::{Row, number, text};

/// The sentences of a task, with their marks.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['。', '；'])
}

/// The sentence with its place, in characters of the restored text: told by what is known of the places of other words of its task.
pub(super) fn quote(desk: &Desk, task: &str, rows: &[&Row], sentence: &str) -> Option<Quote> {
    let all = desk.vocabulary.text(task);
    let place =
        |words: &str| Some(i64::try_from(all.get(..all.find(words)?)?.chars().count()).unwrap_or_default());
    let own = place(sentence)?;
    let mut bases = rows.iter().filter_map(|row| Some(number(row, "start") - place(text(row, "quote"))?));
    let base = bases.next()?;
    let row = rows.first().filter(|_| bases.all(|other| other == base))?;
    let length = i64::try_from(sentence.chars().count()).ok()?;
    Some(Quote { quote: sentence.to_owned(), start: base + own, end: base + own + length, ..desk.quote(row) })
}
