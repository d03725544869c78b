//! How well words of a question fit a name: the share of the words that the name has, and of the name that the words
//! say. Must not know what is asked.

use super::matches::Matches;
use super::targets::Target;
use crate::ask::english::unit::{Kind, Unit};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Share of the weight of the English words that a name must account for.
const ENGLISH: f64 = 0.72;
/// Share of a name's characters that the English words must account for.
const CHINESE: f64 = 0.68;
/// The same for a metric that has all of the English words: it says what is counted (拥有量) too.
const METRIC: f64 = 0.6;
const ALL: f64 = 0.99;
/// Share of a name's characters that one phrase alone must account for.
const WHOLE: f64 = 0.99;
/// Share of a name's characters up to which the words must account for its end.
const CLOSE: f64 = 0.85;
/// What a character weighs that names often leave out (综合, 服务, 省).
const LIGHT: f64 = 0.3;
/// What `and` costs inside a name that does not have it.
const JOINED: f64 = 1.5;
/// Least weight of a name: two words of weight, or one rare one.
const LEAST: f64 = 4.5;

/// Words for a part of a document, and how far before its heading they stand at most.
const PARTS: [&str; 14] = [
    "task",
    "item",
    "section on",
    "part on",
    "chapter on",
    "part",
    "section",
    "chapter",
    "category",
    UNDER,
    "under the heading",
    "heading",
    "headed",
    "under the heading of",
];
/// What does so only before it.
const UNDER: &str = "under";
const BEFORE: usize = 3;
/// Words at most that open a heading before those that it is known by.
const VERBAL: usize = 6;
/// Words of the shortest heading that two phrases name.
const HEADING: usize = 3;
/// Verbs that no name goes across, and prepositions that open another one behind `and`.
const VERBS: [&str; 11] = ["is", "are", "was", "were", "be", "do", "does", "did", "has", "have", "had"];
const OPENS: [&str; 6] = ["of", "about", "for", "on", "in", "to"];

/// Whether a stretch goes across a verb, or across `and of`.
fn parted(span: &[Unit]) -> bool {
    let opens = |pair: &[Unit]| matches!(pair, [and, next] if and.words == "and" && OPENS.contains(&next.words.as_str()));
    span.iter().any(|u| VERBS.contains(&u.words.as_str())) || span.windows(2).any(opens)
}

/// A stretch of units and the target it fits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) target: usize,
    /// The form of the target that it fits.
    pub(super) form: usize,
    pub(super) weight: f64,
    pub(super) english: f64,
    pub(super) chinese: f64,
}

impl Fit {
    pub(super) fn score(&self) -> f64 {
        self.english * self.chinese
    }
}

/// Fits the words of a question to the names of a graph.
pub(super) struct Aligner<'a> {
    pub(super) units: &'a [Unit],
    /// Which units stand behind which or what, in the kind that it asks for.
    pub(super) asked: &'a [bool],
    pub(super) words: &'a Words,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) targets: &'a [Target],
    pub(super) matches: Matches,
}

