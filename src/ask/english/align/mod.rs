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

/// Score from which words are a whole name, and how near another name is that they may mean too.
const WHOLE: f64 = 0.9;
const NEAR: f64 = 0.12;
/// Names at most that words may mean.
const FEW: usize = 3;
/// How near another name is that they mean just as well.
const SAME: f64 = 1e-6;
/// Share of a heading's characters from which the thing in it is meant.
const MOST: f64 = 0.6;
/// What it costs a name that the head noun behind it is cut off.
const CUT: f64 = 0.85;
/// Score from which words are all that a name is.
const ALL: f64 = 0.98;
/// Characters of a heading that nothing else is said in.
const LONG: usize = 9;
/// What it gains a heading that a word for a part of a document stands beside it.
const PART: f64 = 1.4;

/// Names at most in which a wording may stand scattered.
const SCATTERED: usize = 4;

/// The cue of questions for names, and characters in which such names end alike.
const NAMING: &str = "naming";
const END: usize = 3;

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
        if slot(fit) != Some(Slot::Task) || self.is_part(fit) {
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

    /// The name that a stretch fits; its plain wording, where that stands in this and in other names; with the names
    /// that the same words fit about as well, where they are no whole name.
    fn alike(&self, fit: &Fit, fits: &[Fit], units: &[usize]) -> String {
        let form = self.form(fit);
        let wording = self.wording(fit, units);
        let thing = |f: &Fit| self.targets.get(f.target).is_some_and(|t| t.slot == Slot::Thing);
        let open = thing(fit) && wording.chars().count() >= SHORTEST && form.contains(&wording);
        // The end of a name that is asked for is enough: the office system, whatever stands before it.
        if open && wording.chars().count() > SHORTEST && form != wording && form.ends_with(&wording) {
            return wording;
        }
        if open && form != wording && self.vocabulary.containing(&wording).len() > 1 {
            return wording;
        }
        // What is it called in several years: names that share its words are meant too.
        if thing(fit) && fit.score() < WHOLE && self.named_over_years() && self.shares_end(&wording) {
            return wording;
        }
        if self.scattered(fit, &wording) {
            return wording;
        }
        let same = |f: &&Fit| f.start == fit.start && f.end == fit.end && thing(f);
        let close = if fit.score() < WHOLE { NEAR } else { SAME };
        let near = |f: &&Fit| same(f) && f.score() > fit.score() - close;
        let mut names = vec![form];
        for other in fits.iter().filter(near).map(|f| self.form(f)) {
            if thing(fit) && !names.contains(&other) {
                names.push(other);
            }
        }
        names.truncate(FEW);
        names.join("、")
    }

    /// Whether the question asks what something is called in several years.
    fn named_over_years(&self) -> bool {
        let cues = self.words.cues.cues.get(NAMING);
        let naming = |u: &&Unit| cues.is_some_and(|list| list.contains(&u.chinese));
        let year = |u: &&Unit| u.words.len() == 4 && u.words.bytes().all(|b| b.is_ascii_digit());
        self.units.iter().any(|u| naming(&u)) && self.units.iter().filter(year).count() > 1
    }

    /// Whether a few names end as the wording does.
    fn shares_end(&self, wording: &str) -> bool {
        let chars: Vec<char> = wording.chars().collect();
        let end: String = chars.iter().skip(chars.len().saturating_sub(END)).collect();
        chars.len() > END && (2..=SCATTERED).contains(&self.vocabulary.ending(&end).len())
    }

    /// Whether the wording stands scattered in the name, and in a few others of its sort: which are meant is decided later.
    fn scattered(&self, fit: &Fit, wording: &str) -> bool {
        let Some(target) = self.targets.get(fit.target) else { return false };
        let asked: Vec<char> = wording.chars().collect();
        let held = |name: &str| crate::ask::plain::scattered(&asked, name);
        if asked.len() < SHORTEST || !target.forms.iter().any(|form| held(form)) {
            return false;
        }
        let alike = match target.slot {
            Slot::Thing => self.vocabulary.scattered(wording).len(),
            Slot::Document => self.targets.iter().filter(|t| t.slot == target.slot && held(&t.words)).count(),
            _ => 0,
        };
        (2..=SCATTERED).contains(&alike)
    }

    fn form(&self, fit: &Fit) -> String {
        let Some(target) = self.targets.get(fit.target) else { return String::new() };
        let form = target.forms.get(fit.form).cloned().unwrap_or_default();
        if target.short.contains(&form) {
            return target.words.clone();
        }
        if target.slot != Slot::Document {
            return form;
        }
        // Of a metric what it ends in is said too: 机架总规模; and its own words for those that mean the same.
        let rest = target.words.find(&form).and_then(|at| target.words.get(at..));
        rest.unwrap_or_else(|| crate::ask::metric::opened(&target.words, self.words)).to_owned()
    }

    /// The words of a stretch, each as the name has it and in its order.
    fn wording(&self, fit: &Fit, units: &[usize]) -> String {
        let form = self.form(fit);
        let units = units.iter().filter_map(|at| self.units.get(*at));
        let level =
            |u: &&Unit| self.words.prefixes.contains(&u.chinese) && !form.starts_with(u.chinese.as_str());
        let content = units.filter(|u| u.what == Kind::Content).skip_while(level);
        let said =
            |u: &Unit| [&u.chinese].into_iter().chain(&u.also).find(|word| form.contains(*word)).cloned();
        let mut placed: Vec<(usize, String)> = Vec::new();
        for unit in content {
            let word = said(unit).unwrap_or_else(|| unit.chinese.clone());
            // What members of a list share may stand in a word of theirs: satellite parks, satellite centres.
            if placed.iter().any(|(_, other)| other.contains(&word)) {
                continue;
            }
            placed.retain(|(_, other)| !word.contains(other.as_str()));
            let place = form.find(&word).or(placed.last().map(|(at, _)| *at)).unwrap_or_default();
            placed.push((place, word));
        }
        placed.sort_by_key(|(at, _)| *at);
        placed.into_iter().map(|(_, word)| word).collect()
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
