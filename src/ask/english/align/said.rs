//! What is said for words that fit a name: the name, or its plain wording where that means others too. Must not know
//! how words fit.

use super::WHOLE;
use super::fit::{Aligner, Fit};
use crate::ask::english::unit::{Kind, Unit};
use crate::ask::words::Slot;

/// How near another name is that words may mean too where they are no whole name.
const NEAR: f64 = 0.12;
/// Names at most that words may mean.
const FEW: usize = 3;
/// How near another name is that they mean just as well.
const SAME: f64 = 1e-6;

/// Names at most in which a wording may stand scattered.
const SCATTERED: usize = 4;

/// The cue of questions for names, and characters in which such names end alike.
const NAMING: &str = "naming";
const END: usize = 3;

/// Characters of the shortest wording that may stand for itself.
const SHORTEST: usize = 4;

impl Aligner<'_> {
    /// What is said for a stretch; of what is called otherwise in another year the level is no part.
    pub(super) fn alike(&self, fit: &Fit, fits: &[Fit], units: &[usize]) -> String {
        let said = self.meant(fit, fits, units);
        let thing = self.targets.get(fit.target).is_some_and(|t| t.slot == Slot::Thing);
        if thing && self.named_over_years() { self.core(&said) } else { said }
    }

    /// The name that a stretch fits; its plain wording, where that stands in this and in other names; with the names
    /// that the same words fit about as well, where they are no whole name.
    fn meant(&self, fit: &Fit, fits: &[Fit], units: &[usize]) -> String {
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

    /// A name without the level that opens it, where enough is left.
    fn core(&self, name: &str) -> String {
        let rest = self.words.prefixes.iter().filter_map(|prefix| name.strip_prefix(prefix.as_str()));
        let long = rest.filter(|rest| rest.chars().count() > SHORTEST).min_by_key(|rest| rest.len());
        long.unwrap_or(name).to_owned()
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

    pub(super) fn form(&self, fit: &Fit) -> String {
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
        // Of two kinds that it is called, the one of the name: the system (platform).
        let kind =
            |word: &String| self.words.heads.contains_key(word) || self.words.classes.contains_key(word);
        if placed.iter().any(|(_, word)| kind(word) && form.contains(word)) {
            placed.retain(|(_, word)| !kind(word) || form.contains(word));
        }
        placed.sort_by_key(|(at, _)| *at);
        let said: String = placed.iter().map(|(_, word)| word.as_str()).collect();
        // Nor is the level part of a wording that stands without it: the provincial office platform.
        let bare = self.core(&said);
        if !form.contains(&said) && form.contains(&bare) {
            return bare;
        }
        placed.into_iter().map(|(_, word)| word).collect()
    }

    /// Where a name opens: with the level that stands before it, which names often leave out (provincial).
    pub(super) fn opening(&self, fit: &Fit) -> usize {
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
