//! Groups of terms of `lexicon/ask/terms.toml` that say one thing together: years, presence, bounds, weighing. Must not know how
//! they are used.

use serde::Deserialize;
use std::collections::BTreeMap;

/// How years are written.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::ask) struct Years {
    pub(in crate::ask) mark: char,
    pub(in crate::ask) from: char,
    pub(in crate::ask) until: Vec<char>,
    /// Before a year for which something is set, and the verbs behind it (为2022年定的).
    pub(in crate::ask) set_for: Vec<char>,
    pub(in crate::ask) set: Vec<String>,
    pub(in crate::ask) ends: Vec<char>,
    /// What follows the number of a month.
    pub(in crate::ask) month: char,
    /// What follows a month or the end of a year where something is to be done by then.
    pub(in crate::ask) by: Vec<String>,
    /// Words for the end of a year.
    pub(in crate::ask) year_ends: Vec<String>,
    /// Parts of a year (上半年).
    pub(in crate::ask) parts: Vec<String>,
    /// Verbs behind a year that make it a deadline (2020年完成).
    pub(in crate::ask) done: Vec<String>,
    /// What follows a year from which something goes on (从2017年起).
    pub(in crate::ask) onward: Vec<String>,
    /// The same some words behind the year (从2017年试点起步).
    pub(in crate::ask) begins: Vec<String>,
}

/// What sets the years in which something stands against those in which it does not.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::ask) struct PresenceWords {
    /// Right before a year: in no other one.
    pub(in crate::ask) only: Vec<String>,
    /// Behind years: in each of them.
    pub(in crate::ask) every: Vec<String>,
    /// What opens words for the first time.
    pub(in crate::ask) first: Vec<String>,
    /// What opens words for the last time.
    pub(in crate::ask) last: Vec<String>,
    /// What opens words that deny.
    pub(in crate::ask) denials: Vec<String>,
    /// What may stand before a word that denies.
    pub(in crate::ask) turns: Vec<char>,
    /// Words that deny being among others.
    pub(in crate::ask) without: Vec<String>,
    /// Words that compare one year with another.
    pub(in crate::ask) than: Vec<String>,
    /// Words for the years between others.
    pub(in crate::ask) between: Vec<String>,
    /// Right behind a year: those after it, those before it.
    pub(in crate::ask) after: Vec<String>,
    /// What says so of the year itself and those after it.
    pub(in crate::ask) since: Vec<String>,
    pub(in crate::ask) before: Vec<String>,
    /// Words for holding words in a name, the nouns for names before them, and what may stand between.
    pub(in crate::ask) holds: Vec<String>,
    pub(in crate::ask) names: Vec<String>,
    pub(in crate::ask) within: String,
}

/// How bounds of numbers are said.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::ask) struct BoundWords {
    /// Before the number: above it, from it on, below it, up to it, no other one.
    pub(in crate::ask) more: Vec<String>,
    pub(in crate::ask) least: Vec<String>,
    pub(in crate::ask) less: Vec<String>,
    pub(in crate::ask) not_more: Vec<String>,
    pub(in crate::ask) only: Vec<String>,
    /// Behind its unit: from it on, up to it.
    pub(in crate::ask) above: Vec<String>,
    pub(in crate::ask) below: Vec<String>,
    /// Words without weight between such a word and the number.
    pub(in crate::ask) light: Vec<char>,
    /// What multiplies a number.
    pub(in crate::ask) scales: BTreeMap<String, f64>,
    pub(in crate::ask) units: Vec<String>,
    /// Units of bodies, and of years.
    pub(in crate::ask) counted: Vec<String>,
    pub(in crate::ask) years: Vec<String>,
    /// Nouns for documents, and what stands behind them: 文件里.
    pub(in crate::ask) documents: Vec<String>,
    pub(in crate::ask) within: Vec<String>,
}

/// How two are weighed against each other by how much each has.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::ask) struct WeighedWords {
    /// What stands before the second of two that are compared (比).
    pub(in crate::ask) than: String,
    /// What stands between two that are offered (还是).
    pub(in crate::ask) or: String,
    /// What asks which of two.
    pub(in crate::ask) which: Vec<String>,
    /// What says that one has more, or less.
    pub(in crate::ask) more: Vec<String>,
    pub(in crate::ask) less: Vec<String>,
    /// What may stand before it (更).
    pub(in crate::ask) degrees: Vec<String>,
    /// What may stand behind it (了), and what asks for the difference (几项).
    pub(in crate::ask) done: Vec<String>,
    pub(in crate::ask) amounts: Vec<String>,
    /// What asks for a number, behind what is counted.
    pub(in crate::ask) count: String,
}
