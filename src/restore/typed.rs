//! Words that a person types, in the script and wording of restored text, so that they meet what they ask for.
//! Must not mend damage.

use super::characters::{Class, Script};
use super::plan::Edit;
use super::{script, wording};
use crate::lexicon::{Lexicon, LexiconError};

/// Makes typed words Simplified, in mainland wording.
///
/// `閩政通由哪個單位負責` becomes `闽政通由哪个单位负责`; `乾隆` stays.
#[derive(Debug, Clone)]
pub struct Typed {
    script: Script,
}

impl Typed {
    /// Reads the characters and words of both scripts.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self { script: Script::new(lexicon)? })
    }

    /// The words as restored text has them; Simplified words stay as they are.
    pub fn simplified(&self, words: &str) -> String {
        let traditional = |c: char| self.script.class_of(c as u32) == Class::Traditional;
        if !words.chars().any(traditional) {
            return words.to_owned();
        }
        let simplified = applied(words, script::simplified(words, true, &self.script));
        let edits = wording::worded(&simplified, &self.script);
        applied(&simplified, edits)
    }
}

/// A text with edits made, which stand in order and apart.
fn applied(text: &str, edits: Vec<Edit>) -> String {
    let mut made = text.to_owned();
    for edit in edits.into_iter().rev() {
        made.replace_range(edit.at.start..edit.at.end, &edit.after);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_become_simplified() {
        let typed = Typed::new(&Lexicon::embedded().unwrap()).unwrap();
        for (words, simple) in [
            ("閩政通由哪個單位負責", "闽政通由哪个单位负责"),
            ("要爭創什麼試點", "要争创什么试点"),
            ("聚焦的兩個著力點", "聚焦的两个着力点"),
            ("乾隆年間", "乾隆年间"),
            ("闽政通由谁负责", "闽政通由谁负责"),
            ("Who runs 閩政通?", "Who runs 闽政通?"),
        ] {
            assert_eq!(typed.simplified(words), simple);
        }
    }
}
