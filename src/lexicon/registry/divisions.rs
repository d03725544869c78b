//! Places as the registry's Turtle says them, line by line where a text is known to be sound. Must not look places up.

use super::Terms;
use super::lines::{Line, Object, lines};
use super::places::{Place, PlaceId, Places};
use crate::lexicon::{LexiconError, Table};
use oxigraph::io::RdfParser;
use oxigraph::model::{NamedOrBlankNode, Quad, Term};

pub(super) const BASE: &str = "https://w3id.org/zhengtu/id/place/";
const LABEL: &str = "http://www.w3.org/2000/01/rdf-schema#label";
const PART_OF: &str = "http://purl.org/dc/terms/isPartOf";
const ALT_LABEL: &str = "http://www.w3.org/2004/02/skos/core#altLabel";

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
    Ok(Places::of(ordered(drafts.all)))
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

/// Divisions and areas within one, in the order of their codes, each with the one it lies in.
fn ordered(drafts: Vec<Draft>) -> Vec<Place> {
    let mut drafts: Vec<Draft> =
        drafts.into_iter().filter(|d| !d.place.code.is_empty() || d.parent.is_some()).collect();
    drafts.sort_by(|a, b| rank(&a.place).cmp(&rank(&b.place)));
    let ids: Table<PlaceId> = drafts.iter().enumerate().map(|(id, d)| (d.place.key.clone(), id)).collect();
    let whole = |draft: Draft| {
        let parent = draft.parent.and_then(|key| ids.get(&key).copied());
        Place { parent, ..draft.place }
    };
    drafts.into_iter().map(whole).collect()
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
