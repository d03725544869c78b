//! Lists of bodies: where each name begins and ends in 省发改委、数字办，各设区市人民政府. Must not know who they are, nor
//! what prefix they share.

use super::cut::{cut, depth, without_bracket};
use crate::lexicon::{Endings, Lexicon, LexiconError, Openings};
use crate::mention::AgencyMention;
use crate::outline::{ClausePart, Outline};
use crate::restore::Restored;
use crate::text::{Span, marks};
use regex::Regex;
use serde::Deserialize;

/// Cuts clauses into bodies.
#[derive(Debug)]
pub(super) struct ListCutter {
    /// Endings of bodies' names.
    endings: Endings,
    /// Endings that no common word has.
    strong: Endings,
    /// The characters of levels that bodies begin with.
    levels: String,
    /// Joints, longest first.
    joints: Openings,
    open_right: Regex,
    etc: String,
    bare_general: Regex,
    bare_noun: Regex,
    group_noun: Regex,
    tier_left: Regex,
    tier_right: Regex,
    no_body: Regex,
}

#[derive(Deserialize)]
struct Raw {
    levels: String,
    joints: Vec<String>,
    open_right: String,
    etc: String,
    bare_general: String,
    bare_noun: String,
    group_noun: String,
    tier_left: String,
    tier_right: String,
    no_body: String,
}

/// The rule of a body that the file breaks off.
const BROKEN_OFF: &str = "agency/broken-off";

const FILE: &str = "mention/agency/list.toml";

