//! Word lists asked for what a text begins or ends with: only words with the same first or last character are compared.
//! Must not know what the words are for.

use super::SmallTable;
use serde::Deserialize;
use std::ops::Deref;

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

/// Words asked from both sides, in the order of their list; as a slice it is just these.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Affixes {
    words: Vec<String>,
    openings: Openings,
    endings: Endings,
}

impl Affixes {
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

    /// The words by their last character.
    pub fn endings(&self) -> &Endings {
        &self.endings
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

impl From<Vec<String>> for Affixes {
    fn from(words: Vec<String>) -> Self {
        Self { openings: words.clone().into(), endings: words.clone().into(), words }
    }
}

impl Deref for Affixes {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.words
    }
}

impl<'w> IntoIterator for &'w Affixes {
    type Item = &'w String;
    type IntoIter = std::slice::Iter<'w, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.words.iter()
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

    #[test]
    fn gives_the_first_of_the_list_on_either_side() {
        let list = Affixes::from(["建", "建设", "设"].map(str::to_owned).to_vec());
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
