//! Runs of words that could be one name, and the kind that one asks for. Must not know what is asked.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// Neighbouring tokens that could be one name.
pub(super) struct Run {
    pub(super) words: String,
    /// The last head noun in it.
    pub(super) head: Option<String>,
    /// The name of a class that ends it (政务平台).
    pub(super) class: Option<String>,
    /// Whether 哪些, 什么 stands right before it, or before the list that it is a part of.
    pub(super) asked: bool,
    /// Whether 的 and a kind stand right behind it, or behind the list that it is a part of.
    pub(super) tied: bool,
    /// Whether a mark or a word without weight (的, 要) stands right behind it.
    pub(super) closed: bool,
    /// Whether a word like 关于 stands right before it.
    pub(super) regards: bool,
    /// Whether an 和 or 、 alone stands between it and the run before.
    pub(super) joined: bool,
    /// Whether a run of the same list stands behind it.
    pub(super) joins: bool,
    /// Whether a run of the same list is nothing but a kind (产业园 beside 卫星应用基地).
    pub(super) among_kinds: bool,
    /// Whether a kind with words of its own stands behind it in one list (教育 of 教育和医疗平台).
    pub(super) before_kind: bool,
    /// Whether the name of a class stands beside it in one list (平台和政务网络, 政务网络和系统).
    pub(super) beside_class: bool,
}

/// Runs of unknown words and head nouns; those of one list share what is asked and what narrows the first of them.
pub(super) fn runs(tokens: &[Token], lexicon: &Words, vocabulary: &Vocabulary) -> Vec<Run> {
    let mut found = cut(tokens, lexicon);
    among_kinds(&mut found, lexicon);
    for at in 1..found.len() {
        let (before, behind) = found.split_at_mut(at);
        let (Some(first), Some(run)) = (before.last_mut(), behind.first_mut()) else { continue };
        if run.joined {
            first.joins = true;
            run.asked |= first.asked;
            share(first, run, vocabulary);
        }
    }
    for at in (1..found.len()).rev() {
        if found[at].joined && found[at].asked {
            found[at - 1].asked = true;
        }
        if found[at].joined && found[at].tied {
            found[at - 1].tied = true;
        }
    }
    found
}

/// Tells the runs of each list whether one of them is nothing but a kind, and those before a kind with words of its own.
fn among_kinds(found: &mut [Run], lexicon: &Words) {
    let bare = |run: &Run| {
        let own = run.head.as_ref().and_then(|head| run.words.strip_suffix(head.as_str()));
        own.is_some_and(|own| lexicon.bare_modifier(own).is_empty())
    };
    let own_kind = |run: &Run| {
        let kind = run.class.as_ref().or(run.head.as_ref());
        let own = kind.and_then(|kind| run.words.strip_suffix(kind.as_str()));
        own.is_some_and(|own| !lexicon.bare_modifier(own).is_empty())
    };
    let mut from = 0;
    while from < found.len() {
        let more = found.iter().skip(from + 1).take_while(|run| run.joined).count();
        let list = found.get_mut(from..=from + more).unwrap_or_default();
        let kinds = more > 0 && list.iter().any(bare);
        list.iter_mut().for_each(|run| run.among_kinds = kinds);
        let last = list.iter().rposition(own_kind).unwrap_or_default();
        list.iter_mut().take(last).for_each(|run| run.before_kind = true);
        from += more + 1;
    }
}

/// 区块链试验区、主干网: the bare head of a list takes what narrows the first where names say so.
fn share(first: &Run, run: &mut Run, vocabulary: &Vocabulary) {
    let Some((head, of)) = run.head.as_ref().zip(first.head.as_ref()) else { return };
    if *head != run.words {
        return;
    }
    let Some(modifier) = first.words.strip_suffix(of.as_str()).filter(|m| m.chars().count() >= 2) else {
        return;
    };
    let whole = format!("{modifier}{head}");
    if !vocabulary.containing(&whole).is_empty() || !vocabulary.scattered(&whole).is_empty() {
        run.words = whole;
    }
}

