//! Who a thing is: the registry decides first, then reviewed rules about how one name is written in several ways.
//! No two names are ever joined because they look alike: every step removes something that does not tell things apart.
//! Must not know what is done with a thing.

use super::index::Index;
use super::region::{Lead, Region};
use super::words::starts_with_any;
use super::{Classes, Decision};
use crate::lexicon::{Individual, PlaceId, Scope};
use crate::mention::{Names, Thing, ThingKind};
use crate::text::marks;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The rule of a name that nothing was taken off.
const AS_WRITTEN: &str = "entity/as-written";

/// What is needed to decide.
pub(super) struct Things<'a> {
    pub(super) index: &'a Index,
    pub(super) region: Region<'a>,
    pub(super) classes: &'a Classes,
    /// The document, for names that hold only in it.
    pub(super) document: &'a str,
    /// What the document puts in quotes.
    pub(super) quoted: BTreeSet<String>,
    /// What the documents of its corpus put in quotes.
    pub(super) names: &'a Names,
}

/// A name on its way to its core.
struct Core {
    /// What all its spellings share: part of the key.
    name: String,
    /// As the document writes it: part of the label.
    shown: String,
    /// The place it belongs to by its own words, where these were taken off.
    place: Option<PlaceId>,
    rule: &'static str,
}

impl Core {
    fn new(name: &str, place: Option<PlaceId>, rule: &'static str) -> Self {
        Self { name: name.to_owned(), shown: name.to_owned(), place, rule }
    }
}

