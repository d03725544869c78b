//! English words without weight by where they stand: verbs that no glossary has, alone or with others. Must not know
//! names.

use super::unit::{Kind, Unit};

/// Behind these a verb stands.
const AUXILIARIES: [&str; 26] = [
    "should", "must", "will", "would", "can", "could", "may", "might", "shall", "do", "does", "did", "it",
    "they", "we", "please", "not", "never", "also", "then", "has", "have", "had", "been", "being", "be",
];
/// Behind this too, where something is done to what stands behind.
const TO: &str = "to";
/// What a verb is done to opens so.
const OBJECTS: [&str; 12] =
    ["the", "a", "an", "it", "its", "them", "their", "this", "these", "that", "who", "what"];
/// What opens a noun.
const NOUNS: [&str; 9] = ["the", "a", "an", "of", "for", "in", "on", "by", "s"];

/// Takes the weight from unknown words in the place of a verb: which projects did the plan deploy.
pub(super) fn verbs(units: &mut [Unit]) {
    for at in 0..units.len() {
        let word = |at: Option<usize>| at.and_then(|at| units.get(at)).map_or("", |u| u.words.as_str());
        let (before, behind) = (word(at.checked_sub(1)), word(Some(at + 1)));
        let content = units.get(at + 1).is_some_and(|u| matches!(u.what, Kind::Content));
        let year = behind.len() == 4 && behind.bytes().all(|b| b.is_ascii_digit());
        let object = OBJECTS.contains(&behind) || year;
        let plural = at.checked_sub(1).and_then(|b| units.get(b)).is_some_and(Unit::is_plural);
        let verb = AUXILIARIES.contains(&before)
            || before == TO && (object || content)
            || object && plural && !NOUNS.contains(&before)
            || before == "and" && ["it", "them"].contains(&behind);
        let Some(unit) = units.get_mut(at) else { break };
        let word = unit.words.len() >= 3 && unit.words.bytes().all(|b| b.is_ascii_lowercase());
        if unit.what == Kind::Unknown && word && verb {
            unit.what = Kind::Empty;
            unit.chinese.clear();
        }
    }
}

/// Words for one that acts alone, longest first.
const ALONE: [&[&str]; 8] = [
    &["on", "its", "own"],
    &["on", "their", "own"],
    &["by", "itself"],
    &["by", "themselves"],
    &["alone"],
    &["solely"],
    &["singly"],
    &["individually"],
];
/// What may stand before them.
const WHETHER: &str = "whether";
/// Words that go on from there where both are meant.
const TOGETHER: [&str; 27] = [
    "or",
    "with",
    "together",
    "along",
    "alongside",
    "jointly",
    "in",
    "company",
    "concert",
    "partnership",
    "other",
    "others",
    "another",
    "bodies",
    "body",
    "cities",
    "city",
    "units",
    "unit",
    "agencies",
    "agency",
    "departments",
    "department",
    "governments",
    "someone",
    "somebody",
    "else",
];

/// How many words say that it does not matter who else does it: alone or with other cities.
pub(super) fn either(words: &[String], at: usize) -> Option<usize> {
    let whether = usize::from(words.get(at).is_some_and(|word| word == WHETHER));
    let rest = words.get(at + whether..)?;
    let begins = |alone: &&&[&str]| rest.len() > alone.len() && alone.iter().zip(rest).all(|(a, b)| a == b);
    let alone = ALONE.iter().find(begins)?.len();
    let more = rest.iter().skip(alone).take_while(|w| TOGETHER.contains(&w.as_str())).count();
    (more >= 2 && rest.get(alone).is_some_and(|word| word == TOGETHER[0])).then_some(whether + alone + more)
}
