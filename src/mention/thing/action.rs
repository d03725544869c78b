//! The actions on a thing: governing verbs before it and verbs behind it, with their modality.
//! Must not know how names are found.

use super::super::{Action, Modality, ThingKind};
use super::flag;
use super::token::{Class, Token};
use super::words::{Part, Words};

/// The actions of the verbs at `before` and `behind` on a thing of a kind.
pub(super) fn actions(
    text: &str,
    tokens: &[Token],
    words: &Words,
    kind: ThingKind,
    before: &[usize],
    behind: &[usize],
) -> Vec<Action> {
    let modality = modality(text, tokens, words, before, behind);
    let park = kind == ThingKind::Parks;
    let property = |at: &usize| {
        let word = tokens.get(*at)?.word;
        let nurtures = park && word.flags & flag::NURTURE != 0;
        word.property.or_else(|| words.playing(Part::Build).filter(|_| nurtures))
    };
    let property_part = |at: &usize| property(at).map(|p| words.part(p));
    let programme = kind == ThingKind::Programmes;
    let acting = before.iter().filter(|at| property(at).is_some()).count();
    let mut found: Vec<(usize, Action)> = Vec::new();
    for at in before.iter().chain(behind) {
        let (Some(property), Some(token)) = (property(at), tokens.get(*at)) else { continue };
        // 推动出台条例: the first verb only leads to the second
        let leads = before.iter().any(|b| b > at && property_part(b) == Some(Part::Draw));
        let whole = !programme && (!behind.is_empty() || acting > 1);
        let frames = words.part(property) == Part::Carry && (leads || whole);
        let Some((name, _)) = words.properties.get(property) else { continue };
        if !frames && !found.iter().any(|(p, _)| *p == property) {
            found.push((property, Action { property: name.clone(), cue: token.span, modality }));
        }
    }
    found.sort_by_key(|(property, _)| *property);
    found.into_iter().map(|(_, action)| action).collect()
}

/// The strongest modality that the verbs and the words right before them give.
fn modality(text: &str, tokens: &[Token], words: &Words, before: &[usize], behind: &[usize]) -> Modality {
    let first = before.first().copied().unwrap_or_else(|| behind.first().copied().unwrap_or(0));
    let clause =
        (0..first).rev().take_while(|at| tokens.get(*at).is_some_and(|t| t.class != Class::Hard)).take(4);
    let near = before.iter().chain(behind).copied().chain(clause);
    let given =
        near.filter_map(|at| tokens.get(at)).filter_map(|t| words.modality.get(t.span.of(text)).copied());
    given.min().unwrap_or(Modality::Required)
}
