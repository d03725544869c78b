//! # What it repairs
//! Traditional characters, Taiwan and Hong Kong variants and wrong conversions become the Simplified character,
//! one for one.
//! # How it knows
//! A character that no Simplified text holds is changed wherever it stands. One that both scripts hold is changed only in
//! a document that is Traditional as a whole, and there by the word it stands in.
//! # Example
//! `數位發展` becomes `数位发展` (the wording pass goes on from there); `乾燥` becomes `干燥`, but `乾隆` stays.

use super::characters::Script;
use super::plan::Edit;
use super::signs::Signs;
use super::words::{Class, Words};
use crate::text::Span;

const REASON: &str = "Traditional or variant characters";

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.traditional > 0
}

/// The edits of this pass: one a run of changed characters.
pub(super) fn find(text: &str, signs: &Signs, words: &Words) -> Vec<Edit> {
    simplified(text, signs.is_traditional(), &words.script)
}

/// The edits that make a text Simplified; `whole` where it is Traditional as a whole.
pub(super) fn simplified(text: &str, whole: bool, script: &Script) -> Vec<Edit> {
    let mut phrases = script.words.find(if whole { text } else { "" }).into_iter().peekable();
    let mut edits = Edits::default();
    let mut skip = 0;
    for (at, c) in text.char_indices() {
        if at < skip {
            continue;
        }
        if let Some((_, row)) = phrases.next_if(|(found, _)| *found == at) {
            skip = at + row.word.len();
            edits.pairs(at, &row.word, &row.to);
            continue;
        }
        let changes = match script.class_of(c as u32) {
            Class::Traditional => true,
            Class::Both => whole,
            _ => false,
        };
        if let Some(to) = script.simplified(c).filter(|_| changes) {
            edits.push(at, c, to);
        }
    }
    edits.all
}

#[derive(Default)]
struct Edits {
    all: Vec<Edit>,
}

impl Edits {
    fn pairs(&mut self, start: usize, from: &str, to: &str) {
        for ((at, old), new) in from.char_indices().zip(to.chars()) {
            if old != new {
                self.push(start + at, old, new);
            }
        }
    }

    fn push(&mut self, at: usize, old: char, new: char) {
        let end = at + old.len_utf8();
        match self.all.last_mut() {
            Some(last) if last.at.end == at => {
                last.at.end = end;
                last.after.push(new);
            }
            _ => self.all.push(Edit::new(Span::new(at, end), new, REASON)),
        }
    }
}
