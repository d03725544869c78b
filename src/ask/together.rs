//! Answers of several sentences as one. Must not know how any of them is found.

use super::model::{Answer, Item, Status};
use std::collections::BTreeSet;

/// One answer of several; what two of them give is given once.
pub(super) fn together(question: &str, answers: Vec<Answer>) -> Answer {
    let texts: Vec<String> = answers.iter().map(|a| a.sparql.clone()).collect();
    let mut all = answers.into_iter();
    let mut whole = all.next().unwrap_or_default();
    whole.question = question.to_owned();
    whole.sparql = super::query::union(&texts);
    for answer in all {
        for item in answer.answers {
            add(&mut whole.answers, item);
        }
        if answer.status == Status::Answered {
            whole.status = Status::Answered;
        }
        whole.reading.extend(answer.reading);
        for (slot, values) in answer.parameters {
            let held = whole.parameters.entry(slot).or_default();
            held.extend(values);
        }
        whole.message = match (whole.message.take(), answer.message) {
            (Some(one), Some(other)) if one != other => Some(one + &other),
            (one, other) => one.or(other),
        };
    }
    if whole.status == Status::Answered {
        whole.suggestions.clear();
    }
    for values in whole.parameters.values_mut() {
        let mut met = BTreeSet::new();
        values.retain(|value| met.insert(value.clone()));
    }
    whole
}

/// Whether one answer holds all of another, each item with its years.
pub(super) fn holds(whole: &Answer, part: &Answer) -> bool {
    let held = |item: &Item| {
        // A year that is asked for is told by what is found in it.
        if let [year] = item.years.as_slice()
            && item.value.is_some_and(|value| (value - *year as f64).abs() < 0.5)
        {
            return whole.answers.iter().any(|held| held.years.contains(year));
        }
        let mut same = whole.answers.iter().filter(|held| is_same(held, item));
        same.any(|held| item.years.iter().all(|year| held.years.contains(year)))
    };
    part.answers.iter().all(held)
}

/// Whether two items are one: the same individual, or a figure that one calls by its metric and the other by its year.
fn is_same(one: &Item, other: &Item) -> bool {
    let figure = one.value.is_some() && one.evidence == other.evidence;
    one.value == other.value && (figure || (one.label == other.label && one.iri == other.iri))
}

fn add(items: &mut Vec<Item>, item: Item) {
    let Some(held) = items.iter_mut().find(|held| is_same(held, &item)) else {
        items.push(item);
        return;
    };
    held.years.extend(item.years);
    held.years.sort_unstable();
    held.years.dedup();
    if !held.note.contains(&item.note) {
        held.note = [held.note.as_str(), item.note.as_str()].join("；").trim_matches('；').to_owned();
    }
    for quote in item.evidence {
        if !held.evidence.contains(&quote) {
            held.evidence.push(quote);
        }
    }
}
