//! thing → thing in time and whole: 升级 and 更名 (new → old), 属于 (part → whole). Must not know agencies.

use super::cues::Cues;
use super::draft::Draft;
use super::scene::{Item, Scene, Sentence};
use crate::text::Span;

/// A升级为B, A更名为B, 将A纳入B.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let (words, names) = (&cues.words, &cues.properties);
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for part in &sentence.parts {
            for (cue, _) in sentence.cues(scene.text, *part, &words.upgrades, &cues.words.not_cues) {
                let pair = around(scene, sentence, *part, cue);
                found.extend(pair.map(|(old, new)| {
                    Draft::relation(new.node, &names.upgrades, old.node, sentence.span, "succeeded/upgrade")
                }));
            }
            for (cue, _) in sentence.cues(scene.text, *part, &words.renames, &cues.words.not_cues) {
                let pair = around(scene, sentence, *part, cue);
                found.extend(pair.map(|(old, new)| {
                    Draft::relation(new.node, &names.renames, old.node, sentence.span, "succeeded/rename")
                }));
            }
            for (cue, _) in sentence.cues(scene.text, *part, &words.belongs, &cues.words.not_cues) {
                let pair = around(scene, sentence, *part, cue);
                found.extend(pair.map(|(part, whole)| {
                    let rule = "succeeded/part-of";
                    Draft::relation(part.node, &names.belongs_to, whole.node, sentence.span, rule)
                }));
            }
        }
    }
    found
}

/// The thing before a cue and the one right behind it.
fn around(scene: &Scene, sentence: &Sentence, part: Span, cue: Span) -> Option<(Item, Item)> {
    let before = sentence.things(part.start, cue.start).last()?;
    let after = sentence.things(cue.end, part.end).next()?;
    let near = |from: usize, to: usize| {
        scene.text.get(from..to).is_some_and(|between| between.chars().count() <= NEAR)
    };
    let close = near(before.span.end, cue.start) && near(cue.end, after.span.start);
    (close && before.node != after.node).then_some((before, after))
}

/// Characters between a name and the cue.
const NEAR: usize = 6;
