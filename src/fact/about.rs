//! What a sentence is about where a part begins without a subject: what it made, turned something into or disposed of
//! before. Must not know what is said of it.

use super::cue::Cue;
use super::cues::Cues;
use super::scene::{Item, Scene, Sentence};
use super::side;
use crate::mention::ThingKind;
use crate::text::Span;

/// What a sentence is about where a part begins without a subject (建设A，并与B贯通): what it made before, of the lists it
/// made the one called most like the other end, else the last.
pub(super) fn about(
    cues: &Cues,
    scene: &Scene,
    sentence: &Sentence,
    part: Span,
    opening: &str,
    objects: &[Item],
) -> Option<Vec<Item>> {
    if let Some(item) = side::meant(cues, scene, side::pointing(cues, opening), part.start) {
        return Some(vec![item]);
    }
    if side::left(opening, &cues.words.openers) > 0 {
        return None;
    }
    if let Some(new) = turned_into(cues, scene, sentence, part, objects) {
        return Some(new);
    }
    if let Some(topic) = topic(cues, scene, sentence, part) {
        return (!objects.iter().any(|o| o.node == topic.node)).then(|| vec![topic]);
    }
    let made = shaped(cues, scene, sentence, part, objects);
    let like = |list: &&[Item]| {
        let pairs = list.iter().flat_map(|i| objects.iter().map(move |o| (i, o)));
        let like = pairs.map(|(i, o)| shared(scene.name(i.node), scene.name(o.node))).max();
        like.filter(|shared| *shared > HEAD).unwrap_or(0)
    };
    let made = if made.is_empty() { disposed(cues, scene, sentence, part) } else { made };
    let made = if made.is_empty() { base(cues, scene, sentence, part, objects) } else { made };
    let lists = lists(cues, scene, &made);
    let best = lists.iter().copied().max_by_key(like)?;
    // 建设A，建成工作面3处，接入B: what was made last is no thing.
    let other = sentence.parts.iter().rfind(|p| p.end <= part.start).is_some_and(|before| {
        sentence.things(before.start, before.end).next().is_none()
            && sentence.cues(*before, Cue::Makes).next().is_some()
    });
    (!other || like(&best) > 0).then(|| best.to_vec())
}

/// What a sentence makes before a part, but for the other end: of what it makes of others, and of what is one thing, those.
fn shaped(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, objects: &[Item]) -> Vec<Item> {
    let made = sentence.things(sentence.span.start, part.start);
    let made: Vec<Item> = made
        .filter(|i| scene.is_built(i.node) && scene.is_acted(i.node, &cues.words.shaping))
        .filter(|i| !objects.iter().any(|o| o.node == i.node))
        // 将A划转某研究院，并对接B: a body is no system
        .filter(|i| {
            sentence.agencies(sentence.span.start, part.start).all(|body| !body.span.overlaps(i.span))
        })
        .collect();
    // What is made of others is meant sooner than those (整合A、B，建成C，与D互通).
    let making = |i: &&Item| {
        let actions = scene.thing(i.node).map(|t| t.actions.as_slice()).unwrap_or_default();
        let made =
            |a: &str| cues.words.shaping.iter().any(|w| w == a) && !cues.words.merging.iter().any(|w| w == a);
        actions.iter().any(|a| made(&a.property))
    };
    let own: Vec<Item> = made.iter().filter(making).copied().collect();
    let made = if own.is_empty() { made } else { own };
    // What is one thing is meant sooner than the kinds it takes in (升级A，整合各区B系统，与C互通).
    let firm: Vec<Item> = made.iter().filter(|i| scene.is_definite(i.node)).copied().collect();
    if firm.is_empty() { made } else { firm }
}

