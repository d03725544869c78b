//! A document as quads: the document itself, its sections and tasks; then the rooms beside this file describe its
//! entities and claims. Must not know how quads are kept.

use super::vocab::{self, other};
use super::{Card, DocumentGraph, claims, entities, mint, sink::Sink};
use crate::fact::Evidence;
use crate::lexicon::{Law, Lexicon};
use crate::outline::Task;
use crate::pipeline::Document;
use crate::text::{CharIndex, Span};
use oxigraph::model::vocab::{rdf, rdfs, xsd};
use oxigraph::model::{Literal, NamedNode};

/// Labels of tasks without a heading are their first words, at most so many characters.
const LABEL_LENGTH: usize = 40;

/// The room's way in: holds the ontology's law.
#[derive(Debug, Clone)]
pub struct Encoder {
    law: Law,
}

/// What encoding one document needs at hand.
pub(super) struct Desk<'d> {
    pub(super) document: &'d Document,
    pub(super) law: &'d Law,
    pub(super) chars: CharIndex<'d>,
    pub(super) iri: NamedNode,
    /// IRIs of the tasks, by index.
    pub(super) tasks: Vec<NamedNode>,
    /// IRIs of the targets, by index into the mentions.
    pub(super) targets: Vec<NamedNode>,
    pub(super) sink: Sink,
}

impl Encoder {
    /// Reads the law from the ontology.
    pub fn new(lexicon: &Lexicon) -> Self {
        Self { law: Law::new(lexicon.ontology()) }
    }

    /// Writes a document as quads; equal documents give equal quads.
    pub fn encode(&self, document: &Document) -> DocumentGraph {
        let iri = mint::document(&document.restored.source.id);
        let mut desk = Desk {
            document,
            law: &self.law,
            chars: CharIndex::new(&document.restored.text),
            tasks: Vec::new(),
            targets: Vec::new(),
            sink: Sink::new(&iri),
            iri,
        };
        desk.header();
        desk.outline();
        desk.targets();
        let edges = claims::edges(&mut desk);
        entities::describe(&mut desk, &edges.nodes);
        DocumentGraph {
            card: card(document),
            iri: desk.iri,
            file: document.restored.source.bytes.clone(),
            quads: desk.sink.finish(),
            diagnostics: edges.diagnostics,
        }
    }
}

fn card(document: &Document) -> Card {
    let source = &document.restored.source;
    Card {
        id: source.id.clone(),
        sources: vec![source.name.clone()],
        digest: source.digest.clone(),
        title: document.outline.header.title.clone(),
        year: document.outline.header.year,
        tasks: document.outline.tasks.len(),
        copies: Vec::new(),
    }
}

