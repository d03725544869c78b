//! Statements to leave out when a graph is loaded for one use. Must not know that use.

use std::collections::HashSet;

const RDF_TYPE: &[u8] = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
/// How terms of the program's own vocabulary begin.
const OWN: &[u8] = b"<https://w3id.org/zhengtu/ontology#";

/// Statements to leave out, told by their predicate, or by their class where they are types; with them all that is said
/// of the program's own vocabulary.
#[derive(Debug, Clone, Default)]
pub struct Spared {
    predicates: HashSet<Vec<u8>>,
    classes: HashSet<Vec<u8>>,
}

impl Spared {
    /// Leaves out statements with these predicates, and types that are these classes or of another vocabulary.
    pub fn new(
        predicates: impl IntoIterator<Item = String>,
        classes: impl IntoIterator<Item = String>,
    ) -> Self {
        let term = |iri: String| format!("<{iri}>").into_bytes();
        Self {
            predicates: predicates.into_iter().map(term).collect(),
            classes: classes.into_iter().map(term).collect(),
        }
    }

    /// Whether statements with that predicate (an IRI) are left out.
    pub fn has(&self, predicate: &str) -> bool {
        self.predicates.contains(format!("<{predicate}>").as_bytes())
    }

    /// The lines of N-Quads, as they are written here, that are kept.
    pub(super) fn filter(&self, content: Vec<u8>) -> Vec<u8> {
        if self.predicates.is_empty() && self.classes.is_empty() {
            return content;
        }
        let mut kept = Vec::with_capacity(content.len());
        let (mut from, mut at) = (0, 0);
        // What is kept side by side is copied at once.
        for end in memchr::memchr_iter(b'\n', &content).map(|end| end + 1) {
            if content.get(at..end).is_some_and(|line| self.spares(line)) {
                kept.extend_from_slice(content.get(from..at).unwrap_or_default());
                from = end;
            }
            at = end;
        }
        kept.extend_from_slice(content.get(from..).unwrap_or_default());
        kept
    }

    fn spares(&self, line: &[u8]) -> bool {
        if line.starts_with(OWN) {
            return true;
        }
        let mut spaces = memchr::memchr_iter(b' ', line);
        let (Some(first), Some(second)) = (spaces.next(), spaces.next()) else { return false };
        let word = |from: usize, to: usize| line.get(from + 1..to).unwrap_or_default();
        let predicate = word(first, second);
        self.predicates.contains(predicate)
            || predicate == RDF_TYPE
                && spaces.next().is_some_and(|third| {
                    let class = word(second, third);
                    self.classes.contains(class) || !class.starts_with(OWN)
                })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_by_their_predicate_or_class() {
        let own = "https://w3id.org/zhengtu/ontology#";
        let kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
        let spared = Spared::new(["https://e/p".to_owned()], [format!("{own}x")]);
        let line = |p: &str, o: &str| format!("<https://e/s> {p} {o} <https://e/g> .\n");
        let all = [
            line("<https://e/p>", "\"a b\""),
            line("<https://e/q>", "<https://e/p>"),
            line(kind, &format!("<{own}x>")),
            line(kind, "<https://e/other>"),
            line(kind, &format!("<{own}y>")),
            format!("<{own}x> <https://e/q> \"a\" <https://e/g> .\n"),
        ];
        let kept = String::from_utf8(spared.filter(all.concat().into_bytes())).unwrap();
        assert_eq!(kept, [&all[1][..], &all[4][..]].concat());
        assert!(spared.has("https://e/p"));
    }
}
