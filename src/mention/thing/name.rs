//! From the tokens of an item to its name: where it begins on the left, what its brackets and quotes do.
//! Must not know actions.

use super::super::ThingKind;
use super::core::{core, is_bare};
use super::flag;
use super::list::Item;
use super::quote;
use super::token::{Class, Token};
use super::words::Words;
use crate::text::{Span, chinese_number, marks};

/// A name before it is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub words: String,
    pub span: Span,
    pub kind: ThingKind,
    pub head: String,
    /// Tokens of the modifiers, own and shared.
    pub modifiers: Vec<usize>,
    /// Whether a word for many stands inside, or an attribute was dropped that names a sort.
    pub plural: bool,
    /// Whether an attribute in 的 was dropped.
    pub attributed: bool,
    /// Whether a quote stands inside.
    pub quoted: bool,
    /// Whether a place in brackets follows (国家顶级节点（青岛）).
    pub placed: bool,
}

/// Builds the name of a headed item.
pub(super) fn name(text: &str, tokens: &[Token], words: &Words, item: &Item) -> Option<Name> {
    let own = left(text, tokens, words, item.own, item.tail.is_some());
    let mut parts: Vec<usize> = item.prefix.map(|(a, b)| (a..b).collect()).unwrap_or_default();
    parts.extend(item.middle.map(|(a, b)| a..b).unwrap_or_default());
    parts.extend(own.start..item.own.1);
    let mut ends = item.own.1;
    if let Some((a, b)) = item.tail {
        parts.extend(left(text, tokens, words, (a, b), true).start..b);
        ends = b;
    }
    let start = tokens.get(*parts.first()?)?.span.start;
    let end = tokens.get(ends.checked_sub(1)?)?.span.end;
    let last = core(text, tokens, words, item.tail.map_or(own.start, |t| t.0), ends)?;
    let spoken = spoken(text, tokens, words, &parts);
    let (kind, head) =
        words.head(last.of(text)).or_else(|| words.head(&spoken)).or_else(|| item.given.map(|k| (k, 0)))?;
    let before_head = |p: &usize| tokens.get(*p).is_some_and(|t| t.span.start + head < last.end);
    // 甲云谷、乙产业园等园区 calls all of them parks.
    let kind = match (kind, item.given) {
        (ThingKind::Facilities, Some(ThingKind::Parks)) => ThingKind::Parks,
        _ => kind,
    };
    let modifiers: Vec<usize> = parts.iter().copied().filter(before_head).collect();
    let kind = online(text, tokens, words, &modifiers, (kind, head, last)).unwrap_or(kind);
    let quoted =
        parts.iter().any(|p| tokens.get(*p).is_some_and(|t| matches!(t.class, Class::Quote | Class::Book)));
    Some(Name {
        words: spoken,
        span: Span::new(start, end),
        kind,
        head: last.of(text).get(last.len().saturating_sub(head)..).unwrap_or_default().to_owned(),
        modifiers,
        plural: own.plural,
        attributed: own.attributed,
        quoted,
        placed: tokens.get(ends - 1).is_some_and(|t| is_place(text, t, words)),
    })
}

/// What looks like a site of the land but is one of the web: an app's or a website's (“某事办”甲站点, 政务服务网甲分站).
fn online(
    text: &str,
    tokens: &[Token],
    words: &Words,
    modifiers: &[usize],
    (kind, head, last): (ThingKind, usize, Span),
) -> Option<ThingKind> {
    let site = last.of(text).get(last.len().checked_sub(head)?..)?;
    let web = |at: &usize| {
        let Some(token) = tokens.get(*at) else { return false };
        let word = token.span.of(text).trim_end_matches('”');
        let app = token.class == Class::Quote && words.apps.iter().any(|end| word.ends_with(end.as_str()));
        app || words.head(word).is_some_and(|(kind, _)| kind == ThingKind::Platforms)
    };
    let site = kind == ThingKind::Facilities && words.get(site).flags & flag::SITE != 0;
    (site && modifiers.iter().any(web)).then_some(ThingKind::Platforms)
}

