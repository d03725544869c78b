//! Other wordings of what the glossary knows: in what way, where somebody leads, the share of services that are handled
//! online. Must not know Chinese.

use super::{Said, behind, ends, is, is_year, said};

/// Forms of be and do behind what asks.
const AUXILIARIES: [&str; 10] = ["is", "are", "was", "were", "does", "do", "did", "has", "have", "had"];

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

/// Whether one of the words stands in the same part of the sentence behind a place.
fn follows(words: &[String], from: usize, known: &[&str]) -> Option<usize> {
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
