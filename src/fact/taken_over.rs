//! agency → thing (承接): a body takes a thing over or is told to run it. Only what the text says; what follows from two
//! documents is derived elsewhere. Must not know responsibility clauses.

use super::about;
use super::cue::Cue;
use super::cues::Cues;
use super::draft::Draft;
use super::scene::{Item, Scene, Sentence};
use super::side;
use crate::text::Span;

/// 组织A承接X; X由A运营; X划转至A.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for part in &sentence.parts {
            for cue in sentence.cues(*part, Cue::Taken) {
                let bodies = bodies(cues, scene, sentence, *part, cue);
                let things = taken(cues, scene, sentence, *part, cue, &bodies);
                found.extend(pairs(cues, sentence, &bodies, &things));
            }
            for cue in sentence.cues(*part, Cue::Given) {
                let bodies: Vec<Item> =
                    sentence.agencies(cue.end, part.end).filter(|b| b.span.start == cue.end).collect();
                let things: Vec<Item> = sentence.things(part.start, cue.start).collect();
                found.extend(pairs(cues, sentence, &bodies, &things));
            }
        }
    }
    found
}

fn pairs(cues: &Cues, sentence: &Sentence, bodies: &[Item], things: &[Item]) -> Vec<Draft> {
    let (predicate, rule) = (&cues.properties.takes_over, "taken-over/text");
    let draft =
        |body: &Item, thing: &Item| Draft::relation(body.node, predicate, thing.node, sentence.span, rule);
    bodies.iter().flat_map(|body| things.iter().map(move |thing| draft(body, thing))).collect()
}

/// The bodies right before the cue, side by side, behind 由, 组织… or as the subject.
fn bodies(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, cue: Span) -> Vec<Item> {
    let all: Vec<Item> = sentence.agencies(part.start, cue.start).collect();
    let beside = |one: &Item, next: &Item| side::joins(cues, scene, one.span, next.span);
    let Some(list) = all.chunk_by(beside).next_back() else { return Vec::new() };
    let asked = |body: &Item, others: bool| {
        let before = scene.between(part.start, body.span.start);
        // 由甲牵头建设、乙运营: what 由 says of the first holds for the next.
        let goes_on = others && before.ends_with('、');
        before.is_empty() || goes_on || cues.words.by.iter().any(|by| before.ends_with(by.as_str()))
    };
    let told = list.first().is_some_and(|first| {
        let earlier = all.first().filter(|body| body.node != first.node);
        asked(first, earlier.is_some_and(|body| asked(body, false)))
    });
    if told { list.to_vec() } else { Vec::new() }
}

/// What they take: behind the cue, else before the bodies, else what the part before is about. Where something stands
/// between the bodies and the cue (由C承接A建设运营), that is what an earlier cue governs.
fn taken(
    cues: &Cues,
    scene: &Scene,
    sentence: &Sentence,
    part: Span,
    cue: Span,
    bodies: &[Item],
) -> Vec<Item> {
    let Some(last) = bodies.last() else { return Vec::new() };
    let behind: Vec<Item> = sentence.things(cue.end, part.end).collect();
    if !behind.is_empty() {
        return behind;
    }
    let between: Vec<Item> = sentence.things(last.span.end, cue.start).collect();
    if let Some(first) = between.first() {
        return if charged(cues, scene, *last, *first, &between, cue) { between } else { Vec::new() };
    }
    // 某公司负责城市运营: what it is charged with has no name
    let charge = scene.between(last.span.end, cue.start);
    let unnamed = cues
        .words
        .charging
        .iter()
        .filter_map(|w| charge.strip_prefix(w.as_str()))
        .any(|rest| side::left(rest, &cues.words.fillers) > 0);
    if unnamed {
        return Vec::new();
    }
    let first = sentence.agencies(part.start, cue.start).next().map_or(last.span.start, |b| b.span.start);
    let before: Vec<Item> = sentence.things(part.start, first).collect();
    if !before.is_empty() {
        return before;
    }
    let part = sentence.parts.iter().rfind(|p| p.end <= part.start);
    part.map_or(Vec::new(), |part| subject(cues, scene, sentence, *part))
}

/// Whether the bodies are charged with running what stands between them and the cue (由C负责A建设运营).
fn charged(cues: &Cues, scene: &Scene, body: Item, first: Item, things: &[Item], cue: Span) -> bool {
    let lead = scene.between(body.span.end, first.span.start).trim_end_matches('“');
    let tail = things.last().map_or("", |last| scene.between(last.span.end, cue.start));
    cues.words.charging.iter().any(|w| w == lead) && side::left(tail, &cues.words.fillers) == 0
}

/// What a part is about: what it turned something into, what it connects or brings somewhere (A接入B), else what it names
/// last.
fn subject(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span) -> Vec<Item> {
    let said = |cue| sentence.cues(part, cue).next();
    let turned = [Cue::Upgrades, Cue::Renames, Cue::Merged, Cue::Belongs].into_iter().find_map(said);
    if let Some(new) = turned.and_then(|cue| sentence.things(cue.end, part.end).next()) {
        return vec![new];
    }
    // A部署于B，由C运维: what stands there, not on what
    if let Some(host) = said(Cue::Hosted) {
        let hosted = side::before(cues, scene, sentence, part.start, host.start);
        if !hosted.is_empty() {
            return hosted;
        }
    }
    let last = |items: Vec<Item>| {
        let beside = |one: &Item, next: &Item| side::joins(cues, scene, one.span, next.span);
        items.chunk_by(beside).next_back().map(<[Item]>::to_vec).unwrap_or_default()
    };
    if [Cue::Connects, Cue::Into, Cue::Joins].into_iter().find_map(said).is_none() {
        return last(sentence.things(part.start, part.end).collect());
    }
    let first = sentence.things(part.start, part.end).next();
    let opened = first.filter(|item| {
        let before = scene.between(part.start, item.span.start);
        sentence.cues(Span::new(part.start, item.span.start), Cue::With).next().is_none()
            && side::left(before, &cues.words.openers) == 0
            && sentence.cues(Span::new(part.start, item.span.start), Cue::Into).next().is_none()
    });
    let made = || {
        let made = sentence.things(sentence.span.start, part.start);
        last(made.filter(|i| scene.is_acted(i.node, &cues.words.shaping)).collect())
    };
    let topic = || about::topic(cues, scene, sentence, part);
    let disposed = || about::disposed(cues, scene, sentence, part).into_iter().next();
    opened.or_else(topic).or_else(disposed).map_or_else(made, |item| vec![item])
}
