//! Generic or definite: whether a name is the name of one thing or of a kind. Must not know actions.

use super::super::ThingKind;
use super::flag;
use super::list::Item;
use super::name::Name;
use super::token::{Class, Token};
use super::words::Words;

/// A name beside what its sentence does with it.
pub(super) struct Candidate<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) words: &'a Words,
    pub(super) item: &'a Item,
    pub(super) name: &'a Name,
    pub(super) plural: bool,
    /// Nothing is done with it.
    pub(super) idle: bool,
    /// It stands in an adverbial phrase (在…).
    pub(super) beside: bool,
}

/// What one rule says of a candidate, given the words before its head: generic, definite, or nothing.
type Rule = fn(&Candidate, &[&Token]) -> Option<bool>;

/// The first rule that says something decides.
const RULES: &[Rule] =
    &[by_number, by_quotes, by_proof, by_reach, by_place, by_owner, by_marks, by_field, by_head];

/// Whether the name is of a kind rather than of one thing.
pub(super) fn is_generic(candidate: &Candidate) -> bool {
    let tokens = candidate.tokens;
    let modifiers: Vec<&Token> = candidate.name.modifiers.iter().filter_map(|m| tokens.get(*m)).collect();
    RULES
        .iter()
        .find_map(|rule| rule(candidate, &modifiers))
        .unwrap_or_else(|| is_bare(candidate, &modifiers))
}

impl Candidate<'_> {
    /// A park or facility: it lies somewhere.
    fn is_lasting(&self) -> bool {
        matches!(self.name.kind, ThingKind::Parks | ThingKind::Facilities)
    }

    fn has_weak_head(&self) -> bool {
        self.words.heads.weak.contains(&self.name.head)
    }

    /// A zone: the name of a kind or, where nothing is done with it, of a place.
    fn is_zone(&self) -> bool {
        self.words.heads.never.contains(&self.name.head)
    }
}

/// Words before the head that tell something of their own.
fn told(modifiers: &[&Token]) -> usize {
    modifiers.iter().filter(|t| t.class == Class::Other && !t.is(flag::BARE)).count()
}

/// 省、市、县三级平台, 各县（市）系统, 县（市、区）平台: one of each; and what is said to be several.
fn by_number(c: &Candidate, modifiers: &[&Token]) -> Option<bool> {
    let name = c.name;
    let levels = modifiers.iter().any(|t| t.class == Class::Bracket && holds_levels(c, t));
    let each = name.words.chars().next().map(|first| c.words.get(first.encode_utf8(&mut [0; 4])).flags);
    // 数据安全、隐私保护等标准规范: rules of a list that names their fields
    let rules = c.item.rule == "shared-head" && name.kind == ThingKind::Programmes && c.has_weak_head();
    let each = c.item.rule == "levels" || rules || each.is_some_and(|flags| flags & flag::DETERMINER != 0);
    let several = name.plural || (c.plural && !(name.quoted && name.kind == ThingKind::Programmes));
    // 甲、乙等国家级示范区: what a list of names is summed up as
    let sum = c.item.rule == "sum" && c.item.kind_only && name.kind == ThingKind::Parks;
    (each || several || levels || sum).then_some(true)
}

/// “灯塔工厂”: a kind in quotes is a kind.
fn by_quotes(c: &Candidate, _: &[&Token]) -> Option<bool> {
    let name = c.name;
    (name.quoted && c.is_lasting() && name.head == name.words && c.has_weak_head()).then_some(true)
}

/// What is known for a name, here or in another document, is one.
fn by_proof(c: &Candidate, _: &[&Token]) -> Option<bool> {
    let own = c.tokens.get(c.item.own.0..c.item.own.1).unwrap_or_default();
    own.iter().any(|t| t.is(flag::KNOWN)).then_some(false)
}

/// 全省高新区, 全市中小学: what every part of a region has.
fn by_reach(c: &Candidate, modifiers: &[&Token]) -> Option<bool> {
    let heads = &c.words.heads;
    let head = &c.name.head;
    let many = heads.soft.contains(head) || heads.weak.contains(head) || c.words.zones.contains(head);
    let wide = modifiers.first().is_some_and(|t| t.is(flag::WIDE));
    (c.is_lasting() && wide && many && !c.name.quoted && told(modifiers) < 3).then_some(true)
}

