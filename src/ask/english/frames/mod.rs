//! Frames of English sentences said in the words that the glossary knows, each a rule that is tried at every word.
//! Must not know Chinese.

mod asides;
mod demands;
mod since;

use crate::ask::plain::BREAK;

/// A frame at a word: how many words it has and what is said for them.
type Rule = fn(&[String], usize) -> Option<(usize, Vec<&'static str>)>;

/// The words in frames that the glossary knows.
pub(super) fn known(words: Vec<String>) -> Vec<String> {
    let rules: [Rule; 12] = [
        asides::completed,
        asides::states,
        asides::listed,
        asides::going,
        asides::ordinals,
        asides::existing,
        asides::comparing,
        since::added,
        since::deadline,
        demands::demanded,
        demands::bodies_last,
        demands::places_last,
    ];
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match rules.iter().find_map(|rule| rule(&words, at)) {
            Some((used, said)) => {
                found.extend(said.into_iter().map(str::to_owned));
                at += used.max(1);
            }
            None => {
                found.extend(words.get(at).cloned());
                at += 1;
            }
        }
    }
    found
}

fn is(words: &[String], at: usize, known: &[&str]) -> bool {
    words.get(at).is_some_and(|word| known.contains(&word.as_str()))
}

fn is_year(words: &[String], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a sentence or a part of it ends before a word.
fn ends(words: &[String], at: usize) -> bool {
    words.get(at).is_none_or(|word| word.chars().all(|c| c == BREAK))
}

/// The first place from `at` on whose word is none of these.
fn behind(words: &[String], mut at: usize, known: &[&str]) -> usize {
    while is(words, at, known) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        known(text.split(' ').map(str::to_owned).collect()).join(" ")
    }

    #[test]
    fn whose_completion_is_due() {
        assert_eq!(said("apps whose completion is planned"), "apps completed is planned");
        assert_eq!(said("and whose job is it"), "and whose job is it");
    }

    #[test]
    fn what_is_demanded_is_asked_for() {
        assert_eq!(said("please name the cities that host a forum"), "please which cities that host a forum");
        assert_eq!(said("name the city brains"), "name the city brains");
        assert_eq!(said("list the parks with their cities |"), "list the parks | in which cities |");
        assert_eq!(said("list the apps together with the responsible units"), "list the apps | by whom");
        assert_eq!(said("parks and the units in charge of them |"), "parks | by whom |");
    }

    #[test]
    fn years_and_ordinals() {
        assert_eq!(said("due by the end of 2022"), "due by 2022");
        assert_eq!(said("which forum ( first | second ) is it"), "which forum is it");
        assert_eq!(said("platforms that already exist are improved"), "platforms are improved");
        assert_eq!(said("which laws is it going to pass"), "which laws is it to pass");
        assert_eq!(said("both state the figure"), "both mention the figure");
        assert_eq!(said("in 2022 apps that were not there in 2020"), "in 2022 apps added in 2020");
        assert_eq!(said("how do the targets compare"), "compare the targets compare");
        assert_eq!(said("what does the 2025 list want"), "what does the 2025 document list want");
    }
}
