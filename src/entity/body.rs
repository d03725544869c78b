//! Who a body is: the registry decides first, then the patterns of what every division has, then its own words.
//! Must not know in which task a body stands.

use super::index::Index;
use super::region::{Lead, Region};
use super::{Classes, Decision};
use crate::lexicon::{Individual, Level, PlaceId, Scope};

/// What is needed to decide.
pub(super) struct Bodies<'a> {
    pub(super) index: &'a Index,
    pub(super) region: Region<'a>,
    pub(super) classes: &'a Classes,
    /// The document, for names that hold only in it.
    pub(super) document: &'a str,
}

impl Bodies<'_> {
    /// The identity of a body under the name the document gives it.
    pub(super) fn decide(&self, name: &str, group: bool) -> Decision {
        let open = without_notes(name);
        let registered = if group { self.registered_group(name) } else { self.registered(name) };
        if let Some(found) = registered {
            return found;
        }
        let decided = match group {
            true => self.group(open),
            false => self.body(open),
        };
        let rule = if open == name { decided.rule } else { "entity/aside" };
        Decision { rule, ..decided }
    }

    fn body(&self, name: &str) -> Decision {
        self.registered(name)
            .or_else(|| self.by_place(name))
            .or_else(|| self.without_place(name))
            .unwrap_or_else(|| self.as_written(name))
    }

    /// A group that the registry keeps apart from those that it would be one with by rule.
    fn registered_group(&self, name: &str) -> Option<Decision> {
        let line = self.index.group(name)?;
        let key = format!("agency/{}{}", self.scope(), line.label);
        let class = self.classes.group.clone();
        Some(Decision { label: line.label.clone(), key, class, rule: "entity/registry" })
    }

    /// An open group belongs to the region that speaks of it and is never resolved to bodies.
    fn group(&self, name: &str) -> Decision {
        if let Some(found) = self.registered_group(name) {
            return found;
        }
        let words = &self.index.words;
        let bare_government = name
            .strip_suffix(words.government_short.as_str())
            .filter(|_| !name.ends_with(words.government.as_str()));
        let label = match bare_government {
            Some(rest) => format!("{rest}{}", words.government),
            None if words.levels.iter().any(|level| name.ends_with(level.as_str())) => {
                format!("{name}{}", words.government)
            }
            None => name.to_owned(),
        };
        let one = words.group(&label);
        let rule = match (*one == label, label == name) {
            (false, _) => "entity/group-opening",
            (true, false) => "entity/group-government",
            (true, true) => "entity/group",
        };
        let key = format!("agency/{}{one}", self.scope());
        Decision { label, key, class: self.classes.group.clone(), rule }
    }

    fn registered(&self, name: &str) -> Option<Decision> {
        let words = &self.index.words;
        let lead = self.region.lead(name, words);
        let full = lead.map(|lead| format!("{}{}", self.region.official(lead.place), lead.rest));
        let found = self.index.body(name).or_else(|| self.index.body(&full?))?;
        Some(Decision {
            label: found.label.clone(),
            key: found.key.clone(),
            class: self.classes.agency.clone(),
            rule: "entity/registry",
        })
    }

    fn by_place(&self, name: &str) -> Option<Decision> {
        let words = &self.index.words;
        let opened = name.strip_prefix(words.party_opening.as_str()).unwrap_or(name);
        let lead = self.region.lead(opened, words)?;
        let place = self.region.official(lead.place);
        let (party, stem) = self.party(place, &lead);
        let stem = if stem.is_empty() && !party { words.government.as_str() } else { stem };
        if party && stem.is_empty() {
            let label = format!("{}{place}{}", words.party_opening, words.party_ending);
            return Some(self.agency(label, "entity/party-committee"));
        }
        match self.pattern(stem, party, Some(lead.place)) {
            Some(pattern) => Some(self.of_pattern(pattern, lead.place)),
            // A short name may be part of another name (福州大学): only a known stem makes it a place.
            None if !lead.sure => None,
            None => {
                let mark = if party { words.party_mark.as_str() } else { "" };
                let opening = if party { words.party_opening.as_str() } else { "" };
                let label = format!("{opening}{place}{mark}{stem}");
                Some(self.agency(label, "entity/place-prefix"))
            }
        }
    }

    /// Whether the body is the party committee's (省委…, 黟县县委…), and the stem after that mark.
    fn party<'n>(&self, place: &str, lead: &Lead<'n>) -> (bool, &'n str) {
        let words = &self.index.words;
        let level = words.levels.iter().find(|level| place.ends_with(level.as_str()));
        let rest = level.and_then(|level| lead.rest.strip_prefix(level.as_str())).unwrap_or(lead.rest);
        match rest.strip_prefix(words.party_mark.as_str()) {
            Some(stem) if lead.sure => (true, stem),
            _ => (false, lead.rest),
        }
    }

    /// A body without a place: of the document's region, if every such region has one.
    fn without_place(&self, name: &str) -> Option<Decision> {
        let place = self.region.place?;
        let pattern = self.pattern(name, false, Some(place))?;
        Some(self.of_pattern(pattern, place))
    }

    fn pattern(&self, stem: &str, party: bool, place: Option<PlaceId>) -> Option<&Individual> {
        let place = self.region.get(place?)?;
        let words = &self.index.words;
        let level = match place.level() {
            Level::Province => "province",
            Level::City => "city",
            Level::County => "county",
        };
        // A municipality is a province that is named and built like a city.
        let also =
            (place.level() == Level::Province && place.name.ends_with(words.city.as_str())).then_some("city");
        let fits = |found: &&Individual| found.levels.iter().any(|l| l == level || Some(l.as_str()) == also);
        let found = self.index.patterns(stem);
        let wanted = if party { Scope::Party } else { Scope::Body };
        let of = |scope: Scope| found.clone().filter(|p| p.scope == scope).find(fits);
        of(wanted).or_else(|| if party { None } else { of(Scope::Party) })
    }

    fn of_pattern(&self, pattern: &Individual, place: PlaceId) -> Decision {
        let words = &self.index.words;
        let place = self.region.official(place);
        let label = match pattern.scope {
            Scope::Party => {
                format!("{}{place}{}{}", words.party_opening, words.party_mark, pattern.label)
            }
            _ => format!("{place}{}", pattern.label),
        };
        // The full name may itself be a line of the registry.
        match self.index.body(&label) {
            Some(found) => Decision { label: found.label.clone(), ..self.agency(label, "entity/registry") },
            None => self.agency(label, "entity/pattern"),
        }
    }

    /// A central body's branch is written out (人行福州中心支行); a name that begins with a level that the document's region
    /// does not have holds only there.
    fn as_written(&self, name: &str) -> Decision {
        let words = &self.index.words;
        if words.level(name).is_some() && self.region.lead(name, words).is_none() {
            let key = format!("agency/{}.{name}", self.scope().trim_end_matches('.'));
            return Decision { key, ..self.agency(name.to_owned(), "entity/open-level") };
        }
        let ends = name.char_indices().map(|(at, _)| at).skip(2);
        let branch = ends.filter_map(|at| {
            let (head, rest) = name.split_at_checked(at)?;
            let found = self.index.body(head)?;
            self.region.lead(rest, words).map(|_| format!("{}{rest}", found.label))
        });
        match branch.last() {
            Some(label) => self.agency(label, "entity/branch"),
            None => self.agency(name.to_owned(), "entity/as-written"),
        }
    }

    fn agency(&self, label: String, rule: &'static str) -> Decision {
        let key = ["agency/", &label].concat();
        Decision { label, key, class: self.classes.agency.clone(), rule }
    }

    fn scope(&self) -> String {
        let place = self.region.place.and_then(|id| self.region.get(id));
        place.map_or_else(|| format!("{}.", self.document), |p| p.key.clone())
    }
}

/// Without what a bracket adds: 各设区市（含平潭综合实验区，下同）. A bracket that ends a name and holds a place belongs
/// to it (数字中国研究院（福建）), so only brackets with more than a short word go.
fn without_notes(name: &str) -> &str {
    let Some((head, note)) = name.split_once('（') else { return name };
    let long = note.chars().count() > 7 || note.contains('，');
    if long && note.ends_with('）') && !head.is_empty() { head } else { name }
}
