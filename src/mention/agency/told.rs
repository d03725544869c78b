//! Bodies in running text that the words around them make bodies: told to take something over or to run it, or given it.
//! Must not know what they take.

use crate::lexicon::WordSearch;
use crate::text::Span;
use regex::Regex;

/// Finds them.
#[derive(Debug)]
pub(super) struct Told {
    /// The verbs without which no body is told anything.
    needed: WordSearch,
    patterns: Vec<Regex>,
    vague: Regex,
}

impl Told {
    pub(super) fn new(needed: WordSearch, patterns: Vec<Regex>, vague: Regex) -> Self {
        Self { needed, patterns, vague }
    }

    /// The bodies of a stretch; those that name no one (专业公司, 有关单位) are left out.
    pub(super) fn find(&self, text: &str, stretch: Span) -> Vec<Span> {
        let words = stretch.of(text);
        if !self.needed.is_in(words) {
            return Vec::new();
        }
        let bodies = self.patterns.iter().flat_map(|pattern| {
            pattern
                .captures_iter(words)
                .filter_map(|found| found.name("body"))
                .filter(|body| !self.vague.is_match(body.as_str()))
        });
        bodies.map(|body| Span::new(body.start(), body.end()).shifted(stretch.start)).collect()
    }
}
