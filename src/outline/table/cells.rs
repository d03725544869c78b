//! The cells of tables, found by their pipes, tabs or wide blanks. Must not know what columns mean.

use super::super::line::Line;
use super::super::numbering::{Kind, mark_at};
use super::super::words::Words;
use super::{Cell, column};
use crate::text::Span;
use std::ops::Range;

/// The cells of one table.
#[derive(Debug, Clone, Default)]
pub(super) struct Region {
    /// The lines that it takes.
    pub lines: Range<usize>,
    /// The cells in order.
    pub cells: Vec<Cell>,
    /// Where rows start, where lines are rows: indices of cells.
    pub row_starts: Vec<usize>,
    /// Whether each line was taken for a cell.
    pub by_line: bool,
    /// Whether rows open without a pipe.
    bare_rows: bool,
}

/// The blank as wide as a character.
const WIDE_BLANK: &str = "\u{3000}";
const PIPES: [char; 3] = ['|', '｜', '│'];
/// So many lines without a pipe end a table.
const LONGEST_GAP: usize = 40;
/// A table with so many cells is not reopened by an attachment's title inside a cell.
const FEW: usize = 4;

impl Region {
    /// Whether a pipe that opens a row closes an empty cell: in tables whose first row opens without a pipe.
    fn led(&mut self, led: bool) -> bool {
        if self.row_starts.len() == 1 {
            self.bare_rows = !led;
        }
        self.bare_rows
    }
}

/// The regions with cells, in order.
pub(super) fn regions(words: &Words, text: &str, lines: &[Line]) -> Vec<Region> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let content = line.span.of(text);
        let region = if content.contains(PIPES) {
            Some(piped(words, text, lines, at))
        } else if content.contains('\t') {
            rows_by_tab(words, text, lines, at)
        } else {
            rows_by_blank(words, text, lines, at).or_else(|| cell_lines(words, text, lines, at))
        };
        at = region.as_ref().map_or(at + 1, |r| r.lines.end.max(at + 1));
        found.extend(region);
    }
    found
}

/// Cells between pipes; a cell may run over several lines.
fn piped(words: &Words, text: &str, lines: &[Line], from: usize) -> Region {
    let mut region = Region { lines: from..from, ..Region::default() };
    let mut open: Cell = Vec::new();
    let mut gap = 0;
    for (at, line) in lines.iter().enumerate().skip(from) {
        let content = line.span.of(text);
        if !content.contains(PIPES) {
            gap += usize::from(!content.is_empty());
            let full = region.cells.iter().filter(|c| !c.is_empty()).count() >= FEW;
            if gap > LONGEST_GAP || (full && breaks(words, text, line.span)) {
                break;
            }
            if !content.is_empty() {
                open.push(line.span);
            }
            continue;
        }
        gap = 0;
        line_cells(text, line.span, &mut open, &mut region);
        region.lines.end = at + 1;
    }
    // Words behind the last pipe belong to a cell only where the file breaks off inside the table.
    let behind = lines.get(region.lines.end..).unwrap_or_default().iter();
    let behind: Vec<&Line> = behind.filter(|l| !l.span.is_empty()).take(FEW + 1).collect();
    let opens_unit = behind.iter().any(|l| mark_at(words, text, l.span.start, l.span.end).is_some());
    if !open.is_empty() && behind.len() <= FEW && !opens_unit && behind.iter().all(|l| open.contains(&l.span))
    {
        region.cells.push(open);
        region.lines.end = lines.len();
    }
    region
}

/// An attachment's title or a heading ends a table.
fn breaks(words: &Words, text: &str, line: Span) -> bool {
    mark_at(words, text, line.start, line.end).is_some_and(|m| m.kind == Kind::Attachment)
}

fn line_cells(text: &str, line: Span, open: &mut Cell, region: &mut Region) {
    let content = line.of(text);
    if content.contains('-') && content.chars().all(|c| PIPES.contains(&c) || "-: +=".contains(c)) {
        return;
    }
    let led = content.starts_with(PIPES);
    let worded = content.split(PIPES).filter(|c| c.chars().any(char::is_alphanumeric)).count();
    let is_row = worded >= 2 || (worded == 1 && led && content.matches(PIPES).count() >= 3);
    if is_row {
        open.clear();
        region.row_starts.push(region.cells.len());
        region.led(led);
    }
    let mut start = line.start;
    for (at, pipe) in content.match_indices(PIPES) {
        let words = Span::new(start, line.start + at).trimmed(text);
        start = line.start + at + pipe.len();
        if is_row && at == 0 && !region.led(led) {
            continue;
        }
        let mut cell = std::mem::take(open);
        if !words.is_empty() {
            cell.push(words);
        }
        region.cells.push(cell);
    }
    let rest = Span::new(start, line.end).trimmed(text);
    if !rest.is_empty() && is_row && (!led || region.bare_rows) {
        region.cells.push(vec![rest]);
    } else if !rest.is_empty() {
        open.push(rest);
    }
}

