//! When two names count as the same: the comparison forms of score.py. Must not know categories.

use super::sequence::Sequences;
use crate::lexicon::{Lexicon, LexiconError};
use regex::Regex;
use serde::Deserialize;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

const WORDS: &str = "eval/score.toml";
/// Two names are near from this share of common stretch to the longer name.
const NEAR: f64 = 0.7;

#[derive(Deserialize)]
struct Words {
    ignored: String,
    loose_prefix: String,
    loose_left: usize,
    agency_remark: String,
    agency: Vec<Rewrite>,
}

#[derive(Deserialize)]
struct Rewrite {
    pattern: String,
    by: String,
    #[serde(default)]
    unless: Option<String>,
}

/// The compiled comparison forms.
#[derive(Debug)]
pub(super) struct Normaliser {
    ignored: BTreeSet<char>,
    prefix: Regex,
    left: usize,
    remark: Regex,
    agency: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    pattern: Regex,
    by: String,
    unless: Option<String>,
}

impl Normaliser {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let words: Words = lexicon.toml(WORDS)?;
        let compile = |pattern: &str| {
            Regex::new(pattern)
                .map_err(|e| LexiconError::Pattern { path: WORDS.to_owned(), message: e.to_string() })
        };
        let agency = words
            .agency
            .into_iter()
            .map(|r| Ok(Step { pattern: compile(&r.pattern)?, by: r.by, unless: r.unless }));
        Ok(Self {
            ignored: words.ignored.chars().collect(),
            prefix: compile(&words.loose_prefix)?,
            left: words.loose_left,
            remark: compile(&words.agency_remark)?,
            agency: agency.collect::<Result<_, LexiconError>>()?,
        })
    }

    /// NFKC, lower case, without quotes, white space and light punctuation.
    pub(super) fn norm(&self, name: &str) -> String {
        let plain: String = name.nfkc().filter(|c| !c.is_whitespace() && !self.ignored.contains(c)).collect();
        plain.to_lowercase()
    }

    /// [`Self::norm`] without a prefix such as 省 or 全省, while enough of the name remains.
    pub(super) fn loose(&self, name: &str) -> String {
        let mut name = self.norm(name);
        for _ in 0..2 {
            let rest = self.prefix.replace(&name, "").into_owned();
            if rest.chars().count() >= self.left {
                name = rest;
            }
        }
        name
    }

    /// The comparison form of a body's name.
    pub(super) fn agency(&self, name: &str) -> String {
        let whole: String = name.nfkc().collect();
        let mut name = self.norm(&self.remark.replace(&whole, ""));
        for step in &self.agency {
            let barred = step.unless.as_ref().is_some_and(|word| name.contains(word.as_str()));
            if !barred {
                name = step.pattern.replace(&name, step.by.as_str()).into_owned();
            }
        }
        name
    }

    /// Whether two names of things mean the same for the score.
    pub(super) fn near(&self, a: &str, b: &str) -> bool {
        let (a, b) = (self.loose(a), self.loose(b));
        if a.is_empty() || b.is_empty() {
            return false;
        }
        if a == b {
            return true;
        }
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let common = Sequences::new(&a, &b).longest().size;
        common as f64 / a.len().max(b.len()) as f64 >= NEAR
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let n = Normaliser::new(&Lexicon::embedded().unwrap()).unwrap();
        assert_eq!(n.agency("福建省大数据集团"), "福建省大数据集团");
        assert_eq!(n.agency("福建省财政厅"), "省财政厅");
        assert_eq!(n.agency("莆田市人民政府"), "莆田");
        assert_eq!(n.agency("市发改委（市数据局）"), "市发改委");
        assert_eq!(n.loose("全省统一的数据平台"), "数据平台");
        assert!(n.near("省应急指挥中心", "应急指挥中心") && !n.near("福州软件园", "厦门港口群"));
    }
}
