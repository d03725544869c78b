//! What a question asks: the first rule of `intents.toml` that its slots and cues fulfil. Must not know graphs.

use super::reading::Reading;
use super::words::{Rule, Words};
use std::collections::BTreeSet;

/// The intent of a reading, if it has one.
pub(super) fn of(reading: &Reading, words: &Words) -> Option<String> {
    let features = reading.features();
    words.rules.iter().find(|rule| holds(rule, &features)).map(|rule| rule.intent.clone())
}

fn holds(rule: &Rule, features: &BTreeSet<&str>) -> bool {
    let has = |name: &String| features.contains(name.as_str());
    rule.all.iter().all(has)
        && (rule.any.is_empty() || rule.any.iter().any(has))
        && !rule.none.iter().any(has)
}
