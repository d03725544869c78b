//! # What it repairs
//! Blanks that a typesetter or a converter put between the characters of a line or behind its punctuation.
//! # How it knows
//! A line goes together where nearly every character stands alone between single blanks, or where the line is nothing
//! but two or more Han characters set apart that make a word or a heading. A blank behind a full-width mark goes where the page
//! does so throughout. Blanks between words of several characters are columns and stay.
//! # Example
//! `工 作 要 点` becomes `工作要点`; `单位 负责人 电话` stays.

use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::Span;

const APART: &str = "a line set apart character by character";
const BEHIND: &str = "a blank behind full-width punctuation";
/// So many blanks behind marks are a habit of the page.
const HABIT: usize = 3;

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.gaps > 0 || signs.loose >= HABIT
}

/// The edits of this pass.
pub(super) fn find(text: &str, signs: &Signs, words: &Words) -> Vec<Edit> {
    let mut edits = Vec::new();
    let behind = if signs.loose >= HABIT { behind(text, words) } else { Vec::new() };
    let mut behind = behind.iter().peekable();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let apart = signs.gaps > 0 && is_apart(line, words);
        if apart {
            edits.extend(gaps(line).into_iter().map(|gap| Edit::new(gap.shifted(start), "", APART)));
        }
        while let Some(at) = behind.next_if(|at| **at < end) {
            if !apart {
                edits.push(Edit::new(Span::new(*at, at + 1), "", BEHIND));
            }
        }
        start = end;
    }
    edits
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}')
}

/// The runs of blanks inside a line.
fn gaps(line: &str) -> Vec<Span> {
    let inner = Span::new(0, line.len()).trimmed(line);
    let mut gaps: Vec<Span> = Vec::new();
    for (at, c) in inner.of(line).char_indices().filter(|(_, c)| is_blank(*c)) {
        let gap = Span::new(inner.start + at, inner.start + at + c.len_utf8());
        match gaps.last_mut() {
            Some(last) if last.end == gap.start => last.end = gap.end,
            _ => gaps.push(gap),
        }
    }
    gaps
}

/// Whether a line's characters stand apart that belong together.
fn is_apart(line: &str, words: &Words) -> bool {
    let line = line.trim();
    // Most lines have no blank within their first characters, or a word before it.
    if !line.chars().take(FIRST).any(is_blank) || line.contains(['?', '|', '\t']) {
        return false;
    }
    let tokens: Vec<&str> = line.split(is_blank).filter(|token| !token.is_empty()).collect();
    let single =
        |token: &&str| token.chars().nth(1).is_none() || token.bytes().all(|b| b.is_ascii_alphanumeric());
    let all: Option<Vec<char>> = tokens.iter().map(|token| only_han(token, words)).collect();
    match all.as_deref() {
        Some([a, b]) => words.model().word(&[*a, *b]).is_some(),
        Some(all) if all.len() > 2 => !words.apart.iter().any(|set| all.iter().all(|c| set.contains(*c))),
        // With marks among the characters, a few are enough where nothing but single characters stands there.
        _ => {
            let count = tokens.iter().filter(|token| single(token)).count();
            let han = tokens.iter().filter(|token| only_han(token, words).is_some()).count();
            tokens.len() >= LONG && count * 10 >= tokens.len() * 9 && han * 2 > tokens.len()
                || tokens.len() >= SEVERAL && count == tokens.len() && han * 3 > tokens.len() * 2
        }
    }
}

/// A line whose characters stand apart has a blank among so many.
const FIRST: usize = 8;
/// Fewer pieces may be columns.
const LONG: usize = 8;
/// Fewer single characters may be columns.
const SEVERAL: usize = 5;

fn only_han(token: &str, words: &Words) -> Option<char> {
    let mut chars = token.chars();
    let c = chars.next().filter(|c| words.is_han(*c))?;
    chars.next().is_none().then_some(c)
}

/// The single blanks between full-width marks and Han, where the page sets most marks so.
fn behind(text: &str, words: &Words) -> Vec<usize> {
    let (mut found, mut without) = (Vec::new(), 0);
    let mut chars = text.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        if !matches!(c, '，' | '。' | '；' | '：' | '、') {
            continue;
        }
        match chars.peek() {
            Some((at, ' ')) => {
                let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
                found.extend(next.filter(|c| words.is_han(*c)).map(|_| *at));
            }
            Some((_, c)) => without += usize::from(words.is_han(*c)),
            None => {}
        }
    }
    if found.len() < HABIT || found.len() * 3 < without { Vec::new() } else { found }
}
