//! What names are to hold is said in quotes behind the words for it, as Chinese says it. Must not know intents.

use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::BREAK;

/// The wording of frames for what names hold.
const HOLDING: &str = "names holding";

/// Puts what names are to hold in quotes; of a longer word that holds another, the shorter, which more names have.
pub(super) fn quoted(pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        if pieces.get(at).is_none_or(|p| p.english != HOLDING) {
            continue;
        }
        pieces[at].what = Kind::Ask;
        let noun = |p: &&Piece| p.is_noun() || p.said.is_empty();
        let count = pieces.iter().skip(at + 1).take_while(noun).count();
        let run = pieces.iter().skip(at + 1).take(count).filter(|p| !p.said.is_empty());
        let held: String = run.map(shortest).collect();
        if held.is_empty() {
            continue;
        }
        pieces.iter_mut().skip(at + 1).take(count).for_each(Piece::silence);
        let name = pieces[at].said.clone();
        pieces[at].said = format!("{name}“{}”", held.trim_matches(BREAK));
    }
}

/// What is said for a word, or the shortest of its words that stands in it.
fn shortest(piece: &Piece) -> &str {
    let inside = |word: &&String| word.chars().count() > 1 && piece.said.contains(word.as_str());
    piece.also.iter().filter(inside).min_by_key(|word| word.len()).unwrap_or(&piece.said)
}
