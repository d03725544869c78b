//! Known individuals: places, bodies and things under their several names, read from `ontology/registry/` when they
//! are first asked for. Must not decide who is who.

mod divisions;
mod individuals;
mod lines;
mod places;

pub use individuals::{Individual, Scope};
pub use places::{Level, Place, PlaceId, Places};

use super::{LexiconError, Ontology, files::Files};
use oxigraph::io::{RdfFormat, RdfParser};
use std::sync::{Arc, OnceLock};

/// The individuals of `ontology/registry/`.
#[derive(Debug, Clone, Default)]
pub struct Registry {
    texts: Arc<Vec<(String, String)>>,
    terms: Terms,
    places: OnceLock<Places>,
    individuals: OnceLock<Arc<Vec<Individual>>>,
}

/// IRIs of the ontology terms that the registry is written in, found by their English labels.
#[derive(Debug, Clone, Default)]
struct Terms {
    short: String,
    code: String,
    former: String,
    predecessor: String,
    level: String,
    since: String,
    body_pattern: String,
    party_pattern: String,
    thing_pattern: String,
}

impl Terms {
    fn of(ontology: &Ontology) -> Self {
        let iri = |label: &str| ontology.iri(label).unwrap_or_default();
        Self {
            short: iri("short name"),
            code: iri("division code"),
            former: iri("former name"),
            predecessor: iri("predecessor"),
            level: iri("level"),
            since: iri("year of foundation"),
            body_pattern: iri("body pattern"),
            party_pattern: iri("party body pattern"),
            thing_pattern: iri("thing pattern"),
        }
    }
}

/// A parser of texts that are known to be sound, by the tests or by having been checked: it looks at no IRI twice.
fn trusting() -> RdfParser {
    RdfParser::from_format(RdfFormat::Turtle).lenient()
}

impl Registry {
    /// Keeps the texts; they are parsed when asked for, save with `check`, which parses them at once so that a user's
    /// broken file is named.
    pub(super) fn read(files: &Files, ontology: &Ontology, check: bool) -> Result<Self, LexiconError> {
        let texts = files
            .turtle()
            .filter(|(name, _)| name.starts_with("registry/"))
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .collect();
        let registry = Self { texts: Arc::new(texts), terms: Terms::of(ontology), ..Self::default() };
        if check {
            let strict = RdfParser::from_format(RdfFormat::Turtle);
            divisions::checked(&strict, &registry.texts, &registry.terms)?;
            individuals::parse(&strict, &registry.texts, divisions::BASE, &registry.terms)?;
        }
        Ok(registry)
    }

    /// All administrative divisions.
    pub fn places(&self) -> &Places {
        self.places.get_or_init(|| divisions::read(&trusting(), &self.texts, &self.terms).unwrap_or_default())
    }

    /// Bodies, things and patterns, by key.
    pub fn individuals(&self) -> &[Individual] {
        self.individuals.get_or_init(|| {
            Arc::new(
                individuals::parse(&trusting(), &self.texts, divisions::BASE, &self.terms)
                    .unwrap_or_default(),
            )
        })
    }
}