impl<'d> Desk<'d> {
    pub(super) fn words(&self, span: Span) -> &'d str {
        span.of(&self.document.restored.text)
    }

    fn header(&mut self) {
        let (header, source) = (&self.document.outline.header, &self.document.restored.source);
        let (sink, iri) = (&mut self.sink, &self.iri);
        sink.add(iri, rdf::TYPE, vocab::DOCUMENT);
        sink.string(iri, other::SOURCE, Some(&source.name));
        sink.string(iri, vocab::DIGEST, Some(&source.digest));
        sink.string(iri, vocab::DOCUMENT_NUMBER, header.number.as_deref());
        let title = header.title.as_deref().unwrap_or(&source.id);
        sink.chinese(iri, other::TITLE, title);
        sink.chinese(iri, rdfs::LABEL, title);
        if let Some(year) = header.year {
            sink.add(iri, vocab::YEAR, Literal::from(i64::from(year)));
        }
        if let Some(issued) = &header.issued {
            sink.add(iri, other::ISSUED, date(issued));
        }
        for issuer in &self.document.linked.issuers {
            let agency = mint::individual(&issuer.key);
            sink.add(iri, vocab::ISSUER, agency.clone());
            entities::identity_card(sink, &agency, issuer);
        }
        if let Some(region) = &self.document.linked.region {
            let place = mint::individual(&region.key);
            sink.add(iri, other::SPATIAL, place.clone());
            entities::identity_card(sink, &place, region);
        }
    }

    fn outline(&mut self) {
        let mut local = mint::Local::new(&self.document.restored.source.id);
        let mut sections: Vec<NamedNode> = Vec::new();
        for section in &self.document.outline.sections {
            let node = local.fresh("section", &section.path);
            let parent = section.parent.and_then(|at| sections.get(at)).unwrap_or(&self.iri).clone();
            self.sink.add(&node, rdf::TYPE, vocab::SECTION);
            self.sink.string(&node, vocab::NUMBER, Some(&section.path));
            self.sink.chinese(&node, rdfs::LABEL, section.heading.of(&self.document.restored.text).trim());
            self.sink.add(&node, other::IS_PART_OF, self.iri.clone());
            self.sink.add(&node, other::IS_PART_OF, parent);
            self.heading(&node, section.heading);
            sections.push(node);
        }
        for task in &self.document.outline.tasks {
            let node = local.fresh("task", &task.path);
            let section = task.section.and_then(|at| sections.get(at)).unwrap_or(&self.iri).clone();
            let text: String = task.body.iter().map(|span| self.words(*span)).collect();
            self.sink.add(&node, rdf::TYPE, vocab::TASK);
            self.sink.string(&node, vocab::NUMBER, Some(&task.path));
            self.sink.string(&node, vocab::TEXT, Some(text.trim()));
            self.sink.add(&node, other::IS_PART_OF, self.iri.clone());
            self.sink.add(&node, other::IS_PART_OF, section);
            self.sink.string(&node, vocab::DEADLINE, task.deadline.map(|span| self.words(span).trim()));
            let label = self.label(task, &text);
            self.sink.chinese(&node, rdfs::LABEL, &label);
            if let Some(heading) = task.heading {
                self.heading(&node, heading);
            }
            self.tasks.push(node);
        }
    }

    /// Where the heading of a section or task stands: a heading can name what the document undertakes.
    fn heading(&mut self, node: &NamedNode, heading: Span) {
        let span = heading.trimmed(&self.document.restored.text);
        if span.is_empty() {
            return;
        }
        let inferred = self.document.restored.map.inferred(span);
        let evidence = claims::write_evidence(self, &Evidence { span, rule: "outline/heading", inferred });
        self.sink.add(node, vocab::EVIDENCE, evidence);
    }

    /// The heading, or the first words up to a mark.
    fn label(&self, task: &Task, text: &str) -> String {
        let heading = task.heading.map(|span| self.words(span).trim()).filter(|words| !words.is_empty());
        if let Some(heading) = heading {
            return heading.trim_end_matches(['。', '：', ':', '.']).to_owned();
        }
        let first = text.trim().split(['。', '；', '\n']).next().unwrap_or_default();
        match first.char_indices().nth(LABEL_LENGTH) {
            Some((at, _)) => format!("{}…", first.get(..at).unwrap_or_default()),
            None => first.to_owned(),
        }
    }

    fn targets(&mut self) {
        let mut counts = vec![0_usize; self.tasks.len()];
        for target in &self.document.mentions.targets {
            let Some((task, count)) = self.tasks.get(target.task).zip(counts.get_mut(target.task)) else {
                self.targets.push(self.iri.clone());
                continue;
            };
            *count += 1;
            let node = mint::below(task, "target", *count);
            let value = Literal::new_typed_literal(target.value.to_string(), xsd::DECIMAL);
            let words = target.span.of(&self.document.restored.text);
            self.sink.add(&node, rdf::TYPE, vocab::TARGET);
            self.sink.chinese(&node, rdfs::LABEL, words);
            self.sink.chinese(&node, vocab::METRIC, &target.metric);
            self.sink.string(&node, vocab::COMPARATOR, Some(vocab::comparator(target.op)));
            self.sink.add(&node, vocab::VALUE, value);
            self.sink.chinese(&node, vocab::UNIT, &target.unit);
            self.sink.string(&node, vocab::DEADLINE, target.by.as_deref());
            self.targets.push(node);
        }
    }
}

/// A full date gets its datatype; a month or year stays a string, so that nothing is invented.
fn date(issued: &str) -> Literal {
    let shape = issued.split('-').map(str::len).collect::<Vec<_>>();
    let digits = issued.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if digits && shape == [4, 2, 2] {
        Literal::new_typed_literal(issued, xsd::DATE)
    } else {
        Literal::new_simple_literal(issued)
    }
}
