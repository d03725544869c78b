//! A field that closes the sentence behind a verb is said first: built or upgraded in the health sector. Must not know
//! intents.

use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::BREAK;
use crate::ask::words::Words;

/// What opens a field behind a verb.
const OPENS: [&str; 3] = ["in", "within", "across"];
const ARTICLES: [&str; 5] = ["the", "a", "its", "s", "of"];

/// Says a field first whose words would be read as done with the verb before it.
pub(super) fn first(pieces: &mut [Piece], words: &Words) {
    // The healthcare sector may be one phrase.
    let ends =
        |said: &str| words.terms.nouns_behind.iter().find(|noun| said.ends_with(noun.as_str())).cloned();
    let whole = |p: &Piece| ends(&p.said).is_some_and(|noun| noun.len() < p.said.len());
    let field = |p: &Piece| p.is_noun() && !p.asked && ends(&p.said).is_some();
    for at in 1..pieces.len() {
        if !pieces.get(at).is_some_and(field) {
            continue;
        }
        let part = |p: &&Piece| {
            p.is_noun() && !p.asked
                || p.joins()
                || p.what == Kind::Empty && ARTICLES.contains(&p.english.as_str())
        };
        let span = pieces.iter().take(at).rev().take_while(part).count();
        let Some(open) = (at - span).checked_sub(1) else { continue };
        let opens =
            pieces.get(open).is_some_and(|p| p.what == Kind::Empty && OPENS.contains(&p.english.as_str()));
        let verb = pieces.iter().take(open).rposition(|p| !p.said.is_empty());
        let acts = verb.and_then(|verb| pieces.get(verb)).is_some_and(|p| p.acts);
        let nouns = pieces.get(at - span..at).is_some_and(|own| own.iter().any(Piece::is_noun))
            || pieces.get(at).is_some_and(whole);
        if !opens || !acts || !nouns {
            continue;
        }
        let mark = |p: &Piece| p.said.ends_with(BREAK);
        let from = pieces.iter().take(open).rposition(mark).map_or(0, |mark| mark + 1);
        if let Some(stretch) = pieces.get_mut(from..=at) {
            stretch.rotate_left(open - from);
        }
    }
}
