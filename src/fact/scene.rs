//! A task laid out for reading relations: its sentences, their parts, and what is named where.
//! Must not know any relation.

use super::model::Node;
use super::word_set::WordSet;
use crate::mention::Mentions;
use crate::outline::Task;
use crate::text::{Span, parts, sentences};

/// What is named at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    pub span: Span,
    pub node: Node,
}

/// A sentence with what it names, in the order of the text.
#[derive(Debug)]
pub(super) struct Sentence {
    pub span: Span,
    pub parts: Vec<Span>,
    pub items: Vec<Item>,
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
        text: &'d str,
        task: usize,
        outline: &Task,
        mentions: &'d Mentions,
        items: &[Item],
    ) -> Self {
        let stretches = outline.heading.iter().chain(&outline.body);
        let sentences = stretches
            .flat_map(|stretch| sentences(text, *stretch))
            .map(|span| Sentence {
                span,
                parts: parts(text, span),
                items: items.iter().filter(|i| span.contains(i.span)).copied().collect(),
            })
            .collect();
        Self { text, task, mentions, sentences }
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
        let Node::Thing(at) = node else { return false };
        let done = self.mentions.things.get(at).map(|t| t.actions.as_slice()).unwrap_or_default();
        done.iter().any(|a| actions.contains(&a.property))
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

    /// Whether a stretch lies inside the name of a thing.
    pub(super) fn is_named(&self, span: Span) -> bool {
        self.items.iter().any(|i| matches!(i.node, Node::Thing(_)) && i.span.contains(span))
    }

    /// The cues of a part that stand outside names, in order; where two fit at one place, the longer.
    pub(super) fn cues<'w>(
        &self,
        text: &str,
        part: Span,
        words: &'w WordSet,
        not: &WordSet,
    ) -> Vec<(Span, &'w str)> {
        let content = part.of(text);
        let placed =
            |(at, word): (usize, &'w str)| (Span::new(at, at + word.len()).shifted(part.start), word);
        let mut found: Vec<(Span, &str)> = words.found(content).into_iter().map(placed).collect();
        if found.is_empty() {
            return found;
        }
        let covered: Vec<Span> = not
            .found(content)
            .iter()
            .map(|(at, w)| Span::new(*at, at + w.len()).shifted(part.start))
            .collect();
        found.retain(|(span, _)| !self.is_named(*span) && !covered.iter().any(|c| c.contains(*span)));
        found.sort_by_key(|(span, _)| (span.start, usize::MAX - span.end));
        let mut kept: Vec<(Span, &str)> = Vec::new();
        for cue in found {
            if kept.last().is_none_or(|last| !last.0.overlaps(cue.0)) {
                kept.push(cue);
            }
        }
        kept
    }
}
