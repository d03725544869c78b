//! Which words of an English question are a name of the graph: words are matched one by one with the Chinese words
//! that may stand for them, rare words weighing more, in any order. Must not know intents.

mod fit;
mod kinds;
mod matches;
mod said;
mod shared;
mod targets;

use super::unit::{Kind, Unit};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};
use fit::{Aligner, Fit};
use matches::Matches;
use targets::targets;

/// Score from which words are a whole name.
const WHOLE: f64 = 0.9;
/// Share of a heading's characters from which the thing in it is meant.
const MOST: f64 = 0.6;
/// What it costs a name that the head noun behind it is cut off.
const CUT: f64 = 0.85;
/// Score from which words are all that a name is.
const ALL: f64 = 0.98;
/// Characters of the shortest phrase that stands for itself.
const WORD: usize = 3;
/// Characters of a heading that nothing else is said in.
const LONG: usize = 9;
/// What it gains a heading that a word for a part of a document stands beside it.
const PART: f64 = 1.4;

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
    fits.retain(|fit| !aligner.only_parts(fit));
    let rank = |f: &Fit| {
        let part = if aligner.is_part(f) { PART } else { 1.0 };
        f.score() * f.weight * part * if aligner.cuts(f) { CUT } else { 1.0 }
    };
    fits.sort_by(|a, b| {
        let name = |f: &Fit| targets.get(f.target).map_or("", |t| t.words.as_str());
        let length = |f: &Fit| name(f).chars().count();
        rank(b).total_cmp(&rank(a)).then(length(a).cmp(&length(b))).then(name(a).cmp(name(b)))
    });
    let mut taken: Vec<Fit> = Vec::new();
    for fit in &fits {
        let apart = |t: &Fit| fit.end <= t.start || t.end <= fit.start;
        if taken.iter().all(apart) && !aligner.is_kind(fit, &fits) && !aligner.holds(fit, &fits) {
            taken.push(*fit);
        }
    }
    let mut found = aligner.shared_heads(&taken);
    found.extend(taken.iter().map(|fit| aligner.name(fit, &fits)));
    found.sort_by_key(|name| name.start);
    found
}

impl Aligner<'_> {
    /// Whether a name has the parts of one phrase but not the phrase, which others have: 智算中心 is no 智能计算能力中心.
    fn only_parts(&self, fit: &Fit) -> bool {
        let units = self.units.get(fit.start..fit.end).unwrap_or_default();
        matches!(units, [unit] if self.lacks(unit, &self.form(fit)))
    }

    /// Whether a form lacks a phrase that is made of others and that other names have.
    fn lacks(&self, unit: &Unit, form: &str) -> bool {
        let whole = || unit.also.iter().chain([&unit.chinese]).filter(|word| word.chars().count() >= WORD);
        !unit.parts.is_empty()
            && !whole().any(|word| form.contains(word.as_str()))
            && whole().any(|word| !self.vocabulary.containing(word).is_empty())
    }

    /// Whether the head noun of the stretch stands behind it.
    fn cuts(&self, fit: &Fit) -> bool {
        let (asked, behind) = (self.asked.get(fit.end), self.units.get(fit.end));
        let head = |u: &Unit| {
            self.words.heads.contains_key(&u.chinese) || self.words.classes.contains_key(&u.chinese)
        };
        asked == Some(&false) && behind.is_some_and(|u| u.what == Kind::Content && head(u))
    }

    /// Whether a stretch is a heading beside a word for a part of a document.
    fn is_part(&self, fit: &Fit) -> bool {
        let heading = self.targets.get(fit.target).is_some_and(|t| t.slot == Slot::Task);
        // Building ties of exchange is the task 构建…纽带, where no thing is called so.
        let done = || {
            let heading = self.form(fit);
            let long = heading.chars().count() >= LONG && fit.score() > WHOLE;
            let verb = fit.score() > ALL && self.verbs_from(fit.start) < fit.start;
            (long || verb) && self.vocabulary.containing(&heading).is_empty()
        };
        heading && (self.in_part(&(fit.start..fit.end).collect::<Vec<usize>>()) || done())
    }

    /// Whether a heading says little more than the thing that the same words name: to launch a platform.
    fn holds(&self, fit: &Fit, fits: &[Fit]) -> bool {
        let slot = |f: &Fit| self.targets.get(f.target).map(|t| t.slot);
        let stretch: Vec<usize> = (fit.start..fit.end).collect();
        if slot(fit) != Some(Slot::Task) || self.in_part(&stretch) {
            return false;
        }
        let heading = self.form(fit);
        let length = |text: &str| text.chars().count() as f64;
        fits.iter().any(|other| {
            let name = self.form(other);
            slot(other) == Some(Slot::Thing)
                && fit.start <= other.start
                && other.end <= fit.end
                && heading.contains(&name)
                && length(&name) > length(&heading) * MOST
        })
    }

    /// What is said for a stretch.
    fn name(&self, fit: &Fit, fits: &[Fit]) -> Name {
        if self.is_part(fit)
            && let Some(target) = self.targets.get(fit.target)
        {
            let heading = target.words.trim_matches(['“', '”']);
            return Name {
                start: self.verbs_from(fit.start), end: fit.end, words: format!("“{heading}”")
            };
        }
        Name {
            start: self.opening(fit),
            end: fit.end,
            words: self.alike(fit, fits, &(fit.start..fit.end).collect::<Vec<usize>>()),
        }
    }
}
