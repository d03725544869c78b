//! Questions cut short behind another (and for what? and which are new?), and nouns that two words share (task and
//! deliverables lists). Must not know Chinese.

use super::{Said, ends, is, said};

/// Words for bodies of a task, of which some are new.
const BODIES: [&str; 12] = [
    "bodies",
    "agencies",
    "departments",
    "units",
    "responsible",
    "responsibility",
    "organisations",
    "authorities",
    "who",
    "lead",
    "leads",
    "offices",
];
const ARE: [&str; 2] = ["are", "is"];
const NEW: [&str; 2] = ["new", "newcomers"];

/// What documents list, and the lists of them.
const LISTED: [&str; 8] =
    ["task", "tasks", "deliverables", "deliverable", "outcomes", "outcome", "results", "achievements"];
const LISTS: [&str; 2] = ["lists", "tables"];

/// Nouns for what documents order, several of which are a set, and words at most before one.
const ORDERED: [&str; 8] =
    ["measures", "policies", "rules", "guidelines", "provisions", "standards", "actions", "regulations"];
const SPAN: usize = 4;

/// When is a body listed, and for what: what is it responsible for in each.
pub(super) fn for_what(words: &[String], at: usize) -> Option<Said> {
    let clipped = is(words, at, &["for"]) && is(words, at + 1, &["what"]) && ends(words, at + 2);
    let behind = at > 0 && is(words, at - 1, &["and"]);
    (clipped && behind).then(|| (2, said(&["what", "is", "it", "responsible", "for", "in", "each"])))
}

/// Which bodies are no longer there, and which are new: which are newly listed.
pub(super) fn new_ones(words: &[String], at: usize) -> Option<Said> {
    let noun = usize::from(is(words, at + 1, &["ones"]) || is(words, at + 1, &BODIES));
    let are = at + 1 + noun;
    let new = is(words, at, &["which", "who"]) && is(words, are, &ARE) && is(words, are + 1, &NEW);
    let bodies = words.iter().take(at).any(|word| BODIES.contains(&word.as_str()));
    (new && bodies && ends(words, are + 2))
        .then(|| (noun + 3, said(&["which", "bodies", "are", "newly", "listed"])))
}

/// Of the task and deliverables lists: of the task list and the deliverables list.
pub(super) fn two_lists(words: &[String], at: usize) -> Option<Said> {
    let (one, other) = (words.get(at)?.as_str(), words.get(at + 2)?.as_str());
    let two = LISTED.contains(&one) && is(words, at + 1, &["and"]) && LISTED.contains(&other);
    (two && one != other && is(words, at + 3, &LISTS))
        .then(|| (4, said(&[one, "list", "and", other, "list"])))
}

/// Which set of economy measures: which economy measures.
pub(super) fn set_of(words: &[String], at: usize) -> Option<Said> {
    let asks = at > 0 && is(words, at - 1, &["which", "what"]);
    let set = is(words, at, &["set", "package", "body", "series"]) && is(words, at + 1, &["of"]);
    let noun = (at + 2..at + 2 + SPAN).take_while(|at| !ends(words, *at)).any(|at| is(words, at, &ORDERED));
    (asks && set && noun).then(|| (2, Vec::new()))
}

/// Measures of land, verbs for what is done with it, and what may stand before these.
const LAND: [&str; 6] = ["mu", "hectares", "acres", "hectare", "acre", "mou"];
const PLANTED: [&str; 4] = ["planted", "grown", "sown", "cultivated"];
const BE: [&str; 10] = ["is", "are", "was", "were", "to", "be", "will", "should", "must", "shall"];
/// Words at most of what is planted.
const CROP: usize = 6;

/// How many mu of tea are to be planted: how much planting area of tea.
pub(super) fn planted(words: &[String], at: usize) -> Option<Said> {
    let many = is(words, at, &["how"]) && is(words, at + 1, &["many"]) && is(words, at + 2, &LAND);
    let of = if many { at + 3 } else { at + 2 };
    let area = many || is(words, at, &["what", "which"]) && is(words, at + 1, &["area", "acreage"]);
    if !area || !is(words, of, &["of"]) {
        return None;
    }
    let mut rest = (of + 1..of + 1 + CROP).take_while(|place| !ends(words, *place));
    let end = rest.find(|place| is(words, *place, &BE))?;
    let verb = super::behind(words, end, &BE);
    let crop = words.get(of..end)?.iter().cloned();
    let planted = is(words, verb, &PLANTED);
    if !planted && !many {
        return None;
    }
    let mut put = said(if planted { &["how", "much", "planting", "area"] } else { &["what", "area"] });
    put.extend(crop);
    Some((if planted { verb + 1 } else { end } - at, put))
}

/// Who has to do it, and verbs of bringing something on line.
const HAS: [&str; 7] = ["is", "are", "was", "were", "has", "had", "have"];
const BRINGS: [&str; 4] = ["bring", "put", "take", "get"];
const ONLINE: [&str; 2] = ["online", "live"];
/// Words at most of what is brought on line.
const THING: usize = 14;

/// Who is to bring the platform online, to launch it: who is responsible for it.
pub(super) fn launches(words: &[String], at: usize) -> Option<Said> {
    let who = is(words, at, &["who"]) && is(words, at + 1, &HAS) && is(words, at + 2, &["to"]);
    let mut rest = (at + 5..at + 5 + THING).take_while(|place| !ends(words, *place));
    let end = match is(words, at + 3, &["launch"]) {
        true => at + 4,
        false => rest.find(|place| is(words, *place, &ONLINE)).filter(|_| is(words, at + 3, &BRINGS))?,
    };
    let mut put = said(&["who", "is", "responsible", "for"]);
    put.extend(words.get(at + 4..end)?.iter().cloned());
    who.then(|| (if end > at + 4 { end + 1 } else { end } - at, put))
}
