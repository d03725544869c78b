//! Cuts the words of an English question into units. Must not know names.

use super::English;
use super::glossary::Entry;
use super::split::OPEN;
use super::unit::{Kind, Part, Unit};
use crate::ask::plain::BREAK;
use crate::ask::spot::Spotter;
use crate::ask::vocabulary::Vocabulary;

/// The pronoun of owners, and what it is where it only goes on.
const WHOSE: &str = "whose";
const THAT: &str = "that";
const AND: &str = "and";

/// Words that open a question.
const OPENS: [&str; 8] = ["how", "what", "which", "who", "whose", "where", "when", "why"];

fn opens(word: Option<&String>) -> bool {
    word.is_some_and(|word| OPENS.contains(&word.as_str()))
}

/// What asks for a history before one of its verbs.
const HOW: &str = "how";
const AUXILIARIES: [&str; 9] = ["do", "does", "did", "has", "have", "is", "are", "was", "were"];

/// Behind these the same word is a noun: how does its name change.
const DETERMINERS: [&str; 8] = ["the", "a", "an", "its", "their", "s", "this", "that"];

/// A word that asks for names where it opens a sentence, and what it is as a verb behind others.
const NAME: &str = "name";
const NAMES: &str = "names";
const BEFORE_NAME: [&str; 17] = [
    "yet",
    "but",
    "do",
    "does",
    "did",
    "they",
    "that",
    "which",
    "not",
    "also",
    "to",
    "now",
    "documents",
    "document",
    "papers",
    "plans",
    "texts",
];

/// Words of the shortest phrase of names before whose adjective a verb stands alone.
const LONG: usize = 3;

/// Words at most between how and its verb.
const FARTHEST: usize = 30;

/// The word of the glossary that a history is asked for with.
const STORY: &str = "story";
/// The one for what changes, and what it is asked of then.
const CHANGES: &str = "changes";
const RESPONSIBLE: [&str; 6] =
    ["responsibility", "responsibilities", "responsible", "answerable", "accountable", "bodies"];

/// Whose, where it goes on from a noun: the cities whose zones appear.
fn relative(words: &[String], at: usize, before: Option<&Unit>) -> Option<Unit> {
    // And whose job is it: another question.
    let noun = before.is_some_and(|u| matches!(u.what, Kind::Content | Kind::Unknown) && u.words != AND);
    let whose = words.get(at).is_some_and(|word| word == WHOSE);
    (whose && noun).then(|| Unit::new(THAT, String::new(), Kind::Empty))
}

/// Prepositions before a relative pronoun, and what opens the clause behind it.
const OF_WHICH: [&str; 7] = ["for", "in", "by", "on", "of", "to", "with"];
const CLAUSE: [&str; 12] =
    ["the", "a", "an", "its", "it", "they", "both", "all", "no", "this", "these", "there"];

