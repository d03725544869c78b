//! Targets of two years side by side: which of them count one thing in one scope. Must not know how they are asked for.

use super::Goal;
use crate::lexicon::{Affixes, Lexicon, LexiconError};
use serde::Deserialize;

/// Tells metrics that count one thing (`lexicon/ask/metrics.toml`).
#[derive(Debug, Deserialize)]
pub(super) struct Metrics {
    verbs: Affixes,
    flow: Vec<String>,
    stock: Vec<String>,
    scopes: Affixes,
    bounds: Vec<String>,
}

/// Targets paired, and what is left on each side.
#[derive(Debug, Default)]
pub(super) struct Paired {
    pub(super) changed: Vec<(Goal, Goal)>,
    pub(super) dropped: Vec<Goal>,
    pub(super) added: Vec<Goal>,
}

/// How a number is counted: in the year alone, or in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    Flow,
    Stock,
    Unsaid,
}

/// Characters that the shorter of two metrics must have to stand within the other.
const LEAST: usize = 4;

impl Metrics {
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        lexicon.toml("ask/metrics.toml")
    }

    /// Pairs targets, the surest first: equal metrics, then equal cores, then a core that ends in the other. What did not
    /// change is left out.
    pub(super) fn pair(&self, first: Vec<Goal>, second: Vec<Goal>) -> Paired {
        let mut old: Vec<Option<Goal>> = first.into_iter().map(Some).collect();
        let mut new: Vec<Option<Goal>> = second.into_iter().map(Some).collect();
        let mut paired = Paired::default();
        let tests: [fn(&Self, &Goal, &Goal) -> bool; 4] = [
            |_, a, b| a.metric == b.metric && a.value == b.value,
            |_, a, b| a.metric == b.metric,
            |m, a, b| m.is_counted_alike(a, b) && m.core(&a.metric) == m.core(&b.metric),
            |m, a, b| m.is_counted_alike(a, b) && m.holds(&a.metric, &b.metric),
        ];
        for is_one in tests {
            for one in &mut old {
                let Some(goal) = one.as_ref() else { continue };
                let fits = |other: &Goal| goal.unit == other.unit && is_one(self, goal, other);
                let Some(found) = new.iter_mut().find(|other| other.as_ref().is_some_and(fits)) else {
                    continue;
                };
                if let Some(pair) = one.take().zip(found.take()) {
                    paired.changed.push(pair);
                }
            }
        }
        paired.changed.retain(|(a, b)| a.value != b.value || a.comparator != b.comparator);
        paired.dropped = old.into_iter().flatten().collect();
        paired.added = new.into_iter().flatten().collect();
        paired
    }

    /// One core ends in the other (省级示范园, 示范园), long enough to name something.
    fn holds(&self, one: &str, other: &str) -> bool {
        let (a, b) = (self.core(one), self.core(other));
        let (short, long) = if a.chars().count() < b.chars().count() { (a, b) } else { (b, a) };
        short.chars().count() >= LEAST && long.ends_with(&short)
    }

    fn is_counted_alike(&self, one: &Goal, other: &Goal) -> bool {
        let (a, b) = (self.count(&one.metric), self.count(&other.metric));
        a == b || (a == Count::Unsaid || b == Count::Unsaid) && a != Count::Flow && b != Count::Flow
    }

    fn count(&self, metric: &str) -> Count {
        let has = |words: &[String]| words.iter().any(|word| metric.contains(word.as_str()));
        match (has(&self.flow), has(&self.stock)) {
            (true, _) => Count::Flow,
            (_, true) => Count::Stock,
            _ => Count::Unsaid,
        }
    }

    /// What is counted, without the verbs and scopes before it.
    fn core(&self, metric: &str) -> String {
        let mut core = metric;
        while let Some(rest) = self.opened(core) {
            core = rest;
        }
        let mut core = core.to_owned();
        for bound in &self.bounds {
            core = core.replace(bound.as_str(), "");
        }
        core
    }

    fn opened<'m>(&self, core: &'m str) -> Option<&'m str> {
        let opening =
            self.verbs.opening(core).into_iter().chain(self.scopes.opening(core)).max_by_key(|o| o.len())?;
        core.strip_prefix(opening).filter(|rest| rest.chars().count() > 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal(metric: &str, value: &str) -> Goal {
        Goal { metric: metric.to_owned(), value: value.to_owned(), unit: "个".to_owned(), ..Goal::default() }
    }

    #[test]
    fn numbers_are_paired_by_metric_and_scope() {
        let metrics = Metrics::new(&Lexicon::embedded().unwrap()).unwrap();
        let changes = |old: &str, new: &str| {
            let paired = metrics.pair(vec![goal(old, "1")], vec![goal(new, "2")]);
            !paired.changed.is_empty()
        };
        for (old, new) in [
            ("新建5G基站", "新建5G基站"),
            ("创建省级示范粮仓", "建设示范粮仓"),
            ("新建10G-PON及以上端口", "新建10G-PON端口"),
            ("全省农产品网络零售额", "农产品网络零售额"),
            ("打造省级智慧园区", "培育智慧园区"),
        ] {
            assert!(changes(old, new), "{old} {new}");
        }
        for (old, new) in [
            ("新建5G基站", "建成5G基站"),
            ("新建5G基站", "累计建成5G基站"),
            ("新增工业互联网标识注册量", "工业互联网标识注册量"),
            ("示范粮仓", "示范粮仓占比"),
            ("数字经济增加值", "数字经济增加值年均增长"),
            ("打造标杆企业", "打造标杆工厂"),
        ] {
            assert!(!changes(old, new), "{old} {new}");
        }
    }

    #[test]
    fn what_did_not_change_is_left_out_and_each_target_is_used_once() {
        let metrics = Metrics::new(&Lexicon::embedded().unwrap()).unwrap();
        let old = vec![goal("建成粮仓", "3"), goal("建成冷库", "2")];
        let new =
            vec![goal("新增粮仓", "9"), goal("建成粮仓", "3"), goal("建成冷库", "5"), goal("建设冷库", "7")];
        let paired = metrics.pair(old, new);
        assert_eq!(paired.changed.len(), 1);
        assert_eq!((paired.changed[0].0.value.as_str(), paired.changed[0].1.value.as_str()), ("2", "5"));
        assert!(paired.dropped.is_empty());
        assert_eq!(paired.added.len(), 2);
    }
}
