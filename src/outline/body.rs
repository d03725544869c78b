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
    if opening || content.len() > 900 || content.contains('。') && !at_end {
        return false;
    }
    let mut roles = 0;
    let (mut bodies, mut strong, mut others) = (0, 0, 0);
    for item in split(text, span, &['，', ',', '、', '；', ';', '。', ' ', '　']) {
        let mut item = trim(text, item);
        if let Some((length, _)) = role_at_end(words, item.of(text)) {
            roles += 1;
            item = trim(text, Span::new(item.start, item.end - length));
        }
        let phrase = item.of(text);
        if phrase.is_empty() {
            continue;
        }
        strong += usize::from(ends(words, &words.strong, phrase));
        if is_body(words, phrase) { bodies += 1 } else { others += 1 }
    }
    if roles > 0 { bodies > 0 && bodies >= others } else { at_end && strong > 0 && others == 0 }
}
