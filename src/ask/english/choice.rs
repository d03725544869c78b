//! Which of the words that an English one may stand for names of the kind that is asked for have: registration platforms
//! are those of 登记, where none is of 注册. Must not know intents.

use super::wording::Piece;
use crate::ask::plain::plain;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// Characters of the longest word that may mean something else.
const LONGEST: usize = 3;

/// Says what narrows a kind that is asked for as names of that kind have it.
pub(super) fn named(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let kind = |p: &Piece| {
        p.asked && p.is_noun() && (words.heads.contains_key(&p.said) || words.classes.contains_key(&p.said))
    };
    for at in 0..pieces.len() {
        let asked = |p: &&Piece| p.asked || p.joins() || p.said.is_empty();
        let run = pieces.iter().skip(at + 1).take_while(asked);
        let Some(head) = run.filter(|p| kind(p)).last().map(|p| p.said.clone()) else { continue };
        let narrows = |p: &&Piece| {
            p.asked && p.is_noun() && !kind(p) && (2..=LONGEST).contains(&p.said.chars().count())
        };
        let Some(piece) = pieces.get(at).filter(narrows) else { continue };
        let has = |word: &String| !vocabulary.scattered(&plain(&format!("{word}{head}"))).is_empty();
        if piece.also.is_empty() || has(&piece.said) {
            continue;
        }
        let short = |word: &&String| (2..=LONGEST).contains(&word.chars().count());
        let other = piece.also.iter().filter(short).find(|word| has(word)).cloned();
        if let (Some(other), Some(piece)) = (other, pieces.get_mut(at)) {
            piece.said = other;
        }
    }
}
