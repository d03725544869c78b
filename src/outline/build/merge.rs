//! Minor units (（1）, ①, ——) that are part of their parent's text rather than tasks. Must not read tables.

use super::Builder;
use crate::outline::numbering::Kind;

impl Builder<'_> {
    /// Decides once for all units; a parent stands before its children.
    pub(super) fn merge(&mut self) {
        self.merged = vec![false; self.units.len()];
        for parent in 0..self.units.len() {
            let children = self.units.get(parent).map(|u| u.children.as_slice()).unwrap_or_default();
            for kind in [Kind::ArabicBracket, Kind::Circled, Kind::Dash] {
                let of_kind = |c: &&usize| self.units.get(**c).is_some_and(|u| u.kind() == Some(kind));
                let siblings: Vec<usize> = children.iter().filter(of_kind).copied().collect();
                if self.is_merged(parent) || self.are_parts(&siblings) {
                    for at in siblings {
                        if let Some(slot) = self.merged.get_mut(at) {
                            *slot = true;
                        }
                    }
                }
            }
        }
    }

    /// Whether a unit was merged into its parent.
    pub(super) fn is_merged(&self, at: usize) -> bool {
        self.merged.get(at).copied().unwrap_or(false)
    }

    /// Whether minor siblings are parts of one task: most have no clause, or only the last one has, which is the task's.
    fn are_parts(&self, siblings: &[usize]) -> bool {
        if siblings.first().is_some_and(|first| self.is_aim(*first)) {
            return false;
        }
        let own: Vec<usize> = siblings.iter().copied().filter(|c| self.has_clause(*c)).collect();
        own.len() * 2 < siblings.len()
            || (siblings.len() > 1 && own.iter().all(|c| Some(c) == siblings.last()))
    }

    fn has_clause(&self, at: usize) -> bool {
        let pieces = self.units.get(at).map(|u| u.pieces.as_slice()).unwrap_or_default();
        pieces.iter().any(|piece| !self.clauses.within(piece.span).is_empty())
    }
}
