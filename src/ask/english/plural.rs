//! Plurals that name no single thing: of AI applications all are meant, not those whose names open so. Must not know
//! intents.

use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::{BREAK, plain};
use crate::ask::vocabulary::{Nearness, Vocabulary};
use crate::ask::words::Words;

/// The cues of figures.
const FIGURES: [&str; 2] = ["target", "count"];

/// Names at least that have the words, and characters of the shortest such words.
const SEVERAL: usize = 2;
const SHORTEST: usize = 4;

/// Where figures are asked for, says of such a plural that it is a field.
pub(super) fn fields(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let Some(field) = words.terms.nouns_behind.first() else { return };
    let cue = |name: &&str| words.cues.cues.get(*name).into_iter().flatten();
    let figures: Vec<&String> = FIGURES.iter().flat_map(cue).collect();
    let asks = |p: &Piece| p.what == Kind::Ask && figures.iter().any(|f| p.said.contains(f.as_str()));
    if !pieces.iter().any(asks) {
        return;
    }
    let mut at = 0;
    while at < pieces.len() {
        let noun = |p: &&Piece| p.is_noun() && !p.english.is_empty() && !p.said.is_empty();
        let count = pieces.iter().skip(at).take_while(noun).count();
        let run = pieces.get(at..at + count).unwrap_or_default();
        let said: String = run.iter().map(|p| p.said.as_str()).collect();
        let said = plain(&said);
        let core = vocabulary.named(&said).iter().all(|(_, nearness)| *nearness == Nearness::Core);
        // Of what names end in (innovation platforms) a kind is asked for.
        let kind = !vocabulary.ending(&said).is_empty()
            || vocabulary.metrics.iter().any(|metric| metric.plain.ends_with(&said));
        let long = said.chars().count() >= SHORTEST && !kind;
        let plural = run.last().is_some_and(Piece::is_plural);
        if plural
            && long
            && core
            && vocabulary.containing(&said).len() >= SEVERAL
            && let Some(run) = pieces.get_mut(at..at + count)
        {
            if let Some(first) = run.first_mut() {
                first.said.insert(0, BREAK);
            }
            if let Some(last) = run.last_mut() {
                last.said.push_str(field);
            }
        }
        at += count.max(1);
    }
}
