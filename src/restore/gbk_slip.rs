//! # What it repairs
//! GBK text that a program cut inside a character: every pair behind the cut is read one byte too late, until a small
//! byte or the next cut sets it right. The first lost byte shows as `?`, or as nothing; private-use characters may be lost
//! too.
//! # How it knows
//! Re-encoded, with the lost byte supplied, the pairs read as Chinese words (by counts), and what stands there does not.
//! Characters that rest on a supplied byte are marked as inferred.
//! # Example
//! `?!豆ぷ饕c(diǎn)》` becomes `。《工作要點(diǎn)》` (the ruby pass goes on from there).

use super::plan::Edit;
use super::signs::Signs;
use super::slip_reading::read;
use super::slip_run::Run;
use super::words::Words;
use crate::text::Span;

const KNOWN: &str = "GBK pairs read one byte too late";
const LOST: &str = "a GBK pair of which a byte is lost; supplied from its neighbours";

/// Readings that need a lost pair supplied are dear to find: a page has a handful, and hostile text gets no more.
const DEAR: usize = 16;

/// Whether the pass has anything to do.
pub(super) fn needed(signs: &Signs) -> bool {
    signs.questions + signs.strays > 0
}

/// The edits of this pass.
pub(super) fn find(text: &str, signs: &Signs, words: &Words) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut done = 0;
    let mut dear = DEAR;
    let lost = signs.strays > 0;
    for (at, mark) in text.match_indices(|c| c == '?' || lost && matches!(c, '！' | '＃')) {
        if at < done {
            continue;
        }
        // Without its `?` a run begins at the character that the full stop's second byte went into.
        let mark = Span::new(at, at + usize::from(mark == "?"));
        if let Some(run) = Run::at(text, mark)
            && (!mark.is_empty() || run.is_garbled())
            && let Some(reading) = read(&run, words, &mut dear)
        {
            done = run.end;
            for piece in reading {
                let edit = if piece.lost {
                    Edit::inferred(piece.at, piece.words, LOST)
                } else {
                    Edit::new(piece.at, piece.words, KNOWN)
                };
                edits.push(edit);
            }
        }
    }
    edits
}

/// A stretch of a reading.
#[derive(Debug)]
pub(super) struct Piece {
    /// What it stands for.
    pub at: Span,
    /// The words.
    pub words: String,
    /// Whether a byte of it was supplied.
    pub lost: bool,
}
