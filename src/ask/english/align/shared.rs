//! Names in a list that share words: `the provincial and the city's supercomputing centre` share the head behind,
//! `the departments of commerce and finance` the one before. Must not know what is asked.

use super::Name;
use super::fit::{Aligner, Fit};
use crate::ask::english::gloss::is_han;
use crate::ask::english::unit::{Kind, Unit};
use crate::ask::plain::BREAK;

/// Share of the words of such a name that it must account for.
const ENGLISH: f64 = 0.99;
/// Share of the name that its own and the shared words must account for.
const CHINESE: f64 = 0.7;
/// Words at most that are shared, or that a member of a list has of its own.
const SHARED: usize = 2;
const OWN: usize = 4;
/// Words without weight inside a member of a list.
const WITHIN: [&str; 5] = ["the", "a", "an", "its", "s"];

impl Aligner<'_> {
    /// Names of members of lists that no other name was found for.
    pub(super) fn shared_heads(&self, taken: &[Fit]) -> Vec<Name> {
        let members = self.members();
        let is_taken = |at: &usize| taken.iter().any(|t| (t.start..t.end).contains(at));
        let mut found = Vec::new();
        for (at, member) in members.iter().enumerate() {
            let own = &member.units;
            // Kinds that are asked for get their head nouns elsewhere.
            let kind = own.iter().any(|unit| self.asked.get(*unit) == Some(&true));
            // What the question says in Chinese is whole.
            let given =
                own.iter().filter_map(|unit| self.units.get(*unit)).any(|u| u.words.chars().any(is_han));
            if own.is_empty() || own.len() > OWN || kind || given || own.iter().any(is_taken) {
                continue;
            }
            // Of a name the words of the whole name are shared, not only those of its member.
            let whole = |other: &Member| -> Vec<usize> {
                let name =
                    other.units.last().and_then(|u| taken.iter().find(|t| (t.start..t.end).contains(u)));
                name.map_or_else(|| other.units.clone(), |t| self.content(t.start..t.end))
            };
            let before = members.get(..at).unwrap_or_default().iter().rev();
            let first = before.take_while(|m| m.joined).last().map(whole).unwrap_or_default();
            let last = members.get(at + 1).filter(|_| member.joined).map(whole).unwrap_or_default();
            let mut tries: Vec<Vec<usize>> = Vec::new();
            // Digital companies, digital parks and clusters: what a member says again is not shared.
            let between = members.get(..at).unwrap_or_default().iter().rev().take_while(|m| m.joined);
            let again = self.again(&first, between.map(|m| m.units.as_slice()));
            for count in 1..=SHARED {
                let shared = if again { 0 } else { count.min(first.len()) };
                let opens = first.iter().take(shared).copied();
                tries.push(opens.chain(own.iter().copied()).collect());
                let ends = last.iter().skip(last.len().saturating_sub(count)).copied();
                tries.push(own.iter().copied().chain(ends).collect());
            }
            tries.retain(|units| units.len() > own.len());
            let name = self.shared(&tries, own);
            let whole = |name: &Name| match own.as_slice() {
                [unit] => !self.units.get(*unit).is_some_and(|unit| self.lacks(unit, &name.words)),
                _ => true,
            };
            found.extend(name.filter(whole));
        }
        found
    }

    /// Whether another member of a list than the first opens with the word that the first opens with.
    fn again<'a>(&self, first: &[usize], members: impl Iterator<Item = &'a [usize]>) -> bool {
        let opens = |units: &[usize]| {
            let unit = units.first().and_then(|at| self.units.get(*at))?;
            unit.words.split(' ').next().map(str::to_owned)
        };
        let word = opens(first);
        word.is_some() && members.filter(|units| !first.starts_with(units)).any(|units| opens(units) == word)
    }

    fn shared(&self, tries: &[Vec<usize>], own: &[usize]) -> Option<Name> {
        let fits = |units: &Vec<usize>| -> Vec<Fit> {
            let all = (0..self.targets.len()).filter_map(|target| self.fit_units(target, units));
            all.filter(|fit| fit.english >= ENGLISH && fit.chinese >= CHINESE).collect()
        };
        let best = |fits: &[Fit]| {
            let better = |a: &&Fit, b: &&Fit| a.score().total_cmp(&b.score()).then(b.target.cmp(&a.target));
            fits.iter().max_by(better).copied()
        };
        let tried = tries.iter().map(|units| (units, fits(units)));
        let found = tried.filter_map(|(units, fits)| Some((best(&fits)?, units, fits)));
        let (fit, units, fits) = found.reduce(|a, b| if b.0.score() > a.0.score() { b } else { a })?;
        Some(Name { start: *own.first()?, end: own.last()? + 1, words: self.alike(&fit, &fits, units) })
    }

    /// The members of all lists, in order.
    fn members(&self) -> Vec<Member> {
        let mut found = vec![Member::default()];
        for (at, unit) in self.units.iter().enumerate() {
            let Some(last) = found.last_mut() else { break };
            let empty = unit.what == Kind::Empty && WITHIN.contains(&unit.words.as_str());
            let joins = unit.words == "and" || unit.words == "or" || unit.chinese == BREAK.to_string();
            if joins {
                last.joined = true;
                if !last.units.is_empty() {
                    found.push(Member::default());
                }
            } else if matches!(unit.what, Kind::Content | Kind::Unknown) {
                last.units.push(at);
            } else if !empty {
                last.joined = false;
                found.push(Member::default());
            }
        }
        found
    }

    fn content(&self, span: std::ops::Range<usize>) -> Vec<usize> {
        let content = |at: &usize| self.units.get(*at).is_some_and(|u: &Unit| u.what == Kind::Content);
        span.filter(content).collect()
    }
}

/// Words that stand together, and whether another member of their list follows.
#[derive(Debug, Clone, Default)]
struct Member {
    units: Vec<usize>,
    joined: bool,
}
