//! Which words of a question stand for words of which names, and what each weighs: rare words more. Must not know what
//! names name.

use super::targets::Target;
use crate::ask::english::unit::{Kind, Unit};
use aho_corasick::AhoCorasick;
use std::collections::BTreeMap;

/// Weight of a word that stands for nothing in any name.
const UNKNOWN: f64 = 3.0;
/// Least weight of a word that stands in many names.
const COMMON: f64 = 0.2;

/// Which units match which targets.
pub(super) struct Matches {
    /// By target: the units that match it, in order, each with the share of its words that does.
    of: Vec<BTreeMap<usize, f64>>,
    /// By unit.
    weights: Vec<f64>,
}

impl Matches {
    /// Looks for the words of all units in the forms of all targets.
    pub(super) fn of(units: &[Unit], targets: &[Target]) -> Option<Self> {
        let mut patterns: Vec<&str> = Vec::new();
        let mut owners: Vec<Owner> = Vec::new();
        for (at, unit) in units.iter().enumerate() {
            for (part, words) in unit.meanings() {
                patterns.extend(words.iter().map(|w| w.as_str()));
                owners.resize(patterns.len(), Owner { unit: at, part });
            }
        }
        let finder = AhoCorasick::new(&patterns).ok()?;
        let of: Vec<BTreeMap<usize, f64>> =
            targets.iter().map(|target| shares(target, &finder, &owners, units)).collect();
        let all = targets.len() as f64 + 1.0;
        // How many targets have all of a unit; where none has, how many have a part of it.
        let often = |at: usize| {
            let shares = || of.iter().filter_map(|held| held.get(&at));
            let whole = shares().filter(|share| **share >= 1.0).count();
            if whole > 0 { whole } else { shares().count() }
        };
        let weight = |(at, unit): (usize, &Unit)| match (unit.what, often(at)) {
            (Kind::Content | Kind::Unknown, 0) => UNKNOWN,
            (Kind::Content | Kind::Unknown, often) => (all / (often as f64 + 1.0)).ln().max(COMMON),
            (Kind::Empty | Kind::Ask, _) => 0.0,
        };
        let weights = units.iter().enumerate().map(weight).collect();
        Some(Self { of, weights })
    }

    /// What a unit weighs.
    pub(super) fn weight(&self, unit: usize) -> f64 {
        self.weights.get(unit).copied().unwrap_or_default()
    }

    /// The share of a unit's words that a target has; nothing where it has none.
    pub(super) fn share(&self, target: usize, unit: usize) -> Option<f64> {
        self.of.get(target)?.get(&unit).copied()
    }

    /// The units that a target has words of, in order.
    pub(super) fn units(&self, target: usize) -> Vec<usize> {
        self.of.get(target).map(|held| held.keys().copied().collect()).unwrap_or_default()
    }
}

/// Whose pattern it is: a unit as a whole, or one of its parts.
#[derive(Debug, Clone, Copy)]
struct Owner {
    unit: usize,
    part: Option<usize>,
}

/// The units that a target has words of, with their shares.
fn shares(target: &Target, finder: &AhoCorasick, owners: &[Owner], units: &[Unit]) -> BTreeMap<usize, f64> {
    let mut whole: BTreeMap<usize, f64> = BTreeMap::new();
    let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for form in &target.forms {
        for owner in owned(form, finder, owners) {
            match owner.part {
                None => {
                    whole.insert(owner.unit, 1.0);
                }
                Some(part) => parts.entry(owner.unit).or_default().push(part),
            }
        }
    }
    for (unit, mut held) in parts {
        held.sort_unstable();
        held.dedup();
        let share = units.get(unit).map_or(0.0, |u| u.share_of(&held));
        if share > 0.0 {
            whole.entry(unit).or_insert(share);
        }
    }
    whole
}

/// Whose words stand in a form; a single character inside a longer word of another unit does not (链 in 区块链).
fn owned(form: &str, finder: &AhoCorasick, owners: &[Owner]) -> Vec<Owner> {
    let of = |m: aho_corasick::Match| Some((m.start(), m.end(), *owners.get(m.pattern().as_usize())?));
    let found: Vec<(usize, usize, Owner)> = finder.find_overlapping_iter(form).filter_map(of).collect();
    let single = |start: usize, end: usize| form.get(start..end).is_some_and(|w| w.chars().count() == 1);
    let within = |(start, end, owner): &(usize, usize, Owner)| {
        single(*start, *end)
            && found.iter().any(|(from, to, other)| {
                other.unit != owner.unit && from <= start && end <= to && to - from > end - start
            })
    };
    found.iter().filter(|m| !within(m)).map(|m| m.2).collect()
}
