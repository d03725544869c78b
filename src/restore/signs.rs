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
    /// Blanks, of either width, behind Han.
    pub gaps: usize,
    /// Blanks behind full-width punctuation and the like.
    pub loose: usize,
    /// Kana, Greek, Cyrillic and the like: what slipped pairs leave among Han.
    pub strays: usize,
    /// Full stops of ASCII behind Han.
    pub stops: usize,
}

impl Signs {
    /// Looks at every character once. Takes the text byte by byte, since most characters are three bytes and Han.
    pub fn of(text: &str, words: &Words) -> Self {
        let mut look = Look::default();
        let mut rest = text.as_bytes();
        loop {
            rest = look.past_han(rest, words);
            rest = match rest {
                [] => break,
                [a @ 0xE0..=0xEF, b, c, tail @ ..] => {
                    let code = code_of(*a, *b, *c);
                    look.at(code, words.class_of(code));
                    tail
                }
                [a @ 0xC0..=0xDF, b, tail @ ..] => {
                    let code = (u32::from(*a) & 0x1F) << 6 | u32::from(*b) & 0x3F;
                    look.at(code, words.class_of(code));
                    tail
                }
                [a @ 0xF0..=0xFF, _, _, _, tail @ ..] => {
                    // Only Han stands this far up in Chinese text, and its code point is of no matter.
                    let code = (u32::from(*a) & 7) << 18 | 0x20000;
                    look.at(code, words.class_of(code));
                    tail
                }
                [a, tail @ ..] => {
                    look.at_ascii(*a, words.class_of(u32::from(*a)));
                    tail
                }
            };
        }
        look.signs()
    }

    /// Whether the text as a whole is Traditional (a few characters may be names).
    pub fn is_traditional(&self) -> bool {
        self.traditional > 0 && self.traditional * 50 >= self.han
    }
}

/// The code point of three bytes.
fn code_of(a: u8, b: u8, c: u8) -> u32 {
    (u32::from(a) & 0xF) << 12 | (u32::from(b) & 0x3F) << 6 | u32::from(c) & 0x3F
}

/// A look on its way through a text.
#[derive(Default)]
struct Look {
    signs: Signs,
    classes: [usize; Class::COUNT],
    /// What the character before was.
    last: Last,
}

/// What matters of the character before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    /// ASCII, not punctuation; also the beginning.
    #[default]
    Plain,
    /// ASCII punctuation.
    Mark,
    /// An ASCII bracket behind Han.
    Open,
    /// A full-width bracket behind Han.
    Wide,
    Han,
    Other,
}

impl Look {
    /// Goes past Han that stands behind Han: nothing but its kinds is of interest.
    fn past_han<'t>(&mut self, mut rest: &'t [u8], words: &Words) -> &'t [u8] {
        if self.last != Last::Han {
            return rest;
        }
        let (mut traditional, mut both, mut all) = (0, 0, 0);
        while let [a @ 0xE4..=0xE9, b, c, tail @ ..] = rest {
            let class = words.class_of(code_of(*a, *b, *c));
            if !class.is_han() {
                break;
            }
            all += 1;
            traditional += usize::from(class == Class::Traditional);
            both += usize::from(class == Class::Both);
            rest = tail;
        }
        self.classes[Class::Traditional as usize] += traditional;
        self.classes[Class::Both as usize] += both;
        self.classes[Class::Han as usize] += all - traditional - both;
        rest
    }

    fn at(&mut self, code: u32, class: Class) {
        self.classes[class as usize] += 1;
        match self.last {
            Last::Mark => self.signs.half += 1,
            Last::Open => {
                self.signs.half += 1;
                self.signs.notes += usize::from(class == Class::Toned);
            }
            Last::Wide => self.signs.notes += usize::from(class == Class::Toned),
            _ => {}
        }
        if class == Class::Other {
            self.signs.questions += usize::from(code == 0xFFFD);
            self.signs.gaps += usize::from(code == 0x3000 && self.last == Last::Han);
            self.signs.strays += usize::from(is_stray(code));
        }
        self.last = match class {
            class if class.is_han() => Last::Han,
            _ if code == '（' as u32 && self.last == Last::Han => Last::Wide,
            _ => Last::Other,
        };
    }

    fn at_ascii(&mut self, byte: u8, class: Class) {
        self.classes[class as usize] += 1;
        let open = matches!(self.last, Last::Open | Last::Wide);
        self.signs.notes += usize::from(open && byte.is_ascii_lowercase());
        let wide = matches!(self.last, Last::Han | Last::Other | Last::Wide);
        if class == Class::Half {
            self.signs.half += usize::from(wide);
            match byte {
                b'"' => self.signs.straight += 1,
                b'?' => self.signs.questions += 1,
                b'&' => self.signs.ampersands += 1,
                b'<' => self.signs.angles += 1,
                _ => {}
            }
        }
        match byte {
            b'\n' => self.signs.lines += 1,
            b' ' if self.last == Last::Han => self.signs.gaps += 1,
            b' ' => self.signs.loose += usize::from(wide),
            b'.' => self.signs.stops += usize::from(wide),
            _ => {}
        }
        self.last = match byte {
            b'(' if self.last == Last::Han => Last::Open,
            _ if byte.is_ascii_punctuation() => Last::Mark,
            _ => Last::Plain,
        };
    }

    fn signs(self) -> Signs {
        let count = |class: Class| self.classes[class as usize];
        let traditional = count(Class::Traditional);
        Signs {
            traditional,
            han: count(Class::Han) + count(Class::Both) + traditional,
            odd: count(Class::Odd),
            garbled: count(Class::Garbled),
            ..self.signs
        }
    }
}

/// Letters of other scripts that GBK holds, and its private use.
pub(super) fn is_stray(code: u32) -> bool {
    matches!(code, 0x391..=0x3C9 | 0x401..=0x451 | 0x3041..=0x30FE | 0x3105..=0x3129 | 0xFF21..=0xFF5A)
}
