//! Frames of English sentences said in the words that the glossary knows, each a rule that is tried at every word.
//! Must not know Chinese.

mod asides;
mod asking;
mod clipped;
mod compared;
mod contents;
mod demands;
mod denials;
mod founding;
mod issued;
mod jointly;
mod naming;
mod paths;
mod purposes;
mod since;
mod spending;
mod taking;
mod whens;
mod wordings;

use crate::ask::plain::BREAK;

/// How many words a frame has, and what is said for them.
type Said = (usize, Vec<String>);

/// A frame at a word.
type Rule = fn(&[String], usize) -> Option<Said>;

/// The words in frames that the glossary knows.
pub(super) fn known(words: Vec<String>) -> Vec<String> {
    let rules: [Rule; 72] = [
        clipped::for_what,
        clipped::new_ones,
        clipped::two_lists,
        clipped::set_of,
        clipped::planted,
        clipped::launches,
        issued::passive,
        issued::active,
        issued::number,
        naming::held,
        denials::none,
        wordings::last_to,
        wordings::marketed,
        wordings::brought_online,
        asking::based_on,
        asides::explained,
        compared::against,
        compared::common,
        spending::invested,
        compared::counted,
        founding::founded,
        jointly::alone_shares,
        jointly::beside,
        jointly::shared,
        jointly::both_share,
        jointly::either,
        taking::passed,
        taking::shoes,
        paths::gone,
        paths::through,
        paths::begun,
        wordings::ways,
        asking::under_whom,
        asking::units,
        asking::serving,
        asking::based,
        asking::relied,
        asking::stages,
        asking::about,
        purposes::purposes,
        asking::examples,
        asking::months,
        wordings::where_led,
        wordings::called,
        wordings::held,
        wordings::area,
        wordings::each,
        wordings::reached,
        wordings::online,
        wordings::lists,
        wordings::entrusted,
        contents::told,
        whens::subordinate,
        jointly::together,
        asides::planning,
        asides::during,
        asides::completed,
        asides::states,
        asides::left_out,
        asides::listed,
        asides::going,
        asides::ordinals,
        asides::existing,
        asides::comparing,
        asides::measured,
        since::added,
        since::finished,
        since::deadline,
        taking::tasks,
        demands::demanded,
        demands::bodies_last,
        demands::places_last,
    ];
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match rules.iter().find_map(|rule| rule(&words, at)) {
            Some((used, said)) => {
                found.extend(said);
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

/// Words as they are said for a frame.
fn said(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn is(words: &[String], at: usize, known: &[&str]) -> bool {
    words.get(at).is_some_and(|word| known.contains(&word.as_str()))
}

fn is_year(words: &[String], at: usize) -> bool {
    words.get(at).is_some_and(|word| super::times::is_year(word))
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
mod tests;
