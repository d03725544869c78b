//! Governments that no document names (三明市人民政府 where only others are named), and places that open the name of a body.
//! Must not know slots.

use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Takes the names of such governments out of the question and gives them; a place right before a body's name only
/// says whose it is (福建大数据集团).
pub(super) fn unnamed(tokens: &mut [Token], words: &Words, vocabulary: &Vocabulary) -> Vec<String> {
    let mut found = Vec::new();
    for at in 1..tokens.len() {
        let (before, behind) = tokens.split_at_mut(at);
        let (Some(place), Some(body)) = (before.last_mut(), behind.first_mut()) else { continue };
        let government = is_government(body, words);
        let of_place = is_place(place, vocabulary) || (government && is_unknown(place, words));
        if !of_place {
            continue;
        }
        if government {
            found.push(format!("{}{}", place.words, body.words));
            place.what = What::Stop;
            body.what = What::Stop;
        } else if matches!(body.what, What::Named(Slot::Agency, ..)) {
            place.what = What::Stop;
        }
    }
    found
}

fn is_place(token: &Token, vocabulary: &Vocabulary) -> bool {
    let named = matches!(token.what, What::Named(Slot::Place | Slot::Agency, ..));
    named && vocabulary.is_place(&token.words)
}

/// Whether a token may be the name of a place that the graph does not have.
fn is_unknown(token: &Token, words: &Words) -> bool {
    match &token.what {
        What::Rest => token.words.chars().count() >= 2 && !words.terms.modifiers.contains(&token.words),
        What::Cue(tags) => tags.iter().any(|t| matches!(t, Tag::Region)),
        _ => false,
    }
}

/// Whether a token is nothing but the word for a government: 市人民政府.
fn is_government(token: &Token, words: &Words) -> bool {
    let kind = match &token.what {
        What::Named(Slot::Agency, ..) => true,
        What::Cue(tags) => tags.iter().any(|t| matches!(t, Tag::Bodies)),
        _ => false,
    };
    let level = |open: &str| open.chars().count() <= 1;
    let ends = words.terms.governments.iter();
    kind && ends.filter_map(|end| token.words.strip_suffix(end.as_str())).any(level)
}
