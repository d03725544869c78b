//! Numbers that open a unit: 第一章 一、 （一） 1. （1） ① —— 附件1. Gives marks in the order of the text.
//! Must not know what a unit says.

use super::words::Words;
use crate::text::{Span, chinese_number};

/// How a unit is numbered; the order is the rank, higher units first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    Attachment,
    Part,
    Chapter,
    Article,
    Han,
    HanBracket,
    Arabic,
    Decimal,
    ArabicBracket,
    Circled,
    Dash,
}

impl Kind {
    /// The kind of that name in `lexicon/outline/numbering.tsv`.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "attachment" => Self::Attachment,
            "part" => Self::Part,
            "chapter" => Self::Chapter,
            "article" => Self::Article,
            "han" => Self::Han,
            "han-bracket" => Self::HanBracket,
            "arabic" => Self::Arabic,
            "decimal" => Self::Decimal,
            "arabic-bracket" => Self::ArabicBracket,
            "circled" => Self::Circled,
            "dash" => Self::Dash,
            _ => return None,
        })
    }

    /// Whether units of this kind are usually parts of a task rather than tasks.
    pub(super) fn is_minor(self) -> bool {
        self >= Self::ArabicBracket
    }
}

/// A number that opens a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub kind: Kind,
    /// As the path shows it: `一`, `（一）`, `1`.
    pub number: String,
    /// Its value; 0 where it has none.
    pub value: u32,
    /// The whole mark with its punctuation.
    pub span: Span,
}

/// The mark that stands at byte `at`, whatever stands before it.
pub(super) fn mark_at(words: &Words, text: &str, at: usize, end: usize) -> Option<Mark> {
    let rest = text.get(at..end)?;
    if !words.numbered.is_match(rest) {
        return None;
    }
    let first = words.numbered.matches(rest).iter().next()?;
    let (kind, pattern) = words.numbering.get(first)?;
    let found = pattern.captures(rest)?;
    let (mark, number) = (found.name("m")?, found.name("n")?);
    let number: String = number.as_str().chars().filter(|c| !c.is_whitespace()).collect();
    let span = Span::new(at, at + mark.end());
    Some(Mark { kind: *kind, value: value(&number), number: tidy(&number), span })
}

/// Half-width brackets become full-width, so that a path does not depend on the typist.
fn tidy(number: &str) -> String {
    number.replace('(', "（").replace(')', "）")
}

fn value(number: &str) -> u32 {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse().unwrap_or(0);
    }
    let numerals: String =
        number.chars().filter(|c| chinese_number(c.encode_utf8(&mut [0; 4])).is_some()).collect();
    if !numerals.is_empty() {
        return chinese_number(&numerals).and_then(|v| u32::try_from(v).ok()).unwrap_or(0);
    }
    number.chars().next().map_or(0, circled)
}

fn circled(c: char) -> u32 {
    let after = |first: char| (c as u32).checked_sub(first as u32).map(|n| n + 1).filter(|n| *n <= 20);
    ['①', '⑴', '⒈', '㈠'].into_iter().find_map(after).unwrap_or(0)
}
