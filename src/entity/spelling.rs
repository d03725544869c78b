//! Ways to write one name: words that stand for each other (综试区 and 综合试验区), and words that say nothing where they stand
//! (领域 before 主题数据库, 型 behind 公共). Each is a word of the language, reviewed one by one; no two names are joined because
//! they look alike. Must not know things or documents.

use crate::lexicon::{Endings, WordSearch};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The rules; each list is explained in `lexicon/entity/words.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Spelling {
    redundant: BTreeMap<String, String>,
    spellings: BTreeMap<String, String>,
    attributes: BTreeMap<String, String>,
    field: Field,
    level: Level,
    /// What the replacements write otherwise.
    #[serde(skip)]
    rewritten: Option<WordSearch>,
}

#[derive(Debug, Deserialize)]
struct Field {
    marks: Vec<String>,
    heads: Vec<String>,
    open: Endings,
}

#[derive(Debug, Deserialize)]
struct Level {
    mark: String,
    short: String,
    least: usize,
}

impl Spelling {
    /// Ready to look names up.
    pub(super) fn indexed(mut self) -> Self {
        let all = self.redundant.keys().chain(self.spellings.keys()).chain(self.attributes.keys());
        self.rewritten = Some(WordSearch::new(all.chain(&self.field.marks).chain([&self.level.mark])));
        self
    }

    /// The name as all its spellings share it, with the rule that says so; `None` where nothing is written otherwise.
    pub(super) fn shared(&self, name: &str) -> Option<(String, &'static str)> {
        if self.rewritten.as_ref().is_some_and(|words| !words.is_in(name)) {
            return None;
        }
        let mut shared = name.to_owned();
        let mut rule = None;
        let lists = [
            (&self.redundant, "entity/redundant-word"),
            (&self.spellings, "entity/spelling"),
            (&self.attributes, "entity/attribute-mark"),
        ];
        for (list, by) in lists {
            for (long, short) in list.iter().filter(|(long, _)| name.contains(long.as_str())) {
                shared = shared.replace(long.as_str(), short);
                rule = Some(by);
            }
        }
        if let Some(without) = self.without_field(&shared) {
            (shared, rule) = (without, Some("entity/field-mark"));
        }
        if let Some(without) = self.without_level(&shared) {
            (shared, rule) = (without, Some("entity/level-mark"));
        }
        rule.filter(|_| shared != name).map(|rule| (shared, rule))
    }

    fn without_level(&self, name: &str) -> Option<String> {
        let Level { mark, short, least } = &self.level;
        let (before, rest) = name.split_once(mark.as_str())?;
        (rest.chars().count() >= *least).then(|| [before, short, rest].concat())
    }

    /// 交通领域主题数据库 is 交通主题数据库; 重点领域主题数据库 names no field and stays.
    fn without_field(&self, name: &str) -> Option<String> {
        let head = self.field.heads.iter().find(|head| name.ends_with(head.as_str()))?;
        let open = name.strip_suffix(head.as_str())?;
        let of = self.field.marks.iter().find_map(|mark| open.strip_suffix(mark.as_str()))?;
        let told = of.chars().count() > 1 && self.field.open.of(of).next().is_none();
        told.then(|| format!("{of}{head}"))
    }
}
