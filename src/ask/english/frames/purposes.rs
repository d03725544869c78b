//! What a kind is built for stands behind it, wherever the verb stands (which bases are to be created for satellites). Must
//! not know Chinese.

use super::{Said, behind, ends, is};

/// Words at most from what asks to the kind.
const NEAR: usize = 5;

/// Verbs of building behind a kind, and what may stand before them.
const BUILT: [&str; 16] = [
    "built",
    "created",
    "established",
    "set",
    "developed",
    "constructed",
    "planned",
    "launched",
    "provided",
    "foreseen",
    "arranged",
    "organised",
    "founded",
    "made",
    "opened",
    "up",
];
const TO_BE: [&str; 8] = ["are", "is", "were", "to", "be", "being", "was", "been"];

/// Which bases are to be created for satellites: which bases for satellites are to be created.
pub(super) fn purposes(words: &[String], at: usize) -> Option<Said> {
    let kind = words.get(at.checked_sub(1)?)?;
    let asks = (at.saturating_sub(NEAR)..at).any(|place| is(words, place, &["which", "what"]));
    // Targets are not built: what they are set for is their field.
    let plural = crate::ask::english::unit::is_plural(kind) && !FIGURES.contains(&kind.as_str());
    let fore = done_for(words, at).filter(|_| asks && plural)?;
    let what = behind(words, fore + 1, &["the", "a", "an"]);
    if ends(words, what) || super::is_year(words, what) {
        return None;
    }
    let next =
        |place: usize| is(words, place, &["which", "what", "who", "whom", "where", "when", "how", "by"]);
    let close = |place: &usize| {
        ends(words, *place)
            || is(words, *place, &["in", "by", "under", "at", "within", "to"])
            || is(words, *place, &["and"]) && next(*place + 1)
    };
    let end = (what..words.len()).find(close).unwrap_or(words.len());
    let mut put: Vec<String> = words.get(fore..end)?.to_vec();
    put.extend(words.get(at..fore)?.iter().cloned());
    Some((end - at, put))
}

/// Where for stands behind what is done to a kind: are to be created | for.
fn done_for(words: &[String], at: usize) -> Option<usize> {
    let verb = behind(words, at, &TO_BE);
    let fore = behind(words, verb, &BUILT);
    (verb > at && fore > verb && is(words, fore, &["for"])).then_some(fore)
}

/// Nouns for figures that documents set.
const FIGURES: [&str; 8] =
    ["targets", "figures", "numbers", "goals", "indicators", "quotas", "values", "objectives"];
