//! Words that are the heading of a task without its verb (targets for developing A and B together), put in quotes as such.
//! Must not know intents.

use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::{BREAK, plain};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// What stands before the heading of a task.
const BEFORE: [&str; 9] =
    ["for", "in", "on", "under", "of", "regarding", "concerning", "about", "in terms of"];
/// Characters of the shortest heading that is read as one, and of the shortest that names several fields.
const LONG: usize = 8;
const SEVERAL: usize = 6;
/// Characters of the longest verb that may open a heading without being known for it.
const VERB: usize = 2;
/// Characters at most of what opens a heading.
const OPENING: usize = 5;

/// Says words as the heading of a task where they are one without the verb that opens it: for developing the two together.
pub(super) fn headings(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    // A heading is that of one document.
    if pieces.iter().filter(|p| super::times::is_year(&p.english)).count() > 1 {
        return;
    }
    let noun = |p: &Piece| p.is_noun() && !p.asked && !p.said.is_empty();
    for at in 1..pieces.len() {
        let silent = |p: &&Piece| p.said.is_empty() && !BEFORE.contains(&p.english.as_str());
        let opens = pieces.iter().take(at).rev().find(|p| !silent(p));
        if !opens.is_some_and(|p| BEFORE.contains(&p.english.as_str())) {
            continue;
        }
        let part = |p: &&Piece| noun(p) || p.joins() && p.said != BREAK.to_string() || p.said.is_empty();
        let most = pieces.iter().skip(at).take_while(part).count();
        let Some(last) = (at..at + most).rfind(|at| noun(&pieces[*at])) else { continue };
        let Some(heading) = heading(&pieces[at..=last], words, vocabulary) else { continue };
        pieces[at..=last].iter_mut().for_each(Piece::silence);
        pieces[at].said = format!("“{heading}”");
        pieces[at].what = Kind::Ask;
        return;
    }
}

/// The heading of a task, without its verb, that the words of a run are.
fn heading(run: &[Piece], words: &Words, vocabulary: &Vocabulary) -> Option<String> {
    let bare = |text: &str| text.chars().filter(|c| !words.terms.ands.contains(c)).collect::<String>();
    let nouns = run.iter().filter(|p| !p.joins()).map(|p| p.said.as_str()).collect::<String>();
    let said = bare(&plain(&nouns));
    let shortest = if run.iter().any(Piece::joins) { SEVERAL } else { LONG };
    let thing =
        |e: &crate::ask::vocabulary::Entity| e.slot == Slot::Thing && e.plain.iter().any(|n| bare(n) == said);
    if said.chars().count() < shortest || vocabulary.entities.iter().any(thing) {
        return None;
    }
    let known = |open: &str| {
        open.chars().count() <= VERB || words.terms.heading_openings.iter().any(|known| known == open)
    };
    let tasks = vocabulary.entities.iter().filter(|e| e.slot == Slot::Task).flat_map(|e| &e.plain);
    let tail = |heading: &String| -> Option<String> {
        let cuts = heading.char_indices().map(|(at, _)| at).take(OPENING);
        let mut cut = cuts.map(|at| heading.split_at(at));
        cut.find(|(open, tail)| bare(tail) == said && known(open)).map(|(_, tail)| tail.to_owned())
    };
    tasks.filter_map(tail).next()
}

/// Leaves out nouns beside a heading in quotes that only say parts of it again: promoting development | across the province.
pub(super) fn within_headings(pieces: &mut [Piece]) {
    let quoted = |p: &Piece| p.said.starts_with('“') && p.said.ends_with('”');
    let Some(at) = pieces.iter().position(quoted) else { return };
    let heading: Vec<char> = plain(&pieces[at].said).chars().collect();
    let held = |p: &Piece| {
        let said: Vec<char> = plain(&p.said).chars().collect();
        p.is_noun() && !p.asked && !said.is_empty() && said.iter().all(|c| heading.contains(c))
    };
    let goes_on = |p: &&Piece| p.said.is_empty() || held(p) || p.joins() && p.said != BREAK.to_string();
    let before = pieces.iter().take(at).rev().take_while(goes_on).count();
    let behind = pieces.iter().skip(at + 1).take_while(goes_on).count();
    // What joins the heading to something else stays.
    let first = (at - before..at).find(|near| held(&pieces[*near])).unwrap_or(at);
    let last = (at + 1..at + 1 + behind).rfind(|near| held(&pieces[*near])).unwrap_or(at);
    let beside = (first..=last).filter(|near| *near != at);
    let drop: Vec<usize> =
        beside.filter(|near| pieces.get(*near).is_some_and(|p| held(p) || p.joins())).collect();
    drop.into_iter().for_each(|near| pieces[near].silence());
}
