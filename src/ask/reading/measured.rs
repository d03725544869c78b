//! What brackets behind a word for figures list: what they are the figures of (数量目标（大模型、场景）). Must not know slots.

use crate::ask::words::Words;

/// The cue of words that ask for figures.
const TARGET: &str = "target";

/// The cues of words that ask how much or how many.
const AMOUNTS: [&str; 2] = ["amount", "count"];

/// The question with what the brackets list before the word: 大模型、场景的数量目标.
///
/// Of a part of a document that is named (`headed`) examples of its figures name no others.
pub(super) fn listed(question: &str, headed: bool, words: &Words) -> String {
    let cut = |open: char, close: char| {
        let (before, rest) = question.split_once(open)?;
        let (within, behind) = rest.split_once(close)?;
        let brackets = Brackets { before, within, behind, words };
        brackets.asks_again().or_else(|| brackets.before_verb()).or_else(|| brackets.behind_word(headed))
    };
    cut('（', '）').or_else(|| cut('(', ')')).unwrap_or_else(|| question.to_owned())
}

/// A question around its brackets.
struct Brackets<'q> {
    before: &'q str,
    within: &'q str,
    behind: &'q str,
    words: &'q Words,
}

impl<'q> Brackets<'q> {
    /// Without brackets that ask for figures again: 定了哪些目标（培育多少家）.
    fn asks_again(&self) -> Option<String> {
        let asks = |cue: &&str| {
            let mut all = self.words.cues.cues.get(*cue).into_iter().flatten();
            all.any(|word| self.within.contains(word.as_str()))
        };
        self.ended(self.before)?;
        AMOUNTS.iter().find(|cue| asks(cue)).map(|_| format!("{}{}", self.before, self.behind))
    }

    /// Whether the brackets list several.
    fn list(&self) -> bool {
        self.within.contains(|c: char| self.words.terms.ands.contains(&c))
    }

    /// The word for figures that ends the text, and what is before it.
    fn ended<'t>(&self, text: &'t str) -> Option<(&'t str, &'q str)> {
        let targets = self.words.cues.cues.get(TARGET)?.iter();
        let ends = targets.filter_map(|word| Some((text.strip_suffix(word.as_str())?, word.as_str())));
        ends.min_by_key(|(before, _)| before.len())
    }

    /// What is before the words that ask (哪些).
    fn unasked<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.words.terms.plural_asks.iter().find_map(|ask| text.strip_suffix(ask.as_str()))
    }

    /// How much each of what the brackets list is.
    fn each(&self, before: &str, said: &str) -> String {
        let (of, each) = (self.words.terms.attributive, &self.words.terms.each_amount);
        format!("{before}{}{of}{said}{each}", self.within)
    }

    /// 为某行动（甲、乙）定了哪些目标.
    fn before_verb(&self) -> Option<String> {
        let (open, said) = self.ended(self.behind.trim_end_matches(mark))?;
        self.unasked(open).filter(|_| self.list())?;
        Some(self.each(self.before, said))
    }

    /// 定了哪些目标（甲、乙）.
    fn behind_word(&self, headed: bool) -> Option<String> {
        let (before, said) = self.ended(self.before)?;
        let (within, behind) = (self.within, self.behind);
        if headed && self.words.terms.examples.iter().any(|word| within.ends_with(word.as_str())) {
            return Some(format!("{}{behind}", self.before));
        }
        let asked = self.unasked(before).filter(|_| behind.chars().all(mark));
        let last = || format!("{before}{within}{}{said}{behind}", self.words.terms.attributive);
        self.list().then(|| asked.map_or_else(last, |before| self.each(before, said)))
    }
}

/// Whether a character is a mark.
fn mark(c: char) -> bool {
    !c.is_alphanumeric()
}
