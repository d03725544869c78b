//! Which gold task is which extracted task: by their words, not by their paths. Must not score.

use super::normal::Normaliser;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Below this share of common trigrams two tasks are different ones.
const ALIKE: f64 = 0.3;

/// For each aligned gold task, the index of its counterpart.
pub(super) fn align(gold: &[&Value], found: &[&Value], normal: &Normaliser) -> BTreeMap<usize, usize> {
    let a: Vec<_> = gold.iter().map(|task| trigrams(task, normal)).collect();
    let b: Vec<_> = found.iter().map(|task| trigrams(task, normal)).collect();
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, left) in a.iter().enumerate() {
        for (j, right) in b.iter().enumerate() {
            let common = left.intersection(right).count();
            let all = left.len() + right.len() - common;
            if common > 0 {
                pairs.push((common as f64 / all as f64, i, j));
            }
        }
    }
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| (y.1, y.2).cmp(&(x.1, x.2))));
    let mut taken = BTreeSet::new();
    let mut aligned = BTreeMap::new();
    for (share, i, j) in pairs {
        if share < ALIKE {
            break;
        }
        if !aligned.contains_key(&i) && taken.insert(j) {
            aligned.insert(i, j);
        }
    }
    aligned
}

fn trigrams(task: &Value, normal: &Normaliser) -> BTreeSet<Vec<char>> {
    let part = |key: &str| task[key].as_str().unwrap_or_default();
    let words: Vec<char> = normal.norm(&format!("{}{}", part("heading"), part("text"))).chars().collect();
    if words.len() < 3 {
        return BTreeSet::from([words]);
    }
    words.windows(3).map(<[char]>::to_vec).collect()
}
