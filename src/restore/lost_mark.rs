//! # What it repairs
//! `?` or U+FFFD where the page's encoding had no middle dot, no dash or no blank.
//! # How it knows
//! Between two Han characters behind a name that takes a dot; between two years a dash; a run of two or more at the
//! beginning of a line or sentence is filler; two around a word that always stands in quotes are its quotes. Anything else stays. What it supplies is marked as inferred.
//! # Example
//! `中国?福建` becomes `中国·福建`; `????一、` becomes `一、`.

use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::Span;

const DOT: &str = "a middle dot that the page's encoding lacked";
const DASH: &str = "a dash between years that the page's encoding lacked";
const QUOTE: &str = "a quote that the page's encoding lacked";
const FILLER: &str = "filler in place of blanks";

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.questions > 0
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, words: &Words) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut skip = 0;
    for (at, c) in text.char_indices() {
        if at < skip || !is_lost(c) {
            continue;
        }
        let run = text.get(at..).unwrap_or_default();
        let length: usize = run.chars().take_while(|c| is_lost(*c)).map(char::len_utf8).sum();
        skip = at + length;
        if let Some(word) = quoted(run, words).filter(|_| length == c.len_utf8()) {
            skip += word.len();
            let behind = text.get(skip..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            edits.push(Edit::inferred(Span::new(at, at + length), "“", QUOTE));
            edits.push(Edit::inferred(Span::new(skip, skip + behind), "”", QUOTE));
            skip += behind;
            continue;
        }
        edits.extend(mend(text, Span::new(at, skip), words));
    }
    edits
}

/// The word between a lost mark and another one, if it is one that stands in quotes.
fn quoted<'w>(run: &str, words: &'w Words) -> Option<&'w str> {
    let inside = run.strip_prefix(is_lost)?;
    let stands =
        |word: &&String| inside.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(is_lost));
    words.quoted.iter().find(stands).map(String::as_str)
}

fn is_lost(c: char) -> bool {
    matches!(c, '?' | '\u{FFFD}')
}

fn mend(text: &str, at: Span, words: &Words) -> Option<Edit> {
    let (head, tail) = (text.get(..at.start)?, text.get(at.end..)?);
    let before = head.trim_end_matches([' ', '\u{3000}']).chars().next_back().unwrap_or('\n');
    let after = tail.chars().next();
    if at.of(text).chars().count() > 1 {
        let begins = matches!(before, '\n' | '\r' | '。' | '；') && after.is_some_and(|c| !is_blank_line(c));
        return begins.then(|| Edit::inferred(at, "", FILLER));
    }
    let (before, after) = (head.chars().next_back()?, after?);
    if before.is_ascii_digit() && after.is_ascii_digit() && is_year(head) {
        return Some(Edit::inferred(at, "-", DASH));
    }
    let named = words.dotted.iter().any(|name| head.ends_with(name.as_str()));
    (named && words.is_han(after)).then(|| Edit::inferred(at, "·", DOT))
}

fn is_blank_line(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

fn is_year(head: &str) -> bool {
    let digits = head.bytes().rev().take_while(u8::is_ascii_digit).count();
    digits == 4
}
