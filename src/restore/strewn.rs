//! # What it repairs
//! Single blanks that a converter strewed over running text, within words too.
//! # How it knows
//! Lines of prose hold no blanks between Han characters. Where several of them cut a word of the language in two, the page
//! is strewn with them and all go; those behind the number of a line, where they cut no word, stay.
//! # Example
//! `推进数据交 易平台建 设，完 善监管。` becomes `推进数据交易平台建设，完善监管。`

use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::Span;

const STREWN: &str = "a blank strewn within running text";
/// So many words cut in two, and such a share of the blanks, are no chance.
const CUT: usize = 3;
const SHARE: usize = 3;
/// Characters of a line of prose at least.
const PROSE: usize = 24;
/// Characters at the front of a line where a number or a heading may stand apart.
const FRONT: usize = 7;
/// Characters of a word on either side of a blank.
const REACH: usize = 3;

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.gaps >= CUT
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, words: &Words) -> Vec<Edit> {
    let mut blanks: Vec<Blank> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if is_prose(line) {
            blanks.extend(of_line(line, words).map(|blank| Blank { at: blank.at.shifted(start), ..blank }));
        }
        start += line.len();
    }
    let cut = blanks.iter().filter(|b| b.cuts).count();
    let between = blanks.iter().filter(|b| b.between).count();
    if cut < CUT || cut * SHARE < between {
        return Vec::new();
    }
    blanks.iter().filter(|b| b.cuts || !b.front).map(|b| Edit::new(b.at, "", STREWN)).collect()
}

/// A single blank behind Han and before Han or a mark.
struct Blank {
    at: Span,
    /// Whether Han stands behind it.
    between: bool,
    /// Whether it cuts a word in two.
    cuts: bool,
    /// Whether it stands at the front of its line.
    front: bool,
}

fn is_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '：' | '、' | '）' | '”' | '》')
}

/// A line of some length with marks between its clauses; cells of a table are none.
fn is_prose(line: &str) -> bool {
    let line = line.trim();
    !line.contains(['|', '\t'])
        && line.chars().nth(PROSE).is_some()
        && (line.contains(['。', '；']) || line.matches('，').count() > 1)
}

fn of_line<'l>(line: &'l str, words: &'l Words) -> impl Iterator<Item = Blank> + 'l {
    let blank = |c: char| matches!(c, ' ' | '\u{3000}');
    line.char_indices().enumerate().filter(move |(_, (_, c))| blank(*c)).filter_map(move |(nth, (at, c))| {
        let (before, behind) = (line.get(..at)?, line.get(at + c.len_utf8()..)?);
        let (last, next) = (before.chars().next_back()?, behind.chars().next()?);
        let between = words.is_han(next);
        (words.is_han(last) && (between || is_mark(next))).then(|| Blank {
            at: Span::new(at, at + c.len_utf8()),
            between,
            cuts: between && cuts(before, behind, words),
            front: nth < FRONT,
        })
    })
}

/// Whether the characters on both sides make a word of the language.
fn cuts(before: &str, behind: &str, words: &Words) -> bool {
    let mut left: Vec<char> = before.chars().rev().take_while(|c| words.is_han(*c)).take(REACH).collect();
    left.reverse();
    let right: Vec<char> = behind.chars().take_while(|c| words.is_han(*c)).take(REACH).collect();
    (0..left.len()).any(|from| {
        (1..=right.len()).any(|to| {
            let word: Vec<char> = left.iter().skip(from).chain(right.iter().take(to)).copied().collect();
            words.model().word(&word).is_some()
        })
    })
}
