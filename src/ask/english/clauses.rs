//! Clauses of English questions that leave out what another says (who leads, and who answers for, the app; who for B), said
//! so that each can be asked by itself. Must not know Chinese.

/// Words that ask, and what joins clauses.
const ASKS: [&str; 7] = ["which", "what", "who", "whom", "where", "when", "how"];
const JOINS: [&str; 3] = ["and", "or", "but"];

/// Prepositions at which a clause breaks off whose object another clause says.
const OPEN: [&str; 9] = ["for", "in", "by", "on", "of", "with", "to", "at", "from"];
/// Words of such a clause at most.
const SHORT: usize = 7;

/// Verbs without which a clause with a noun behind which is no question.
const VERBS: [&str; 18] = [
    "does", "do", "did", "is", "are", "was", "were", "will", "would", "should", "must", "can", "has", "have",
    "had", "leads", "led", "to",
];

/// Words for documents of a year.
const DOCUMENTS: [&str; 8] = ["document", "plan", "paper", "text", "programme", "file", "work", "priorities"];

/// The question with what its clauses leave out.
pub(in crate::ask) fn settled(question: &str) -> String {
    let question = &stopped(&without_asides(question));
    let mut clauses = segments(question);
    let document = document(question);
    for at in 1..clauses.len() {
        let asks_behind = clauses.iter().skip(at + 1).any(|clause| joined(clause));
        let before = clauses.first().is_some_and(|clause| asks(clause));
        let stop = clauses.get(at - 1).is_some_and(|clause| clause.contains(['?', ';']));
        let Some(clause) = clauses.get_mut(at).filter(|_| before && !stop) else { continue };
        if let Some(full) = gapped(clause) {
            *clause = full;
        }
        if let Some(document) = document.as_ref() {
            *clause = with_document(clause, document);
        }
        if asks_behind && !joined(clause) && is_question(clause) {
            clause.insert_str(0, " and");
        }
    }
    raised(&clauses.join(","))
}

/// What opens an aside behind a comma that only explains.
const ASIDES: [&str; 3] = [", i.e. ", ", i.e., ", ", that is to say, "];

/// Without asides that explain: of 2020, i.e. before it was issued, …
fn without_asides(question: &str) -> String {
    let opened = ASIDES.iter().find_map(|aside| question.split_once(aside));
    match opened.and_then(|(before, aside)| Some((before, aside, aside.find([',', '?', ';'])?))) {
        // What a comma joins to it is a part of it: i.e. to build, pilot or host.
        Some((before, aside, end)) if aside.get(end..).is_some_and(closes) => {
            format!("{before}{}", aside.get(end..).unwrap_or_default())
        }
        _ => question.to_owned(),
    }
}

/// Whether a question ends, or another begins behind a comma.
fn closes(rest: &str) -> bool {
    rest.strip_prefix(',').is_none_or(asks)
}

/// What demands an answer, so that its full stop ends a question.
const DEMANDS: [&str; 10] =
    ["name", "list", "give", "state", "identify", "compare", "describe", "trace", "tell", "show"];

/// A demand before a question ends as questions do: name the bodies. Which are new?
fn stopped(question: &str) -> String {
    let demands = words(question).first().is_some_and(|word| DEMANDS.contains(&word.as_str()));
    match question.split_once(". ").filter(|_| demands) {
        Some((demand, rest)) if asks(rest) => format!("{demand}? {rest}"),
        _ => question.to_owned(),
    }
}

/// The question cut at the commas behind which a clause opens that asks.
fn segments(question: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in question.split(',') {
        match found.last_mut() {
            Some(last) if !asks(part) => {
                last.push(',');
                last.push_str(part);
            }
            _ => found.push(part.to_owned()),
        }
    }
    found
}

