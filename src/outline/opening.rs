//! What stands before the first number: the header's lines and the paragraphs that may hold goals.
//! Must not know tasks.

use super::Header;
use super::header;
use super::numbering::Kind;
use super::table::Table;
use super::unit::Unit;
use super::words::Words;
use crate::restore::Restored;
use crate::text::Span;

/// Takes the signature, date and remarks that close a document off its last unit, and gives them.
pub(super) fn take_closing(words: &Words, text: &str, units: &mut [Unit]) -> Vec<Span> {
    let Some(last) = units.last_mut().filter(|u| u.mark.is_some()) else { return Vec::new() };
    let mut closing = Vec::new();
    while let Some(piece) = last.pieces.last().filter(|p| p.fresh && last.pieces.len() > 1) {
        if !words.header.closes(piece.span.of(text)) {
            break;
        }
        closing.push(piece.span);
        last.pieces.pop();
    }
    closing.reverse();
    closing
}

/// The opening, read.
#[derive(Debug, Default)]
pub(super) struct Opening {
    pub header: Header,
    /// Paragraphs before the first number that are neither header nor formula.
    pub aims: Vec<Span>,
}

/// Shorter paragraphs before the first number are lines of the header…
const SHORTEST_AIM: usize = 40;
/// …unless they are whole sentences.
const SHORTEST_SENTENCE: usize = 20;

/// Reads the opening.
pub(super) fn read(
    words: &Words,
    restored: &Restored,
    units: &[Unit],
    tables: &[Table],
    closing: &[Span],
) -> Opening {
    let text = restored.text.as_str();
    let mut lines: Vec<Span> =
        units.first().map(|u| u.pieces.iter().map(|p| p.span).collect()).unwrap_or_default();
    // An attachment that comes before any number is the document itself: its first lines are header too.
    let attached = units.iter().skip(1).take_while(|u| u.kind() == Some(Kind::Attachment));
    let before = units.iter().take(1).chain(attached).scan(false, |behind_table, unit| {
        let taken = (!*behind_table).then_some(unit);
        *behind_table |= !unit.tables.is_empty();
        taken
    });
    lines.extend(before.skip(1).flat_map(|u| u.pieces.iter().map(|p| p.span)));
    let caption = tables.first().map(|t| t.caption.as_slice()).unwrap_or_default();
    let page: Vec<Span> = restored.asides.iter().map(|a| a.span).collect();
    let both: Vec<Span> = lines.iter().chain(closing).copied().collect();
    let header = header::read(&words.header, text, &lines, &both, caption, &page);
    let aims = lines.iter().filter_map(|line| aim(words, text, *line, &header)).collect();
    Opening { header, aims }
}

/// The part of a line that may hold goals: behind the title, where the line holds that too.
fn aim(words: &Words, text: &str, line: Span, header: &Header) -> Option<Span> {
    let mut rest = line;
    if let Some(title) = header.title.as_deref().filter(|t| t.chars().count() >= 6) {
        let behind = line.of(text).match_indices(title).filter(|(at, found)| {
            let next = line.of(text).get(at + found.len()..).and_then(|s| s.chars().next());
            next.is_some_and(|c| c != '》' && c.is_alphanumeric())
        });
        // A year may open both the title and the sentence behind it.
        if let Some((at, found)) = behind.last() {
            rest = Span::new(line.start + at + found.len(), line.end);
        }
    }
    // The sentence that leads over to the parts says nothing itself.
    if rest.of(text).ends_with(['：', ':'])
        && let Some(at) = rest.of(text).rfind('。').map(|at| rest.start + at + '。'.len_utf8())
    {
        rest.end = at;
    }
    let content = rest.of(text);
    let whole = content.trim_end().ends_with('。') && content.contains('，');
    let shortest = if whole { SHORTEST_SENTENCE } else { SHORTEST_AIM };
    let long = content.chars().count() >= shortest && content.contains(['。', '，', ',']);
    (long && !words.header.is_formula(content)).then_some(rest)
}
