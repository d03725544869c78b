//! One token after another into the slots. Must not know what a slot is for.

use super::{Group, Reading};
use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::Slot;

impl Reading {
    pub(super) fn take(&mut self, token: &Token) {
        match &token.what {
            What::Named(slot, entities, places) => {
                self.group(*slot, &token.words, entities);
                if !places.is_empty() {
                    self.group(Slot::Place, &token.words, places);
                }
            }
            What::Year(year, deadline) => {
                let years = if *deadline { &mut self.deadlines } else { &mut self.years };
                if !years.contains(year) {
                    years.push(*year);
                }
            }
            What::Cue(tags) => {
                for tag in tags {
                    match tag {
                        Tag::Cue(name) => {
                            self.cues.insert(name.clone());
                            if name == "wish" {
                                self.wishes.push(token.words.clone());
                            }
                        }
                        Tag::Action(name) => self.actions.push((name.clone(), token.words.clone())),
                        Tag::Class(name) => self.classes.push(name.clone()),
                        Tag::Unheld => self.unheld.push(token.words.clone()),
                        Tag::Bodies => self.body_kinds.push(token.words.clone()),
                        Tag::Region => self.elsewhere.push(token.words.clone()),
                        Tag::Head(_) => {}
                    }
                }
            }
            What::Stop | What::Rest => {}
        }
    }

    pub(super) fn group(&mut self, slot: Slot, words: &str, entities: &[usize]) {
        if matches!(slot, Slot::Agency | Slot::Thing) && !self.named.iter().any(|g| g.words == words) {
            self.named.push(Group { words: words.to_owned(), entities: entities.to_vec() });
        }
        let groups = match slot {
            Slot::Agency => &mut self.agencies,
            Slot::Thing => &mut self.things,
            Slot::Place => &mut self.places,
            Slot::Document => &mut self.documents,
            Slot::Task => &mut self.topics,
        };
        if !groups.iter().any(|g| g.entities == entities) {
            groups.push(Group { words: words.to_owned(), entities: entities.to_vec() });
        }
    }
}
