//! The words that state relations, looked up in one pass over a sentence. Must not know what is named around them.

use super::cues::Lists;
use crate::lexicon::WordSearch;
use crate::text::Span;
use std::collections::BTreeMap;

/// What a word can state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// A与B对接.
    Connects = 1,
    /// A接入B: connects what stands before it with what stands behind it.
    Into = 1 << 1,
    /// The preposition of what is connected.
    With = 1 << 2,
    /// A入驻B.
    Joins = 1 << 3,
    /// 依托A.
    Relies = 1 << 4,
    /// 以A为依托.
    Based = 1 << 5,
    /// A部署在B.
    Hosted = 1 << 6,
    /// 将A纳入B.
    Belongs = 1 << 7,
    /// A是B的组成部分.
    PartOf = 1 << 8,
    /// A升级为B.
    Upgrades = 1 << 9,
    /// A更名为B.
    Renames = 1 << 10,
    /// 组织C承接A.
    Taken = 1 << 11,
    /// A划转至C.
    Given = 1 << 12,
    /// A落户P.
    Settles = 1 << 13,
    /// A verb that makes a thing.
    Makes = 1 << 14,
    /// 将A并入B: what is said next is said of B.
    Merged = 1 << 15,
    /// 整合A、B为C: what the old is made into stands behind it.
    Remakes = 1 << 16,
}

/// A word of relations in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    pub span: Span,
    cues: u32,
}

impl Hit {
    /// Whether the word can state that.
    pub(super) fn is(self, cue: Cue) -> bool {
        self.cues & cue as u32 != 0
    }
}

/// All words of relations in one search; words that only look like one state nothing.
#[derive(Debug, Clone)]
pub(super) struct CueIndex {
    search: WordSearch,
    cues: Vec<u32>,
}

impl CueIndex {
    pub(super) fn new(lists: &Lists) -> Self {
        let mut words: BTreeMap<&str, u32> = BTreeMap::new();
        for (cue, list) in lists.of_cues() {
            for word in list {
                *words.entry(word).or_default() |= cue as u32;
            }
        }
        for word in &lists.not_cues {
            words.insert(word, 0);
        }
        Self { search: WordSearch::new(words.keys().copied()), cues: words.into_values().collect() }
    }

    /// The words of a stretch, in order, without overlap.
    pub(super) fn hits(&self, text: &str, within: Span) -> Vec<Hit> {
        let found = self.search.find(within.of(text));
        let hit = |(span, nth): (Span, usize)| {
            let cues = self.cues.get(nth).copied().filter(|c| *c != 0)?;
            Some(Hit { span: span.shifted(within.start), cues })
        };
        found.filter_map(hit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::cues::Cues;
    use crate::lexicon::Lexicon;

    #[test]
    fn finds_the_longest_word_and_passes_over_what_only_looks_like_one() {
        let cues = Cues::new(&Lexicon::embedded().unwrap()).unwrap();
        let text = "互联网甲接入乙，迭代升级为丙";
        let hits = cues.index.hits(text, Span::new(0, text.len()));
        let found: Vec<&str> = hits.iter().map(|h| h.span.of(text)).collect();
        assert_eq!(found, ["接入", "迭代升级为"]);
        assert!(hits.iter().all(|h| h.is(Cue::Into) || h.is(Cue::Upgrades)));
    }
}
