//! Which words of an English question are a name of the graph: words are matched one by one with the Chinese words
//! that may stand for them, rare words weighing more, in any order. Must not know intents.

use super::{Kind, Unit};
use crate::ask::plain::plain;
use crate::ask::topic::opened;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};
use aho_corasick::AhoCorasick;
use std::collections::{BTreeMap, BTreeSet};

/// Share of the weight of the English words that a name must account for.
const ENGLISH: f64 = 0.72;
/// Share of a name's characters that the English words must account for.
const CHINESE: f64 = 0.68;
/// What a character weighs that names often leave out (综合, 服务, 省).
const LIGHT: f64 = 0.3;
/// Weight of a word that the glossary does not have.
const UNKNOWN: f64 = 3.0;
/// What `and` costs inside a name that does not have it.
const JOINED: f64 = 1.5;
/// Least weight of a name: two words of weight, or one rare one.
const LEAST: f64 = 4.5;
/// A stretch that so many names fit alike asks for a kind.
const KIND: usize = 3;

/// What asks for a kind that comes right behind it.
const ASKS: [&str; 4] = ["what", "which", "what other", "which other"];

/// Units `start..end` name `words`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) words: String,
}

/// A name of the graph, in the forms in which it may be asked for.
struct Target {
    words: String,
    slot: Slot,
    forms: Vec<String>,
}

/// A stretch of units and the target it fits.
#[derive(Debug, Clone, Copy)]
struct Fit {
    start: usize,
    end: usize,
    target: usize,
    /// The form of the target that it fits.
    form: usize,
    weight: f64,
    english: f64,
    chinese: f64,
}

impl Fit {
    fn score(&self) -> f64 {
        self.english * self.chinese
    }
}

/// The stretches of units that are names, in order.
pub(super) fn names(units: &[Unit], words: &Words, vocabulary: &Vocabulary) -> Vec<Name> {
    let targets = targets(words, vocabulary);
    let Some(matches) = Matches::of(units, &targets) else { return Vec::new() };
    let aligner = Aligner { units, words, targets: &targets, matches };
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

fn targets(words: &Words, vocabulary: &Vocabulary) -> Vec<Target> {
    let wanted = [Slot::Thing, Slot::Agency, Slot::Task];
    let entities = vocabulary.entities.iter().filter(|e| wanted.contains(&e.slot));
    let mut found: Vec<Target> = entities
        .map(|e| Target { words: e.label.clone(), slot: e.slot, forms: e.plain.clone() })
        .filter(|t| t.slot != Slot::Task || t.words.chars().count() <= 30)
        .collect();
    let metrics: BTreeSet<&str> = vocabulary.metrics.iter().map(|m| m.plain.as_str()).collect();
    found.extend(metrics.into_iter().map(|metric| Target {
        words: metric.to_owned(),
        slot: Slot::Document,
        forms: vec![metric.to_owned(), crate::ask::metric::core(metric, words)],
    }));
    found.extend(vocabulary.sections.iter().map(|(heading, _)| Target {
        words: format!("“{heading}”"),
        slot: Slot::Task,
        forms: vec![format!("“{heading}”"), heading.clone()],
    }));
    for target in found.iter_mut().filter(|t| t.slot == Slot::Task) {
        let opened: Vec<String> = target.forms.iter().map(|f| opened(f, words).to_owned()).collect();
        target.forms.extend(opened.into_iter().filter(|f| f.chars().count() >= 4));
    }
    for target in &mut found {
        let opened: Vec<String> = target
            .forms
            .iter()
            .filter_map(|f| words.prefixes.iter().find_map(|p| f.strip_prefix(p.as_str())))
            .filter(|rest| rest.chars().count() >= 3)
            .map(plain)
            .collect();
        target.forms.extend(opened);
    }
    found
}

/// Which units match which targets.
struct Matches {
    /// By target: the units that match it, in order.
    of: Vec<Vec<usize>>,
    /// By unit.
    weights: Vec<f64>,
}

impl Matches {
    fn of(units: &[Unit], targets: &[Target]) -> Option<Self> {
        let mut patterns: Vec<&str> = Vec::new();
        let mut of_unit: Vec<usize> = Vec::new();
        for (at, unit) in units.iter().enumerate() {
            // A word without a translation may stand in a name as it is: CIM, 10G.
            let literal = unit.what == Kind::Unknown && unit.chinese.len() >= 2;
            for word in
                unit.also.iter().chain([&unit.chinese]).filter(|_| literal || unit.what == Kind::Content)
            {
                patterns.push(word);
                of_unit.push(at);
            }
        }
        let finder = AhoCorasick::new(&patterns).ok()?;
        let mut of: Vec<Vec<usize>> = vec![Vec::new(); targets.len()];
        let mut often = vec![0_usize; units.len()];
        for (target, matched) in targets.iter().zip(&mut of) {
            let held: BTreeSet<usize> = target
                .forms
                .iter()
                .flat_map(|form| finder.find_overlapping_iter(form.as_str()))
                .filter_map(|m| of_unit.get(m.pattern().as_usize()).copied())
                .collect();
            for unit in &held {
                often[*unit] += 1;
            }
            matched.extend(held);
        }
        let all = targets.len() as f64 + 1.0;
        let weight = |(at, unit): (usize, &Unit)| match unit.what {
            Kind::Content | Kind::Unknown if often[at] == 0 => UNKNOWN,
            Kind::Content | Kind::Unknown => (all / (often[at] as f64 + 1.0)).ln().max(0.2),
            Kind::Empty | Kind::Ask => 0.0,
        };
        let weights = units.iter().enumerate().map(weight).collect();
        Some(Self { of, weights })
    }
}

struct Aligner<'a> {
    units: &'a [Unit],
    words: &'a Words,
    targets: &'a [Target],
    matches: Matches,
}

