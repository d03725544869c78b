//! The intents, one file each: from a question's slots to its answer. Must not know how questions are read.

mod alike;
mod apart;
mod bodies;
mod change;
mod count;
mod counted;
mod documents;
mod due;
mod edition;
mod fellows;
mod field;
mod figures;
mod handed;
mod history;
mod listing;
mod local;
mod measures;
mod naming;
mod nearest;
mod passed;
mod placed;
mod present;
mod related;
mod responsible;
mod sentence;
mod spoken;
mod successor;
mod takeover;
mod targets;
mod tasks;
mod things;
mod told;
mod whereabouts;
mod worded;
mod years;

use super::desk::{Desk, Found};
use crate::store::StoreError;

type Intent = fn(&Desk) -> Result<Found, StoreError>;

/// All intents by the name that the rules use.
const INTENTS: &[(&str, Intent)] = &[
    ("bodies", bodies::answer),
    ("change", change::answer),
    ("count", count::answer),
    ("documents", documents::answer),
    ("due", due::answer),
    ("edition", edition::answer),
    ("handed", handed::answer),
    ("history", history::answer),
    ("joint", tasks::joint),
    ("naming", naming::answer),
    ("passed", passed::answer),
    ("related", related::answer),
    ("responsible", responsible::answer),
    ("successor", successor::answer),
    ("takeover", takeover::answer),
    ("targets", targets::answer),
    ("tasks", tasks::answer),
    ("things", things::answer),
    ("where", whereabouts::answer),
    ("years", years::answer),
];

/// Answers by the intent of that name; where nothing is found in a field by the word asked with, by the other words for it.
pub(super) fn answer(intent: &str, desk: &Desk) -> Result<Found, StoreError> {
    let literal = told::literal(desk)?;
    if !literal.items.is_empty() {
        return Ok(literal);
    }
    for of_sets in [apart::answer, present::answer, present::in_turn] {
        if let Some(found) = of_sets(intent, desk)? {
            return Ok(found);
        }
    }
    let Some((_, answer)) = INTENTS.iter().find(|(name, _)| *name == intent) else {
        return Ok(Found::default());
    };
    let found = if asks_number(intent, desk) { targets::answer(desk)? } else { answer(desk)? };
    let found = match intent {
        "targets" => local::figures(desk, found),
        "history" | "things" => Found { items: due::with_deadlines(desk, found.items), ..found },
        _ => found,
    };
    if !found.items.is_empty() || (intent == "targets" && found.message.is_some()) {
        return Ok(found);
    }
    match desk.reading.in_other_words(desk.words, desk.vocabulary) {
        Some(reading) => answer(&Desk { reading: &reading, ..*desk }),
        None => Ok(found),
    }
}

/// Cues by which a question asks for more than a number.
const OTHERS: [&str; 16] = [
    "what",
    "who",
    "where",
    "when",
    "since",
    "history",
    "alldocs",
    "change",
    "naming",
    "task",
    "with",
    "beside",
    "mentioned",
    "event",
    "responsible",
    "includes",
];

/// 某应用有多少用户: a number of one thing is a figure that texts set for it, or nothing; neither its history nor a count of others.
fn asks_number(intent: &str, desk: &Desk) -> bool {
    let reading = desk.reading;
    let number = desk.has("amount") || desk.has("count");
    let groups = [&reading.agencies, &reading.places, &reading.topics];
    let alone = !reading.things.is_empty() && groups.iter().all(|groups| groups.is_empty());
    let other = !reading.actions.is_empty() || OTHERS.iter().any(|cue| desk.has(cue));
    ["history", "count"].contains(&intent) && number && alone && !other
}

/// What texts list under the noun asked for, where it names no things of the graph.
pub(super) fn listed(desk: &Desk) -> Result<Found, StoreError> {
    listing::answer(desk)
}

/// The bodies of what no name says, where the question asks who.
pub(super) fn told(desk: &Desk) -> Result<Found, StoreError> {
    told::answer(desk)
}

/// Whether the rules may use that name.
pub(super) fn known(intent: &str) -> bool {
    intent == "unheld" || INTENTS.iter().any(|(name, _)| *name == intent)
}
