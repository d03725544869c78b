//! Collects the quads of one graph and hands them out sorted, each once. Must not know what they say.

use super::vocab::CHINESE;
use oxigraph::model::{GraphName, Literal, NamedNode, NamedNodeRef, Quad, Term};

/// The growing graph of one document.
#[derive(Debug)]
pub(super) struct Sink {
    graph: GraphName,
    quads: Vec<Quad>,
}

impl Sink {
    pub(super) fn new(graph: &NamedNode) -> Self {
        Self { graph: graph.clone().into(), quads: Vec::new() }
    }

    /// Adds a triple.
    pub(super) fn add<'a>(
        &mut self,
        subject: &NamedNode,
        predicate: impl Into<NamedNodeRef<'a>>,
        object: impl Into<Term>,
    ) {
        let predicate = predicate.into().into_owned();
        self.quads.push(Quad::new(subject.clone(), predicate, object, self.graph.clone()));
    }

    /// Adds a Chinese text, unless it is blank.
    pub(super) fn chinese(&mut self, subject: &NamedNode, predicate: NamedNodeRef, text: &str) {
        if !text.trim().is_empty() {
            self.add(subject, predicate, Literal::new_language_tagged_literal_unchecked(text, CHINESE));
        }
    }

    /// Adds a plain string, where there is one.
    pub(super) fn string(&mut self, subject: &NamedNode, predicate: NamedNodeRef, text: Option<&str>) {
        if let Some(text) = text {
            self.add(subject, predicate, Literal::new_simple_literal(text));
        }
    }

    /// Adds a whole number.
    pub(super) fn number(&mut self, subject: &NamedNode, predicate: NamedNodeRef, value: usize) {
        self.add(subject, predicate, Literal::from(i64::try_from(value).unwrap_or(i64::MAX)));
    }

    /// The quads in the order of their N-Quads lines, none twice.
    pub(super) fn finish(self) -> Vec<Quad> {
        sorted(self.quads)
    }
}

/// Quads in the order of their N-Quads lines, none twice.
pub(crate) fn sorted(quads: Vec<Quad>) -> Vec<Quad> {
    let mut lines: Vec<(String, Quad)> = quads.into_iter().map(|quad| (quad.to_string(), quad)).collect();
    lines.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    lines.dedup_by(|a, b| a.0 == b.0);
    lines.into_iter().map(|(_, quad)| quad).collect()
}
