//! Typed edges with evidence, role and modality. Decides what the text states.
//! Must not know IRIs or RDF.

mod model;

pub use model::{Evidence, Fact, Facts, Node};

use crate::entity::Linked;
use crate::lexicon::{Lexicon, LexiconError};
use crate::mention::Mentions;
use crate::outline::Outline;
use crate::restore::Restored;

/// The room's way in: holds the cues of the relations.
#[derive(Debug)]
pub struct Reader {}

impl Reader {
    /// Compiles the cues.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(_lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self {})
    }

    /// Reads the facts; never fails.
    pub fn read(
        &self,
        _restored: &Restored,
        _outline: &Outline,
        _mentions: &Mentions,
        _linked: &Linked,
    ) -> Facts {
        Facts::default()
    }
}
