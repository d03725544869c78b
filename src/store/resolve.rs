//! Values that people type, as terms: whole numbers, IRIs, names of entities and ontology terms.
//! Must not know queries.

use super::named::Kind;
use super::similar::similar;
use super::{Graph, StoreError};
use crate::quad::vocab;
use oxigraph::model::{Literal, NamedNode, Term};

/// Every node with a name people could type.
const NAMED: &str = include_str!("../../queries/export/names.rq");

/// The terms that a typed value stands for: several where several entities bear the name.
///
/// # Errors
/// Not a number where one is wanted, or a name that nothing bears (with the nearest names).
pub fn resolve(graph: &Graph, value: &str, kind: Kind) -> Result<Vec<Term>, StoreError> {
    let value = value.trim();
    let number = value.parse::<i64>().map(|n| vec![Term::from(Literal::from(n))]);
    let text = || vec![Term::from(Literal::new_simple_literal(value))];
    let wrong = |message: &str| StoreError::Value { value: value.to_owned(), message: message.to_owned() };
    match kind {
        Kind::Integer => number.map_err(|_| wrong("is not a whole number")),
        Kind::Text => Ok(text()),
        Kind::Entity | Kind::Term => match iri(value) {
            Some(iri) => Ok(vec![iri.into()]),
            None => by_name(graph, value, kind),
        },
        Kind::Guess => match (number, iri(value)) {
            (Ok(number), _) => Ok(number),
            (_, Some(iri)) => Ok(vec![iri.into()]),
            _ => by_name(graph, value, Kind::Entity),
        },
    }
}

/// `<…>`, `http…` or a known prefix.
fn iri(value: &str) -> Option<NamedNode> {
    let bare = value.strip_prefix('<').and_then(|v| v.strip_suffix('>')).unwrap_or(value);
    if bare.starts_with("http://") || bare.starts_with("https://") {
        return NamedNode::new(bare).ok();
    }
    let (prefix, local) = value.split_once(':')?;
    let prefixes = vocab::PREFIXES.into_iter().chain([vocab::ZT_PREFIX]);
    let base = prefixes.into_iter().find(|(name, _)| *name == prefix)?.1;
    NamedNode::new(format!("{base}{local}")).ok()
}

fn by_name(graph: &Graph, value: &str, kind: Kind) -> Result<Vec<Term>, StoreError> {
    let table = graph.select(NAMED, &[])?;
    let mut names: Vec<(&str, &NamedNode)> = Vec::new();
    for row in &table.rows {
        let (Some(Term::Literal(name)), Some(Term::NamedNode(node))) =
            (table.get(row, "name"), table.get(row, "node"))
        else {
            continue;
        };
        // Words of the ontology answer for terms, names of individuals for entities.
        if node.as_str().starts_with(vocab::ZT) == (kind == Kind::Term) {
            names.push((name.value(), node));
        }
    }
    let exact = bearers(&names, |name| name == value);
    let found = if exact.is_empty() { bearers(&names, |name| plain(name) == plain(value)) } else { exact };
    if found.is_empty() {
        let near = similar(value, names.iter().map(|(name, _)| *name)).into_iter().map(str::to_owned);
        return Err(StoreError::UnknownName { name: value.to_owned(), near: near.collect() });
    }
    Ok(found)
}

fn bearers(names: &[(&str, &NamedNode)], is: impl Fn(&str) -> bool) -> Vec<Term> {
    let mut found: Vec<&NamedNode> =
        names.iter().filter(|(name, _)| is(name)).map(|(_, node)| *node).collect();
    found.sort();
    found.dedup();
    found.into_iter().map(|node| Term::from(node.clone())).collect()
}

/// A name without quotes, brackets and blanks, in small letters.
fn plain(name: &str) -> String {
    let dropped = |c: &char| !c.is_whitespace() && !"“”\"'‘’《》（）()〔〕[]".contains(*c);
    name.chars().filter(dropped).flat_map(char::to_lowercase).collect()
}
