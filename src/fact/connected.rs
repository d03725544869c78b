//! thing → thing (对接, 入驻): what is connected with or brought onto what. Must not know what things rest on.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use super::scene::{Item, Scene, Sentence};
use crate::text::Span;

/// The connections of a task.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for (at, part) in sentence.parts.iter().enumerate() {
            for (cue, _) in sentence.cues(scene.text, *part, &cues.words.into, &cues.words.not_cues) {
                let pair = connected(cues, scene, sentence, at, cue);
                let pair = pair.resolved(cues, scene, *part);
                found.extend(drafts(&pair, &cues.properties.connects, sentence.span, "connected/with"));
            }
            let joins = &cues.words.joins;
            for (cue, _) in sentence.cues(scene.text, *part, joins, &cues.words.not_cues) {
                let pair = moved(scene, sentence, *part, cue);
                found.extend(drafts(&pair, &cues.properties.joins, sentence.span, "connected/joins"));
            }
        }
    }
    found
}

/// What is connected, and with what.
#[derive(Debug, Default)]
struct Pair {
    subjects: Vec<Node>,
    objects: Vec<Node>,
}

impl Pair {
    /// With names that are nothing but a head noun (平台) taken as the thing named before.
    fn resolved(self, cues: &Cues, scene: &Scene, part: Span) -> Self {
        let name = |node: &Node| {
            let bare = cues.words.bare_heads.iter().find(|head| scene.name(*node) == head.as_str());
            bare.map_or(Some(*node), |head| named_before(scene, head, part.start))
        };
        Self {
            subjects: self.subjects.iter().filter_map(name).collect(),
            objects: self.objects.iter().filter_map(name).collect(),
        }
    }
}

fn drafts<'p>(
    pair: &'p Pair,
    predicate: &'p str,
    evidence: Span,
    rule: &'static str,
) -> impl Iterator<Item = Draft> + 'p {
    pair.subjects.iter().flat_map(move |subject| {
        let objects = pair.objects.iter().filter(move |object| *object != subject);
        objects.map(move |object| Draft::relation(*subject, predicate, *object, evidence, rule))
    })
}

/// A与B对接; 加强与B的对接 (of the thing named last); 推动A接入B.
fn connected(cues: &Cues, scene: &Scene, sentence: &Sentence, at: usize, cue: Span) -> Pair {
    let Some(part) = sentence.parts.get(at) else { return Pair::default() };
    let before = Span::new(part.start, cue.start);
    let with =
        sentence.cues(scene.text, before, &cues.words.with, &cues.words.not_cues).into_iter().rev().find_map(
            |(with, _)| {
                let objects: Vec<Node> = sentence.things(with.end, cue.start).map(|i| i.node).collect();
                let objects = if objects.is_empty() {
                    bare(cues, scene, Span::new(with.end, cue.start)).into_iter().collect()
                } else {
                    objects
                };
                (!objects.is_empty()).then_some((with, objects))
            },
        );
    let Some((with, objects)) = with else { return moved(scene, sentence, *part, cue) };
    let mut subjects: Vec<Node> = sentence.things(part.start, with.start).map(|i| i.node).collect();
    if subjects.is_empty() {
        let mut named = sentence.things(sentence.span.start, part.start);
        let opening = Span::new(part.start, with.start).of(scene.text);
        let also = cues.words.also.iter().any(|w| opening.starts_with(w.as_str()));
        let subject = if also { named.next() } else { named.last() };
        subjects = subject.map(|i| i.node).into_iter().collect();
    }
    Pair { subjects, objects }
}

/// A接入B, A入驻B: both right beside the verb.
fn moved(scene: &Scene, sentence: &Sentence, part: Span, cue: Span) -> Pair {
    let near = |from: usize, to: usize| {
        scene.text.get(from..to).is_some_and(|between| between.chars().count() <= NEAR)
    };
    let subjects: Vec<Item> = sentence.things(part.start, cue.start).collect();
    let object = sentence.things(cue.end, part.end).next().filter(|i| near(cue.end, i.span.start));
    match subjects.last().is_some_and(|last| near(last.span.end, cue.start)) {
        true => Pair {
            subjects: subjects.iter().map(|i| i.node).collect(),
            objects: object.map(|i| i.node).into_iter().collect(),
        },
        false => Pair::default(),
    }
}

/// Characters between a thing and the verb.
const NEAR: usize = 6;

/// 与平台互联互通: the last thing before it whose name ends so.
fn bare(cues: &Cues, scene: &Scene, words: Span) -> Option<Node> {
    let said = words.of(scene.text).trim();
    let head = cues.words.bare_heads.iter().find(|head| said == head.as_str())?;
    named_before(scene, head, words.start)
}

/// The last thing named before a byte whose name ends in a head noun and says more.
fn named_before(scene: &Scene, head: &str, at: usize) -> Option<Node> {
    let items = scene.sentences.iter().flat_map(|s| &s.items).filter(|i| i.span.end <= at);
    let mut things = items.filter(|i| matches!(i.node, Node::Thing(_)));
    let fits = |name: &str| name != head && name.ends_with(head);
    things.rfind(|i| fits(scene.name(i.node))).map(|i| i.node)
}
