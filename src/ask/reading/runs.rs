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
    /// Whether 哪些, 什么 stands right before it.
    pub(super) asked: bool,
}

/// Runs of unknown words and head nouns.
pub(super) fn runs(tokens: &[Token]) -> Vec<Run> {
    let mut found = Vec::new();
    let mut words = String::new();
    let mut head = None;
    let mut class = None;
    let mut asked = false;
    let mut before_asks = false;
    let asks =
        |tags: &[Tag]| tags.iter().any(|t| matches!(t, Tag::Cue(name) if name == "what" || name == "count"));
    let end = Token { words: BREAK.to_string(), what: What::Stop };
    for (at, token) in tokens.iter().chain([&end]).enumerate() {
        let is_head =
            matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_))));
        let ends_name = !words.is_empty()
            && matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Class(_))));
        if matches!(token.what, What::Rest) || is_head || ends_name {
            if words.is_empty() {
                asked = before_asks;
            }
            words.push_str(&token.words);
            if is_head {
                head = Some(token.words.clone());
            } else if ends_name {
                class = Some(token.words.clone());
            }
        } else if !words.is_empty() {
            found.push(Run {
                words: std::mem::take(&mut words),
                head: head.take(),
                class: class.take(),
                asked: asked || asked_behind(tokens.get(at..).unwrap_or_default()),
            });
        }
        before_asks = matches!(&token.what, What::Cue(tags) if asks(tags));
    }
    found
}

/// Whether what follows a name asks which one and ends there: 基础数据库是哪一个, 平台有哪些.
fn asked_behind(tokens: &[Token]) -> bool {
    let is_break = |t: &Token| t.what == What::Stop && t.words == BREAK.to_string();
    let mut behind = tokens.iter().skip_while(|t| t.what == What::Stop && !is_break(t));
    let asks = |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Cue(name) if name == "what")));
    behind.next().is_some_and(asks)
        && behind.find(|t| t.what != What::Stop || is_break(t)).is_none_or(is_break)
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
