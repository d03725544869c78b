//! Units whose meaning hangs on those beside them: who runs an event holds it. Must not know names.

use super::unit::{Kind, Unit};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// Who owns all that is asked about, and what makes them owners.
const OWNERS: [&str; 3] = ["government", "state", "authorities"];
const GENITIVE: &str = "s";

/// What says of a kind only that it is of the place.
const LOCAL: &str = "local";

/// What stands for a noun said before.
const ONES: [&str; 2] = ["one", "ones"];

/// Forms of a verb that stands for another beside events, and how far before it they stand at most.
const RUNS: [&str; 4] = ["run", "runs", "ran", "running"];
const NEAR: usize = 4;

/// The cue of what lies somewhere; verbs that say so where no event is held, and of what a place is given.
const LOCATED: &str = "located";
const HOSTS: [&str; 4] = ["host", "hosts", "hosted", "hosting"];
const WENT: [&str; 7] = ["went to", "go to", "goes to", "gone to", "passed to", "come to", "came to"];

const TAKES: [&str; 10] = [
    "take on",
    "takes on",
    "took on",
    "taken on",
    "taking on",
    "undertake",
    "undertakes",
    "undertook",
    "undertaken",
    "undertaking",
];

/// Forms of a verb that stands for another beside undertakings.
const LAUNCHES: [&str; 4] = ["launch", "launches", "launched", "launching"];

/// Auxiliaries before a subject, and what stands behind one.
const AUXILIARIES: [&str; 10] =
    ["is", "was", "should", "will", "must", "does", "did", "shall", "supposed", "has"];
const TO: &str = "to";

/// Words at most from an ordinal to the event that it counts.
const EDITION: usize = 6;

/// What stands behind those who alone do it.
const ONLY: &str = "only";

/// Verbs of events that bodies hold, and of all else that they have.
const HOLDS: [&str; 3] = ["hold", "holds", "held"];

/// The one stands for the noun before: the city's centre and the county's one.
pub(super) fn ones(units: &mut [Unit], words: &Words) {
    let head = |u: &Unit| {
        u.what == Kind::Content
            && words.heads.keys().chain(words.classes.keys()).any(|head| u.chinese.ends_with(head.as_str()))
    };
    for at in 2..units.len() {
        // One event is no pronoun.
        let noun =
            units.get(at + 1).is_some_and(|u| u.what == Kind::Content && !u.is_verb(&u.chinese, words));
        let one = !noun && units.get(at).is_some_and(|u| ONES.contains(&u.words.as_str()));
        let named = units.get(at - 1).is_some_and(|u| matches!(u.what, Kind::Content | Kind::Unknown));
        // Ones are several: of the plan's contests they are the contests.
        let several = units.get(at).is_some_and(|u| u.words == ONES[1]);
        let before = units.get(..at - 1).unwrap_or_default();
        let plural = before.iter().rev().find(|u| several && head(u) && u.is_plural());
        let last = plural.or_else(|| before.iter().rev().find(|u| head(u))).cloned();
        if let (true, Some(noun), Some(unit)) = (one && named, last, units.get_mut(at)) {
            *unit = noun;
        }
    }
}

/// What is local belongs to the place that all is about, but for its laws, which are of a sort, and for what is so called.
pub(super) fn local(units: &mut [Unit], words: &Words, vocabulary: &Vocabulary) {
    for at in 0..units.len() {
        let law = |u: &Unit| words.terms.laws.iter().any(|law| u.chinese.contains(law.as_str()));
        let of_laws = units.iter().skip(at + 1).take(NEAR).any(law);
        let next = units.get(at + 1).map(|u| u.chinese.clone()).unwrap_or_default();
        let Some(unit) = units.get_mut(at).filter(|u| !of_laws && u.words == LOCAL) else { continue };
        if next.is_empty() || vocabulary.about(&format!("{}{next}", unit.chinese)).is_empty() {
            *unit = Unit::new(LOCAL, String::new(), Kind::Empty);
        }
    }
}

/// The government's, the province's: whose it is says nothing.
pub(super) fn owners(units: &mut [Unit]) {
    for at in 1..units.len() {
        let (owner, mark) = (&units[at - 1], &units[at]);
        if mark.words == GENITIVE && OWNERS.contains(&owner.words.as_str()) {
            units[at - 1].what = Kind::Empty;
            units[at - 1].chinese.clear();
        }
    }
}

/// Who held it was responsible for it, where no event is held.
pub(super) fn holders(units: &mut [Unit], words: &Words) {
    let cue = |name: &str| words.cues.cues.get(name);
    let (Some(who), Some(responsible)) = (cue("who"), cue("responsible").and_then(|list| list.first()))
    else {
        return;
    };
    let event = |u: &Unit| words.terms.events.iter().any(|event| u.chinese.ends_with(event.as_str()));
    if units.iter().any(event) {
        return;
    }
    for at in 1..units.len() {
        let asks = units.get(at - 1).is_some_and(|u| who.contains(&u.chinese));
        if let Some(unit) = units.get_mut(at).filter(|u| asks && HOLDS.contains(&u.words.as_str())) {
            *unit = Unit::ask(&unit.words, responsible.clone());
        }
    }
}

/// Nouns for what a document is about as a whole.
const GOVERNED: [&str; 6] = ["province", "county", "city", "district", "municipality", "prefecture"];

