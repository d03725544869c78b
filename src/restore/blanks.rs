//! # What it repairs
//! Blanks that are none: zero-width and control characters go, odd Unicode blanks become plain ones.
//! # How it knows
//! By the character. Tabs, line ends and the full-width blanks of indentation stay.
//! # Example
//! A no-break space becomes a space; a zero-width space goes.

use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::Span;

const NOTHING: &str = "a character without width or meaning";
const BLANK: &str = "an odd blank";

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.odd > 0
}

/// The edits of this pass: one a run.
pub(super) fn find(text: &str, _signs: &Signs, _words: &Words) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for (at, c) in text.char_indices() {
        let Some((after, reason)) = repair(c) else { continue };
        let end = at + c.len_utf8();
        match edits.last_mut() {
            Some(last) if last.at.end == at && last.reason == reason => {
                last.at.end = end;
                last.after.push_str(after);
            }
            _ => edits.push(Edit::new(Span::new(at, end), after, reason)),
        }
    }
    edits
}

fn repair(c: char) -> Option<(&'static str, &'static str)> {
    match c {
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => Some((" ", BLANK)),
        '\u{2028}' | '\u{2029}' => Some(("\n", BLANK)),
        '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => {
            Some(("", NOTHING))
        }
        '\u{AD}' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' => Some(("", NOTHING)),
        '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' => Some(("", NOTHING)),
        _ => None,
    }
}
