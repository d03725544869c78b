//! thing → thing (依托): what is made upon what. Must not know connections.

use super::cue::Cue;
use super::cues::Cues;
use super::draft::Draft;
use super::scene::{Item, Scene, Sentence};
use super::side;
use crate::text::Span;

/// 依托A，建设B; 以A为依托，开展B; B依托A建设; B部署在A.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for (at, part) in sentence.parts.iter().enumerate() {
            for hit in sentence.hits.iter().filter(|h| part.contains(h.span)) {
                let (made, bases) = if hit.is(Cue::Relies) {
                    let (bases, end) = bases(cues, scene, sentence, hit.span.end, part.end);
                    (upon(cues, scene, sentence, at, hit.span, end), bases)
                } else if hit.is(Cue::Based) {
                    let mut bases = side::before(cues, scene, sentence, part.start, hit.span.start);
                    if bases.is_empty() {
                        bases.extend(pointed(
                            cues,
                            scene,
                            scene.between(part.start, hit.span.start),
                            part.start,
                        ));
                    }
                    (made(cues, scene, sentence, at, hit.span.end), bases)
                } else if hit.is(Cue::Hosted) {
                    let things = side::before(cues, scene, sentence, part.start, hit.span.start);
                    (things, side::behind(cues, scene, sentence, hit.span.end, part.end))
                } else {
                    continue;
                };
                let raised = |thing: &Item| {
                    let between = scene.between(hit.span.end.min(thing.span.start), thing.span.start);
                    hit.is(Cue::Based)
                        && cues.words.raised.opens(between.trim_start_matches(['，', '、', ',']))
                };
                let (new, made): (Vec<Item>, Vec<Item>) = made.into_iter().partition(raised);
                found.extend(drafts(cues, scene, sentence, &made, &bases));
                let upgrades = &cues.properties.upgrades;
                let renewed = drafts(cues, scene, sentence, &new, &bases).into_iter();
                found.extend(renewed.map(|draft| Draft { predicate: upgrades.clone(), ..draft }));
            }
        }
    }
    found
}

/// What stands behind a cue, and where its words end; 依托该平台 means what was named before.
fn bases(cues: &Cues, scene: &Scene, sentence: &Sentence, from: usize, to: usize) -> (Vec<Item>, usize) {
    let mut bases = side::behind(cues, scene, sentence, from, to);
    if cues.words.pronouns.opens(scene.between(from, to)) {
        bases.clear();
    }
    if let Some(last) = bases.last() {
        let end = last.span.end;
        return (known(cues, scene, bases), end);
    }
    let rest = scene.between(from, to);
    let again = side::recalled(cues, scene, rest, from);
    // 建设A平台，依托平台开发B: a verb right behind the bare head
    let makes = |at: usize| sentence.cues(Span::new(at, to), Cue::Makes).any(|cue| cue.start == at);
    let long = |length: &usize| {
        let said = rest.get(..*length);
        said.is_some_and(|w| w.chars().count() > HEAD || cues.words.pronouns.opens(w)) || makes(from + length)
    };
    let again = again.filter(|(_, length)| long(length));
    (again.map(|(base, _)| base).into_iter().collect(), from + again.map_or(0, |(_, length)| length))
}

/// 以该系统为支撑: the words behind the last opener mean what was named before.
fn pointed(cues: &Cues, scene: &Scene, words: &str, at: usize) -> Option<Item> {
    let openers = cues.words.based_openers.iter();
    let from = openers.filter_map(|w| words.rfind(w.as_str()).map(|at| at + w.len())).max()?;
    side::meant(cues, scene, words.get(from..)?, at)
}

/// With bare heads (依托该平台) taken as what was named before.
fn known(cues: &Cues, scene: &Scene, bases: Vec<Item>) -> Vec<Item> {
    let meant = |item: Item| match scene.is_definite(item.node) {
        true => Some(item),
        false => side::meant_by(cues, scene, item).or(Some(item)),
    };
    bases.into_iter().filter_map(meant).collect()
}

fn drafts(cues: &Cues, scene: &Scene, sentence: &Sentence, made: &[Item], bases: &[Item]) -> Vec<Draft> {
    let (predicate, rule) = (&cues.properties.relies_on, "relied/on");
    let firm = bases.iter().filter(|base| scene.is_definite(base.node));
    let pairs = firm.flat_map(|base| made.iter().map(move |thing| (base, thing)));
    let apart = pairs.filter(|(base, thing)| base.node != thing.node);
    apart
        .map(|(base, thing)| Draft::relation(thing.node, predicate, base.node, sentence.span, rule))
        .collect()
}

/// What rests on the bases behind a cue: what is made behind them, else the thing before the cue (B依托A建设).
fn upon(cues: &Cues, scene: &Scene, sentence: &Sentence, at: usize, cue: Span, base: usize) -> Vec<Item> {
    let Some(part) = sentence.parts.get(at) else { return Vec::new() };
    let before = side::before(cues, scene, sentence, part.start, cue.start);
    let subject = sentence.things(base, part.end).next().is_none()
        && sentence.cues(Span::new(base, part.end), Cue::Makes).next().is_some();
    if subject && !before.is_empty() {
        return before;
    }
    let things = made(cues, scene, sentence, at, base);
    // 依托A发展产业，建设B: what rests on A is no thing, and B stands alone.
    let here = things.iter().all(|t| part.contains(t.span));
    let done = side::left(scene.between(base, part.end), &cues.words.merits) > side::NEAR;
    if done && !here { Vec::new() } else { things }
}

/// What is made behind a byte: in the same part, else in the first part behind that makes anything.
fn made(cues: &Cues, scene: &Scene, sentence: &Sentence, at: usize, base: usize) -> Vec<Item> {
    for (n, part) in sentence.parts.iter().enumerate().skip(at) {
        let from = if n == at { base } else { part.start };
        if n > at && scene.between(base, part.start).contains('；') {
            break;
        }
        let made: Vec<Item> = sentence
            .things(from, part.end)
            .filter(|t| scene.is_acted(t.node, &cues.words.making) || is_made(scene, sentence, from, t))
            .filter(|t| scene.is_whole(cues, t) && !is_reached(cues, scene, part.start, t))
            .collect();
        if !made.is_empty() {
            return made;
        }
    }
    Vec::new()
}

/// Whether something is only brought to the thing (将服务延伸至B).
fn is_reached(cues: &Cues, scene: &Scene, from: usize, thing: &Item) -> bool {
    let before = scene.between(from, thing.span.start).trim_end_matches(['“', '《']);
    cues.words.onto.iter().any(|w| before.ends_with(w.as_str()))
}

/// Whether a verb of making stands right before a thing (推出B专区).
fn is_made(scene: &Scene, sentence: &Sentence, from: usize, thing: &Item) -> bool {
    let verbs = sentence.cues(Span::new(from, thing.span.start), Cue::Makes);
    verbs
        .last()
        .is_some_and(|verb| !scene.between(verb.end, thing.span.start).contains(char::is_alphanumeric))
}

/// Characters of a head noun: what points at one named before is longer.
const HEAD: usize = 2;
