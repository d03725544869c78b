//! Nouns behind a name that say no more than that it is undertaken: the digital village programme. Must not know
//! intents.

use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::plain;
use crate::ask::vocabulary::Vocabulary;

/// Such nouns.
const WEAK: [&str; 16] = [
    "programme",
    "programmes",
    "program",
    "project",
    "projects",
    "initiative",
    "initiatives",
    "scheme",
    "schemes",
    "work",
    "effort",
    "efforts",
    "undertaking",
    "campaign",
    "development",
    "matter",
];

/// Leaves such a noun out where names have the words before it, but none has it behind them.
pub(super) fn drop(pieces: &mut [Piece], vocabulary: &Vocabulary) {
    for at in 1..pieces.len() {
        let ends = !pieces.get(at + 1).is_some_and(|p| p.is_noun() && !p.asked);
        let weak =
            |p: &Piece| WEAK.contains(&p.english.as_str()) && p.what == Kind::Content && !p.asked && !p.acts;
        if !ends || !pieces.get(at).is_some_and(weak) {
            continue;
        }
        let noun = |p: &&Piece| p.is_noun() && !p.asked;
        let count = pieces.iter().take(at).rev().take_while(noun).count();
        let said: String = pieces.iter().take(at).skip(at - count).map(|p| p.said.as_str()).collect();
        let said = plain(&said);
        let forms = |p: &Piece| -> Vec<String> {
            [&p.said].into_iter().chain(&p.also).map(|word| plain(&format!("{said}{word}"))).collect()
        };
        let named = |words: &str| !vocabulary.containing(words).is_empty();
        let known = said.chars().count() >= 3 && named(&said);
        let whole = pieces.get(at).is_some_and(|p| forms(p).iter().any(|form| named(form)));
        if let Some(piece) = pieces.get_mut(at).filter(|_| known && !whole) {
            piece.silence();
        }
    }
}
