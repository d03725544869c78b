//! Which targets a question names by their metric. Must not know graphs.

use super::plain::{likeness, pairs, scattered, shared};
use super::spot::{Tag, Token, What};
use super::vocabulary::Vocabulary;
use super::words::{Slot, Words};

/// Share of a metric's pairs of characters that the question must hold.
const COVERED: f64 = 0.74;
/// Likeness from which another metric answers for a year that does not have the one asked for.
const NEAR: f64 = 0.5;

/// Targets whose metric the question names, by index into [`Vocabulary::metrics`].
pub(super) fn named(tokens: &[Token], words: &Words, vocabulary: &Vocabulary) -> Vec<usize> {
    let asked = stretches(tokens);
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
    found.extend(held);
    found.sort_unstable();
    found.dedup();
    found
}

/// Targets of those given whose metric is most like the question's words: 网络零售额 for 网络销售额.
pub(super) fn nearest(stretches: &[String], among: &[(usize, &str)]) -> Vec<usize> {
    let mut found: Vec<(f64, usize)> = Vec::new();
    for stretch in stretches.iter().filter(|s| s.chars().count() >= 3) {
        let asked = pairs(stretch);
        found.extend(among.iter().map(|(at, metric)| (likeness(&asked, &pairs(metric)), *at)));
    }
    let best = found.iter().map(|f| f.0).fold(0.0, f64::max);
    found.retain(|f| f.0 >= NEAR && f.0 > best - 0.02);
    found.into_iter().map(|f| f.1).collect()
}

/// The stretches of a question that may name a metric.
pub(super) fn asked(tokens: &[Token]) -> Vec<String> {
    stretches(tokens).into_iter().filter(|s| s.names).map(|s| s.words).collect()
}

/// Whether a metric speaks of the stretch: 投资额 of 完成投资.
fn holds(metric: &str, stretch: &str, words: &Words) -> bool {
    let enough = stretch.chars().count() >= 3;
    let core = core(stretch, words);
    let long_enough = enough && core.chars().count() >= if core.is_ascii() { 3 } else { 2 };
    let share = core.chars().count() * 8 >= metric.chars().count();
    let asked: Vec<char> = core.chars().collect();
    long_enough
        && share
        && (metric.contains(core.as_str()) || (asked.len() >= 4 && scattered(&asked, metric)))
}

/// A metric without the verbs that open it; itself where nothing is left.
pub(super) fn opened<'m>(metric: &'m str, words: &Words) -> &'m str {
    let mut rest = metric;
    while let Some(shorter) =
        words.terms.metric_openings.iter().find_map(|verb| rest.strip_prefix(verb.as_str()))
    {
        rest = shorter;
    }
    if rest.chars().count() < 3 { metric } else { rest }
}

/// A metric without the verbs that open it and the measure that closes it.
fn core(metric: &str, words: &Words) -> String {
    let mut rest = metric;
    while let Some(shorter) =
        words.terms.metric_openings.iter().find_map(|verb| rest.strip_prefix(verb.as_str()))
    {
        rest = shorter;
    }
    if let Some(shorter) = words.terms.metric_endings.iter().find_map(|end| rest.strip_suffix(end.as_str()))
        && shorter.chars().count() >= 2
    {
        rest = shorter;
    }
    if rest.chars().count() < 2 { metric.to_owned() } else { rest.to_owned() }
}

/// Neighbouring words that may name a metric.
#[derive(Default)]
struct Stretch {
    words: String,
    /// Whether there is more in it than verbs and head nouns.
    names: bool,
}

/// Names of things, head nouns, verbs and unknown words, cut at everything else.
fn stretches(tokens: &[Token]) -> Vec<Stretch> {
    let mut found = vec![Stretch::default()];
    for token in tokens {
        let (counts, names) = match &token.what {
            What::Named(slot, ..) => (*slot == Slot::Thing || *slot == Slot::Task, true),
            What::Rest => (true, true),
            What::Cue(tags) => {
                (tags.iter().all(|t| matches!(t, Tag::Head(_) | Tag::Class(_) | Tag::Action(_))), false)
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
    found
}
