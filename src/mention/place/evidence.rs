//! What stands around a place's name: whether it is a place there or part of another name. Must not know the registry.

use super::words::Words;
use crate::lexicon::Affixes;
use crate::text::Span;

/// A name in its text.
pub(super) struct Around<'t> {
    pub text: &'t str,
    pub span: Span,
    pub words: &'t Words,
    /// Whether the place before it lies elsewhere.
    pub beside: bool,
    /// Whether it lies in the place right before it.
    pub inner: bool,
}

impl Around<'_> {
    pub(super) fn before(&self) -> &str {
        self.text.get(..self.span.start).unwrap_or_default()
    }

    pub(super) fn after(&self) -> &str {
        self.text.get(self.span.end..).unwrap_or_default()
    }

    /// In brackets of its own, or before a word that only follows places.
    pub(super) fn is_marked(&self) -> bool {
        self.is_bracketed() || self.words.company.opens(self.after())
    }

    /// （福建）, （长乐、安溪）.
    pub(super) fn is_bracketed(&self) -> bool {
        let after = self.after();
        let part = self.words.bracket_tails.iter().find_map(|w| after.strip_prefix(w.as_str()));
        self.before().ends_with(['（', '(']) && part.unwrap_or(after).starts_with(['）', ')', '、', '·'])
    }

    /// The place is told to do something, or something is done there: 支持五峰创建….
    pub(super) fn acts(&self) -> bool {
        let (before, after) = (self.before(), self.after());
        let towards = self.words.towards.ends(before);
        let led = self.words.adverbs.opening(after).and_then(|word| after.strip_prefix(word));
        towards && self.words.verbs.opens(led.unwrap_or(after))
    }

    /// A noun stands right before it: 国家超级计算深圳中心.
    pub(super) fn is_infix(&self) -> bool {
        let before = self.before();
        let ends = |list: &Affixes| list.ends(before);
        before.ends_with(char::is_alphanumeric)
            && !ends(&self.words.verbs)
            && !ends(&self.words.towards)
            && !ends(&self.words.joiners)
            && !ends(&self.words.own_prefix)
    }

    /// Behind an institution or firm, before words of what it does there: 某大学合肥公共安全研究院.
    pub(super) fn is_site(&self) -> bool {
        let after = self.after();
        let reach = after.char_indices().nth(SITE_REACH).map_or(after.len(), |(at, _)| at);
        let near = after.get(..reach).unwrap_or_default();
        let end = near.find(|c: char| !c.is_alphanumeric()).unwrap_or(near.len());
        let near = near.get(..end).unwrap_or_default();
        let site = self.words.sites.iter().filter_map(|w| near.find(w.as_str())).min();
        let between = site.and_then(|at| near.get(..at));
        let before = self.before();
        let owned = before.ends_with(|c: char| c.is_ascii_alphanumeric())
            || self.words.owners.iter().any(|w| before.ends_with(w.as_str()));
        owned && between.is_some_and(|words| !self.words.verbs.iter().any(|v| words.contains(v.as_str())))
    }

    /// It opens an item of a list, which sets it beside others: 甲博览会、安徽博览会.
    pub(super) fn is_listed(&self) -> bool {
        self.beside && self.before().ends_with('、')
    }

    /// Part of a coined name in quotation marks (“巢湖明月”, “我的宁夏”): nothing is said of the place.
    pub(super) fn is_coined(&self) -> bool {
        let before = self.before();
        let open = before.rfind('“').filter(|at| before.rfind('”').is_none_or(|close| close < *at));
        let Some(name) = open.and_then(|at| before.get(at + '“'.len_utf8()..)) else { return false };
        let Some(rest) = self.after().find('”').and_then(|at| self.after().get(..at)) else { return false };
        let others = name.chars().count() + rest.chars().count();
        (1..=LONGEST_COINED).contains(&others)
            && ![name, rest].iter().any(|s| s.contains(['、', '，', '·', '—', '-', '（']))
    }

    /// The name ends in the mark of its level: 凤泉区.
    fn is_official(&self) -> bool {
        self.words.own_prefix.ends(self.span.of(self.text))
    }

    pub(super) fn is_part_of_word(&self) -> bool {
        let span = self.span;
        if self.words.features.opens(self.after()) && !self.is_official() && !self.inner {
            return true;
        }
        // Every place where a word could stand and touch the name.
        let before = self.before().char_indices().rev().take(LONGEST_CROSSING).map(|(at, _)| at);
        let inside = span.of(self.text).char_indices().map(|(at, _)| span.start + at);
        before.chain(inside).any(|at| {
            let words = self.words.crossing.of(self.text.get(at..).unwrap_or_default());
            let mut ends = words.map(|(word, ())| at + word.len());
            ends.any(|end| (at < span.start || end > span.end) && end > span.start)
        })
    }

    /// A university, bank or firm: 北京理工大学 is not Beijing.
    pub(super) fn is_body(&self) -> bool {
        let after = self.after();
        let reach = after.char_indices().nth(BODY_REACH).map_or(after.len(), |(at, _)| at);
        let near = after.get(..reach).unwrap_or_default();
        let run =
            near.split(|c: char| c.is_ascii_punctuation() || "，。、；：（）“”《》 ".contains(c)).next();
        let run = run.unwrap_or_default();
        // 甲、乙等6个码头公司: the word behind a list is of all its members.
        if run.starts_with(self.words.etc.as_str()) {
            return false;
        }
        self.words.bodies.iter().any(|body| {
            run.find(body.as_str()).is_some_and(|at| {
                let behind = after.get(at + body.len()..).unwrap_or_default();
                let between = run.get(..at).unwrap_or_default();
                !self.words.not_bodies.opens(behind)
                    && !self.words.verbs.iter().any(|v| between.contains(v.as_str()))
            })
        })
    }
}

/// A coined name has no more characters beside the place.
const LONGEST_COINED: usize = 6;
/// Characters of the longest word that may cross a name.
const LONGEST_CROSSING: usize = 16;
/// Characters of a site's name behind the place in it.
const SITE_REACH: usize = 10;
/// Characters between a place and the word that makes a body of it.
const BODY_REACH: usize = 8;
