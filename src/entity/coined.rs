//! Coined names: what a document puts in quotes names a thing by itself, whatever modest head follows (“闽政通”APP), and once
//! quoted it may go without quotes. Must not know regions or the registry.

use super::thing::{Things, bare, long};
use super::words::{Words, starts_with_any};
use crate::mention::ThingKind;
use std::collections::BTreeSet;

/// Characters before the quotes that may belong to the name (数字“第一家园”).
const OPENING: usize = 2;

impl Things<'_> {
    /// The coined name within a name; `text` is the name with its quotes.
    pub(super) fn coined(&self, name: &str, kind: ThingKind, text: &str) -> Option<String> {
        match kind {
            ThingKind::Platforms => self.in_apposition(name, text).or_else(|| self.platform(name, text)),
            ThingKind::Programmes => self.programme(name, text),
            _ => None,
        }
    }

    /// A head that says nothing of its own may follow (“闽政通”APP, 数字“第一家园”服务平台).
    fn platform(&self, name: &str, text: &str) -> Option<String> {
        let words = &self.index.words;
        let plain = words.without_neutral_head(name);
        let data = || words.without_data_head(name);
        let stem = plain.or_else(data)?;
        let suffix = if plain.is_some() { "" } else { words.data_head.as_str() };
        let elsewhere = || self.is_quoted(stem).then(|| format!("{stem}{suffix}"));
        let Some((quote, before)) = quoted_part(text) else { return elsewhere() };
        if quote.ends_with('+') || !long(&quote) || before.chars().count() > 8 {
            return elsewhere();
        }
        let (opening, _) = name.split_once(quote.as_str())?;
        let between = stem.strip_prefix(opening)?.strip_prefix(quote.as_str())?;
        let opening = if words.owners.iter().any(|owner| owner == opening) { "" } else { opening };
        let ok = opening.chars().count() <= OPENING && words.is_modest(between);
        ok.then(|| format!("{opening}{quote}{suffix}"))
    }

    /// 协同办公平台“赣政务”: the quoted name behind the head is the name, what stands before says what it is.
    fn in_apposition(&self, name: &str, text: &str) -> Option<String> {
        let (quote, before) = quoted_part(text)?;
        let called = name.strip_suffix(quote.as_str())?;
        let whole = text.trim_end().ends_with('”') && bare(before).ends_with(called);
        let headed = long(called) && self.index.words.without_neutral_head(called).is_some_and(long);
        (whole && headed && long(&quote) && !quote.ends_with('+')).then_some(quote)
    }

    /// “上云用数赋智”行动: nothing before the quotes, nothing but a head behind them.
    fn programme(&self, name: &str, text: &str) -> Option<String> {
        let (quote, before) = quoted_part(text)?;
        let stem = self.index.words.without_programme_head(name)?;
        let coined = before.is_empty() && stem == quote && stem.chars().count() > 3 && !quote.ends_with('+');
        coined.then_some(quote)
    }

    fn is_quoted(&self, name: &str) -> bool {
        self.quoted.contains(name) || self.names.is_coined(name)
    }
}

/// The first quoted words, and what stands before them.
fn quoted_part(text: &str) -> Option<(String, &str)> {
    let (before, after) = text.split_once('“')?;
    let (quote, _) = after.split_once('”')?;
    Some((bare(quote), before))
}

/// The names that a text quotes: quoted words of middling length after which a neutral head or a mark follows.
pub(super) fn quotes(text: &str, words: &Words) -> BTreeSet<String> {
    let parts = text.split('“').skip(1).filter_map(|part| part.split_once('”'));
    let ends = |after: &str| {
        starts_with_any(after, &words.neutral_heads).is_some()
            || after.starts_with(['，', '。', '；', '、'])
            || after.is_empty()
    };
    let named = parts.filter(|(quote, after)| (3..=12).contains(&quote.chars().count()) && ends(after));
    named.map(|(quote, _)| bare(quote)).collect()
}
