//! RDF terms as people and other programs read them. Must not print.

use crate::quad::vocab;
pub use oxigraph::model::Term;
use oxigraph::model::vocab::xsd;
use serde_json::{Value, json};

/// A term for a table: prefixed name or IRI, or a literal's text.
pub fn readable(term: Option<&Term>) -> String {
    match term {
        None => String::new(),
        Some(Term::NamedNode(node)) => prefixed(node.as_str()),
        Some(Term::Literal(literal)) => literal.value().to_owned(),
        Some(other) => other.to_string(),
    }
}

/// A term for machines: the whole IRI or a literal's text.
pub fn plain(term: Option<&Term>) -> String {
    match term {
        None => String::new(),
        Some(Term::NamedNode(node)) => node.as_str().to_owned(),
        Some(Term::Literal(literal)) => literal.value().to_owned(),
        Some(other) => other.to_string(),
    }
}

/// `zt:…`, `task:…` where a prefix fits.
fn prefixed(iri: &str) -> String {
    let longest = vocab::PREFIXES
        .into_iter()
        .chain([vocab::ZT_PREFIX])
        .filter(|(_, base)| iri.starts_with(base))
        .max_by_key(|(_, base)| base.len());
    match longest {
        Some((name, base)) => format!("{name}:{}", iri.get(base.len()..).unwrap_or_default()),
        None => iri.to_owned(),
    }
}

/// A term as the W3C's JSON of results has it.
pub fn to_json(term: &Term) -> Value {
    match term {
        Term::NamedNode(node) => json!({ "type": "uri", "value": node.as_str() }),
        Term::BlankNode(node) => json!({ "type": "bnode", "value": node.as_str() }),
        Term::Literal(literal) => match literal.language() {
            Some(language) => json!({ "type": "literal", "value": literal.value(), "xml:lang": language }),
            None if literal.datatype() == xsd::STRING => {
                json!({ "type": "literal", "value": literal.value() })
            }
            None => {
                json!({ "type": "literal", "value": literal.value(), "datatype": literal.datatype().as_str() })
            }
        },
    }
}
