//! Deadlines: `到2025年`, `6月底前`, `“十四五”末`. Decides by when. Must not know what is promised.

use super::words::Words;
use crate::text::Span;
use regex::Captures;

/// A deadline as the text gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Deadline {
    /// Its words.
    pub span: Span,
    /// `2022` or `2022-06`.
    pub by: String,
    /// Whether it is a plain year (`2021年`), which sets a time but no deadline.
    pub plain: bool,
}

/// The deadlines of a stretch, in order. `own` is the year the document is about.
pub(super) fn deadlines(words: &Words, text: &str, within: Span, own: Option<i32>) -> Vec<Deadline> {
    let stretch = within.of(text);
    // Most sentences hold none: telling so takes less than asking for the groups.
    if !words.deadline.is_match(stretch) {
        return Vec::new();
    }
    let found = words.deadline.captures_iter(stretch);
    found
        .filter_map(|c| {
            let whole = c.get(0)?;
            let (by, plain) = by(words, &c, own)?;
            Some(Deadline { span: Span::new(whole.start(), whole.end()).shifted(within.start), by, plain })
        })
        .collect()
}

/// The alternatives in the order that `Words` joins them: month, year, own month, own end, half, plan end, plain
/// year, plan.
fn by(words: &Words, found: &Captures, own: Option<i32>) -> Option<(String, bool)> {
    let group = |name: &str| found.name(name).map(|m| m.as_str());
    let month = |name: &str| group(name).and_then(|m| m.parse::<u32>().ok());
    if let (Some(year), Some(month)) = (group("p0y"), month("p0m")) {
        return Some((format!("{year}-{month:02}"), false));
    }
    if let Some(year) = group("p1y").or_else(|| group("p1y2")) {
        return Some((year.to_owned(), false));
    }
    if let Some(year) = group("p6y") {
        return Some((year.to_owned(), true));
    }
    if let Some(plan) = group("p5plan").or_else(|| group("p7plan")) {
        let year = words.lists.deadline.plans.iter().find(|p| p.name == plan)?.year;
        // The time of a plan, unlike its end, sets no deadline for a document within it.
        return Some((year.to_string(), group("p7plan").is_some()));
    }
    let own = own?;
    let month = if group("k3").is_some() { 12 } else { month("p2m").unwrap_or(6) };
    Some((format!("{own}-{month:02}"), false))
}