/// The thing that an earlier part opens with as its subject (A平台依托B部署，与C对接; 推动A贯通各级，与C对接), where nothing was made since.
pub(super) fn topic(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span) -> Option<Item> {
    let mut before = sentence.parts.iter().rev().filter(|p| p.end <= part.start);
    let (opened, item) = before.find_map(|p| {
        let item = sentence.things(p.start, p.end).next()?;
        let opening = scene.between(p.start, item.span.start);
        (side::left(opening, &cues.words.openers) == 0).then_some((*p, item))
    })?;
    let behind = scene.between(item.span.end, opened.end).trim_start_matches(['”', '》']);
    let made = |i: Item| i.node != item.node && scene.is_acted(i.node, &cues.words.shaping);
    let since = sentence.things(opened.end, part.start).any(made);
    // A与B打通，并接入C: what meets the other is the subject
    let rest = Span::new(item.span.end, opened.end);
    let meets = sentence.cues(rest, Cue::With).next().is_some_and(|w| w.start == rest.end - behind.len())
        && sentence.cues(rest, Cue::Connects).next().is_some();
    let says = behind.starts_with(char::is_alphanumeric) && (meets || !cues.words.joiners.opens(behind));
    (says && !since && scene.is_built(item.node)).then_some(item)
}

/// What a sentence disposes of before a part (将A迁移上云，接入B).
pub(super) fn disposed(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span) -> Vec<Item> {
    let before = sentence.parts.iter().filter(|p| p.end <= part.start);
    let mut first = before.filter_map(|p| {
        let item = sentence.things(p.start, p.end).next()?;
        let opening = scene.between(p.start, item.span.start).trim_end_matches('“');
        let disposes = |w: &String| {
            opening.strip_prefix(w.as_str()).is_some_and(|rest| side::left(rest, &cues.words.leads) == 0)
        };
        cues.words.disposing.iter().any(disposes).then_some(item)
    });
    first.next_back().into_iter().collect()
}

/// The one system that all of a sentence rests on (依托A，推行B，与C互通).
fn base(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, objects: &[Item]) -> Vec<Item> {
    let Some(first) = sentence.parts.first().filter(|p| p.end <= part.start) else { return Vec::new() };
    let relies = sentence.cues(*first, Cue::Relies).find(|cue| cue.start == first.start);
    let mut bases = relies.map_or(Vec::new(), |cue| side::behind(cues, scene, sentence, cue.end, first.end));
    let system = |i: &Item| scene.thing(i.node).is_some_and(|t| t.kind == ThingKind::Platforms && !t.generic);
    bases.retain(|i| system(i) && !objects.iter().any(|o| o.node == i.node));
    if bases.len() == 1 { bases } else { Vec::new() }
}

/// Things parted into the lists they stand in.
pub(super) fn lists<'i>(cues: &Cues, scene: &Scene, items: &'i [Item]) -> Vec<&'i [Item]> {
    items
        .chunk_by(|one, next| {
            let comma = scene.between(one.span.end, next.span.start).contains('，');
            !comma && side::joins(cues, scene, one.span, next.span)
        })
        .collect()
}

/// Characters of the longest words that two names share.
fn shared(one: &str, other: &str) -> usize {
    let ends =
        |from: usize| one.char_indices().map(move |(at, c)| at + c.len_utf8()).filter(move |end| *end > from);
    let words = one.char_indices().map(|(from, _)| {
        let within = ends(from).take_while(|end| one.get(from..*end).is_some_and(|w| other.contains(w)));
        within.count()
    });
    words.max().unwrap_or(0)
}

/// What the part right before turned something into (将A升级为B，与C贯通).
fn turned_into(
    cues: &Cues,
    scene: &Scene,
    sentence: &Sentence,
    part: Span,
    objects: &[Item],
) -> Option<Vec<Item>> {
    let before = sentence.parts.iter().rev().find(|p| p.end <= part.start)?;
    let turned = |cue| sentence.cues(*before, cue).next();
    let cue = [Cue::Upgrades, Cue::Renames, Cue::Belongs, Cue::Merged].into_iter().find_map(turned)?;
    let mut new = side::behind(cues, scene, sentence, cue.end, before.end);
    new.retain(|i| !objects.iter().any(|o| o.node == i.node));
    (!new.is_empty()).then_some(new)
}

/// Characters of a head noun.
const HEAD: usize = 2;
