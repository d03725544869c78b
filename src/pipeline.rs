//! The only file that knows the order of the rooms: bytes in, a read document out.

use crate::entity::{Linked, Linker};
use crate::fact::{Facts, Reader};
use crate::lexicon::{Lexicon, LexiconError};
use crate::mention::{Finder, Learnt, Mentions, Names};
use crate::outline::{Outline, Outliner};
use crate::restore::{Restored, Restorer};
use crate::source::Source;

/// A document, read.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its text and where it came from.
    pub restored: Restored,
    /// Its shape.
    pub outline: Outline,
    /// Its names.
    pub mentions: Mentions,
    /// Who they are.
    pub linked: Linked,
    /// What it states.
    pub facts: Facts,
}

/// A document read on its own, before the names of its corpus are known.
#[derive(Debug, Clone)]
pub struct Surveyed {
    /// Its text and where it came from.
    pub restored: Restored,
    /// Its shape.
    pub outline: Outline,
    /// What it names, read without any other document.
    mentions: Mentions,
    /// The names of things it proves, for itself and all others.
    pub learnt: Vec<Learnt>,
}

/// The rooms, ready to read.
#[derive(Debug)]
pub struct Pipeline {
    lexicon: Lexicon,
    restorer: Restorer,
    outliner: Outliner,
    finder: Finder,
    linker: Linker,
    reader: Reader,
}

impl Pipeline {
    /// Makes every room ready with the same words, two at a time.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: Lexicon) -> Result<Self, LexiconError> {
        let (shape, rest) = std::thread::scope(|scope| {
            let shape = scope.spawn(|| Ok((Restorer::new(&lexicon)?, Outliner::new(&lexicon)?)));
            let rest = || Ok((Finder::new(&lexicon)?, Linker::new(&lexicon)?, Reader::new(&lexicon)?));
            let rest: Result<_, LexiconError> = rest();
            (shape.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), rest)
        });
        let ((restorer, outliner), (finder, linker, reader)) = (shape?, rest?);
        Ok(Self { lexicon, restorer, outliner, finder, linker, reader })
    }

    /// The words.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Only mends.
    pub fn restore(&self, source: Source) -> Restored {
        self.restorer.restore(source)
    }

    /// Only mends and outlines.
    pub fn outline(&self, source: Source) -> (Restored, Outline) {
        let restored = self.restore(source);
        let outline = self.outliner.outline(&restored);
        (restored, outline)
    }

    /// Reads a document on its own, a corpus of one; never fails, and gives equal documents for equal bytes.
    pub fn read(&self, source: Source) -> Document {
        self.read_restored(self.restore(source))
    }

    /// Reads a text that is mended already.
    pub fn read_restored(&self, restored: Restored) -> Document {
        let outline = self.outliner.outline(&restored);
        self.alone(restored, outline)
    }

    /// Reads a text whose outline is known, without the outliner: for measuring the later rooms alone.
    pub fn read_outlined(&self, source: Source, outline: Outline) -> Document {
        self.alone(self.restore(source), outline)
    }

    /// The first of two steps: everything that a document says on its own, and the names it teaches others.
    pub fn survey(&self, source: Source) -> Surveyed {
        let (restored, outline) = self.outline(source);
        self.surveyed(restored, outline)
    }

    /// The second step: the document read with the names of its corpus, which are those of [`Surveyed::learnt`] of all
    /// its documents in any order.
    pub fn finish(&self, surveyed: Surveyed, names: &Names) -> Document {
        let Surveyed { restored, outline, mentions, .. } = surveyed;
        let mentions = self.finder.find_known(&restored, &outline, mentions, names);
        let linked = self.linker.link_known(&restored, &outline, &mentions, names);
        let facts = self.reader.read(&restored, &outline, &mentions, &linked);
        Document { restored, outline, mentions, linked, facts }
    }

    fn surveyed(&self, restored: Restored, outline: Outline) -> Surveyed {
        let mentions = self.finder.find(&restored, &outline);
        let learnt = self.finder.learn(&restored, &mentions);
        Surveyed { restored, outline, mentions, learnt }
    }

    fn alone(&self, restored: Restored, outline: Outline) -> Document {
        let surveyed = self.surveyed(restored, outline);
        let names = Names::new(&surveyed.learnt);
        self.finish(surveyed, &names)
    }
}
