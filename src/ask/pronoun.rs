//! What 它 stands for: the body or thing that the clause before speaks of. Must not know how a question is answered.

use super::reading::{Group, Reading};
use super::words::Words;

/// Cues by which a clause asks, so that it is more than what the rest of the question leans on.
const ASKS: [&str; 9] = ["who", "what", "where", "when", "since", "count", "amount", "largest", "naming"];

/// The question with the names in the place of the words that point at them, and `found` in the place of those that point
/// at what the clause before asks for (换成了哪个单位？它负责什么). A clause before it that asks nothing is left out where it
/// only says of whom the question is (甲早年负责许多工作，到2025年它还负责什么).
pub(super) fn told(
    cut: &[(String, bool)],
    words: &Words,
    found_word: &str,
    read: impl Fn(&str) -> Reading,
) -> Option<String> {
    let mut found: Vec<String> = Vec::new();
    let mut changed = false;
    for (at, (sentence, full)) in cut.iter().enumerate() {
        let before = cut.get(..at).unwrap_or_default().iter().rev();
        let mut replaced = before.clone().map(|(clause, _)| (clause, read(clause))).take(1);
        let of_found = replaced.any(|(clause, reading)| {
            asks_successor(&reading) || (reading.things.is_empty() && renamed(clause, &reading, words))
        });
        let subject = points(sentence, words).and_then(|word| {
            if of_found {
                return Some((word, found_word.to_owned()));
            }
            let mut readings = before.map(|(clause, _)| (clause, read(clause)));
            readings.find_map(|(clause, reading)| Some((word, subject(clause, &reading)?)))
        });
        let Some((word, name)) = subject else {
            found.push(sentence.clone());
            continue;
        };
        changed = true;
        let opens =
            found.last().map(|last| read(last)).is_some_and(|last| asks_nothing(&last) && !kind(&last));
        if !full && opens {
            found.pop();
        }
        found.push(sentence.replacen(word, &name, 1));
    }
    changed.then(|| found.concat())
}

/// The word of a sentence that points back, where it is no part of a longer one that asks (取代它).
fn points<'w>(sentence: &str, words: &'w Words) -> Option<&'w str> {
    let pointing = &words.terms.pronouns;
    let word = pointing.iter().find(|word| sentence.contains(word.as_str()))?;
    let longer = |w: &String| w != word && w.contains(word.as_str()) && sentence.contains(w.as_str());
    let part = words.cues.cues.values().flatten().any(longer);
    let own = words.terms.no_pronouns.iter().any(longer);
    (!part && !own).then_some(word.as_str())
}

/// Whom a clause speaks of: the only body or thing that it names, or the body that opens it.
fn subject(clause: &str, reading: &Reading) -> Option<String> {
    let opens = |group: &&Group| clause.trim_start().starts_with(group.words.as_str());
    let name = |group: &Group| group.words.clone();
    match (reading.agencies.as_slice(), reading.things.as_slice()) {
        ([body], []) => Some(name(body)),
        ([], [thing]) => Some(name(thing)),
        (bodies, things) => bodies.iter().chain(things).find(opens).map(name),
    }
}

/// Whether a clause asks who stands in the place of another.
fn asks_successor(reading: &Reading) -> bool {
    let has = |cue: &str| reading.cues.contains(cue);
    has("replaced") && reading.things.is_empty() && reading.agencies.len() < 2
}

/// Whether a clause asks for the new name of a body: 后来叫什么, where 前身叫什么 asks for the old one.
fn renamed(clause: &str, reading: &Reading, words: &Words) -> bool {
    let said = |cue: &str| {
        let all = words.cues.cues.get(cue);
        all.is_some_and(|all| all.iter().any(|word| clause.contains(word.as_str())))
    };
    reading.cues.contains("naming") && reading.agencies.len() == 1 && (said("later") || said("now"))
}

/// Whether a clause names a kind of things: then it is more than whom the question is of.
fn kind(reading: &Reading) -> bool {
    !reading.heads.is_empty() || !reading.classes.is_empty()
}

fn asks_nothing(reading: &Reading) -> bool {
    !ASKS.iter().any(|cue| reading.cues.contains(*cue))
}
