//! Copies of one document: several scrapes of it are one document. The soundest carries the facts, the file names of the
//! others are listed as its sources. Must not read files.

use crate::quad::{DocumentGraph, sorted, vocab};
use crate::text::chinese_number;
use oxigraph::model::{GraphName, Literal, NamedNodeRef, Quad, Term};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Characters of a shingle: long enough that two texts share one only by saying the same.
const SHINGLE: usize = 12;
/// One shingle of so many is kept for comparing, chosen by its hash.
const SAMPLE: u64 = 8;
/// Kept shingles from which a text says enough to be compared.
const ENOUGH: usize = 6;
/// Two texts are nearly the same when of all their shingles together so many of a hundred are in both.
const SAME: usize = 75;
/// A text is an excerpt of another when so many of a hundred of its own shingles are in it.
const EXCERPT: usize = 70;
/// Texts of one title and year, whose issuer one of them lost, must share so many of a hundred.
const TITLED: usize = 30;
/// What a character lost for good, words that restoration supplied, and a part out of its place cost, in shingles.
const COST: [usize; 3] = [SHINGLE, 5, 200];

/// What a title, an issuer or a year that is stated is worth, in shingles.
const HEAD: usize = 50;

/// One document for each set of copies: the soundest of the set (most text, least lost, supplied or out of place), then by
/// id. What is given in any order comes out the same.
pub(super) fn merge(mut documents: Vec<DocumentGraph>) -> Vec<DocumentGraph> {
    let traits: BTreeMap<String, Traits> =
        documents.iter().map(|document| (document.card.id.clone(), Traits::of(document))).collect();
    let rank = |document: &DocumentGraph| {
        let sound = traits.get(&document.card.id).map_or(0, |t| t.sound);
        (Reverse(sound), Reverse(document.card.tasks), document.card.id.clone())
    };
    documents.sort_by_cached_key(rank);
    let mut kept: Vec<DocumentGraph> = Vec::new();
    let mut seen: BTreeMap<Mark, Vec<usize>> = BTreeMap::new();
    for document in documents {
        let Some(own) = traits.get(&document.card.id) else { continue };
        let candidates: BTreeSet<usize> =
            own.marks().filter_map(|mark| seen.get(&mark)).flatten().copied().collect();
        let original = candidates.into_iter().find(|at| {
            kept.get(*at).and_then(|k| traits.get(&k.card.id)).is_some_and(|other| own.is_copy_of(other))
        });
        match original.and_then(|at| kept.get_mut(at)) {
            Some(original) => absorb(original, &document),
            None => {
                for mark in own.marks() {
                    seen.entry(mark).or_default().push(kept.len());
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
    title: Option<String>,
    issuers: String,
    year: Option<i32>,
    /// Kept hashes of the shingles of all tasks.
    kept: BTreeSet<u64>,
    /// How much of it is there, in shingles, less what its damage costs.
    sound: usize,
}

impl Traits {
    fn of(document: &DocumentGraph) -> Self {
        let about = |predicate: NamedNodeRef| -> Vec<String> {
            let own = document.quads.iter().filter(|q| {
                q.predicate.as_ref() == predicate && q.subject.to_string() == document.iri.to_string()
            });
            own.map(|q| value(&q.object)).collect()
        };
        let texts = document.quads.iter().filter(|q| q.predicate.as_ref() == vocab::TEXT);
        let texts: Vec<String> = texts.map(|q| value(&q.object)).collect();
        let all = shingles(&texts);
        let inferred = document.quads.iter().filter(|q| q.predicate.as_ref() == vocab::INFERRED).count();
        let damage = [lost(&texts), inferred, out_of_place(document)];
        let cost: usize = damage.iter().zip(COST).map(|(count, cost)| count * cost).sum();
        let title = document.card.title.clone().filter(|title| !title.trim().is_empty());
        let issuers = about(vocab::ISSUER).join(" ");
        let year = document.card.year;
        let stated = [title.is_some(), !issuers.is_empty(), year.is_some()].iter().filter(|s| **s).count();
        Self {
            title,
            issuers,
            year,
            sound: (all.len() + stated * HEAD).saturating_sub(cost),
            kept: all.into_iter().filter(|hash| hash % SAMPLE == 0).collect(),
        }
    }

    fn marks(&self) -> impl Iterator<Item = Mark> {
        let name =
            self.title.clone().zip(self.year).map(|(title, year)| Mark::Name(format!("{title}\n{year}")));
        name.into_iter().chain(self.kept.iter().map(|hash| Mark::Text(*hash)))
    }

    fn is_copy_of(&self, other: &Self) -> bool {
        let shared = self.kept.intersection(&other.kept).count();
        let union = self.kept.len() + other.kept.len() - shared;
        let least = self.kept.len().min(other.kept.len());
        let titled = self.title.is_some()
            && self.title == other.title
            && self.year.is_some()
            && self.year == other.year;
        let issued = !self.issuers.is_empty() && !other.issuers.is_empty();
        if titled && issued {
            return self.issuers == other.issuers || shared * 100 >= union * SAME;
        }
        // What is stated on both sides must agree before a part is taken for an excerpt.
        let agree = |a: bool, b: bool, same: bool| !a || !b || same;
        let open = agree(self.title.is_some(), other.title.is_some(), self.title == other.title)
            && agree(self.year.is_some(), other.year.is_some(), self.year == other.year);
        let excerpt = least >= ENOUGH && open && shared * 100 >= least * EXCERPT;
        let same = union > 0 && shared * 100 >= union * SAME;
        same || excerpt || titled && shared * 100 >= least * TITLED
    }
}

/// Characters that a copy lost for good: signs that stand for a letter unknown, between letters.
fn lost(texts: &[String]) -> usize {
    let unknown = |c: &char| matches!(c, '?' | '\u{FFFD}' | '□' | '■' | '▯');
    texts.iter().flat_map(|text| text.chars()).filter(unknown).count()
}

/// Parts of the document that do not stand behind the part of the number before theirs: paragraphs that lost their order.
fn out_of_place(document: &DocumentGraph) -> usize {
    let mut starts: BTreeMap<String, i64> = BTreeMap::new();
    let (mut numbers, mut proofs): (BTreeMap<String, u64>, BTreeMap<String, String>) = Default::default();
    for quad in &document.quads {
        let subject = quad.subject.to_string();
        match quad.predicate.as_ref() {
            p if p == vocab::other::START => {
                starts.extend(value(&quad.object).parse().ok().map(|start| (subject, start)));
            }
            p if p == vocab::NUMBER => {
                numbers.extend(chinese_number(&value(&quad.object)).map(|n| (subject, n)))
            }
            p if p == vocab::EVIDENCE => {
                proofs.insert(subject, quad.object.to_string());
            }
            _ => {}
        }
    }
    let mut parts: Vec<(i64, u64)> = numbers
        .iter()
        .filter_map(|(part, number)| Some((*starts.get(proofs.get(part)?)?, *number)))
        .collect();
    parts.sort_unstable();
    parts.windows(2).filter(|pair| matches!(pair, [a, b] if b.1 < a.1)).count()
}

fn value(term: &Term) -> String {
    match term {
        Term::Literal(literal) => literal.value().to_owned(),
        other => other.to_string(),
    }
}

/// The hashes of all runs of characters; punctuation and white space left out.
fn shingles(texts: &[String]) -> BTreeSet<u64> {
    let mut hashes: BTreeSet<u64> = BTreeSet::new();
    for text in texts {
        let chars: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
        hashes.extend(chars.windows(SHINGLE).map(hash));
    }
    hashes
}

/// FNV-1a with a final mix, the same on every machine.
fn hash(run: &[char]) -> u64 {
    let plain = run.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, c| {
        (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x0100_0000_01b3)
    });
    let mixed = (plain ^ (plain >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}
