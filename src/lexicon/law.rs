//! The ontology as law, the one place of it: whether a property may join two classes, and which superproperties an edge
//! brings with it. Must not know documents.

use super::{Ontology, WordSet};
use std::collections::BTreeMap;

/// What the ontology says of its properties, with subclasses worked out.
#[derive(Debug, Clone)]
pub struct Law {
    properties: BTreeMap<String, Rule>,
}

#[derive(Debug, Clone, Default)]
struct Rule {
    ancestors: Vec<String>,
    domain: WordSet,
    range: WordSet,
}

impl Law {
    /// Reads the law once.
    pub fn new(ontology: &Ontology) -> Self {
        let closed = |allowed: &[String]| -> WordSet {
            let below = |name: &str| {
                allowed.iter().any(|a| a == name || ontology.ancestors(name).contains(&a.as_str()))
            };
            ontology.classes().map(|c| c.name.clone()).filter(|name| below(name)).collect()
        };
        let rule = |name: &str, domain: &[String], range: &[String]| Rule {
            ancestors: ontology.ancestors(name).into_iter().map(str::to_owned).collect(),
            domain: closed(domain),
            range: closed(range),
        };
        let properties =
            ontology.properties().map(|p| (p.name.clone(), rule(&p.name, &p.domain, &p.range))).collect();
        Self { properties }
    }

    /// Whether an edge `property` may run from `subject` to `object` (class names).
    pub fn allows(&self, property: &str, subject: &str, object: &str) -> bool {
        let within = |allowed: &WordSet, class: &str| allowed.is_empty() || allowed.contains(class);
        self.properties
            .get(property)
            .is_some_and(|rule| within(&rule.domain, subject) && within(&rule.range, object))
    }

    /// The superproperties that hold between `subject` and `object` when `property` does.
    pub fn implied<'l>(
        &'l self,
        property: &str,
        subject: &'l str,
        object: &'l str,
    ) -> impl Iterator<Item = &'l str> {
        let ancestors =
            self.properties.get(property).map(|rule| rule.ancestors.as_slice()).unwrap_or_default();
        ancestors.iter().map(String::as_str).filter(move |a| self.allows(a, subject, object))
    }
}
