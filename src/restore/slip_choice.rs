//! The characters that one known byte of a lost pair allows. Must not know runs.

use super::gbk_code::decode;
use super::slip_model::Choice;
use super::words::Words;

/// Likely characters with a known second byte.
pub(super) fn leading(trail: u8, words: &Words) -> &[Choice] {
    let likely = |lead| likely([lead, trail], lead, words);
    words.model().trailed(trail, || (0x81..=0xFE).filter_map(likely).collect())
}

/// Likely characters with a known first byte.
pub(super) fn trailing(lead: u8, words: &Words) -> &[Choice] {
    let likely = |trail| likely([lead, trail], trail, words);
    words.model().led(lead, || (0x40..=0xFE).filter_map(likely).collect())
}

fn likely(pair: [u8; 2], byte: u8, words: &Words) -> Option<Choice> {
    let c = decode(pair).filter(|c| is_plausible(*c, words))?;
    Some(Choice { byte, ..words.choice(c) })
}

/// Characters that official writing is made of.
fn is_plausible(c: char, words: &Words) -> bool {
    let simple = words.simplified(c).unwrap_or(c);
    matches!(
        c,
        '。' | '、' | '，' | '；' | '：' | '（' | '）' | '“' | '”' | '《' | '》' | '〔' | '〕' | '\u{3000}'
    ) || words.model().character(simple).is_some_and(|cost| cost < 13.0)
}