impl Things<'_> {
    /// The identity of a thing; `words` are those of the text, with their quotes.
    pub(super) fn decide(&self, thing: &Thing, words: &str) -> Decision {
        let name = bare(&thing.name);
        if let Some(line) = self.index.single_thing(&name) {
            return self.registered(line, None, thing.kind);
        }
        // A stage is a part of the whole and keeps its number, whoever the whole is.
        if let Some((whole, number)) = self.index.editions.phase(&name) {
            let mut decided = self.whole(whole, thing.kind, words);
            let rule = if decided.rule == AS_WRITTEN { "entity/phase" } else { decided.rule };
            decided.key = self.index.editions.staged(&decided.key, number);
            decided.label.push_str(name.get(whole.len()..).unwrap_or_default());
            return Decision { rule, ..decided };
        }
        self.whole(&name, thing.kind, words)
    }

    fn whole(&self, name: &str, kind: ThingKind, words: &str) -> Decision {
        let lead = self.region.lead(name, &self.index.words);
        let own = self.region.own_or(lead, name, &self.index.words);
        let core = self.core(name, own.or(lead), kind, words);
        let registered = self.forms(name, own, &core).iter().find_map(|form| self.index.thing(form));
        if let Some(line) = registered {
            return self.registered(line, core.place, kind);
        }
        let kind = self.classes.kind(kind);
        let (scope, shown) = self.scope(&core);
        Decision {
            key: [&kind.folder, "/", &scope, &core.name].concat(),
            label: [&shown, core.shown.as_str()].concat(),
            class: kind.class.clone(),
            rule: core.rule,
        }
    }

    /// The names to look up in the registry, the most exact first.
    fn forms<'n>(&self, name: &'n str, own: Option<Lead<'n>>, core: &'n Core) -> Vec<Cow<'n, str>> {
        let words = &self.index.words;
        // 数字福建无线政务专网: a slogan of two characters before the region.
        let after_slogan = name.char_indices().nth(2).and_then(|(at, _)| name.get(at..));
        let behind = after_slogan.and_then(|rest| self.region.own(rest, words));
        let owner = core.place.or(self.region.place).and_then(|place| self.region.get(place));
        let mut forms: Vec<Cow<'n, str>> = vec![name.into()];
        forms.extend(Some(core.name.as_str()).filter(|core| *core != name).map(Cow::from));
        forms.extend(own.into_iter().chain(behind).map(|lead| Cow::from(lead.rest)));
        forms.extend(owner.map(|place| Cow::from([place.short(), &core.name].concat())));
        let stems = forms.iter().filter_map(|form| match form {
            Cow::Borrowed(form) => words.without_neutral_head(form).map(Cow::from),
            Cow::Owned(form) => words.without_neutral_head(form).map(|stem| Cow::from(stem.to_owned())),
        });
        let stems: Vec<Cow<'n, str>> = stems.collect();
        forms.extend(stems);
        forms
    }

    fn registered(&self, line: &Individual, place: Option<PlaceId>, kind: ThingKind) -> Decision {
        let own = self.classes.stated(&line.classes).unwrap_or_else(|| self.classes.kind(kind));
        if line.scope == Scope::Single {
            return Decision {
                key: line.key.clone(),
                label: line.label.clone(),
                class: own.class.clone(),
                rule: "entity/registry",
            };
        }
        let core =
            Core { name: line.label.clone(), shown: String::new(), place, rule: "entity/registry-pattern" };
        let (scope, shown) = self.owner(&core);
        Decision {
            key: [&own.folder, "/", &scope, &core.name].concat(),
            label: [shown, core.name].concat(),
            class: own.class.clone(),
            rule: core.rule,
        }
    }

    fn core(&self, name: &str, lead: Option<Lead>, kind: ThingKind, text: &str) -> Core {
        let words = &self.index.words;
        let mut core = self.without_region(name, lead, kind);
        let unquoted_opening = starts_with_any(&core.name, &words.openings);
        if let Some(rest) = unquoted_opening.filter(|rest| long(rest)) {
            core = Core::new(rest, core.place, "entity/opening");
        }
        if let Some(coined) = self.coined(&core.name, kind, text) {
            // A programme is called by its head too; a platform's name says what it is.
            let shown = if kind == ThingKind::Programmes { core.shown } else { coined.clone() };
            return Core { name: coined, shown, rule: "entity/coined-name", ..core };
        }
        if let Some((name, rule)) = self.index.spelling.shared(&core.name) {
            core = Core { name, rule, ..core };
        }
        if kind == ThingKind::Platforms
            && let Some(stem) = words.without_neutral_head(&core.name)
            && words.own_heads.fit(stem)
            && long(stem)
        {
            core = Core::new(stem, core.place, "entity/redundant-head");
        }
        core
    }

    /// Takes off the region that says whose the thing is. Parks and programmes keep a region that is part of the name.
    fn without_region(&self, name: &str, lead: Option<Lead>, kind: ThingKind) -> Core {
        let words = &self.index.words;
        let as_written = Core::new(name, None, AS_WRITTEN);
        // Places of other provinces belong to the name (北京理工大学东南信息技术研究院).
        let near = |place| self.region.place.is_some_and(|region| self.region.is_near(place, region));
        let Some(lead) = lead.filter(|lead| long(lead.rest) && near(lead.place)) else { return as_written };
        let by_level = words.level(name).is_some();
        let kept = words.kept.iter().any(|k| k == self.classes.kind(kind).record);
        if kept && !by_level {
            return as_written;
        }
        Core::new(lead.rest, Some(lead.place), "entity/region")
    }

    /// What the key begins with so that two regions' things stay two, and what of it the label shows: nothing where the
    /// thing is the document's own region's.
    fn scope(&self, core: &Core) -> (String, String) {
        let words = &self.index.words;
        let edition = self.index.editions.of(&core.name);
        let name = edition.as_ref().map_or(core.name.as_str(), |edition| edition.series.as_str());
        let national = || starts_with_any(name, &words.national).is_some();
        let starts_with_place = || self.region.lead(name, words).is_some();
        let names_region = || {
            let own = self.region.place.and_then(|place| self.region.get(place));
            own.is_some_and(|place| core.name.contains(place.short()))
        };
        if core.place.is_none() && (national() || starts_with_place() || names_region()) {
            return (String::new(), String::new());
        }
        self.owner(core)
    }

    fn owner(&self, core: &Core) -> (String, String) {
        let Some(place) = core.place.or(self.region.place) else {
            return (format!("{}.", self.document), String::new());
        };
        let Some(known) = self.region.get(place) else { return Default::default() };
        let own = self.region.place.is_some_and(|region| self.region.places.is_within(region, place));
        let shown = if own { String::new() } else { known.short().to_owned() };
        (self.region.official(place).to_owned(), shown)
    }
}

/// Enough to tell one thing from another.
pub(super) fn long(name: &str) -> bool {
    name.chars().count() > 2
}

/// Without quotes and white space; brackets full-width.
pub(super) fn bare(name: &str) -> String {
    if marks(name).next().is_none() {
        return name.to_owned();
    }
    let one = |c: char| match c {
        '“' | '”' | '‘' | '’' | '"' | '「' | '」' | '《' | '》' => None,
        c if c.is_whitespace() => None,
        '(' => Some('（'),
        ')' => Some('）'),
        c => Some(c),
    };
    name.chars().filter_map(one).collect()
}
