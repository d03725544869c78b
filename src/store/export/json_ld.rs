//! JSON-LD with a context: prefixed names as keys, plain strings where all values of a property are IRIs or Chinese, a
//! line an individual. Must not know what the triples say.

use super::StoreError;
use crate::quad::vocab;
use oxigraph::model::vocab::{rdf, xsd};
use oxigraph::model::{Literal, NamedNode, NamedOrBlankNode, Quad, Term};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What all values of a property are, so that the context can say it once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Values {
    Individuals,
    Chinese,
    Mixed,
}

/// Writes sorted quads; their graph names are not looked at.
pub(super) fn write(quads: &[Quad]) -> Result<Vec<u8>, StoreError> {
    let mut values: BTreeMap<&NamedNode, Values> = BTreeMap::new();
    for quad in quads.iter().filter(|quad| quad.predicate.as_ref() != rdf::TYPE) {
        let here = kind(&quad.object);
        values
            .entry(&quad.predicate)
            .and_modify(|v| *v = if *v == here { here } else { Values::Mixed })
            .or_insert(here);
    }
    let mut names = Names::default();
    let nodes: Vec<Value> = quads
        .chunk_by(|a, b| a.subject == b.subject)
        .filter_map(|group| node(group, &values, &mut names))
        .collect();
    let mut context = Map::new();
    let terms: Vec<(String, Value)> = values
        .iter()
        .filter_map(|(term, values)| Some((names.compact(term.as_str()), said(*values)?)))
        .collect();
    for (name, base) in &names.used {
        context.insert((*name).to_owned(), json!(base));
    }
    context.extend(terms);
    text(&context, &nodes).map_err(|e| StoreError::Export(e.to_string()))
}

/// One entry of the context a line, one individual a line.
fn text(context: &Map<String, Value>, nodes: &[Value]) -> Result<Vec<u8>, serde_json::Error> {
    let entry = |(term, value): (&String, &Value)| {
        Ok(format!("  {}: {}", serde_json::to_string(term)?, serde_json::to_string(value)?))
    };
    let context = context.iter().map(entry).collect::<Result<Vec<_>, serde_json::Error>>()?.join(",\n");
    let nodes = nodes.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?.join(",\n");
    Ok(format!("{{\"@context\": {{\n{context}\n}},\n\"@graph\": [\n{nodes}\n]}}\n").into_bytes())
}

fn kind(object: &Term) -> Values {
    match object {
        Term::NamedNode(_) => Values::Individuals,
        Term::Literal(literal) if literal.language() == Some(vocab::CHINESE) => Values::Chinese,
        _ => Values::Mixed,
    }
}

/// What the context says of a property.
fn said(values: Values) -> Option<Value> {
    match values {
        Values::Individuals => Some(json!({"@type": "@id"})),
        Values::Chinese => Some(json!({"@language": vocab::CHINESE})),
        Values::Mixed => None,
    }
}

/// The quads of one subject as an object; the graph has no blank nodes.
fn node(group: &[Quad], values: &BTreeMap<&NamedNode, Values>, names: &mut Names) -> Option<Value> {
    let NamedOrBlankNode::NamedNode(subject) = &group.first()?.subject else { return None };
    let mut node = Map::new();
    node.insert("@id".to_owned(), json!(names.compact(subject.as_str())));
    for quad in group {
        let (key, value) = if quad.predicate.as_ref() == rdf::TYPE {
            let Term::NamedNode(class) = &quad.object else { continue };
            ("@type".to_owned(), json!(names.compact(class.as_str())))
        } else {
            let values = values.get(&quad.predicate).copied().unwrap_or(Values::Mixed);
            (names.compact(quad.predicate.as_str()), object(&quad.object, values, names)?)
        };
        match node.get_mut(&key) {
            None => {
                node.insert(key, value);
            }
            Some(Value::Array(all)) => all.push(value),
            Some(one) => {
                let first = one.take();
                *one = json!([first, value]);
            }
        }
    }
    Some(Value::Object(node))
}

fn object(term: &Term, values: Values, names: &mut Names) -> Option<Value> {
    Some(match term {
        Term::NamedNode(node) if values == Values::Individuals => json!(names.compact(node.as_str())),
        Term::NamedNode(node) => json!({"@id": names.compact(node.as_str())}),
        Term::Literal(literal) => literal_value(literal, values, names),
        _ => return None,
    })
}

/// Plain strings, whole numbers and truth values are JSON's own; all else says its type or language.
fn literal_value(literal: &Literal, values: Values, names: &mut Names) -> Value {
    let text = literal.value();
    if let Some(language) = literal.language() {
        return match values {
            Values::Chinese => json!(text),
            _ => json!({"@language": language, "@value": text}),
        };
    }
    let datatype = literal.datatype();
    let number = text.parse::<i64>().ok().filter(|n| datatype == xsd::INTEGER && n.to_string() == text);
    match (number, text) {
        (Some(number), _) => json!(number),
        (None, "true" | "false") if datatype == xsd::BOOLEAN => json!(text == "true"),
        _ if datatype == xsd::STRING => json!(text),
        _ => json!({"@type": names.compact(datatype.as_str()), "@value": text}),
    }
}

/// Prefixed names, and the prefixes that they use.
#[derive(Debug, Default)]
struct Names {
    used: BTreeSet<(&'static str, &'static str)>,
}

impl Names {
    /// The IRI behind its longest known base; the whole IRI where it has none.
    fn compact(&mut self, iri: &str) -> String {
        let fits = |(_, base): &(&str, &str)| {
            iri.strip_prefix(base).is_some_and(|rest| !rest.is_empty() && !rest.starts_with("//"))
        };
        let known = vocab::PREFIXES.into_iter().chain([vocab::ZT_PREFIX]);
        let Some((name, base)) = known.filter(fits).max_by_key(|(_, base)| base.len()) else {
            return iri.to_owned();
        };
        self.used.insert((name, base));
        format!("{name}:{}", iri.get(base.len()..).unwrap_or_default())
    }
}
