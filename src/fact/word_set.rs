//! A list of words that is looked up in one pass over a text. Must not know what the words are for.

use aho_corasick::AhoCorasick;
use serde::Deserialize;

/// Words with their search automaton.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub(super) struct WordSet {
    words: Vec<String>,
    /// `None` for an empty list.
    search: Option<AhoCorasick>,
}

impl TryFrom<Vec<String>> for WordSet {
    type Error = aho_corasick::BuildError;

    fn try_from(words: Vec<String>) -> Result<Self, Self::Error> {
        let search = if words.is_empty() { None } else { Some(AhoCorasick::new(&words)?) };
        Ok(Self { words, search })
    }
}

impl WordSet {
    /// The words, in the order of the list.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// Every place where a word stands (its first byte, the word); words may overlap.
    pub(super) fn found<'w>(&'w self, text: &str) -> Vec<(usize, &'w str)> {
        let Some(search) = &self.search else { return Vec::new() };
        let hits = search.find_overlapping_iter(text);
        hits.filter_map(|m| Some((m.start(), self.words.get(m.pattern().as_usize())?.as_str()))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_that_overlap() {
        let set = WordSet::try_from(vec!["接入".to_owned(), "对接".to_owned(), "入".to_owned()]).unwrap();
        let found: Vec<&str> = set.found("甲对接入乙").into_iter().map(|(_, word)| word).collect();
        assert_eq!(found, ["对接", "接入", "入"]);
        assert!(WordSet::default().found("对接").is_empty());
    }
}
