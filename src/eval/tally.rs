//! Hits, false findings and misses. Must not know what is counted.

use serde::Serialize;

/// Counts of one category.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// In gold and found.
    pub hits: usize,
    /// Found, not in gold.
    pub extra: usize,
    /// In gold, not found.
    pub missed: usize,
}

impl Tally {
    /// Hits among what was found; 1 where nothing was.
    pub fn precision(&self) -> f64 {
        share(self.hits, self.extra)
    }

    /// Hits among what gold holds; 1 where it holds nothing.
    pub fn recall(&self) -> f64 {
        share(self.hits, self.missed)
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }

    pub(super) fn judge(&mut self, right: bool) {
        self.hits += usize::from(right);
        self.extra += usize::from(!right);
        self.missed += usize::from(!right);
    }
}

fn share(part: usize, rest: usize) -> f64 {
    if part + rest == 0 { 1.0 } else { part as f64 / (part + rest) as f64 }
}

/// What a comparison of two lists gives.
pub(super) struct Matched<'v, T> {
    pub pairs: Vec<(&'v T, &'v T)>,
    pub extra: Vec<&'v T>,
    pub missed: Vec<&'v T>,
}

/// Pairs each gold item with the first free found one that is the same, in order.
pub(super) fn match_items<'v, T>(
    gold: &[&'v T],
    found: &[&'v T],
    same: impl Fn(&T, &T) -> bool,
) -> Matched<'v, T> {
    let mut free: Vec<Option<&'v T>> = found.iter().copied().map(Some).collect();
    let mut matched = Matched { pairs: Vec::new(), extra: Vec::new(), missed: Vec::new() };
    for &item in gold {
        match free.iter_mut().find(|f| f.is_some_and(|f| same(item, f))).and_then(Option::take) {
            Some(other) => matched.pairs.push((item, other)),
            None => matched.missed.push(item),
        }
    }
    matched.extra = free.into_iter().flatten().collect();
    matched
}
