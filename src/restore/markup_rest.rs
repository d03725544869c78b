//! # What it repairs
//! Character references and tags that a scraper left in the text, references written twice over included.
//! # How it knows
//! By their names: only references and tags of HTML are taken, and a `<` or `&` of the writer's stays.
//! # Example
//! `&nbsp;&nbsp;一、<strong>总体要求</strong>` becomes `  一、总体要求`; `&amp;&amp;制定` becomes `&&制定`.

use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::source::entity;
use crate::text::Span;

const REFERENCE: &str = "a character reference of the page";
const TAG: &str = "a tag of the page";

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.ampersands > 0 || signs.angles > 0
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, _words: &Words) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut done = 0;
    for (at, mark) in text.match_indices(['&', '<']) {
        if at < done {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let found = if mark == "&" { reference(rest) } else { tag(rest) };
        if let Some((after, length, reason)) = found {
            done = at + length;
            let known = text.get(..at).unwrap_or_default();
            let repeated = after == "\n" && (known.ends_with('\n') || ends_line(&edits, at));
            edits.push(Edit::new(Span::new(at, done), if repeated { "" } else { after.as_str() }, reason));
        }
    }
    edits
}

fn ends_line(edits: &[Edit], at: usize) -> bool {
    edits.last().is_some_and(|e| e.at.end == at && e.after.ends_with('\n'))
}

/// A reference, decoded until no reference is left at its place.
fn reference(rest: &str) -> Option<(String, usize, &'static str)> {
    let (mut c, mut length) = entity(rest)?;
    // Each level is at most ten bytes, and nobody escapes a page eight times.
    for _ in 0..8 {
        let tail = rest.get(length..).unwrap_or_default();
        let head: String = tail.chars().take(10).collect();
        match entity(&format!("{c}{head}")) {
            Some((next, more)) if c == '&' => {
                c = next;
                length += more - 1;
            }
            _ => break,
        }
    }
    Some((c.to_string(), length, REFERENCE))
}

/// Tags that end a line.
const BREAKS: [&str; 8] = ["br", "p", "div", "li", "tr", "h1", "h2", "h3"];
/// Tags inside a line.
const INLINE: [&str; 14] =
    ["a", "b", "i", "u", "em", "font", "span", "strong", "sup", "sub", "img", "td", "ul", "table"];

fn tag(rest: &str) -> Option<(String, usize, &'static str)> {
    let body = rest.get(1..)?;
    let body = body.strip_prefix('/').unwrap_or(body);
    let name: String = body.chars().take_while(char::is_ascii_alphanumeric).take(8).collect();
    let end = 1 + body_end(rest.as_bytes().get(1..)?)?;
    let tail = body.get(name.len()..)?.chars().next()?;
    if !matches!(tail, '>' | '/' | ' ') {
        return None;
    }
    let after = match name.to_ascii_lowercase().as_str() {
        name if BREAKS.contains(&name) => "\n",
        name if INLINE.contains(&name) => "",
        _ => return None,
    };
    Some((after.to_owned(), end + 1, TAG))
}

/// Where a tag ends that no other tag interrupts.
fn body_end(body: &[u8]) -> Option<usize> {
    let end = body.iter().take(400).position(|b| matches!(b, b'>' | b'<'))?;
    (body.get(end) == Some(&b'>')).then_some(end)
}
