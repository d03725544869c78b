//! A task laid out for reading relations: its sentences, their parts, what is named where and which words state something.
//! Must not know any relation.

use super::cue::{Cue, Hit};
use super::cues::Cues;
use super::doer::{self, Run};
use super::model::Node;
use crate::mention::{Mentions, Thing, ThingKind};
use crate::outline::Task;
use crate::text::{Span, parts, sentences};

/// What is named at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    pub span: Span,
    pub node: Node,
}

/// A sentence with what it names and says, in the order of the text.
#[derive(Debug)]
pub(super) struct Sentence {
    pub span: Span,
    pub parts: Vec<Span>,
    pub items: Vec<Item>,
    /// The words of relations that stand outside names.
    pub hits: Vec<Hit>,
    /// The places that stand for themselves.
    pub runs: Vec<Run>,
}

/// A task's sentences.
#[derive(Debug)]
pub(super) struct Scene<'d> {
    pub text: &'d str,
    pub task: usize,
    pub mentions: &'d Mentions,
    pub sentences: Vec<Sentence>,
}

impl<'d> Scene<'d> {
    /// Lays out a task; `items` are all that the task names, in the order of the text.
    pub(super) fn new(
        cues: &Cues,
        text: &'d str,
        task: usize,
        outline: &Task,
        mentions: &'d Mentions,
        items: &[Item],
    ) -> Self {
        let mut scene = Self { text, task, mentions, sentences: Vec::new() };
        let stretches = outline.heading.iter().chain(&outline.body);
        for span in stretches.flat_map(|stretch| sentences(text, *stretch)) {
            let from = items.partition_point(|i| i.span.start < span.start);
            let here = items.iter().skip(from).take_while(|i| i.span.start < span.end);
            let within: Vec<Item> = here.filter(|i| span.contains(i.span)).copied().collect();
            let named: Vec<Item> = within.iter().filter(|i| !scene.is_inner(&within, i)).copied().collect();
            let mut sentence =
                Sentence { span, parts: Vec::new(), items: named, hits: Vec::new(), runs: Vec::new() };
            // A sentence that names nothing states no relation.
            if !sentence.items.is_empty() {
                sentence.parts = parts(text, span);
                sentence.hits = cues.index.hits(text, span);
                let items = &sentence.items;
                sentence.hits.retain(|hit| !is_named(items, hit.span));
                sentence.runs = doer::runs(cues, &scene, &sentence);
            }
            scene.sentences.push(sentence);
        }
        scene
    }

    /// Whether a thing's words are part of the name of another (信息平台 in 省信息平台), not of a head they share.
    fn is_inner(&self, items: &[Item], item: &Item) -> bool {
        let Node::Thing(_) = item.node else { return false };
        let inside = |i: &&Item| {
            matches!(i.node, Node::Thing(_)) && i.span.contains(item.span) && i.span.len() > item.span.len()
        };
        items.iter().filter(inside).any(|outer| self.name(outer.node).contains(self.name(item.node)))
    }

    /// The sentence a span lies in; the span itself where it crosses sentences or stands in none.
    pub(super) fn sentence(&self, span: Span) -> Span {
        let found = self.sentences.iter().map(|s| s.span).find(|s| s.contains(span));
        found.unwrap_or(span)
    }

    /// Whether the task names it as what it is.
    pub(super) fn names(&self, node: Node) -> bool {
        self.sentences.iter().flat_map(|s| &s.items).any(|i| i.node == node)
    }

    /// A thing of the mentions.
    pub(super) fn thing(&self, node: Node) -> Option<&'d Thing> {
        let Node::Thing(at) = node else { return None };
        self.mentions.things.get(at)
    }

    /// The name of a thing or place as the records have it.
    pub(super) fn name(&self, node: Node) -> &str {
        match node {
            Node::Thing(at) => self.mentions.things.get(at).map_or("", |t| &t.name),
            Node::Place(at) => self.mentions.places.get(at).map_or("", |p| &p.name),
            _ => "",
        }
    }

    /// Whether the text acts on the thing in one of these ways.
    pub(super) fn is_acted(&self, node: Node, actions: &[String]) -> bool {
        self.thing(node).is_some_and(|t| t.actions.iter().any(|a| actions.contains(&a.property)))
    }

    /// Whether it is a thing that is no undertaking.
    pub(super) fn is_built(&self, node: Node) -> bool {
        self.thing(node).is_some_and(|t| t.kind != ThingKind::Programmes)
    }

    /// Whether it is one thing, not a kind of things.
    pub(super) fn is_definite(&self, node: Node) -> bool {
        self.thing(node).is_some_and(|t| !t.generic)
    }

    /// Whether a name in quotes is the whole of what is named (“一件事”专窗 is a window, not the campaign).
    pub(super) fn is_whole(&self, cues: &Cues, item: &Item) -> bool {
        if self.thing(item.node).is_none_or(|t| t.rule != "quote") {
            return true;
        }
        let rest = self.text.get(item.span.end..).unwrap_or_default().trim_start_matches(['”', '’']);
        let open = rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
        open || cues.words.whole.iter().chain(&cues.verbs).any(|w| rest.starts_with(w.as_str()))
    }

    /// The words between two bytes.
    pub(super) fn between(&self, from: usize, to: usize) -> &'d str {
        Span::new(from, to).of(self.text)
    }
}

impl Sentence {
    /// The things that lie wholly between two bytes.
    pub(super) fn things(&self, from: usize, to: usize) -> impl Iterator<Item = Item> {
        let within = Span::new(from, to);
        self.items
            .iter()
            .filter(move |i| matches!(i.node, Node::Thing(_)) && within.contains(i.span))
            .copied()
    }

    /// The agencies that lie wholly between two bytes.
    pub(super) fn agencies(&self, from: usize, to: usize) -> impl Iterator<Item = Item> {
        let within = Span::new(from, to);
        self.items
            .iter()
            .filter(move |i| matches!(i.node, Node::Agency(_)) && within.contains(i.span))
            .copied()
    }

    /// The places that stand for themselves: not inside the name of a thing.
    pub(super) fn free_places(&self) -> impl Iterator<Item = Item> {
        let things = || self.items.iter().filter(|i| matches!(i.node, Node::Thing(_)));
        self.items
            .iter()
            .filter(move |i| matches!(i.node, Node::Place(_)) && !things().any(|t| t.span.contains(i.span)))
            .copied()
    }

    /// The words of a cue that lie wholly within a stretch, in order.
    pub(super) fn cues(&self, within: Span, cue: Cue) -> impl DoubleEndedIterator<Item = Span> {
        self.hits.iter().filter(move |h| h.is(cue) && within.contains(h.span)).map(|h| h.span)
    }
}

/// Whether a stretch lies inside the name of a thing or a body (某运营有限公司).
fn is_named(items: &[Item], span: Span) -> bool {
    items.iter().any(|i| matches!(i.node, Node::Thing(_) | Node::Agency(_)) && i.span.contains(span))
}
