//! Tasks out of units: heading, text, clauses, their parts #1, #2. Decides which clause governs which text.
//! Must not know how units or clauses are found.

use super::find::{Clauses, Found};
use super::heading::Habit;
use super::numbering::Kind;
use super::unit::{Piece, Unit};
use crate::text::{OPENING, Span};

/// A stretch of text or a clause, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element {
    /// Text, and whether it opens a line.
    Text(Span, bool),
    /// A clause or deadline, and whether it opens a line.
    Clause(Found, bool),
}

/// The words of a unit, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Content {
    pub heading: Option<Span>,
    pub elements: Vec<Element>,
}

/// A stretch that a clause ends, or the rest behind the last clause.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stretch {
    pub body: Vec<Span>,
    pub clauses: Vec<Found>,
    /// Whether its last clause stands on a line of its own.
    pub clause_alone: bool,
    /// Whether its clause says that it governs all items of the part.
    pub of_part: bool,
    /// Whether its text opens a line.
    pub fresh: bool,
}

/// Cuts pieces at their clauses.
pub(super) fn elements(clauses: &Clauses, text: &str, pieces: &[Piece]) -> Vec<Element> {
    let mut elements = Vec::new();
    for piece in pieces {
        let mut start = piece.span.start;
        let mut fresh = piece.fresh;
        for found in clauses.within(piece.span).into_owned() {
            push_text(text, Span::new(start, found.outer.start), fresh, &mut elements);
            fresh &= Span::new(start, found.outer.start).trimmed(text).is_empty();
            start = found.outer.end;
            elements.push(Element::Clause(found, fresh));
            fresh = false;
        }
        push_text(text, Span::new(start, piece.span.end), fresh, &mut elements);
    }
    elements
}

fn push_text(text: &str, span: Span, fresh: bool, into: &mut Vec<Element>) {
    let content = span.of(text);
    // Behind text (across the number of a page) a mark parts words; behind a number or a clause it is left over.
    let goes_on = matches!(into.last(), Some(Element::Text(..)));
    let loose = |c: char| c.is_whitespace() || !goes_on && "。；，、;,".contains(c);
    let start = span.start + (content.len() - content.trim_start_matches(loose).len());
    // A bracket that the file breaks off right behind its opening.
    let end =
        start + span.of(text).get(start - span.start..).unwrap_or_default().trim_end_matches(OPENING).len();
    let span = Span::new(start, end).trimmed(text);
    if span.of(text).chars().any(char::is_alphanumeric) {
        into.push(Element::Text(span, fresh));
    }
}

/// The habit of the document's first sentences, by kind of number.
pub(super) fn habits(clauses: &Clauses, text: &str, units: &[Unit]) -> Vec<Habit> {
    let first = |unit: &Unit| -> Option<Span> {
        let piece = unit.pieces.first()?;
        let end = clauses.within(piece.span).first().map_or(piece.span.end, |f| f.outer.start);
        Some(Span::new(piece.span.start, end))
    };
    let of_kind = |kind: Kind| {
        let stretches = units.iter().filter(|u| u.kind() == Some(kind)).filter_map(first);
        Habit::of(stretches.map(|s| s.of(text)))
    };
    ALL.iter().map(|kind| of_kind(*kind)).collect()
}

const ALL: [Kind; 11] = [
    Kind::Attachment,
    Kind::Part,
    Kind::Chapter,
    Kind::Article,
    Kind::Han,
    Kind::HanBracket,
    Kind::Arabic,
    Kind::Decimal,
    Kind::ArabicBracket,
    Kind::Circled,
    Kind::Dash,
];

/// Parts heading from text. `parent` says whether numbered units stand below.
pub(super) fn content(text: &str, elements: Vec<Element>, habit: Habit, parent: bool) -> Content {
    let mut elements = elements;
    let Some(Element::Text(first, _)) = elements.first().cloned() else {
        return Content { heading: None, elements };
    };
    let more = match elements.get(1) {
        None => parent,
        Some(Element::Text(_, fresh)) => *fresh,
        Some(Element::Clause(..)) => match elements.iter().skip(1).find(|e| matches!(e, Element::Text(..))) {
            Some(Element::Text(_, fresh)) => *fresh,
            _ => parent,
        },
    };
    let Some((heading, behind)) = habit.split(text, first, more) else {
        return Content { heading: None, elements };
    };
    let rest = Span::new(behind.min(first.end), first.end).trimmed(text);
    if rest.of(text).chars().any(char::is_alphanumeric) {
        elements[0] = Element::Text(rest, false);
    } else {
        elements.remove(0);
    }
    Content { heading: Some(heading), elements }
}

/// The stretches of a unit, each with its clauses: a clause governs the text before it, or, where clauses stand in
/// front, the text behind it.
pub(super) fn stretches(elements: Vec<Element>) -> Vec<Stretch> {
    let in_front = matches!(elements.first(), Some(Element::Clause(..)))
        && matches!(elements.last(), Some(Element::Text(..)));
    let mut found: Vec<Stretch> = Vec::new();
    let mut open = Stretch::default();
    for element in elements {
        match element {
            Element::Text(span, fresh) => {
                if !in_front && !open.clauses.is_empty() && !open.body.is_empty() {
                    found.push(std::mem::take(&mut open));
                }
                open.fresh |= fresh && open.body.is_empty();
                open.body.push(span);
            }
            Element::Clause(clause, alone) => {
                if in_front && !open.body.is_empty() {
                    found.push(std::mem::take(&mut open));
                }
                open.clause_alone = alone;
                open.of_part |= clause.of_part;
                open.clauses.push(clause);
            }
        }
    }
    if !open.body.is_empty() || !open.clauses.is_empty() {
        found.push(open);
    }
    found
}
