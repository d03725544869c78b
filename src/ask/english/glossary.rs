//! English words and phrases with the Chinese words that stand for them. Must not know graphs.

use super::spelling::{american, settled, stems};
use crate::ask::plain::{BREAK, plain};
use crate::lexicon::{Lexicon, LexiconError, Table};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The words that may stand in names, by field.
const FIELDS: [&str; 7] = ["administration", "digital", "economy", "society", "land", "transport", "words"];

/// Words of which the second says no more within a phrase.
const AFFAIRS: [&str; 2] = ["government", "affairs"];

/// A plus within a phrase, as a word and as its sign.
const PLUS_WORD: &str = " plus";
const PLUS_SIGN: &str = " +";

/// The files that give one Chinese wording each: words of questions, regions of China.
const WORDINGS: [&str; 2] = ["ask/english.tsv", "ask/regions.tsv"];

/// The two glossaries: of questions ([`WORDINGS`]) and of the domain (`bilingual/`, the words that may stand in names).
#[derive(Debug, Clone)]
pub(super) struct Glossary {
    entries: Table<Entry>,
    /// Words of the longest phrase.
    longest: usize,
    /// All Chinese words, once they are asked for.
    chinese: OnceLock<BTreeSet<String>>,
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
    /// Reads all files.
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut entries: Table<Entry> = Table::default();
        for field in FIELDS {
            for row in lexicon.table(&format!("ask/bilingual/{field}.tsv"), 2)? {
                if let [english, chinese, ..] = row.as_slice() {
                    entries.entry(british(english)).or_default().learn(chinese);
                }
            }
        }
        for file in WORDINGS {
            for row in lexicon.table(file, 2)? {
                if let [english, chinese, ..] = row.as_slice() {
                    let entry = entries.entry(british(english)).or_default();
                    entry.chinese = chinese.trim_matches('-').to_owned();
                }
            }
        }
        let words = |phrase: &String| phrase.bytes().filter(|byte| *byte == b' ').count() + 1;
        let longest = entries.keys().map(words).max().unwrap_or_default();
        Ok(Self { entries, longest, chinese: OnceLock::new() })
    }

    /// Whether a Chinese word stands for any phrase.
    pub(super) fn says(&self, chinese: &str) -> bool {
        let all = || self.entries.values().flat_map(|e| e.also.iter().chain([&e.chinese])).cloned().collect();
        self.chinese.get_or_init(all).contains(chinese)
    }

    /// The longest phrase at a word: words used and what it is in Chinese. Its last word may have an ending.
    pub(super) fn longest(&self, words: &[String], at: usize) -> Option<(usize, Entry)> {
        let most = self.longest.min(words.len().saturating_sub(at));
        (1..=most).rev().find_map(|length| Some((length, self.entry(words.get(at..at + length)?)?)))
    }

    /// The longest phrase at a word that is a list in itself, read without its commas: radio, film and television.
    pub(super) fn listed(&self, words: &[String], at: usize) -> Option<(usize, Entry)> {
        let mark = |word: &String| word.chars().all(|c| c == BREAK);
        if words.get(at).is_none_or(mark) {
            return None;
        }
        let rest = words.get(at..)?.iter().enumerate();
        let bare: Vec<(usize, &String)> = rest.filter(|(_, word)| !mark(word)).take(self.longest).collect();
        let phrase = |n: usize| -> Option<(usize, Entry)> {
            let used = bare.get(n - 1)?.0 + 1;
            let said: Vec<String> = bare.iter().take(n).map(|(_, word)| (*word).clone()).collect();
            let list = used > n && said.iter().any(|word| word == "and");
            list.then(|| self.entry(&said)).flatten().map(|entry| (used, entry))
        };
        (1..=bare.len()).rev().find_map(phrase)
    }

    /// The phrases that a longer one is made of, each with its number of words.
    pub(super) fn parts(&self, words: &[String]) -> Vec<(usize, Entry)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let most = words.len().saturating_sub(1).min(words.len() - at);
            let part = (1..=most).rev().find_map(|n| Some((n, self.entry(words.get(at..at + n)?)?)));
            let (used, entry) = part.unwrap_or_default();
            found.push((used.max(1), entry));
            at += used.max(1);
        }
        found
    }

    /// What these words are together; the affairs of government are it: government-affairs network.
    fn entry(&self, words: &[String]) -> Option<Entry> {
        let affairs = words.windows(2).position(|pair| pair == AFFAIRS);
        self.phrase(words).or_else(|| {
            let mut without = words.to_vec();
            without.remove(affairs? + 1);
            self.phrase(&without).filter(|_| without.len() > 1)
        })
    }

    fn phrase(&self, words: &[String]) -> Option<Entry> {
        let exact = self.entries.get(&signed(words.join(" ")));
        let (last, first) = words.split_last()?;
        let stemmed = || {
            stems(last).into_iter().find_map(|stem| {
                let words: Vec<&str> = first.iter().map(String::as_str).chain([stem.as_str()]).collect();
                self.entries.get(&signed(words.join(" ")))
            })
        };
        let mut entry = exact.or_else(stemmed)?.clone();
        if last.ends_with('s')
            && exact.is_some_and(|e| e.also.is_empty() && !e.chinese.is_empty())
            && let Some(stem) = stemmed()
        {
            // The plural has its own wording in questions; in names it is the singular's.
            entry.also.clone_from(&stem.also);
        }
        Some(entry)
    }
}

/// A phrase in British spelling.
fn british(phrase: &str) -> String {
    // Few of ten thousand phrases are not British already.
    if !phrase.split(' ').any(american) {
        return signed(phrase.to_owned());
    }
    signed(phrase.split(' ').map(settled).collect::<Vec<_>>().join(" "))
}

/// A phrase with the sign for a plus within it: internet plus tourism.
fn signed(phrase: String) -> String {
    if !phrase.contains(PLUS_WORD) {
        return phrase;
    }
    format!("{phrase} ").replace(&format!("{PLUS_WORD} "), &format!("{PLUS_SIGN} ")).trim_end().to_owned()
}

impl Entry {
    /// Adds words that stand for the phrase in names; the first is its wording.
    fn learn(&mut self, chinese: &str) {
        for word in chinese.split('、').map(plain) {
            if !self.also.contains(&word) {
                self.also.push(word);
            }
        }
        self.chinese = self.also.first().cloned().unwrap_or_default();
    }
}
