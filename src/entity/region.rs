//! The region a document speaks for, and the places that names begin with. Must not know bodies or things.

use super::words::{Words, starts_with_any};
use crate::lexicon::{Level, Place, PlaceId, Places};
use crate::outline::Header;

/// The document's region; names of levels (省, 市) are read within it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Region<'p> {
    pub(super) places: &'p Places,
    pub(super) place: Option<PlaceId>,
}

/// A place at the beginning of a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead<'n> {
    pub(super) place: PlaceId,
    /// What follows it.
    pub(super) rest: &'n str,
    /// Whether it was named by its level (`省`) or its official name, not by a short one, which may be no place at all.
    pub(super) sure: bool,
}

impl<'p> Region<'p> {
    /// Of the header: its locality, else its province, else a place that issuer, title or number begin with.
    pub(super) fn of(header: &Header, places: &'p Places) -> Self {
        let province = header.province.as_deref().and_then(|name| places.resolve(name, None));
        let locality = header.locality.as_deref().and_then(|name| places.resolve(name, province));
        let unknown = Region { places, place: province };
        let place = locality.or(province).or_else(|| {
            let issuer = header.issuer.as_deref().and_then(|name| unknown.first_place(name));
            let title = || header.title.as_deref().and_then(|name| unknown.first_place(name));
            let number = || header.number.as_deref().and_then(|name| unknown.of_number(name));
            issuer.or_else(title).or_else(number)
        });
        Region { places, place }
    }

    pub(super) fn get(&self, id: PlaceId) -> Option<&'p Place> {
        self.places.get(id)
    }

    /// Whether two places lie in one province.
    pub(super) fn is_near(&self, one: PlaceId, other: PlaceId) -> bool {
        self.places.province(one) == self.places.province(other)
    }

    /// The official name; of a district whose name others share, after its city's.
    pub(super) fn official(&self, id: PlaceId) -> &'p str {
        let Some(place) = self.get(id) else { return "" };
        let same = |other: &&PlaceId| self.get(**other).is_some_and(|o| o.name == place.name);
        let shared = self.places.named(&place.name).iter().filter(same).count() > 1;
        if shared { &place.key } else { &place.name }
    }

    /// The place that the name begins with, by level or by its own name; the innermost where several stand in a row
    /// (福州市鼓楼区).
    pub(super) fn lead<'n>(&self, name: &'n str, words: &Words) -> Option<Lead<'n>> {
        let mut lead = self.by_level(name, words).or_else(|| self.by_name(name, self.place))?;
        while let Some(next) = self.by_name(lead.rest, Some(lead.place)) {
            if !next.sure || !self.places.is_within(next.place, lead.place) || next.place == lead.place {
                break;
            }
            lead = next;
        }
        Some(lead)
    }

    fn by_level<'n>(&self, name: &'n str, words: &Words) -> Option<Lead<'n>> {
        let (level, rest) = words.level(name)?;
        let place = self
            .places
            .line(self.place?)
            .find(|id| self.get(*id).is_some_and(|place| place.name.ends_with(level)))?;
        Some(Lead { place, rest, sure: true })
    }

    /// The longest place name that `name` begins with. Short names of counties count only within the province at
    /// hand, because they are often common words.
    fn by_name<'n>(&self, name: &'n str, within: Option<PlaceId>) -> Option<Lead<'n>> {
        self.places.heads(name).filter(|head| head.chars().count() <= LONGEST).find_map(|head| {
            let rest = name.strip_prefix(head)?;
            let place = self.places.resolve(head, within)?;
            let known = self.get(place)?;
            let province = |id| self.places.province(id);
            let near = within.is_some_and(|here| province(here) == province(place));
            let exact = known.name == head || known.shorts.iter().any(|s| s == head);
            let sure = known.name == head;
            let ok = exact && (known.level() != Level::County || near || sure);
            ok.then_some(Lead { place, rest, sure })
        })
    }

    fn first_place(&self, name: &str) -> Option<PlaceId> {
        let starts = name.char_indices().map(|(at, _)| at).take(8);
        let mut found = starts.filter_map(|at| {
            let mut lead = self.by_name(name.get(at..)?, None)?;
            while let Some(next) = self.by_name(lead.rest, Some(lead.place)) {
                lead = next;
            }
            Some(lead.place)
        });
        found.next()
    }

    /// 闽政办〔2021〕26号 is of 福建省.
    fn of_number(&self, number: &str) -> Option<PlaceId> {
        let first = number.chars().next()?.to_string();
        self.places.named(&first).first().copied()
    }

    /// What is left of a name after the region itself: by level, official, short or literary name, or the short name in
    /// brackets after the nation's (中国（福建）国际贸易单一窗口).
    pub(super) fn own<'n>(&self, name: &'n str, words: &Words) -> Option<Lead<'n>> {
        self.own_or(self.lead(name, words), name, words)
    }

    /// The same, where the place that the name begins with is known already.
    pub(super) fn own_or<'n>(
        &self,
        lead: Option<Lead<'n>>,
        name: &'n str,
        words: &Words,
    ) -> Option<Lead<'n>> {
        let region = self.place?;
        let open = starts_with_any(name, &words.national).and_then(|rest| rest.strip_prefix('（'));
        lead.filter(|l| self.places.is_within(region, l.place)).or_else(|| {
            self.places.line(region).find_map(|place| {
                let known = self.get(place)?;
                let literary = starts_with_any(name, &known.others);
                let bracketed = || starts_with_any(open?, &known.shorts)?.strip_prefix('）');
                literary.or_else(bracketed).map(|rest| Lead { place, rest, sure: true })
            })
        })
    }
}

/// Characters of the longest name that a name of a body or thing begins with.
const LONGEST: usize = 12;
