//! More wordings of what the glossary knows: under whose leadership, how many petaflops, platforms that serve a group, the
//! task that deals with something. Must not know Chinese.

use super::wordings::{AUXILIARIES, follows};
use super::{Said, behind, ends, is, said};
use crate::ask::english::times::{END, MONTHS};

/// What opens the question under whom something is done: what one leads, and what one only answers for.
const LEADERSHIP: [&str; 10] = [
    "leadership",
    "lead",
    "direction",
    "guidance",
    "command",
    "coordination",
    "leading",
    "stewardship",
    "helm",
    "chairmanship",
];
const CHARGE: [&str; 10] = [
    "auspices",
    "supervision",
    "control",
    "management",
    "authority",
    "oversight",
    "jurisdiction",
    "aegis",
    "administration",
    "watch",
];
/// What is done with it there.
const PLACED: [&str; 14] = [
    "placed",
    "put",
    "carried",
    "run",
    "conducted",
    "organised",
    "done",
    "undertaken",
    "implemented",
    "proceeding",
    "taking",
    "place",
    "out",
    "fall",
];

/// What says whom or what something is there for.
const SERVING: [&[&str]; 16] = [
    &["serve"],
    &["serves"],
    &["serving"],
    &["that", "serve"],
    &["that", "serves"],
    &["targeting"],
    &["aimed", "at"],
    &["intended", "for"],
    &["designed", "for"],
    &["meant", "for"],
    &["dedicated", "to"],
    &["devoted", "to"],
    &["catering", "to"],
    &["geared", "to"],
    &["geared", "towards"],
    &["benefiting"],
];

/// Platforms that serve the elderly: platforms for them.
pub(super) fn serving(words: &[String], at: usize) -> Option<Said> {
    let before = words.get(at.checked_sub(1)?)?;
    let stands = |form: &&&[&str]| form.iter().enumerate().all(|(i, word)| is(words, at + i, &[*word]));
    let form = SERVING.iter().find(stands)?;
    let named = !ends(words, at + form.len()) && !is(words, at + form.len(), &["as"]);
    (crate::ask::english::unit::is_plural(before) && named).then(|| (form.len(), said(&["for"])))
}

/// What says that others rest on something.
const SERVES: [&str; 12] =
    ["is", "are", "was", "serves", "serve", "served", "acts", "act", "forms", "form", "becomes", "as"];
const BASES: [&str; 5] = ["base", "basis", "foundation", "backbone", "carrier"];

/// Which hotline is the base for it: based on which hotline.
pub(super) fn based(words: &[String], at: usize) -> Option<Said> {
    if !is(words, at, &["which", "what"]) {
        return None;
    }
    let verb = (at + 2..at + 5).find(|place| is(words, *place, &SERVES))?;
    let base = behind(words, behind(words, verb, &SERVES), &["the", "a", "used"]);
    let named = words.get(at + 1..verb)?;
    let plain = !named.iter().any(|word| word.chars().all(|c| !c.is_alphanumeric()));
    let mut put = said(&["based", "on"]);
    put.extend(words.get(at..verb)?.iter().cloned());
    (plain && is(words, base, &BASES) && (ends(words, base + 1) || is(words, base + 1, &["for", "and"])))
        .then(|| (base + 1 - at, put))
}

/// At what stage something stands is told by what is done with it: the clause asks for no more.
pub(super) fn stages(words: &[String], at: usize) -> Option<Said> {
    let from = behind(words, at, &["and"]);
    let asks = is(words, from, &["at", "in"]) && is(words, from + 1, &["what", "which"]);
    let stage = asks && is(words, from + 2, &["stage", "stages", "phase", "status"]);
    let short = behind(words, from + 3, &["is", "are", "was", "were", "it", "they", "each", "of"]);
    (stage && ends(words, short)).then(|| (words.len() - at, said(&["|"])))
}

/// Under whose leadership is the migration placed: who leads the migration.
pub(super) fn under_whom(words: &[String], at: usize) -> Option<Said> {
    if !is(words, at, &["under"]) || !is(words, at + 1, &["whose"]) {
        return None;
    }
    let who: &[&str] = match () {
        () if is(words, at + 2, &LEADERSHIP) => &["who", "leads"],
        () if is(words, at + 2, &CHARGE) => &["who", "is", "responsible", "for"],
        () => return None,
    };
    let from = behind(words, at + 3, &AUXILIARIES);
    let verb = follows(words, from, &PLACED);
    let end = verb.unwrap_or(from);
    let mut put = said(who);
    put.extend(words.get(from..end)?.iter().filter(|word| *word != "to" && *word != "be").cloned());
    Some((behind(words, end, &PLACED) - at, put))
}

/// Units that amounts are told in, and numbers before them.
const UNITS: [&str; 34] = [
    "yuan",
    "rmb",
    "renminbi",
    "dollars",
    "percent",
    "percentage",
    "cent",
    "p",
    "pflops",
    "petaflops",
    "petaflop",
    "eflops",
    "exaflops",
    "flops",
    "tbps",
    "gbps",
    "mbps",
    "tb",
    "pb",
    "eb",
    "gb",
    "terabytes",
    "petabytes",
    "exabytes",
    "gigabits",
    "terabits",
    "ms",
    "milliseconds",
    "kilometres",
    "km",
    "hectares",
    "mu",
    "megawatts",
    "tonnes",
];
const BEFORE_UNITS: [&str; 8] =
    ["hundred", "thousand", "ten", "million", "billion", "trillion", "per", "100"];