/// 落户浦东新区: where nothing is done with it, a zone is a place; what is quoted or placed is one.
fn by_place(c: &Candidate, modifiers: &[&Token]) -> Option<bool> {
    if c.idle && !c.name.quoted && c.is_zone() && c.name.kind == ThingKind::Parks {
        return Some(true);
    }
    let placed = |t: &&Token| matches!(t.class, Class::Place | Class::Bracket);
    if c.name.quoted || c.name.placed || modifiers.iter().any(placed) {
        return Some(false);
    }
    if c.item.definite && c.item.rule == "head" && modifiers.len() > 2 {
        return Some(false);
    }
    c.is_zone().then_some(true)
}

/// The systems of many bodies, of a sort of bodies or of a level of government are no one system.
fn by_owner(c: &Candidate, modifiers: &[&Token]) -> Option<bool> {
    let (text, words, name) = (c.text, c.words, c.name);
    let many = is_of_many(text, words, modifiers) || is_owned(text, words, name, modifiers);
    let many = many && matches!(name.kind, ThingKind::Platforms | ThingKind::Facilities);
    // 贫困县县级医院: nothing but a level of government right before a soft head
    let last = modifiers.last().is_some_and(|t| t.is(flag::LEVELS) && t.class == Class::Other);
    let graded = last && words.heads.soft.contains(&name.head) && c.is_lasting();
    (many || graded || is_level(text, words, name, modifiers)).then_some(true)
}

/// What is traded there, or a mark in the name, makes it one; idle things that last are kinds unless coined.
fn by_marks(c: &Candidate, modifiers: &[&Token]) -> Option<bool> {
    let own = c.tokens.get(c.item.own.0..c.item.own.1).unwrap_or_default();
    // 鄱阳湖国家级自然保护区: the mark may stand in the head
    let marked = c.name.kind == ThingKind::Parks
        && !modifiers.is_empty()
        && own.iter().skip(1).any(|t| t.is(flag::MARK));
    if is_exchange(c.words, c.name) || marked || modifiers.iter().any(|t| t.is(flag::MARK)) {
        return Some(false);
    }
    let coined = c.beside && is_coined(c.text, modifiers);
    (c.idle && c.is_lasting() && !c.item.definite && !coined).then_some(true)
}

/// A digital field before the head makes a platform one.
fn by_field(c: &Candidate, modifiers: &[&Token]) -> Option<bool> {
    let digital = c.name.kind == ThingKind::Platforms && modifiers.iter().any(|t| t.is(flag::DIGITAL));
    let least = if c.has_weak_head() { 1 } else { 0 };
    (digital && told(modifiers) > least && !c.item.kind_only).then_some(false)
}

/// Weak heads name kinds; heads of several words name one, and so does what is pointed at.
fn by_head(c: &Candidate, modifiers: &[&Token]) -> Option<bool> {
    let name = c.name;
    let soft = c.words.heads.soft.contains(&name.head);
    // 某某星火认知大模型: a head both weak and soft needs two words of its own, and not those of a list
    let own = soft && told(modifiers) > 1 && c.item.rule == "head";
    if c.item.kind_only || (c.has_weak_head() && !own) || (soft && told(modifiers) < 2) {
        return Some(true);
    }
    let head = c.words.heads.shortest(&name.words).unwrap_or_default();
    if name.kind == ThingKind::Platforms && name.head.len() > head && name.words == name.head {
        return Some(false);
    }
    c.item.definite.then_some(modifiers.is_empty())
}

/// Whether too little stands before the head to tell one thing from another.
fn is_bare(c: &Candidate, modifiers: &[&Token]) -> bool {
    let group = modifiers.first().is_some_and(|t| {
        let word = t.span.of(c.text);
        c.words.actor_ending(word) == word.chars().count()
    });
    let bare = told(modifiers) == 0 && (modifiers.len() < 2 || c.is_lasting() || c.name.attributed);
    // 当好东道主的大平台: one character says how it is, not which it is.
    let slight =
        matches!(modifiers, [one] if one.class == Class::Other && one.span.of(c.text).chars().count() == 1);
    let slight = slight && c.name.kind == ThingKind::Platforms;
    bare || slight || (c.name.kind == ThingKind::Facilities && group)
}

/// Whether a bracket holds nothing but levels of government (县（市、区）).
fn holds_levels(c: &Candidate, bracket: &Token) -> bool {
    let inner = bracket.span.of(c.text).trim_matches(['（', '）', '(', ')']);
    inner.split('、').all(|level| c.words.get(level).flags & flag::LEVELS != 0)
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
