//! Who a thing is: the registry decides first, then reviewed rules about how one name is written in several ways.
//! No two names are ever joined because they look alike: every step removes something that does not tell things apart.
//! Must not know what is done with a thing.

use super::index::Index;
use super::region::{Lead, Region};
use super::words::{Words, starts_with_any};
use super::{Classes, Decision};
use crate::lexicon::{Individual, PlaceId, Scope};
use crate::mention::{Names, Thing, ThingKind};
use crate::text::marks;
use std::borrow::Cow;
use std::collections::BTreeSet;

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
    name: String,
    /// The place it belongs to by its own words, where these were taken off.
    place: Option<PlaceId>,
    rule: &'static str,
}

impl Things<'_> {
    /// The identity of a thing; `words` are those of the text, with their quotes.
    pub(super) fn decide(&self, thing: &Thing, words: &str) -> Decision {
        let name = bare(&thing.name);
        let lead = self.region.lead(&name, &self.index.words);
        let own = self.region.own_or(lead, &name, &self.index.words);
        let core = self.core(&name, own.or(lead), thing.kind, words);
        let registered = self.forms(&name, own, &core).iter().find_map(|form| self.index.thing(form));
        if let Some(line) = registered {
            return self.registered(line, core.place, thing.kind);
        }
        let kind = self.classes.kind(thing.kind);
        let (scope, shown) = self.scope(&core);
        Decision {
            key: [&kind.folder, "/", &scope, &core.name].concat(),
            label: [&shown, core.name.as_str()].concat(),
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
        let core = Core { name: line.label.clone(), place, rule: "entity/registry-pattern" };
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
            core = Core { name: rest.to_owned(), rule: "entity/opening", ..core };
        }
        if let Some(coined) = self.coined(&core.name, kind, text) {
            return Core { name: coined, rule: "entity/coined-name", ..core };
        }
        if let Some(whole) = without_phase(&core.name) {
            core = Core { name: whole, rule: "entity/phase", ..core };
        }
        let rewritten = words.is_rewritten(&core.name);
        for (long_form, short_form) in words.redundant.iter().chain(&words.spellings).filter(|_| rewritten) {
            if core.name.contains(long_form.as_str()) {
                let name = core.name.replace(long_form.as_str(), short_form);
                core = Core { name, rule: "entity/spelling", ..core };
            }
        }
        if kind == ThingKind::Platforms
            && let Some(stem) = words.without_neutral_head(&core.name)
            && words.own_heads.fit(stem)
            && long(stem)
        {
            core = Core { name: stem.to_owned(), rule: "entity/redundant-head", ..core };
        }
        core
    }

    /// Takes off the region that says whose the thing is. Parks and programmes keep a region that is part of the name.
    fn without_region(&self, name: &str, lead: Option<Lead>, kind: ThingKind) -> Core {
        let words = &self.index.words;
        let as_written = Core { name: name.to_owned(), place: None, rule: "entity/as-written" };
        // Places of other provinces belong to the name (北京理工大学东南信息技术研究院).
        let near = |place| self.region.place.is_some_and(|region| self.region.is_near(place, region));
        let Some(lead) = lead.filter(|lead| long(lead.rest) && near(lead.place)) else { return as_written };
        let by_level = words.level(name).is_some();
        let kept = words.kept.iter().any(|k| k == self.classes.kind(kind).record);
        if kept && !by_level {
            return as_written;
        }
        Core { name: lead.rest.to_owned(), place: Some(lead.place), rule: "entity/region" }
    }

    /// A coined name stands in quotes; a head that says nothing of its own may follow (“闽政通”APP, 数字“第一家园”服务平台),
    /// and once a document has quoted it, it may go without.
    fn coined(&self, name: &str, kind: ThingKind, text: &str) -> Option<String> {
        if !matches!(kind, ThingKind::Platforms) {
            return None;
        }
        let words = &self.index.words;
        let plain = words.without_neutral_head(name);
        let data = || words.without_data_head(name);
        let stem = plain.or_else(data)?;
        let suffix = if plain.is_some() { "" } else { words.data_head.as_str() };
        let elsewhere = || self.is_quoted(stem).then(|| format!("{stem}{suffix}"));
        let Some((quote, before)) = quoted_part(text) else { return elsewhere() };
        if quote.ends_with('+') || !long(&quote) || before.chars().count() > 8 {
            return elsewhere();
        }
        let (opening, _) = name.split_once(quote.as_str())?;
        let between = stem.strip_prefix(opening)?.strip_prefix(quote.as_str())?;
        let ok = opening.chars().count() <= 2 && words.is_modest(between);
        ok.then(|| format!("{opening}{quote}{suffix}"))
    }

    fn is_quoted(&self, name: &str) -> bool {
        self.quoted.contains(name) || self.names.is_coined(name)
    }

    /// What the key begins with so that two regions' things stay two, and what of it the label shows: nothing where the
    /// thing is the document's own region's.
    fn scope(&self, core: &Core) -> (String, String) {
        let words = &self.index.words;
        let national = || starts_with_any(&core.name, &words.national).is_some();
        let starts_with_place = || self.region.lead(&core.name, words).is_some();
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
fn long(name: &str) -> bool {
    name.chars().count() > 2
}

/// Without quotes and white space; brackets full-width.
fn bare(name: &str) -> String {
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

/// The first quoted words, and what stands before them.
fn quoted_part(text: &str) -> Option<(String, &str)> {
    let (before, after) = text.split_once('“')?;
    let (quote, _) = after.split_once('”')?;
    Some((bare(quote), before))
}

/// The names that a text quotes: quoted words of middling length after which a neutral head or a mark follows.
pub(super) fn quotes(text: &str, words: &Words) -> BTreeSet<String> {
    let parts = text.split('“').skip(1).filter_map(|part| part.split_once('”'));
    let ends = |after: &str| {
        starts_with_any(after, &words.neutral_heads).is_some()
            || after.starts_with(['，', '。', '；', '、'])
            || after.is_empty()
    };
    let named = parts.filter(|(quote, after)| (3..=12).contains(&quote.chars().count()) && ends(after));
    named.map(|(quote, _)| bare(quote)).collect()
}

/// Without the bracket of a phase at the end: （二期）. The bracket holds a numeral and one more character.
fn without_phase(name: &str) -> Option<String> {
    let (head, note) = name.strip_suffix('）')?.rsplit_once('（')?;
    let mut chars = note.chars();
    let number = chars.next().map(|c| c.to_string()).and_then(|c| crate::text::chinese_number(&c));
    let phase = number.is_some() && chars.count() == 1;
    (phase && long(head)).then(|| head.to_owned())
}
