//! # What it repairs
//! Lines broken at a fixed width, as a copy out of a PDF or a mail has them: sentences and names are cut anywhere.
//! # How it knows
//! Many lines fill one width to the last character, hardly any is longer, and most of the full ones stop inside a
//! sentence. A full line goes on with the next one, unless a number or an indentation opens that; the number of a page
//! in between goes too. A text whose lines are paragraphs has no width that its lines share.
//! # Example
//! `…实现河道监测全覆⏎盖。` becomes `…实现河道监测全覆盖。`

use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::{Span, chinese_number};
use std::ops::Range;

const REASON: &str = "a line broken at the page's width";
const PAGE: &str = "the number of a page inside a sentence";
/// Narrower lines (columns; a Han character takes two) are cells or headings.
const NARROWEST: usize = 36;
/// Columns by which a full line may fall short, where the next character would not fit.
const SLACK: usize = 3;
/// Fewer full lines prove no width.
const FEWEST: usize = 4;
/// So many digits behind a point are a year that opens a sentence, no decimals.
const YEAR: usize = 4;

/// Whether the pass has anything to do: several lines.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.lines >= FEWEST && signs.han > 40
}

/// The edits of this pass: one a line end that goes.
pub(super) fn find(text: &str, _signs: &Signs, _words: &Words) -> Vec<Edit> {
    // A page fills columns, a program counts characters.
    let measured = [true, false].into_iter().filter_map(|columns| {
        let lines = lines(text, columns);
        width(text, &lines).map(|full| (lines, full))
    });
    let filled = |(lines, full): &(Vec<Line>, Range<usize>)| {
        lines.iter().filter(|l| full.contains(&l.columns)).count()
    };
    let Some((lines, full)) = measured.max_by_key(filled) else { return Vec::new() };
    let mut edits = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((next, reason)) = continuation(text, &lines, at).filter(|_| full.contains(&line.columns))
        else {
            continue;
        };
        edits.push(Edit::new(Span::new(line.span.end, next), "", reason));
    }
    // Lines that stop inside a sentence, but before a number or an indentation, are a list without full stops.
    let inside = edits.iter().filter(|e| !ends_sentence(text.get(..e.at.start).unwrap_or_default())).count();
    if inside < FEWEST { Vec::new() } else { edits }
}

/// A line without the white space at its end.
struct Line {
    span: Span,
    columns: usize,
}

/// The lines, their widths told in columns, or with every character as wide as a Han one.
fn lines(text: &str, columns: bool) -> Vec<Line> {
    let mut start = 0;
    let lines = text.split('\n').map(|line| {
        let words = line.trim_end();
        let span = Span::new(start, start + words.len());
        start += line.len() + 1;
        // Counted by bytes, which a machine does many at a time: this is asked of every text with lines.
        let characters = words.bytes().filter(|b| b & 0b1100_0000 != 0b1000_0000).count();
        let narrow = if columns { words.bytes().filter(u8::is_ascii).count() } else { 0 };
        Line { span, columns: 2 * characters - narrow }
    });
    lines.collect()
}

/// The width that the lines fill, with its slack; `None` where they fill none.
fn width(text: &str, lines: &[Line]) -> Option<Range<usize>> {
    let wide: Vec<&Line> = lines.iter().filter(|l| l.columns >= NARROWEST).collect();
    let mut columns: Vec<usize> = wide.iter().map(|l| l.columns).collect();
    columns.sort_unstable();
    let within = |most: usize| {
        let from = columns.partition_point(|c| *c + SLACK < most);
        columns.partition_point(|c| *c <= most) - from
    };
    let different = columns.chunk_by(|a, b| a == b).filter_map(|same| same.first().copied());
    let most = different.max_by_key(|c| within(*c))?;
    let longer = columns.len() - columns.partition_point(|c| *c <= most);
    let full: Vec<&&Line> =
        wide.iter().filter(|l| (most - SLACK.min(most)..=most).contains(&l.columns)).collect();
    let cut = full.iter().filter(|l| !ends_sentence(l.span.of(text))).count();
    let filled = lines.iter().filter(|l| !l.span.is_empty()).count();
    let proven =
        full.len() >= FEWEST && full.len() * 4 >= filled && longer * 20 <= filled && cut * 2 > full.len();
    proven.then_some(most - SLACK..most + 1)
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['。', '！', '？', '；', '：', '.', ':', ';', '|'])
}

/// Where the line after this one goes on with its words, past the number of a page between them.
fn continuation(text: &str, lines: &[Line], at: usize) -> Option<(usize, &'static str)> {
    let next = lines.get(at + 1)?;
    if !next.span.is_empty() && !is_page_number(next.span.of(text)) {
        return opens_nothing(next.span.of(text)).then_some((next.span.start, REASON));
    }
    let mut rest = lines.iter().skip(at + 1).filter(|l| !l.span.is_empty());
    let page = rest.next().filter(|l| is_page_number(l.span.of(text)))?;
    let next = rest.next().filter(|l| l.span.start > page.span.end)?;
    let inside = lines.get(at).is_some_and(|l| !ends_sentence(l.span.of(text)));
    (inside && opens_nothing(next.span.of(text))).then_some((next.span.start, PAGE))
}

/// Neither a number nor an indentation (or the filler that stands for one) nor a cell's border.
fn opens_nothing(line: &str) -> bool {
    !line.starts_with([' ', '\u{3000}', '\t', '|']) && !line.starts_with("??") && !is_numbered(line)
}

/// Whether a number opens the line: `一、` `（一）` `1.` `1、` `①`; a decimal or a year in a sentence opens nothing.
fn is_numbered(line: &str) -> bool {
    let inner = line.strip_prefix(['（', '(']);
    let bracketed =
        inner.and_then(|s| s.split_once(['）', ')'])).is_some_and(|(number, _)| is_number(number));
    let (head, tail) = line.split_at(line.find(['、', '.', '．']).unwrap_or(0));
    let digits = tail.bytes().skip(1).take_while(u8::is_ascii_digit).count();
    let parted = is_number(head) && (tail.starts_with('、') || digits == 0 || digits >= YEAR);
    bracketed || parted || line.starts_with(|c: char| ('①'..='⑳').contains(&c))
}

fn is_number(word: &str) -> bool {
    let short = (1..=3).contains(&word.chars().count());
    let digits = word.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c));
    short && (digits || chinese_number(word).is_some())
}

/// `— 3 —`, `3`: a line with nothing but a page's number.
fn is_page_number(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '—' | '–' | '－' | '·'));
    !bare.is_empty() && bare.len() <= 3 && bare.bytes().all(|b| b.is_ascii_digit())
}
