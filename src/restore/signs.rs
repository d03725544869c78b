//! Whether a text is damaged at all, and by what: one quick look at every character, so that sound text goes
//! through untouched and fast. Must not know how anything is mended.

use super::words::{Class, Words};

/// Counts of what each kind of damage leaves behind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs {
    /// Han characters.
    pub han: usize,
    /// Characters that Simplified text never holds.
    pub traditional: usize,
    /// Half-width punctuation beside a character that is not ASCII.
    pub half: usize,
    /// Brackets directly after a Han character and before a small letter: a pinyin note, perhaps.
    pub notes: usize,
    /// `"`.
    pub straight: usize,
    /// `?` and U+FFFD.
    pub questions: usize,
    /// `&`.
    pub ampersands: usize,
    /// `<`.
    pub angles: usize,
    /// Odd blanks, full-width letters and digits, presentation forms, Taiwan quotes.
    pub odd: usize,
    /// Characters that UTF-8 turns into when it is read as GBK or Latin-1.
    pub garbled: usize,
    /// Line ends.
    pub lines: usize,
}

impl Signs {
    /// Looks at every character once.
    pub fn of(text: &str, words: &Words) -> Self {
        let mut signs = Self::default();
        let (mut before, mut last) = (Class::Other, '\n');
        let mut open = false;
        for c in text.chars() {
            let class = words.class(c);
            if class == Class::Half {
                signs.half += usize::from(!last.is_ascii());
                signs.straight += usize::from(c == '"');
                signs.questions += usize::from(c == '?');
                signs.ampersands += usize::from(c == '&');
                signs.angles += usize::from(c == '<');
            } else {
                signs.half += usize::from(!c.is_ascii() && last.is_ascii_punctuation());
                signs.notes += usize::from(open && (c.is_ascii_lowercase() || class == Class::Toned));
                signs.han += usize::from(class.is_han());
                signs.traditional += usize::from(class == Class::Traditional);
                signs.odd += usize::from(class == Class::Odd);
                signs.garbled += usize::from(class == Class::Garbled);
                signs.questions += usize::from(c == '\u{FFFD}');
                signs.lines += usize::from(c == '\n');
            }
            open = matches!(c, '(' | '（') && before.is_han();
            (before, last) = (class, c);
        }
        signs
    }

    /// Whether the text as a whole is Traditional (a few characters may be names).
    pub fn is_traditional(&self) -> bool {
        self.traditional > 0 && self.traditional * 50 >= self.han
    }
}
