//! Head nouns: what a name ends in, and so of which kind it is. Must not know what else belongs to a name.

use super::super::ThingKind;
use crate::lexicon::{CharSet, Lexicon, LexiconError, Table, WordSet};

/// The heads of all kinds, with the words that only look like one.
#[derive(Debug)]
pub(super) struct Heads {
    kinds: Table<Option<ThingKind>>,
    /// The characters that heads end in.
    last: CharSet,
    longest: usize,
    /// Heads that need a mark, a name or quotes to be definite.
    pub weak: WordSet,
    /// Heads that need two words of their own.
    pub soft: WordSet,
    /// Heads that need quotes or a place.
    pub never: WordSet,
}

impl Heads {
    pub fn load(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let set = |file: &str| -> Result<WordSet, LexiconError> {
            let words = lexicon.list(&format!("mention/thing/{file}.txt"))?;
            Ok(words.into_iter().map(|w| w.trim().to_owned()).collect())
        };
        let mut kinds: Table<Option<ThingKind>> = Table::default();
        for row in lexicon.table("mention/thing/kind.tsv", 2)? {
            let [class, key, ..] = row.as_slice() else { continue };
            for head in lexicon.ontology().class(class).map(|c| c.heads.as_slice()).unwrap_or_default() {
                kinds.entry(head.clone()).or_insert(Some(kind(key)));
            }
        }
        for word in lexicon.list("mention/thing/nothead.txt")? {
            kinds.insert(word.trim().to_owned(), None);
        }
        Ok(Self {
            last: kinds.keys().filter_map(|h| h.chars().next_back()).collect(),
            longest: kinds.keys().map(|h| h.chars().count()).max().unwrap_or(0),
            kinds,
            weak: set("weak")?,
            soft: set("soft")?,
            never: set("never")?,
        })
    }

    /// The longest head that `name` ends in, with its length in bytes; `None` also for words that only look like one.
    pub fn longest(&self, name: &str) -> Option<(ThingKind, usize)> {
        let mut found = None;
        for end in self.ends(name) {
            if let Some(kind) = self.kinds.get(end) {
                found = Some((*kind, end.len()));
            }
        }
        found.and_then(|(kind, length)| Some((kind?, length)))
    }

    /// Bytes of the shortest head that `name` ends in.
    pub fn shortest(&self, name: &str) -> Option<usize> {
        self.ends(name).find(|end| self.kinds.get(*end).is_some_and(Option::is_some)).map(str::len)
    }

    /// The endings of a name that could be a head, shortest first; none where no head ends so.
    fn ends<'n>(&self, name: &'n str) -> impl Iterator<Item = &'n str> {
        let possible = name.chars().next_back().is_some_and(|c| self.last.contains(&c));
        let most = if possible { self.longest } else { 0 };
        name.char_indices().rev().take(most).filter_map(move |(at, _)| name.get(at..))
    }
}

fn kind(key: &str) -> ThingKind {
    match key {
        "platforms" => ThingKind::Platforms,
        "facilities" => ThingKind::Facilities,
        "parks" => ThingKind::Parks,
        _ => ThingKind::Programmes,
    }
}
