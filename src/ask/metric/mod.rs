//! Which targets a question names by their metric. Must not know graphs.

mod bare;
mod listed;

pub(super) use bare::{core, forms, opened};
pub(super) use listed::listed;

use super::plain::{likeness, pairs, scattered, shared};
use super::spot::{Tag, Token, What};
use super::vocabulary::Vocabulary;
use super::words::{Slot, Words};

/// Share of a metric's pairs of characters that the question must hold.
const COVERED: f64 = 0.74;
/// Likeness from which another metric answers for a year that does not have the one asked for.
const NEAR: f64 = 0.5;
/// The same where both end in one noun: 沉浸式场景 for 沉浸式体验类场景.
const NEAR_OF_ONE_NOUN: f64 = 0.4;
/// Pairs of characters that such metrics share at least.
const LEAST_PAIRS: usize = 3;
/// Characters that a part of a stretch must have to speak for it.
const LEAST_SHARED: usize = 3;

/// Targets whose metric the question names, by index into [`Vocabulary::metrics`].
pub(super) fn named(tokens: &[Token], words: &Words, vocabulary: &Vocabulary) -> Vec<usize> {
    let asked = stretches(tokens, words, vocabulary);
    let mut all: Vec<(char, char)> = asked.iter().flat_map(|stretch| pairs(&stretch.words)).collect();
    all.sort_unstable();
    all.dedup();
    let covered = |metric: &str| {
        let core = pairs(&core(metric, words));
        shared(&core, &all) as f64 >= COVERED * core.len() as f64 && !core.is_empty()
    };
    let metrics = || vocabulary.metrics.iter().enumerate();
    let mut found: Vec<usize> = metrics().filter(|(_, m)| covered(&m.plain)).map(|(at, _)| at).collect();
    // A stretch that lies wholly in a metric found already says no more.
    let said = |stretch: &Stretch| {
        let long = |m: &str| m.chars().count() >= stretch.words.chars().count() + 4;
        found
            .iter()
            .filter_map(|at| vocabulary.metrics.get(*at))
            .any(|m| long(&m.plain) && m.plain.contains(&stretch.words))
    };
    let open: Vec<&Stretch> = asked.iter().filter(|s| s.names && !said(s)).collect();
    let held: Vec<usize> = metrics()
        .filter(|(_, m)| open.iter().any(|stretch| holds(&m.plain, &stretch.words, words)))
        .map(|(at, _)| at)
        .collect();
    if !held.is_empty()
        && tokens.iter().any(|t| t.asks(&["target"]))
        && tokens.iter().any(|t| t.asks(&["what"]))
    {
        let nouns: Vec<&str> = open.iter().filter_map(|stretch| unapplied(&stretch.words, words)).collect();
        let of_noun = |m: &str| nouns.iter().any(|noun| m.ends_with(noun));
        found.extend(metrics().filter(|(_, m)| of_noun(&m.plain)).map(|(at, _)| at));
    }
    found.extend(held);
    found.sort_unstable();
    found.dedup();
    narrower(found, &asked, &all, words, vocabulary)
}

/// The noun of a kind that only says its use: 场景 of 应用场景, which 体验场景 are too.
fn unapplied<'s>(stretch: &'s str, words: &Words) -> Option<&'s str> {
    let noun = stretch.strip_prefix(words.terms.applied.last()?.as_str())?;
    (noun.chars().count() >= 2).then_some(noun)
}

/// Without the metrics whose words the question has only as part of a longer one: 数字经济 of 数字经济领域专利拥有量.
fn narrower(
    found: Vec<usize>,
    stretches: &[Stretch],
    asked: &[(char, char)],
    words: &Words,
    vocabulary: &Vocabulary,
) -> Vec<usize> {
    let plain = |at: &usize| vocabulary.metrics.get(*at).map_or("", |m| m.plain.as_str());
    let share = |metric: &str| {
        let of = pairs(opened(metric, words));
        shared(&of, asked) as f64 / (of.len() as f64).max(1.0)
    };
    let part = |at: &usize| {
        let core = core(plain(at), words);
        let said = stretches.iter().filter(|stretch| stretch.words.contains(&core)).count();
        said == 1
            && share(plain(at)) < COVERED
            && found.iter().any(|other| {
                let other = plain(other);
                other.contains(&core) && share(other) >= COVERED && other.len() > plain(at).len()
            })
    };
    found.iter().copied().filter(|at| !part(at)).collect()
}

