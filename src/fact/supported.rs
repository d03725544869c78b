//! place → thing (支持): what the text lets a place do. Must not know where things lie.

use super::cues::Cues;
use super::doer::{Stand, runs};
use super::draft::Draft;
use super::scene::Scene;

/// 支持福州创建X; 推动福州、厦门建设X、泉州打造Y.
pub(super) fn edges(cues: &Cues, scene: &Scene) -> Vec<Draft> {
    let mut found = Vec::new();
    for sentence in &scene.sentences {
        for run in runs(cues, scene, sentence).iter().filter(|r| r.stand == Stand::Doer) {
            for thing in sentence.things(run.verb, run.until) {
                for place in &run.places {
                    let (predicate, rule) = (&cues.properties.supports, "supported/place");
                    found.push(Draft::relation(*place, predicate, thing.node, sentence.span, rule));
                }
            }
        }
    }
    found
}
