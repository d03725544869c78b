//! Whether words of a question ask for a kind of things rather than name one. Must not know how they fit.

use super::fit::{Aligner, Fit};
use crate::ask::english::unit::{Kind, Unit};
use crate::ask::words::Slot;
use std::collections::BTreeMap;

/// A stretch that so many names fit alike asks for a kind.
const KIND: usize = 3;
/// Score from which words are the whole name of one thing.
const FULL: f64 = 0.95;

/// What stands between a kind and what narrows it.
const TIES: [&str; 4] = ["for", "on", "about", "concerning"];

impl Aligner<'_> {
    /// Whether a stretch asks for a kind: several names fit it about as well, none of them fully.
    pub(super) fn is_kind(&self, fit: &Fit, fits: &[Fit]) -> bool {
        let words = |f: &Fit| self.targets.get(f.target).map(|t| t.words.as_str());
        let like = |f: &&Fit| f.start == fit.start && f.end == fit.end && f.score() > fit.score() - 0.1;
        let names: BTreeMap<_, _> = fits.iter().filter(like).map(|f| (words(f), ())).collect();
        let only_kinds = (fit.start..fit.end).filter_map(|at| self.units.get(at)).all(|u| {
            u.what == Kind::Empty
                || self.words.terms.modifiers.contains(&u.chinese)
                || self.words.heads.contains_key(&u.chinese)
                || self.words.classes.contains_key(&u.chinese)
        });
        // Cultivating enterprises: what is done with bodies of a kind names no figure.
        let of_bodies = (fit.start..fit.end).filter_map(|at| self.units.get(at)).all(|u| {
            u.what == Kind::Empty
                || self.words.body_kinds.contains_key(&u.chinese)
                || self.words.actions.contains_key(&u.chinese)
        });
        // What which or what asks for is a kind, unless it is the whole name of one thing.
        let span = fit.start..fit.end;
        // Of actions for villages the actions are asked for.
        let ties = |at: &usize| self.units.get(*at).is_some_and(|u| TIES.contains(&u.words.as_str()));
        let head = span.start..span.clone().find(ties).unwrap_or(span.end);
        let asked = head.clone().all(|at| self.asked.get(at) == Some(&true));
        let first = fit.start.checked_sub(1).is_none_or(|at| self.asked.get(at) != Some(&true));
        let plural = head.last().and_then(|at| self.units.get(at)).is_some_and(Unit::is_plural);
        let target = self.targets.get(fit.target);
        let thing = target.is_some_and(|t| t.slot == Slot::Thing);
        only_kinds
            || of_bodies
            || (asked && thing && (plural || first && fit.score() < FULL))
            || (names.len() >= KIND && fit.chinese < FULL)
    }
}
