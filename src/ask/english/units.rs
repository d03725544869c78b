//! Cuts the words of an English question into units. Must not know names.

use super::English;
use super::glossary::Entry;
use super::split::OPEN;
use super::unit::{Kind, Part, Unit};
use crate::ask::plain::BREAK;
use crate::ask::spot::Spotter;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// What makes a year a deadline in English.
const DUE: [&str; 3] = ["by", "until", "before"];

/// What does so behind another year: the plan of 2021 for 2022.
const FOR: &str = "for";

/// What joins the years of a span.
const TO: &str = "to";

/// Who owns all that is asked about, and what makes them owners.
const OWNERS: [&str; 3] = ["government", "state", "authorities"];
const GENITIVE: &str = "s";

/// What stands for a noun said before.
const ONES: [&str; 2] = ["one", "ones"];

/// Forms of a verb that stands for another beside events, and how far before it they stand at most.
const RUNS: [&str; 4] = ["run", "runs", "ran", "running"];
const NEAR: usize = 4;

/// What opens a span of years, and what joins them then.
const BETWEEN: &str = "between";
const AND: &str = "and";

/// What opens the kind that is asked for.
const ASKS: [&str; 7] = ["what", "which", "what other", "which other", "whose", "how many", "in the way of"];

/// What does so where it opens a sentence.
const DEMANDS: [&str; 6] = ["list", "name", "give", "identify", "show", "state"];

/// Words without weight that may stand inside it.
const WITHIN: [&str; 5] = ["the", "a", "an", "new", "different"];

/// Words that open a question.
const OPENS: [&str; 8] = ["how", "what", "which", "who", "whose", "where", "when", "why"];

fn opens(word: Option<&String>) -> bool {
    word.is_some_and(|word| OPENS.contains(&word.as_str()))
}

/// What asks for a history before one of its verbs.
const HOW: &str = "how";
const AUXILIARIES: [&str; 9] = ["do", "does", "did", "has", "have", "is", "are", "was", "were"];

/// Words at most between how and its verb.
const FARTHEST: usize = 30;

/// The word of the glossary that a history is asked for with.
const STORY: &str = "story";
/// The one for what changes, and what it is asked of then.
const CHANGES: &str = "changes";
const RESPONSIBLE: [&str; 2] = ["responsibility", "responsible"];

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// Which units stand behind which or what, in the kind that it asks for: up to a verb or a preposition.
pub(super) fn asked(units: &[Unit], words: &Words) -> Vec<bool> {
    let mut open = false;
    let mut joined = false;
    let mut before: Option<&Unit> = None;
    let mut found = Vec::new();
    for unit in units {
        let joins = unit.what == Kind::Ask
            && (unit.chinese == BREAK.to_string()
                || unit.words == "and"
                || unit.words == "or"
                || unit.chinese.contains(&words.terms.ands[..]));
        let goes_on = match unit.what {
            Kind::Content => !unit.is_verb(&unit.chinese, words),
            Kind::Unknown => true,
            // Of parks and of centres.
            Kind::Empty => WITHIN.contains(&unit.words.as_str()) || joined && unit.words == "of",
            Kind::Ask => joins,
        };
        open &= goes_on;
        found.push(open);
        joined = joins;
        let mark = |u: &Unit| u.what == Kind::Ask && u.chinese.chars().all(|c| !c.is_alphanumeric());
        let first = before.is_none_or(mark);
        open |= first && DEMANDS.contains(&unit.words.as_str());
        if !(unit.what == Kind::Empty && first) {
            before = Some(unit);
        }
        open |= ASKS.iter().any(|ask| unit.words == *ask || unit.words.starts_with("how many"));
    }
    found
}

impl English {
    /// The question cut into units.
    pub(super) fn units(&self, words: &[String], spotter: &Spotter, vocabulary: &Vocabulary) -> Vec<Unit> {
        let mut units = Vec::new();
        let mut at = 0;
        // To the glossary a bracket is a mark like others, but where it stands alone.
        let mark = |word: &String| if word == OPEN { BREAK.to_string() } else { word.clone() };
        let marked: Vec<String> = words.iter().map(mark).collect();
        while at < words.len() {
            let plan = words[at] == FOR && words.iter().take(at).any(|word| is_year(word));
            if (plan || DUE.contains(&words[at].as_str()))
                && words.get(at + 1).is_some_and(|next| is_year(next))
            {
                units.push(Unit::ask(&words[at], self.until.to_string()));
                at += 1;
                continue;
            }
            let year = |at: usize| words.get(at).is_some_and(|word| is_year(word));
            let spans = words[at] == TO || words[at] == AND && at > 1 && words[at - 2] == BETWEEN;
            if spans && at > 0 && year(at - 1) && year(at + 1) {
                units.push(Unit::ask(TO, self.until.to_string()));
                at += 1;
                continue;
            }
            if words[at] == BETWEEN && year(at + 1) {
                units.push(Unit::ask(BETWEEN, self.since.clone()));
                at += 1;
                continue;
            }
            if let Some(unit) = self.told(words, at) {
                units.push(unit);
                at += 1;
                continue;
            }
            let (used, unit) =
                self.known(&marked, at, spotter).unwrap_or_else(|| self.unknown(words, at, vocabulary));
            units.push(unit);
            at += used;
        }
        units
    }

