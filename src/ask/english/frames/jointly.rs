//! Who answers for something beside whom (listed as responsible alongside the group): together with them. Must not know
//! Chinese.

use super::{Said, behind, ends, is, said};

/// What says beside whom.
const BESIDE: [&[&str]; 10] = [
    &["together", "with"],
    &["along", "with"],
    &["side", "by", "side", "with"],
    &["in", "company", "with"],
    &["next", "to"],
    &["alongside"],
    &["beside"],
    &["besides"],
    &["jointly", "with"],
    &["with"],
];

/// What says that bodies answer for something, and nouns for them behind it.
const RESPONSIBLE: [&str; 4] = ["responsible", "accountable", "answerable", "responsibility"];
const BODIES: [&str; 14] = [
    "body",
    "bodies",
    "unit",
    "units",
    "agency",
    "agencies",
    "party",
    "parties",
    "for",
    "it",
    "jointly",
    "department",
    "departments",
    "together",
];

/// Verbs by which they stand beside each other.
const STANDS: [&str; 10] =
    ["appear", "appears", "appeared", "listed", "named", "stand", "stands", "figure", "figures", "shown"];

/// Words at most between those who are asked for and what says so.
const SPAN: usize = 14;

/// What asks for others.
const ASKS: [&str; 3] = ["which", "what", "who"];

/// Those who share something, and what they may share without being responsible together.
const SHARERS: [&str; 12] = [
    "who",
    "bodies",
    "units",
    "agencies",
    "departments",
    "cities",
    "governments",
    "authorities",
    "organisations",
    "institutions",
    "bureaus",
    "offices",
];
const SHARED: [&str; 6] = ["responsibility", "the", "in", "of", "their", "data"];

/// Verbs for letting two fields grow, and what says that they do so together.
const DEVELOPING: [&str; 4] = ["developing", "develop", "advancing", "growing"];
const TOGETHER: [&[&str]; 6] = [
    &["together"],
    &["jointly"],
    &["in", "tandem"],
    &["in", "step"],
    &["hand", "in", "hand"],
    &["in", "parallel"],
];

/// Developing two fields together: their coordinated development.
pub(super) fn together(words: &[String], at: usize) -> Option<Said> {
    let stands =
        |end: usize, form: &&&[&str]| form.iter().enumerate().all(|(i, w)| is(words, end + i, &[*w]));
    let open = (at + 1..at + SPAN).take_while(|place| !ends(words, *place));
    let (end, used) = open.clone().find_map(|end| {
        let form = TOGETHER.iter().find(|form| stands(end, form))?;
        Some((end, form.len()))
    })?;
    let fields = words.get(at + 1..end)?;
    let two = is(words, at, &DEVELOPING) && fields.iter().any(|word| word == "and");
    let mut put = said(&["the", "coordinated", "development", "of"]);
    put.extend(fields.iter().cloned());
    two.then(|| (end + used - at, put))
}

/// What somebody does who leads, and what stands behind it in one who may only take part.
const LEADS: [&str; 6] = ["lead", "leads", "led", "head", "heads", "headed"];
const HELPS: [&str; 8] = ["share", "shares", "shared", "co", "assist", "support", "help", "helped"];
const WITH: [&str; 10] =
    ["in", "the", "a", "responsibility", "responsible", "for", "with", "lead", "part", "support"];

/// To lead or share responsibility for something: to lead it or take part in it.
pub(super) fn either(words: &[String], at: usize) -> Option<Said> {
    let or = is(words, at, &LEADS) && is(words, at + 1, &["or"]) && is(words, at + 2, &HELPS);
    let end = behind(words, at + 3, &WITH);
    or.then(|| (end - at, said(&["lead", "or", "take", "part", "in"])))
}

/// Agencies that share the work on something are responsible for it together.
pub(super) fn shared(words: &[String], at: usize) -> Option<Said> {
    let before = at.checked_sub(1)?;
    let share = is(words, at, &["share", "shares", "shared"]) && is(words, before, &SHARERS);
    let noun = behind(words, at + 1, &["the"]);
    let work = is(words, noun, &["responsibility", "responsibilities", "work", "job", "duty"]);
    let end = behind(words, noun + usize::from(work), &["for", "of", "on"]);
    let plain = share && (work || !is(words, noun, &SHARED)) && !ends(words, noun);
    plain.then(|| (end - at, said(&["share", "responsibility", "for"])))
}

/// How many tasks do two agencies share: for how many do they share responsibility.
pub(super) fn both_share(words: &[String], at: usize) -> Option<Said> {
    let mut open = (at.saturating_sub(SPAN)..at).rev().take_while(|place| !ends(words, *place));
    let does = open.find(|place| is(words, *place, &["do", "does", "did"]))?;
    let two = words.get(does..at)?.iter().any(|word| word == "and");
    let last = ends(words, at + 1) || is(words, at + 1, &["in", "under", "between"]);
    (is(words, at, &["share"]) && two && last).then(|| (1, said(&["share", "responsibility"])))
}

/// Responsible alongside the group, listed with the group as responsible: responsible together with it.
pub(super) fn beside(words: &[String], at: usize) -> Option<Said> {
    let stands = |form: &&&[&str]| form.iter().enumerate().all(|(i, word)| is(words, at + i, &[*word]));
    let used = BESIDE.iter().find(stands)?.len();
    let clause = (at.saturating_sub(SPAN)..at).rev().take_while(|place| !ends(words, *place));
    let asked = clause.clone().any(|place| is(words, place, &ASKS));
    let mut last = at.checked_sub(1)?;
    while last > 0 && is(words, last, &BODIES) {
        last -= 1;
    }
    if !asked || ends(words, behind(words, at + used, &["the"])) {
        return None;
    }
    if is(words, last, &RESPONSIBLE) {
        return Some((used, said(&["together", "with"])));
    }
    let mut open = (at + used..at + used + SPAN).take_while(|place| !ends(words, *place));
    let behind = open.any(|place| is(words, place, &RESPONSIBLE));
    (is(words, at - 1, &STANDS) && behind).then(|| (used, said(&["responsible", "together", "with"])))
}

/// Which tasks does one city share responsibility for: in which does it take part.
pub(super) fn alone_shares(words: &[String], at: usize) -> Option<Said> {
    let shares = is(words, at, &["share"]) && is(words, at + 1, &["responsibility", "in", "the"]);
    let mut open = (at.saturating_sub(SPAN)..at).rev().take_while(|place| !ends(words, *place));
    let does = open.find(|place| is(words, *place, &["do", "does", "did"]))?;
    let subject = words.get(does + 1..at)?;
    let one = is(words, does, &["does", "did"])
        && !subject.is_empty()
        && !subject.iter().any(|word| ["and", "both", "or"].contains(&word.as_str()))
        && !subject.iter().any(|word| SHARERS.contains(&word.as_str()));
    let end = behind(words, at + 1, &["the", "responsibility", "for", "in", "of"]);
    let with =
        (end..end + SPAN).take_while(|place| !ends(words, *place)).any(|place| is(words, place, &["with"]));
    (shares && one && !with).then(|| (end - at, said(&["take", "part", "in"])))
}
