//! Documents without numbers: paragraphs that each carry a clause, under headings that are lines of their own, become
//! units as if they were numbered. Must not know headings within a paragraph.

use super::find::clauses;
use super::hole::relink;
use super::numbering::{Kind, Mark};
use super::unit::{Piece, Unit};
use super::words::Words;
use crate::text::Span;

/// Cuts the text before the first number into units where it holds clauses; the header stays what it is.
pub(super) fn cut(words: &Words, text: &str, units: Vec<Unit>) -> Vec<Unit> {
    let Some(opening) = units.first() else { return units };
    let reader = Reader { words, text };
    let kinds: Vec<Line> = opening.pieces.iter().map(|p| reader.line(p.span)).collect();
    let Some(start) = start_of_work(&kinds) else { return units };
    let mut found = reader.units(opening.pieces.get(start..).unwrap_or_default(), &kinds[start..]);
    let added = found.len();
    let mut all = units;
    if let Some(opening) = all.first_mut() {
        opening.pieces.truncate(start);
    }
    // The tables of the opening stay there; all other units move behind the new ones.
    let moved: Vec<usize> = (0..all.len()).map(|at| if at == 0 { 0 } else { at + added }).collect();
    for unit in all.iter_mut().skip(1) {
        unit.parent = unit.parent.and_then(|p| moved.get(p).copied());
    }
    let rest = all.split_off(1);
    all.append(&mut found);
    all.extend(rest);
    relink(all)
}

/// What a line of an unnumbered document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Short, without a full stop.
    Heading,
    /// Text without a clause.
    Text,
    /// Text that ends in its clause.
    Work,
    /// Nothing but a clause.
    Clause,
}

/// A title of a whole document is no shorter, in characters.
const SHORTEST_TITLE: usize = 10;
/// A heading is no longer, in characters.
const LONGEST_HEADING: usize = 36;

/// The first line of the work: the one with the first clause, or the text that a clause on its own governs, with the
/// headings right above it.
fn start_of_work(kinds: &[Line]) -> Option<usize> {
    let first = kinds.iter().position(|k| matches!(k, Line::Work | Line::Clause))?;
    let mut start = match kinds.get(first) {
        Some(Line::Clause) => first.checked_sub(1)?,
        _ => first,
    };
    while start.checked_sub(1).and_then(|at| kinds.get(at)) == Some(&Line::Heading) {
        start -= 1;
    }
    Some(start)
}

struct Reader<'w, 't> {
    words: &'w Words,
    text: &'t str,
}

impl Reader<'_, '_> {
    fn line(&self, span: Span) -> Line {
        let found = clauses(self.words, self.text, span);
        let bodies = found.iter().filter(|f| f.clause.is_some()).map(|f| f.outer).next();
        match bodies {
            Some(outer)
                if !Span::new(span.start, outer.start).of(self.text).contains(char::is_alphanumeric) =>
            {
                Line::Clause
            }
            Some(_) => Line::Work,
            None if self.is_heading(span.of(self.text)) => Line::Heading,
            None => Line::Text,
        }
    }

    fn is_heading(&self, line: &str) -> bool {
        let length = line.chars().count();
        let header = &self.words.header;
        (2..=LONGEST_HEADING).contains(&length)
            && !line.contains(['。', '；', '：', ':', '》'])
            && line.matches(['，', ',']).count() <= 2
            && !(length >= SHORTEST_TITLE && header.ends_title(line))
            && !header.closes(line)
    }

    /// A heading with what stands below it up to the next one is a unit; where it holds several clauses, each
    /// paragraph below it is.
    fn units(&self, pieces: &[Piece], kinds: &[Line]) -> Vec<Unit> {
        let mut into = Units { found: Vec::new(), sections: 0, tasks: 0 };
        let mut at = 0;
        while at < pieces.len() {
            let heads = kinds.iter().skip(at).take_while(|k| **k == Line::Heading).count();
            let below = kinds.iter().skip(at + heads).take_while(|k| **k != Line::Heading).count();
            let end = at + heads + below;
            let (heads, group) =
                (&pieces[at..at + heads], (&pieces[at + heads..end], &kinds[at + heads..end]));
            into.group(heads, group);
            at = end.max(at + 1);
        }
        into.found
    }
}

/// The units made so far; their parents are counted from the first of all units, the opening.
struct Units {
    found: Vec<Unit>,
    sections: u32,
    tasks: u32,
}

impl Units {
    fn group(&mut self, heads: &[Piece], (pieces, kinds): (&[Piece], &[Line])) {
        let several = kinds.iter().filter(|k| matches!(k, Line::Work | Line::Clause)).count() > 1;
        let (last, above) = match heads.split_last() {
            Some((last, above)) if !several => (Some(*last), above),
            _ => (None, heads),
        };
        for head in above {
            self.sections += 1;
            self.tasks = 0;
            self.push(Kind::Han, self.sections, None, vec![*head]);
        }
        let parent = self.found.iter().rposition(|u| u.kind() == Some(Kind::Han)).map(|at| at + 1);
        if let Some(head) = last {
            let unit = std::iter::once(head).chain(pieces.iter().copied()).collect();
            self.task(parent, unit);
            return;
        }
        let mut open: Vec<Piece> = Vec::new();
        for (nth, piece) in pieces.iter().enumerate() {
            open.push(*piece);
            let clause_follows = kinds.get(nth + 1) == Some(&Line::Clause);
            if several && !clause_follows || nth + 1 == pieces.len() {
                self.task(parent, std::mem::take(&mut open));
            }
        }
    }

    fn task(&mut self, parent: Option<usize>, pieces: Vec<Piece>) {
        if !pieces.is_empty() {
            self.tasks += 1;
            self.push(Kind::Arabic, self.tasks, parent, pieces);
        }
    }

    fn push(&mut self, kind: Kind, value: u32, parent: Option<usize>, pieces: Vec<Piece>) {
        let start = pieces.first().map_or(0, |p| p.span.start);
        let mark = Mark { kind, number: value.to_string(), value, span: Span::new(start, start) };
        self.found.push(Unit::numbered(mark, parent, pieces));
    }
}
