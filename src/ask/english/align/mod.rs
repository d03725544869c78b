//! Which words of an English question are a name of the graph: words are matched one by one with the Chinese words
//! that may stand for them, rare words weighing more, in any order. Must not know intents.

mod fit;
mod kinds;
mod matches;
mod shared;
mod targets;

use super::unit::{Kind, Unit};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};
use fit::{Aligner, Fit};
use matches::Matches;
use targets::targets;

/// Characters of the shortest wording that may stand for itself.
const SHORTEST: usize = 4;

/// Units `start..end` name `words`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) words: String,
}

/// The stretches of units that are names, in order.
pub(super) fn names(units: &[Unit], asked: &[bool], words: &Words, vocabulary: &Vocabulary) -> Vec<Name> {
    let targets = targets(words, vocabulary);
    let Some(matches) = Matches::of(units, &targets) else { return Vec::new() };
    let aligner = Aligner { units, asked, words, vocabulary, targets: &targets, matches };
    let mut fits: Vec<Fit> = (0..targets.len()).filter_map(|target| aligner.best(target)).collect();
    let rank = |f: &Fit| f.score() * f.weight;
    fits.sort_by(|a, b| {
        let name = |f: &Fit| targets.get(f.target).map_or("", |t| t.words.as_str());
        let length = |f: &Fit| name(f).chars().count();
        rank(b).total_cmp(&rank(a)).then(length(a).cmp(&length(b))).then(name(a).cmp(name(b)))
    });
    let mut taken: Vec<Fit> = Vec::new();
    for fit in &fits {
        let apart = |t: &Fit| fit.end <= t.start || t.end <= fit.start;
        if taken.iter().all(apart) && !aligner.is_kind(fit, &fits) {
            taken.push(*fit);
        }
    }
    let mut found = aligner.shared_heads(&taken);
    found.extend(taken.iter().map(|fit| aligner.name(fit)));
    found.sort_by_key(|name| name.start);
    found
}

impl Aligner<'_> {
    /// What is said for a stretch: the name; or its plain wording, where that stands in this and in other names.
    fn name(&self, fit: &Fit) -> Name {
        let target = self.targets.get(fit.target);
        let form = target.and_then(|t| t.forms.get(fit.form)).cloned().unwrap_or_default();
        let wording = self.wording(fit);
        let open = target.is_some_and(|t| t.slot == Slot::Thing)
            && wording.chars().count() >= SHORTEST
            && form.contains(&wording)
            && form != wording
            && self.vocabulary.containing(&wording).len() > 1;
        let words = if open { wording } else { form };
        Name { start: self.opening(fit), end: fit.end, words }
    }

    /// The words of a stretch one after another.
    fn wording(&self, fit: &Fit) -> String {
        let units = self.units.get(fit.start..fit.end).unwrap_or_default();
        let level = |u: &&Unit| self.words.prefixes.contains(&u.chinese);
        let content = units.iter().filter(|u| u.what == Kind::Content).skip_while(level);
        content.map(|u| u.chinese.as_str()).collect()
    }

    /// Where a name opens: with the level that stands before it, which names often leave out (provincial).
    fn opening(&self, fit: &Fit) -> usize {
        let body = self.targets.get(fit.target).is_none_or(|t| t.slot == Slot::Agency);
        let level = |at: usize| {
            let unit = self.units.get(at);
            unit.is_some_and(|u| u.what == Kind::Content && self.words.prefixes.contains(&u.chinese))
        };
        let mut start = fit.start;
        while !body && start > 0 && level(start - 1) {
            start -= 1;
        }
        start
    }
}
