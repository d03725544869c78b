//! Which places lie in which. Must not know questions.

use super::Vocabulary;
use crate::ask::plain::plain;
use crate::ask::words::Slot;

impl Vocabulary {
    /// The places that lie in a city: its districts and counties, and what bears its name (福州新区). Zones with a committee
    /// of their own, which documents name beside the cities, are no part of one; of a province, which has all, none is given.
    pub(in crate::ask) fn parts_of(&self, city: usize) -> Vec<usize> {
        let is_city = self.within.contains_key(&city);
        let short =
            self.entities.get(city).and_then(|e| e.plain.iter().min_by_key(|name| name.chars().count()));
        let Some(short) = short.filter(|name| is_city && name.chars().count() > 1) else { return Vec::new() };
        let part = |at: usize| {
            let named = self
                .entities
                .get(at)
                .is_some_and(|e| e.slot == Slot::Place && plain(&e.label).starts_with(short.as_str()));
            at != city && (named || self.within.get(&at) == Some(&city))
        };
        (0..self.entities.len()).filter(|at| part(*at) && !self.on_its_own(*at)).collect()
    }

    /// Whether a body's name opens with a name of the place besides that of the county or district.
    fn on_its_own(&self, place: usize) -> bool {
        let Some(place) = self.entities.get(place) else { return false };
        let zones: Vec<&String> =
            place.plain.iter().filter(|name| name.chars().count() > place.label.chars().count()).collect();
        let bodies = self.entities.iter().filter(|e| e.slot == Slot::Agency);
        bodies.flat_map(|e| &e.plain).any(|name| zones.iter().any(|zone| name.starts_with(zone.as_str())))
    }
}
