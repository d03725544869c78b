//! Word lists asked for what a text begins or ends with: only words with the same first or last character are compared.
//! Must not know what the words are for.

use super::SmallTable;
use serde::Deserialize;

/// Words, each with what it means, by their last character.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "Vec<String>", bound = "Self: From<Vec<String>>")]
pub struct Endings<V = ()>(SmallTable<char, Vec<(String, V)>>);

/// Words, each with what it means, by their first character.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "Vec<String>", bound = "Self: From<Vec<String>>")]
pub struct Openings<V = ()>(SmallTable<char, Vec<(String, V)>>);

impl<V> Endings<V> {
    /// The words that `text` ends in, in the order of the list.
    pub fn of<'w>(&'w self, text: &str) -> impl Iterator<Item = (&'w str, &'w V)> {
        let group = text.chars().next_back().and_then(|c| self.0.get(&c));
        let words = group.map(Vec::as_slice).unwrap_or_default().iter();
        words.filter(|(word, _)| text.ends_with(word.as_str())).map(|(word, value)| (word.as_str(), value))
    }

    /// Whether `text` ends in any of the words.
    pub fn fit(&self, text: &str) -> bool {
        self.of(text).next().is_some()
    }

    /// What the word means, where it is one of the list.
    pub fn get(&self, word: &str) -> Option<&V> {
        let group = self.0.get(&word.chars().next_back()?)?;
        group.iter().find(|(known, _)| known == word).map(|(_, value)| value)
    }
}

impl<V> Openings<V> {
    /// The words that `text` begins with, in the order of the list.
    pub fn of<'w>(&'w self, text: &str) -> impl Iterator<Item = (&'w str, &'w V)> {
        let group = text.chars().next().and_then(|c| self.0.get(&c));
        let words = group.map(Vec::as_slice).unwrap_or_default().iter();
        words.filter(|(word, _)| text.starts_with(word.as_str())).map(|(word, value)| (word.as_str(), value))
    }

    /// Whether `text` begins with any of the words.
    pub fn fit(&self, text: &str) -> bool {
        self.of(text).next().is_some()
    }
}

impl<V> Default for Endings<V> {
    fn default() -> Self {
        Self(SmallTable::default())
    }
}

impl<V> Default for Openings<V> {
    fn default() -> Self {
        Self(SmallTable::default())
    }
}

impl<V> FromIterator<(String, V)> for Endings<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(words: I) -> Self {
        Self(grouped(words.into_iter(), |word| word.chars().next_back()))
    }
}

impl<V> FromIterator<(String, V)> for Openings<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(words: I) -> Self {
        Self(grouped(words.into_iter(), |word| word.chars().next()))
    }
}

impl From<Vec<String>> for Endings {
    fn from(words: Vec<String>) -> Self {
        words.into_iter().map(|word| (word, ())).collect()
    }
}

impl From<Vec<String>> for Openings {
    fn from(words: Vec<String>) -> Self {
        words.into_iter().map(|word| (word, ())).collect()
    }
}

fn grouped<V>(
    words: impl Iterator<Item = (String, V)>,
    key: fn(&str) -> Option<char>,
) -> SmallTable<char, Vec<(String, V)>> {
    let mut groups: SmallTable<char, Vec<(String, V)>> = SmallTable::default();
    for (word, value) in words {
        if let Some(c) = key(&word) {
            groups.entry(c).or_default().push((word, value));
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_words_in_the_order_of_the_list() {
        let endings: Endings<u8> =
            [("人民政府", 1), ("府", 2), ("局", 3)].map(|(w, v)| (w.to_owned(), v)).into_iter().collect();
        let found: Vec<(&str, u8)> =
            endings.of("市政府").chain(endings.of("省人民政府")).map(|(w, v)| (w, *v)).collect();
        assert_eq!(found, [("府", 2), ("人民政府", 1), ("府", 2)]);
        assert_eq!((endings.get("局"), endings.get("民政府"), endings.fit("")), (Some(&3), None, false));
    }

    #[test]
    fn openings_look_at_the_front() {
        let openings = Openings::from(vec!["建设".to_owned(), "建".to_owned()]);
        assert_eq!(openings.of("建设平台").map(|(word, ())| word).collect::<Vec<_>>(), ["建设", "建"]);
        assert!(openings.fit("建成") && !openings.fit("重建"));
    }
}
