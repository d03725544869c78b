//! An English question put into the Chinese words of the lexicon: phrases by `english.tsv`, names of the graph by their
//! sound. Must not know intents.

use super::plain::BREAK;
use super::vocabulary::Vocabulary;
use crate::lexicon::{Lexicon, LexiconError};
use std::collections::BTreeMap;

/// What puts English into Chinese words.
#[derive(Debug, Clone)]
pub(super) struct English {
    /// English words (lower-case, one blank between) → Chinese words.
    phrases: BTreeMap<String, String>,
    /// Words of the longest phrase.
    longest: usize,
    /// Character → syllables.
    sounds: BTreeMap<char, Vec<String>>,
    /// What makes a year a deadline in Chinese.
    until: char,
}

/// What makes a year a deadline in English.
const DUE: [&str; 3] = ["by", "until", "before"];

/// What does so behind another year: the plan of 2021 for 2022.
const FOR: &str = "for";

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

impl English {
    /// Reads the glossary and the table of sounds.
    pub(super) fn read(lexicon: &Lexicon, until: char) -> Result<Self, LexiconError> {
        let mut phrases = BTreeMap::new();
        for row in lexicon.table("ask/english.tsv", 2)? {
            if let [english, chinese, ..] = row.as_slice() {
                phrases.insert((*english).to_owned(), chinese.trim_matches('-').to_owned());
            }
        }
        let mut sounds: BTreeMap<char, Vec<String>> = BTreeMap::new();
        for row in lexicon.table("ask/pinyin.tsv", 2)? {
            if let [syllable, chars, ..] = row.as_slice() {
                chars.chars().for_each(|c| sounds.entry(c).or_default().push((*syllable).to_owned()));
            }
        }
        let longest = phrases.keys().map(|p| p.split(' ').count()).max().unwrap_or_default();
        Ok(Self { phrases, longest, sounds, until })
    }

    /// The question in Chinese words, in the order of the English ones.
    pub(super) fn translate(&self, question: &str, vocabulary: &Vocabulary) -> String {
        let words = split(question);
        let mut said = String::new();
        let mut at = 0;
        while at < words.len() {
            let plan = words[at] == FOR && words.iter().take(at).any(|word| is_year(word));
            if (plan || DUE.contains(&words[at].as_str()))
                && words.get(at + 1).is_some_and(|next| is_year(next))
            {
                said.push(self.until);
                at += 1;
                continue;
            }
            let (used, chinese) = self.phrase(&words, at).unwrap_or_else(|| (1, String::new()));
            if used == 1 && chinese.is_empty() && !self.phrases.contains_key(&words[at]) {
                let (used, name) = self.unknown(&words, at, vocabulary);
                said.push_str(&name);
                at += used;
                continue;
            }
            said.push_str(&chinese);
            at += used;
        }
        said
    }

    /// The longest phrase of the glossary at a word: words used and what it is in Chinese.
    fn phrase(&self, words: &[String], at: usize) -> Option<(usize, String)> {
        (1..=self.longest.min(words.len() - at)).rev().find_map(|length| {
            let span = words.get(at..at + length)?;
            let exact = span.join(" ");
            let found = self.phrases.get(&exact).or_else(|| {
                let (last, first) = span.split_last()?;
                stems(last).into_iter().find_map(|stem| {
                    let words: Vec<&str> = first.iter().map(String::as_str).chain([stem.as_str()]).collect();
                    self.phrases.get(&words.join(" "))
                })
            })?;
            Some((length, found.clone()))
        })
    }

    /// A word that the glossary does not have: a name by its sound, or as it stands.
    fn unknown(&self, words: &[String], at: usize, vocabulary: &Vocabulary) -> (usize, String) {
        for length in (1..=4.min(words.len() - at)).rev() {
            let Some(span) = words.get(at..at + length) else { continue };
            let sound: String = span.concat();
            if sound.len() >= 4
                && sound.bytes().all(|b| b.is_ascii_lowercase())
                && let Some(name) = self.sounding(&sound, vocabulary)
            {
                return (length, name);
            }
        }
        let word = words.get(at).cloned().unwrap_or_default();
        (1, if word.len() == 1 && !word.is_ascii() { BREAK.to_string() } else { word })
    }

    /// The most frequent stretch of a name in the graph that sounds so, of two characters or more.
    fn sounding(&self, sound: &str, vocabulary: &Vocabulary) -> Option<String> {
        let mut found: BTreeMap<String, usize> = BTreeMap::new();
        for name in vocabulary.entities.iter().flat_map(|e| &e.names) {
            let chars: Vec<char> = name.chars().collect();
            for start in 0..chars.len() {
                if let Some(end) = self.heard(&chars, start, sound)
                    && end >= start + 2
                {
                    *found.entry(chars[start..end].iter().collect()).or_default() += 1;
                }
            }
        }
        found.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(name, _)| name)
    }

    /// Where the characters from `start` on have spoken all of `sound`.
    fn heard(&self, chars: &[char], start: usize, sound: &str) -> Option<usize> {
        if sound.is_empty() {
            return Some(start);
        }
        let c = chars.get(start)?;
        // Brackets and quotes inside a name are not heard.
        let syllables = self.sounds.get(c)?;
        syllables
            .iter()
            .find_map(|syllable| self.heard(chars, start + 1, sound.strip_prefix(syllable.as_str())?))
    }
}

/// Lower-case words; punctuation becomes a word of its own.
fn split(question: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in question.chars().chain([' ']) {
        if c.is_alphanumeric() || c == '+' {
            word.extend(c.to_lowercase());
            continue;
        }
        if matches!(c, '\'' | '’') {
            // The genitive ends its word: document's.
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if !c.is_whitespace() && !matches!(c, '-' | '/' | '“' | '”' | '"') {
            words.push(BREAK.to_string());
        }
    }
    words
}

/// Forms of a word without English endings, the likeliest first.
fn stems(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut add = |ending: &str, instead: &str| {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() >= 3) {
            found.push(format!("{stem}{instead}"));
        }
    };
    add("ies", "y");
    add("es", "e");
    add("es", "");
    add("s", "");
    add("ied", "y");
    add("ed", "e");
    add("ed", "");
    add("ing", "");
    add("ing", "e");
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_at_marks() {
        assert_eq!(split("Who runs the city's “brain”?"), ["who", "runs", "the", "city", "s", "brain", "|"]);
        assert_eq!(stems("agencies"), ["agency", "agencie", "agenci", "agencie"]);
    }
}