/// The province as the subject of what is asked says nothing: how much power is the province to reach.
pub(super) fn subjects(units: &mut [Unit]) {
    for at in 2..units.len() {
        let is = |at: usize, known: &[&str]| units.get(at).is_some_and(|u| known.contains(&u.words.as_str()));
        let opens = is(at - 1, &["the"]) && is(at - 2, &AUXILIARIES);
        let goes_on = units.get(at + 1).is_some_and(|u| u.words.split(' ').next() == Some(TO))
            || is(at - 2, &["should", "will", "must", "does", "did", "shall"]);
        if opens && goes_on && is(at, &GOVERNED) {
            units[at].what = Kind::Empty;
            units[at].chinese.clear();
        }
    }
}

/// The sixth summit is the sixth edition of it.
pub(super) fn editions(units: &mut [Unit], words: &Words) {
    let [open, end] = &words.terms.edition;
    let event = |u: &Unit| words.terms.events.iter().any(|event| u.chinese.ends_with(event.as_str()));
    for at in 0..units.len() {
        let noun = |u: &&Unit| matches!(u.what, Kind::Content | Kind::Unknown);
        let held = units.iter().skip(at + 1).take_while(noun).take(EDITION).any(event);
        let ordinal = |u: &&mut Unit| u.chinese.starts_with(open.as_str()) && u.chinese.chars().count() == 2;
        if let Some(unit) = units.get_mut(at).filter(ordinal).filter(|_| held) {
            unit.chinese.push_str(end);
            unit.also.clear();
        }
    }
}

/// What only some bodies do is said before them: for city governments only.
pub(super) fn only(units: &mut [Unit], words: &Words) {
    let Some(alone) = words.cues.cues.get("alone").and_then(|list| list.first()) else { return };
    for at in 1..units.len() {
        let only = units.get(at).is_some_and(|u| u.words == ONLY);
        let bodies = units.get(at - 1).is_some_and(|u| words.body_kinds.contains_key(&u.chinese));
        if only && bodies {
            units.swap(at - 1, at);
            units[at - 1] = Unit::ask(ONLY, alone.clone());
        }
    }
}

/// What is run is held where it is an event: a contest, a forum.
pub(super) fn held(units: &mut [Unit], words: &Words) {
    let terms = &words.terms;
    let Some(hold) = terms.event_actions.first() else { return };
    let event = |u: &Unit| terms.events.iter().any(|event| u.chinese.ends_with(event.as_str()));
    for at in 0..units.len() {
        let near = units.iter().skip(at.saturating_sub(NEAR)).take(NEAR + 3);
        let runs = units.get(at).is_some_and(|u| RUNS.contains(&u.words.as_str()));
        if runs && near.clone().any(event) {
            units[at].chinese.clone_from(hold);
        }
    }
}

/// A city that hosts no event has things; pilots and zones that went to a city lie there.
pub(super) fn lying(units: &mut [Unit], words: &Words, vocabulary: &Vocabulary) {
    let terms = &words.terms;
    let Some(lies) = words.cues.cues.get(LOCATED).and_then(|list| list.first()) else { return };
    let event = |u: &Unit| terms.events.iter().any(|event| u.chinese.ends_with(event.as_str()));
    let zone = |u: &Unit| words.is_of(&u.chinese, &terms.of_places) || terms.pilots.contains(&u.chinese);
    let (events, zones) = (units.iter().any(event), units.iter().any(zone));
    for at in 0..units.len() {
        let place = |u: &Unit| u.what == Kind::Content && vocabulary.is_place(&u.chinese);
        let to_place = units.get(at + 1).is_some_and(place);
        let mut before = units.iter().take(at).rev().filter(|u| u.what != Kind::Empty);
        let of_place = before.next().is_some_and(place);
        // To build, host or pilot in a city is what is done there.
        let listed = units.get(at + 1).is_some_and(|u| u.words == "or" || u.words == "and");
        let Some(unit) = units.get_mut(at) else { break };
        let hosts = !events && !listed && HOSTS.contains(&unit.words.as_str());
        let takes = of_place && TAKES.contains(&unit.words.as_str());
        if hosts || zones && (takes || to_place && WENT.contains(&unit.words.as_str())) {
            *unit = Unit::ask(&unit.words, lies.clone());
        }
    }
}

/// An undertaking that is launched is carried out; a platform goes on line.
pub(super) fn launched(units: &mut [Unit], words: &Words) {
    let terms = &words.terms;
    let Some(carry_out) = terms.event_actions.last() else { return };
    // The 2021 plan is a document.
    let dated = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| units.get(before));
        before.is_some_and(|u| super::times::is_year(&u.words))
    };
    let undertaking = |(at, u): (usize, &Unit)| words.is_of(&u.chinese, &terms.narrow_classes) && !dated(at);
    if !units.iter().enumerate().any(undertaking) {
        return;
    }
    let launches = |u: &&mut Unit| LAUNCHES.contains(&u.words.as_str());
    units.iter_mut().filter(launches).for_each(|u| u.chinese.clone_from(carry_out));
}

/// Where somebody leads, who supports is who assists: it is no wish.
pub(super) fn supporting(units: &mut [Unit], words: &Words) {
    let terms = &words.terms;
    let Some(assist) = terms.support.first() else { return };
    let leads = |unit: &Unit| terms.lead.iter().any(|lead| unit.chinese.contains(lead.as_str()));
    if units.iter().any(leads) {
        units.iter_mut().filter(|u| Some(&u.chinese) == terms.wishes.first()).for_each(|u| {
            u.chinese.clone_from(assist);
            u.also.clear();
            u.what = Kind::Ask;
        });
    }
}
