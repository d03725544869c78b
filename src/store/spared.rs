//! Statements to leave out when a graph is loaded for one use. Must not know that use.

use std::collections::BTreeSet;

const RDF_TYPE: &str = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
/// How terms of the program's own vocabulary begin.
const OWN: &str = "<https://w3id.org/zhengtu/ontology#";

/// Statements to leave out, told by their predicate, or by their class where they are types.
#[derive(Debug, Clone, Default)]
pub struct Spared {
    predicates: BTreeSet<String>,
    classes: BTreeSet<String>,
}

impl Spared {
    /// Leaves out statements with these predicates, and types that are these classes or of another vocabulary.
    pub fn new(
        predicates: impl IntoIterator<Item = String>,
        classes: impl IntoIterator<Item = String>,
    ) -> Self {
        let term = |iri: String| format!("<{iri}>");
        Self {
            predicates: predicates.into_iter().map(term).collect(),
            classes: classes.into_iter().map(term).collect(),
        }
    }

    /// Whether statements with that predicate (an IRI) are left out.
    pub fn has(&self, predicate: &str) -> bool {
        self.predicates.contains(&format!("<{predicate}>"))
    }

    /// The lines of N-Quads, as they are written here, that are kept.
    pub(super) fn filter(&self, content: Vec<u8>) -> Vec<u8> {
        if self.predicates.is_empty() && self.classes.is_empty() {
            return content;
        }
        let mut kept = Vec::with_capacity(content.len());
        for line in content.split_inclusive(|b| *b == b'\n').filter(|line| !self.spares(line)) {
            kept.extend_from_slice(line);
        }
        kept
    }

    fn spares(&self, line: &[u8]) -> bool {
        let mut words = line.splitn(4, |b| *b == b' ').map(|w| std::str::from_utf8(w).unwrap_or_default());
        let (Some(_), Some(predicate), Some(object)) = (words.next(), words.next(), words.next()) else {
            return false;
        };
        let kind = predicate == RDF_TYPE;
        self.predicates.contains(predicate)
            || kind && (self.classes.contains(object) || !object.starts_with(OWN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_by_their_predicate_or_class() {
        let spared = Spared::new(["https://e/p".to_owned()], [format!("{}x", &OWN[1..])]);
        let line = |p: &str, o: &str| format!("<https://e/s> {p} {o} <https://e/g> .\n");
        let all = [
            line("<https://e/p>", "\"a b\""),
            line("<https://e/q>", "<https://e/p>"),
            line(RDF_TYPE, &format!("{OWN}x>")),
            line(RDF_TYPE, "<https://e/other>"),
            line(RDF_TYPE, &format!("{OWN}y>")),
        ];
        let kept = String::from_utf8(spared.filter(all.concat().into_bytes())).unwrap();
        assert_eq!(kept, [&all[1][..], &all[4][..]].concat());
        assert!(spared.has("https://e/p"));
    }
}
