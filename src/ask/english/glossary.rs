//! English words and phrases with the Chinese words that stand for them. Must not know graphs.

use super::split::stems;
use crate::lexicon::{Lexicon, LexiconError};
use std::collections::BTreeMap;

/// The two glossaries: of questions (`english.tsv`, one Chinese wording each) and of the domain (`bilingual.tsv`, the
/// words that may stand in names).
#[derive(Debug, Clone)]
pub(super) struct Glossary {
    entries: BTreeMap<String, Entry>,
    /// Words of the longest phrase.
    longest: usize,
}

/// What a phrase is in Chinese.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// The wording of a question; empty where the phrase has no weight.
    pub(super) chinese: String,
    /// Words that stand for it in names.
    pub(super) also: Vec<String>,
}

impl Glossary {
    /// Reads both files.
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
        for row in lexicon.table("ask/bilingual.tsv", 2)? {
            if let [english, chinese, ..] = row.as_slice() {
                let also: Vec<String> = chinese.split('、').map(super::super::plain::plain).collect();
                let first = also.first().cloned().unwrap_or_default();
                entries.insert((*english).to_owned(), Entry { chinese: first, also });
            }
        }
        for row in lexicon.table("ask/english.tsv", 2)? {
            if let [english, chinese, ..] = row.as_slice() {
                let entry = entries.entry((*english).to_owned()).or_default();
                entry.chinese = chinese.trim_matches('-').to_owned();
            }
        }
        let longest = entries.keys().map(|p| p.split(' ').count()).max().unwrap_or_default();
        Ok(Self { entries, longest })
    }

    /// The longest phrase at a word: words used and what it is in Chinese. Its last word may have an ending.
    pub(super) fn longest(&self, words: &[String], at: usize) -> Option<(usize, Entry)> {
        (1..=self.longest.min(words.len() - at)).rev().find_map(|length| {
            let span = words.get(at..at + length)?;
            let exact = self.entries.get(&span.join(" "));
            let (last, first) = span.split_last()?;
            let stemmed = || {
                stems(last).into_iter().find_map(|stem| {
                    let words: Vec<&str> = first.iter().map(String::as_str).chain([stem.as_str()]).collect();
                    self.entries.get(&words.join(" "))
                })
            };
            let mut entry = exact.or_else(stemmed)?.clone();
            if exact.is_some_and(|e| e.also.is_empty() && !e.chinese.is_empty())
                && let Some(stem) = stemmed()
            {
                // The plural has its own wording in questions; in names it is the singular's.
                entry.also.clone_from(&stem.also);
            }
            Some((length, entry))
        })
    }
}
