//! The words of questions and answers, read from `lexicon/ask/`. Must not know the graph.

mod groups;
mod terms;

pub(super) use groups::{BoundWords, PresenceWords, WeighedWords, Years};
pub(super) use terms::Terms;

use crate::lexicon::{Lexicon, LexiconError, Registry};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that `lexicon/ask/` holds.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) cues: Cues,
    pub(super) terms: Terms,
    pub(super) rules: Vec<Rule>,
    pub(super) phrases: BTreeMap<String, BTreeMap<String, String>>,
    /// Ontology class → slot.
    pub(super) slots: BTreeMap<String, Slot>,
    /// What may open a name, longest first.
    pub(super) prefixes: Vec<String>,
    /// What may close a name, longest first.
    pub(super) tails: Vec<String>,
    /// Word → ontology properties (actions) that it is a cue of.
    pub(super) actions: BTreeMap<String, String>,
    /// Word → class: labels and synonyms of classes.
    pub(super) classes: BTreeMap<String, String>,
    /// Head noun → class.
    pub(super) heads: BTreeMap<String, String>,
    /// Word → what the names of the bodies that it asks for end in (企业, 高校).
    pub(super) body_kinds: BTreeMap<String, Vec<String>>,
    /// Provinces and prefectures, whether the graph names them or not.
    pub(super) regions: BTreeSet<String>,
    /// Holds all divisions of the country, named by the graph or not.
    pub(super) registry: Registry,
    /// Words with which people ask and connect, longest first: they name and narrow nothing.
    pub(super) fillers: Vec<String>,
    /// Words that ask or name a kind, and so name no single thing.
    pub(super) common: BTreeSet<String>,
}

