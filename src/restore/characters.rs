//! The characters of both scripts, what each is, and the words in which one goes another way: Traditional to Simplified,
//! Taiwan wording to mainland wording. Must not decide what is damaged.

use super::phrases::{Phrases, Row};
use crate::lexicon::{Lexicon, LexiconError};

/// What a character is to this room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Nothing of note.
    Other,
    /// Han, sound in Simplified text.
    Han,
    /// Han that Simplified text never holds.
    Traditional,
    /// Han that is sound in Simplified text but stands for another character in Traditional text.
    Both,
    /// ASCII punctuation.
    Half,
    /// Odd blanks, full-width letters and digits, presentation forms, Taiwan quotes, private use.
    Odd,
    /// Left by UTF-8 read in another encoding.
    Garbled,
    /// A vowel with a tone mark.
    Toned,
}

impl Class {
    /// How many there are.
    pub const COUNT: usize = Class::Toned as usize + 1;

    /// Whether the character is Han.
    pub fn is_han(self) -> bool {
        matches!(self, Class::Han | Class::Traditional | Class::Both)
    }
}

/// How surely a Taiwan word is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strength {
    Strong,
    Weak,
    Keep,
}

/// Both scripts.
#[derive(Debug, Clone)]
pub(super) struct Script {
    classes: Vec<Class>,
    simple: Vec<u16>,
    /// Words whose characters go another way than one by one.
    pub words: Phrases<()>,
    /// Taiwan wording.
    pub wording: Phrases<Strength>,
}

impl Script {
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let (classes, simple) = characters(lexicon)?;
        Ok(Self { classes, simple, words: script(lexicon)?, wording: wording(lexicon)? })
    }

    /// What the character of a code point is.
    pub fn class_of(&self, code: u32) -> Class {
        let above = if code >= 0x20000 { Class::Han } else { Class::Other };
        self.classes.get(code as usize).copied().unwrap_or(above)
    }

    /// The Simplified character for one that is not (or not always).
    pub fn simplified(&self, c: char) -> Option<char> {
        let code = self.simple.get(c as usize).copied().filter(|code| *code > 0)?;
        char::from_u32(u32::from(code))
    }
}

const TONED: &str = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńňǹḿêɑɡ";

fn characters(lexicon: &Lexicon) -> Result<(Vec<Class>, Vec<u16>), LexiconError> {
    let mut classes = vec![Class::Other; 0x10000];
    let mut simple = vec![0_u16; 0x10000];
    for (range, class) in ranges() {
        for code in range {
            set(&mut classes, code, class);
        }
    }
    for c in TONED.chars() {
        set(&mut classes, c as usize, Class::Toned);
    }
    for c in lexicon.list("restore/garbled.txt")?.iter().filter_map(|line| line.chars().next()) {
        set(&mut classes, c as usize, Class::Garbled);
    }
    for row in lexicon.table("restore/traditional.tsv", 2)? {
        let [Some(from), Some(to)] = [0, 1].map(|k| row.get(k).and_then(|cell| cell.chars().next())) else {
            continue;
        };
        let class = if row.len() > 2 { Class::Both } else { Class::Traditional };
        set(&mut classes, from as usize, class);
        set(&mut simple, from as usize, to as u32 as u16);
    }
    Ok((classes, simple))
}

fn set<T>(table: &mut [T], at: usize, value: T) {
    if let Some(slot) = table.get_mut(at) {
        *slot = value;
    }
}

/// Character ranges and what they are; later ranges win.
fn ranges() -> Vec<(std::ops::Range<usize>, Class)> {
    vec![
        (0x21..0x30, Class::Half),
        (0x3A..0x41, Class::Half),
        (0x5B..0x5C, Class::Half),
        (0x5D..0x5E, Class::Half),
        (0x00..0x09, Class::Odd),
        (0x0B..0x0D, Class::Odd),
        (0x0E..0x20, Class::Odd),
        (0x7F..0xA1, Class::Odd),
        (0xAD..0xAE, Class::Odd),
        (0xC2..0xF0, Class::Garbled),
        (0x2000..0x2010, Class::Odd),
        (0x2028..0x2030, Class::Odd),
        (0x205F..0x2065, Class::Odd),
        (0x2500..0x2502, Class::Odd),
        (0x300C..0x3010, Class::Odd),
        (0x301D..0x3020, Class::Odd),
        (0x3007..0x3008, Class::Han),
        (0x3400..0xA000, Class::Han),
        (0xE000..0xF900, Class::Odd),
        (0xF900..0xFB00, Class::Han),
        (0xFE10..0xFE20, Class::Odd),
        (0xFE30..0xFE70, Class::Odd),
        (0xFEFF..0xFF00, Class::Odd),
        (0xFF10..0xFF1A, Class::Odd),
        (0xFF21..0xFF3B, Class::Odd),
        (0xFF41..0xFF5B, Class::Odd),
        (0xFF61..0xFF66, Class::Odd),
    ]
}

fn script(lexicon: &Lexicon) -> Result<Phrases<()>, LexiconError> {
    let table = lexicon.table("restore/script_words.tsv", 2)?;
    Ok(Phrases::new(table.iter().filter_map(|row| phrase(row, ())).collect()))
}

fn wording(lexicon: &Lexicon) -> Result<Phrases<Strength>, LexiconError> {
    let table = lexicon.table("restore/taiwan_wording.tsv", 3)?;
    let rows = table.iter().filter_map(|row| {
        let strength = match *row.get(2)? {
            "strong" => Strength::Strong,
            "weak" => Strength::Weak,
            _ => Strength::Keep,
        };
        phrase(row, strength)
    });
    Ok(Phrases::new(rows.collect()))
}

fn phrase<N>(row: &[&str], note: N) -> Option<Row<N>> {
    Some(Row { word: (*row.first()?).to_owned(), to: (*row.get(1)?).to_owned(), note })
}
