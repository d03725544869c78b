//! One pass over the quads, for names, texts and metrics. Must not know questions.

use crate::ask::words::Words;
use oxigraph::model::vocab::{rdf, rdfs};
use oxigraph::model::{GraphName, NamedNode, NamedOrBlankNode, Quad, Term};
use std::collections::{BTreeMap, BTreeSet};

const ZT: &str = "https://w3id.org/zhengtu/ontology#";
const ALT_LABEL: &str = "http://www.w3.org/2004/02/skos/core#altLabel";
const PART_OF: &str = "http://purl.org/dc/terms/isPartOf";
pub(super) const SECTION: &str = "/id/section/";
const TASK: &str = "/id/task/";
const PLACE: &str = "/id/place/";

/// What one pass over the quads picks up.
#[derive(Default)]
pub(super) struct Scan<'q> {
    pub(super) instances: BTreeMap<&'q str, Vec<&'q NamedNode>>,
    pub(super) labels: Vec<(&'q NamedNode, &'q str)>,
    pub(super) names: Vec<(&'q NamedNode, &'q str)>,
    pub(super) generic: Vec<(&'q NamedNode, &'q str)>,
    pub(super) metrics: Vec<(&'q NamedNode, &'q str)>,
    pub(super) texts: Vec<(&'q NamedNode, &'q str)>,
    /// Tasks and sections with what they are part of.
    pub(super) parts: BTreeMap<&'q str, &'q str>,
    /// Places with what they lie in.
    pub(super) within: Vec<(&'q NamedNode, &'q NamedNode)>,
    pub(super) years: BTreeSet<i64>,
    /// Sections and tasks with words of their own as their heading, and the documents they lie in.
    pub(super) headed: Vec<(&'q NamedNode, &'q str)>,
    /// Documents with their years.
    pub(super) document_years: BTreeMap<&'q str, i64>,
    /// Targets with the documents they lie in.
    graphs: BTreeMap<&'q str, &'q str>,
}

impl Scan<'_> {
    /// Years of the documents that targets lie in.
    pub(super) fn target_years(&self) -> BTreeSet<i64> {
        let documents: BTreeSet<&str> =
            self.metrics.iter().filter_map(|(target, _)| self.graphs.get(target.as_str()).copied()).collect();
        let of = |(document, year): (&&str, &i64)| documents.contains(*document).then_some(*year);
        self.document_years.iter().filter_map(of).collect()
    }
}

impl<'q> Scan<'q> {
    /// Picks up what names things.
    pub(super) fn of(quads: &'q [Quad], words: &Words) -> Self {
        let mut scan = Self::default();
        let terms = &words.terms;
        for quad in quads {
            let NamedOrBlankNode::NamedNode(subject) = &quad.subject else { continue };
            let predicate = quad.predicate.as_str();
            match (&quad.object, predicate.strip_prefix(ZT)) {
                (Term::NamedNode(whole), None)
                    if predicate == PART_OF && whole.as_str().contains(SECTION) =>
                {
                    scan.parts.insert(subject.as_str(), whole.as_str());
                }
                (Term::NamedNode(whole), None) if predicate == PART_OF && whole.as_str().contains(PLACE) => {
                    scan.within.push((subject, whole));
                }
                (Term::NamedNode(_), Some(name)) if name == terms.evidence => {
                    let headed = [SECTION, TASK].iter().any(|kind| subject.as_str().contains(kind));
                    if let (true, GraphName::NamedNode(graph)) = (headed, &quad.graph_name) {
                        scan.headed.push((subject, graph.as_str()));
                    }
                }
                (Term::NamedNode(class), None) if quad.predicate.as_ref() == rdf::TYPE => {
                    if let Some(class) = class.as_str().strip_prefix(ZT) {
                        scan.instances.entry(class).or_default().push(subject);
                    }
                }
                (Term::Literal(value), None) if quad.predicate.as_ref() == rdfs::LABEL => {
                    scan.labels.push((subject, value.value()));
                }
                (Term::Literal(value), None) if predicate == ALT_LABEL => {
                    scan.names.push((subject, value.value()));
                }
                (Term::Literal(value), Some(name)) => {
                    let value = value.value();
                    if name == terms.former_name || name == terms.short_name {
                        scan.names.push((subject, value));
                    } else if name == terms.generic {
                        scan.generic.push((subject, value));
                    } else if name == terms.text {
                        scan.texts.push((subject, value));
                    } else if name == terms.metric {
                        scan.metrics.push((subject, value));
                        if let GraphName::NamedNode(graph) = &quad.graph_name {
                            scan.graphs.insert(subject.as_str(), graph.as_str());
                        }
                    } else if name == terms.year
                        && let Ok(year) = value.parse::<i64>()
                    {
                        scan.years.insert(year);
                        scan.document_years.insert(subject.as_str(), year);
                    }
                }
                _ => {}
            }
        }
        scan
    }
}
