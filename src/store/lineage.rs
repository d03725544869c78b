//! What the bodies of a graph were made from, by the registry's patterns: 福建省卫生健康委员会 from 福建省卫生和计划生育委员会,
//! because 卫生健康委员会 is from 卫生和计划生育委员会 everywhere. Must not know documents.

use crate::lexicon::{Individual, Lexicon, Scope};
use crate::quad::{mint, vocab};
use oxigraph::model::vocab::{rdf, rdfs};
use oxigraph::model::{GraphName, Literal, NamedNode, Quad};
use std::collections::{BTreeMap, BTreeSet};

const AGENCY: &str = "agency/";

/// The quads of the registry's graph that say so, for the bodies with these keys (`agency/…`), back to the first.
pub(super) fn lineage<'k>(lexicon: &Lexicon, keys: impl Iterator<Item = &'k str>) -> Vec<Quad> {
    let patterns = Patterns::new(lexicon);
    let mut quads = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut next: Vec<String> = keys.filter_map(|k| k.strip_prefix(AGENCY).map(str::to_owned)).collect();
    while let Some(name) = next.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let Some((opening, pattern)) = patterns.of(&name) else { continue };
        let body = mint::individual(&format!("{AGENCY}{name}"));
        for predecessor in pattern.predecessors.iter().filter_map(|key| patterns.by_key.get(key.as_str())) {
            let label = format!("{opening}{}", predecessor.label);
            let former = mint::individual(&format!("{AGENCY}{label}"));
            quads.push(quad(&body, vocab::PREDECESSOR.into_owned(), former.clone()));
            quads.push(quad(&former, rdf::TYPE.into_owned(), vocab::AGENCY.into_owned()));
            let name = Literal::new_language_tagged_literal_unchecked(&label, vocab::CHINESE);
            quads.push(quad(&former, rdfs::LABEL.into_owned(), name));
            next.push(label);
        }
        if let Some(year) = pattern.since.filter(|_| !pattern.predecessors.is_empty()) {
            quads.push(quad(&body, vocab::SINCE.into_owned(), Literal::from(i64::from(year))));
        }
    }
    quads
}

fn quad(subject: &NamedNode, predicate: NamedNode, object: impl Into<oxigraph::model::Term>) -> Quad {
    Quad::new(subject.clone(), predicate, object, GraphName::from(vocab::REGISTRY_GRAPH.into_owned()))
}

/// Patterns of bodies that were made from others.
struct Patterns<'l> {
    lexicon: &'l Lexicon,
    by_label: BTreeMap<&'l str, &'l Individual>,
    by_key: BTreeMap<&'l str, &'l Individual>,
}

impl<'l> Patterns<'l> {
    fn new(lexicon: &'l Lexicon) -> Self {
        let all = || {
            let lines = lexicon.registry().individuals().iter();
            lines.filter(|line| matches!(line.scope, Scope::Body | Scope::Party))
        };
        Self {
            lexicon,
            by_label: all().map(|line| (line.label.as_str(), line)).collect(),
            by_key: all().map(|line| (line.key.as_str(), line)).collect(),
        }
    }

    /// What stands before the pattern in the name (`福建省`, `中共福建省委`), and the pattern.
    fn of<'n>(&self, name: &'n str) -> Option<(&'n str, &'l Individual)> {
        name.char_indices().skip(1).find_map(|(at, _)| {
            let (opening, stem) = name.split_at_checked(at)?;
            let pattern = *self.by_label.get(stem)?;
            self.is_division(opening).then_some((opening, pattern))
        })
    }

    /// Whether a place's name is in the opening and ends it but for one mark (the committee's).
    fn is_division(&self, opening: &str) -> bool {
        let places = self.lexicon.registry().places();
        let starts = || opening.char_indices().map(|(at, _)| at).filter_map(|at| opening.get(at..));
        let without_mark = |name: &str| {
            name.char_indices().next_back().and_then(|(at, _)| name.get(..at).map(str::to_owned))
        };
        starts().any(|name| {
            !places.named(name).is_empty() || without_mark(name).is_some_and(|n| !places.named(&n).is_empty())
        })
    }
}
