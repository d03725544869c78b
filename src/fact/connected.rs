//! thing → thing (对接, 入驻): what is connected with or brought onto what. Must not know what things rest on.

use super::about::{about, lists};
use super::cue::Cue;
use super::cues::Cues;
use super::draft::Draft;
use super::model::Node;
use super::scene::{Item, Scene, Sentence};
use super::side;
use crate::mention::ThingKind;
use crate::text::Span;

/// The connections of a task.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    let names = &cues.properties;
    for sentence in &scene.sentences {
        for part in &sentence.parts {
            for hit in sentence.hits.iter().filter(|h| part.contains(h.span)) {
                if hit.is(Cue::Connects) || hit.is(Cue::Into) {
                    let pair = connected(cues, scene, sentence, *part, hit.span, hit.is(Cue::Into));
                    found.extend(drafts(&pair, &names.connects, "connected/with", sentence));
                } else if hit.is(Cue::Joins) {
                    let pair = joined(cues, scene, sentence, *part, hit.span);
                    found.extend(drafts(&pair, &names.joins, "connected/joins", sentence));
                }
            }
        }
    }
    found
}

/// What is connected, and with what; `named` are the words of both.
#[derive(Debug, Default)]
struct Pair {
    subjects: Vec<Node>,
    objects: Vec<Node>,
    named: Option<Span>,
}

fn drafts<'p>(
    pair: &'p Pair,
    predicate: &'p str,
    rule: &'static str,
    sentence: &Sentence,
) -> impl Iterator<Item = Draft> + 'p {
    let evidence = pair.named.map_or(sentence.span, |named| named.hull(sentence.span));
    pair.subjects.iter().flat_map(move |subject| {
        let objects = pair.objects.iter().filter(move |object| *object != subject);
        objects.map(move |object| Draft::relation(*subject, predicate, *object, evidence, rule))
    })
}

/// A与B对接; 加强与B的对接 (of what the sentence is about); 推动A接入B; A、B互联互通; 打通A和B.
fn connected(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, cue: Span, into: bool) -> Pair {
    if let Some(pair) = with(cues, scene, sentence, part, cue) {
        return pair;
    }
    // 打通与B的数据通道: of what the sentence is about
    if let Some(with) = sentence.cues(Span::new(cue.end, part.end), Cue::With).find(|w| w.start == cue.end) {
        let objects = systems(cues, scene, side::behind(cues, scene, sentence, with.end, part.end));
        let opening = scene.between(part.start, cue.start);
        if !objects.is_empty() {
            return pair(known(cues, scene, about(cues, scene, sentence, part, opening, &objects)), objects);
        }
    }
    let mut objects = systems(cues, scene, side::behind(cues, scene, sentence, cue.end, part.end));
    let before = systems(cues, scene, side::before(cues, scene, sentence, part.start, cue.start));
    if into && objects.is_empty() {
        objects = unsaid(cues, scene, sentence, part, cue, &before);
    }
    if objects.is_empty() {
        // A、B互联互通: nothing else is said to be connected.
        let lone = into || before.len() < 2 || before.iter().any(|i| !scene.is_built(i.node));
        let ends = before.split_first().filter(|_| !lone);
        return ends.map_or(Pair::default(), |(first, rest)| pair(vec![*first], rest.to_vec()));
    }
    if into {
        if !before.is_empty() {
            return pair(before, objects);
        }
        let opening = scene.between(part.start, cue.start);
        return pair(known(cues, scene, about(cues, scene, sentence, part, opening, &objects)), objects);
    }
    reached(cues, scene, sentence, part, cue, &before, objects)
}

/// 打通A和B; 升级A，全面贯通B: what a verb of reaching connects with what stands behind it.
fn reached(
    cues: &Cues,
    scene: &Scene,
    sentence: &Sentence,
    part: Span,
    cue: Span,
    before: &[Item],
    objects: Vec<Item>,
) -> Pair {
    // 打通A和B: two ends behind the verb; 互联互通的A和B says only what they are like.
    let two = objects.split_first().filter(|(_, rest)| {
        rest.len() == 1
            && sentence.cues(Span::new(cue.end, part.end), Cue::With).any(|w| {
                objects.first().is_some_and(|o| o.span.end <= w.start)
                    && rest.first().is_some_and(|o| w.end <= o.span.start)
            })
    });
    let plain = objects.first().is_some_and(|o| scene.between(cue.end, o.span.start).is_empty());
    if let Some((one, rest)) = two.filter(|_| plain && before.is_empty()) {
        return pair(vec![*one], rest.to_vec());
    }
    // 升级A，全面贯通B: what the sentence was about reaches it, and all of a list (打通B、C).
    let reaches = cues.words.reaching.iter().any(|w| scene.between(cue.start, cue.end).ends_with(w.as_str()));
    let opening = scene.between(part.start, cue.start);
    let system = |i: &Item| scene.thing(i.node).is_some_and(|t| t.kind == ThingKind::Platforms);
    let ends = || lists(cues, scene, &objects).len() == 1 && two.is_none() && objects.iter().all(system);
    let subjects = Some(()).filter(|()| plain && reaches && before.is_empty() && ends());
    let subjects = subjects.and_then(|()| about(cues, scene, sentence, part, opening, &objects));
    subjects.map_or(Pair::default(), |subjects| pair(subjects, objects))
}

