//! Names that share words across `and`. Must not know what is asked.

use super::Name;
use super::fit::{Aligner, Fit};
use crate::ask::english::unit::Kind;

impl Aligner<'_> {
    /// `the provincial and the city's supercomputing centre`: what stands before `and` shares the head behind it, and
    /// `the departments of commerce and finance` the one before.
    pub(super) fn shared_heads(&self, taken: &[Fit]) -> Vec<Name> {
        let mut found = Vec::new();
        for (at, _) in self.units.iter().enumerate().filter(|(_, u)| u.words == "and") {
            let free = |unit: &usize| {
                let content = self.units.get(*unit).is_some_and(|u| u.what == Kind::Content);
                content && !taken.iter().any(|t| (t.start..t.end).contains(unit))
            };
            let content = |unit: &usize| self.units.get(*unit).is_some_and(|u| u.what == Kind::Content);
            if let Some(behind) = taken.iter().find(|t| t.start > at && t.start <= at + 2) {
                let before: Vec<usize> = (0..at).rev().take_while(free).take(3).collect();
                let heads: Vec<usize> = (behind.start..behind.end).filter(content).collect();
                let head = |count: usize| heads.iter().skip(heads.len().saturating_sub(count)).copied();
                let tries = [1, 2].map(|count| before.iter().rev().copied().chain(head(count)).collect());
                found.extend(self.shared(&tries, before.last().copied(), at));
            }
            if let Some(before) = taken.iter().find(|t| t.end == at) {
                let behind: Vec<usize> = (at + 1..self.units.len()).take_while(free).take(4).collect();
                let heads: Vec<usize> = (before.start..before.end).filter(content).collect();
                let head = |count: usize| heads.iter().take(count).copied();
                let tries = [1, 2].map(|count| head(count).chain(behind.iter().copied()).collect());
                let end = behind.last().map_or(at + 1, |last| last + 1);
                found.extend(self.shared(&tries, behind.first().copied(), end));
            }
        }
        found
    }

    fn shared(&self, tries: &[Vec<usize>], start: Option<usize>, end: usize) -> Option<Name> {
        let start = start?;
        let fits = tries.iter().flat_map(|units| {
            (0..self.targets.len()).filter_map(move |target| self.fit_units(target, units))
        });
        let best = fits.max_by(|a, b| a.score().total_cmp(&b.score()).then(b.target.cmp(&a.target)))?;
        Some(Name { start, end, ..self.name(&best) })
    }
}
