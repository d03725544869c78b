//! # What it repairs
//! UTF-8 that was read as Latin-1 (Windows-1252) or as GBK.
//! # How it knows
//! Written back in that encoding, a stretch is UTF-8 for Chinese; sound text of any length never is. Characters of which
//! a byte is lost become U+FFFD and are reported.
//! # Example
//! `绂忓缓` becomes `福建`; so does what a reader of Latin-1 sees.

use super::gbk_code;
use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::Span;

const LATIN: &str = "UTF-8 read as Latin-1";
const GBK: &str = "UTF-8 read as GBK";

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.garbled > 1
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, words: &Words) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for run in text.split_inclusive(|c: char| c.is_ascii()) {
        let run_end = start + run.len();
        let run = run.trim_end_matches(|c: char| c.is_ascii());
        let at = Span::new(start, start + run.len());
        start = run_end;
        let mended =
            back(run, latin, words).map(|w| (w, LATIN)).or_else(|| back(run, gbk, words).map(|w| (w, GBK)));
        if let Some((after, reason)) = mended {
            edits.push(Edit::new(at, after, reason));
        }
    }
    edits
}

/// The run as it was, if its bytes in that encoding are UTF-8 for Chinese.
fn back(run: &str, encode: fn(char, &mut Vec<u8>) -> Option<()>, words: &Words) -> Option<String> {
    if run.is_empty() {
        return None;
    }
    let mut bytes = Vec::with_capacity(run.len());
    run.chars().try_for_each(|c| encode(c, &mut bytes))?;
    let text = String::from_utf8_lossy(&bytes);
    let lost = text.chars().filter(|c| *c == '\u{FFFD}').count();
    let known = |c: &char| words.is_han(*c) || super::width::is_mark(*c);
    let chinese = text.chars().filter(known).count();
    // Dashes, dots, blanks and the like come along; letters of other scripts do not.
    let other = text.chars().any(|c| c < '\u{2000}' && c != '·');
    let likely = chinese > lost * 6 || lost == 0;
    (likely && !other && !text.is_empty()).then(|| text.into_owned())
}

fn latin(c: char, into: &mut Vec<u8>) -> Option<()> {
    let byte = match c {
        '\u{80}'..='\u{FF}' => c as u32 as u8,
        _ => {
            *encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).0.first().filter(|b| **b >= 0x80)?
        }
    };
    into.push(byte);
    Some(())
}

fn gbk(c: char, into: &mut Vec<u8>) -> Option<()> {
    match c {
        '\u{20AC}' => into.push(0x80),
        '\u{FFFD}' => into.push(0xFF),
        _ => into.extend(gbk_code::encode(c)?),
    }
    Some(())
}
