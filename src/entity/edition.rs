//! Editions and phases in a name: 第五届数字中国建设峰会 is the fifth of a series, 超算中心（二期） the second stage of a whole.
//! An edition is never the series nor another edition. Must not know things or documents.

use crate::lexicon::{Lexicon, LexiconError};
use crate::text::chinese_number;
use serde::Deserialize;

/// Tells the edition of a name (`lexicon/entity/editions.toml`).
#[derive(Debug)]
pub struct Editions {
    raw: Raw,
}

/// The words of editions; each list is explained in its file.
#[derive(Debug, Deserialize)]
struct Raw {
    ordinal: String,
    marks: Vec<String>,
    first: Vec<String>,
    phase: String,
    phase_tails: Vec<String>,
    years: Vec<String>,
    version: Vec<String>,
}

/// A name with its edition taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// What all editions are called (数字中国建设峰会).
    pub series: String,
    /// Its place in the series: 5 of the fifth, 2022 of that year's, 20 of version 2.0.
    pub order: u64,
}

/// Years of editions.
const YEARS: std::ops::Range<u64> = 1980..2100;
/// Characters of the longest numeral of an edition.
const NUMERAL: usize = 4;

impl Editions {
    /// Reads the words.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self { raw: lexicon.toml("entity/editions.toml")? })
    }

    /// The series of a name and its place in it; `None` where the name tells no edition.
    pub fn of(&self, name: &str) -> Option<Edition> {
        let found = self
            .numbered(name)
            .or_else(|| self.first(name))
            .or_else(|| self.phase(name).map(|(whole, order)| (whole.to_owned(), order)))
            .or_else(|| self.year(name))
            .or_else(|| self.version(name));
        let (series, order) = found?;
        (series.chars().count() > 3).then_some(Edition { series, order })
    }

    /// A name without its phase, which stands at the end (（二期）, 二期, （一期工程）), and the number of the phase.
    pub fn phase<'n>(&self, name: &'n str) -> Option<(&'n str, u64)> {
        let (before, mut note) = match name.strip_suffix('）').and_then(|open| open.rsplit_once('（')) {
            Some((before, note)) => (Some(before), note),
            None => (None, name),
        };
        if before.is_some() {
            note =
                self.raw.phase_tails.iter().find_map(|tail| note.strip_suffix(tail.as_str())).unwrap_or(note);
        }
        let counted = note.strip_suffix(self.raw.phase.as_str())?;
        let (open, number) = numeral_at_end(counted)?;
        let open = open.strip_suffix(self.raw.ordinal.as_str()).unwrap_or(open);
        let whole = match before {
            Some(whole) => open.is_empty().then_some(whole)?,
            None => open,
        };
        (whole.chars().count() > 2).then_some((whole, number))
    }

    /// A name with its phase, the same however it was written.
    pub(super) fn staged(&self, whole: &str, number: u64) -> String {
        format!("{whole}（{number}{}）", self.raw.phase)
    }

    /// 第五届…, 福建第三批….
    fn numbered(&self, name: &str) -> Option<(String, u64)> {
        let (before, rest) = name.split_once(self.raw.ordinal.as_str())?;
        let (number, after) = self.raw.marks.iter().find_map(|mark| rest.split_once(mark.as_str()))?;
        let order = numeral(number)?;
        Some((format!("{before}{after}"), order))
    }

    fn first(&self, name: &str) -> Option<(String, u64)> {
        let (before, after) = self.raw.first.iter().find_map(|word| name.split_once(word.as_str()))?;
        Some((format!("{before}{after}"), 1))
    }

    /// 2022年…, 2022年度….
    fn year(&self, name: &str) -> Option<(String, u64)> {
        let digits = name.get(..4)?;
        let order: u64 = digits.parse().ok().filter(|year| YEARS.contains(year))?;
        let rest = name.get(4..)?;
        let rest = self.raw.years.iter().find_map(|mark| rest.strip_prefix(mark.as_str())).unwrap_or(rest);
        Some((rest.to_owned(), order))
    }

    /// …2.0, …3.0版.
    fn version(&self, name: &str) -> Option<(String, u64)> {
        let open = self.raw.version.iter().find_map(|mark| name.strip_suffix(mark.as_str())).unwrap_or(name);
        let series = open.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let (whole, part) = open.strip_prefix(series)?.split_once('.')?;
        let order = whole.parse::<u64>().ok()?.checked_mul(10)?.checked_add(part.parse().ok()?)?;
        (series.chars().last()? > '\u{2FF}').then(|| (series.to_owned(), order))
    }
}

fn numeral(word: &str) -> Option<u64> {
    let short = word.chars().count() <= NUMERAL;
    word.parse().ok().or_else(|| chinese_number(word)).filter(|n| short && *n > 0)
}

/// The longest numeral that the text ends in, and what stands before it.
fn numeral_at_end(text: &str) -> Option<(&str, u64)> {
    let starts = text.char_indices().rev().take(NUMERAL).map(|(at, _)| at).collect::<Vec<_>>();
    starts.into_iter().rev().find_map(|at| {
        let (open, number) = text.split_at_checked(at)?;
        numeral(number).map(|n| (open, n))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_and_what_is_none() {
        let editions = Editions::new(&Lexicon::embedded().unwrap()).unwrap();
        let of = |name: &str| editions.of(name).map(|e| format!("{} {}", e.order, e.series));
        for (name, found) in [
            ("第五届赣鄱数字大会", Some("5 赣鄱数字大会")),
            ("第12届农产品交易会", Some("12 农产品交易会")),
            ("江西省第三届乡村振兴大会", Some("3 江西省乡村振兴大会")),
            ("首届赣鄱数字大会", Some("1 赣鄱数字大会")),
            ("2023年世界赣菜大会", Some("2023 世界赣菜大会")),
            ("2023世界赣菜大会", Some("2023 世界赣菜大会")),
            ("省算力中心（二期）", Some("2 省算力中心")),
            ("省算力中心二期", Some("2 省算力中心")),
            ("滨江水厂（一期工程）", Some("1 滨江水厂")),
            ("赣事快办3.0版", Some("30 赣事快办")),
            ("第二批数字乡村试点", Some("2 数字乡村试点")),
            ("第二课堂平台", None),
            ("第一书记", None),
            ("1131基础平台体系", None),
            ("近期规划", None),
            ("二期", None),
            ("IPv6.0", None),
            ("5G基站", None),
            ("数字第一家园", None),
        ] {
            assert_eq!(of(name).as_deref(), found, "{name}");
        }
    }

    #[test]
    fn any_name_is_read_without_panic() {
        let editions = Editions::new(&Lexicon::embedded().unwrap()).unwrap();
        for name in [
            "",
            "（",
            "）",
            "第",
            "第届",
            "（期）",
            "期",
            "首届",
            "２０２２",
            "年年年年",
            "é第é届é",
            "二期（二期）",
        ] {
            let _ = (editions.of(name), editions.phase(name));
        }
    }
}
