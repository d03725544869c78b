//! The true words of a damaged copy, with a plan of every repair. Decides whether text is damaged and how it is
//! mended. Must not know sections, names or the ontology.

mod blanks;
mod censor;
mod characters;
mod chunk_sentences;
mod chunks;
mod findings;
mod gbk_code;
mod gbk_slip;
mod lost_lines;
mod lost_mark;
mod markup_rest;
mod mojibake;
mod noise;
mod numbering;
mod phrases;
mod plan;
mod quotes;
mod readings;
mod replay;
mod ruby;
mod ruby_shape;
mod script;
mod signs;
mod slip_around;
mod slip_choice;
mod slip_lattice;
mod slip_model;
mod slip_reading;
mod slip_run;
mod spacing;
mod strewn;
mod typed;
mod width;
mod wording;
mod words;
mod wraps;
mod written;

pub use plan::{Edit, Plan, Step, apply_plan};
pub use replay::{Piece, Replay};
pub use typed::Typed;
pub use written::Written;

use crate::diagnose::Diagnostic;
use crate::lexicon::{Lexicon, LexiconError};
use crate::source::Source;
use crate::text::{OffsetMap, Span};
use serde::Serialize;
use signs::Signs;
use words::Words;

/// A document's text as it was before it was damaged.
#[derive(Debug, Clone)]
pub struct Restored {
    /// The file it came from.
    pub source: Source,
    /// The mended text: Simplified, mainland wording, page noise included (see `asides`).
    pub text: String,
    /// From `text` to the bytes of the file, through all passes.
    pub map: OffsetMap,
    /// What was done, in the order it was done.
    pub plan: Plan,
    /// Stretches of `text` that belong to the page and not to the document, in order.
    pub asides: Vec<Aside>,
    /// Bytes of `text` where sentences are missing: nothing may be joined across one.
    pub holes: Vec<usize>,
    /// What could not be mended.
    pub diagnostics: Vec<Diagnostic>,
}

/// A stretch of page noise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Aside {
    /// Where in the restored text.
    pub span: Span,
    /// What it is (`navigation`, `metadata`, `lead`, `comment-form`, `footer`).
    pub kind: &'static str,
}

/// One kind of damage: a name, a quick test whether the text can hold any, and the edits that mend it.
struct Pass {
    name: &'static str,
    needed: fn(&Signs) -> bool,
    find: fn(&str, &Signs, &Words) -> Vec<Edit>,
}

/// The passes, in an order that inverts how the damage was done: what came last is mended first.
const PASSES: [Pass; 16] = [
    Pass { name: "mojibake", needed: mojibake::needed, find: mojibake::find },
    Pass { name: "markup", needed: markup_rest::needed, find: markup_rest::find },
    Pass { name: "blanks", needed: blanks::needed, find: blanks::find },
    Pass { name: "wraps", needed: wraps::needed, find: wraps::find },
    Pass { name: "gbk-slip", needed: gbk_slip::needed, find: gbk_slip::find },
    Pass { name: "quotes", needed: quotes::needed, find: quotes::find },
    Pass { name: "width", needed: width::needed, find: width::find },
    Pass { name: "ruby", needed: ruby::needed, find: ruby::find },
    Pass { name: "script", needed: script::needed, find: script::find },
    Pass { name: "spacing", needed: spacing::needed, find: spacing::find },
    Pass { name: "strewn", needed: strewn::needed, find: strewn::find },
    Pass { name: "wording", needed: wording::needed, find: wording::find },
    Pass { name: "censor", needed: censor::needed, find: censor::find },
    Pass { name: "lost-mark", needed: lost_mark::needed, find: lost_mark::find },
    Pass { name: "chunks", needed: chunks::needed, find: chunks::find },
    Pass { name: "lost-lines", needed: lost_lines::needed, find: lost_lines::find },
];

/// A repair can uncover damage of an earlier kind (a supplied word beside a half-width mark): the passes run again until
/// they find nothing, so that restoring twice is restoring once.
const ROUNDS: usize = 4;

/// The room's way in: holds the compiled word lists.
#[derive(Debug)]
pub struct Restorer {
    words: Words,
}

impl Restorer {
    /// Compiles the word lists.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self { words: Words::new(lexicon)? })
    }

    /// Mends a document; never fails.
    pub fn restore(&self, source: Source) -> Restored {
        let mut work = Work {
            text: source.text.clone(),
            map: source.map.clone(),
            plan: Plan::default(),
            holes: Vec::new(),
        };
        let mut signs = Signs::of(&work.text, &self.words);
        // How many steps there were when each pass last found nothing: it finds nothing in the same text again.
        let mut idle = [None; PASSES.len()];
        for _ in 0..ROUNDS {
            let before = work.plan.steps.len();
            for (pass, idle) in PASSES.iter().zip(&mut idle) {
                let now = Some(work.plan.steps.len());
                if *idle == now || !(pass.needed)(&signs) {
                    continue;
                }
                if work.run(pass, &signs, &self.words) {
                    signs = Signs::of(&work.text, &self.words);
                } else {
                    *idle = now;
                }
            }
            if work.plan.steps.len() == before {
                break;
            }
        }
        Restored {
            asides: noise::find(&work.text, &self.words.furniture),
            diagnostics: findings::find(&work.text, &signs, &work.holes, &self.words),
            holes: work.holes,
            text: work.text,
            map: work.map,
            plan: work.plan,
            source,
        }
    }
}

/// A text on its way through the passes.
struct Work {
    text: String,
    map: OffsetMap,
    plan: Plan,
    holes: Vec<usize>,
}

impl Work {
    /// Runs one pass; whether it changed anything.
    fn run(&mut self, pass: &Pass, signs: &Signs, words: &Words) -> bool {
        let edits = (pass.find)(&self.text, signs, words);
        if edits.is_empty() {
            return false;
        }
        let Some(text) = plan::apply(&self.text, &edits) else { return false };
        self.map = self.map.carried(edits.iter().map(Edit::change), self.text.len());
        self.holes = holes(&self.holes, &edits);
        self.text = text;
        self.plan.steps.push(Step { pass: pass.name, edits });
        true
    }
}

/// The holes after a pass: those from before, carried along, and those that its edits left.
fn holes(before: &[usize], edits: &[Edit]) -> Vec<usize> {
    let mut before = before.iter().copied().peekable();
    let (mut after, mut done, mut at) = (Vec::new(), 0, 0);
    for edit in edits {
        while let Some(hole) = before.next_if(|hole| *hole < edit.at.end) {
            after.push(at + hole.saturating_sub(done).min(edit.at.start - done));
        }
        at += edit.at.start - done + edit.after.len();
        done = edit.at.end;
        after.extend(chunks::leaves_hole(edit).then_some(at));
    }
    after.extend(before.map(|hole| at + (hole - done)));
    after
}
