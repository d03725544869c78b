//! Bodies: in responsibility clauses, and in running text where it names one that is known. Must not know who they are.

mod cut;
mod list;
mod running;
mod told;

use super::AgencyMention;
use crate::lexicon::{Lexicon, LexiconError};
use crate::outline::Outline;
use crate::restore::Restored;

/// Finds bodies.
#[derive(Debug)]
pub(super) struct AgencyFinder {
    list: list::ListCutter,
    running: running::RunningFinder,
}

impl AgencyFinder {
    /// Compiles the patterns and the registry's names.
    pub(super) fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self { list: list::ListCutter::new(lexicon)?, running: running::RunningFinder::new(lexicon)? })
    }

    /// The bodies of all tasks, in the order of tasks and then of the text.
    pub(super) fn find(&self, restored: &Restored, outline: &Outline) -> Vec<AgencyMention> {
        let mut mentions = self.list.find(restored, outline);
        let said = self.running.find(restored, outline, &self.list, &mentions);
        mentions.extend(said);
        mentions.sort_by_key(|m| (m.task, m.span));
        mentions
    }
}
