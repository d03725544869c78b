//! What brackets behind a word for figures list: what they are the figures of (数量目标（大模型、场景）). Must not know slots.

use crate::ask::words::Words;

/// The cue of words that ask for figures.
const TARGET: &str = "target";

/// The question with what the brackets list before the word: 大模型、场景的数量目标.
///
/// Of a part of a document that is named (`headed`) examples of its figures name no others.
pub(super) fn listed(question: &str, headed: bool, words: &Words) -> String {
    let cut = |open: char, close: char| {
        let (before, rest) = question.split_once(open)?;
        let (within, behind) = rest.split_once(close)?;
        let targets = words.cues.cues.get(TARGET)?;
        let said =
            targets.iter().filter(|word| before.ends_with(word.as_str())).max_by_key(|word| word.len())?;
        let named = within.contains(|c: char| words.terms.ands.contains(&c));
        let examples = words.terms.examples.iter().any(|word| within.ends_with(word.as_str()));
        if headed && examples {
            return Some(format!("{before}{behind}"));
        }
        let before = before.strip_suffix(said.as_str())?;
        named.then(|| format!("{before}{within}{}{said}{behind}", words.terms.attributive))
    };
    cut('（', '）').or_else(|| cut('(', ')')).unwrap_or_else(|| question.to_owned())
}