/// Which, where it goes on from a noun: platforms for which the centre is responsible.
fn relative_object(words: &[String], at: usize, units: &[Unit]) -> Option<Unit> {
    let is = |at: usize, known: &[&str]| words.get(at).is_some_and(|word| known.contains(&word.as_str()));
    let which = is(at, &["which"]) && at > 1 && is(at - 1, &OF_WHICH) && is(at + 1, &CLAUSE);
    let asked = words.iter().take(at - usize::from(at > 0)).any(|word| OPENS.contains(&word.as_str()));
    let noun = units.iter().rev().nth(1).is_some_and(|u| u.what == Kind::Content);
    (which && asked && noun).then(|| Unit::new(THAT, String::new(), Kind::Empty))
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
            if let Some((used, unit)) = self.times.read(words, at, &mut units) {
                units.push(unit);
                at += used;
                continue;
            }
            if let Some(used) = super::stray::either(words, at) {
                units.push(Unit::new("", String::new(), Kind::Empty));
                at += used;
                continue;
            }
            if let Some(unit) =
                relative(words, at, units.last()).or_else(|| relative_object(words, at, &units))
            {
                units.push(unit);
                at += 1;
                continue;
            }
            if let Some((used, unit)) = self.one_body(words, at) {
                units.push(unit);
                at += used;
                continue;
            }
            if let Some(unit) =
                self.mentions(words, at).or_else(|| self.told(words, at)).or_else(|| self.grown(words, at))
            {
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

    /// Name as a verb that mentions: the bodies that both documents name.
    fn mentions(&self, words: &[String], at: usize) -> Option<Unit> {
        let before = at.checked_sub(1).and_then(|before| words.get(before))?;
        let verb = words.get(at)? == NAME && BEFORE_NAME.contains(&before.as_str());
        let (_, names) = self.glossary.longest(&[NAMES.to_owned()], 0).filter(|_| verb)?;
        Some(Unit::ask(NAMES, names.chinese))
    }

    /// A verb behind how do, how has: it asks for a history (how did the app develop).
    fn told(&self, words: &[String], at: usize) -> Option<Unit> {
        let word = words.get(at)?;
        let before = words.get(..at)?;
        let asks = before.windows(2).rev().take(FARTHEST).any(|pair| {
            matches!(pair, [how, auxiliary] if how == HOW && AUXILIARIES.contains(&auxiliary.as_str()))
        });
        let known = |verb: &str| self.how.iter().any(|known| known == verb);
        let noun =
            at.checked_sub(1).and_then(|b| words.get(b)).is_some_and(|w| DETERMINERS.contains(&w.as_str()));
        let verb = !noun && (known(word) || super::spelling::stems(word).iter().any(|stem| known(stem)));
        let bodies = before.iter().any(|word| RESPONSIBLE.contains(&word.as_str()));
        let said = if bodies { CHANGES } else { STORY };
        let (_, story) = self.glossary.longest(&[said.to_owned()], 0).filter(|_| asks && verb)?;
        Some(Unit::ask(word, story.chinese))
    }

    /// The longest phrase of the glossary at a word.
    fn known(&self, words: &[String], at: usize, spotter: &Spotter) -> Option<(usize, Unit)> {
        let (used, entry) = self.glossary.listed(words, at).or_else(|| self.glossary.longest(words, at))?;
        let (used, entry) = self.verb_last(words, at, used, entry);
        let (used, entry) = self.verb_alone(words, at, used, entry);
        let used = if entry.chinese.is_empty() { self.before_phrase(words, at, used) } else { used };
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

    /// A verb without the adjective that opens a longer phrase of names behind it: build | new smart city.
    fn verb_alone(&self, words: &[String], at: usize, used: usize, entry: Entry) -> (usize, Entry) {
        if !entry.also.is_empty() || used != 2 {
            return (used, entry);
        }
        let names = self.glossary.longest(words, at + 1);
        let goes_on = names.is_some_and(|(more, name)| more >= LONG && !name.also.is_empty());
        let verb = words.get(at..=at).filter(|_| goes_on).and_then(|verb| self.glossary.longest(verb, 0));
        verb.filter(|(_, verb)| !verb.chinese.is_empty() && verb.also.is_empty()).unwrap_or((used, entry))
    }

    /// A phrase without the verb that it seems to end in: which tasks does the document | list.
    fn verb_last(&self, words: &[String], at: usize, used: usize, entry: Entry) -> (usize, Entry) {
        let bare = Self::before_verb(words, at, used);
        let shorter =
            words.get(at..at + bare).filter(|_| bare < used).and_then(|w| self.glossary.longest(w, 0));
        shorter.filter(|(used, _)| *used == bare).unwrap_or((used, entry))
    }

    /// How many words of a phrase without weight stand before one with weight that goes on behind it: of the |
    /// government extranet.
    fn before_phrase(&self, words: &[String], at: usize, used: usize) -> usize {
        let goes_on = |open: &usize| {
            let longest = self.glossary.longest(words, at + open);
            longest.is_some_and(|(more, entry)| open + more > used && more > 1 && !entry.chinese.is_empty())
        };
        (1..used).find(goes_on).unwrap_or(used)
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
            if let Some(name) = self.sounds.name(&span.concat(), vocabulary, |word| self.glossary.says(word))
            {
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
        (1, unit)
    }
}
