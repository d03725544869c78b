//! The only file that knows the order of the rooms: bytes in, a read document out.

use crate::entity::{Linked, Linker};
use crate::fact::{Facts, Reader};
use crate::lexicon::{Lexicon, LexiconError};
use crate::mention::{Finder, Mentions};
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
    /// Makes every room ready with the same words.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: Lexicon) -> Result<Self, LexiconError> {
        Ok(Self {
            restorer: Restorer::new(&lexicon)?,
            outliner: Outliner::new(&lexicon)?,
            finder: Finder::new(&lexicon)?,
            linker: Linker::new(&lexicon)?,
            reader: Reader::new(&lexicon)?,
            lexicon,
        })
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

    /// Reads a document; never fails, and gives equal documents for equal bytes.
    pub fn read(&self, source: Source) -> Document {
        self.read_restored(self.restore(source))
    }

    /// Reads a text that is mended already.
    pub fn read_restored(&self, restored: Restored) -> Document {
        let outline = self.outliner.outline(&restored);
        self.finish(restored, outline)
    }

    /// Reads a text whose outline is known, without the outliner: for measuring the later rooms alone.
    pub fn read_outlined(&self, source: Source, outline: Outline) -> Document {
        self.finish(self.restore(source), outline)
    }

    fn finish(&self, restored: Restored, outline: Outline) -> Document {
        let mentions = self.finder.find(&restored, &outline);
        let linked = self.linker.link(&restored, &outline, &mentions);
        let facts = self.reader.read(&restored, &outline, &mentions, &linked);
        Document { restored, outline, mentions, linked, facts }
    }
}