fn words(clause: &str) -> Vec<String> {
    clause
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn joined(clause: &str) -> bool {
    words(clause).first().is_some_and(|word| JOINS.contains(&word.as_str()))
}

/// Whether a clause opens with a word that asks, perhaps behind and, or a preposition.
fn asks(clause: &str) -> bool {
    let words = words(clause);
    let light = |word: &&String| JOINS.contains(&word.as_str()) || OPEN.contains(&word.as_str());
    words.iter().find(|word| !light(word)).is_some_and(|word| ASKS.contains(&word.as_str()))
}

/// Whether a clause that opens with which or what asks: a noun stands before its verb, where a relative clause has the verb.
fn is_question(clause: &str) -> bool {
    let words = words(clause);
    let verb = words.iter().position(|word| VERBS.contains(&word.as_str()));
    let noun = words.first().is_some_and(|word| ["which", "what", "how"].contains(&word.as_str()));
    noun && verb.is_some_and(|verb| verb > 1)
}

/// Who for the second: who is responsible for it.
fn gapped(clause: &str) -> Option<String> {
    let rest = clause.trim_start();
    let bare = rest.strip_prefix("and ").unwrap_or(rest);
    let of = bare.strip_prefix("who for ").or_else(|| bare.strip_prefix("which bodies for "))?;
    Some(format!(" and who is responsible for {of}"))
}

/// The document of a year that the question speaks of, where it speaks of one.
fn document(question: &str) -> Option<String> {
    let words = words(question);
    let year =
        |word: &String| word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit());
    let mut years = words.iter().enumerate().filter(|(_, word)| year(word));
    let (at, word) = years.next()?;
    let noun = words.get(at + 1).filter(|noun| DOCUMENTS.contains(&noun.as_str()))?;
    let does = at
        .checked_sub(2)
        .and_then(|at| words.get(at))
        .is_some_and(|word| ["does", "did"].contains(&word.as_str()));
    let noun = if noun == "work" || noun == "priorities" { "document" } else { noun.as_str() };
    (does && years.next().is_none()).then(|| format!("the {word} {noun}"))
}

/// Which platforms does it want improved: the document that the clause before names does.
fn with_document(clause: &str, document: &str) -> String {
    let mut said = clause.to_owned();
    for verb in ["does", "did"] {
        said = said.replacen(&format!(" {verb} it "), &format!(" {verb} {document} "), 1);
    }
    said
}

/// Who leads, and who is responsible for, the app: who leads and is responsible for it.
fn raised(question: &str) -> String {
    let clauses: Vec<String> = question.split(',').map(str::to_owned).collect();
    let mut said = clauses.first().cloned().unwrap_or_default();
    let mut at = 1;
    while let Some(clause) = clauses.get(at) {
        let own = words(clause);
        let breaks_off = own.last().is_some_and(|word| OPEN.contains(&word.as_str()))
            && own.len() <= SHORT
            && joined(clause)
            && !clause.contains(['?', ';', '.']);
        match clauses.get(at + 1).filter(|_| breaks_off) {
            Some(object) => {
                said.push_str(clause);
                said.push_str(object);
                at += 2;
            }
            None => {
                said.push(',');
                said.push_str(clause);
                at += 1;
            }
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_said_last_is_of_both_clauses() {
        let put = settled("Who led, and who was responsible for, the app in 2021?");
        assert_eq!(put, "Who led and who was responsible for the app in 2021?");
        assert_eq!(
            settled("Who leads the app, and which parks are in A?"),
            "Who leads the app, and which parks are in A?"
        );
    }

    #[test]
    fn an_aside_is_left_out() {
        assert_eq!(
            settled("Which items are of 2020, i.e. before it was issued, and who leads?"),
            "Which items are of 2020, and who leads?"
        );
        let list = "What is planned for A, i.e. to build, pilot or host there?";
        assert_eq!(settled(list), list);
    }

    #[test]
    fn a_demand_ends_as_a_question() {
        assert_eq!(
            settled("List the apps of 2021. Who leads them?"),
            "List the apps of 2021? Who leads them?"
        );
        assert_eq!(settled("The app is of 2021. Who leads it?"), "The app is of 2021. Who leads it?");
    }

    #[test]
    fn clauses_that_leave_out_words_are_filled() {
        assert_eq!(
            settled("Who is responsible for A in 2020, who for B in 2022, and which are new?"),
            "Who is responsible for A in 2020, and who is responsible for B in 2022, and which are new?"
        );
        assert_eq!(
            settled(
                "Which apps does the 2021 plan want built, which systems does it improve, and who leads?"
            ),
            "Which apps does the 2021 plan want built, and which systems does the 2021 plan improve, and who leads?"
        );
        assert_eq!(
            settled("Which apps, which were built in 2021, lie in A?"),
            "Which apps, which were built in 2021, lie in A?"
        );
    }
}
