//! Generic or definite: whether a name is the name of one thing or of a kind. Must not know actions.

use super::super::ThingKind;
use super::name::Name;
use super::token::{Class, Token};
use super::words::{Words, flag};

/// Whether the name is of a kind rather than of one thing.
pub(super) fn is_generic(text: &str, tokens: &[Token], words: &Words, name: &Name, plural: bool) -> bool {
    if plural || name.plural {
        return true;
    }
    let modifiers: Vec<&Token> = name.modifiers.iter().filter_map(|m| tokens.get(*m)).collect();
    let named = name.quoted
        || modifiers.iter().any(|t| t.class == Class::Place || t.is(flag::MARK) || t.class == Class::Bracket);
    if named {
        return false;
    }
    let bare =
        modifiers.iter().all(|t| t.is(flag::BARE) || matches!(t.class, Class::De | Class::Dun | Class::And));
    bare || is_weak(words, name) || (name.kind == ThingKind::Facilities && is_group(text, &modifiers, words))
}

fn is_weak(words: &Words, name: &Name) -> bool {
    let core = name.words.split('（').next().unwrap_or_default();
    core.char_indices().any(|(at, _)| core.get(at..).is_some_and(|end| words.weak.contains(end)))
}

/// Facilities of a group of owners (企业…中心) are a kind.
fn is_group(text: &str, modifiers: &[&Token], words: &Words) -> bool {
    modifiers.first().is_some_and(|t| words.is_actor(t.span.of(text)))
}
