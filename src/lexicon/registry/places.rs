//! Administrative divisions: names, short names, codes and what lies in what. Must not know any text.

use super::Terms;
use super::lines::{Line, Object, lines};
use crate::lexicon::{CharSet, LexiconError, SmallTable, Table};
use oxigraph::io::RdfParser;
use oxigraph::model::{NamedOrBlankNode, Quad, Term};
use std::sync::Arc;

pub(super) const BASE: &str = "https://w3id.org/zhengtu/id/place/";
const LABEL: &str = "http://www.w3.org/2000/01/rdf-schema#label";
const PART_OF: &str = "http://purl.org/dc/terms/isPartOf";
const ALT_LABEL: &str = "http://www.w3.org/2004/02/skos/core#altLabel";

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

/// Reads every Turtle text of the registry that speaks of places, those that are known to be sound.
pub(super) fn read(
    parser: &RdfParser,
    texts: &[(String, String)],
    terms: &Terms,
) -> Result<Places, LexiconError> {
    gathered(texts, |name, text, drafts| match lines(text) {
        Some(lines) => {
            lines.into_iter().for_each(|line| read_line(line, terms, drafts));
            Ok(())
        }
        None => parse(parser, name, text, terms, drafts),
    })
}

/// The same, with every text parsed so that a broken one is named.
pub(super) fn checked(
    parser: &RdfParser,
    texts: &[(String, String)],
    terms: &Terms,
) -> Result<Places, LexiconError> {
    gathered(texts, |name, text, drafts| parse(parser, name, text, terms, drafts))
}

/// The places of all texts that speak of some, each read by `read`.
fn gathered(
    texts: &[(String, String)],
    mut read: impl FnMut(&str, &str, &mut Drafts) -> Result<(), LexiconError>,
) -> Result<Places, LexiconError> {
    let mut drafts = Drafts::default();
    for (name, text) in texts.iter().filter(|(_, text)| text.contains(BASE)) {
        read(name, text, &mut drafts)?;
    }
    Ok(index(drafts.all))
}

fn parse(
    parser: &RdfParser,
    name: &str,
    text: &str,
    terms: &Terms,
    drafts: &mut Drafts,
) -> Result<(), LexiconError> {
    for quad in parser.clone().for_slice(text) {
        let quad =
            quad.map_err(|e| LexiconError::Turtle { path: name.to_owned(), message: e.to_string() })?;
        read_quad(&quad, terms, drafts);
    }
    Ok(())
}

/// Places while they are read.
#[derive(Default)]
struct Drafts {
    all: Vec<Draft>,
    by_key: Table<usize>,
}

impl Drafts {
    /// The place of that key; the lines of a file mostly go on with the last one.
    fn of(&mut self, key: &str) -> Option<&mut Draft> {
        let last = self.all.len().checked_sub(1);
        let same = last.filter(|at| self.all.get(*at).is_some_and(|draft| draft.place.key == key));
        let known = same.or_else(|| self.by_key.get(key).copied());
        let at = known.unwrap_or_else(|| {
            let place = Place { key: key.to_owned(), ..Place::default() };
            self.by_key.insert(key.to_owned(), self.all.len());
            self.all.push(Draft { place, parent: None });
            self.all.len() - 1
        });
        self.all.get_mut(at)
    }
}

#[derive(Default)]
struct Draft {
    place: Place,
    parent: Option<String>,
}

fn read_line(line: Line, terms: &Terms, drafts: &mut Drafts) {
    let Some(draft) = line.subject.strip_prefix(BASE).and_then(|key| drafts.of(key)) else { return };
    for (predicate, object) in line.says {
        match object {
            Object::Words(words) => draft.say(&predicate, words, terms),
            Object::Iri(iri) => draft.point(&predicate, &iri),
        }
    }
}

fn read_quad(quad: &Quad, terms: &Terms, drafts: &mut Drafts) {
    let NamedOrBlankNode::NamedNode(subject) = &quad.subject else { return };
    let Some(draft) = subject.as_str().strip_prefix(BASE).and_then(|key| drafts.of(key)) else { return };
    match &quad.object {
        Term::Literal(literal) => draft.say(quad.predicate.as_str(), literal.value(), terms),
        Term::NamedNode(node) => draft.point(quad.predicate.as_str(), node.as_str()),
        _ => {}
    }
}

impl Draft {
    fn say(&mut self, predicate: &str, words: &str, terms: &Terms) {
        let words = words.to_owned();
        match predicate {
            LABEL => self.place.name = words,
            ALT_LABEL => self.place.others.push(words),
            p if p == terms.short => self.place.shorts.push(words),
            p if p == terms.former => self.place.former.push(words),
            p if p == terms.code => self.place.code = words,
            _ => {}
        }
    }

    fn point(&mut self, predicate: &str, iri: &str) {
        if predicate == PART_OF {
            self.parent = iri.strip_prefix(BASE).map(str::to_owned);
        }
    }
}

/// By code; areas without one come last.
fn rank(place: &Place) -> (bool, &str, &str) {
    (place.code.is_empty(), &place.code, &place.key)
}

fn index(drafts: Vec<Draft>) -> Places {
    let mut drafts: Vec<Draft> =
        drafts.into_iter().filter(|d| !d.place.code.is_empty() || d.parent.is_some()).collect();
    drafts.sort_by(|a, b| rank(&a.place).cmp(&rank(&b.place)));
    let ids: Table<PlaceId> = drafts.iter().enumerate().map(|(id, d)| (d.place.key.clone(), id)).collect();
    let mut index = Index::default();
    for draft in drafts {
        let parent = draft.parent.and_then(|key| ids.get(&key).copied());
        index.all.push(Place { parent, ..draft.place });
    }
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

#[cfg(test)]
mod tests {
    use super::super::trusting;
    use super::*;
    use crate::lexicon::{Ontology, files::Files};

    #[test]
    fn lines_say_what_a_parser_reads() {
        let files = Files::embedded();
        let terms = Terms::of(&Ontology::read(&files).unwrap());
        let texts: Vec<(String, String)> =
            files.turtle().map(|(n, t)| (n.to_owned(), t.to_owned())).collect();
        let of_places =
            texts.iter().filter(|(name, text)| name.starts_with("registry/") && text.contains(BASE));
        assert_eq!(of_places.filter(|(_, text)| lines(text).is_some()).count(), 3);
        let read = read(&trusting(), &texts, &terms).unwrap();
        assert_eq!(read.all(), checked(&trusting(), &texts, &terms).unwrap().all());
    }
}
