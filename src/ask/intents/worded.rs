//! The verbs with which a text opens the clause that names a thing: 深化 of 深化甲、乙建设. Must not know what is asked.

use crate::ask::desk::Desk;
use crate::ask::plain::plain;
use crate::ask::query::{Row, text};

/// The verbs right at the beginning of the clause, as the text has them; empty where it opens otherwise.
pub(super) fn verbs(desk: &Desk, row: &Row) -> String {
    let quote = text(row, "quote");
    let name = plain(&desk.as_written(text(row, "item"), text(row, "label"), quote));
    let mut clauses = quote.split(['，', '；', '。', '：']).map(str::trim);
    let clause = clauses.find(|clause| !name.is_empty() && plain(clause).contains(&name));
    let mut rest = clause.unwrap_or_default();
    let whole = rest.len();
    let words = desk.words;
    while let Some(shorter) = words
        .actions
        .keys()
        .chain(&words.terms.heading_openings)
        .filter_map(|verb| rest.strip_prefix(verb.as_str()))
        .filter(|shorter| plain(shorter).contains(&name))
        .min_by_key(|shorter| shorter.len())
    {
        rest = shorter;
    }
    let opening = clause.and_then(|clause| clause.get(..whole - rest.len())).unwrap_or_default();
    match closing(desk, rest, &name) {
        "" => opening.to_owned(),
        closing => format!("{opening}……{closing}"),
    }
}

/// The verbs right at the end of the clause: 扩容改造 of 开展某网扩容改造.
fn closing<'c>(desk: &Desk, clause: &'c str, name: &str) -> &'c str {
    let mut rest = clause;
    while let Some(shorter) = desk
        .words
        .actions
        .keys()
        .filter_map(|verb| rest.strip_suffix(verb.as_str()))
        .filter(|shorter| plain(shorter).contains(name))
        .min_by_key(|shorter| shorter.len())
    {
        rest = shorter;
    }
    clause.get(rest.len()..).unwrap_or_default()
}
