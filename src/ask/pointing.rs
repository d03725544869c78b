//! What `it` stands for in an English question that goes on about a body: the one that the clauses before it name. Must
//! not know how a question is answered.

use super::reading::Reading;

/// Words that point back.
const POINTS: [&str; 8] =
    ["it", "its", "the latter", "that body", "that agency", "this body", "this agency", "that company"];

/// Cues of a question for the name that a body has, and of those that go on from it.
const NAMING: [&str; 2] = ["naming", "replaced"];
const GOES_ON: [&str; 3] = ["task", "responsible", "joint"];

/// A clause about a body whose name was asked for before, as a sentence of its own with its name and year: what is it
/// called in 2025, and for which tasks is it responsible. `None` where no clause is one.
pub(super) fn told(cut: &[(String, bool)], read: impl Fn(&str) -> Reading) -> Option<String> {
    let mut said = String::new();
    let mut changed = false;
    for (clause, _) in cut {
        match own(&said, clause, &read) {
            Some(own) => {
                changed = true;
                said = format!("{}? {own}", said.trim_end_matches([',', ' ', '?', '.', ';']));
            }
            None => said.push_str(clause),
        }
    }
    changed.then_some(said)
}

/// The clause with the body's name, and the last year before it where it says none.
fn own(before: &str, clause: &str, read: &impl Fn(&str) -> Reading) -> Option<String> {
    let (from, word) = POINTS.iter().find_map(|word| Some((place(clause, word)?, *word)))?;
    if before.trim().is_empty() {
        return None;
    }
    let earlier = read(before);
    let named = NAMING.iter().any(|cue| earlier.cues.contains(*cue));
    let here = read(clause);
    if let Some(thing) = over_years(&earlier, &here) {
        let asked = clause.trim().trim_start_matches("and ").replacen(" it ", &format!(" {thing} "), 1);
        return asked.contains(thing).then(|| format!("{}? ", asked.trim_end_matches(['?', '.', ' '])));
    }
    let ([body], true) = (earlier.agencies.as_slice(), earlier.things.is_empty() && named) else {
        return None;
    };
    let asks = here.cues.contains("what") || here.cues.contains("who");
    let goes_on = GOES_ON.iter().any(|cue| here.cues.contains(*cue)) && here.agencies.is_empty();
    // Who stands in its place is another body.
    let replaced = earlier.cues.contains("replaced") || here.cues.contains("replaced");
    if !asks || !goes_on || replaced {
        return None;
    }
    let bare = clause.trim().trim_start_matches("and ");
    let from = from.checked_sub(clause.len() - clause.trim_start().trim_start_matches("and ").len())?;
    let (head, rest) = (bare.get(..from)?, bare.get(from + word.len()..)?);
    let asked = format!("{head}{}{rest}", body.words);
    let year = earlier.years.iter().max().filter(|_| here.years.is_empty());
    let asked = asked.trim_end_matches(['?', '.', ' ']);
    Some(year.map_or_else(|| format!("{asked}? "), |year| format!("{asked} in {year}? ")))
}

/// The one thing that was asked about over all documents, where a clause goes on about it in one year: how is it mentioned
/// over the years, and in which cities was it to be built in 2021.
fn over_years<'r>(earlier: &'r Reading, here: &Reading) -> Option<&'r str> {
    let all = ["history", "alldocs", "everyyear"].iter().any(|cue| earlier.cues.contains(*cue));
    let asks = ["who", "where", "what"].iter().any(|cue| here.cues.contains(*cue));
    let apart = earlier.years.is_empty() && !here.years.is_empty() && here.things.is_empty();
    // Where is it to be built, and which park does it rely on? With which networks is it to be merged in 2025?
    let kind = !here.heads.is_empty() || !here.classes.is_empty();
    let ties = here.cues.contains("what") && kind && !here.actions.is_empty() && here.things.is_empty();
    let of_thing = ["who", "where"].iter().any(|cue| earlier.cues.contains(*cue));
    match earlier.things.as_slice() {
        [thing] if (all && asks && apart || ties && of_thing) && earlier.agencies.is_empty() => {
            Some(&thing.words)
        }
        _ => None,
    }
}

/// Where a word or words stand in a clause.
fn place(clause: &str, word: &str) -> Option<usize> {
    let whole = |at: &usize| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let (before, behind) = (clause.get(..*at), clause.get(at + word.len()..));
        !letter(before.and_then(|b| b.chars().next_back())) && !letter(behind.and_then(|b| b.chars().next()))
    };
    clause.match_indices(word).map(|(at, _)| at).find(whole)
}
