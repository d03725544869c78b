//! thing → thing in time and whole: 升级 and 更名 (new → old), 属于 (part → whole). Must not know agencies.

use super::about;
use super::cue::Cue;
use super::cues::Cues;
use super::draft::Draft;
use super::scene::{Item, Scene, Sentence};
use super::side;
use crate::text::Span;

/// The rule of what is taken into something (将A纳入B).
pub(super) const TAKEN_IN: &str = "succeeded/taken-in";

/// A升级为B, A更名为B, 将A纳入B, A是B的组成部分.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let names = &cues.properties;
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for part in &sentence.parts {
            for hit in sentence.hits.iter().filter(|h| part.contains(h.span)) {
                if hit.is(Cue::PartOf) {
                    let pair = parts(cues, scene, sentence, *part, hit.span);
                    found.extend(pair.map(|(part, whole)| {
                        let rule = "succeeded/part-of";
                        Draft::relation(part.node, &names.belongs_to, whole.node, sentence.span, rule)
                    }));
                    continue;
                }
                if hit.is(Cue::Remakes) {
                    found.extend(remade(cues, scene, sentence, *part, hit.span));
                }
                let (predicate, rule) = if hit.is(Cue::Upgrades) {
                    (&names.upgrades, "succeeded/upgrade")
                } else if hit.is(Cue::Renames) {
                    (&names.renames, "succeeded/rename")
                } else if hit.is(Cue::Belongs) {
                    (&names.belongs_to, TAKEN_IN)
                } else {
                    continue;
                };
                // 纳入重大项目清单: a list only names it
                let listed = |i: &Item| cues.words.registers.ends(scene.name(i.node));
                for (before, after) in around(cues, scene, sentence, *part, hit.span) {
                    // 将A纳入省级产业集群: of which sort it is, not of what whole
                    if hit.is(Cue::Belongs) && (listed(&after) || !scene.is_definite(after.node)) {
                        continue;
                    }
                    let (from, to) = if hit.is(Cue::Belongs) { (before, after) } else { (after, before) };
                    found.push(Draft::relation(from.node, predicate, to.node, sentence.span, rule));
                }
            }
        }
    }
    found
}

/// The things before a cue, each with the one right behind it.
fn around(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, cue: Span) -> Vec<(Item, Item)> {
    let after = side::behind(cues, scene, sentence, cue.end, part.end).into_iter().next();
    let Some(after) = after else { return Vec::new() };
    let mut before = side::before(cues, scene, sentence, part.start, cue.start);
    // 推进A迁移上云，更名为B.
    if before.is_empty() && side::left(scene.between(part.start, cue.start), &cues.words.openers) == 0 {
        let told = about::topic(cues, scene, sentence, part);
        before = told.map_or_else(|| about::disposed(cues, scene, sentence, part), |item| vec![item]);
        if before.is_empty() {
            before = put_together(cues, scene, sentence, part);
        }
    }
    // A plan takes in plans; what is built goes into what is built.
    let alike = |i: &Item| !scene.is_built(i.node) || scene.is_built(after.node);
    let firm = |i: &Item| scene.is_definite(i.node) || scene.is_definite(after.node);
    before.retain(|i| i.node != after.node && alike(i) && firm(i));
    before.into_iter().map(|before| (before, after)).collect()
}

/// 整合A和B，升级为C: what the part before puts together.
fn put_together(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span) -> Vec<Item> {
    let before = sentence.parts.iter().rfind(|p| p.end <= part.start);
    let verb = before.and_then(|before| Some((before, sentence.cues(*before, Cue::Remakes).next()?)));
    let opens = |at: Span, verb: Span| scene.between(at.start, verb.start).is_empty();
    match verb {
        Some((before, verb)) if opens(*before, verb) => {
            side::behind(cues, scene, sentence, verb.end, before.end)
        }
        _ => Vec::new(),
    }
}

/// 整合A、B为C: the old stand right behind the verb, the new behind what makes them it.
fn remade(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, verb: Span) -> Vec<Draft> {
    let mut old = side::behind(cues, scene, sentence, verb.end, part.end);
    let new = old.last().and_then(|last| {
        let rest = scene.between(last.span.end, part.end).trim_start_matches(['”', '》']);
        let taken = Some(cues.words.becoming.taken(rest)).filter(|taken| *taken > 0)?;
        side::behind(cues, scene, sentence, part.end - rest.len() + taken, part.end).into_iter().next()
    });
    let Some(new) = new else { return Vec::new() };
    old.retain(|i| i.node != new.node && (scene.is_definite(i.node) || scene.is_definite(new.node)));
    let (predicate, rule) = (&cues.properties.upgrades, "succeeded/upgrade");
    old.iter().map(|i| Draft::relation(new.node, predicate, i.node, sentence.span, rule)).collect()
}

/// A作为B的组成部分: the whole stands right before the cue, the part before the whole, or is what the sentence made last
/// (建设A，作为B的组成部分).
fn parts(cues: &Cues, scene: &Scene, sentence: &Sentence, part: Span, cue: Span) -> Option<(Item, Item)> {
    let mut things: Vec<Item> = sentence.things(sentence.span.start, cue.start).collect();
    let whole = things.pop().filter(|i| scene.between(i.span.end, cue.start).is_empty())?;
    // 建设A，与B联网，作为C的组成部分: what was made, not what it meets.
    let made = |i: &&Item| i.span.end <= part.start && scene.is_acted(i.node, &cues.words.shaping);
    let one = match things.last()? {
        last if last.span.start < part.start => things.iter().find(made).copied().or(things.pop())?,
        last => *last,
    };
    let from = one.span.end.max(part.start);
    let near = scene.between(from, whole.span.start).chars().count() <= NEAR;
    (near && scene.is_definite(whole.node)).then_some((one, whole))
}

/// Characters between a part, or the beginning of its clause, and its whole.
const NEAR: usize = 4;
