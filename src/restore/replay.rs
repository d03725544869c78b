//! The repairs of one stretch of the restored text and of nothing else: read back through the plan to the decoded text,
//! so that anyone can check that the bytes of a name, decoded and mended, are the name. Must not know how a repair is found.

use super::plan::{Edit, Plan};
use crate::text::Span;

/// A piece of restored words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'p> {
    /// Words of the decoded text (`Source::text`) as they stand there.
    Decoded(Span),
    /// Words that a repair wrote.
    Repaired {
        /// The words, cut to the stretch.
        words: &'p str,
        /// What they stand for: stretches of the decoded text; none for words that were put in.
        over: Vec<Span>,
        /// Whether they were supplied from context.
        inferred: bool,
    },
}

/// A plan that can be read back.
#[derive(Debug)]
pub struct Replay<'p> {
    /// The edits of each pass, each with the byte where it stands in the text after it.
    passes: Vec<Vec<(&'p Edit, usize)>>,
}

impl<'p> Replay<'p> {
    /// Notes where each edit stands in the text that its pass gave.
    pub fn new(plan: &'p Plan) -> Self {
        Self { passes: plan.steps.iter().map(|step| placed(&step.edits)).collect() }
    }

    /// The pieces of a stretch of the restored text, in the order of its words.
    pub fn pieces(&self, span: Span) -> Vec<Piece<'p>> {
        let mut pieces = Vec::new();
        self.read(self.passes.len(), span, &mut pieces);
        pieces
    }

    /// The pieces of a stretch of the text after so many passes.
    fn read(&self, passes: usize, span: Span, into: &mut Vec<Piece<'p>>) {
        let Some(edits) = passes.checked_sub(1).and_then(|last| self.passes.get(last)) else {
            into.extend((!span.is_empty()).then_some(Piece::Decoded(span)));
            return;
        };
        let first = edits.partition_point(|(edit, start)| start + edit.after.len() <= span.start);
        // Where the text goes on behind the last edit, before and after the pass.
        let (mut old, mut new) = match first.checked_sub(1).and_then(|before| edits.get(before)) {
            Some((edit, start)) => (edit.at.end, start + edit.after.len()),
            None => (0, 0),
        };
        let mut at = span.start;
        for (edit, start) in edits.iter().skip(first).take_while(|(_, start)| *start < span.end) {
            if at < *start {
                self.read(passes - 1, Span::new(old + (at - new), old + (start - new)), into);
            }
            let end = start + edit.after.len();
            let cut = Span::new(at.max(*start) - start, end.min(span.end) - start);
            self.edited(passes - 1, edit, cut, into);
            (old, new, at) = (edit.at.end, end, end.clamp(at, span.end));
        }
        if at < span.end {
            self.read(passes - 1, Span::new(old + (at - new), old + (span.end - new)), into);
        }
    }

    /// The pieces of the part `cut` of what an edit wrote.
    fn edited(&self, passes: usize, edit: &'p Edit, cut: Span, into: &mut Vec<Piece<'p>>) {
        match edit.from {
            Some(from) => self.read(passes, cut.shifted(from.start), into),
            None if cut.is_empty() => {}
            None => {
                let mut under = Vec::new();
                self.read(passes, edit.at, &mut under);
                let over = under.into_iter().flat_map(|piece| match piece {
                    Piece::Decoded(span) => vec![span],
                    Piece::Repaired { over, .. } => over,
                });
                let (words, inferred) = (cut.of(&edit.after), edit.inferred);
                into.push(Piece::Repaired { words, over: over.collect(), inferred });
            }
        }
    }
}

fn placed(edits: &[Edit]) -> Vec<(&Edit, usize)> {
    let (mut old, mut new) = (0, 0);
    let mut placed = Vec::with_capacity(edits.len());
    for edit in edits {
        let start = new + (edit.at.start - old);
        (old, new) = (edit.at.end, start + edit.after.len());
        placed.push((edit, start));
    }
    placed
}
