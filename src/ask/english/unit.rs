//! The words of an English question that belong together, and what they may be in Chinese. Must not know names.

use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Words of the question that belong together, and what they are in Chinese.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// The English words.
    pub(super) words: String,
    /// What they are put as.
    pub(super) chinese: String,
    /// What else may stand for them in a name.
    pub(super) also: Vec<String>,
    /// The shorter phrases that a phrase is made of.
    pub(super) parts: Vec<Part>,
    pub(super) what: Kind,
}

/// A phrase within a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// How many words it has; none where they have no weight.
    pub(super) words: usize,
    /// What may stand for it in a name.
    pub(super) also: Vec<String>,
}

/// What a unit is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// May be part of a name.
    Content,
    /// A word that nothing is known of; may be part of a name.
    Unknown,
    /// Without weight: of, the.
    Empty,
    /// Asks something: no part of a name.
    Ask,
}

impl Unit {
    /// Words that ask something.
    pub(super) fn ask(words: &str, chinese: String) -> Self {
        Self::new(words, chinese, Kind::Ask)
    }

    /// Words that have one translation.
    pub(super) fn new(words: &str, chinese: String, what: Kind) -> Self {
        Self { words: words.to_owned(), chinese, also: Vec::new(), parts: Vec::new(), what }
    }

    /// The words that may stand for the unit in a name, and for each of its parts by index.
    pub(super) fn meanings(&self) -> Vec<(Option<usize>, Vec<&String>)> {
        // A word without a translation may stand in a name as it is: CIM, 10G.
        let literal = self.what == Kind::Unknown && self.chinese.len() >= 2;
        if !literal && self.what != Kind::Content {
            return Vec::new();
        }
        let whole = (None, self.also.iter().chain([&self.chinese]).collect());
        let parts = self.parts.iter().enumerate().map(|(at, p)| (Some(at), p.also.iter().collect()));
        [whole].into_iter().chain(parts).collect()
    }

    /// The share of the unit's words that these parts have; nothing where the head noun, the last of them, is missing.
    pub(super) fn share_of(&self, parts: &[usize]) -> f64 {
        if !parts.iter().any(|at| at + 1 == self.parts.len()) {
            return 0.0;
        }
        let all: usize = self.parts.iter().map(|p| p.words).sum();
        let held: usize = parts.iter().filter_map(|at| self.parts.get(*at)).map(|p| p.words).sum();
        held as f64 / all.max(1) as f64
    }

    /// How many English words it has.
    pub(super) fn length(&self) -> usize {
        self.words.split(' ').count()
    }

    /// All words that may stand for the unit or a part of it.
    pub(super) fn all(&self) -> impl Iterator<Item = &String> {
        self.also.iter().chain([&self.chinese]).chain(self.parts.iter().flat_map(|p| &p.also))
    }

    /// Whether it is a verb of the ontology in these Chinese words, or such verbs in quotes.
    pub(super) fn is_verb(&self, said: &str, words: &Words) -> bool {
        said.starts_with('“') || self.also.is_empty() && words.actions.contains_key(said)
    }

    /// Whether the English words are more than one.
    pub(super) fn is_plural(&self) -> bool {
        is_plural(&self.words)
    }

    /// The name of all bodies of a sort that ends in a word: 各电信运营企业.
    pub(super) fn whole_body<'v>(
        &self,
        said: &str,
        words: &Words,
        vocabulary: &'v Vocabulary,
    ) -> Option<&'v str> {
        let long = self.what == Kind::Content && said.chars().count() > 3;
        if !long || !vocabulary.named(said).is_empty() {
            return None;
        }
        let bodies = vocabulary.entities.iter().filter(|e| e.slot == Slot::Agency);
        let all = |name: &&String| {
            let opens = name.strip_suffix(said).is_some_and(|open| open.chars().count() == 1);
            opens && !words.prefixes.iter().any(|prefix| name.strip_suffix(said) == Some(prefix.as_str()))
        };
        bodies.flat_map(|e| &e.plain).find(all).map(String::as_str)
    }

    /// The first of its translations that the documents use.
    pub(super) fn in_use(&self, vocabulary: &Vocabulary) -> &str {
        // Bodies may stand in no task's words.
        let body = |word: &str| {
            let mut bodies = vocabulary.entities.iter().filter(|e| e.slot == Slot::Agency);
            bodies.any(|e| e.plain.iter().any(|name| name.ends_with(word)))
        };
        let known = |word: &str| !vocabulary.about(word).is_empty() || body(word);
        let used = |word: &&String| word.chars().count() >= 3 && known(word);
        if self.what != Kind::Content || self.chinese.chars().count() < 3 || used(&&self.chinese) {
            return &self.chinese;
        }
        self.also.iter().find(used).unwrap_or(&self.chinese)
    }
}

/// Whether the last of English words is more than one.
pub(super) fn is_plural(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    last.len() > 3 && last.ends_with('s') && !["ss", "us", "is"].iter().any(|end| last.ends_with(end))
}
