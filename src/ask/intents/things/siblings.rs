//! Things that a list names right behind others of the kind asked for, under a name of their own (甲数据中心、乙数据中心、
//! 丙云谷). Must not know how the question was worded.

use super::asked::among;
use crate::ask::desk::{Desk, column};
use crate::ask::plain::{BREAK, plain};
use crate::ask::query::{Row, text};
use crate::store::StoreError;
use oxigraph::model::NamedNode;
use std::collections::BTreeSet;

/// So many of the kind make a list one of that kind.
const SEVERAL: usize = 2;

/// Rows of things that stand in lists of the things found.
pub(super) fn rows(desk: &Desk, known: &[Row]) -> Result<Vec<Row>, StoreError> {
    let reading = desk.reading;
    let asks_kind = !reading.heads.is_empty() && reading.classes.is_empty();
    let mut quotes: BTreeSet<&str> = BTreeSet::new();
    for row in known {
        let quote = text(row, "quote");
        let same = known.iter().filter(|other| text(other, "quote") == quote);
        let items: BTreeSet<&str> = same.map(|row| text(row, "item")).collect();
        if items.len() >= SEVERAL {
            quotes.insert(quote);
        }
    }
    if !asks_kind || quotes.is_empty() {
        return Ok(Vec::new());
    }
    let tasks: Vec<NamedNode> =
        column(known, "task").into_iter().filter_map(|task| NamedNode::new(task).ok()).collect();
    let mut wide = reading.clone();
    wide.heads.clear();
    wide.topics.clear();
    let (_, mut found) = among(&Desk { reading: &wide, ..*desk }, None, &tasks)?;
    found.retain(|row| {
        let new = !known.iter().any(|k| text(k, "item") == text(row, "item"));
        new && quotes.contains(text(row, "quote")) && !of_other_field(desk, row) && follows(desk, row, known)
    });
    Ok(found)
}

/// Whether a thing is of the kind asked for, but not of its field: 茶叶数据库 beside 文化数据库.
fn of_other_field(desk: &Desk, row: &Row) -> bool {
    let name = plain(text(row, "label"));
    let known = &desk.words.heads;
    let with_field = desk.reading.heads.iter().filter(|head| !known.contains_key(*head));
    let base = |head: &String| {
        let bases = known.keys().filter(|base| base.chars().count() > 1 && head.ends_with(base.as_str()));
        bases.max_by_key(|base| base.len())
    };
    with_field.filter_map(base).any(|base| name.ends_with(base.as_str()))
}

/// Whether a thing stands in the text right behind several of the kind, and ends the list.
fn follows(desk: &Desk, row: &Row, known: &[Row]) -> bool {
    let quote = folded(text(row, "quote"));
    let name =
        |row: &Row| folded(&desk.as_written(text(row, "item"), text(row, "label"), text(row, "quote")));
    let own = name(row);
    let Some((mut before, behind)) = quote.split_once(own.as_str()) else { return false };
    let of_kind: BTreeSet<String> = known
        .iter()
        .filter(|k| text(k, "quote") == text(row, "quote") && text(k, "class") == text(row, "class"))
        .map(name)
        .collect();
    let mut passed = 0;
    while let Some(rest) = before.strip_suffix('、') {
        let Some(shorter) = of_kind.iter().find_map(|name| rest.strip_suffix(name.as_str())) else { break };
        before = shorter;
        passed += 1;
    }
    let ends = !behind.starts_with('、') && !behind.is_empty();
    passed >= SEVERAL && ends && !own.contains(BREAK)
}

/// Without quotes, brackets full-width.
fn folded(words: &str) -> String {
    let one = |c: char| match c {
        '“' | '”' | '‘' | '’' | '"' | '《' | '》' => None,
        '(' => Some('（'),
        ')' => Some('）'),
        c if c.is_whitespace() => None,
        c => Some(c),
    };
    words.chars().filter_map(one).collect()
}
