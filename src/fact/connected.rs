//! thing → thing (对接, 入驻): what is connected with or brought onto what. Must not know what things rest on.

use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use super::scene::{Scene, Sentence};
use crate::text::Span;

/// The connections of a task.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for (at, part) in sentence.parts.iter().enumerate() {
            for (cue, _) in sentence.cues(scene.text, *part, &cues.words.into) {
                let pair = connected(cues, scene, sentence, at, cue);
                found.extend(drafts(&pair, &cues.properties.connects, sentence.span, "connected/with"));
            }
            let joins = &cues.words.joins;
            for (cue, _) in sentence.cues(scene.text, *part, joins) {
                let pair = moved(sentence, *part, cue);
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
    let with = sentence.cues(scene.text, before, &cues.words.with).into_iter().rev().find_map(|(with, _)| {
        let objects: Vec<Node> = sentence.things(with.end, cue.start).map(|i| i.node).collect();
        let objects = if objects.is_empty() {
            bare(cues, scene, Span::new(with.end, cue.start)).into_iter().collect()
        } else {
            objects
        };
        (!objects.is_empty()).then_some((with, objects))
    });
    let Some((with, objects)) = with else { return moved(sentence, *part, cue) };
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

/// A接入B, A入驻B.
fn moved(sentence: &Sentence, part: Span, cue: Span) -> Pair {
    let subjects = sentence.things(part.start, cue.start).map(|i| i.node).collect();
    let objects = sentence.things(cue.end, part.end).map(|i| i.node).take(1).collect();
    Pair { subjects, objects }
}

/// 与平台互联互通: the last thing before it whose name ends so.
fn bare(cues: &Cues, scene: &Scene, words: Span) -> Option<Node> {
    let said = words.of(scene.text).trim();
    let head = cues.words.bare_heads.iter().find(|head| said == head.as_str())?;
    let items = scene.sentences.iter().flat_map(|s| &s.items).filter(|i| i.span.end <= words.start);
    let mut things = items.filter(|i| matches!(i.node, Node::Thing(_)));
    things.rfind(|i| scene.name(i.node).ends_with(head.as_str())).map(|i| i.node)
}
