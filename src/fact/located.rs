//! thing → place (位于): from the name of the thing, from where it is built, from where it settles.
//! Must not know who supports whom.

use super::cue::Cue;
use super::cues::Cues;
use super::doer::Stand;
use super::draft::Draft;
use super::model::Node;
use super::scene::{Item, Scene, Sentence};
use super::side;
use crate::mention::{PlaceMention, Thing, ThingKind, of_task};
use crate::text::Span;

/// The places of a task's things.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = by_name(cues, scene);
    for sentence in &scene.sentences {
        found.extend(by_place_of_work(cues, scene, sentence));
        found.extend(by_settling(cues, scene, sentence));
        found.extend(by_owner(cues, scene, sentence));
    }
    found
}

/// 福州软件园, 数字福建（长乐）产业园.
fn by_name(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    let places: Vec<(usize, &PlaceMention)> = of_task(&scene.mentions.places, scene.task).collect();
    if places.is_empty() {
        return found;
    }
    let things = of_task(&scene.mentions.things, scene.task);
    for (thing, mention) in things.filter(|(at, t)| is_placed(cues, t) && scene.names(Node::Thing(*at))) {
        // 甲市乙区污水处理厂: the innermost says where.
        let outer = |p: &PlaceMention| {
            let official = |q: &PlaceMention| cues.words.place_tails.ends(q.span.of(scene.text));
            let inner = |q: &PlaceMention| q.span.start == p.span.end && mention.span.contains(q.span);
            let within = |q: &PlaceMention| inner(q) && official(p) && official(q);
            places.iter().any(|(_, q)| within(q))
        };
        let named = |p: &PlaceMention| is_named(cues, scene.text, mention, p) && !outer(p);
        for (place, _) in places.iter().filter(|(_, p)| named(p)) {
            found.push(Draft::relation(
                Node::Thing(thing),
                &cues.properties.located,
                Node::Place(*place),
                scene.sentence(mention.span),
                "located/name",
            ));
        }
    }
    found
}

/// Plans and campaigns are about a place; events, and all that is built, are in it.
fn is_placed(cues: &Cues, thing: &Thing) -> bool {
    thing.kind != ThingKind::Programmes || cues.words.events.iter().any(|w| thing.name.ends_with(w.as_str()))
}

/// Whether the name of the thing says where it lies. The ends of a line (甲至乙高速铁路) say only where it leads, a place
/// within quotes belongs to a slogan, and people of a place live elsewhere.
fn is_named(cues: &Cues, text: &str, thing: &Thing, place: &PlaceMention) -> bool {
    if !thing.span.contains(place.span) {
        return false;
    }
    let words = &cues.words;
    let before = Span::new(thing.span.start, place.span.start).of(text);
    let behind = Span::new(place.span.end, thing.span.end).of(text);
    let either =
        |list: &[String]| list.iter().any(|w| before.ends_with(w.as_str()) || behind.starts_with(w.as_str()));
    // Of names that share a head (甲、乙对口支援项目) the name itself says it.
    let rest = thing.name.strip_prefix(place.name.as_str()).unwrap_or_default();
    let people = words.peoples.iter().any(|w| behind.starts_with(w.as_str()) || rest.starts_with(w.as_str()));
    let towards = words.towards.iter().any(|w| before.ends_with(w.as_str()));
    let open = before.matches('“').count();
    let quoted = open > before.matches('”').count() && open > 0;
    let named = thing.name.contains(place.span.of(text)) || thing.name.contains(&place.name);
    named && !quoted && !people && !towards && !either(&words.ranges)
}

fn is_place(node: &Node) -> bool {
    matches!(node, Node::Place(_))
}

