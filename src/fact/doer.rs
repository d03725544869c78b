//! Places, and zones as places, that do something (支持福州、厦门建设X) or where something is done (在平潭开展X). Decides
//! which words a run of places governs. Must not know what relation follows.

use super::cue::Cue;
use super::cues::Cues;
use super::model::Node;
use super::scene::{Item, Scene, Sentence};
use crate::lexicon::Affixes;
use crate::mention::{Thing, ThingKind};
use crate::text::Span;

/// How a run of places stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// The text lets them do something.
    Doer,
    /// Something is done there.
    Where,
    /// Neither.
    Other,
}

/// Places side by side and the words they govern.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub places: Vec<Node>,
    pub stand: Stand,
    /// The places' own words.
    pub span: Span,
    /// Where their verb begins.
    pub verb: usize,
    /// Where their words end.
    pub until: usize,
}

/// The runs of a sentence, in order.
pub(super) fn runs(cues: &Cues, scene: &Scene, sentence: &Sentence) -> Vec<Run> {
    let groups = groups(cues, scene, sentence);
    let mut found: Vec<Run> = Vec::new();
    for (at, (from, group)) in groups.iter().enumerate() {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let Some(part) = sentence.parts.iter().find(|p| p.contains(first.span)) else { continue };
        // A run may reach over commas (支持A，B建设X): its words end with the part of its last place.
        let end = sentence.parts.iter().find(|p| p.contains(last.span)).unwrap_or(part).end;
        let next = groups.get(at + 1).map_or(end, |(from, _)| *from);
        let until = next.min(end).max(last.span.end);
        let before = unqualified(cues, led(cues, scene.between(part.start, *from)));
        let verb = verb(cues, scene, sentence, Span::new(last.span.end, until));
        let told = cues.words.supporters.ends(before) || beside_bodies(cues, before);
        let there = cues.words.locatives.ends(before);
        // 支持A建设X、B建设Y; 推动A创建X，B打造Y: the support goes on.
        let goes_on = found.last().is_some_and(|r| r.stand == Stand::Doer) && follows(cues, before);
        let stand = match verb {
            Some(_) if there => Stand::Where,
            Some(_) if told || goes_on => Stand::Doer,
            _ => Stand::Other,
        };
        let places = group.iter().map(|i| i.node).collect();
        let span = first.span.hull(last.span);
        found.push(Run { places, stand, span, verb: verb.unwrap_or(until), until });
    }
    found
}

/// 支持某学院、某公司与A、B共建X: bodies that are told to do something with the places.
fn beside_bodies(cues: &Cues, before: &str) -> bool {
    cues.words.letting.opens(before) && cues.words.beside.ends(before)
}

/// The words before a run without what only qualifies it (支持有条件的A、B).
fn unqualified<'t>(cues: &Cues, before: &'t str) -> &'t str {
    cues.words.qualifiers.ending(before).and_then(|w| before.strip_suffix(w)).unwrap_or(before)
}

/// The words before a run without members of its list that no registry knows (在某地、A开展X).
fn led<'t>(cues: &Cues, before: &'t str) -> &'t str {
    let Some(rest) = before.strip_suffix('、') else { return before };
    let starts = rest.char_indices().rev().map(|(at, _)| at).take(STRANGER).skip(1);
    let leads = |lead: &&str| cues.words.locatives.ends(lead) || cues.words.supporters.ends(lead);
    starts.filter_map(|at| rest.get(..at)).find(leads).unwrap_or(before)
}

/// Whether a run opens its part or stands behind a joiner.
fn follows(cues: &Cues, before: &str) -> bool {
    // ，与甲市共建B: with whom the one before does it
    let with = cues.words.beside.iter().any(|w| before == w.as_str());
    before.is_empty() || (cues.words.joiners.ends(before) && !with)
}

/// Free places with nothing but joiners and their own endings between them, and where their words begin; of a whole and its
/// part (甲省乙市) the part.
fn groups(cues: &Cues, scene: &Scene, sentence: &Sentence) -> Vec<(usize, Vec<Item>)> {
    let mut named: Vec<Item> = sentence.free_places().chain(zones(cues, scene, sentence)).collect();
    named.sort_by_key(|i| i.span);
    let mut found: Vec<(usize, Vec<Item>)> = Vec::new();
    for place in named {
        let between = found.last().and_then(|(_, g)| g.last()).map(|last| {
            let rest = skip(scene.between(last.span.end, place.span.start), &cues.words.place_tails);
            (rest.is_empty(), skip(rest, &cues.words.place_joiners).trim().is_empty())
        });
        match (found.last_mut(), between) {
            (Some((_, group)), Some((true, _))) => {
                group.pop();
                group.push(place);
            }
            (Some((_, group)), Some((false, true))) => group.push(place),
            _ => found.push((place.span.start, vec![place])),
        }
    }
    found
}

