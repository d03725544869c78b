//! Typed edges with evidence, role and modality. Decides what the text states.
//! Must not know IRIs or RDF.

mod about;
mod action;
mod concern;
mod connected;
mod cue;
mod cues;
mod doer;
mod draft;
mod ends;
mod involved;
mod located;
mod model;
mod relied;
mod responsibility;
mod scene;
mod side;
mod succeeded;
mod supported;
mod taken_over;
mod target;

pub use model::{Evidence, Fact, Facts, Node};

use crate::diagnose::Diagnostic;
use crate::entity::Linked;
use crate::lexicon::{Law, Lexicon, LexiconError};
use crate::mention::{Mentions, PlaceMention, Thing};
use crate::outline::{Outline, Task};
use crate::restore::Restored;
use crate::text::Span;
use cues::Cues;
use draft::Draft;
use scene::{Item, Scene};
use std::collections::{BTreeMap, BTreeSet};

/// The room's way in: holds the cues of the relations.
#[derive(Debug)]
pub struct Reader {
    cues: Cues,
    law: Law,
}

impl Reader {
    /// Loads the cues and the ontology's domains and ranges.
    ///
    /// # Errors
    /// A broken word file.
    pub fn new(lexicon: &Lexicon) -> Result<Self, LexiconError> {
        Ok(Self { cues: Cues::new(lexicon)?, law: Law::new(lexicon.ontology()) })
    }

    /// Reads the facts; never fails.
    pub fn read(
        &self,
        restored: &Restored,
        outline: &Outline,
        mentions: &Mentions,
        linked: &Linked,
    ) -> Facts {
        let items = self.items(&restored.text, outline, mentions);
        let mut book =
            Book { restored, facts: Facts::default(), known: BTreeMap::new(), said: BTreeSet::new() };
        for (at, task) in outline.tasks.iter().enumerate() {
            let named = items.get(at).map(Vec::as_slice).unwrap_or_default();
            let scene = Scene::new(&self.cues, &restored.text, at, task, mentions, named);
            let mut drafts = responsibility::edges(&self.cues, &scene, task);
            let actions = action::edges(&scene);
            drafts.extend(target::edges(&self.cues, &scene));
            let mut relations = self.relations(&scene);
            let involved = involved::edges(&self.cues, &scene, &actions, &relations);
            relations.retain(|d| is_definite(mentions, d));
            drafts.extend(actions.into_iter().chain(involved).chain(relations));
            let (allowed, refused): (Vec<Draft>, _) =
                drafts.into_iter().partition(|draft| self.allows(mentions, linked, draft));
            let tied = allowed.iter().filter(|d| d.subject == Node::Task(at)).map(|d| d.object).collect();
            let named = concern::edges(&self.cues, &scene, &tied);
            allowed.into_iter().chain(named).for_each(|draft| book.write(at, draft));
            for draft in refused {
                let [from, to] = self.classes(mentions, linked, &draft);
                book.refuse(&draft, from, to);
            }
        }
        book.facts
    }

    fn classes<'d>(&'d self, mentions: &Mentions, linked: &'d Linked, draft: &Draft) -> [&'d str; 2] {
        [draft.subject, draft.object].map(|node| ends::class(&self.cues, mentions, linked, node))
    }

    fn allows(&self, mentions: &Mentions, linked: &Linked, draft: &Draft) -> bool {
        let [from, to] = self.classes(mentions, linked, draft);
        self.law.allows(ends::property(&self.cues, draft), from, to)
    }

    /// What each task names, in the order of the text: mentions, and further places of a thing's name in its task.
    fn items(&self, text: &str, outline: &Outline, mentions: &Mentions) -> Vec<Vec<Item>> {
        let mut items: Vec<Vec<Item>> = vec![Vec::new(); outline.tasks.len()];
        let mut add = |task: usize, span: Span, node: Node| {
            if let Some(named) = items.get_mut(task) {
                named.push(Item { span, node });
            }
        };
        for (at, agency) in mentions.agencies.iter().enumerate().filter(|(_, a)| a.role.is_none()) {
            add(agency.task, agency.span, Node::Agency(at));
        }
        for (at, place) in mentions.places.iter().enumerate() {
            add(place.task, place.span, Node::Place(at));
        }
        for (at, thing) in mentions.things.iter().enumerate() {
            let from = mentions.places.partition_point(|p| p.task < thing.task);
            let places = mentions.places.iter().skip(from).take_while(|p| p.task == thing.task);
            let place = |p: &&PlaceMention| thing.span.contains(p.span);
            if places.filter(place).any(|p| self.is_place(text, thing.span, p.span)) {
                continue;
            }
            let node = Node::Thing(self.said_before(mentions, at));
            add(thing.task, thing.span, node);
            let Some(task) = outline.tasks.get(thing.task) else { continue };
            for span in further(text, task, thing.span) {
                add(thing.task, span, node);
            }
        }
        for named in &mut items {
            named.sort_by_key(|i| (i.span, i.node));
        }
        items
    }

    /// The thing that a task named before with its region, of which a name says the rest (甲省某平台（一期） … 某平台); itself
    /// where there is none.
    fn said_before(&self, mentions: &Mentions, at: usize) -> usize {
        let Some(thing) = mentions.things.get(at) else { return at };
        let whole = |longer: &Thing| {
            let rest = side::unbracketed(&longer.name).strip_suffix(thing.name.as_str());
            longer.span.end <= thing.span.start
                && rest
                    .is_some_and(|rest| self.cues.words.own_levels.iter().any(|l| rest.ends_with(l.as_str())))
        };
        let from = at.saturating_sub(SAID_BEFORE);
        let near = mentions.things.get(from..at).unwrap_or_default().iter().enumerate();
        let same = near.filter(|(_, t)| t.task == thing.task).find(|(_, t)| whole(t));
        same.map_or(at, |(n, _)| from + n)
    }

    /// A zone that is nothing but a place's name with its ending (平潭综合实验区) stands for the place.
    fn is_place(&self, text: &str, thing: Span, place: Span) -> bool {
        let tail = Span::new(place.end, thing.end).of(text);
        place.start == thing.start
            && (tail.is_empty() || self.cues.words.place_tails.iter().any(|t| t == tail))
    }

    /// The relations between things, places and bodies, one file each.
    fn relations(&self, scene: &Scene) -> Vec<Draft> {
        let all = [
            located::edges,
            supported::edges,
            connected::edges,
            relied::edges,
            succeeded::edges,
            taken_over::edges,
        ];
        all.iter().flat_map(|edges| edges(&self.cues, scene)).collect()
    }
}

