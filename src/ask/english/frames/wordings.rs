//! Other wordings of what the glossary knows: in what way, where somebody leads, the share of services that are handled
//! online. Must not know Chinese.

use super::{Said, behind, ends, is, is_year, said};

/// Forms of be and do behind what asks.
pub(super) const AUXILIARIES: [&str; 10] =
    ["is", "are", "was", "were", "does", "do", "did", "has", "have", "had"];

/// What somebody does or is who leads.
const LEADS: [&str; 8] = ["lead", "leads", "leading", "leader", "head", "heads", "led", "spearhead"];

/// Words at most between what asks and what is looked for behind it.
const SPAN: usize = 12;

/// Words for a part of all, for what is handled, and for how it is.
const SHARES: [&str; 8] =
    ["share", "proportion", "percentage", "percent", "rate", "ratio", "fraction", "portion"];
const SERVICES: [&str; 9] = [
    "services",
    "service",
    "matters",
    "items",
    "affairs",
    "procedures",
    "approvals",
    "formalities",
    "business",
];
const HANDLED: [&str; 24] = [
    "handled",
    "handleable",
    "handling",
    "processed",
    "processable",
    "available",
    "accessible",
    "completed",
    "done",
    "dealt",
    "transacted",
    "applied",
    "delivered",
    "provided",
    "offered",
    "obtainable",
    "with",
    "for",
    "be",
    "go",
    "moved",
    "be",
    "doable",
    "entirely",
];

/// What somebody may be listed as.
const LISTED_AS: [&str; 7] = ["as", "among", "responsible", "charge", "accountable", "lead", "leading"];
/// What opens the object of a verb.
const OBJECTS: [&str; 8] = ["the", "a", "an", "it", "both", "them", "its", "this"];

/// Whether one of the words stands in the same part of the sentence behind a place.
pub(super) fn follows(words: &[String], from: usize, known: &[&str]) -> Option<usize> {
    (from..from + SPAN).take_while(|at| !ends(words, *at)).find(|at| is(words, *at, known))
}

/// In what way does it go on: how does it.
pub(super) fn ways(words: &[String], at: usize) -> Option<Said> {
    let asks = is(words, at, &["in", "by"]) && is(words, at + 1, &["what", "which"]);
    let ways = is(words, at + 2, &["way", "ways", "manner", "steps", "stages", "means"]);
    (asks && ways && is(words, at + 3, &AUXILIARIES)).then(|| (3, said(&["how"])))
}

/// Where is somebody the lead agency: which tasks do they lead.
pub(super) fn where_led(words: &[String], at: usize) -> Option<Said> {
    let asks = is(words, at, &["where"]) && is(words, at + 1, &AUXILIARIES);
    let leads = asks && follows(words, at + 2, &LEADS).is_some();
    leads.then(|| (2, said(&["which", "tasks", "does"])))
}

/// The share of services that are handled online: their online handling rate.
pub(super) fn online(words: &[String], at: usize) -> Option<Said> {
    if !is(words, at, &SHARES) || !is(words, at + 1, &["of"]) {
        return None;
    }
    let services = follows(words, at + 2, &SERVICES)?;
    let online = follows(words, services + 1, &["online"])?;
    let handled = |place: usize| is(words, place, &HANDLED);
    let near = (services + 1..online + 3).any(handled);
    let end = behind(words, online + 1, &HANDLED);
    near.then(|| (end - at, said(&["target", "online", "handling", "rate"])))
}

/// Tasks that list a body: those that have it.
pub(super) fn lists(words: &[String], at: usize) -> Option<Said> {
    let before = at.checked_sub(1)?;
    let plural = words.get(before).is_some_and(|w| w.len() > 3 && w.ends_with('s') && !w.ends_with("ss"));
    let clause = plural || is_year(words, before) || is(words, before, &["that", "which"]);
    let turns = is(words, before, &["but", "and", "then", "later", "yet", "only", "now"]);
    if !is(words, at, &["list"]) || !(clause || turns) || !is(words, at + 1, &OBJECTS) {
        return None;
    }
    match follows(words, at + 2, &LISTED_AS).is_some() {
        true if turns => Some((1, said(&["do", "list"]))),
        true => Some((1, Vec::new())),
        false if turns => None,
        false => Some((1, said(&["mention"]))),
    }
}

/// Cities that something is entrusted to answer for it.
pub(super) fn entrusted(words: &[String], at: usize) -> Option<Said> {
    let given =
        is(words, at, &["entrusted", "assigned", "allotted", "allocated", "given", "delegated", "left"]);
    let to = is(words, at + 1, &["to"]);
    let who = words.iter().take(at).rev().take(SPAN).any(|w| w == "which" || w == "who" || w == "whom");
    (given && to && who && ends(words, at + 2)).then(|| (2, said(&["responsible"])))
}

/// What asks for a name behind it, and forms of be.
const CALLED: [&str; 3] = ["called", "named", "termed"];
const BE: [&str; 8] = ["is", "are", "was", "were", "be", "been", "that", "which"];
/// Words at most of what is called so.
const NAMED: usize = 24;

/// What is the branch called: the branch is called what.
pub(super) fn called(words: &[String], at: usize) -> Option<Said> {
    let what =
        is(words, at, &["what"]) && is(words, at + 1, &["is", "are", "was", "were", "has", "have", "had"]);
    let noun = is(words, at + 2, &["the", "a", "this", "that", "s", "its"]) || words.get(at + 2)?.len() > 3;
    let mut open = (at + 3..at + NAMED).take_while(|place| !super::ends(words, *place));
    let called = open.find(|place| is(words, *place, &CALLED))?;
    let been = is(words, called - 1, &["been"]) && !is(words, at + 1, &BE);
    (what && noun && (been || !is(words, called - 1, &BE))).then(|| (2, Vec::new()))
}

