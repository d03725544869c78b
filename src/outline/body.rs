//! Whether a phrase is called like a body. Must not know any body by name.

use super::responsibility::{role_at_end, split, trim};
use super::words::Words;
use crate::lexicon::Endings;
use crate::text::Span;

/// Whether the phrase ends like a body's name, brackets at its end aside.
pub(super) fn is_body(words: &Words, phrase: &str) -> bool {
    ends(words, &words.bodies, phrase)
}

fn ends(words: &Words, endings: &Endings, phrase: &str) -> bool {
    let plain = without_bracket(phrase.trim());
    let plain = plain.trim_end_matches(words.gates.etc.as_str());
    // The bare ending names nobody: （集团）, （单位）.
    endings.of(plain).any(|(end, ())| plain.len() > end.len())
}

/// The phrase without a bracket at its end.
fn without_bracket(phrase: &str) -> &str {
    if !phrase.ends_with(['）', ')']) {
        return phrase;
    }
    phrase.rfind(['（', '(']).and_then(|at| phrase.get(..at)).filter(|p| !p.is_empty()).unwrap_or(phrase)
}

/// Whether the words of a bracket without a label assign a task: they end in a role word, or are nothing but bodies.
/// `at_end` says whether the bracket closes its sentence.
pub(super) fn assigns(words: &Words, text: &str, span: Span, at_end: bool) -> bool {
    let content = span.of(text).trim();
    let opening = words.openings.fit(content);
    if opening || content.len() > LONGEST || content.contains('。') && !at_end {
        return false;
    }
    let Tally { roles, bodies, strong, levelled, others } = tally(words, text, span);
    // A firm called by its brand is no body by its ending.
    let sure = strong > 0 && others == 0 || strong > 1 && strong > others;
    // 中心 and 馆 are facilities too: that they are meant as bodies is sure of several, told by their level.
    let sure = sure || levelled > 0 && bodies > 1 && others == 0;
    if roles > 0 { bodies > 0 && bodies >= others } else { at_end && sure }
}

/// Whether a sentence is nothing but bodies and their roles: a clause that no bracket and no label marks.
pub(super) fn only_assigns(words: &Words, text: &str, span: Span) -> bool {
    let content = span.of(text).trim_end_matches(['。', ' ', '　']);
    if content.len() > LONGEST || role_at_end(words, content).is_none() {
        return false;
    }
    let Tally { roles, bodies, strong, others, .. } = tally(words, text, span);
    roles > 0 && bodies > 0 && strong > 0 && others == 0
}

/// No list of bodies is longer, in bytes.
const LONGEST: usize = 900;

/// A bare member of a list that shares the head of a later one (甲、乙市人民政府) is no longer, in characters.
const LONGEST_SHARING: usize = 6;

/// What the items of a list are.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    /// Items that end in a role word.
    roles: usize,
    /// Items called like bodies.
    bodies: usize,
    /// Those called so that nothing else can be meant.
    strong: usize,
    /// Those that open with their level or their house.
    levelled: usize,
    /// Items that are no bodies.
    others: usize,
}

impl Tally {
    /// Counts one item; whether it is called like a body.
    fn count(&mut self, words: &Words, phrase: &str) -> bool {
        let body = is_body(words, phrase);
        self.strong += usize::from(ends(words, &words.strong, phrase));
        self.levelled += usize::from(body && phrase.starts_with(|c| words.gates.levels.contains(&c)));
        self.bodies += usize::from(body);
        body
    }
}

fn tally(words: &Words, text: &str, span: Span) -> Tally {
    let mut tally = Tally::default();
    for tier in split(text, span, &['，', ',', '；', ';', '。', ' ', '\u{3000}']) {
        // Members that may share the head of the next body of their tier.
        let mut sharing = 0;
        for item in split(text, tier, &['、']) {
            let mut item = trim(text, item);
            if let Some((length, _)) = role_at_end(words, item.of(text)) {
                tally.roles += 1;
                item = trim(text, Span::new(item.start, item.end - length));
            }
            let phrase = item.of(text);
            if phrase.is_empty() {
                continue;
            }
            if tally.count(words, phrase) {
                sharing = 0;
            } else if phrase.chars().count() <= LONGEST_SHARING {
                sharing += 1;
            } else {
                tally.others += 1;
            }
        }
        tally.others += sharing;
    }
    tally
}
