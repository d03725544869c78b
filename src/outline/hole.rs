//! Units across missing sentences: text behind a hole belongs to the task before the next number, and to no section
//! that may have ended in the hole. Must not know headings or clauses.

use super::numbering::{Kind, Mark};
use super::unit::{Piece, Unit};
use crate::text::Span;

/// Parts units at holes where the numbers say that others were lost there, and frees units from sections that may
/// have ended in a hole.
pub(super) fn mend(units: Vec<Unit>) -> Vec<Unit> {
    if !units.iter().any(|u| u.pieces.iter().any(|p| p.after_hole)) {
        return units;
    }
    free(part(units))
}

/// A number that runs on after a gap: the words behind the last hole before it belong to the number before it.
fn part(units: Vec<Unit>) -> Vec<Unit> {
    let next_value = |at: usize, kind: Kind| {
        let later = units.get(at + 1..).unwrap_or_default().iter().filter_map(|u| u.mark.as_ref());
        later.filter(|m| m.kind == kind).map(|m| m.value).next()
    };
    let mut lost: Vec<Option<(Mark, Vec<Piece>)>> = Vec::with_capacity(units.len());
    let mut cut: Vec<usize> = Vec::with_capacity(units.len());
    for (at, unit) in units.iter().enumerate() {
        let hole = unit.pieces.iter().rposition(|p| p.after_hole);
        let mark = unit.mark.as_ref().filter(|m| m.kind == Kind::Arabic);
        let gap = mark.zip(hole).filter(|(m, _)| next_value(at, m.kind).is_some_and(|v| v > m.value + 1));
        cut.push(gap.map_or(unit.pieces.len(), |(_, hole)| hole));
        lost.push(gap.map(|(mark, hole)| {
            let value = next_value(at, mark.kind).map_or(0, |v| v - 1);
            let pieces = unit.pieces.get(hole..).unwrap_or_default().to_vec();
            let start = pieces.first().map_or(mark.span.end, |p| p.span.start);
            let span = Span::new(start, start);
            (Mark { kind: mark.kind, number: value.to_string(), value, span }, pieces)
        }));
    }
    let mut moved = Vec::with_capacity(units.len());
    let mut parted: Vec<Unit> = Vec::new();
    for ((mut unit, lost), cut) in units.into_iter().zip(lost).zip(cut) {
        moved.push(parted.len());
        unit.broken = unit.pieces.iter().any(|p| p.after_hole);
        unit.pieces.truncate(cut);
        let parent = unit.parent;
        parted.push(unit);
        if let Some((mark, pieces)) = lost {
            parted.push(Unit { broken: true, ..Unit::numbered(mark, parent, pieces) });
        }
    }
    for unit in &mut parted {
        unit.parent = unit.parent.and_then(|p| moved.get(p).copied());
    }
    relink(parted)
}

/// Gives parents their children anew.
pub(super) fn relink(mut units: Vec<Unit>) -> Vec<Unit> {
    for unit in &mut units {
        unit.children.clear();
    }
    for at in 0..units.len() {
        let parent = units.get(at).and_then(|u| u.parent);
        if let Some(parent) = parent.and_then(|p| units.get_mut(p)) {
            parent.children.push(at);
        }
    }
    units
}

/// Where a section's number skips, the units behind a hole may stand in a section that was lost: they stand in none.
fn free(mut units: Vec<Unit>) -> Vec<Unit> {
    let sections: Vec<(usize, u32)> = units
        .iter()
        .enumerate()
        .filter_map(|(at, u)| u.mark.as_ref().filter(|m| m.kind == Kind::Han).map(|m| (at, m.value)))
        .collect();
    for (nth, (at, value)) in sections.iter().enumerate() {
        let (end, next) = sections.get(nth + 1).copied().unwrap_or((units.len(), value + 1));
        let mut behind = false;
        for inner in at + 1..end {
            let Some(unit) = units.get_mut(inner) else { continue };
            // A unit that the hole itself gave its number starts behind the hole.
            behind |= unit.mark.as_ref().is_some_and(|m| m.span.is_empty());
            if behind && next > value + 1 && unit.parent == Some(*at) {
                unit.parent = None;
            }
            behind |= unit.pieces.iter().any(|p| p.after_hole);
        }
    }
    relink(units)
}
