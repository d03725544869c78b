//! Measures that which or what asks for (what growth rate): they are asked for as amounts. Must not know intents.

use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::plain;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// What asks for one of something.
const ASKS: [&str; 2] = ["what", "which"];

/// The cue of an amount that is asked for, and the most usual of its words.
const AMOUNT: &str = "amount";

/// Asks how much of what a metric ends in: what growth rate is set.
pub(super) fn amounts(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let Some(much) = words.cues.cues.get(AMOUNT).and_then(|list| list.first()) else { return };
    for at in 0..pieces.len() {
        let noun = |p: &&Piece| p.asked && p.is_noun() && !p.said.is_empty();
        let run: Vec<&Piece> = pieces.iter().skip(at + 1).take_while(noun).collect();
        let measure =
            run.last().is_some_and(|last| !last.is_plural() && is_measure(&last.said, words, vocabulary));
        let asks = |p: &&mut Piece| p.what == Kind::Ask && ASKS.contains(&p.english.as_str());
        if let Some(ask) = pieces.get_mut(at).filter(|p| measure && asks(p)) {
            ask.said.clone_from(much);
        }
    }
}

/// Whether a word is what a metric ends in, and no kind of things or bodies.
fn is_measure(said: &str, words: &Words, vocabulary: &Vocabulary) -> bool {
    let said = words.same(&plain(said));
    let kinds = words.heads.keys().chain(words.classes.keys()).chain(words.body_kinds.keys());
    let kind = kinds.into_iter().any(|kind| said.ends_with(kind.as_str()));
    let ends = words.terms.metric_endings.iter().any(|end| said.ends_with(end.as_str()));
    said.chars().count() >= 2 && ends && !kind && vocabulary.metrics.iter().any(|m| m.plain.ends_with(&said))
}
