//! Which lists are asked item by item: for bodies, places, figures, nouns that texts list things under, fields. Must not know how any
//! question is answered.

use crate::ask::plain::plain;
use crate::ask::session::Session;

/// Characters of the shortest field of several that are asked apart by what each is called.
const ASPECT: usize = 4;

impl Session<'_> {
    /// 甲平台、乙工作、丙试点各由谁负责: whether things and what only words say are asked for their bodies.
    pub(super) fn of_bodies(&self, question: &str, items: &[&str]) -> bool {
        let reading = self.read(question);
        let said = |item: &&str| reading.unknown.iter().any(|unknown| *unknown == plain(item));
        let thing = |item: &&str| reading.things.iter().any(|group| group.words == plain(item));
        let asks = reading.cues.contains("who") && reading.agencies.is_empty();
        asks && items.iter().all(|item| said(item) || thing(item))
            && items.iter().any(said)
            && items.iter().any(thing)
    }

    /// 智算中心和卫星运营中心各在哪里: whether kinds are asked for their places, of which one has a field of its own or is read as
    /// a name.
    pub(super) fn of_places(&self, question: &str, items: &[&str]) -> bool {
        let reading = self.read(question);
        let kind = |item: &&str| self.kinds(item).next().is_some();
        let kinds = !reading.heads.is_empty() || !reading.classes.is_empty();
        let own = if reading.things.is_empty() { !reading.qualifiers.is_empty() } else { kinds };
        reading.cues.contains("where") && own && reading.fields.is_empty() && items.iter().all(kind)
    }

    /// 为甲行动和乙基地定了哪些目标: whether things are asked for their figures.
    pub(super) fn of_targets(&self, question: &str, items: &[&str]) -> bool {
        let reading = self.read(question);
        let thing = |item: &&str| reading.things.iter().any(|group| group.words == plain(item));
        reading.cues.contains("target") && items.len() > 1 && items.iter().all(thing)
    }

    /// 要新建哪些重点应用和公共平台: whether one of the items is a noun that texts list things under, beside a kind.
    pub(super) fn of_listed_noun(&self, (open, rest): (&str, &str), items: &[&str]) -> bool {
        let kind = |item: &&str| self.kinds(item).next().is_some();
        let listed = |item: &&str| {
            let alone = format!("{open}{item}{rest}");
            // 由谁负责 is told with every item.
            let alone = self.core(&alone).unwrap_or(alone);
            let noun = self.read(&alone).listing.map(|listing| listing.noun);
            noun.is_some_and(|noun| noun == plain(item)) && self.lists(&alone)
        };
        items.iter().any(kind) && items.iter().any(listed)
    }

    /// 在经贸合作和文化交流方面: the question once for each, where one of them is the heading of a task.
    pub(super) fn aspects(&self, question: &str) -> Option<Vec<String>> {
        let terms = &self.asker.words.terms;
        let (from, to) = terms.aspect_openings.iter().find_map(|open| {
            let from = question.find(open.as_str())? + open.len();
            let rest = question.get(from..)?;
            let to = terms.aspect_endings.iter().filter_map(|end| rest.find(end.as_str())).min()?;
            rest.get(..to)?.contains(terms.ands.as_slice()).then_some((from, from + to))
        })?;
        let (open, list, rest) = (question.get(..from)?, question.get(from..to)?, question.get(to..)?);
        let list = list.split('（').next()?;
        let items: Vec<&str> = list.split(terms.ands.as_slice()).collect();
        let long = |item: &&str| item.chars().count() >= ASPECT;
        let reading = self.read(question);
        let mixed = !reading.topics.is_empty() && !reading.qualifiers.is_empty();
        (mixed && items.len() > 1 && items.iter().all(long))
            .then(|| items.iter().map(|item| format!("{open}{item}{rest}")).collect())
    }
}
