//! Who is who: the identity of each mention. Decides alias, prefix sharing, renaming and open groups.
//! Must not know what the text states about anyone.

mod body;
mod coined;
mod edition;
mod form;
mod group;
mod index;
mod prefix;
mod region;
mod spelling;
mod thing;
mod words;

pub use edition::{Edition, Editions};
pub use group::Groups;
pub use prefix::{Named, Namer};

use crate::lexicon::{Lexicon, LexiconError, Ontology, Places};
use crate::mention::{Mentions, Names, PlaceMention, ThingKind};
use crate::outline::Outline;
use crate::restore::Restored;
use std::collections::BTreeMap;

/// The identity of each mention: each list runs parallel to the list of the same name in [`Mentions`].
#[derive(Debug, Clone, Default)]
pub struct Linked {
    /// Of bodies.
    pub agencies: Vec<Identity>,
    /// Of things.
    pub things: Vec<Identity>,
    /// Of places.
    pub places: Vec<Identity>,
    /// The region the document speaks for: its province, city or county.
    pub region: Option<Identity>,
    /// Of the issuing bodies, in the order of the header.
    pub issuers: Vec<Identity>,
}

/// Who a mention is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The name as this document uses it, prefix supplied (`省数字办`): the task record's `agency`.
    pub name: String,
    /// The preferred label of the entity (`福建省数字福建建设领导小组办公室`).
    pub label: String,
    /// The local part of the IRI below `…/id/`: `agency/福建省发展和改革委员会`. Equal keys are one entity.
    pub key: String,
    /// The ontology class (`单位`, `单位群体`, `平台`…).
    pub class: String,
    /// The rule or registry line that decided it.
    pub rule: &'static str,
}

/// The room's way in: holds the registry's index.
#[derive(Debug)]
pub struct Linker {
    index: index::Index,
    classes: Classes,
    places: Places,
    namer: Namer,
}

impl Linker {
    /// Indexes the registry.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self {
            index: index::Index::new(lexicon)?,
            classes: Classes::of(lexicon.ontology()),
            places: lexicon.registry().places().clone(),
            namer: Namer::new(lexicon)?,
        })
    }

    /// Decides the identities of a document on its own; see [`Linker::link_known`].
    pub fn link(&self, restored: &Restored, outline: &Outline, mentions: &Mentions) -> Linked {
        self.link_known(restored, outline, mentions, &Names::default())
    }

    /// Decides the identities; never fails. Of other documents only the names are known that the corpus proves, so that
    /// the order of documents cannot matter.
    pub fn link_known(
        &self,
        restored: &Restored,
        outline: &Outline,
        mentions: &Mentions,
        names: &Names,
    ) -> Linked {
        let text = restored.text.as_str();
        let document = restored.source.id.as_str();
        let region = region::Region::of(&outline.header, &self.places);
        let bodies = body::Bodies { index: &self.index, region, classes: &self.classes, document };
        let things = thing::Things {
            index: &self.index,
            region,
            classes: &self.classes,
            document,
            quoted: coined::quotes(text, &self.index.words),
            names,
        };
        let names = self.namer.names(mentions, text);
        // A document names the same bodies over and over: each is decided once.
        let mut decided: BTreeMap<(&str, bool), Decision> = BTreeMap::new();
        let agencies = names.iter().map(|n| {
            let known = decided.entry((&n.name, n.group));
            known.or_insert_with(|| bodies.decide(&n.name, n.group)).clone().named(&n.name)
        });
        let agencies = agencies.collect();
        let issuers = outline.header.issuer.iter().flat_map(|names| names.split(ISSUER_MARK)).map(str::trim);
        Linked {
            agencies,
            things: mentions
                .things
                .iter()
                .map(|m| things.decide(m, m.span.of(text)).named(&m.name))
                .collect(),
            places: mentions.places.iter().map(|m| self.place(m, m.span.of(text), region)).collect(),
            region: region.place.and_then(|id| self.places.get(id)).map(|p| self.known_place(p, p.short())),
            issuers: issuers.map(|name| bodies.decide(name, false).named(name)).collect(),
        }
    }

    /// The words decide before the name, which drops the mark (吉林市 is no province).
    fn place(&self, mention: &PlaceMention, words: &str, region: region::Region) -> Identity {
        let resolve = |name: &str| self.places.resolve(name, region.place).and_then(|id| self.places.get(id));
        match resolve(words).or_else(|| resolve(&mention.name)) {
            Some(place) => self.known_place(place, &mention.name),
            None => Decision {
                key: ["place/", &mention.name].concat(),
                label: mention.name.clone(),
                class: self.classes.place.clone(),
                rule: "entity/as-written",
            }
            .named(&mention.name),
        }
    }

    fn known_place(&self, place: &crate::lexicon::Place, name: &str) -> Identity {
        Decision {
            key: ["place/", &place.key].concat(),
            label: place.name.clone(),
            class: self.classes.place.clone(),
            rule: "entity/registry",
        }
        .named(name)
    }
}

const ISSUER_MARK: char = '、';

/// An identity without the name it was decided from.
#[derive(Debug, Clone)]
struct Decision {
    label: String,
    key: String,
    class: String,
    rule: &'static str,
}

impl Decision {
    fn named(self, name: &str) -> Identity {
        let Self { label, key, class, rule } = self;
        Identity { name: name.to_owned(), label, key, class, rule }
    }
}

/// The ontology's classes as this room gives them.
#[derive(Debug)]
struct Classes {
    agency: String,
    group: String,
    place: String,
    platform: Kind,
    facility: Kind,
    park: Kind,
    programme: Kind,
}

/// A kind of thing.
#[derive(Debug)]
struct Kind {
    /// Local name of the class.
    class: String,
    /// Its part of the IRI.
    folder: String,
    /// Its key in the task record.
    record: &'static str,
}

impl Classes {
    fn of(ontology: &Ontology) -> Self {
        let name = |label: &str| ontology.local_name(label).unwrap_or(label).to_owned();
        let kind =
            |label: &str, record: &'static str| Kind { class: name(label), folder: label.to_owned(), record };
        Self {
            agency: name("agency"),
            group: name("agency group"),
            place: name("place"),
            platform: kind("platform", "platforms"),
            facility: kind("facility", "facilities"),
            park: kind("park", "parks"),
            programme: kind("programme", "programmes"),
        }
    }

    fn kind(&self, kind: ThingKind) -> &Kind {
        match kind {
            ThingKind::Platforms => &self.platform,
            ThingKind::Facilities => &self.facility,
            ThingKind::Parks => &self.park,
            ThingKind::Programmes => &self.programme,
        }
    }

    /// The kind that a line of the registry states.
    fn stated(&self, classes: &[String]) -> Option<&Kind> {
        [&self.platform, &self.facility, &self.park, &self.programme]
            .into_iter()
            .find(|kind| classes.contains(&kind.class))
    }
}