/// Which slot of a question an individual fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Slot {
    Agency,
    Thing,
    Place,
    Document,
    Task,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Cues {
    pub(super) cues: BTreeMap<String, Vec<String>>,
    pub(super) unheld: WordList,
    pub(super) stops: WordList,
    pub(super) document: Nouns,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct WordList {
    pub(super) words: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Nouns {
    pub(super) nouns: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
struct Rules {
    rule: Vec<Rule>,
}

/// When a question has an intent.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Rule {
    pub(super) intent: String,
    #[serde(default)]
    pub(super) all: Vec<String>,
    #[serde(default)]
    pub(super) any: Vec<String>,
    #[serde(default)]
    pub(super) none: Vec<String>,
}

impl Words {
    /// Reads the files.
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let mut terms: Terms = lexicon.toml("ask/terms.toml")?;
        let mut cues: Cues = lexicon.toml("ask/cues.toml")?;
        cues.stops.words.extend(lexicon.list("ask/frame.txt")?.into_iter().map(str::to_owned));
        for list in [
            &mut terms.metric_openings,
            &mut terms.metric_endings,
            &mut terms.heading_openings,
            &mut terms.modifiers,
        ] {
            longest_first(list);
        }
        let mut slots = BTreeMap::new();
        for row in lexicon.table("ask/classes.tsv", 2)? {
            if let [class, slot, ..] = row.as_slice() {
                slots.insert((*class).to_owned(), slot_named(slot));
            }
        }
        let rules: Rules = lexicon.toml("ask/intents.toml")?;
        let mut words = Self {
            cues,
            rules: rules.rule,
            phrases: lexicon.toml("ask/phrases.toml")?,
            prefixes: sorted(lexicon.list("ask/prefixes.txt")?),
            tails: sorted(lexicon.list("ask/tails.txt")?),
            fillers: sorted(lexicon.list("ask/fillers.txt")?),
            slots,
            terms,
            actions: BTreeMap::new(),
            classes: BTreeMap::new(),
            heads: BTreeMap::new(),
            body_kinds: BTreeMap::new(),
            regions: BTreeSet::new(),
            registry: lexicon.registry().clone(),
            common: BTreeSet::new(),
        };
        for row in lexicon.table("ask/regions.tsv", 2)? {
            if let [_, chinese, ..] = row.as_slice() {
                words.regions.insert((*chinese).to_owned());
            }
        }
        for row in lexicon.table("ask/body-kinds.tsv", 2)? {
            if let [word, endings, ..] = row.as_slice() {
                let endings = endings.split('、').map(super::plain::plain).collect();
                words.body_kinds.insert((*word).to_owned(), endings);
            }
        }
        words.learn(lexicon);
        words.common = words.commons();
        Ok(words)
    }

    /// Takes the ontology's own words: cues of actions, names and heads of classes.
    fn learn(&mut self, lexicon: &Lexicon) {
        for property in lexicon.ontology().properties().filter(|p| p.parents.contains(&self.terms.actions)) {
            for word in property.cues.iter().chain([&property.name]) {
                self.actions.insert(super::plain::plain(word), property.name.clone());
            }
        }
        let things: BTreeSet<&String> = self.terms.things.iter().collect();
        for class in lexicon.ontology().classes().filter(|c| things.contains(&c.name)) {
            let narrow = self.terms.narrow_classes.contains(&class.name);
            for word in class.synonyms.iter().chain([&class.name]).filter(|_| !narrow) {
                self.classes.insert(super::plain::plain(word), class.name.clone());
            }
            for head in &class.heads {
                self.heads.entry(super::plain::plain(head)).or_insert_with(|| class.name.clone());
            }
        }
    }

    fn commons(&self) -> BTreeSet<String> {
        let cues = &self.cues;
        let lists = cues.stops.words.iter().chain(&cues.document.nouns).chain(cues.cues.values().flatten());
        let kinds =
            self.heads.keys().chain(self.classes.keys()).chain(self.actions.keys()).chain(&self.tails);
        lists.chain(kinds).map(|word| super::plain::plain(word)).collect()
    }

    /// What stands before a kind, without what any kind may have before it and what ties it to the kind.
    pub(super) fn bare_modifier<'m>(&self, modifier: &'m str) -> &'m str {
        let mut rest = modifier;
        loop {
            let opened = self.terms.modifiers.iter().find_map(|m| rest.strip_prefix(m.as_str()));
            let closed = || self.terms.qualifier_endings.iter().find_map(|m| rest.strip_suffix(m.as_str()));
            match opened.or_else(closed) {
                Some(shorter) => rest = shorter,
                None => return rest,
            }
        }
    }

    /// Words in compared form with those that stand for one another said by one of them: 线上销售 as 网络销售.
    pub(super) fn same(&self, words: &str) -> String {
        let mut said = words.to_owned();
        for group in &self.terms.same_words {
            let Some((first, others)) = group.split_first() else { continue };
            for other in others {
                // 发明专利 holds 专利 and stays as it is.
                let parts = said.split(first.as_str()).map(|part| part.replace(other.as_str(), first));
                said = parts.collect::<Vec<String>>().join(first);
            }
        }
        said
    }

    /// Whether a head, or what ends in one, is of one of some classes.
    pub(super) fn is_of(&self, head: &str, classes: &[String]) -> bool {
        let ends = self.heads.iter().filter(|(known, _)| head.ends_with(known.as_str()));
        ends.max_by_key(|(known, _)| known.len()).is_some_and(|(_, class)| classes.contains(class))
    }

    /// Whether a word joins the parts of a list.
    pub(super) fn joins(&self, word: &str) -> bool {
        word.chars().all(|c| self.terms.ands.contains(&c))
            || self.terms.and_words.iter().any(|and| and == word)
    }

    /// A phrase of answers in a language, its gaps filled in order.
    pub(super) fn say(&self, language: &str, key: &str, values: &[&str]) -> String {
        let phrase = self.phrases.get(language).and_then(|all| all.get(key)).map_or("{}", String::as_str);
        let mut parts = phrase.split("{}");
        let mut said = parts.next().unwrap_or_default().to_owned();
        for (at, part) in parts.enumerate() {
            said.push_str(values.get(at).copied().unwrap_or_default());
            said.push_str(part);
        }
        said
    }
}

fn slot_named(name: &str) -> Slot {
    match name {
        "agency" => Slot::Agency,
        "place" => Slot::Place,
        "document" => Slot::Document,
        "task" => Slot::Task,
        _ => Slot::Thing,
    }
}

fn sorted(list: Vec<&str>) -> Vec<String> {
    let mut list: Vec<String> = list.into_iter().map(super::plain::plain).collect();
    longest_first(&mut list);
    list
}

fn longest_first(list: &mut [String]) {
    list.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
}