impl Aligner<'_> {
    /// The stretch of the question that fits a target best, if one fits.
    fn best(&self, target: usize) -> Option<Fit> {
        let matched = self.matches.of.get(target)?;
        let all: f64 = matched.iter().filter_map(|at| self.matches.weights.get(*at)).sum();
        if all < LEAST {
            return None;
        }
        let mut best: Option<Fit> = None;
        for (from, start) in matched.iter().enumerate() {
            for last in matched.iter().skip(from) {
                let Some(fit) = self.fit(target, *start, last + 1) else { continue };
                if best.is_none_or(|b| (fit.score(), fit.weight) > (b.score(), b.weight)) {
                    best = Some(fit);
                }
            }
        }
        best
    }

    /// How units `start..end` fit a target, if they could name it.
    fn fit(&self, target: usize, start: usize, end: usize) -> Option<Fit> {
        let of = self.targets.get(target)?;
        let span = self.units.get(start..end)?;
        let comma = |u: &Unit| u.chinese.chars().all(|c| c == crate::ask::plain::BREAK);
        if span.iter().any(|u| u.what == Kind::Ask && !(of.slot == Slot::Agency && comma(u))) {
            return None;
        }
        let within: Vec<usize> = (start..end).collect();
        self.fit_units(target, &within)
    }

    /// How these units fit a target.
    fn fit_units(&self, target: usize, units: &[usize]) -> Option<Fit> {
        let matched = self.matches.of.get(target)?;
        let weight_of = |at: &usize| self.matches.weights.get(*at).copied().unwrap_or_default();
        let all: f64 = units.iter().map(weight_of).sum();
        let held: Vec<usize> = units.iter().copied().filter(|at| matched.contains(at)).collect();
        let weight: f64 = held.iter().map(weight_of).sum();
        let of = self.targets.get(target)?;
        let joined = units.iter().filter_map(|at| self.units.get(*at)).any(|u| u.words == "and");
        let has_and = of.forms.iter().any(|f| f.contains(&self.words.terms.ands[..]));
        let cost = if joined && !has_and && of.slot != Slot::Agency { JOINED } else { 0.0 };
        let english = weight / (all + cost).max(f64::MIN_POSITIVE);
        if english < ENGLISH || weight < LEAST {
            return None;
        }
        // One unit is put right by the glossary alone.
        let least = if of.slot == Slot::Task { 3 } else { 2 };
        if held.len() < least {
            return None;
        }
        let covered = of.forms.iter().map(|form| self.covered(form, &held)).enumerate();
        if of.slot == Slot::Agency && !self.heads(of, &held) {
            return None;
        }
        let (form, chinese) = covered.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
        let (start, end) = (*units.first()?, units.last()? + 1);
        (chinese >= CHINESE).then_some(Fit { start, end, target, form, weight, english, chinese })
    }

    /// Share of a name's characters that the words of units account for.
    fn covered(&self, form: &str, units: &[usize]) -> f64 {
        let mut held = vec![false; form.len()];
        let mut light = vec![false; form.len()];
        let mark = |places: &mut Vec<bool>, word: &str| {
            for (at, _) in form.match_indices(word).filter(|_| !word.is_empty()) {
                places.iter_mut().skip(at).take(word.len()).for_each(|place| *place = true);
            }
        };
        for unit in units.iter().filter_map(|at| self.units.get(*at)) {
            unit.also.iter().chain([&unit.chinese]).for_each(|word| mark(&mut held, word));
        }
        self.words.prefixes.iter().chain(&self.words.tails).for_each(|word| mark(&mut light, word));
        let mut all = 0.0;
        let mut of_held = 0.0;
        for (at, _) in form.char_indices() {
            let weight = if light[at] && !held[at] { LIGHT } else { 1.0 };
            all += weight;
            of_held += if held[at] { weight } else { 0.0 };
        }
        of_held / f64::max(all, 1.0)
    }

    /// Whether units account for what some name of a body ends in: big data alone is no company.
    fn heads(&self, of: &Target, units: &[usize]) -> bool {
        let held = units.iter().filter_map(|at| self.units.get(*at));
        let words: Vec<&String> = held.flat_map(|u| u.also.iter().chain([&u.chinese])).collect();
        let last = |form: &String| form.chars().next_back();
        of.forms.iter().any(|form| words.iter().any(|w| last(w).is_some() && last(w) == last(form)))
    }

    /// Whether a stretch asks for a kind: several names fit it about as well, none of them fully.
    fn is_kind(&self, fit: &Fit, fits: &[Fit]) -> bool {
        let words = |f: &Fit| self.targets.get(f.target).map(|t| t.words.as_str());
        let like = |f: &&Fit| f.start == fit.start && f.end == fit.end && f.score() > fit.score() - 0.1;
        let names: BTreeMap<_, _> = fits.iter().filter(like).map(|f| (words(f), ())).collect();
        let only_kinds = (fit.start..fit.end).filter_map(|at| self.units.get(at)).all(|u| {
            u.what == Kind::Empty
                || self.words.terms.modifiers.contains(&u.chinese)
                || self.words.heads.contains_key(&u.chinese)
                || self.words.classes.contains_key(&u.chinese)
        });
        // What comes right behind which or what asks for a kind, unless it is a whole name.
        let before = fit.start.checked_sub(1).and_then(|at| self.units.get(at));
        let asked = before.is_some_and(|u| ASKS.contains(&u.words.as_str()));
        let thing = self.targets.get(fit.target).is_some_and(|t| t.slot == Slot::Thing);
        only_kinds || (asked && thing && fit.score() < 0.95) || (names.len() >= KIND && fit.chinese < 0.95)
    }

    /// `the provincial and the city's supercomputing centre`: what stands before `and` shares the head behind it, and
    /// `the departments of commerce and finance` the one before.
    fn shared_heads(&self, taken: &[Fit]) -> Vec<Name> {
        let mut found = Vec::new();
        for (at, _) in self.units.iter().enumerate().filter(|(_, u)| u.words == "and") {
            let free = |unit: &usize| {
                let content = self.units.get(*unit).is_some_and(|u| u.what == Kind::Content);
                content && !taken.iter().any(|t| (t.start..t.end).contains(unit))
            };
            let content = |unit: &usize| self.units.get(*unit).is_some_and(|u| u.what == Kind::Content);
            if let Some(behind) = taken.iter().find(|t| t.start > at && t.start <= at + 2) {
                let before: Vec<usize> = (0..at).rev().take_while(free).take(3).collect();
                let heads: Vec<usize> = (behind.start..behind.end).filter(content).collect();
                let head = |count: usize| heads.iter().skip(heads.len().saturating_sub(count)).copied();
                let tries = [1, 2].map(|count| before.iter().rev().copied().chain(head(count)).collect());
                found.extend(self.shared(&tries, before.last().copied(), at));
            }
            if let Some(before) = taken.iter().find(|t| t.end == at) {
                let behind: Vec<usize> = (at + 1..self.units.len()).take_while(free).take(4).collect();
                let heads: Vec<usize> = (before.start..before.end).filter(content).collect();
                let head = |count: usize| heads.iter().take(count).copied();
                let tries = [1, 2].map(|count| head(count).chain(behind.iter().copied()).collect());
                let end = behind.last().map_or(at + 1, |last| last + 1);
                found.extend(self.shared(&tries, behind.first().copied(), end));
            }
        }
        found
    }

    fn shared(&self, tries: &[Vec<usize>], start: Option<usize>, end: usize) -> Option<Name> {
        let start = start?;
        let fits = tries.iter().flat_map(|units| {
            (0..self.targets.len()).filter_map(move |target| self.fit_units(target, units))
        });
        let best = fits.max_by(|a, b| a.score().total_cmp(&b.score()).then(b.target.cmp(&a.target)))?;
        Some(Name { start, end, ..self.name(&best) })
    }

    fn name(&self, fit: &Fit) -> Name {
        let target = self.targets.get(fit.target);
        let words = target.and_then(|t| t.forms.get(fit.form)).cloned().unwrap_or_default();
        Name { start: fit.start, end: fit.end, words }
    }
}
