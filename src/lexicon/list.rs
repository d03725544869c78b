//! A word list that is asked from both sides: what a text begins with and what it ends in. Must not know what the words
//! are for.

use super::{Endings, Openings};
use serde::Deserialize;
use std::ops::Deref;

/// Words in the order of their list; as a slice it is just these.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct WordList {
    words: Vec<String>,
    openings: Openings,
    endings: Endings,
}

impl WordList {
    /// The same words, the longest first: the first that fits is then the longest.
    pub fn longest_first(self) -> Self {
        let mut words = self.words;
        words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        words.into()
    }

    /// The first word of the list that `text` begins with.
    pub fn opening(&self, text: &str) -> Option<&str> {
        self.openings.of(text).next().map(|(word, ())| word)
    }

    /// The first word of the list that `text` ends in.
    pub fn ending(&self, text: &str) -> Option<&str> {
        self.endings.of(text).next().map(|(word, ())| word)
    }

    /// Whether `text` begins with one of the words.
    pub fn opens(&self, text: &str) -> bool {
        self.openings.fit(text)
    }

    /// Whether `text` ends in one of the words.
    pub fn ends(&self, text: &str) -> bool {
        self.endings.fit(text)
    }

    /// Bytes of the longest word that `text` begins with; 0 for none.
    pub fn taken(&self, text: &str) -> usize {
        self.openings.of(text).map(|(word, ())| word.len()).max().unwrap_or(0)
    }

    /// Whether some word stands in `text`.
    pub fn stands_in(&self, text: &str) -> bool {
        self.words.iter().any(|word| text.contains(word.as_str()))
    }
}

impl From<Vec<String>> for WordList {
    fn from(words: Vec<String>) -> Self {
        Self { openings: words.clone().into(), endings: words.clone().into(), words }
    }
}

impl Deref for WordList {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.words
    }
}

impl<'w> IntoIterator for &'w WordList {
    type Item = &'w String;
    type IntoIter = std::slice::Iter<'w, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.words.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_first_of_the_list_on_either_side() {
        let list = WordList::from(["建", "建设", "设"].map(str::to_owned).to_vec());
        assert_eq!(
            (list.opening("建设平台"), list.ending("平台建设"), list.taken("建设")),
            (Some("建"), Some("建设"), 6)
        );
        let longest = list.longest_first();
        assert_eq!(
            (longest.opening("建设"), longest.ending("新建"), longest.ending("")),
            (Some("建设"), Some("建"), None)
        );
        assert!(
            longest.opens("设施")
                && !longest.ends("设施")
                && longest.stands_in("重建后")
                && longest.len() == 3
        );
    }
}