/// Parks that the text lets do something as places do (支持某高新区建设X): right behind a word that lets, right before a
/// verb with an object of its own. What is pushed itself (推动某园区建设) does nothing.
fn zones(cues: &Cues, scene: &Scene, sentence: &Sentence) -> Vec<Item> {
    let park = |item: &Item| {
        let zone = |t: &Thing| t.kind == ThingKind::Parks && !t.generic && cues.words.zones.ends(&t.name);
        scene.thing(item.node).is_some_and(zone)
    };
    let parks: Vec<Item> = sentence.items.iter().filter(|i| park(i)).copied().collect();
    let beside = |one: &Item, next: &Item| {
        cues.words.place_joiners.iter().any(|w| scene.between(one.span.end, next.span.start) == w.as_str())
    };
    let acts = |list: &&[Item]| {
        let (Some(first), Some(last)) = (list.first(), list.last()) else { return false };
        let Some(part) = sentence.parts.iter().find(|p| p.contains(first.span)) else { return false };
        let let_do = cues.words.letting.ends(scene.between(part.start, first.span.start));
        let behind = Span::new(last.span.end.min(part.end), part.end);
        let verb = verb(cues, scene, sentence, behind).filter(|_| let_do);
        let makes = |at: usize| sentence.cues(*part, Cue::Makes).any(|span| span.start == at);
        verb.is_some_and(|at| makes(at) && sentence.things(at, part.end).next().is_some())
    };
    parks.chunk_by(beside).filter(acts).flatten().copied().collect()
}

/// Where the verb of the words behind a run begins: at once, but for endings of places and adverbs; a place that rests on
/// something (支持A依托B建设C) does what stands behind it.
fn verb(cues: &Cues, scene: &Scene, sentence: &Sentence, behind: Span) -> Option<usize> {
    let words = behind.of(scene.text);
    let mut rest = skip(words, &cues.words.place_tails);
    rest = skip(strangers(cues, rest), &cues.words.place_tails);
    // 推进A、B等地X改造: X is what is there, not what they do
    let opening = behind.end - rest.len();
    loop {
        let at = behind.end - rest.len();
        if cues.verbs.opens(rest) {
            return Some(at);
        }
        let here = |span: &Span| span.start == at;
        if sentence.cues(behind, Cue::Relies).any(|span| here(&span)) {
            let made = sentence.cues(Span::new(at, behind.end), Cue::Makes);
            return made.map(|span| span.start).next();
        }
        if let Some(made) = within(cues, rest) {
            return Some(at + made);
        }
        // 支持A加快X建设: the verb stands behind.
        if at > opening && sentence.things(at, behind.end).any(|i| here(&i.span)) {
            return sentence.cues(behind, Cue::Makes).next().map(|_| at);
        }
        let adverb = Some(cues.words.adverbs.taken(rest)).filter(|taken| *taken > 0)?;
        rest = rest.get(adverb..)?;
    }
}

/// Where the verb begins behind a part of the place (支持A在某片区建设B).
fn within(cues: &Cues, words: &str) -> Option<usize> {
    let there = cues.words.locatives.opening(words)?.len();
    let rest = words.get(there..)?;
    let reach = rest.char_indices().nth(STRANGERS).map_or(rest.len(), |(at, _)| at);
    let near = rest.get(..reach)?.split(['，', '；', '。']).next()?;
    let verb = cues.verbs.iter().filter_map(|verb| near.find(verb.as_str())).min()?;
    Some(there + verb)
}

/// The words behind members of the list that no registry knows: A、B、某地等地建设X; A、某公园周边村庄打造X.
fn strangers<'t>(cues: &Cues, words: &'t str) -> &'t str {
    if !words.starts_with('、') {
        return words;
    }
    let short = |names: &str| names.chars().count() <= STRANGERS;
    let ends =
        cues.words.place_sums.iter().filter_map(|sum| words.find(sum.as_str()).map(|at| (at, sum.len())));
    let sum = ends.min().filter(|(at, _)| words.get(..*at).is_some_and(short));
    if let Some(rest) = sum.and_then(|(at, length)| words.get(at + length..)) {
        return rest;
    }
    let verbs = cues.verbs.iter().filter_map(|verb| words.find(verb.as_str()));
    let parted = verbs.min().and_then(|at| words.split_at_checked(at));
    let land = |names: &str| short(names) && cues.words.lands.ends(names);
    parted.filter(|(names, _)| land(names)).map_or(words, |(_, rest)| rest)
}

/// Characters of one place that no registry knows.
const STRANGER: usize = 4;
/// Characters of places that no registry knows.
const STRANGERS: usize = 16;

/// The words behind all leading members of a list.
fn skip<'t>(mut words: &'t str, list: &Affixes) -> &'t str {
    while let Some(rest) = Some(list.taken(words)).filter(|taken| *taken > 0).and_then(|at| words.get(at..)) {
        words = rest;
    }
    words
}
