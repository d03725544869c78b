//! Names without a head noun: bare quotes (“一网通办”), book titles (《…条例》). Must not know lists.

use super::super::ThingKind;
use super::core::core;
use super::flag;
use super::list::Item;
use super::name::{plain, spoken};
use super::token::{Class, Token};
use super::words::Words;
use crate::text::Span;

/// Characters of a word for the state that something is in.
const STATE: usize = 3;

/// A name found by its quotes.
pub(super) struct Quoted {
    pub words: String,
    pub span: Span,
    pub kind: ThingKind,
    /// Whether nothing but the quote tells the kind.
    pub bare: bool,
}

/// The name of an item that ends in a quote, or in a quote and a word that belongs to it. `online` says whether a verb
/// that is only said of systems governs it, `spread` whether one that spreads a practice does (推广“某某”互助养老).
pub(super) fn quoted(
    text: &str,
    tokens: &[Token],
    words: &Words,
    item: &Item,
    (online, spread): (bool, bool),
) -> Option<Quoted> {
    let (from, to) = item.own;
    let inner = tokens.get(from..to)?;
    let quote = inner.iter().rposition(|t| t.class == Class::Quote)?;
    let behind = inner.get(quote + 1..)?;
    // 上线“A+B”一键联办: what a system is called may go on behind the quote
    let goes_on = online
        && quote == 0
        && behind.len() < 4
        && !behind.iter().any(|t| t.is(flag::TAIL))
        && !behind.iter().any(|t| words.actor_ending(t.span.of(text)) > 1);
    // “A”跨部门联合监管: what qualifies the word that belongs to the quote
    let deeds = spread && behind.len() < 3 && behind.iter().any(|t| t.verbal);
    let practice = |t: &Token| t.is(flag::CARRIER) || (deeds && words.actor_ending(t.span.of(text)) == 0);
    let carried = behind.last().is_none_or(practice);
    let told = |t: &Token| t.is(flag::CARRIER | flag::ADVERB | flag::BARE) || t.adjectival || practice(t);
    let carried = carried && behind.iter().all(told);
    if pushes(text, inner, quote) {
        return push(text, tokens, words, (from + quote, to));
    }
    if !goes_on && !carried {
        return inner.get(quote).and_then(|token| alone(text, words, token));
    }
    // 企业标准“某某”活动: the words before the quote tell which campaign
    let whole =
        behind.last().is_some_and(|t| t.is(flag::CAMPAIGN)) && !inner.iter().any(|t| t.class == Class::De);
    let first = if whole { 0 } else { quote };
    let span = Span::new(inner.get(first)?.span.start, inner.last()?.span.end);
    let parts: Vec<usize> = (from + first..to).collect();
    let name = spoken(text, tokens, words, &parts);
    if let Some(apposed) = apposed(text, tokens, words, item, quote) {
        return Some(apposed);
    }
    // 推行“一网通办、一窗办理”, 深化“甲、乙”建设: two halves of one campaign, where it is carried out
    let campaign =
        (spread || !item.verbs.is_empty()) && name.matches('、').count() == 1 && !name.contains(['，', '；']);
    let slogan = behind.is_empty() && name.contains(['、', '，', '；']) && !campaign;
    let coined = behind.is_empty() && is_app(words, &name);
    let other = if coined { ThingKind::Platforms } else { ThingKind::Programmes };
    // “某市热线12345”: the number behind the head
    let kind =
        words.head(name.trim_end_matches(|c: char| c.is_ascii_digit())).map_or(other, |(kind, _)| kind);
    let bare = (behind.is_empty() || goes_on) && item.rule == "quote";
    // 防止“非粮化”: a state, no campaign
    let state = behind.is_empty()
        && name.chars().count() == STATE
        && words.turns.iter().any(|end| name.ends_with(end.as_str()));
    (name.chars().count() >= 3 && !slogan && !state).then_some(Quoted { kind, words: name, span, bare })
}

/// Whether the quote and the head behind it are the whole name: the owner before it (某集团“某某”平台), or what it is in
/// common words (移动端“某某”APP), is no part of it.
pub(super) fn names_itself(text: &str, words: &Words, inner: &[Token], quote: usize) -> bool {
    let Some(before) = quote.checked_sub(1).and_then(|at| inner.get(at)) else { return false };
    let body = before.span.of(text);
    let owner = before.is(flag::COMPANY)
        || (before.class == Class::Other && !before.is(flag::LEVELS | flag::SCALE) && words.is_actor(body));
    let head =
        |t: &Token| words.head(t.span.of(text)).filter(|(_, l)| *l == t.span.len()).map(|(kind, _)| kind);
    let app =
        head(before) == Some(ThingKind::Platforms) && inner.get(quote + 1).is_some_and(|t| t.is(flag::APP));
    let headed = inner.get(quote + 1..).is_some_and(|behind| matches!(behind, [one] if head(one).is_some()));
    headed && (owner || app)
}

