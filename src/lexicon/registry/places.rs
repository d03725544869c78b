//! Administrative divisions: names, short names, codes and what lies in what. Must not know any text.

use crate::lexicon::{CharSet, SmallTable, Table};
use std::sync::Arc;

/// Index of a place in [`Places::all`].
pub type PlaceId = usize;

/// The three levels of GB/T 2260.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Level {
    /// Province, autonomous region, municipality.
    #[default]
    Province,
    /// Prefecture-level city, prefecture, league.
    City,
    /// County, district, county-level city.
    County,
}

/// An administrative division.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// Last part of its IRI below `…/id/place/`: the name, of a county after its city's.
    pub key: String,
    /// Official name (`福州市`).
    pub name: String,
    /// Names in use beside it, the usual one first (`福建`, `闽`); may be empty (`黟县`).
    pub shorts: Vec<String>,
    /// Names it bore before (`横县`), by which older documents call it.
    pub former: Vec<String>,
    /// Literary names (`八闽`), which stand in names of things only.
    pub others: Vec<String>,
    /// GB/T 2260 code, six digits; empty for an area that is no division (雄安新区).
    pub code: String,
    /// What it lies in.
    pub parent: Option<PlaceId>,
}

impl Place {
    /// Its level, from the code.
    pub fn level(&self) -> Level {
        match self.code.as_str() {
            code if code.ends_with("0000") => Level::Province,
            code if code.ends_with("00") => Level::City,
            _ => Level::County,
        }
    }

    /// The usual short name, else the official one.
    pub fn short(&self) -> &str {
        self.shorts.first().map_or(&self.name, String::as_str)
    }
}

/// All divisions, in the order of their codes; a clone shares them.
#[derive(Debug, Clone, Default)]
pub struct Places(Arc<Index>);

#[derive(Debug, Default)]
struct Index {
    all: Vec<Place>,
    by_name: Table<Vec<PlaceId>>,
    /// Characters of the longest name that begins with two characters: most words begin like no place.
    openings: SmallTable<(char, char), usize>,
    /// The characters that official names end in.
    marks: CharSet,
}

impl Places {
    /// The places, given in the order of their codes.
    pub(super) fn of(all: Vec<Place>) -> Self {
        let mut index = Index { all, ..Index::default() };
        for (id, place) in index.all.iter().enumerate() {
            for name in std::iter::once(&place.name).chain(&place.shorts).chain(&place.former) {
                index.by_name.entry(name.clone()).or_default().push(id);
                let mut chars = name.chars();
                if let Some(pair) = chars.next().zip(chars.next()) {
                    let longest = index.openings.entry(pair).or_default();
                    *longest = (*longest).max(chars.count() + 2);
                }
            }
        }
        index.marks = index.all.iter().filter_map(|p| p.name.chars().last()).collect();
        let Index { all, by_name, .. } = &mut index;
        by_name.values_mut().for_each(|found| {
            found.sort_by_key(|id| (all.get(*id).map(Place::level), *id));
            found.dedup();
        });
        Places(Arc::new(index))
    }

    /// Every division, provinces before their cities, cities before their counties.
    pub fn all(&self) -> &[Place] {
        &self.0.all
    }

    /// The place of that index.
    pub fn get(&self, id: PlaceId) -> Option<&Place> {
        self.0.all.get(id)
    }

    /// Every place that bears the name, official or short, highest level first.
    pub fn named(&self, name: &str) -> &[PlaceId] {
        self.0.by_name.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every name of two characters or more that `words` begins with, longest first.
    pub fn heads<'t>(&self, words: &'t str) -> impl Iterator<Item = &'t str> {
        let mut chars = words.chars();
        let pair = chars.next().zip(chars.next());
        let longest = pair.and_then(|pair| self.0.openings.get(&pair)).copied().unwrap_or(0);
        let ends = words.char_indices().map(|(at, c)| at + c.len_utf8()).take(longest).skip(1);
        let ends: Vec<usize> = ends.collect();
        let heads = ends.into_iter().rev().filter_map(|end| words.get(..end));
        heads.filter(|head| self.0.by_name.contains_key(*head))
    }

    /// The place meant by `name` in a document of `within`: the one of the highest level there; without one there, the
    /// one of the highest level that no other place of that level shares. A name whose last character alone differs
    /// from the official one (a county that became a city) counts as its short name.
    pub fn resolve(&self, name: &str, within: Option<PlaceId>) -> Option<PlaceId> {
        self.pick(self.named(name), within).or_else(|| {
            let marked = |mark: char| self.0.marks.contains(&mark);
            let stem = name.strip_suffix(marked).filter(|stem| stem.chars().count() > 1)?;
            self.pick(self.named(stem), within)
        })
    }

    /// Whether `place` is `whole` or lies in it.
    pub fn is_within(&self, place: PlaceId, whole: PlaceId) -> bool {
        self.line(place).any(|at| at == whole)
    }

    /// The province that `place` is or lies in.
    pub fn province(&self, place: PlaceId) -> PlaceId {
        self.line(place).last().unwrap_or(place)
    }

    /// `place`, what it lies in, and so on up to the province.
    pub fn line(&self, place: PlaceId) -> impl Iterator<Item = PlaceId> {
        std::iter::successors(Some(place), |at| self.get(*at).and_then(|p| p.parent))
    }

    fn pick(&self, found: &[PlaceId], within: Option<PlaceId>) -> Option<PlaceId> {
        // From the innermost region outwards: a city's document means its own district, then its province's.
        let here = within.and_then(|region| {
            self.line(region).find_map(|whole| found.iter().find(|at| self.is_within(**at, whole)))
        });
        if let Some(at) = here {
            return Some(*at);
        }
        let level = |at: &PlaceId| self.get(*at).map(Place::level);
        let first = found.first()?;
        let alone = found.iter().filter(|at| level(at) == level(first)).count() == 1;
        alone.then_some(*first)
    }
}
