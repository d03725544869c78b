//! Names of things that texts teach each other: what one document proves to be a name is one wherever it stands.
//! Must not know grammar, nor which document taught a name.

use super::ThingKind;
use crate::lexicon::WordSearch;
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A name that a document proves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Learnt {
    /// The name, without quotes.
    pub name: String,
    /// What it is a name of.
    pub kind: ThingKind,
    /// How it is proven.
    pub proof: Proof,
}

/// How a name is proven; what it is good for follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Proof {
    /// Quoted, with a head that says what it is (“赣事快办”平台): a name also without quotes and without the head.
    Coined,
    /// Quoted alone, and acted on: a name also without quotes; its kind is only likely.
    Quoted,
    /// Without quotes before a head (赣事快办平台): says of what kind the name is where it is quoted alone.
    Stem,
    /// A whole name with its head: keeps its boundaries.
    Whole,
}

/// The names that are known while a text is read. Made of the same names in any order it is the same.
#[derive(Debug, Default)]
pub struct Names {
    known: Vec<Known>,
    /// Of the names that are recognised without quotes, in the order of `recognised`.
    finder: Option<WordSearch>,
    recognised: Vec<usize>,
}

/// A known name where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub name: String,
    pub kind: ThingKind,
    pub proof: Proof,
}

impl Names {
    /// The names of all documents together; what two documents prove to be of different kinds is no name.
    pub fn new<'l>(learnt: impl IntoIterator<Item = &'l Learnt>) -> Self {
        let mut by_name: BTreeMap<&str, BTreeSet<(Proof, ThingKind)>> = BTreeMap::new();
        for one in learnt {
            by_name.entry(&one.name).or_default().insert((one.proof, one.kind));
        }
        let known: Vec<Known> = by_name
            .into_iter()
            .filter_map(|(name, proofs)| {
                let (proof, kind) = settled(&proofs)?;
                Some(Known { name: name.to_owned(), kind, proof })
            })
            .collect();
        let recognised: Vec<usize> = known
            .iter()
            .enumerate()
            .filter_map(|(at, name)| (name.proof != Proof::Stem).then_some(at))
            .collect();
        let words = recognised.iter().filter_map(|at| known.get(*at)).map(|k| k.name.as_str());
        let finder = (!recognised.is_empty()).then(|| WordSearch::new(words));
        Self { known, finder, recognised }
    }

    /// The names in a part of a text, from left to right, the longest at each place, none in another.
    pub(super) fn find<'n>(&'n self, text: &'n str, within: Span) -> impl Iterator<Item = (Span, &'n Known)> {
        let part = text.get(within.start..within.end).unwrap_or_default();
        let found = self.finder.iter().flat_map(move |finder| finder.find(part));
        found.filter_map(move |(span, nth)| {
            Some((span.shifted(within.start), self.known.get(*self.recognised.get(nth)?)?))
        })
    }

    /// Whether some text has the name of a platform in quotes, so that it may go without its head.
    pub fn is_coined(&self, name: &str) -> bool {
        let coined =
            |k: &Known| matches!(k.proof, Proof::Coined | Proof::Quoted) && k.kind == ThingKind::Platforms;
        self.get(name).is_some_and(coined)
    }

    fn get(&self, name: &str) -> Option<&Known> {
        let at = self.known.binary_search_by(|k| k.name.as_str().cmp(name)).ok()?;
        self.known.get(at)
    }

    /// The kind that a name has by all texts together; of a name without a head only where it stands in quotes.
    pub(super) fn kind_of(&self, name: &str, quoted: bool) -> Option<ThingKind> {
        let fits = |known: &&Known| match known.proof {
            Proof::Coined | Proof::Stem => quoted,
            Proof::Quoted => false,
            Proof::Whole => true,
        };
        self.get(name).filter(fits).map(|k| k.kind)
    }
}

/// The best proof of a name and its kind; `None` where proofs that are as good contradict each other.
fn settled(proofs: &BTreeSet<(Proof, ThingKind)>) -> Option<(Proof, ThingKind)> {
    let kinds = |wanted: Proof| -> Vec<ThingKind> {
        proofs.iter().filter(|(proof, _)| *proof == wanted).map(|(_, kind)| *kind).collect()
    };
    match (kinds(Proof::Coined).as_slice(), kinds(Proof::Quoted).as_slice(), kinds(Proof::Stem).as_slice()) {
        ([kind], _, _) => Some((Proof::Coined, *kind)),
        ([], [_, ..], [kind]) => Some((Proof::Coined, *kind)),
        // The kind of a name that only stands in quotes is a guess, of which the platform is the better founded one.
        ([], [kind, ..], []) => Some((Proof::Quoted, *kind)),
        ([], [], [kind]) => Some((Proof::Stem, *kind)),
        ([], [], []) => match kinds(Proof::Whole).as_slice() {
            [kind] => Some((Proof::Whole, *kind)),
            _ => None,
        },
        _ => None,
    }
}
