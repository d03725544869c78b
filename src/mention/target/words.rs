//! The words of targets, compiled once. Must not look at any text.

use crate::lexicon::{Affixes, Lexicon, LexiconError, Openings};
use crate::text::{DIGITS, HAN_DIGITS, MAGNITUDE};
use regex::Regex;
use serde::Deserialize;

/// How a unit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitClass {
    /// Things one by one.
    Count,
    /// Amounts of a stuff.
    Measure,
    /// Money.
    Money,
    /// Shares and rates.
    Ratio,
    /// Bits a second, told by their magnitude alone (200M), where bandwidth is spoken of.
    Rate,
    /// Spans of time.
    Time,
    /// Steps of a scale (4级) and years of a life: goals only of what is measured so.
    Grade,
    /// No unit at all.
    Bare,
}

/// The lists of `lexicon/mention/target.toml`; what each is for stands there.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Lists {
    pub at_least_before: Affixes,
    pub at_most_before: Affixes,
    pub about_before: Affixes,
    pub equal_before: Affixes,
    pub weak_equal: Affixes,
    pub not_equal: Affixes,
    pub sources: Affixes,
    pub bases: Affixes,
    pub trails: Affixes,
    pub graded_metrics: Affixes,
    pub at_least_after: Affixes,
    pub at_most_after: Affixes,
    pub about_after: Affixes,
    pub more: Affixes,
    pub range: Affixes,
    pub changes: Affixes,
    pub verbs: Affixes,
    pub causatives: Affixes,
    pub moved: Affixes,
    pub strict_verbs: Affixes,
    pub quoted_deeds: Affixes,
    pub metric_heads: Affixes,
    pub existing: Affixes,
    pub means: Affixes,
    pub reaching: Affixes,
    pub standing: Affixes,
    pub reports: Affixes,
    pub area_before: Affixes,
    pub summed: String,
    pub reshaping: Affixes,
    pub measures: Affixes,
    pub gifts: Affixes,
    pub conditions: Affixes,
    pub settlements: Affixes,
    pub households: Affixes,
    pub modified: Affixes,
    pub divisions: Affixes,
    pub ordinal_before: Affixes,
    pub label_after: Affixes,
    pub grades: Affixes,
    pub leads: Affixes,
    pub plain_metrics: Affixes,
    pub reached_rates: Affixes,
    pub continuing: Affixes,
    pub lone: Vec<String>,
    pub joiners: Affixes,
    pub not_joiners: Affixes,
    pub respectively: Affixes,
    pub shortening: Affixes,
    pub bandwidth: Affixes,
    pub tails: Affixes,
    pub of: String,
    pub deadline: DeadlineWords,
}

/// Patterns of deadlines.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct DeadlineWords {
    pub month: String,
    pub year: String,
    pub own_month: String,
    pub own_end: String,
    pub half: String,
    pub plain: String,
    pub plan: String,
    pub plan_end: String,
    pub goals: Vec<String>,
    pub plans: Vec<PlanYears>,
}

/// A five-year plan and the year it ends.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct PlanYears {
    pub name: String,
    pub year: i32,
}

/// Everything compiled.
#[derive(Debug)]
pub(super) struct Words {
    pub lists: Lists,
    /// Units with their classes, longest first.
    pub units: Openings<UnitClass>,
    /// What things are counted in one by one.
    pub classifiers: Vec<String>,
    /// A number with its range and magnitude.
    pub number: Regex,
    /// Deadlines.
    pub deadline: Regex,
}

impl Words {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut lists: Lists = lexicon.toml("mention/target.toml")?;
        lists.sort();
        let mut units: Vec<(String, UnitClass)> = lexicon
            .table("mention/target_units.tsv", 2)?
            .into_iter()
            .filter_map(|row| Some(((*row.first()?).to_owned(), class(row.get(1)?))))
            .collect();
        units.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        let classifiers = lexicon.list("mention/thing/classifier.txt")?;
        let classifiers = classifiers.into_iter().map(|w| w.trim().to_owned()).collect();
        let number = compile(&number_pattern(&lists))?;
        let d = &lists.deadline;
        let names = [&d.month, &d.year, &d.own_month, &d.own_end, &d.half, &d.plan_end, &d.plain, &d.plan];
        let alternatives: Vec<String> =
            names.iter().enumerate().map(|(n, p)| format!("(?P<k{n}>{})", numbered(p, n))).collect();
        let deadline = compile(&alternatives.join("|"))?;
        Ok(Self { lists, units: units.into_iter().collect(), classifiers, number, deadline })
    }
}

impl Lists {
    /// Longest first, so that the first that fits is the longest.
    fn sort(&mut self) {
        for list in [
            &mut self.at_least_before,
            &mut self.at_most_before,
            &mut self.about_before,
            &mut self.equal_before,
            &mut self.at_least_after,
            &mut self.at_most_after,
            &mut self.about_after,
            &mut self.changes,
            &mut self.verbs,
            &mut self.leads,
            &mut self.joiners,
            &mut self.tails,
            &mut self.respectively,
            &mut self.divisions,
            &mut self.measures,
            &mut self.continuing,
            &mut self.strict_verbs,
            &mut self.quoted_deeds,
        ] {
            *list = std::mem::take(list).longest_first();
        }
    }
}

fn class(name: &str) -> UnitClass {
    match name {
        "money" => UnitClass::Money,
        "measure" => UnitClass::Measure,
        "ratio" => UnitClass::Ratio,
        "time" => UnitClass::Time,
        "rate" => UnitClass::Rate,
        "grade" => UnitClass::Grade,
        _ => UnitClass::Count,
    }
}

/// Group names may stand once in a pattern: each alternative gets its own number.
fn numbered(pattern: &str, n: usize) -> String {
    pattern.replace("(?P<", &format!("(?P<p{n}"))
}

fn number_pattern(lists: &Lists) -> String {
    let any = |words: &[String]| words.iter().map(|w| regex::escape(w)).collect::<Vec<_>>().join("|");
    format!(
        "(?:(?P<a>{digits})(?:(?:{power}|%|％)?(?:{range})(?P<b>{digits}))?|(?P<h>{han}))(?P<power>{power})?(?P<more>{more})?",
        digits = DIGITS,
        han = HAN_DIGITS,
        power = MAGNITUDE,
        range = any(&lists.range),
        more = any(&lists.more),
    )
}

fn compile(pattern: &str) -> Result<Regex, LexiconError> {
    Regex::new(pattern)
        .map_err(|e| LexiconError::Pattern { path: "mention/target.toml".to_owned(), message: e.to_string() })
}
