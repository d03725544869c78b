//! Header, sections, tasks and responsibility clauses of a document. Decides where a task begins and ends and which
//! clause governs which text. Must not know names of things.

mod bare;
mod body;
mod build;
mod clause;
mod find;
mod header;
mod heading;
mod hole;
mod label;
mod line;
mod model;
mod note;
mod numbering;
mod opening;
mod responsibility;
mod table;
mod task;
mod unit;
mod words;

pub use clause::{Clause, ClausePart, Role};
pub use model::{Header, Outline, Section, Task};

use crate::lexicon::{Lexicon, LexiconError};
use crate::restore::Restored;
use build::Builder;
use words::Words;

/// The room's way in: holds the compiled patterns.
#[derive(Debug)]
pub struct Outliner {
    words: Words,
}

impl Outliner {
    /// Compiles the patterns.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self { words: Words::load(lexicon)? })
    }

    /// Reads the outline; never fails.
    pub fn outline(&self, restored: &Restored) -> Outline {
        let (words, text) = (&self.words, restored.text.as_str());
        let lines = line::lines(restored);
        let tables = table::tables(words, text, &lines);
        let units = hole::mend(unit::units(words, text, &lines, &tables));
        let mut units = bare::cut(words, text, units);
        let closing = opening::take_closing(words, text, &mut units);
        let opening = opening::read(words, restored, &units, &tables, &closing);
        let clauses = find::Clauses::of(words, text, &units);
        let mut builder = Builder {
            words,
            text,
            units: &units,
            tables: &tables,
            outline: Outline { header: opening.header, ..Outline::default() },
            habits: task::habits(&clauses, text, &units),
            clauses,
            sections: vec![None; units.len()],
            stated: vec![Vec::new(); units.len()],
            merged: Vec::new(),
            of_unit: Vec::new(),
        };
        builder.run(&opening.aims);
        let mut outline = builder.outline;
        note::apply(words, text, &mut outline);
        outline.header.year = outline.header.year.or_else(|| due_year(words, text, &outline.tasks));
        outline
    }
}

/// The first year that a table's deadlines name: the year of a table without any other date.
fn due_year(words: &Words, text: &str, tasks: &[Task]) -> Option<i32> {
    let due = tasks.iter().filter(|t| t.table_row).filter_map(|t| t.deadline).map(|d| d.of(text));
    due.filter_map(|d| words.header.year.captures(d)?["y"].parse().ok()).min()
}
