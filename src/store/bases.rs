//! The bases of IRIs as a setting. Inside, everything stands under the built-in bases, which the queries, the registry
//! and the ontology's files are written in; a graph with other bases is rewritten where it enters and where it leaves.
//! Must not know files or what an IRI is for.

use super::StoreError;
use crate::quad::vocab;
use aho_corasick::{AhoCorasick, MatchKind};
use oxigraph::model::NamedNode;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Where the IRIs of the ontology's terms and of individuals begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bases {
    /// Of the ontology's terms.
    pub ontology: String,
    /// Of individuals.
    pub id: String,
}

impl Default for Bases {
    fn default() -> Self {
        Self { ontology: vocab::ZT.to_owned(), id: vocab::ID.to_owned() }
    }
}

/// How texts are rewritten from bases to others.
#[derive(Debug, Clone, Default)]
pub struct Rewriter {
    /// What is looked for, and what stands in its place; nothing where both sides are the same.
    finder: Option<(AhoCorasick, Vec<String>)>,
}

impl Bases {
    /// These bases with others in their place, where given.
    ///
    /// # Errors
    /// What is no absolute IRI, does not end in `/` or `#`, or belongs to another vocabulary.
    pub fn with(self, ontology: Option<&str>, id: Option<&str>) -> Result<Self, StoreError> {
        let bases = Self {
            ontology: ontology.map_or(Ok(self.ontology), checked)?,
            id: id.map_or(Ok(self.id), checked)?,
        };
        if bases.ontology == bases.id {
            return Err(refused(&bases.id, "cannot be the base of the ontology and of individuals"));
        }
        Ok(bases)
    }

    /// Whether they are the built-in ones.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// From the built-in bases to these.
    pub fn outward(&self) -> Rewriter {
        Rewriter::new(&Self::default(), self)
    }

    /// From these bases to the built-in ones.
    pub fn inward(&self) -> Rewriter {
        Rewriter::new(self, &Self::default())
    }

    /// The bases, then the names of the program's own graphs under them.
    fn names(&self) -> [String; 5] {
        let builtin = self.is_default();
        let graph = |built_in: &str, name: &str| {
            if builtin { built_in.to_owned() } else { format!("{}graph/{name}", self.id) }
        };
        [
            self.ontology.clone(),
            self.id.clone(),
            self.ontology.trim_end_matches(['#', '/']).to_owned(),
            graph(vocab::REGISTRY_GRAPH.as_str(), "registry"),
            graph(vocab::DERIVED_GRAPH.as_str(), "derived"),
        ]
    }
}

impl Rewriter {
    fn new(from: &Bases, to: &Bases) -> Self {
        if from == to {
            return Self::default();
        }
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(from.names());
        Self { finder: finder.ok().map(|finder| (finder, to.names().to_vec())) }
    }

    /// The text with the other bases.
    pub fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match &self.finder {
            Some((finder, to)) => Cow::Owned(finder.replace_all(text, to)),
            None => Cow::Borrowed(text),
        }
    }

    /// The same of bytes in UTF-8.
    pub fn bytes<'t>(&self, text: &'t [u8]) -> Cow<'t, [u8]> {
        match &self.finder {
            Some((finder, to)) => Cow::Owned(finder.replace_all_bytes(text, to)),
            None => Cow::Borrowed(text),
        }
    }
}

fn checked(base: &str) -> Result<String, StoreError> {
    if NamedNode::new(base).is_err() {
        return Err(refused(base, "is no absolute IRI"));
    }
    if !base.ends_with(['/', '#']) {
        return Err(refused(base, "must end in / or #, so that names can follow"));
    }
    if base.contains(['&', '\'', '%']) {
        return Err(refused(base, "holds &, ' or %, which some forms of export cannot write as they are"));
    }
    let own = |iri: &str| iri.starts_with(vocab::ID) || iri.starts_with(vocab::ZT);
    let other = vocab::PREFIXES
        .into_iter()
        .find(|(_, iri)| !own(iri) && (iri.starts_with(base) || base.starts_with(iri)));
    match other {
        Some((name, iri)) => Err(refused(base, &format!("touches the vocabulary {name}: <{iri}>"))),
        None => Ok(base.to_owned()),
    }
}

fn refused(value: &str, message: &str) -> StoreError {
    StoreError::Value { value: value.to_owned(), message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let bases =
            Bases::default().with(Some("https://甲.example/o#"), Some("https://甲.example/")).unwrap();
        let text = "<https://w3id.org/zhengtu/id/platform/云图> a <https://w3id.org/zhengtu/ontology#平台> \
                    <https://w3id.org/zhengtu/ontology> <https://w3id.org/zhengtu/registry> \
                    <https://w3id.org/zhengtu/derived> <http://www.w3.org/ns/org#x>";
        let out = bases.outward().text(text).into_owned();
        assert!(!out.contains("w3id.org"), "{out}");
        assert!(out.starts_with("<https://甲.example/platform/云图> a <https://甲.example/o#平台>"), "{out}");
        assert_eq!(bases.inward().text(&out), text);
        assert_eq!(Bases::default().outward().text(text), text);
    }

    #[test]
    fn bad_bases_are_refused() {
        for (base, said) in [
            ("graph", "graph is no absolute IRI"),
            ("https://a.example/x y/", "https://a.example/x y/ is no absolute IRI"),
            ("https://a.example", "https://a.example must end in / or #, so that names can follow"),
            (
                "http://www.w3.org/ns/",
                "http://www.w3.org/ns/ touches the vocabulary oa: <http://www.w3.org/ns/oa#>",
            ),
            (
                "https://w3id.org/zhengtu/ontology#",
                "https://w3id.org/zhengtu/ontology# cannot be the base of the ontology and of individuals",
            ),
        ] {
            assert_eq!(Bases::default().with(None, Some(base)).unwrap_err().to_string(), said);
        }
    }
}