/// Whether a bracket holds nothing but a place.
fn is_place(text: &str, bracket: &Token, words: &Words) -> bool {
    let inner = bracket.span.of(text).trim_matches(['（', '）', '(', ')']);
    bracket.class == Class::Bracket && words.get(inner).flags & (flag::PLACE | flag::LIKELY_PLACE) != 0
}

/// The words as a name: no quotes, no space, brackets full-width, asides (含…) dropped.
pub(super) fn spoken(text: &str, tokens: &[Token], words: &Words, parts: &[usize]) -> String {
    let mut name = String::new();
    for part in parts {
        let Some(token) = tokens.get(*part) else { continue };
        let spoken = token.span.of(text);
        let aside = token.class == Class::Bracket
            && words.asides.iter().any(|a| spoken.trim_start_matches(['（', '(']).starts_with(a.as_str()));
        if !aside {
            say(spoken, &mut name);
        }
    }
    name
}

/// Adds words without what no name has; most have nothing of it.
fn say(words: &str, name: &mut String) {
    match marks(words).next() {
        Some(_) => name.extend(words.chars().filter_map(plain)),
        None => name.push_str(words),
    }
}

/// A character of a name.
pub(super) fn plain(c: char) -> Option<char> {
    match c {
        '“' | '”' | '‘' | '’' | '"' | '《' | '》' | '〈' | '〉' => None,
        '(' => Some('（'),
        ')' => Some('）'),
        c if c.is_whitespace() => None,
        c => Some(c),
    }
}

/// 数字福建（长乐、安溪）产业园 as two names; `None` where the bracket holds no list of places.
pub(super) fn split_places(text: &str, tokens: &[Token], item: &Item, name: &str) -> Option<Vec<String>> {
    let inner = tokens.get(item.own.0..item.own.1)?;
    let at = inner.iter().position(|t| t.class == Class::Bracket)?;
    if at + 1 == inner.len() || at == 0 {
        return None;
    }
    let bracket: String = inner.get(at)?.span.of(text).chars().filter_map(plain).collect();
    let places = bracket.strip_prefix('（')?.strip_suffix('）')?;
    let short = |p: &str| (2..=4).contains(&p.chars().count());
    let parts: Vec<&str> = places.split('、').collect();
    (parts.len() > 1 && parts.iter().all(|p| short(p)))
        .then(|| parts.iter().map(|p| name.replacen(&bracket, &format!("（{p}）"), 1)).collect())
}

struct Left {
    start: usize,
    plural: bool,
    attributed: bool,
}

/// The first token of the name: behind attributes in 的, words for many, adverbs and years.
fn left(text: &str, tokens: &[Token], words: &Words, (from, to): (usize, usize), shared: bool) -> Left {
    let inner = tokens.get(from..to).unwrap_or_default();
    let mut left = behind_attribute(text, tokens, words, (from, to), shared);
    // 市环保局原有某系统: the owner before the word is no part of the name
    let pointing = |t: &Token| {
        t.class == Class::Other
            && t.is(flag::DEMONSTRATIVE)
            && t.span.of(text).chars().count() > 1
            && !t.is(flag::MARK)
    };
    if let Some(at) = inner.iter().rposition(pointing).filter(|at| from + at + 1 < to) {
        left.start = left.start.max(from + at + 1);
    }
    // 企业“上云上平台”: the owner of a quoted name is no part of it
    // 市“城市大脑”: the level belongs to the name
    let level = |t: &Token| t.is(flag::LEVELS) && t.span.of(text).chars().nth(1).is_none();
    let actor = |t: &Token| !level(t) && words.is_actor(t.span.of(text));
    if let [.., owner, quote] = inner
        && quote.class == Class::Quote
        && actor(owner)
    {
        left.start = to - 1;
    }
    if let Some(quote) = inner
        .iter()
        .rposition(|t| t.class == Class::Quote)
        .filter(|q| quote::names_itself(text, words, inner, *q))
    {
        left.start = left.start.max(from + quote);
    }
    skip_openings(text, tokens, words, to, &mut left);
    left
}

