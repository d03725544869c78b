//! Marks that no phrase crosses, and what quotes, titles and short brackets hold together. Must not know words.

use super::Class;
use crate::text::{closes_bracket, opens_bracket};

/// Short brackets belong to a phrase, long ones hold sentences of their own.
const LONGEST_BRACKET: usize = 24;
const LONGEST_QUOTE: usize = 40;

/// Most characters of a text; none of them is a mark.
pub(super) fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

pub(super) fn is_hard(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '；'
            | '：'
            | '！'
            | '？'
            | ','
            | ';'
            | '!'
            | '?'
            | '\n'
            | '\r'
            | '\t'
            | '|'
            | '☆'
            | '★'
    ) || matches!(c, '“' | '”' | '《' | '》')
        || opens_bracket(c)
        || closes_bracket(c)
}

/// A quote, title or short bracket that opens here, with its end.
pub(super) fn atom(text: &str, at: usize, end: usize) -> Option<(Class, usize)> {
    let rest = text.get(at..end)?;
    let mut chars = rest.char_indices();
    let (_, open) = chars.next()?;
    let (class, close, most) = match open {
        '“' => (Class::Quote, '”', LONGEST_QUOTE),
        '《' => (Class::Book, '》', LONGEST_QUOTE * 2),
        '（' => (Class::Bracket, '）', LONGEST_BRACKET),
        '(' => (Class::Bracket, ')', LONGEST_BRACKET),
        _ => return None,
    };
    let mut depth = 0_usize;
    for (offset, c) in chars.take(most) {
        if c == close && depth == 0 {
            return Some((class, at + offset + c.len_utf8()));
        }
        match c {
            _ if c == open => depth += 1,
            _ if c == close => depth -= 1,
            '。' | '；' | '\n' | '：' => return None,
            _ => {}
        }
    }
    None
}
