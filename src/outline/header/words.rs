//! The compiled patterns of a document's head and end. Must not know which lines stand there.

use super::super::words::compile;
use crate::lexicon::{Lexicon, LexiconError};
use regex::Regex;
use serde::Deserialize;

/// The compiled patterns of `lexicon/outline/header.toml`.
#[derive(Debug)]
pub(in crate::outline) struct HeaderWords {
    pub(super) notice: Regex,
    pub(super) passed_on: Regex,
    pub(super) published: Regex,
    pub(super) number: Regex,
    pub(super) date: Regex,
    pub(super) date_han: Regex,
    pub(super) date_digits: Regex,
    pub(super) page_date: Regex,
    pub(in crate::outline) year: Regex,
    pub(super) title_end: Regex,
    pub(super) issuer_end: Regex,
    pub(super) issuer_in_title: Regex,
    pub(super) formula: Regex,
    pub(super) present: Regex,
    pub(super) locality: Regex,
    pub(super) by_level: Regex,
    pub(super) remark: Regex,
    pub(in crate::outline) attachment_list: Regex,
    pub(in crate::outline) attachment_at_end: Regex,
    /// Short name, full name, abbreviation of every province.
    pub(super) provinces: Vec<[String; 3]>,
}

#[derive(Deserialize)]
struct Raw {
    notice: String,
    passed_on: String,
    published: String,
    number: String,
    date: String,
    date_han: String,
    date_digits: String,
    page_date: String,
    year: String,
    title_end: String,
    issuer_end: String,
    issuer_in_title: String,
    formula: String,
    present: String,
    locality: String,
    by_level: String,
    remark: String,
    attachment_list: String,
    attachment_at_end: String,
}

impl HeaderWords {
    pub(in crate::outline) fn load(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let path = "outline/header.toml";
        let raw: Raw = lexicon.toml(path)?;
        let pattern = |words: &str| compile(path, words);
        let provinces = lexicon.table("outline/provinces.tsv", 3)?;
        Ok(Self {
            notice: pattern(&raw.notice)?,
            passed_on: pattern(&raw.passed_on)?,
            published: pattern(&raw.published)?,
            number: pattern(&raw.number)?,
            date: pattern(&raw.date)?,
            date_han: pattern(&raw.date_han)?,
            date_digits: pattern(&raw.date_digits)?,
            page_date: pattern(&raw.page_date)?,
            year: pattern(&raw.year)?,
            title_end: pattern(&raw.title_end)?,
            issuer_end: pattern(&raw.issuer_end)?,
            issuer_in_title: pattern(&raw.issuer_in_title)?,
            formula: pattern(&raw.formula)?,
            present: pattern(&raw.present)?,
            locality: pattern(&raw.locality)?,
            by_level: pattern(&raw.by_level)?,
            remark: pattern(&raw.remark)?,
            attachment_list: pattern(&raw.attachment_list)?,
            attachment_at_end: pattern(&raw.attachment_at_end)?,
            provinces: provinces.iter().map(|row| [row[0], row[1], row[2]].map(str::to_owned)).collect(),
        })
    }

    /// Whether the words end like a document's title.
    pub(in crate::outline) fn ends_title(&self, words: &str) -> bool {
        self.title_end.is_match(words)
    }

    /// Whether a line can stand behind the last task: a signature, a date, a remark on publication.
    pub(in crate::outline) fn closes(&self, line: &str) -> bool {
        let length = line.chars().count();
        let dated = |p: &Regex| p.find(line).is_some_and(|m| m.len() + 6 >= line.len());
        length <= 60
            && (dated(&self.date)
                || dated(&self.date_han)
                || (self.issuer_end.is_match(line) && !line.contains(['。', '：', '，']))
                || (length < 40 && self.remark.is_match(line)))
    }

    /// Whether a paragraph before the first number only passes the document on or is part of its head.
    pub(in crate::outline) fn is_formula(&self, paragraph: &str) -> bool {
        let length = paragraph.chars().count();
        self.present.is_match(paragraph) && length < 160
            || length < 40 && self.formula.is_match(paragraph)
            || paragraph.ends_with(['：', ':']) && length < 160
    }
}
