//! Sentences and their parts by punctuation alone. Must not know any word.

use super::{Span, marks};

/// The sentences of a stretch of text: each ends behind 。, ！ or ？ or before a line break, and is not empty.
pub fn sentences(text: &str, within: Span) -> Vec<Span> {
    split(text, within, |c, _, _| match c {
        '。' | '！' | '？' => Cut::Behind,
        '\n' | '\r' => Cut::Around,
        _ => Cut::No,
    })
}

/// The parts of a sentence between ，, ； and ： (and their half-width forms, but for the comma between digits).
pub fn parts(text: &str, sentence: Span) -> Vec<Span> {
    split(text, sentence, |c, before, after| match c {
        '，' | '；' | '：' | ';' | '。' => Cut::Around,
        ',' | ':' if !(before.is_ascii_digit() && after.is_ascii_digit()) => Cut::Around,
        _ => Cut::No,
    })
}

enum Cut {
    No,
    Behind,
    Around,
}

fn split(text: &str, within: Span, cut: impl Fn(char, char, char) -> Cut) -> Vec<Span> {
    let words = within.of(text);
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in marks(words) {
        let behind = at + c.len_utf8();
        let ascii = |at: usize| words.as_bytes().get(at).copied().map_or(' ', char::from);
        match cut(c, at.checked_sub(1).map_or(' ', ascii), ascii(behind)) {
            Cut::No => {}
            Cut::Behind => {
                found.push(Span::new(start, behind));
                start = behind;
            }
            Cut::Around => {
                found.push(Span::new(start, at));
                start = behind;
            }
        }
    }
    found.push(Span::new(start, words.len()));
    let whole = found.into_iter().map(|s| s.shifted(within.start).trimmed(text));
    whole.filter(|s| !s.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_at_marks_and_keeps_thousands() {
        let text = "建成1,200个，新增3个；达5%。\n再看";
        let whole = Span::new(0, text.len());
        let found: Vec<&str> = sentences(text, whole).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, ["建成1,200个，新增3个；达5%。", "再看"]);
        let found: Vec<&str> = parts(text, sentences(text, whole)[0]).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, ["建成1,200个", "新增3个", "达5%"]);
    }
}
