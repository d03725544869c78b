//! A city named beside a body is meant as one: shared by the group and a city. Must not know intents.

use super::gloss::is_body;
use super::wording::Piece;
use crate::ask::plain::plain;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// What stands between bodies beside the marks of lists.
const BESIDE: [&str; 8] =
    ["with", "together with", "jointly with", "along with", "alongside", "and", "as well as", "shares with"];

/// Says cities beside bodies as their governments, where those are named.
pub(super) fn beside_bodies(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let Some(end) = words.terms.city_bodies.get(..).filter(|end| !end.is_empty()) else { return };
    let silent = |p: &Piece| p.said.is_empty() && !BESIDE.contains(&p.english.as_str());
    let spoken: Vec<usize> =
        (0..pieces.len()).filter(|at| pieces.get(*at).is_some_and(|p| !silent(p))).collect();
    for three in spoken.windows(3) {
        let &[first, tie, last] = three else { continue };
        let tied = pieces.get(tie).is_some_and(|p| p.joins() || BESIDE.contains(&p.english.as_str()));
        let body = |at: usize| pieces.get(at).is_some_and(|p| !p.asked && is_body(&p.said, vocabulary));
        let city = |at: usize| pieces.get(at).is_some_and(|p| !p.asked && vocabulary.is_place(&p.said));
        let place = match (tied, city(first), city(last)) {
            (true, true, false) if body(last) => first,
            (true, false, true) if body(first) => last,
            _ => continue,
        };
        if let Some(piece) = pieces.get_mut(place) {
            let government = format!("{}{end}", piece.said);
            if is_body(&plain(&government), vocabulary) {
                piece.said = government;
            }
        }
    }
}
