//! What could not be mended, for the reader: lost sentences, marks and characters that no pass knew.
//! Must not mend anything.

use super::numbering::{Number, numbers};
use super::signs::Signs;
use super::words::Words;
use crate::diagnose::Diagnostic;
use crate::text::Span;

/// One finding a kind and place is enough for a reader; hostile text gets no more than this many.
const MOST: usize = 200;

/// The findings about a restored text, in order.
pub(super) fn find(text: &str, signs: &Signs, holes: &[usize], words: &Words) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = missing(text, holes);
    if signs.questions + signs.ampersands + signs.odd > 0 {
        let marks = text.char_indices().filter_map(|(at, c)| unknown(text, at, c, words));
        found.extend(marks.take(MOST));
    }
    found.sort_by_key(|d| d.span);
    found
}

fn missing(text: &str, holes: &[usize]) -> Vec<Diagnostic> {
    if holes.is_empty() {
        return Vec::new();
    }
    let items: Vec<(usize, u64)> = numbers(text)
        .into_iter()
        .filter_map(|(at, number)| match number {
            Number::Item(n) => Some((at, n)),
            Number::Chapter(_) => None,
        })
        .collect();
    let message = |hole: usize| {
        let next = items.partition_point(|(at, _)| *at < hole);
        let last = next.checked_sub(1).and_then(|k| items.get(k)).map(|(_, n)| *n);
        match (last, items.get(next).map(|(_, n)| *n)) {
            (Some(last), Some(next)) if next > last + 1 => {
                format!("sentences are missing between item {last} and item {next}; the page lost them")
            }
            (Some(last), _) => format!("sentences are missing behind item {last}; the page lost them"),
            _ => "sentences are missing here; the page lost them".to_owned(),
        }
    };
    let finding = |hole: &usize| {
        Diagnostic::warning("restore/hole", Span::new(*hole, *hole), message(*hole))
            .hint("nothing is read across this place")
    };
    holes.iter().map(finding).collect()
}

fn unknown(text: &str, at: usize, c: char, words: &Words) -> Option<Diagnostic> {
    if !matches!(c, '\u{FFFD}' | '?' | '&' | '\u{E000}'..='\u{F8FF}') {
        return None;
    }
    let span = Span::new(at, at + c.len_utf8());
    let rest = text.get(at..)?;
    let before = text.get(..at)?.chars().next_back();
    let is_han = |c: Option<char>| c.is_some_and(|c| words.is_han(c));
    match c {
        '\u{FFFD}' => Some(("restore/lost-character", "a character that the page's encoding lost")),
        '?' if is_han(before) && is_han(rest.chars().nth(1)) => {
            Some(("restore/lost-character", "`?` between Chinese characters: perhaps a lost mark"))
        }
        '\u{E000}'..='\u{F8FF}' => Some(("restore/private-use", "a private-use character")),
        '&' if rest.starts_with("&&") && (is_han(before) || is_han(rest.chars().nth(2))) => {
            Some(("restore/censored", "a word filter's marks; no word is known that fits"))
        }
        _ => None,
    }
    .map(|(code, message)| Diagnostic::note(code, span, message))
}