/// Rows whose cells are parted by tabs, under a row of column heads.
fn rows_by_tab(words: &Words, text: &str, lines: &[Line], from: usize) -> Option<Region> {
    let head = split_tabs(text, lines.get(from)?.span);
    let known = head.iter().filter(|cell| column(words, text, cell).is_some()).count();
    if known < 2 {
        return None;
    }
    let mut region = Region { lines: from..from, ..Region::default() };
    for (at, line) in lines.iter().enumerate().skip(from) {
        let content = line.span.of(text);
        if content.is_empty() {
            continue;
        }
        if !content.contains('\t') && at > from && line.span.of(text).chars().count() > 40 {
            break;
        }
        region.row_starts.push(region.cells.len());
        region.cells.extend(split_tabs(text, line.span));
        region.lines.end = at + 1;
    }
    Some(region)
}

fn split_tabs(text: &str, line: Span) -> Vec<Cell> {
    let mut start = line.start;
    let mut cells = Vec::new();
    for part in line.of(text).split('\t') {
        let cell = Span::new(start, start + part.len()).trimmed(text);
        start += part.len() + 1;
        cells.push(if cell.is_empty() { Vec::new() } else { vec![cell] });
    }
    cells
}

/// Rows whose cells wide blanks part, as pages are copied: under column heads of which the first is a number's, lines with
/// as many cells that open with a number.
fn rows_by_blank(words: &Words, text: &str, lines: &[Line], from: usize) -> Option<Region> {
    let head = split_blanks(text, lines.get(from)?.span);
    let known = head.iter().filter(|cell| column(words, text, cell).is_some()).count();
    let numbered = head.first().is_some_and(|cell| column(words, text, cell) == Some(super::Column::Number));
    if !numbered || known < 3 {
        return None;
    }
    let mut region = Region { lines: from..from, ..Region::default() };
    for (at, line) in lines.iter().enumerate().skip(from).filter(|(_, line)| !line.span.is_empty()) {
        let cells = split_blanks(text, line.span);
        let number =
            |cell: &Cell| cell.iter().all(|words| words.of(text).bytes().all(|b| b.is_ascii_digit()));
        if cells.len() != head.len() || (at > from && !cells.first().is_some_and(number)) {
            break;
        }
        region.row_starts.push(region.cells.len());
        region.cells.extend(cells);
        region.lines.end = at + 1;
    }
    (region.row_starts.len() > 2).then_some(region)
}

/// The parts of a line between ideographic blanks, or two and more of any.
fn split_blanks(text: &str, line: Span) -> Vec<Cell> {
    let words = line.of(text);
    let wide = |at: usize, blank: &str| {
        let rest = words.get(at + blank.len()..).unwrap_or_default();
        blank == WIDE_BLANK || rest.starts_with(char::is_whitespace)
    };
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, blank) in words.match_indices(char::is_whitespace) {
        if at >= start && wide(at, blank) {
            cells.push(Span::new(line.start + start, line.start + at).trimmed(text));
            let rest = words.get(at..).unwrap_or_default();
            start = at + rest.len() - rest.trim_start().len();
        }
    }
    cells.push(Span::new(line.start + start, line.end).trimmed(text));
    cells.into_iter().filter(|cell| !cell.is_empty()).map(|cell| vec![cell]).collect()
}

/// A cell a line without any rule between: at least three column heads on lines of their own, the first a number's.
fn cell_lines(words: &Words, text: &str, lines: &[Line], from: usize) -> Option<Region> {
    let filled = || lines.iter().enumerate().skip(from).filter(|(_, l)| !l.span.is_empty());
    let head = |l: &Line| column(words, text, &vec![l.span]);
    if filled().next().and_then(|(_, l)| head(l)) != Some(super::Column::Number) {
        return None;
    }
    let known = filled().take_while(|(_, l)| head(l).is_some()).count();
    if known < 3 {
        return None;
    }
    let mut region = Region { lines: from..from, by_line: true, ..Region::default() };
    for (at, line) in filled() {
        if region.cells.len() > known && breaks(words, text, line.span) {
            break;
        }
        region.cells.push(vec![line.span]);
        region.lines.end = at + 1;
    }
    Some(region)
}