impl ListCutter {
    /// Compiles the patterns.
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        let raw: Raw = lexicon.toml(FILE)?;
        let pattern = |words: &str| {
            Regex::new(words)
                .map_err(|e| LexiconError::Pattern { path: FILE.to_owned(), message: e.to_string() })
        };
        let list = |path: &str| -> Result<Vec<String>, LexiconError> {
            Ok(lexicon.list(path)?.into_iter().map(str::to_owned).collect())
        };
        Ok(Self {
            endings: list("outline/bodies.txt")?.into(),
            strong: list("outline/strong_bodies.txt")?.into(),
            levels: raw.levels,
            joints: raw.joints.into(),
            open_right: pattern(&raw.open_right)?,
            etc: raw.etc,
            bare_general: pattern(&raw.bare_general)?,
            bare_noun: pattern(&raw.bare_noun)?,
            group_noun: pattern(&raw.group_noun)?,
            tier_left: pattern(&raw.tier_left)?,
            tier_right: pattern(&raw.tier_right)?,
            no_body: pattern(&raw.no_body)?,
        })
    }

    /// The bodies of all clauses, in the order of tasks and then of the text.
    pub(super) fn find(&self, restored: &Restored, outline: &Outline) -> Vec<AgencyMention> {
        let text = restored.text.as_str();
        let mut mentions = Vec::new();
        for (task, of_task) in outline.tasks.iter().enumerate() {
            let mut run = 0;
            for clause in &of_task.clauses {
                for part in &clause.parts {
                    self.part(text, task, *part, &mut run, &mut mentions);
                    run += 1;
                }
                let last = mentions.last_mut().filter(|m| m.task == task && m.span.end == clause.span.end);
                if let Some(last) = last.filter(|_| clause.truncated && !of_task.table_row) {
                    last.rule = BROKEN_OFF;
                }
            }
        }
        mentions
    }

    pub(super) fn part(
        &self,
        text: &str,
        task: usize,
        part: ClausePart,
        run: &mut usize,
        into: &mut Vec<AgencyMention>,
    ) {
        for tier in cut(text, part.span, |c| matches!(c, '，' | ',' | '；' | ';' | '。')) {
            let mut items = cut(text, tier, |c| c == '、');
            items = items.into_iter().flat_map(|item| self.by_space(text, item)).collect();
            for item in self.joined(text, &items) {
                for span in self.bodies(text, item) {
                    let role = Some(part.role);
                    into.push(AgencyMention { task, span, run: *run, role, rule: "agency/clause" });
                }
            }
            *run += 1;
        }
    }

    /// White space parts bodies where the words before it are called like one; else it is a broken line.
    fn by_space(&self, text: &str, item: Span) -> Vec<Span> {
        let mut parts = Vec::new();
        let mut start = item.start;
        for (at, c) in marks(item.of(text)).filter(|(_, c)| c.is_whitespace()) {
            let left = Span::new(start, item.start + at).trimmed(text);
            if self.is_body(left.of(text)) && depth(left.of(text)) == 0 {
                parts.push(left);
                start = item.start + at + c.len_utf8();
            }
        }
        parts.push(Span::new(start, item.end).trimmed(text));
        parts.retain(|p| !p.is_empty());
        parts
    }

    /// Items that are one body although 、 stands in them: 各市、县（区）人民政府; 市直有关部门、单位.
    fn joined(&self, text: &str, items: &[Span]) -> Vec<Span> {
        let mut found: Vec<Span> = Vec::new();
        for item in items {
            let words = item.of(text);
            let goes_on = found.last().is_some_and(|last| {
                let left = last.of(text);
                let tail = left.rsplit('、').next().unwrap_or_default();
                let opened =
                    self.tier_left.is_match(left) || left.contains('、') && self.tier_left.is_match(tail);
                (opened && self.tier_right.is_match(words))
                    || (self.group_noun.is_match(left) && self.bare_noun.is_match(words))
            });
            match found.last_mut() {
                Some(last) if goes_on => last.end = item.end,
                _ => found.push(*item),
            }
        }
        found
    }

    /// The bodies of an item: parted at joints and at 等.
    fn bodies(&self, text: &str, item: Span) -> Vec<Span> {
        let mut rest = item;
        let mut found = Vec::new();
        while let Some((left, right)) = self.next_joint(text, rest) {
            found.push(left);
            rest = right;
        }
        found.push(rest);
        let found: Vec<Span> = found.into_iter().flat_map(|body| self.glued(text, body)).collect();
        found.iter().flat_map(|body| self.before_etc(text, *body)).collect()
    }

    /// Two bodies of one level without a mark between: 市经信局市新经济委.
    fn glued(&self, text: &str, body: Span) -> Vec<Span> {
        let words = body.of(text);
        let Some(level) = words.chars().next().filter(|c| self.levels.contains(*c)) else {
            return vec![body];
        };
        let cut = words.match_indices(level).map(|(at, _)| at).skip(1).find(|at| {
            let (left, right) = words.split_at(*at);
            depth(left) == 0 && left.chars().count() >= 4 && self.is_strong(left) && self.is_strong(right)
        });
        let Some(at) = cut else { return vec![body] };
        vec![Span::new(body.start, body.start + at), Span::new(body.start + at, body.end)]
    }

    /// Whether every item of a list is called like a body, and the first beyond doubt.
    pub(super) fn is_list(&self, text: &str, span: Span) -> bool {
        let items = cut(text, span, |c| matches!(c, '、' | '，' | ','));
        items.first().is_some_and(|i| self.is_strong(i.of(text)))
            && items.iter().all(|i| self.is_body(i.of(text)) && i.of(text).chars().count() <= 20)
    }

    fn is_strong(&self, words: &str) -> bool {
        self.strong.of(words).any(|(end, ())| words.len() > end.len())
    }

    /// The first joint that parts two bodies.
    fn next_joint(&self, text: &str, item: Span) -> Option<(Span, Span)> {
        let words = item.of(text);
        for (at, _) in words.char_indices() {
            let Some((joint, ())) = self.joints.of(words.get(at..)?).next() else { continue };
            let (left, right) = (words.get(..at)?, words.get(at + joint.len()..)?);
            let parts = depth(left) == 0
                && left.chars().count() >= 2
                && right.chars().count() >= 2
                && (self.is_body(left) || self.open_right.is_match(right));
            if parts {
                let left = Span::new(item.start, item.start + at).trimmed(text);
                let right = Span::new(item.start + at + joint.len(), item.end).trimmed(text);
                return Some((left, right));
            }
        }
        None
    }

    /// `甲等` is 甲; `甲等省直有关单位` is 甲 and the group.
    fn before_etc(&self, text: &str, body: Span) -> Vec<Span> {
        let words = body.of(text);
        let found = words.match_indices(self.etc.as_str()).find(|(at, _)| {
            let left = words.get(..*at).unwrap_or_default();
            self.is_body(left)
                || left.chars().count() >= 2 && depth(left) == 0 && words.len() == at + self.etc.len()
        });
        let Some((at, etc)) = found else { return vec![body] };
        let left = Span::new(body.start, body.start + at);
        let right = Span::new(left.end + etc.len(), body.end).trimmed(text);
        let mut parts = vec![left];
        if !self.bare_general.is_match(right.of(text)) {
            parts.push(right);
        }
        parts
    }

    fn is_body(&self, words: &str) -> bool {
        if self.no_body.is_match(words) {
            return false;
        }
        let plain = without_bracket(words.trim());
        plain.chars().nth(1).is_some() && self.endings.fit(plain)
    }
}
