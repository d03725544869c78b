//! What bears a name that people type. Must not tell anything of it.

use super::local;
use crate::ask::rows::Rows;
use crate::store::term::Term;
use crate::store::{Graph, StoreError};
use std::collections::{BTreeMap, BTreeSet};

const NAMES: &str = include_str!("../../../queries/show/names.rq");
/// Names that are offered where none fits.
const OFFERED: usize = 5;
/// Characters in which a name that is offered must agree with the one that was typed, of a hundred of both.
const LIKE: usize = 60;

/// Characters that the end of a name must have to tell it from others.
const TELLING: usize = 3;

/// What a name stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// Things that bear exactly that name, by IRI.
    Exactly(Vec<Term>),
    /// Nothing; but these names hold the words, or share most with them.
    Near(Vec<String>),
}

/// A name as the graph has it.
struct Named {
    name: String,
    plain: String,
    iri: String,
    item: Term,
}

/// Finds what bears a name: preferred, other, short, former, or that of its series; a region or level before the name may be
/// left out (数字办 for 省数字办), what stands before a middle dot, and whatever else stands before it
/// where only one name ends so.
///
/// # Errors
/// Only if the index fails.
pub fn find(graph: &Graph, name: &str) -> Result<Found, StoreError> {
    let wanted = bare(name);
    let (mut all, mut regions) = (Vec::new(), BTreeSet::new());
    for row in Rows::of(graph, NAMES, &[])?.iter() {
        let Some(item) = row.term("item") else { continue };
        let named = Named {
            name: row.text("name"),
            plain: bare(&row.text("name")),
            iri: row.text("item"),
            item: item.clone(),
        };
        if named.iri.contains(PLACE) {
            // 福建省, and 省 alone.
            regions.extend(named.plain.chars().next_back().map(String::from));
            regions.insert(named.plain.clone());
        }
        all.push(named);
    }
    // 甲公司·数字谷: whose it is stands before the dot.
    let behind_region = |plain: &str| {
        let open = plain.strip_suffix(wanted.as_str());
        open.is_some_and(|open| regions.contains(open) || open.ends_with(['·', '•']))
    };
    let bearing = |test: &dyn Fn(&Named) -> bool| -> BTreeMap<&str, &Term> {
        all.iter().filter(|n| test(n)).map(|n| (n.iri.as_str(), &n.item)).collect()
    };
    let mut found = bearing(&|n| n.plain == wanted);
    if found.is_empty() && !wanted.is_empty() {
        // 智改数转 for “智改数转”行动: what all its spellings share is the end of its IRI.
        found = bearing(&|n| behind_region(&n.plain) || behind_region(&bare(&local(&n.iri))));
    }
    if found.is_empty() && !wanted.is_empty() {
        // 算力中心 for 省算力中心（二期）, the only one there is.
        let noted = |n: &Named| {
            let open =
                n.name.rsplit_once('（').filter(|_| n.name.ends_with('）')).map(|(open, _)| bare(open));
            open.is_some_and(|open| open == wanted || behind_region(&open))
        };
        found = bearing(&noted);
    }
    if found.is_empty() && wanted.chars().count() >= TELLING {
        // 单一窗口 for 国际贸易单一窗口, where nothing else is called so at its end.
        let ends = bearing(&|n| n.plain.ends_with(&wanted));
        found = if ends.len() == 1 { ends } else { found };
    }
    if found.is_empty() {
        return Ok(Found::Near(near(&wanted, &all)));
    }
    Ok(Found::Exactly(found.into_values().cloned().collect()))
}

/// What the IRI of a place holds.
const PLACE: &str = "/id/place/";

/// The names nearest to the wanted one, one for each that bears them.
fn near(wanted: &str, all: &[Named]) -> Vec<String> {
    let mut best: BTreeMap<&str, (usize, &Named)> = BTreeMap::new();
    for named in all {
        let plain = &named.plain;
        let holds = plain.contains(wanted) || wanted.contains(plain.as_str()) && plain.chars().count() > 2;
        let like = likeness(wanted, plain) + if holds { 100 } else { 0 };
        if like >= LIKE && best.get(named.iri.as_str()).is_none_or(|(known, _)| *known < like) {
            best.insert(&named.iri, (like, named));
        }
    }
    let mut near: Vec<(usize, &Named)> = best.into_values().collect();
    near.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.name.cmp(&b.1.name)));
    let mut names: Vec<String> = Vec::new();
    for (_, named) in near {
        if !names.contains(&named.name) && names.len() < OFFERED {
            names.push(named.name.clone());
        }
    }
    names
}

/// Characters that both have in one order, of a hundred of both.
fn likeness(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row = vec![0_usize; b.len() + 1];
    for x in a.chars() {
        let mut diagonal = 0;
        let mut left = 0;
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            *cell = if x == *y { diagonal + 1 } else { above.max(left) };
            (diagonal, left) = (above, *cell);
        }
    }
    let both = a.chars().count() + b.len();
    row.last().copied().unwrap_or(0) * 200 / both.max(1)
}

/// Without quotes, brackets and white space, Latin letters small.
fn bare(name: &str) -> String {
    let kept = name.chars().filter(|c| !c.is_whitespace() && !"“”‘’\"'《》（）()".contains(*c));
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_counts_what_stands_in_one_order() {
        for (a, b, like) in
            [("", "", 0), ("赣事快办", "赣事快办", 100), ("赣快办", "赣事快办", 85), ("赣事", "快办", 0)]
        {
            assert_eq!(likeness(a, b), like, "{a} {b}");
        }
    }
}