const BEHIND_UNITS: [&str; 2] = ["points", "of"];

/// How many petaflops of computing power: how much computing power.
pub(super) fn units(words: &[String], at: usize) -> Option<Said> {
    let many = is(words, at, &["how"]) && is(words, at + 1, &["many"]);
    let unit = behind(words, at + 2, &BEFORE_UNITS);
    let end = behind(words, behind(words, unit, &UNITS), &BEHIND_UNITS);
    (many && is(words, unit, &UNITS)).then(|| (end - at, said(&["how", "much"])))
}

/// What a part of a document is called, and words at most between it and what it is about.
const TASKS: [&str; 18] = [
    "task",
    "tasks",
    "item",
    "items",
    "section",
    "sections",
    "part",
    "parts",
    "paragraph",
    "chapter",
    "point",
    "points",
    "document",
    "documents",
    "plan",
    "measure",
    "measures",
    "provision",
];
const NEAR: usize = 5;

/// The task that deals with something is about it; a body that does is responsible.
pub(super) fn about(words: &[String], at: usize) -> Option<Said> {
    let deals = is(words, at, &["deal", "deals", "dealing", "dealt"]) && is(words, at + 1, &["with"]);
    let clause = (at.saturating_sub(NEAR)..at).rev().take_while(|place| !ends(words, *place));
    let mut before =
        clause.filter(|place| !is(words, *place, &["of", "in", "the"]) && !super::is_year(words, *place));
    let task = deals && before.next().is_some_and(|place| is(words, place, &TASKS));
    task.then(|| (2, said(&["concern"])))
}

/// What opens and closes words in brackets that are only examples.
const SUCH: [&[&str]; 3] = [&["such", "as"], &["for", "example"], &["for", "instance"]];
const SO_ON: [&[&str]; 4] =
    [&["and", "so", "on"], &["and", "so", "forth"], &["and", "the", "like"], &["among", "others"]];

/// Examples in brackets say nothing else: the action (zones, stations and so on).
pub(super) fn examples(words: &[String], at: usize) -> Option<Said> {
    let close =
        (at + 1..words.len()).find(|place| is(words, *place, &[")"])).filter(|_| is(words, at, &["("]))?;
    let within = words.get(at + 1..close)?;
    let same = |said: &[String], form: &[&str]| said.iter().zip(form).all(|(a, b)| a == b);
    let opens = |form: &&&[&str]| within.len() > form.len() && same(within, form);
    let ends = |form: &&&[&str]| {
        within.len() > form.len() && same(within.get(within.len() - form.len()..).unwrap_or_default(), form)
    };
    (SUCH.iter().any(|form| opens(&form)) || SO_ON.iter().any(|form| ends(&form)))
        .then(|| (close + 1 - at, Vec::new()))
}

/// Completed by the end of June: by is no part of the verb.
pub(super) fn months(words: &[String], at: usize) -> Option<Said> {
    let month = behind(words, at + 1, &END);
    (at > 0 && is(words, at, &["by"]) && is(words, month, &MONTHS)).then(|| (1, said(&["before"])))
}

/// What rests on something, and how.
const RESTS: [&str; 8] = ["rely", "relies", "relied", "draw", "depend", "build", "lean", "rest"];

/// Which park does it rely on: based on which park.
pub(super) fn relied(words: &[String], at: usize) -> Option<Said> {
    let does = (at + 2..at + 6).find(|place| is(words, *place, &["does", "do", "did", "will"]))?;
    let rests = (does + 1..does + 5).find(|place| is(words, *place, &RESTS))?;
    let it = words
        .get(does + 1..rests)?
        .iter()
        .all(|word| ["it", "they", "this", "these"].contains(&word.as_str()));
    let on = is(words, rests + 1, &["on", "upon"]) && ends(words, rests + 2);
    let mut put = said(&["based", "on"]);
    put.extend(words.get(at..does)?.iter().cloned());
    (is(words, at, &["which", "what"]) && it && on).then(|| (rests + 2 - at, put))
}

/// On which hotline was the integration based: based on which hotline was the integration.
pub(super) fn based_on(words: &[String], at: usize) -> Option<Said> {
    let asks = is(words, at, &["on", "upon"]) && is(words, at + 1, &["which", "what"]);
    let mut open = (at + 3..at + FAR).take_while(|place| !ends(words, *place));
    let based = open.find(|place| is(words, *place, &["based", "built", "founded"]))?;
    let last = ends(words, based + 1) || is(words, based + 1, &["in", "by", "under", "and"]);
    let mut put = said(&["based"]);
    put.extend(
        words.get(at..based)?.iter().filter(|word| !["is", "was", "it"].contains(&word.as_str())).cloned(),
    );
    (asks && last).then(|| (based + 1 - at, put))
}

/// Words at most between what asks for a base and what says so.
const FAR: usize = 20;