impl Aligner<'_> {
    /// The stretch of the question that fits a target best, if one fits.
    pub(super) fn best(&self, target: usize) -> Option<Fit> {
        let matched = self.matches.units(target);
        let all: f64 = matched.iter().map(|at| self.matches.weight(*at)).sum();
        if all < LEAST {
            return None;
        }
        let mut best: Option<Fit> = None;
        for (from, start) in matched.iter().enumerate() {
            for last in matched.iter().skip(from) {
                // The project for schools | to build: what is to be done is no part of the name before it.
                let verb = |at: usize| {
                    let done =
                        self.units.get(at).is_some_and(|u| self.words.actions.contains_key(&u.chinese));
                    let to =
                        at.checked_sub(1).and_then(|to| self.units.get(to)).is_some_and(|u| u.words == "to");
                    done && to
                };
                if last > start && verb(*last) {
                    continue;
                }
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
        let within: Vec<usize> = (start..end).collect();
        // The part on a smart, shared system has a comma in its heading.
        let listed = of.slot == Slot::Agency || of.slot == Slot::Task && self.in_part(&within);
        if span.iter().any(|u| u.what == Kind::Ask && !(listed && comma(u))) || parted(span) {
            return None;
        }
        self.fit_units(target, &within)
    }

    /// How these units fit a target.
    pub(super) fn fit_units(&self, target: usize, units: &[usize]) -> Option<Fit> {
        let share = |at: &usize| self.matches.share(target, *at);
        // A heading may open with another verb than the question has for it.
        let part = self.targets.get(target).is_some_and(|t| t.slot == Slot::Task) && self.in_part(units);
        let verb = |at: &usize| part && share(at).is_none() && self.opens(*at);
        let all: f64 = units.iter().filter(|at| !verb(at)).map(|at| self.weight(target, *at)).sum();
        let held: Vec<usize> = units.iter().copied().filter(|at| share(at).is_some()).collect();
        let weight: f64 =
            held.iter().map(|at| self.matches.weight(*at) * share(at).unwrap_or_default()).sum();
        let of = self.targets.get(target)?;
        let joined = units.iter().filter_map(|at| self.units.get(*at)).any(|u| u.words == "and");
        let has_and = of.forms.iter().any(|f| f.contains(&self.words.terms.ands[..]));
        let cost = if joined && !has_and && of.slot != Slot::Agency { JOINED } else { 0.0 };
        let english = weight / (all + cost).max(f64::MIN_POSITIVE);
        if english < ENGLISH || weight < LEAST {
            return None;
        }
        // One word is put right by the glossary alone.
        let least = if of.slot == Slot::Task && !self.in_part(units) { 3 } else { 2 };
        let phrase =
            matches!(held.as_slice(), [one] if self.units.get(*one).is_some_and(|u| !u.parts.is_empty()));
        let long =
            || held.iter().filter_map(|at| self.units.get(*at)).map(Unit::length).sum::<usize>() >= HEADING;
        let whole = of.slot == Slot::Task && least > 2 && held.len() == 2 && english > ALL && long();
        if held.len() < least && !(phrase && of.slot != Slot::Task || whole) {
            return None;
        }
        let covered = of.forms.iter().map(|form| self.covered(form, &held)).enumerate();
        if of.slot == Slot::Agency && !self.heads(of, &held) {
            return None;
        }
        // Of forms that are covered alike the longest says most.
        let length = |form: usize| of.forms.get(form).map_or(0, String::len);
        let (form, chinese) = covered
            .max_by(|a, b| a.1.total_cmp(&b.1).then(length(a.0).cmp(&length(b.0))).then(b.0.cmp(&a.0)))?;
        let (start, end) = (*units.first()?, units.last()? + 1);
        let enough = match of.slot {
            _ if held.len() < least => WHOLE,
            Slot::Document if english > ALL => METRIC,
            _ => CHINESE,
        };
        let name = of.forms.get(form).map_or("", String::as_str);
        if chinese < CLOSE && of.slot == Slot::Thing && !self.ends(name, &held) {
            return None;
        }
        (chinese >= enough).then_some(Fit { start, end, target, form, weight, english, chinese })
    }

    /// What a unit weighs beside a name: less where the name does not have it, but could (service, integrated).
    fn weight(&self, target: usize, unit: usize) -> f64 {
        let missing = self.matches.share(target, unit).is_none();
        let often_left_out =
            |word: &String| self.words.prefixes.contains(word) || self.words.tails.contains(word);
        let light =
            self.units.get(unit).is_some_and(|u| u.what == Kind::Content && often_left_out(&u.chinese));
        self.matches.weight(unit) * if light && missing { LIGHT } else { 1.0 }
    }

    /// Whether a unit is a verb that headings open with.
    fn opens(&self, at: usize) -> bool {
        let verbs = &self.words.terms.heading_openings;
        let opens = |u: &Unit| u.is_verb(&u.chinese, self.words) || verbs.contains(&u.chinese);
        self.units.get(at).is_some_and(|u| u.what == Kind::Content && opens(u))
    }

    /// Where the verbs begin with which a heading opens whose other words begin at a unit.
    pub(super) fn verbs_from(&self, first: usize) -> usize {
        let goes_on = |at: usize| {
            let light =
                |u: &Unit| u.what == Kind::Empty && !u.words.is_empty() && !PARTS.contains(&u.words.as_str());
            self.opens(at) || self.units.get(at).is_some_and(|u| light(u) || u.words == "and")
        };
        let mut from = first;
        // Which platforms does it build | to create ties: what is done to an end is no part of the end.
        let aim = |at: usize| {
            let to = self.units.get(at).is_some_and(|u| u.words == "to");
            to && at.checked_sub(1).is_some_and(|verb| self.opens(verb))
        };
        while from > 0 && first - from < VERBAL && goes_on(from - 1) && !aim(from - 1) {
            from -= 1;
        }
        (from..first).find(|at| self.opens(*at)).unwrap_or(first)
    }

    /// Whether a word for a part of a document stands right before or behind.
    pub(super) fn in_part(&self, units: &[usize]) -> bool {
        let part = |at: usize| self.units.get(at).is_some_and(|u| PARTS.contains(&u.words.as_str()));
        let (Some(first), Some(last)) = (units.first(), units.last()) else { return false };
        let from = self.verbs_from(*first);
        let under = self.units.get(last + 1).is_some_and(|u| u.words == UNDER);
        part(last + 1) && !under || (from.saturating_sub(BEFORE)..from).any(part)
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
            unit.all().for_each(|word| mark(&mut held, word));
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

    /// Whether units account for what a name ends in, but for what names often leave out.
    fn ends(&self, name: &str, units: &[usize]) -> bool {
        let mut core = name;
        while let Some(shorter) = self.words.tails.iter().find_map(|tail| core.strip_suffix(tail.as_str())) {
            core = shorter;
        }
        let words = || units.iter().filter_map(|at| self.units.get(*at)).flat_map(Unit::all);
        words()
            .any(|word| !word.is_empty() && (core.ends_with(word.as_str()) || name.ends_with(word.as_str())))
    }

    /// Whether units account for what some name of a body ends in: big data alone is no company.
    fn heads(&self, of: &Target, units: &[usize]) -> bool {
        let held = units.iter().filter_map(|at| self.units.get(*at));
        let words: Vec<&String> = held.flat_map(Unit::all).collect();
        let last = |form: &String| form.chars().next_back();
        of.forms.iter().any(|form| words.iter().any(|w| last(w).is_some() && last(w) == last(form)))
    }
}