/// A quote that names a thing by itself, whatever it qualifies: with a head (“某某工程”视频资源), or coined as apps are
/// (“某事通”覆盖各县).
pub(super) fn alone(text: &str, words: &Words, token: &Token) -> Option<Quoted> {
    let spoken = token.span.of(text).strip_prefix('“').and_then(|s| s.strip_suffix('”'))?;
    let name: String = spoken.chars().filter_map(plain).collect();
    let coined = is_app(words, &name);
    let headed = words.head(&name).filter(|(_, length)| *length < name.len());
    let kind = headed.map(|(kind, _)| kind).or(coined.then_some(ThingKind::Platforms))?;
    let one = name.chars().all(char::is_alphanumeric) && (3..=LONGEST_ALONE).contains(&name.chars().count());
    one.then_some(Quoted { words: name, span: token.span, kind, bare: false })
}

/// Whether a name is coined as apps are: by its end (某事通), or by the small letter before its characters (i某地).
fn is_app(words: &Words, name: &str) -> bool {
    let mut chars = name.chars();
    let letter = chars.next().is_some_and(|c| c.is_ascii_lowercase())
        && chars.next().is_some()
        && name.chars().skip(1).all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    letter || words.apps.iter().any(|end| name.ends_with(end.as_str()))
}

/// Characters of the longest such name.
const LONGEST_ALONE: usize = 12;

/// Whether the quote joins the words behind it to what it says (“互联网+”医疗服务).
pub(super) fn pushes(text: &str, inner: &[Token], quote: usize) -> bool {
    let joins =
        inner.get(quote).is_some_and(|t| t.span.of(text).trim_end_matches('”').ends_with(['+', '＋']));
    let plain = |t: &Token| matches!(t.class, Class::Other | Class::And);
    let behind = inner.get(quote + 1..).unwrap_or_default();
    joins
        && (1..=LONGEST_PUSH).contains(&behind.len())
        && behind.iter().all(plain)
        && behind.first().is_some_and(|t| t.class == Class::Other && !t.is(flag::SPHERE))
}

/// Tokens behind a quote that ends in +.
const LONGEST_PUSH: usize = 6;

/// The push that such a quote opens, without the nouns of degree behind it.
fn push(text: &str, tokens: &[Token], words: &Words, (from, to): (usize, usize)) -> Option<Quoted> {
    let degree = |at: &usize| tokens.get(*at).is_some_and(|t| t.is(flag::TAIL) && !t.is(flag::CARRIER));
    let end = (from + 2..=to).rev().find(|end| !degree(&(end - 1)))?;
    let span = tokens.get(from)?.span.hull(tokens.get(end - 1)?.span);
    let parts: Vec<usize> = (from..end).collect();
    let words = spoken(text, tokens, words, &parts);
    Some(Quoted { words, span, kind: ThingKind::Programmes, bare: false })
}

/// A name in apposition to what it is (协同办公平台“闽政务”) is one thing with it.
fn apposed(text: &str, tokens: &[Token], words: &Words, item: &Item, quote: usize) -> Option<Quoted> {
    let (from, to) = item.own;
    let quote = from + quote;
    // 某大学“双一流”建设: whose campaign it is
    if quote > from && tokens.get(quote - 1).is_some_and(|t| words.is_actor(t.span.of(text))) {
        return None;
    }
    let (kind, _) = words.head(core(text, tokens, words, from, quote)?.of(text))?;
    let parts: Vec<usize> = (from..to).collect();
    let span = tokens.get(from)?.span.hull(tokens.get(quote)?.span);
    // 某平台“某事”功能: what the quote names is a part of it
    let part = tokens.get(to).is_some_and(|t| t.is(flag::TAIL) && !t.verbal);
    let parts = if part { (from..quote).collect() } else { parts };
    let name = spoken(text, tokens, words, &parts);
    // 某景区“预约、限量、错峰”: what is done there, no name
    let slogan = tokens.get(quote).is_some_and(|t| t.span.of(text).contains(['、', '，', '；']));
    (quote + 1 == to && quote > from + 1 && !slogan).then_some(Quoted {
        words: name,
        span,
        kind,
        bare: false,
    })
}

/// The rules and plans in book titles: 关于印发〈X〉的通知 is about X.
pub(super) fn titled(text: &str, token: &Token) -> Option<Quoted> {
    let inner = token.span.of(text).strip_prefix('《')?.strip_suffix('》')?;
    let from = token.span.start + '《'.len_utf8();
    let nested = inner.find('〈').and_then(|a| inner.find('〉').map(|b| (a + '〈'.len_utf8(), b)));
    let (a, b) = nested.filter(|(a, b)| a < b).unwrap_or((0, inner.len()));
    let words: String = inner.get(a..b)?.chars().filter_map(plain).collect();
    (words.chars().count() > 2).then(|| Quoted {
        words,
        span: Span::new(from + a, from + b),
        kind: ThingKind::Programmes,
        bare: false,
    })
}