/// 在X建设Y; 推动Y在X落地.
fn by_place_of_work(cues: &Cues, scene: &Scene, sentence: &Sentence) -> Vec<Draft> {
    let mut found = Vec::new();
    for run in sentence.runs.iter().filter(|r| r.stand == Stand::Where) {
        let mut things: Vec<Item> = sentence.things(run.verb, run.until).collect();
        if things.is_empty() {
            let part = sentence.parts.iter().find(|p| p.contains(run.span));
            let from = part.map_or(run.span.start, |p| p.start);
            things = side::before(cues, scene, sentence, from, run.span.start);
        }
        let lies = |thing: &&Item| {
            let placed = scene.thing(thing.node).is_some_and(|t| is_placed(cues, t));
            (placed || run.places.len() == 1) && scene.is_whole(cues, thing)
        };
        // 在A、B分别建设X、Y: each its own.
        let said = scene.between(run.span.end, run.verb);
        let opens = sentence.parts.iter().find(|p| p.contains(run.span)).map_or(run.span.start, |p| p.start);
        let opening = scene.between(opens, run.span.start);
        let apiece = things.len() == run.places.len()
            && cues.words.apiece.iter().any(|w| said.contains(w.as_str()) || opening.contains(w.as_str()));
        for (at, thing) in things.iter().enumerate().filter(|(_, thing)| lies(thing)) {
            let own = run.places.iter().enumerate().filter(|(n, _)| !apiece || *n == at);
            for place in own.map(|(_, place)| place).filter(|p| is_place(p)) {
                let (predicate, rule) = (&cues.properties.located, "located/place-of-work");
                found.push(Draft::relation(thing.node, predicate, *place, sentence.span, rule));
            }
        }
    }
    found
}

/// 推动Y落户X; 落户X的Y.
fn by_settling(cues: &Cues, scene: &Scene, sentence: &Sentence) -> Vec<Draft> {
    let mut found = Vec::new();
    for part in &sentence.parts {
        for cue in sentence.cues(*part, Cue::Settles) {
            let run = sentence.runs.iter().find(|run| {
                run.span.start >= cue.end && scene.between(cue.end, run.span.start).chars().count() <= 1
            });
            let Some(run) = run else { continue };
            let mut things = side::before(cues, scene, sentence, part.start, cue.start);
            // 建成A和位于X的B: the particle tells which one settles there.
            let rest = scene.between(run.span.end, part.end);
            if things.is_empty() || rest.starts_with(cues.words.of.as_str()) {
                let behind = side::behind(cues, scene, sentence, run.span.end, part.end);
                // 位于X的A与B联通: only a list goes on behind the particle.
                let listed =
                    |one: &Item, next: &Item| scene.between(one.span.end, next.span.start).contains('、');
                let first = behind.chunk_by(listed).next().map(<[Item]>::to_vec);
                things = first.unwrap_or(things);
            }
            if things.iter().any(|t| scene.is_definite(t.node)) {
                things.retain(|t| scene.is_definite(t.node));
            }
            // 推动A、B落户X、Y: each its own.
            let apiece = things.len() == run.places.len();
            for (at, thing) in things.iter().enumerate() {
                let own = run.places.iter().enumerate().filter(|(n, _)| !apiece || *n == at);
                for place in own.map(|(_, place)| place).filter(|p| is_place(p)) {
                    let (predicate, rule) = (&cues.properties.located, "located/settles");
                    found.push(Draft::relation(thing.node, predicate, *place, sentence.span, rule));
                }
            }
        }
    }
    found
}

/// 推进A、B的C提质扩容: the places open the phrase, the thing stands right behind the particle.
fn by_owner(cues: &Cues, scene: &Scene, sentence: &Sentence) -> Vec<Draft> {
    let mut found = Vec::new();
    for run in &sentence.runs {
        let Some(part) = sentence.parts.iter().find(|p| p.contains(run.span)) else { continue };
        let before = scene.between(part.start, run.span.start);
        let opens = before.is_empty() || cues.words.supporters.ends(before) || cues.verbs.ends(before);
        let owned = |thing: &Item| {
            let between = scene.between(run.span.end, thing.span.start).trim_end_matches(['“', '《']);
            let tail = between.strip_suffix(cues.words.of.as_str());
            tail.is_some_and(|tail| tail.is_empty() || cues.words.place_tails.iter().any(|w| w == tail))
        };
        let placed = |thing: &Item| scene.thing(thing.node).is_some_and(|t| is_placed(cues, t));
        let things = sentence.things(run.span.end, part.end).filter(|thing| opens && owned(thing));
        for thing in things.filter(|thing| placed(thing) && scene.is_whole(cues, thing)) {
            for place in run.places.iter().filter(|p| is_place(p)) {
                let (predicate, rule) = (&cues.properties.located, "located/owner");
                found.push(Draft::relation(thing.node, predicate, *place, sentence.span, rule));
            }
        }
    }
    found
}