    /// The one stands for the noun before: the city's centre and the county's one.
    pub(super) fn ones(units: &mut [Unit], words: &Words) {
        let head = |u: &Unit| {
            u.what == Kind::Content
                && words
                    .heads
                    .keys()
                    .chain(words.classes.keys())
                    .any(|head| u.chinese.ends_with(head.as_str()))
        };
        for at in 2..units.len() {
            let one = units.get(at).is_some_and(|u| ONES.contains(&u.words.as_str()));
            let named = units.get(at - 1).is_some_and(|u| matches!(u.what, Kind::Content | Kind::Unknown));
            let last = units.get(..at - 1).unwrap_or_default().iter().rev().find(|u| head(u)).cloned();
            if let (true, Some(noun), Some(unit)) = (one && named, last, units.get_mut(at)) {
                *unit = noun;
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

    /// A verb behind how do, how has: it asks for a history (how did the app develop).
    fn told(&self, words: &[String], at: usize) -> Option<Unit> {
        let word = words.get(at)?;
        let before = words.get(..at)?;
        let asks = before.windows(2).rev().take(FARTHEST).any(|pair| {
            matches!(pair, [how, auxiliary] if how == HOW && AUXILIARIES.contains(&auxiliary.as_str()))
        });
        let known = |verb: &str| self.how.iter().any(|known| known == verb);
        let verb = known(word) || super::split::stems(word).iter().any(|stem| known(stem));
        let bodies = before.iter().any(|word| RESPONSIBLE.contains(&word.as_str()));
        let said = if bodies { CHANGES } else { STORY };
        let (_, story) = self.glossary.longest(&[said.to_owned()], 0).filter(|_| asks && verb)?;
        Some(Unit::ask(word, story.chinese))
    }

    /// The longest phrase of the glossary at a word.
    fn known(&self, words: &[String], at: usize, spotter: &Spotter) -> Option<(usize, Unit)> {
        let (used, entry) = self.glossary.longest(words, at)?;
        let what = if entry.chinese.is_empty() {
            Kind::Empty
        } else if entry.also.is_empty() && (spotter.asks(&entry.chinese) || opens(words.get(at))) {
            Kind::Ask
        } else {
            Kind::Content
        };
        let words = words.get(at..at + used)?;
        let names = what == Kind::Content && !spotter.acts(&entry.chinese);
        let unit = Unit {
            also: entry.also,
            parts: if names { self.parts(words) } else { Vec::new() },
            ..Unit::new(&words.join(" "), entry.chinese, what)
        };
        Some((used, unit))
    }

    /// The shorter phrases that a phrase of names is made of.
    fn parts(&self, words: &[String]) -> Vec<Part> {
        if words.len() < 2 {
            return Vec::new();
        }
        let part = |(used, entry): (usize, Entry)| {
            let empty = entry.chinese.is_empty() && entry.also.is_empty();
            let mut also = entry.also;
            also.extend([entry.chinese].into_iter().filter(|word| !word.is_empty()));
            Part { words: if empty { 0 } else { used }, also }
        };
        self.glossary.parts(words).into_iter().map(part).collect()
    }

    /// A word that the glossary does not have: a name by its sound, or as it stands.
    fn unknown(&self, words: &[String], at: usize, vocabulary: &Vocabulary) -> (usize, Unit) {
        for length in (1..=4.min(words.len() - at)).rev() {
            let Some(span) = words.get(at..at + length) else { continue };
            if let Some(name) = self.sounds.name(&span.concat(), vocabulary) {
                return (length, Unit::new(&span.join(" "), name, Kind::Content));
            }
        }
        let word = words.get(at).cloned().unwrap_or_default();
        let mark = word.chars().count() == 1 && !word.chars().all(char::is_alphanumeric);
        let unit = if mark {
            Unit::ask(&word, BREAK.to_string())
        } else if word.chars().all(|c| c.is_ascii_digit()) {
            Unit::new(&word, word.clone(), Kind::Content)
        } else {
            Unit::new(&word, word.clone(), Kind::Unknown)
        };
        (1, if is_year(&word) { Unit::ask(&word, format!("{word}{}", self.year)) } else { unit })
    }
}
