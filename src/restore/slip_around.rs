//! What stands around a slipped run: the mark it opens with, the characters before it, the words behind it.
//! Must not read the run itself.

use super::slip_run::Run;
use super::words::Words;

/// The mark that the run opens with, by its second byte: programs cut at the bytes of `。` and `、`, and behind the
/// blanks that open a line at those of another blank. A run that opens otherwise is none.
pub(super) fn opening(trail: u8, run: &Run) -> Option<char> {
    let head = run.text.get(..run.start).unwrap_or_default();
    let line = head.trim_end_matches([' ', '\u{3000}']);
    let indented = line.len() < head.len() && (line.is_empty() || line.ends_with('\n'));
    match trail {
        0xA1 => Some('\u{3000}').filter(|_| indented),
        0xA2 => Some('、'),
        0xA3 => Some('。'),
        _ => None,
    }
}

/// The characters before the run.
pub(super) fn before(run: &Run) -> Vec<char> {
    let mut last: Vec<char> = run.text.get(..run.start).unwrap_or_default().chars().rev().take(3).collect();
    last.reverse();
    last
}

/// The words behind the run, notes skipped.
pub(super) fn tail(run: &Run, words: &Words) -> Vec<char> {
    let tail = run.text.get(run.end..).unwrap_or_default();
    // A note is short: to look for its end further would be to read the whole text at every `?`.
    let closing = tail.char_indices().take(16).find(|(_, c)| matches!(c, ')' | '）'));
    let tail = match closing {
        Some((at, _)) if run.note.is_some() || (tail.starts_with(['(', '（']) && at < 14) => {
            tail.get(at..).unwrap_or_default().trim_start_matches([')', '）'])
        }
        _ => tail,
    };
    tail.chars().take(2).take_while(|c| words.is_han(*c)).collect()
}
