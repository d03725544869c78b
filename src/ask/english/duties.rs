//! English words for what bodies do with tasks that mean something else beside other words: to carry out a task is to be
//! responsible for it, growing an industry is no growth. Must not know names.

use super::English;
use super::unit::{Kind, Unit};
use crate::ask::plain::BREAK;
use crate::ask::words::Words;

/// What says that there is one and no other: exactly one body, a single body.
const EXACTLY: [&str; 5] = ["only", "just", "exactly", "precisely", "but"];
const ARTICLES: [&str; 3] = ["a", "an", "the"];
const ONE: [&str; 4] = ["one", "single", "sole", "lone"];
/// What may stand between it and the noun for bodies, and such nouns.
const OF_BODIES: [&str; 6] = ["responsible", "lead", "leading", "accountable", "government", "named"];
const BODIES: [&str; 14] = [
    "unit",
    "body",
    "department",
    "agency",
    "organisation",
    "organization",
    "authority",
    "entity",
    "party",
    "bureau",
    "office",
    "ministry",
    "owner",
    "institution",
];
/// Nouns for what bodies are responsible for, right behind which or what.
const TASKS: [&str; 12] = [
    "tasks",
    "task",
    "items",
    "item",
    "deliverables",
    "deliverable",
    "assignments",
    "jobs",
    "outcomes",
    "entries",
    "undertakings",
    "measures",
];
/// Words at most between which and such a noun.
const NEAR: usize = 4;
const ASKS: [&str; 2] = ["which", "what"];

/// The word of the glossary for who is responsible alone.
const SOLELY: &str = "solely";

/// Before this word a verb stands, and what it is then.
const GROWING: &str = "growing";
const CULTIVATING: &str = "cultivating";
/// What opens a verb that is a noun.
const GERUND: [&str; 15] = [
    "for", "of", "in", "on", "by", "about", "with", "at", "from", "to", "is", "are", "towards", "toward",
    "and",
];

/// Verbs of doing, behind which no object stands where the task was named before.
const DOES: [&str; 13] = [
    "carry out",
    "carries out",
    "carried out",
    "carrying out",
    "implement",
    "implements",
    "perform",
    "performs",
    "undertake",
    "undertakes",
    "execute",
    "executes",
    "do",
];

/// What may stand right behind such a verb: its object opens, or another verb follows.
const LIGHT: [&str; 3] = ["the", "or", "and"];

/// Verbs that are nouns as well, at the end of a phrase of the glossary behind does the.
const VERBS: [&str; 6] = ["list", "plan", "name", "state", "target", "project"];
const DOES_THE: [&str; 6] = ["does", "do", "did", "will", "would", "should"];
const ENDS: [&str; 9] = ["as", "for", "in", "under", "by", "with", "on", "to", "and"];

impl English {
    /// Tasks that only one body has: a single responsible unit; how many words say so.
    pub(super) fn one_body(&self, words: &[String], at: usize) -> Option<(usize, Unit)> {
        let is = |at: usize, known: &[&str]| words.get(at).is_some_and(|word| known.contains(&word.as_str()));
        let only = usize::from(is(at, &EXACTLY));
        let article = usize::from(is(at + only, &ARTICLES));
        let one = usize::from(is(at + only + article, &ONE));
        let of = usize::from(is(at + only + article + one, &OF_BODIES));
        let noun = at + only + article + one + of;
        let single = one > 0 || only > 0 && article > 0;
        // The only body; more than one body; one of the bodies.
        let other =
            is(at, &["the"]) || at > 0 && is(at - 1, &["the", "than", "least", "one", "each", "every"]);
        if !single || other || !is(noun, &BODIES) || !asks_tasks(words, at) {
            return None;
        }
        let more = usize::from(is(noun + 1, &["only", "alone"]));
        let (_, solely) = self.glossary.longest(&[SOLELY.to_owned()], 0)?;
        Some((noun + 1 + more - at, Unit::ask(SOLELY, solely.chinese)))
    }

    /// Growing, as a verb: who is responsible for growing the industry.
    pub(super) fn grown(&self, words: &[String], at: usize) -> Option<Unit> {
        let before = at.checked_sub(1).and_then(|before| words.get(before))?;
        let object = words.get(at + 1).is_some_and(|word| word.chars().any(char::is_alphanumeric));
        let verb = words.get(at)? == GROWING && GERUND.contains(&before.as_str()) && object;
        let (_, grow) = self.glossary.longest(&[CULTIVATING.to_owned()], 0).filter(|_| verb)?;
        Some(Unit::ask(CULTIVATING, grow.chinese))
    }

    /// Without the verb that a phrase seems to end in: which tasks does the document | list.
    pub(super) fn before_verb(words: &[String], at: usize, used: usize) -> usize {
        let word = |at: usize| words.get(at).map_or("", String::as_str);
        // The 2021 document is one too.
        let dated = usize::from(at > 2 && super::times::is_year(word(at - 1)));
        let opens =
            at > 1 + dated && word(at - 1 - dated) == "the" && DOES_THE.contains(&word(at - 2 - dated));
        let behind = word(at + used);
        let ends =
            behind.is_empty() || ENDS.contains(&behind) || behind.chars().all(|c| !c.is_alphanumeric());
        let verb = used > 1 && VERBS.contains(&word(at + used - 1));
        if opens && ends && verb { used - 1 } else { used }
    }
}

/// Whether a question for tasks stands before a word in its clause.
fn asks_tasks(words: &[String], at: usize) -> bool {
    let before = words.get(..at).unwrap_or_default();
    (0..before.len())
        .filter(|ask| ASKS.contains(&before[*ask].as_str()))
        .any(|ask| before.iter().skip(ask + 1).take(NEAR).any(|word| TASKS.contains(&word.as_str())))
}

/// Which tasks is a body to carry out: those for which it is responsible, where no other object stands behind the verb.
pub(super) fn carried(units: &mut [Unit], words: &Words) {
    let (Some(tasks), Some(responsible)) =
        (words.cues.cues.get("task"), words.cues.cues.get("responsible").and_then(|list| list.first()))
    else {
        return;
    };
    let asks = |u: &Unit| ASKS.iter().any(|ask| u.words.split(' ').next() == Some(*ask));
    let task = |u: &Unit| tasks.iter().any(|task| u.chinese.ends_with(task.as_str()));
    let pair = |pair: &[Unit]| matches!(pair, [ask, noun] if asks(ask) && task(noun));
    if !units.windows(2).any(pair) && !units.iter().any(|u| asks(u) && task(u)) {
        return;
    }
    for at in 1..units.len() {
        let mut behind =
            units.iter().skip(at + 1).filter(|u| u.what != Kind::Empty || LIGHT.contains(&u.words.as_str()));
        let object = behind.next().is_some_and(|u| {
            let joins = LIGHT[1..].contains(&u.words.as_str());
            !joins && matches!(u.what, Kind::Content | Kind::Unknown)
                || u.words == LIGHT[0]
                || u.chinese.starts_with('“')
        });
        let does = |u: &&mut Unit| {
            DOES.contains(&u.words.as_str()) && u.what != Kind::Empty && u.chinese != BREAK.to_string()
        };
        if let Some(unit) = units.get_mut(at).filter(|u| !object && does(u)) {
            *unit = Unit::ask(&unit.words, responsible.clone());
        }
    }
}