/// What stands behind a verb in other words (推动B接入该平台), or is what was made before (建设A，推动B接入).
fn unsaid(
    cues: &Cues,
    scene: &Scene,
    sentence: &Sentence,
    part: Span,
    cue: Span,
    before: &[Item],
) -> Vec<Item> {
    let rest = scene.between(cue.end, part.end);
    if let Some(meant) = side::meant(cues, scene, rest, part.start) {
        return vec![meant];
    }
    let paired = sentence.cues(Span::new(part.start, cue.start), Cue::With).next().is_some();
    if paired || before.is_empty() || side::left(rest, &cues.words.fillers) > 0 {
        return Vec::new();
    }
    let made = sentence.things(sentence.span.start, part.start);
    let made: Vec<Item> = made.filter(|i| scene.is_acted(i.node, &cues.words.shaping)).collect();
    if lists(cues, scene, &made).len() == 1 { made } else { Vec::new() }
}

/// A与B对接: the last preposition before the cue that has its object there.
fn with(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, cue: Span) -> Option<Pair> {
    let before = Span::new(part.start, cue.start);
    for with in sentence.cues(before, Cue::With).rev() {
        let objects = systems(cues, scene, side::behind(cues, scene, sentence, with.end, cue.start));
        let far =
            objects.last().map(|o| side::left(scene.between(o.span.end, cue.start), &cues.words.fillers));
        let bare = || side::meant(cues, scene, scene.between(with.end, cue.start), with.start);
        let objects = match far {
            Some(far) if far <= FAR || goes_on(scene, &objects, cue) => objects,
            Some(_) => continue,
            None => match bare() {
                Some(item) => vec![item],
                None => continue,
            },
        };
        let subjects = systems(cues, scene, side::before(cues, scene, sentence, part.start, with.start));
        let subjects = if subjects.is_empty() {
            let opening = scene.between(part.start, with.start);
            known(cues, scene, about(cues, scene, sentence, part, opening, &objects))
        } else {
            subjects
        };
        return Some(pair(subjects, objects));
    }
    None
}

/// Whether what stands between the last object and the cue is one more member of its list, a name not known as a thing.
fn goes_on(scene: &Scene, objects: &[Item], cue: Span) -> bool {
    objects.last().is_some_and(|last| {
        let rest = scene.between(last.span.end, cue.start);
        let rest = rest.trim_start_matches(['”', '》', '）']);
        rest.starts_with('、') && rest.chars().count() <= MEMBER && !rest.contains(['，', '；', '（'])
    })
}

/// What a sentence is about, where it is a system at all.
fn known(cues: &Cues, scene: &Scene, subjects: Option<Vec<Item>>) -> Vec<Item> {
    subjects.map_or(Vec::new(), |items| items.into_iter().filter(|i| !is_site(cues, scene, i)).collect())
}

fn is_site(cues: &Cues, scene: &Scene, item: &Item) -> bool {
    cues.words.sites.iter().any(|w| scene.name(item.node).ends_with(w.as_str()))
}

/// Without the bodies and sites that no system is (接入医疗机构150家); a bare head (该平台) is what was named before.
fn systems(cues: &Cues, scene: &Scene, items: Vec<Item>) -> Vec<Item> {
    let items = items.into_iter().filter(|i| !is_site(cues, scene, i));
    items
        .filter_map(|item| {
            if side::is_bare(cues, scene, item) { side::meant_by(cues, scene, item) } else { Some(item) }
        })
        .collect()
}

fn pair(subjects: Vec<Item>, objects: Vec<Item>) -> Pair {
    let named = subjects.iter().chain(&objects).map(|i| i.span).reduce(|all, span| all.hull(span));
    let nodes = |items: Vec<Item>| items.into_iter().map(|i| i.node).collect();
    Pair { subjects: nodes(subjects), objects: nodes(objects), named }
}

/// A入驻B: both right beside the verb; 在B上线A.
fn joined(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, cue: Span) -> Pair {
    let mut subjects = systems(cues, scene, side::before(cues, scene, sentence, part.start, cue.start));
    let mut objects = side::behind(cues, scene, sentence, cue.end, part.end);
    subjects.retain(|i| scene.is_definite(i.node));
    objects.retain(|i| {
        scene.thing(i.node).is_some_and(|t| {
            matches!(t.kind, ThingKind::Platforms | ThingKind::Parks | ThingKind::Facilities)
        })
    });
    let opening = scene.between(part.start, cue.start);
    if subjects.is_empty() && !objects.is_empty() {
        subjects = known(cues, scene, about(cues, scene, sentence, part, opening, &objects));
    }
    // 运营A平台，推动B、C入驻: onto what was named before
    if objects.is_empty() && !subjects.is_empty() {
        objects = unsaid(cues, scene, sentence, part, cue, &subjects);
        objects.retain(|i| scene.is_definite(i.node) && !subjects.iter().any(|s| s.node == i.node));
    }
    pair(subjects, objects)
}

/// Characters between what is connected with and the word that says so, beside the words known there.
const FAR: usize = 4;
/// Characters of a member of a list, with its joiner and what follows it.
const MEMBER: usize = 16;