/// What is kept, and how it is said to be.
const KEPT: [&str; 6] = ["data", "records", "record", "information", "datasets", "entries"];
const HELD: [&str; 4] = ["held", "stored", "kept", "housed"];

/// Data held on a platform are those on it.
pub(super) fn held(words: &[String], at: usize) -> Option<Said> {
    let kept = at > 0 && is(words, at - 1, &KEPT) && is(words, at, &HELD);
    (kept && is(words, at + 1, &["on", "in", "by", "across", "within"])).then(|| (2, said(&["of"])))
}

/// Verbs by which a figure comes to stand at a value, and what stands between what asks and them.
const REACHES: [&str; 9] = ["reach", "hit", "attain", "exceed", "top", "surpass", "total", "number", "climb"];
const MODALS: [&str; 8] = ["should", "must", "will", "would", "does", "did", "do", "shall"];

/// What should the value added reach: how much should it reach.
pub(super) fn reached(words: &[String], at: usize) -> Option<Said> {
    let what = is(words, at, &["what"]) && is(words, at + 1, &MODALS);
    let mut open = (at + 3..at + NAMED).take_while(|place| !ends(words, *place));
    let reach = open.find(|place| is(words, *place, &REACHES))?;
    let last =
        ends(words, reach + 1) || is(words, reach + 1, &["in", "by", "under", "at", "according", "before"]);
    (what && last).then(|| (1, said(&["how", "much"])))
}

/// In the area of health: in its field.
pub(super) fn area(words: &[String], at: usize) -> Option<Said> {
    let area = is(words, at + 2, &["area", "areas", "realm", "sphere", "realms", "spheres", "world"]);
    let of =
        is(words, at, &["in", "within"]) && is(words, at + 1, &["the"]) && area && is(words, at + 3, &["of"]);
    of.then(|| (4, said(&["in", "the", "field", "of"])))
}

/// Verbs by which documents name those who are responsible.
const NAMING: [&str; 6] = ["name", "names", "list", "lists", "show", "put"];

/// Which tasks name one body and which name another: which ones name both, each for itself.
pub(super) fn each(words: &[String], at: usize) -> Option<Said> {
    let verb = (at + 1..at + 4).find(|place| is(words, *place, &NAMING))?;
    let again = |place: &usize| {
        is(words, *place, &["and"])
            && is(words, *place + 1, &["which"])
            && words.get(*place + 2) == words.get(verb)
    };
    let second = (verb + 1..verb + NAMED).take_while(|place| !ends(words, *place)).find(again)?;
    let mut put = words.get(at..verb)?.to_vec();
    put.push("respectively".to_owned());
    put.extend(words.get(verb..=second)?.iter().cloned());
    is(words, at, &["which"]).then(|| (second + 3 - at, put))
}

/// Which year's document is the last to list an office: in which year is it listed for the last time.
pub(super) fn last_to(words: &[String], at: usize) -> Option<Said> {
    let asks = is(words, at, &["which", "what"]) && is(words, at + 1, &["year", "document", "years"]);
    let noun = behind(words, at + 2, &["s", "document", "plan", "paper", "edition"]);
    let which = behind(words, behind(words, noun, &AUXILIARIES), &["the"]);
    let to = behind(words, which + 1, &["one", "document", "year"]);
    let verb = to + 1;
    let known = is(words, which, &["first", "last", "earliest", "latest"]) && is(words, to, &["to"]);
    let lists = ["list", "name", "mention", "include", "show", "have", "contain", "feature"];
    let first = is(words, which, &["first", "earliest"]);
    let close = |place: &usize| ends(words, *place) || is(words, *place, &["as", "among", "in"]);
    let end = (verb + 1..words.len()).find(close).unwrap_or(words.len());
    let mut put = said(&["in", "which", "year", "is"]);
    put.extend(words.get(verb + 1..end)?.iter().cloned());
    put.extend(said(&[if first { "first" } else { "last" }, "listed"]));
    (asks && known && which > noun && is(words, verb, &lists)).then(|| (end - at, put))
}

/// Bringing data to market: the marketisation of data.
pub(super) fn marketed(words: &[String], at: usize) -> Option<Said> {
    let brings = is(words, at, &["bring", "bringing", "brings", "brought", "take", "taking"]);
    let mut open = (at + 2..at + SPAN).take_while(|place| !ends(words, *place));
    let to = open.find(|place| is(words, *place, &["to"]) && is(words, place + 1, &["market"]))?;
    let last = !is(words, to + 2, &["supervision", "regulation", "access"]);
    let mut put = said(&["the", "marketisation", "of"]);
    put.extend(words.get(at + 1..to)?.iter().cloned());
    (brings && last).then(|| (to + 2 - at, put))
}

/// Bringing a platform online: launching it.
pub(super) fn brought_online(words: &[String], at: usize) -> Option<Said> {
    let brings = is(words, at, &["bring", "brings", "bringing", "put", "putting", "take", "taking"]);
    let mut open = (at + 2..at + NAMED).take_while(|place| !ends(words, *place));
    let online = open.find(|place| is(words, *place, &["online"]))?;
    let last = ends(words, online + 1) || is(words, online + 1, &["in", "by", "under", "according", "and"]);
    let plain = !words.get(at + 1..online)?.iter().any(|word| AUXILIARIES.contains(&word.as_str()));
    let mut put = said(&["launch"]);
    put.extend(words.get(at + 1..online)?.iter().cloned());
    (brings && last && plain).then(|| (online + 1 - at, put))
}
