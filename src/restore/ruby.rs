//! # What it repairs
//! Pinyin in brackets behind characters that the scraper found ambiguous, with or without tone marks, repeated, and
//! with a blank behind: page readers for the blind and anti-copy scripts leave them.
//! # How it knows
//! The letters are a reading of the very character before the bracket; where a document holds many such notes, any
//! syllable with small letters is one. Capitals never are, so abbreviations in brackets stay.
//! # Example
//! `发(fā)展` becomes `发展`; `政(zheng)(zheng)府` becomes `政府`; `（CIM）` stays.

use super::plan::Edit;
use super::readings::Syllable;
use super::signs::Signs;
use super::width::is_mark;
use super::words::Words;
use crate::text::Span;

const VERIFIED: &str = "a pinyin note for the character before it";
const LIKELY: &str = "a syllable in brackets where the document notes pinyin throughout";

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.notes > 0
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, words: &Words) -> Vec<Edit> {
    let notes = notes(text, words);
    let sure = notes.iter().filter(|n| n.sure).count();
    let trusting = sure >= 5 && sure * 4 >= notes.len() * 3;
    let kept = notes.into_iter().filter(|n| n.sure || trusting);
    kept.map(|n| Edit::new(n.at, "", if n.sure { VERIFIED } else { LIKELY })).collect()
}

struct Note {
    at: Span,
    sure: bool,
}

fn notes(text: &str, words: &Words) -> Vec<Note> {
    let mut found = Vec::new();
    let mut before = None;
    let mut skip = 0;
    for (at, c) in text.char_indices() {
        if at < skip {
            continue;
        }
        if let Some(han) = before.filter(|_| matches!(c, '(' | '（'))
            && let Some(note) = group(text, at, han, words)
        {
            skip = note.at.end;
            found.push(note);
            continue;
        }
        before = Some(c).filter(|c| words.is_han(*c));
    }
    found
}

/// All notes behind one character, with the blank that the last one brought.
fn group(text: &str, start: usize, han: char, words: &Words) -> Option<Note> {
    let (mut end, first) = note(text, start)?;
    let readings = words.readings();
    let sure = readings.reads(han, first);
    if !sure && !readings.is_syllable(first) {
        return None;
    }
    while let Some((next, again)) = note(text, end)
        && (again == first || readings.reads(han, again))
    {
        end = next;
    }
    let mut rest = text.get(end..)?.chars();
    if rest.next() == Some(' ') && rest.next().is_some_and(|c| words.is_han(c) || is_mark(c)) {
        end += 1;
    }
    Some(Note { at: Span::new(start, end), sure })
}

/// The end of a bracket with one syllable in it, and the syllable.
fn note(text: &str, start: usize) -> Option<(usize, Syllable)> {
    let inside = text.get(start..)?.strip_prefix(['(', '（'])?;
    let open = text.len() - inside.len();
    let mut syllable = Syllable::default();
    for (at, c) in inside.char_indices() {
        match c {
            ')' | '）' if !syllable.is_empty() => return Some((open + at + c.len_utf8(), syllable)),
            _ if syllable.is_full() => return None,
            _ => syllable.push(c)?,
        }
    }
    None
}
