//! Generic or definite: whether a name is the name of one thing or of a kind. Must not know actions.

use super::super::ThingKind;
use super::flag;
use super::list::Item;
use super::name::Name;
use super::token::{Class, Token};
use super::words::Words;

/// Whether the name is of a kind rather than of one thing. `idle` says that nothing is done with it,
/// `beside` that it stands in an adverbial phrase (在…).
pub(super) fn is_generic(
    text: &str,
    tokens: &[Token],
    words: &Words,
    item: &Item,
    name: &Name,
    plural: bool,
    (idle, beside): (bool, bool),
) -> bool {
    // 省、市、县三级平台, 各县（市）系统: one of each
    let each = name.words.chars().next().map(|c| words.get(c.encode_utf8(&mut [0; 4])).flags);
    if item.rule == "levels" || each.is_some_and(|flags| flags & flag::DETERMINER != 0) {
        return true;
    }
    if name.plural || (plural && !(name.quoted && name.kind == ThingKind::Programmes)) {
        return true;
    }
    // “灯塔工厂”: a kind in quotes is a kind
    let lasting = matches!(name.kind, ThingKind::Parks | ThingKind::Facilities);
    if name.quoted && lasting && name.head == name.words && words.heads.weak.contains(&name.head) {
        return true;
    }
    let modifiers: Vec<&Token> = name.modifiers.iter().filter_map(|m| tokens.get(*m)).collect();
    let placed = |t: &&Token| matches!(t.class, Class::Place | Class::Bracket);
    let own = tokens.get(item.own.0..item.own.1).unwrap_or_default();
    if own.iter().any(|t| t.is(flag::KNOWN)) {
        return false;
    }
    // 落户浦东新区: where nothing is done with it, a zone is a place
    let never = words.heads.never.contains(&name.head);
    if idle && !name.quoted && never && name.kind == ThingKind::Parks {
        return true;
    }
    if name.quoted || name.placed || modifiers.iter().any(placed) {
        return false;
    }
    if item.definite && item.rule == "head" && modifiers.len() > 2 {
        return false;
    }
    if never {
        return true;
    }
    let many = is_of_many(text, words, &modifiers) || is_owned(text, words, name, &modifiers);
    if many && matches!(name.kind, ThingKind::Platforms | ThingKind::Facilities) {
        return true;
    }
    if is_level(text, words, name, &modifiers) {
        return true;
    }
    if is_exchange(words, name) {
        return false;
    }
    if modifiers.iter().any(|t| t.is(flag::MARK)) {
        return false;
    }
    if idle && lasting && !item.definite && !(beside && is_coined(text, &modifiers)) {
        return true;
    }
    let told = modifiers.iter().filter(|t| t.class == Class::Other && !t.is(flag::BARE)).count();
    let digital = name.kind == ThingKind::Platforms && modifiers.iter().any(|t| t.is(flag::DIGITAL));
    let least = if words.heads.weak.contains(&name.head) { 1 } else { 0 };
    if digital && told > least && !item.kind_only {
        return false;
    }
    if item.kind_only
        || words.heads.weak.contains(&name.head)
        || (words.heads.soft.contains(&name.head) && told < 2)
    {
        return true;
    }
    let head = words.heads.shortest(&name.words).unwrap_or_default();
    let compound = name.kind == ThingKind::Platforms && name.head.len() > head && name.words == name.head;
    if compound {
        return false;
    }
    if item.definite {
        return modifiers.is_empty();
    }
    let group = modifiers.first().is_some_and(|t| {
        let word = t.span.of(text);
        words.actor_ending(word) == word.chars().count()
    });
    let bare = told == 0 && (modifiers.len() < 2 || lasting || name.attributed);
    bare || (name.kind == ThingKind::Facilities && group)
}

/// Whether the name says what is traded or cleared there: a place has one such institution (产权交易所).
fn is_exchange(words: &Words, name: &Name) -> bool {
    let of = |head: &String| name.words.strip_suffix(head.as_str());
    words.exchanges.iter().filter_map(of).any(|traded| traded.chars().count() > 1)
}

/// Whether the modifiers begin with characters that make no word of the language together: a proper name (平益高速).
fn is_coined(text: &str, modifiers: &[&Token]) -> bool {
    let single =
        |t: &Token| t.class == Class::Other && t.word.flags == 0 && t.span.of(text).chars().count() == 1;
    matches!(modifiers, [one, two, ..] if single(one) && single(two))
}

/// Whether the name says no more than of which level of government the platform is (国家平台, 省级平台).
fn is_level(text: &str, words: &Words, name: &Name, modifiers: &[&Token]) -> bool {
    let head = words.heads.shortest(&name.words) == Some(name.head.len());
    let level = |t: &&Token| t.is(flag::LEVELS) && t.class == Class::Other && !t.span.of(text).is_empty();
    head && name.kind == ThingKind::Platforms && !modifiers.is_empty() && modifiers.iter().all(level)
}

/// Whether a system is only said to be that of some sort of bodies (公立医院信息系统).
fn is_owned(text: &str, words: &Words, name: &Name, modifiers: &[&Token]) -> bool {
    let body = |t: &Token| !t.is(flag::MARK) && (t.is(flag::MANY) || words.is_actor(t.span.of(text)));
    let own = modifiers.iter().filter(|t| !t.is(flag::BARE | flag::MARK) && !body(t)).count();
    words.heads.owned.contains(&name.head) && own < 2 && modifiers.iter().any(|t| body(t))
}

/// Whether the name says no more than whose systems it means: those of many bodies (省级部门系统, 市县平台).
fn is_of_many(text: &str, words: &Words, modifiers: &[&Token]) -> bool {
    let many = modifiers.iter().any(|t| t.is(flag::MANY));
    let own = |t: &&&Token| {
        t.class == Class::Other
            && !t.is(flag::BARE | flag::MARK | flag::MANY)
            && words.actor_ending(t.span.of(text)) != t.span.of(text).chars().count()
    };
    many && modifiers.iter().filter(own).count() < 2
}
