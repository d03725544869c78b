//! Whether a clause asks of a body something of its own, which the clauses before it do not ask. Must not know how any of them
//! is answered.

use super::reading::Reading;
use super::vocabulary::Vocabulary;
use std::collections::BTreeSet;

/// Whether another body, or the bodies beside one, are asked for.
pub(super) fn by_body(reading: &Reading, before: &[&Reading]) -> bool {
    let what = |r: &Reading| r.cues.contains("what");
    // 甲负责什么？乙呢，又牵头什么？
    let known: BTreeSet<usize> =
        before.iter().flat_map(|r| &r.agencies).flat_map(|g| g.entities.iter().copied()).collect();
    let new = reading.agencies.iter().any(|g| g.entities.iter().all(|at| !known.contains(at)));
    let of_another_body = bare(reading)
        && what(reading)
        && new
        && before.iter().all(|r| bare(r) && !r.agencies.is_empty() && what(r));
    // 甲后来叫什么？哪两家企业与它一起列为责任单位？
    let of_kind = !reading.body_kinds.is_empty()
        && !reading.agencies.is_empty()
        && reading.cues.contains("joint")
        && before.iter().all(|r| r.body_kinds.is_empty());
    of_another_body || of_kind
}

/// 甲2017年负责什么？后来改成了哪个部门？: who came after a body whose tasks are asked for.
pub(super) fn by_successor(reading: &Reading, before: &[&Reading]) -> bool {
    let tasks = |r: &Reading| {
        let has = |cue: &str| r.cues.contains(cue);
        let of = ["responsible", "task", "lead", "support"].iter().any(|cue| has(cue));
        of && has("what") && !["who", "replaced", "takeover", "naming"].iter().any(|cue| has(cue))
    };
    let known: BTreeSet<usize> =
        before.iter().flat_map(|r| &r.agencies).flat_map(|g| g.entities.iter().copied()).collect();
    let same = reading.agencies.iter().flat_map(|g| &g.entities).all(|at| known.contains(at));
    let renamed = ["replaced", "naming"].iter().any(|cue| reading.cues.contains(*cue));
    let asks = renamed && bare(reading) && same && !tasks(reading);
    asks && !before.is_empty() && before.iter().all(|r| bare(r) && r.agencies.len() == 1 && tasks(r))
}

/// 某网由谁负责？2025年它同哪些网络融合？: what else is done with things whose bodies are asked for.
pub(super) fn by_kind(reading: &Reading, before: &[&Reading]) -> bool {
    let kind = |r: &Reading| !r.heads.is_empty() || !r.classes.is_empty();
    let asks = |r: &Reading, cue: &str| r.cues.contains(cue);
    let of_bodies = |r: &&Reading| asks(r, "who") && !kind(r) && r.actions.is_empty();
    let own = asks(reading, "what") && !asks(reading, "who") && kind(reading) && !reading.actions.is_empty();
    own && !before.is_empty() && before.iter().all(of_bodies)
}

/// Whether a sentence speaks of what only its words say (2025年怎样提到乙主体), where the texts have them.
pub(super) fn by_words(reading: &Reading, vocabulary: &Vocabulary) -> bool {
    let spoken = |word: &String| word.chars().count() >= 2 && !vocabulary.about(word).is_empty();
    let said = || reading.unknown.iter().chain(&reading.qualifiers);
    let long = said().any(|word| word.chars().count() >= LEAST_WORDS);
    bare(reading) && reading.agencies.is_empty() && long && said().all(spoken)
}

/// Characters of the word by which a sentence speaks of something of its own, at the least.
const LEAST_WORDS: usize = 4;

/// Whether a sentence speaks of no thing and no kind of things.
fn bare(reading: &Reading) -> bool {
    reading.things.is_empty() && reading.heads.is_empty() && reading.classes.is_empty()
}

/// Whether a sentence speaks of years, documents' or deadlines, that none before it speaks of.
pub(super) fn apart_in_time(reading: &Reading, before: &[&Reading]) -> bool {
    let times = |r: &Reading| -> BTreeSet<i64> { r.years.iter().chain(&r.deadlines).copied().collect() };
    let known: BTreeSet<i64> = before.iter().flat_map(|r| times(r)).collect();
    let own = times(reading);
    !own.is_empty() && own.is_disjoint(&known)
}
