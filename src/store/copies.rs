//! Copies of one document: several scrapes of it are one document. The soundest carries the facts, the file names of the
//! others are listed as its sources. Must not read files.

use crate::quad::{DocumentGraph, sorted, vocab};
use oxigraph::model::{GraphName, Literal, NamedNodeRef, Quad, Term};
use std::collections::{BTreeMap, BTreeSet};

/// Characters of a shingle: long enough that two texts share one only by saying the same.
const SHINGLE: usize = 12;
/// Shingles kept of a text: those of the smallest hashes.
const SKETCH: usize = 64;
/// Two texts are nearly the same when so many of the smallest shingles of both together are shared.
const SHARED: usize = SKETCH * 3 / 4;

/// One document for each set of copies: the soundest of the set, by most tasks, then least supplied by restoration, then
/// the id. What is given in any order comes out the same.
pub(super) fn merge(mut documents: Vec<DocumentGraph>) -> Vec<DocumentGraph> {
    let traits: BTreeMap<String, Traits> =
        documents.iter().map(|document| (document.card.id.clone(), Traits::of(document))).collect();
    let rank = |document: &DocumentGraph| {
        let inferred = traits.get(&document.card.id).map_or(0, |t| t.inferred);
        (usize::MAX - document.card.tasks, inferred, document.card.id.clone())
    };
    documents.sort_by_cached_key(rank);
    let mut kept: Vec<DocumentGraph> = Vec::new();
    let mut seen: BTreeMap<Mark, usize> = BTreeMap::new();
    for document in documents {
        let Some(own) = traits.get(&document.card.id) else { continue };
        let candidates: BTreeSet<usize> = own.marks().filter_map(|mark| seen.get(&mark).copied()).collect();
        let original = candidates.into_iter().find(|at| {
            kept.get(*at).and_then(|k| traits.get(&k.card.id)).is_some_and(|other| own.is_copy_of(other))
        });
        match original.and_then(|at| kept.get_mut(at)) {
            Some(original) => absorb(original, &document),
            None => {
                for mark in own.marks() {
                    seen.entry(mark).or_insert(kept.len());
                }
                kept.push(document);
            }
        }
    }
    kept.sort_by(|a, b| a.card.id.cmp(&b.card.id));
    kept
}

/// Lists the files of a copy as sources of the document.
fn absorb(original: &mut DocumentGraph, copy: &DocumentGraph) {
    let own = original.card.sources.first().cloned();
    let all: BTreeSet<&String> = original.card.sources.iter().chain(&copy.card.sources).collect();
    let others: Vec<String> = all.into_iter().filter(|s| Some(*s) != own.as_ref()).cloned().collect();
    let graph = GraphName::from(original.iri.clone());
    let source = |name: &String| {
        Quad::new(
            original.iri.clone(),
            vocab::other::SOURCE,
            Literal::new_simple_literal(name),
            graph.clone(),
        )
    };
    let mut quads = std::mem::take(&mut original.quads);
    quads.extend(others.iter().map(source));
    original.quads = sorted(quads);
    original.card.sources = own.into_iter().chain(others).collect();
    let ids = std::iter::once(&copy.card.id).chain(&copy.card.copies).cloned();
    original.card.copies.extend(ids);
    original.card.copies.sort();
}

/// By what a copy is looked up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Name(String),
    Text(u64),
}

/// What tells copies.
#[derive(Debug, Default)]
struct Traits {
    /// Title, issuers and year, where all are stated.
    name: Option<String>,
    /// The smallest hashes of the shingles of all tasks.
    sketch: Vec<u64>,
    inferred: usize,
}

impl Traits {
    fn of(document: &DocumentGraph) -> Self {
        let about = |predicate: NamedNodeRef| -> Vec<String> {
            let own = document.quads.iter().filter(|q| {
                q.predicate.as_ref() == predicate && q.subject.to_string() == document.iri.to_string()
            });
            own.map(|q| value(&q.object)).collect()
        };
        let issuers = about(vocab::ISSUER).join(" ");
        let title = document.card.title.as_ref().filter(|title| !title.trim().is_empty());
        let name = title.zip(document.card.year).filter(|_| !issuers.is_empty());
        let texts = document.quads.iter().filter(|q| q.predicate.as_ref() == vocab::TEXT);
        Self {
            name: name.map(|(title, year)| format!("{title}\n{issuers}\n{year}")),
            sketch: sketch(texts.map(|q| value(&q.object))),
            inferred: document.quads.iter().filter(|q| q.predicate.as_ref() == vocab::INFERRED).count(),
        }
    }

    fn marks(&self) -> impl Iterator<Item = Mark> {
        let name = self.name.clone().map(Mark::Name);
        name.into_iter().chain(self.sketch.iter().map(|hash| Mark::Text(*hash)))
    }

    fn is_copy_of(&self, other: &Self) -> bool {
        let same_name = self.name.is_some() && self.name == other.name;
        let all: BTreeSet<&u64> = self.sketch.iter().chain(&other.sketch).collect();
        let both =
            |hash: &u64| self.sketch.binary_search(hash).is_ok() && other.sketch.binary_search(hash).is_ok();
        let shared = all.into_iter().take(SKETCH).filter(|hash| both(hash)).count();
        same_name || shared >= SHARED
    }
}

fn value(term: &Term) -> String {
    match term {
        Term::Literal(literal) => literal.value().to_owned(),
        other => other.to_string(),
    }
}

/// The smallest hashes of all runs of characters, sorted; punctuation and white space left out.
fn sketch(texts: impl Iterator<Item = String>) -> Vec<u64> {
    let mut hashes: BTreeSet<u64> = BTreeSet::new();
    for text in texts {
        let chars: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
        for run in chars.windows(SHINGLE) {
            hashes.insert(hash(run));
            if hashes.len() > SKETCH {
                hashes.pop_last();
            }
        }
    }
    hashes.into_iter().collect()
}

/// FNV-1a with a final mix, the same on every machine.
fn hash(run: &[char]) -> u64 {
    let plain = run.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, c| {
        (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x0100_0000_01b3)
    });
    let mixed = (plain ^ (plain >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}