/// Targets whose metric holds the longest part of a stretch, at least half of it: 农产品 of 农产品网上卖.
pub(super) fn sharing(stretches: &[String], vocabulary: &Vocabulary) -> Vec<usize> {
    let mut found = Vec::new();
    for stretch in stretches {
        let chars: Vec<char> = stretch.chars().collect();
        let least = LEAST_SHARED.max(chars.len().div_ceil(2));
        let parts = (least..=chars.len()).rev().map(|length| {
            let within = |metric: &str| {
                chars.windows(length).any(|part| metric.contains(&part.iter().collect::<String>()))
            };
            let metrics = vocabulary.metrics.iter().enumerate();
            metrics.filter(|(_, m)| within(&m.plain)).map(|(at, _)| at).collect::<Vec<usize>>()
        });
        found.extend(parts.into_iter().find(|held| !held.is_empty()).unwrap_or_default());
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Targets whose metric ends in what stands right behind the question for an amount: 新增多少基站和端口.
pub(super) fn counted(tokens: &[Token], words: &Words, vocabulary: &Vocabulary) -> Vec<usize> {
    let amount = |t: &Token| t.asks(&["amount"]);
    let and = |t: &Token| {
        t.what == What::Stop && (t.words == super::plain::BREAK.to_string() || words.joins(&t.words))
    };
    let noun = |t: &Token| match &t.what {
        What::Rest => true,
        What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_))),
        _ => false,
    };
    let mut found = Vec::new();
    for from in (0..tokens.len()).filter(|at| tokens.get(*at).is_some_and(amount)) {
        let list = tokens.get(from + 1..).unwrap_or_default().iter().take_while(|t| noun(t) || and(t));
        for item in list.filter(|t| noun(t) && t.words.chars().count() >= 2) {
            let item = words.same(&item.words);
            let metrics = vocabulary.metrics.iter().enumerate();
            found.extend(metrics.filter(|(_, m)| m.plain.ends_with(&item)).map(|(at, _)| at));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Targets of those given whose metric is most like the question's words: 网络零售额 for 网络销售额.
pub(super) fn nearest(stretches: &[String], among: &[(usize, &str)]) -> Vec<usize> {
    let mut found: Vec<(f64, usize)> = Vec::new();
    for stretch in stretches.iter().filter(|s| s.chars().count() >= 3) {
        let asked = pairs(stretch);
        let likely = |metric: &str| {
            let of = pairs(metric);
            let like = likeness(&asked, &of);
            let close = like >= NEAR
                || (like >= NEAR_OF_ONE_NOUN
                    && one_noun(stretch, metric)
                    && shared(&asked, &of) >= LEAST_PAIRS);
            close.then_some(like)
        };
        found.extend(among.iter().filter_map(|(at, metric)| Some((likely(metric)?, *at))));
    }
    let best = found.iter().map(|f| f.0).fold(0.0, f64::max);
    found.retain(|f| f.0 > best - 0.02);
    found.into_iter().map(|f| f.1).collect()
}

/// Whether two measures count the same noun: what ends them.
fn one_noun(asked: &str, metric: &str) -> bool {
    let end = |words: &str| words.chars().rev().take(2).collect::<Vec<char>>();
    end(asked) == end(metric)
}

/// The stretches of a question that may name a metric.
pub(super) fn asked(tokens: &[Token], words: &Words, vocabulary: &Vocabulary) -> Vec<String> {
    stretches(tokens, words, vocabulary).into_iter().filter(|s| s.names).map(|s| s.words).collect()
}

/// Share of the pairs of characters of what is asked for that a measure has.
pub(super) fn coverage(asked: &str, measure: &str) -> f64 {
    let of = pairs(asked);
    shared(&of, &pairs(measure)) as f64 / (of.len() as f64).max(1.0)
}

/// Whether a metric speaks of the stretch: 投资额 of 完成投资.
fn holds(metric: &str, stretch: &str, words: &Words) -> bool {
    let enough = stretch.chars().count() >= 3;
    let verbs = words.actions.keys().chain(&words.terms.metric_openings);
    let verb = verbs.filter_map(|verb| stretch.strip_suffix(verb.as_str()));
    let bare = verb.filter(|rest| rest.chars().count() >= 3).min_by_key(|rest| rest.len());
    let core = core(bare.unwrap_or(stretch), words);
    let long_enough = enough && core.chars().count() >= if core.is_ascii() { 3 } else { 2 };
    let share = core.chars().count() * 8 >= metric.chars().count();
    let asked: Vec<char> = core.chars().collect();
    long_enough
        && share
        && (metric.contains(core.as_str()) || (asked.len() >= 4 && scattered(&asked, metric)))
}

/// Neighbouring words that may name a metric.
#[derive(Default)]
struct Stretch {
    words: String,
    /// Whether there is more in it than verbs and head nouns.
    names: bool,
}

/// Names of things, head nouns, verbs and unknown words, cut at everything else.
fn stretches(tokens: &[Token], words: &Words, vocabulary: &Vocabulary) -> Vec<Stretch> {
    let mut found = vec![Stretch::default()];
    let meets = |a: &Token, b: &Token| match (a.words.chars().last(), b.words.chars().next()) {
        (Some(last), Some(first)) => vocabulary.neighbours(last, first),
        _ => false,
    };
    for (at, token) in tokens.iter().enumerate() {
        // 年营收超百亿的数字企业 is one measure.
        let unknown = |at: usize| tokens.get(at).is_some_and(|t| t.what == What::Rest);
        if token.what == What::Stop
            && token.words.chars().eq([words.terms.attributive])
            && at.checked_sub(1).is_some_and(unknown)
            && unknown(at + 1)
        {
            continue;
        }
        // A light word inside a name: the 用 of 应用.
        let around = at.checked_sub(1).and_then(|at| tokens.get(at)).zip(tokens.get(at + 1));
        let inside = around.is_some_and(|(before, behind)| meets(before, token) && meets(token, behind));
        let (counts, names) = match &token.what {
            What::Stop
                if inside
                    && !token.words.contains(&words.terms.ands[..])
                    && token.words.chars().all(char::is_alphanumeric) =>
            {
                (true, false)
            }
            What::Named(slot, ..) => (*slot == Slot::Thing || *slot == Slot::Task, true),
            What::Rest => (true, true),
            What::Cue(tags) => {
                // 多少个创新平台: the head right behind the question for a number names what is counted.
                let counts = |t: &Tag| matches!(t, Tag::Cue(n) if n == "amount" || n == "count");
                let before = at.checked_sub(1).and_then(|at| tokens.get(at));
                let counted =
                    before.is_some_and(|t| matches!(&t.what, What::Cue(tags) if tags.iter().any(counts)));
                let head = tags.iter().any(|t| matches!(t, Tag::Head(_)));
                (
                    tags.iter().all(|t| matches!(t, Tag::Head(_) | Tag::Class(_) | Tag::Action(_))),
                    counted && head && token.words.chars().count() >= LEAST_SHARED,
                )
            }
            What::Year(..) | What::Stop => (false, false),
        };
        match found.last_mut() {
            Some(last) if counts => {
                last.words.push_str(&token.words);
                last.names |= names;
            }
            _ => found.push(Stretch::default()),
        }
    }
    found.retain(|stretch| !stretch.words.is_empty());
    found.iter_mut().for_each(|stretch| stretch.words = words.same(&stretch.words));
    found
}
