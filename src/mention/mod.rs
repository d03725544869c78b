//! Names in the text: agencies, things (platforms, facilities, parks, programmes), targets and places, with the actions
//! that the text takes on things. Decides where a name begins and ends. Must not know who is who.

mod agency;
mod model;
mod names;
mod place;
mod target;
mod thing;

pub use model::{
    Action, AgencyMention, Comparator, Mentions, Modality, OfTask, PlaceMention, Target, Thing, ThingKind,
    of_task,
};

pub use names::{Learnt, Names, Proof};

use crate::lexicon::{Lexicon, LexiconError};
use crate::outline::Outline;
use crate::restore::Restored;

/// The room's way in: holds the compiled word lists.
#[derive(Debug)]
pub struct Finder {
    agencies: agency::AgencyFinder,
    things: thing::ThingFinder,
    targets: target::TargetFinder,
    places: place::PlaceFinder,
}

impl Finder {
    /// Compiles the word lists.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self {
            agencies: agency::AgencyFinder::new(lexicon)?,
            things: thing::ThingFinder::new(lexicon)?,
            targets: target::TargetFinder::new(lexicon)?,
            places: place::PlaceFinder::new(lexicon)?,
        })
    }

    /// Finds the names with no more than the document's own sentences; never fails.
    pub fn find(&self, restored: &Restored, outline: &Outline) -> Mentions {
        let agencies = self.agencies.find(restored, outline);
        let targets = self.targets.find(restored, outline);
        let places = self.places.find(restored, outline);
        let mut things = self.things.find(&restored.text, outline, &places);
        things.retain(|thing| !is_body(thing, &agencies));
        Mentions { agencies, things, targets, places }
    }

    /// The names of things that a document proves, given what was found in it.
    pub fn learn(&self, restored: &Restored, found: &Mentions) -> Vec<Learnt> {
        self.things.teach(&restored.text, &found.things)
    }

    /// What was found, read again where a known name stands. One round: `found` must be of [`Finder::find`].
    pub fn find_known(
        &self,
        restored: &Restored,
        outline: &Outline,
        found: Mentions,
        names: &Names,
    ) -> Mentions {
        let known = (found.things.as_slice(), found.places.as_slice());
        let mut things = self.things.find_known(&restored.text, outline, known, names);
        things.retain(|thing| !is_body(thing, &found.agencies));
        Mentions { things, ..found }
    }
}

/// Whether the words around a centre or institute make it a body that does something (由某中心运维): nothing is done to it.
fn is_body(thing: &Thing, agencies: &[AgencyMention]) -> bool {
    let told =
        |body: &AgencyMention| body.task == thing.task && body.role.is_none() && body.span == thing.span;
    thing.kind == ThingKind::Facilities && thing.actions.is_empty() && agencies.iter().any(told)
}
