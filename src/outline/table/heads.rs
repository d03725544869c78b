//! The column heads of a table, also where they stand in two rows. Must not know what the rows below say.

use super::super::words::Words;
use super::cells::Region;
use super::{Cell, Column, column};

/// The heads of a table's columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heads {
    /// The first head, as an index of cells.
    pub from: usize,
    /// What the columns hold, in order.
    pub columns: Vec<Column>,
    /// The first cell behind the heads.
    pub end: usize,
}

/// So many cells may stand before the heads.
const LATEST: usize = 60;

/// The heads in a region; `None` where they do not tell of tasks.
pub(super) fn heads(words: &Words, text: &str, region: &Region) -> Option<Heads> {
    let of = |at: usize| region.cells.get(at).and_then(|cell| column(words, text, cell));
    let limit = region.cells.len().min(LATEST);
    for from in (0..limit).filter(|at| of(*at).is_some()) {
        let row_end = region.row_starts.iter().copied().find(|s| *s > from);
        let mut columns = Vec::new();
        for at in from..row_end.unwrap_or(region.cells.len()) {
            let known = of(at);
            let filled = region.cells.get(at).is_some_and(|c| !c.is_empty());
            if known.is_none() && row_end.is_none() && (!filled || of(at + 1).is_none()) {
                break;
            }
            columns.push(known.unwrap_or(Column::Nothing));
        }
        let tells = columns.iter().any(|c| matches!(c, Column::Task | Column::Content));
        let bodies = columns.iter().any(|c| c.holds_bodies());
        let numbered = columns.first() == Some(&Column::Number);
        if columns.len() >= 2 && tells && (bodies || (numbered && columns.len() >= 3)) {
            let end = from + columns.len();
            let heads = Heads { from, columns, end };
            return Some(match row_end {
                Some(_) => second_row(words, text, region, heads),
                None => in_one_stream(text, region, heads),
            });
        }
    }
    None
}

/// A second row that is nothing but heads says more closely what columns of the first row hold.
fn second_row(words: &Words, text: &str, region: &Region, heads: Heads) -> Heads {
    let stop = region.row_starts.iter().copied().find(|s| *s > heads.end).unwrap_or(region.cells.len());
    let row = region.cells.get(heads.end..stop).unwrap_or_default();
    let below: Vec<Option<Column>> = row.iter().map(|cell| column(words, text, cell)).collect();
    let named = row.iter().zip(&below).all(|(cell, known)| cell.is_empty() || known.is_some());
    if !named || below.iter().flatten().filter(|c| c.holds_bodies()).count() < 2 {
        return heads;
    }
    let columns = if below.len() == heads.columns.len() {
        let pairs = heads.columns.iter().zip(&below);
        pairs.map(|(above, below)| below.unwrap_or(*above)).collect()
    } else {
        let below: Vec<Column> = below.into_iter().flatten().collect();
        parted(&heads.columns, &below).unwrap_or_else(|| heads.columns.clone())
    };
    Heads { columns, end: stop, ..heads }
}

/// Cells of which only the order is known hold both rows of heads in one run: told by the cells from one number to the
/// next, which are one fewer.
fn in_one_stream(text: &str, region: &Region, heads: Heads) -> Heads {
    let below = heads.columns.iter().rev().take_while(|c| c.holds_bodies()).count();
    let cells = region.cells.get(heads.end..).unwrap_or_default();
    let numbered = |wanted: &str| cells.iter().position(|cell| is_number(text, cell, wanted));
    let (Some(first), Some(second)) = (numbered("1"), numbered("2")) else { return heads };
    let fits = below >= 2 && second.checked_sub(first) == Some(heads.columns.len() - 1);
    // The last run may start with the head that the second row parts.
    let split = (2..=below).rev().find_map(|count| {
        let (above, below) = heads.columns.split_at(heads.columns.len() - count);
        parted(above, below)
    });
    match split.filter(|columns| fits && columns.len() + 1 == heads.columns.len()) {
        Some(columns) => Heads { columns, ..heads },
        None => heads,
    }
}

fn is_number(text: &str, cell: &Cell, wanted: &str) -> bool {
    cell.len() == 1 && cell.iter().all(|line| line.of(text).trim_end_matches(['.', '．', '、']) == wanted)
}

/// The columns of the first row with its one column of bodies parted into those of the second.
fn parted(above: &[Column], below: &[Column]) -> Option<Vec<Column>> {
    let at = above.iter().rposition(|c| c.holds_bodies())?;
    let (before, behind) = (above.get(..at)?, above.get(at + 1..)?);
    Some(before.iter().chain(below).chain(behind).copied().collect())
}
