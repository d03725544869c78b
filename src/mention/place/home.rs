//! Where a document comes from: its own province and city. Decides when naming them means the place.
//! Must not know other places.

use super::Around;
use crate::lexicon::{Affixes, PlaceId, Places};
use crate::outline::Header;

/// The regions a document belongs to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Home {
    province: Option<PlaceId>,
    locality: Option<PlaceId>,
}

impl Home {
    /// From the header's province and city, else from the place its issuer or title begins with.
    pub(super) fn new(places: &Places, header: &Header) -> Self {
        let resolve = |name: &Option<String>, within| places.resolve(name.as_deref()?, within);
        let province = resolve(&header.province, None);
        let locality = resolve(&header.locality, province);
        let named = [&header.issuer, &header.title];
        let told = || named.into_iter().flatten().find_map(|words| opening(places, words));
        let inner = locality.or(province).or_else(told);
        // 甲市乙区人民政府: the issuer may say more than the header's city.
        let within = |at: &PlaceId| inner.is_some_and(|whole| places.is_within(*at, whole));
        let deeper = || header.issuer.as_deref().and_then(|words| opening(places, words)).filter(within);
        let inner = deeper().or(inner);
        inner.map(|at| Self::at(places, at)).unwrap_or_default()
    }

    /// The home of a document of that place.
    pub(super) fn at(places: &Places, place: PlaceId) -> Self {
        let province = places.province(place);
        Self { province: Some(province), locality: Some(place).filter(|at| *at != province) }
    }

    /// The innermost region, within which names are resolved.
    pub(super) fn region(&self) -> Option<PlaceId> {
        self.locality.or(self.province)
    }

    /// Whether the document is of that place or of a part of it.
    pub(super) fn is_of(&self, places: &Places, place: PlaceId) -> bool {
        self.region().is_some_and(|region| places.is_within(region, place))
    }

    /// Whether the document is one of a city or county, which names its towns.
    pub(super) fn is_local(&self) -> bool {
        self.locality.is_some()
    }

    /// Whether a place lies in the document's province: its counties are known by their short names.
    pub(super) fn holds(&self, places: &Places, place: PlaceId) -> bool {
        self.province.is_some_and(|province| places.is_within(place, province))
    }

    /// Whether naming the place only says whose document it is: 福建省…, 数字福建, 清新福建.
    pub(super) fn is_prefix(&self, places: &Places, place: PlaceId, around: &Around) -> bool {
        let words = around.words;
        let (before, after) = (around.before(), around.after());
        if !self.is_of(places, place) || around.is_bracketed() || before.ends_with('·') {
            return false;
        }
        let starts = |list: &Affixes| list.opens(after);
        let comes = words.towards.ending(before);
        let acts = starts(&words.verbs) || !after.starts_with(|c: char| c.is_alphanumeric() || c == '“');
        let comes = comes.is_some_and(|w| acts || !words.doers.iter().any(|doer| doer == w));
        let official = words.own_prefix.ends(around.span.of(around.text));
        let ends_line = starts(&words.ranges);
        if ends_line
            || starts(&words.branches)
            || starts(&words.infix) && around.is_infix()
            || around.is_site()
        {
            return false;
        }
        if starts(&words.zones) {
            return true;
        }
        if official || starts(&words.own_prefix) {
            return true;
        }
        let listed = self.locality.is_some() && Some(place) == self.province && around.is_listed();
        !(comes || listed) || words.slogans.ends(before)
    }
}

/// The longest place name that the words begin with.
fn opening(places: &Places, words: &str) -> Option<PlaceId> {
    let ends: Vec<usize> = words.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST).collect();
    let mut region = None;
    let mut from = 0;
    // 福建省厦门市…: the inner place follows the outer one.
    loop {
        let rest = ends.iter().rev().filter(|end| **end > from);
        let found = rest.filter_map(|end| {
            let name = words.get(from..*end).filter(|n| n.chars().count() > 1)?;
            places.resolve(name, region).map(|place| (place, *end))
        });
        let Some((place, end)) = found.into_iter().next() else { return region };
        (region, from) = (Some(place), end);
    }
}

/// Characters of a province with its city and county at most.
const LONGEST: usize = 24;