fn cut(tokens: &[Token], lexicon: &Words) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    // Whether nothing but a joining word stands behind the last run.
    let mut joins = false;
    let mut words = String::new();
    let mut head = None;
    let mut class = None;
    let mut asked = false;
    let mut joined = false;
    let mut beside_class = false;
    let mut before_asks = false;
    let mut regards = false;
    let regarding = |token: Option<&Token>| token.is_some_and(|t| lexicon.terms.regarding.contains(&t.words));
    let asks =
        |tags: &[Tag]| tags.iter().any(|t| matches!(t, Tag::Cue(name) if name == "what" || name == "count"));
    let and = |token: &Token| {
        token.what == What::Stop && (token.words == BREAK.to_string() || lexicon.joins(&token.words))
    };
    let is_class =
        |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Class(_))));
    // 政务网络和系统: 政务 tells no network from the systems beside it.
    let class_behind = |at: usize, words: &str| {
        let rest = tokens.get(at..).unwrap_or_default();
        let list = rest.iter().take_while(|t| and(t)).count();
        let mut own = lexicon.heads.keys().filter_map(|head| words.strip_suffix(head.as_str()));
        let weak = own.any(|own| lexicon.terms.weak_fields.iter().any(|field| field == own));
        weak && list > 0 && rest.get(list).is_some_and(is_class)
    };
    let end = Token { words: BREAK.to_string(), what: What::Stop };
    for (at, token) in tokens.iter().chain([&end]).enumerate() {
        let is_head =
            matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_))));
        let ends_name = !words.is_empty()
            && matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Class(_))));
        if matches!(token.what, What::Rest) || is_head || ends_name {
            if words.is_empty() {
                asked = before_asks;
                joined = joins;
                regards = regarding(at.checked_sub(1).and_then(|before| tokens.get(before)));
                let before = tokens.get(..at).unwrap_or_default();
                let list = before.iter().rev().take_while(|t| and(t)).count();
                let first = before.len().checked_sub(list + 1).and_then(|at| before.get(at));
                beside_class = list > 0 && first.is_some_and(is_class);
            }
            words.push_str(&token.words);
            if is_head {
                head = Some(token.words.clone());
            } else if ends_name {
                class = Some(token.words.clone());
            }
        } else if !words.is_empty() {
            let beside_class = beside_class || class_behind(at, &words);
            found.push(Run {
                words: std::mem::take(&mut words),
                head: head.take(),
                class: class.take(),
                asked: asked || asked_behind(tokens.get(at..).unwrap_or_default()),
                tied: tied(tokens.get(at..).unwrap_or_default(), lexicon),
                regards,
                closed: token.what == What::Stop,
                joined,
                joins: false,
                among_kinds: false,
                before_kind: false,
                beside_class,
            });
            joins = and(token);
        } else {
            joins = joins && and(token);
        }
        let class = matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Class(_))));
        before_asks =
            matches!(&token.what, What::Cue(tags) if asks(tags)) || (before_asks && (class || and(token)));
    }
    found
}

/// Whether what follows a name asks which one and ends there: 基础数据库是哪一个, 平台有哪些.
fn asked_behind(tokens: &[Token]) -> bool {
    let is_break = |t: &Token| t.what == What::Stop && t.words == BREAK.to_string();
    let mut behind = tokens.iter().skip_while(|t| t.what == What::Stop && !is_break(t)).peekable();
    let asks = |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Cue(name) if name == "what")));
    // 试点有什么安排 asks what is arranged, not which pilots there are.
    let noun = |t: &Token| t.what == What::Stop && t.words.chars().count() > 1;
    behind.next().is_some_and(asks)
        && !behind.peek().is_some_and(|t| noun(t))
        && behind.find(|t| t.what != What::Stop || is_break(t)).is_none_or(is_break)
}

/// Whether 的 and a kind stand next: 妈祖文化的平台.
fn tied(tokens: &[Token], lexicon: &Words) -> bool {
    let kind = |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_) | Tag::Class(_))));
    let of = |t: &Token| t.words == lexicon.terms.attributive.to_string();
    matches!(tokens, [first, second, ..] if of(first) && kind(second))
}

/// The longest end of `words` that at least one thing's name holds, `head` at the least, and the things that hold it.
pub(super) fn kind(
    words: &str,
    head: &str,
    lexicon: &Words,
    vocabulary: &Vocabulary,
) -> (String, Vec<usize>) {
    let shortest = head.chars().count();
    let words = words.find(head).map_or(words, |at| words.get(..at + head.len()).unwrap_or(words));
    let chars: Vec<char> = words.chars().collect();
    for start in 0..chars.len().saturating_sub(shortest) {
        let end: String = chars.iter().skip(start).collect();
        let modifier: String = chars.iter().take(chars.len() - shortest).skip(start).collect();
        if is_general(&modifier, lexicon) {
            break;
        }
        // A single character is half a word: the 务 of 政务平台.
        if start > 0 && modifier.chars().count() == 1 {
            break;
        }
        let holders = vocabulary.containing(&end);
        if !holders.is_empty() {
            return (end, holders);
        }
    }
    (head.to_owned(), vocabulary.containing(head))
}

/// Whether a modifier only says what any name of the kind could say (产业, 服务).
fn is_general(modifier: &str, lexicon: &Words) -> bool {
    let mut rest = modifier;
    while let Some(shorter) = lexicon.terms.modifiers.iter().find_map(|m| rest.strip_prefix(m.as_str())) {
        rest = shorter;
    }
    rest.is_empty()
}
