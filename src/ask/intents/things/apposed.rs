//! Things that a text counts and calls by a kind behind their names: 甲园区、乙物流园2个物流平台 are the two platforms.
//! Must not know how the question was worded.

use super::asked::among;
use crate::ask::desk::{Desk, column};
use crate::ask::query::{Row, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;

/// The rows with the things so counted in place of those that only say their kind.
pub(in crate::ask::intents) fn rows(desk: &Desk, rows: Vec<Row>) -> Result<Vec<Row>, StoreError> {
    let counted: Vec<&Row> = rows.iter().filter(|row| list(desk, row).is_some()).collect();
    if counted.is_empty() {
        return Ok(rows);
    }
    let tasks: Vec<NamedNode> =
        counted.iter().filter_map(|row| NamedNode::new(text(row, "task")).ok()).collect();
    let mut wide = desk.reading.clone();
    wide.heads.clear();
    wide.classes.clear();
    wide.things.clear();
    let (_, all) = among(&Desk { reading: &wide, ..*desk }, None, &tasks)?;
    let mut found: Vec<Row> = Vec::new();
    for row in &rows {
        let listed: Vec<&Row> = match list(desk, row) {
            Some(list) => all.iter().filter(|other| of_list(desk, other, row, list)).collect(),
            None => Vec::new(),
        };
        if listed.is_empty() {
            found.push(row.clone());
        }
        found.extend(listed.into_iter().cloned());
    }
    let known = column(&found, "item").len();
    Ok(if known > 0 { found } else { rows })
}

/// What a clause has before the number that counts the row's thing.
fn list<'r>(desk: &Desk, row: &'r Row) -> Option<&'r str> {
    let terms = &desk.words.terms;
    let quote = text(row, "quote");
    let name = desk.as_written(text(row, "item"), text(row, "label"), quote);
    let before = quote.get(..quote.find(name.as_str())?)?;
    let clause = before.rsplit(['，', '；', '。', '：']).next()?;
    let numeral = |c: char| c.is_ascii_digit() || terms.numerals.contains(&c);
    // The number stands behind the last name, before the measure word.
    let at = clause.char_indices().rev().find_map(|(at, c)| {
        let measure = clause.get(at + c.len_utf8()..).unwrap_or_default();
        let measured = terms.measures.iter().any(|m| measure.starts_with(m.as_str()));
        (numeral(c) && measured).then_some(at)
    })?;
    let list = clause.get(..at)?.trim_end_matches(numeral);
    (!list.is_empty() && !list.ends_with('、')).then_some(list)
}

/// Whether a row of the same words names a thing of the list, the last of which ends it.
fn of_list(desk: &Desk, other: &Row, row: &Row, list: &str) -> bool {
    let quote = text(row, "quote");
    let name = desk.as_written(text(other, "item"), text(other, "label"), quote);
    let same = text(other, "quote") == quote && text(other, "item") != text(row, "item");
    let Some((_, behind)) = list.split_once(name.as_str()).filter(|_| same) else { return false };
    behind.chars().next().is_none_or(|c| desk.words.terms.ands.contains(&c))
}
