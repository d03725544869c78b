//! Who is who: the identity of each mention. Decides alias, prefix sharing, renaming and open groups.
//! Must not know what the text states about anyone.

use crate::lexicon::{Lexicon, LexiconError};
use crate::mention::Mentions;
use crate::outline::Outline;
use crate::restore::Restored;

/// The identity of each mention: each list runs parallel to the list of the same name in [`Mentions`].
#[derive(Debug, Clone, Default)]
pub struct Linked {
    /// Of bodies.
    pub agencies: Vec<Identity>,
    /// Of things.
    pub things: Vec<Identity>,
    /// Of places.
    pub places: Vec<Identity>,
}

/// Who a mention is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The name as this document uses it, prefix supplied (`省数字办`): the task record's `agency`.
    pub name: String,
    /// The preferred label of the entity (`福建省数字福建建设领导小组办公室`).
    pub label: String,
    /// The local part of the IRI below `…/id/`: `agency/福建省发展和改革委员会`. Equal keys are one entity.
    pub key: String,
    /// The ontology class (`单位`, `单位群体`, `平台`…).
    pub class: &'static str,
    /// The rule or registry line that decided it.
    pub rule: &'static str,
}

/// The room's way in: holds the registry's index.
#[derive(Debug)]
pub struct Linker {}

impl Linker {
    /// Indexes the registry.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(_lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self {})
    }

    /// Decides the identities; never fails.
    pub fn link(&self, _restored: &Restored, _outline: &Outline, _mentions: &Mentions) -> Linked {
        Linked::default()
    }
}
