//! Item and chapter numbers that stand at the head of a sentence or directly behind a bracket.
//! Must not know sections: that is the outline's.

use crate::text::chinese_number;

/// A number and its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// `三、`
    Chapter(u64),
    /// `12.`
    Item(u64),
}

/// The numbers of a stretch of text, with the byte each begins at.
pub(super) fn numbers(text: &str) -> Vec<(usize, Number)> {
    let mut found = Vec::new();
    let mut before = '。';
    for (at, c) in text.char_indices() {
        let opens = matches!(before, '。' | '）' | ')' | '〕' | '\n' | '\u{3000}' | ' ' | '：');
        let rest = text.get(at..).unwrap_or_default();
        if opens && let Some(n) = chapter(rest) {
            found.push((at, Number::Chapter(n)));
        } else if c.is_ascii_digit()
            && !before.is_ascii_alphanumeric()
            && !matches!(before, '.' | '-' | '—' | '，' | '、')
            && let Some(n) = item(rest)
        {
            found.push((at, Number::Item(n)));
        }
        before = c;
    }
    found
}

fn chapter(rest: &str) -> Option<u64> {
    let head = rest.get(..rest.char_indices().nth(4).map_or(rest.len(), |(at, _)| at))?;
    let (word, _) = head.split_once('、')?;
    chinese_number(word)
}

fn item(rest: &str) -> Option<u64> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let tail = rest.get(digits..)?.strip_prefix(['.', '．'])?;
    let next = tail.chars().next()?;
    (digits <= 3 && !next.is_ascii()).then(|| rest.get(..digits)?.parse().ok())?
}
