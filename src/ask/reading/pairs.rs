//! Clauses of a question that each ask for their own kind by their own verb: 升级哪些平台，开展哪些试点. Must not know intents.

use super::{Reading, runs, verbs};
use crate::ask::plain::BREAK;
use crate::ask::spot::{Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// What one clause asks for.
#[derive(Debug, Clone, Default)]
pub(in crate::ask) struct Pair {
    actions: Vec<(String, String)>,
    heads: Vec<String>,
    classes: Vec<String>,
    compounds: Vec<String>,
    alone: Vec<String>,
    years: Vec<i64>,
}

impl Pair {
    /// Whether all that the clause asks for is acted on in one of these ways.
    pub(in crate::ask) fn acts(&self, ways: &[String]) -> bool {
        self.actions.iter().all(|(action, _)| ways.contains(action))
    }

    /// The question as if it asked for nothing else.
    pub(in crate::ask) fn of(&self, whole: &Reading) -> Reading {
        let mut reading = whole.clone();
        reading.pairs.clear();
        reading.wanted = None;
        reading.actions.clone_from(&self.actions);
        reading.heads.clone_from(&self.heads);
        reading.classes.clone_from(&self.classes);
        reading.compounds.clone_from(&self.compounds);
        reading.alone.clone_from(&self.alone);
        if !self.years.is_empty() {
            reading.years.clone_from(&self.years);
        }
        reading
    }
}

/// The clauses that ask by verbs of their own, where there are several.
pub(super) fn of(tokens: &[Token], words: &Words, vocabulary: &Vocabulary) -> Vec<Pair> {
    let is_break = |token: &Token| token.what == What::Stop && token.words == BREAK.to_string();
    let mut found: Vec<Pair> = Vec::new();
    let mut clauses: Vec<Vec<Token>> = Vec::new();
    for clause in tokens.split(is_break) {
        // 升级、建设的平台: a list of verbs is one clause with what they act on.
        match clauses.last_mut() {
            Some(last) if verbs::ends_in_verb(last) && verbs::opens_with_verb(clause) => {
                last.extend_from_slice(clause)
            }
            _ => clauses.push(clause.to_vec()),
        }
    }
    for clause in &clauses {
        let mut reading = Reading::default();
        clause.iter().for_each(|token| reading.take(token));
        // 把哪些部门的系统整合起来
        let asks = ["what", "several"].iter().any(|cue| reading.cues.contains(*cue));
        if reading.actions.is_empty() || !asks {
            continue;
        }
        for run in runs::runs(clause, words, vocabulary) {
            reading.settle(run, words, vocabulary);
        }
        reading.tidy(verbs::several_verbs(clause), words, vocabulary);
        let Reading { actions, heads, classes, years, things, .. } = reading;
        if things.is_empty() && !(heads.is_empty() && classes.is_empty()) {
            let (compounds, alone) = verbs::compounds(clause);
            found.push(Pair { actions, heads, classes, compounds, alone, years });
        }
    }
    let acts = |pair: &Pair| pair.actions.iter().map(|(action, _)| action.clone()).collect::<Vec<_>>();
    let apart = found.windows(2).any(|pair| acts(&pair[0]) != acts(&pair[1]));
    if apart { found } else { Vec::new() }
}
