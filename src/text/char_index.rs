//! From byte places to places counted in Unicode scalar values, the count that every output uses.
//! Must not know any text room.

use super::Span;

/// A sparse index over one text: constant-size steps, so that a look-up reads at most one step of text.
#[derive(Debug, Clone)]
pub struct CharIndex<'t> {
    text: &'t str,
    marks: Vec<usize>,
}

const STEP: usize = 256;

impl<'t> CharIndex<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str) -> Self {
        let mut marks = vec![0];
        let mut count = 0;
        for (at, byte) in text.bytes().enumerate() {
            if at > 0 && at % STEP == 0 {
                marks.push(count);
            }
            count += usize::from(!is_continuation(byte));
        }
        Self { text, marks }
    }

    /// The number of characters before byte `at`; past the end, the length of the text.
    pub fn chars_before(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        let mark = (at / STEP).min(self.marks.len() - 1);
        let rest = &self.text.as_bytes()[mark * STEP..at];
        self.marks[mark] + rest.iter().filter(|b| !is_continuation(**b)).count()
    }

    /// A span as `[start, end)` in characters.
    pub fn chars(&self, span: Span) -> [usize; 2] {
        [self.chars_before(span.start), self.chars_before(span.end)]
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting() {
        let text = "数字福建a（长乐）".repeat(60);
        let index = CharIndex::new(&text);
        for (count, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(index.chars_before(at), count);
        }
        assert_eq!(index.chars_before(text.len() + 9), text.chars().count());
    }
}
