//! Head nouns: what a name ends in, and so of which kind it is. Must not know what else belongs to a name.

use super::super::ThingKind;
use crate::lexicon::{CharSet, Lexicon, LexiconError, SmallTable, Table, WordSet};

/// The heads of all kinds, with the words that only look like one.
#[derive(Debug)]
pub(super) struct Heads {
    kinds: Tree,
    /// Heads that need a mark, a name or quotes to be definite.
    pub weak: WordSet,
    /// Heads that need two words of their own.
    pub soft: WordSet,
    /// Heads that need quotes or a place.
    pub never: WordSet,
    /// Heads of systems that bodies have of their own.
    pub owned: WordSet,
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
            kinds: Tree::of(&kinds),
            weak: set("weak")?,
            soft: set("soft")?,
            never: set("never")?,
            owned: set("owned")?,
        })
    }

    /// The longest head that `name` ends in, with its length in bytes; `None` also for words that only look like one.
    pub fn longest(&self, name: &str) -> Option<(ThingKind, usize)> {
        self.kinds.ends(name).last().and_then(|(kind, length)| Some((kind?, length)))
    }

    /// Bytes of the longest word that `name` ends in, where it only looks like a head.
    pub fn denied(&self, name: &str) -> Option<usize> {
        self.kinds.ends(name).last().filter(|(kind, _)| kind.is_none()).map(|(_, length)| length)
    }

    /// Bytes of the shortest head that `name` ends in.
    pub fn shortest(&self, name: &str) -> Option<usize> {
        self.kinds.ends(name).find(|(kind, _)| kind.is_some()).map(|(_, length)| length)
    }
}

/// Heads from their last character to their first, so that a name is read from its end only as far as a head goes.
#[derive(Debug, Default)]
struct Tree {
    /// The next node by node and character; the root is 0.
    next: SmallTable<(usize, char), usize>,
    /// The characters that words end in: most names end in none of them.
    last: CharSet,
    /// What ends at a node: nothing, a word that only looks like a head, or a head.
    found: Vec<Option<Option<ThingKind>>>,
}

impl Tree {
    fn of(kinds: &Table<Option<ThingKind>>) -> Self {
        let last = kinds.keys().filter_map(|word| word.chars().next_back()).collect();
        let mut tree = Self { next: SmallTable::default(), last, found: vec![None] };
        kinds.iter().for_each(|(word, kind)| tree.insert(word, *kind));
        tree
    }

    fn insert(&mut self, word: &str, kind: Option<ThingKind>) {
        let mut node = 0;
        for c in word.chars().rev() {
            let fresh = self.found.len();
            node = *self.next.entry((node, c)).or_insert(fresh);
            if node == fresh {
                self.found.push(None);
            }
        }
        if let Some(found) = self.found.get_mut(node) {
            *found = Some(kind);
        }
    }

    /// The words that a name ends in, shortest first, with their lengths in bytes.
    fn ends(&self, name: &str) -> impl Iterator<Item = (Option<ThingKind>, usize)> {
        let ends = name.chars().next_back().is_some_and(|c| self.last.contains(&c));
        let name = if ends { name } else { "" };
        let mut node = 0;
        let down = move |(at, c)| {
            node = *self.next.get(&(node, c))?;
            Some((node, name.len() - at))
        };
        let nodes = name.char_indices().rev().map_while(down);
        nodes.filter_map(|(node, length)| Some((self.found.get(node).copied()??, length)))
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