/// Where a name begins behind 的, unless what stands before is all that tells it.
fn behind_attribute(
    text: &str,
    tokens: &[Token],
    words: &Words,
    (from, to): (usize, usize),
    shared: bool,
) -> Left {
    let inner = tokens.get(from..to).unwrap_or_default();
    let mut left = Left { start: from, plural: false, attributed: false };
    let de = inner.iter().rposition(|t| t.class == Class::De).filter(|de| !keeps(inner, *de));
    if let Some(de) = de {
        let bare = !shared && is_bare(text, tokens, words, from + de + 1, to);
        let opens =
            inner.first().is_some_and(|t| t.is(flag::ATTRIBUTIVE | flag::MARK) || t.class == Class::Quote);
        if !(bare && opens) {
            left.start = from + de + 1;
            left.attributed = true;
            left.plural |= inner.first().is_some_and(|t| t.is(flag::ATTRIBUTIVE) && t.is(flag::PREPOSITION));
        }
    }
    left
}

/// Passes over words at the front of a name that are no part of it.
fn skip_openings(text: &str, tokens: &[Token], words: &Words, to: usize, left: &mut Left) {
    while left.start + 1 < to {
        let Some(token) = tokens.get(left.start) else { break };
        let next = tokens.get(left.start + 1);
        // 建设四大基础数据库: how many there are
        if is_sum(text, words, token) {
            (left.start, left.plural) = (left.start + 1, true);
            continue;
        }
        // 统一“某某”服务: a verb before quotes
        if token.is(flag::MARK) && token.verbal && next.is_some_and(|t| t.class == Class::Quote) {
            left.start += 1;
            break;
        }
        if token.is(flag::DETERMINER) && !token.is(flag::BARE) {
            left.plural = true;
        } else if !skips(text, token, next) || opens_name(text, token, next) {
            break;
        }
        left.start += 1;
    }
}

/// Whether the token is a number that sums up (四大).
fn is_sum(text: &str, words: &Words, token: &Token) -> bool {
    let word = token.span.of(text);
    let parts = word.char_indices().next_back().and_then(|(end, _)| word.split_at_checked(end));
    parts.is_some_and(|(number, big)| {
        words.get(big).flags & flag::SUM != 0 && chinese_number(number).is_some_and(|n| n > 1)
    })
}

/// Whether a word of one character that leads to a name elsewhere (建成…, 为…) begins one: a fragment that no list knows
/// follows it (成贵铁路).
pub(super) fn opens_name(text: &str, token: &Token, next: Option<&Token>) -> bool {
    let single = |t: &Token| t.class == Class::Other && t.span.of(text).chars().count() == 1;
    single(token)
        && token.verbal
        && token.is(flag::DEMONSTRATIVE)
        && next.is_some_and(|t| single(t) && t.word.flags == 0)
}

/// Whether the token stands before a name without being part of it. A year without its measure is part of the name of an
/// event (2025世界某某博览会).
fn skips(text: &str, token: &Token, next: Option<&Token>) -> bool {
    let word = token.span.of(text);
    let year = token.class == Class::Other
        && word.len() >= 4
        && word.starts_with("20")
        && word.chars().filter(char::is_ascii_digit).count() == 4
        && (word.len() > 4 || next.is_none_or(|t| t.is(flag::YEAR)));
    token.is(flag::DEMONSTRATIVE | flag::YEAR)
        || year
        || matches!(token.class, Class::De | Class::Bracket | Class::And | Class::Dun)
}

/// Whether the attribute before 的 belongs to the name: 全省统一的.
fn keeps(inner: &[Token], de: usize) -> bool {
    let attribute = inner.get(..de).unwrap_or_default();
    attribute.last().is_some_and(|t| t.is(flag::MARK)) && attribute.len() <= 4
}
