//! Classes and properties of the ontology with the words that evidence them. Must not know the extractor's rules.

use super::{LexiconError, files::Files};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{Term, Triple};
use std::collections::{BTreeMap, BTreeSet};

const ZT: &str = "https://w3id.org/zhengtu/ontology#";
const RDF_TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const OWL: &str = "http://www.w3.org/2002/07/owl#";

/// A class `zt:<name>`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Class {
    /// Local name, as in the IRI.
    pub name: String,
    /// English label.
    pub label_en: String,
    /// Other names people use for the class in questions.
    pub synonyms: Vec<String>,
    /// Direct superclasses within the ontology.
    pub parents: Vec<String>,
    /// Head nouns (`zt:head`): a definite noun phrase that ends in one is of this class. Longest first.
    pub heads: Vec<String>,
}

/// A property `zt:<name>`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Property {
    /// Local name, as in the IRI.
    pub name: String,
    /// English label.
    pub label_en: String,
    /// Direct superproperties within the ontology.
    pub parents: Vec<String>,
    /// Allowed classes of the subject (any of them); empty where free.
    pub domain: Vec<String>,
    /// Allowed classes of the object (any of them); empty where free or a literal.
    pub range: Vec<String>,
    /// Words of the text that state the relation (`zt:cue`). Longest first.
    pub cues: Vec<String>,
    /// English words that ask for it (`zt:cue` with language tag `en`).
    pub cues_en: Vec<String>,
}

/// The schema, sorted by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ontology {
    classes: BTreeMap<String, Class>,
    properties: BTreeMap<String, Property>,
}

impl Ontology {
    pub(super) fn read(files: &Files) -> Result<Self, LexiconError> {
        let facts = Facts::read(files, |name| !name.contains('/') && !name.starts_with("shapes"))?;
        let mut ontology = Self::default();
        for name in facts.instances(&format!("{OWL}Class")) {
            let class = Class {
                label_en: facts.label(&name, "en"),
                synonyms: facts.words(&name, &format!("{ZT}synonym"), ""),
                parents: facts.names(&name, &format!("{RDFS}subClassOf")),
                heads: facts.words(&name, &format!("{ZT}head"), ""),
                name: name.clone(),
            };
            ontology.classes.insert(name, class);
        }
        for name in facts
            .instances(&format!("{OWL}ObjectProperty"))
            .chain(facts.instances(&format!("{OWL}DatatypeProperty")))
        {
            let property = Property {
                label_en: facts.label(&name, "en"),
                parents: facts.names(&name, &format!("{RDFS}subPropertyOf")),
                domain: facts.names(&name, &format!("{ZT}domainIncludes")),
                range: facts.names(&name, &format!("{ZT}rangeIncludes")),
                cues: facts.words(&name, &format!("{ZT}cue"), ""),
                cues_en: facts.words(&name, &format!("{ZT}cue"), "en"),
                name: name.clone(),
            };
            ontology.properties.insert(name, property);
        }
        Ok(ontology)
    }

    /// All classes, by name.
    pub fn classes(&self) -> impl Iterator<Item = &Class> {
        self.classes.values()
    }

    /// All properties, by name.
    pub fn properties(&self) -> impl Iterator<Item = &Property> {
        self.properties.values()
    }

    /// The class of that local name.
    pub fn class(&self, name: &str) -> Option<&Class> {
        self.classes.get(name)
    }

    /// The property of that local name.
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties.get(name)
    }

    /// The IRI of the class or property with that English label: how code names a term without its Chinese name.
    pub fn iri(&self, label_en: &str) -> Option<String> {
        self.local_name(label_en).map(|name| format!("{ZT}{name}"))
    }

    /// The local name of the class or property with that English label.
    pub fn local_name(&self, label_en: &str) -> Option<&str> {
        let class = self.classes.values().find(|c| c.label_en == label_en).map(|c| &c.name);
        let property = || self.properties.values().find(|p| p.label_en == label_en).map(|p| &p.name);
        class.or_else(property).map(String::as_str)
    }

    /// The superproperties of `name`, nearest first, without itself.
    pub fn ancestors(&self, name: &str) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        let mut next: Vec<&str> = self.parents(name);
        while let Some(parent) = next.pop() {
            if !found.contains(&parent) {
                found.push(parent);
                next.extend(self.parents(parent));
            }
        }
        found
    }

    fn parents(&self, name: &str) -> Vec<&str> {
        let of = |names: &'_ Vec<String>| names.len();
        match (self.properties.get(name), self.classes.get(name)) {
            (Some(p), _) if of(&p.parents) > 0 => p.parents.iter().map(String::as_str).collect(),
            (_, Some(c)) => c.parents.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }
}

/// Triples by subject, for reading word lists out of Turtle.
pub(super) struct Facts(BTreeMap<String, Vec<(String, Term)>>);

impl Facts {
    /// Reads the Turtle files whose name is wanted.
    pub(super) fn read(files: &Files, wanted: impl Fn(&str) -> bool) -> Result<Self, LexiconError> {
        let mut facts: BTreeMap<String, Vec<(String, Term)>> = BTreeMap::new();
        for (name, text) in files.turtle().filter(|(name, _)| wanted(name)) {
            for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(text) {
                let quad =
                    quad.map_err(|e| LexiconError::Turtle { path: name.to_owned(), message: e.to_string() })?;
                let Triple { subject, predicate, object } = Triple::from(quad);
                let subject = subject.to_string().trim_matches(['<', '>']).to_owned();
                facts.entry(subject).or_default().push((predicate.into_string(), object));
            }
        }
        Ok(Self(facts))
    }

    fn values<'a>(&'a self, name: &str, predicate: &'a str) -> impl Iterator<Item = &'a Term> {
        let about = self.0.get(&format!("{ZT}{name}")).map(Vec::as_slice).unwrap_or_default();
        about.iter().filter(move |(p, _)| p == predicate).map(|(_, o)| o)
    }

    fn instances(&self, class: &str) -> std::vec::IntoIter<String> {
        let is =
            |(p, o): &(String, Term)| p == RDF_TYPE && matches!(o, Term::NamedNode(n) if n.as_str() == class);
        let found: BTreeSet<String> = self
            .0
            .iter()
            .filter(|(_, about)| about.iter().any(is))
            .filter_map(|(s, _)| s.strip_prefix(ZT).map(str::to_owned))
            .collect();
        found.into_iter().collect::<Vec<_>>().into_iter()
    }

    fn names(&self, name: &str, predicate: &str) -> Vec<String> {
        self.values(name, predicate)
            .filter_map(|o| match o {
                Term::NamedNode(n) => n.as_str().strip_prefix(ZT).map(str::to_owned),
                _ => None,
            })
            .collect()
    }

    fn words(&self, name: &str, predicate: &str, language: &str) -> Vec<String> {
        let mut words: Vec<String> = self
            .values(name, predicate)
            .filter_map(|o| match o {
                Term::Literal(l) if l.language().unwrap_or_default() == language => {
                    Some(l.value().to_owned())
                }
                _ => None,
            })
            .collect();
        words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        words
    }

    fn label(&self, name: &str, language: &str) -> String {
        self.words(name, &format!("{RDFS}label"), language).pop().unwrap_or_default()
    }
}
