//! Tasks of a field: the smart-city tasks are those that have to do with it. Must not know intents.

use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::plain;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// Nouns for tasks that may have their field before them.
const TASKS: [&str; 4] = ["tasks", "work items", "work tasks", "task"];
/// Characters of the shortest field.
const SHORTEST: usize = 2;

/// Ties a field to the tasks that stand behind it, where it is no name of its own.
pub(super) fn fields(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let Some(tie) = words.terms.having_to_do.first() else { return };
    for at in 1..pieces.len() {
        let tasks =
            pieces.get(at).is_some_and(|p| p.what == Kind::Ask && TASKS.contains(&p.english.as_str()));
        let noun = |p: &&Piece| p.is_noun() && !p.english.is_empty();
        let count = pieces.iter().take(at).rev().take_while(noun).count();
        if !tasks || count == 0 {
            continue;
        }
        let run = pieces.get(at - count..at).unwrap_or_default();
        let level = |p: &Piece| words.terms.modifiers.contains(&p.said) || words.prefixes.contains(&p.said);
        let said = plain(&run.iter().map(|p| p.said.as_str()).collect::<String>());
        let known = !vocabulary.named(&said).is_empty() || vocabulary.is_place(&said);
        let spoken = said.chars().count() >= SHORTEST && !vocabulary.about(&said).is_empty();
        if !known && spoken && !run.iter().any(level) {
            pieces[at - 1].said.push_str(tie);
        }
    }
}
