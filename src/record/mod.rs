//! Task records: the JSON lines of `extract`, `eval` and the gold (`gold/GUIDE.md`). A view of a read document.
//! Must not decide anything about the text.

mod model;

pub use model::{AgencyItem, DocumentRecord, PlaceItem, RelationItem, TargetItem, TaskRecord, ThingItem};

use crate::entity::Identity;
use crate::fact::Node;
use crate::mention::{ThingKind, of_task};
use crate::outline::Role;
use crate::pipeline::Document;
use crate::text::{CharIndex, Span};
use std::collections::BTreeSet;

/// The base of individuals' IRIs.
pub const ID_BASE: &str = "https://w3id.org/zhengtu/id/";

/// The document record.
pub fn document_record(document: &Document) -> DocumentRecord {
    let header = &document.outline.header;
    DocumentRecord {
        doc: document.restored.source.id.clone(),
        kind: "document",
        title: header.title.clone(),
        issuer: header.issuer.clone(),
        number: header.number.clone(),
        issued: header.issued.clone(),
        year: header.year,
    }
}

/// The task records, in order.
pub fn task_records(document: &Document) -> Vec<TaskRecord> {
    let view = View { document, chars: CharIndex::new(&document.restored.text) };
    (0..document.outline.tasks.len()).map(|task| view.task(task)).collect()
}

struct View<'d> {
    document: &'d Document,
    chars: CharIndex<'d>,
}

impl View<'_> {
    fn task(&self, at: usize) -> TaskRecord {
        let task = &self.document.outline.tasks[at];
        let clauses: Vec<&str> = task.clauses.iter().map(|c| self.words(c.span)).collect();
        TaskRecord {
            doc: self.document.restored.source.id.clone(),
            kind: "task",
            path: task.path.clone(),
            heading: task.heading.map(|h| self.words(h).to_owned()),
            text: task.body.iter().map(|b| self.words(*b)).collect(),
            clause: (!clauses.is_empty()).then(|| clauses.join("；")),
            responsible: self.responsible(at),
            platforms: self.things(at, ThingKind::Platforms),
            facilities: self.things(at, ThingKind::Facilities),
            parks: self.things(at, ThingKind::Parks),
            programmes: self.things(at, ThingKind::Programmes),
            targets: self.targets(at),
            place_items: self.places(at),
            places: self.place_names(at),
            relations: self.relations(at),
        }
    }

    fn words(&self, span: Span) -> &str {
        span.of(&self.document.restored.text)
    }

    fn raw(&self, span: Span) -> [usize; 2] {
        let raw = self.document.restored.map.raw(span);
        [raw.start, raw.end]
    }

    fn responsible(&self, task: usize) -> Vec<AgencyItem> {
        let linked = &self.document.linked.agencies;
        let mentions =
            of_task(&self.document.mentions.agencies, task).filter_map(|(at, m)| Some((m, linked.get(at)?)));
        mentions
            .filter(|(m, _)| m.role.is_some())
            .map(|(m, who)| AgencyItem {
                agency: who.name.clone(),
                role: m.role.unwrap_or(Role::Responsible),
                span: self.chars.chars(m.span),
                raw: self.raw(m.span),
                entity: iri(who),
            })
            .collect()
    }

    fn things(&self, task: usize, kind: ThingKind) -> Vec<ThingItem> {
        let linked = &self.document.linked.things;
        let mentions = of_task(&self.document.mentions.things, task)
            .filter_map(|(at, m)| Some((at, m, linked.get(at)?)));
        mentions
            .filter(|(_, m, _)| m.kind == kind)
            .map(|(at, m, who)| ThingItem {
                name: m.name.clone(),
                actions: self.actions(task, at),
                generic: m.generic,
                span: self.chars.chars(m.span),
                raw: self.raw(m.span),
                entity: iri(who),
            })
            .collect()
    }

    /// What the task does with a thing, in the order of the properties' names.
    fn actions(&self, task: usize, thing: usize) -> Vec<String> {
        let facts = &self.document.facts.facts;
        let from = facts.partition_point(|f| f.task < task);
        let of_task = facts.iter().skip(from).take_while(|f| f.task == task);
        let tied = of_task.filter(|f| f.subject == Node::Task(task) && f.object == Node::Thing(thing));
        let acts: BTreeSet<&str> =
            tied.filter(|f| f.modality.is_some()).map(|f| f.predicate.as_str()).collect();
        acts.into_iter().map(str::to_owned).collect()
    }

    fn targets(&self, task: usize) -> Vec<TargetItem> {
        let mentions = of_task(&self.document.mentions.targets, task).map(|(_, m)| m);
        mentions
            .map(|m| TargetItem {
                text: self.words(m.span).to_owned(),
                metric: m.metric.clone(),
                op: m.op,
                value: m.value,
                unit: m.unit.clone(),
                by: m.by.clone(),
                span: self.chars.chars(m.span),
                raw: self.raw(m.span),
            })
            .collect()
    }

    fn places(&self, task: usize) -> Vec<PlaceItem> {
        let linked = &self.document.linked.places;
        of_task(&self.document.mentions.places, task)
            .filter_map(|(at, m)| Some((m, linked.get(at)?)))
            .map(|(m, who)| PlaceItem {
                name: m.name.clone(),
                span: self.chars.chars(m.span),
                raw: self.raw(m.span),
                entity: iri(who),
            })
            .collect()
    }

    fn place_names(&self, task: usize) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (_, place) in of_task(&self.document.mentions.places, task) {
            if !names.contains(&place.name) {
                names.push(place.name.clone());
            }
        }
        names
    }

    /// Relations between things, bodies and places; responsibility, actions and targets have their own keys.
    fn relations(&self, task: usize) -> Vec<RelationItem> {
        let all_facts = &self.document.facts.facts;
        let from = all_facts.partition_point(|f| f.task < task);
        let facts = all_facts.get(from..).unwrap_or_default().iter().take_while(|f| f.task == task);
        let all = facts.filter_map(|f| {
            let evidence = self.document.facts.evidence.get(f.evidence)?.span;
            Some(RelationItem {
                s: self.name(f.subject)?,
                p: f.predicate.clone(),
                o: self.name(f.object)?,
                span: self.chars.chars(evidence),
                raw: self.raw(evidence),
            })
        });
        // A heading and its text may state the same; the first statement is shown.
        let mut items: Vec<RelationItem> = Vec::new();
        for item in all {
            if !items.iter().any(|known| (&known.s, &known.p, &known.o) == (&item.s, &item.p, &item.o)) {
                items.push(item);
            }
        }
        items
    }

    fn name(&self, node: Node) -> Option<String> {
        let (mentions, linked) = (&self.document.mentions, &self.document.linked);
        match node {
            Node::Agency(at) => linked.agencies.get(at).map(|who| who.name.clone()),
            Node::Thing(at) => mentions.things.get(at).map(|m| m.name.clone()),
            Node::Place(at) => mentions.places.get(at).map(|m| m.name.clone()),
            Node::Task(_) | Node::Target(_) => None,
        }
    }
}

fn iri(who: &Identity) -> String {
    format!("{ID_BASE}{}", who.key)
}
