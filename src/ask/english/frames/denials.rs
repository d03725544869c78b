//! Bodies that are not there (name no provincial body, without any department, with no city government): one wording for all
//! of them. Must not know Chinese.

use super::{Said, behind, ends, is, said};

/// What says of tasks that they have bodies, and what says that they have none.
const HAS: [&str; 20] = [
    "name", "names", "named", "list", "lists", "listed", "have", "has", "had", "include", "includes",
    "included", "involve", "involves", "involved", "mention", "mentions", "show", "shows", "with",
];
const NOT: [&[&str]; 6] = [
    &["do", "not"],
    &["does", "not"],
    &["did", "not"],
    &["that", "do", "not"],
    &["that", "did", "not"],
    &["which", "do", "not"],
];
const ANY: [&str; 8] = ["any", "a", "an", "either", "one", "single", "of", "the"];

/// Nouns for bodies, each with its plural.
const BODIES: [(&str, &str); 14] = [
    ("body", "bodies"),
    ("department", "departments"),
    ("agency", "agencies"),
    ("unit", "units"),
    ("authority", "authorities"),
    ("organ", "organs"),
    ("office", "offices"),
    ("bureau", "bureaus"),
    ("government", "governments"),
    ("company", "companies"),
    ("enterprise", "enterprises"),
    ("institution", "institutions"),
    ("organisation", "organisations"),
    ("group", "groups"),
];
/// Words at most before such a noun.
const NEAR: usize = 4;

/// What goes on behind it without saying more: among their responsible bodies.
const TAIL: [&str; 20] = [
    "at",
    "all",
    "being",
    "named",
    "listed",
    "mentioned",
    "involved",
    "among",
    "their",
    "its",
    "the",
    "as",
    "in",
    "charge",
    "responsible",
    "bodies",
    "units",
    "agencies",
    "body",
    "unit",
];

/// Name no provincial body: do not name provincial bodies.
pub(super) fn none(words: &[String], at: usize) -> Option<Said> {
    let noun = absent(words, at)?;
    let end = (noun..noun + NEAR).take_while(|place| !ends(words, *place));
    let (place, plural) = end
        .filter_map(|place| {
            let of = |(one, many): &&(&str, &str)| is(words, place, &[*one, *many]);
            BODIES.iter().find(of).map(|(_, many)| (place, *many))
        })
        .next()?;
    // A noun goes on: the department store.
    let tail = behind(words, place + 1, &TAIL);
    let closes = ends(words, tail)
        || is(words, tail, &["in", "under", "by", "on", "and", "according", "of"])
        || tail > place + 1;
    let mut put = said(&["do", "not", "name"]);
    put.extend(words.get(noun..place)?.iter().cloned());
    put.push(plural.to_owned());
    (closes && at > 0).then(|| (tail - at, put))
}

/// Where the words for a body begin of which none is there.
fn absent(words: &[String], at: usize) -> Option<usize> {
    let verb = at + usize::from(is(words, at, &["that", "which", "and", "but"]));
    let no = |place: usize| is(words, place, &["no"]).then_some(place + 1);
    if is(words, verb, &HAS) && !asked(words, verb) {
        return no(verb + 1);
    }
    if is(words, verb, &["without"]) {
        return Some(behind(words, verb + 1, &ANY));
    }
    if is(words, at, &["but", "and"]) && is(words, at + 1, &["no"]) {
        return Some(at + 2);
    }
    let stands = |form: &&&[&str]| form.iter().enumerate().all(|(i, word)| is(words, at + i, &[*word]));
    let not = at + NOT.iter().find(stands)?.len();
    let noun = behind(words, not + 1, &ANY);
    (is(words, not, &HAS) && noun > not + 1).then_some(noun)
}

/// Whether an auxiliary before the verb asks for something else: does it have no body.
fn asked(words: &[String], verb: usize) -> bool {
    verb.checked_sub(2)
        .is_some_and(|place| is(words, place, &["does", "did"]) && is(words, place + 1, &["it"]))
}
