//! Which tasks a stretch of words names by their headings. Must not know graphs.

use super::plain::{likeness, pairs, plain};
use super::vocabulary::Vocabulary;
use super::words::{Slot, Words};

/// Longer labels are first sentences, not headings.
const LONGEST_HEADING: usize = 30;

/// Tasks whose heading holds the words, or is like them.
pub(super) fn named(words: &str, lexicon: &Words, vocabulary: &Vocabulary) -> Vec<usize> {
    if words.chars().count() < 3 {
        return Vec::new();
    }
    let asked = pairs(words);
    let fits = |label: &str| {
        let heading = plain(label);
        if heading.chars().count() > LONGEST_HEADING {
            return false;
        }
        let core = opened(&heading, lexicon);
        heading.contains(words)
            || (core.chars().count() > 3 && words.contains(core))
            || likeness(&asked, &pairs(core)) >= 0.7
    };
    let tasks = vocabulary.entities.iter().enumerate().filter(|(_, e)| e.slot == Slot::Task);
    let mut found: Vec<usize> = tasks.filter(|(_, e)| fits(&e.label)).map(|(at, _)| at).collect();
    if found.is_empty() {
        let sections = vocabulary.sections.iter().filter(|(heading, _)| fits(heading));
        found.extend(sections.flat_map(|(_, tasks)| tasks.iter().copied()));
        found.sort_unstable();
        found.dedup();
    }
    found
}

/// A heading without the verbs that open it.
pub(super) fn opened<'h>(heading: &'h str, lexicon: &Words) -> &'h str {
    let mut rest = heading;
    while let Some(shorter) =
        lexicon.terms.heading_openings.iter().find_map(|verb| rest.strip_prefix(verb.as_str()))
    {
        rest = shorter;
    }
    rest
}
