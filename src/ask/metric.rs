//! Which targets a question names by their metric. Must not know graphs.

use super::plain::{pairs, shared};
use super::spot::{Tag, Token, What};
use super::vocabulary::Vocabulary;
use super::words::{Slot, Words};

/// Share of a metric's pairs of characters that the question must hold.
const COVERED: f64 = 0.74;

/// Targets whose metric the question names, by index into [`Vocabulary::metrics`].
pub(super) fn named(tokens: &[Token], words: &Words, vocabulary: &Vocabulary) -> Vec<usize> {
    let asked = stretches(tokens);
    let mut all: Vec<(char, char)> = asked.iter().flat_map(|stretch| pairs(&stretch.words)).collect();
    all.sort_unstable();
    all.dedup();
    let mut found: Vec<usize> = Vec::new();
    for (at, metric) in vocabulary.metrics.iter().enumerate() {
        let core = pairs(&core(&metric.plain, words));
        let covered = shared(&core, &all) as f64 >= COVERED * core.len() as f64 && !core.is_empty();
        let held = asked.iter().any(|stretch| stretch.names && holds(&metric.plain, &stretch.words, words));
        if covered || held {
            found.push(at);
        }
    }
    found
}

/// Whether a metric speaks of the stretch: 投资额 of 完成投资.
fn holds(metric: &str, stretch: &str, words: &Words) -> bool {
    let enough = stretch.chars().count() >= 3;
    let core = core(stretch, words);
    let long_enough = enough && core.chars().count() >= if core.is_ascii() { 3 } else { 2 };
    long_enough && core.chars().count() * 8 >= metric.chars().count() && metric.contains(core.as_str())
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
