//! # What it repairs
//! Numbered paragraphs that run on because the page's line ends are lost.
//! # How it knows
//! Chapter and item numbers rise in order inside lines, and hardly any stand at the head of one. Each gets its line end
//! back, marked as inferred. A list inside one paragraph of a page that has its lines is left alone.
//! # Example
//! `…有关单位）2.拓展服务。` becomes two lines, the second from `2.` on.

use super::numbering::{Number, numbers};
use super::plan::Edit;
use super::signs::Signs;
use super::words::Words;
use crate::text::Span;

const REASON: &str = "a numbered paragraph that ran on";
/// Fewer numbers inside lines may be a list within a paragraph.
const RUNNING: usize = 6;

/// Whether the pass has anything to do: long lines.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.han > 120 * (signs.lines + 1)
}

/// The edits of this pass.
pub(super) fn find(text: &str, _signs: &Signs, _words: &Words) -> Vec<Edit> {
    let found = numbers(text);
    let heads = found.iter().filter(|(at, _)| is_head(text, *at)).count();
    let rising = rising(found);
    let inside: Vec<usize> = rising.into_iter().filter(|at| !is_head(text, *at)).collect();
    if inside.len() < RUNNING || inside.len() < heads * 2 {
        return Vec::new();
    }
    inside.into_iter().map(|at| Edit::inferred(Span::new(at, at), "\n", REASON)).collect()
}

fn is_head(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches([' ', '\u{3000}', '\t']);
    before.is_empty() || before.ends_with('\n')
}

/// The places of numbers that go on where the one before left off; items may begin anew in a chapter.
fn rising(found: Vec<(usize, Number)>) -> Vec<usize> {
    let (mut item, mut chapter) = (0, 0);
    let goes_on = |(at, number): (usize, Number)| {
        let fits = match number {
            Number::Chapter(n) => {
                let fits = n > chapter && n <= chapter + 5;
                if fits {
                    chapter = n;
                }
                fits
            }
            Number::Item(n) => {
                let fits = n == 1 || n > item && n <= item + 10;
                if fits {
                    item = n;
                }
                fits
            }
        };
        fits.then_some(at)
    };
    found.into_iter().filter_map(goes_on).collect()
}