/// A relation says something only where one end is a definite thing, a body or a place, and none a bare head (园区).
fn is_definite(mentions: &Mentions, draft: &Draft) -> bool {
    let ends = [draft.subject, draft.object];
    let thing = |node: Node| match node {
        Node::Thing(at) => mentions.things.get(at),
        _ => None,
    };
    // What a place shall have is told by its kind alone (支持某州建设超算中心), but for the barest heads.
    let most = if matches!(draft.subject, Node::Place(_)) { BARE_AT_PLACE } else { BARE };
    let bare = |node: &Node| thing(*node).is_some_and(|t| t.generic && t.name.chars().count() <= most);
    ends.iter().any(|node| thing(*node).is_none_or(|t| !t.generic)) && !ends.iter().any(bare)
}

/// Characters of a name that is nothing but a head.
const BARE: usize = 4;
/// ... behind a place that is let have it.
const BARE_AT_PLACE: usize = 3;

/// Things before one among which its whole name is sought.
const SAID_BEFORE: usize = 64;

/// The other places of a task where the words of a thing stand.
fn further(text: &str, task: &Task, thing: Span) -> Vec<Span> {
    let words = thing.of(text);
    let stretches = task.heading.iter().chain(&task.body);
    let found = stretches.flat_map(|stretch| {
        occurrences(stretch.of(text), words)
            .map(|from| Span::new(from, from + words.len()).shifted(stretch.start))
    });
    found.filter(|span| *span != thing).collect()
}

/// Where words stand, none over another. They are asked for once in a short text: to look for their first character costs
/// less than to prepare a search for the whole.
fn occurrences<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    let first = words.chars().next();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + text.get(from..)?.find(first?)?;
            let found = text.get(at..)?.starts_with(words);
            from = at + if found { words.len() } else { first?.len_utf8() };
            if found {
                return Some(at);
            }
        }
    })
}

/// The facts while they are written: evidence once, no edge twice with the same evidence.
struct Book<'d> {
    restored: &'d Restored,
    facts: Facts,
    known: BTreeMap<(Span, &'static str), usize>,
    said: BTreeSet<(usize, Node, String, Node, usize)>,
}

impl Book<'_> {
    fn write(&mut self, task: usize, draft: Draft) {
        let (span, rule) = (draft.evidence, draft.rule);
        let evidence = *self.known.entry((span, rule)).or_insert_with(|| {
            let inferred = self.restored.map.inferred(span);
            self.facts.evidence.push(Evidence { span, rule, inferred });
            self.facts.evidence.len() - 1
        });
        if self.said.insert((task, draft.subject, draft.predicate.clone(), draft.object, evidence)) {
            let Draft { subject, predicate, object, role, modality, .. } = draft;
            self.facts.facts.push(Fact { task, subject, predicate, object, role, modality, evidence });
        }
    }

    fn refuse(&mut self, draft: &Draft, from: &str, to: &str) {
        let message = format!("the ontology has no {} from {from} to {to}", draft.predicate);
        self.facts.diagnostics.push(Diagnostic::warning("fact/not-in-ontology", draft.evidence, message));
    }
}
