//! What must not be read as one with its neighbour: a verb and a name, two years, a heading. Must not know intents.

use super::unit::Kind;
use super::wording::Piece;
use crate::ask::plain::BREAK;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// What makes a word an owner.
const GENITIVE: &str = "s";

/// The cues of targets and of what is counted.
const TARGET: &str = "target";
const COUNT: &str = "count";

/// Characters of the shortest heading that is read as one in quotes.
const SHORTEST_HEADING: usize = 4;

/// Kinds of a place stand apart from it: they are no name together.
pub(super) fn of_places(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    for at in 1..pieces.len() {
        let place = pieces.get(at - 1).is_some_and(|p| p.asked && vocabulary.is_place(&p.said));
        if let Some(mark) = pieces.get_mut(at).filter(|p| place && p.asked && p.english == GENITIVE) {
            mark.said = words.terms.attributive.to_string();
        }
    }
}

/// What a name ends in is not said again behind it: total rack capacity.
pub(super) fn repeated(pieces: &mut [Piece]) {
    for at in 1..pieces.len() {
        let name = pieces.get(at - 1).filter(|p| p.is_noun()).map(|p| p.said.clone());
        let Some(name) = name else { continue };
        let again = |p: &&mut Piece| p.is_noun() && p.said.chars().count() > 1 && name.ends_with(&p.said);
        if let Some(piece) = pieces.get_mut(at).filter(again) {
            piece.silence();
        }
    }
}

/// Forms of be and what stands before a verb, and what may stand between a noun and these.
const BE: [&str; 10] = ["be", "been", "being", "is", "are", "was", "were", "to", "and", "or"];

/// A verb that the ontology does not know is no part of the noun to which it is done: companies to be certified.
pub(super) fn passives(pieces: &mut [Piece], words: &Words) {
    let counts = words.cues.cues.get(COUNT);
    let counted = |p: &Piece| {
        p.what == Kind::Ask && counts.is_some_and(|list| list.iter().any(|c| p.said.contains(c.as_str())))
    };
    let counted = pieces.iter().any(counted);
    for at in 1..pieces.len() {
        let verb = pieces.get(at).is_some_and(|p| {
            p.what == Kind::Content
                && !p.acts
                && !p.asked
                && p.english.ends_with("ed")
                && !p.english.contains(' ')
        });
        let be = |p: &Piece| p.said.is_empty() && BE.contains(&p.english.as_str());
        let Some(noun) = pieces.iter().take(at).rposition(|p| !be(p)).filter(|noun| verb && *noun + 1 < at)
        else {
            continue;
        };
        if let Some(noun) = pieces.get_mut(noun).filter(|p| p.is_noun() && !p.said.is_empty()) {
            noun.said.push(BREAK);
            // How many are certified: the figure is told by what is counted.
            if let Some(verb) = pieces.get_mut(at).filter(|_| counted) {
                verb.silence();
            }
        }
    }
}

/// A verb and a name that are a heading together do not name it here: to launch a platform.
pub(super) fn verbs_apart(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    for at in 0..pieces.len() {
        let next = pieces.iter().skip(at + 1).find(|p| !p.said.is_empty());
        let whole = match (pieces.get(at), next) {
            (Some(verb), Some(name)) if words.actions.contains_key(&verb.said) && name.is_noun() => {
                format!("{}{}", verb.said, name.said)
            }
            _ => continue,
        };
        let task = |e: &crate::ask::vocabulary::Entity| e.slot == Slot::Task && e.plain.contains(&whole);
        if vocabulary.entities.iter().any(task)
            && let Some(verb) = pieces.get_mut(at)
        {
            verb.said.push(BREAK);
        }
    }
}

/// Verbs of what documents do with targets, which open no name.
const SETS: [&str; 6] = ["set", "sets", "setting", "fix", "lay down", "lays down"];

/// What is set stands apart from what it is set for: set | artificial intelligence.
pub(super) fn sets_apart(pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        let behind = pieces.iter().skip(at + 1).find(|p| !p.said.is_empty()).is_some_and(Piece::is_noun);
        let sets = |p: &&mut Piece| behind && !p.said.is_empty() && SETS.contains(&p.english.as_str());
        if let Some(piece) = pieces.get_mut(at).filter(sets) {
            piece.said.push(BREAK);
        }
    }
}

/// What targets are of stands behind them in English: 目标 must not open its name.
pub(super) fn targets_apart(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let Some(cues) = words.cues.cues.get(TARGET) else { return };
    // What no target is measured in is asked of what stands behind as a whole.
    if pieces.iter().any(|p| super::headed::is_strange_measure(p, words, vocabulary)) {
        return;
    }
    for at in 0..pieces.len() {
        let behind = pieces.iter().skip(at + 1).find(|p| !p.said.is_empty()).is_some_and(Piece::is_noun);
        if let Some(piece) = pieces.get_mut(at).filter(|p| behind && p.what == Kind::Ask)
            && cues.iter().any(|cue| piece.said.ends_with(cue.as_str()))
        {
            piece.said.push(BREAK);
        }
    }
}

/// Years that stand beside each other by chance: by 2024 under the 2023 plan.
pub(super) fn years_apart(pieces: &mut [Piece]) {
    let year = |p: &Piece| {
        p.what == Kind::Ask && p.english.len() == 4 && p.english.chars().all(|c| c.is_ascii_digit())
    };
    let mut before: Option<usize> = None;
    for at in 0..pieces.len() {
        let Some(piece) = pieces.get(at) else { break };
        if year(piece) {
            if let Some(last) = before.and_then(|last| pieces.get_mut(last)) {
                last.said.push(BREAK);
            }
            before = Some(at);
        } else if !piece.said.is_empty() {
            before = None;
        }
    }
}

/// A section's heading is read as one only in quotes.
pub(super) fn quote(pieces: &mut [Piece], vocabulary: &Vocabulary) {
    let noun = |piece: &Piece| piece.is_noun() && !piece.asked;
    for from in 0..pieces.len() {
        let most = pieces.iter().skip(from).take_while(|p| noun(p)).count();
        let said = |count: usize| -> String {
            pieces.iter().skip(from).take(count).map(|p| p.said.as_str()).collect()
        };
        let is_heading = |count: &usize| {
            let words = said(*count);
            words.chars().count() >= SHORTEST_HEADING
                && vocabulary.sections.iter().any(|(heading, _)| *heading == words)
        };
        let Some(count) = (1..=most).rev().find(is_heading) else { continue };
        if let Some(first) = pieces.get_mut(from) {
            first.said.insert(0, '“');
        }
        if let Some(last) = pieces.get_mut(from + count - 1) {
            last.said.push('”');
        }
        return;
    }
}

/// What asks for what a body does, and what opens the noun for bodies of a task.
const WHAT: &str = "what";
const WHICH: &str = "which";
const LEADS: &str = "lead";

/// What asks for is no part of the name of a body behind it: 什么|人社厅 does not ask who.
pub(super) fn bodies(pieces: &mut [Piece], words: &Words) {
    for at in 0..pieces.len() {
        let next = pieces.iter().skip(at + 1).find(|p| !p.said.is_empty());
        let ends = |said: &str| words.terms.body_endings.iter().any(|end| said.ends_with(end.as_str()));
        let body = next.is_some_and(|p| p.is_noun() && !p.asked && ends(&p.said));
        // Which are the lead bodies asks for them as leads, and not only who.
        let leads = next.is_some_and(|p| p.what == Kind::Ask && p.english.starts_with(LEADS));
        let asks = |p: &&mut Piece| {
            p.what == Kind::Ask && (body && p.english == WHAT || leads && p.english == WHICH)
        };
        if let Some(ask) = pieces.get_mut(at).filter(asks) {
            ask.said.push(BREAK);
        }
    }
}

/// Characters at most of either piece in a word that could be read across them.
const ACROSS: usize = 2;

/// What ends one piece and opens the next is no verb and no cue together: a law of the province (福建|立法), the tasks of
/// an office (任务|数字办).
pub(super) fn seams(pieces: &mut [Piece], words: &Words) {
    let cue = |word: &String| words.cues.cues.values().any(|list| list.contains(word));
    let known = |word: String| words.actions.contains_key(&word) || cue(&word);
    let mut before: Option<usize> = None;
    for at in 0..pieces.len() {
        let Some(next) = pieces.get(at).map(|p| p.said.clone()).filter(|said| !said.is_empty()) else {
            continue;
        };
        let last = before.and_then(|b| pieces.get(b)).map(|p| p.said.clone()).unwrap_or_default();
        let ends: Vec<String> =
            inner(&last).map(|n| last.chars().skip(last.chars().count() - n).collect()).collect();
        let opens: Vec<String> = inner(&next).map(|n| next.chars().take(n).collect()).collect();
        // Tasks | digital office: a whole word and the beginning of the next are no word either.
        let whole = |p: &Piece| {
            (p.is_noun() || p.what == Kind::Ask) && opens.iter().any(|open| known(format!("{last}{open}")))
        };
        let across = before.and_then(|b| pieces.get(b)).is_some_and(whole)
            && pieces.get(at).is_some_and(Piece::is_noun);
        if let Some(piece) = before.and_then(|b| pieces.get_mut(b)).filter(|_| across) {
            piece.said.push(BREAK);
        }
        let reads = !across && ends.iter().any(|end| opens.iter().any(|open| known(format!("{end}{open}"))));
        if let Some(piece) = before.and_then(|b| pieces.get_mut(b)).filter(|_| reads) {
            piece.said.push(if piece.is_noun() { words.terms.attributive } else { BREAK });
        }
        before = Some(at);
    }
}

/// How many characters of a piece may stand in a word with its neighbour's: not all of them.
fn inner(said: &str) -> std::ops::RangeInclusive<usize> {
    1..=ACROSS.min(said.chars().count().saturating_sub(1))
}

/// Characters of the shortest unknown word that stands apart.
const SHORTEST_WORD: usize = 3;

/// A word that nothing is known of does not hide what it stands behind, nor a Latin name behind it (requirements IPv6);
/// where names or a kind are asked for it is left out, unless it is part of them.
pub(super) fn unknown(pieces: &mut [Piece], vocabulary: &Vocabulary) {
    let known = |p: &Piece| p.is_noun() && p.what == Kind::Content && (p.asked || p.english.is_empty());
    let others = pieces.iter().any(known);
    for at in 0..pieces.len() {
        let beside = |at: Option<usize>| at.and_then(|at| pieces.get(at)).filter(|p| p.is_noun());
        let (before, behind) = (beside(at.checked_sub(1)).is_some(), beside(Some(at + 1)));
        let latin = behind.is_some_and(|p| p.said.starts_with(|c: char| c.is_ascii_alphanumeric()));
        let ends = behind.is_none();
        let Some(piece) = pieces.get_mut(at) else { break };
        let word = piece.what == Kind::Unknown
            && piece.said.len() >= SHORTEST_WORD
            && piece.said.bytes().all(|b| b.is_ascii_lowercase())
            && vocabulary.containing(&piece.said).is_empty();
        if word && ends && others && !piece.asked {
            piece.silence();
        } else if word && ends && before {
            piece.said.insert(0, BREAK);
        } else if word && latin {
            piece.said.push(BREAK);
        }
    }
}

/// Numbers that stand beside each other by chance: into 12345 in 2022.
pub(super) fn numbers(pieces: &mut [Piece]) {
    let mut before: Option<usize> = None;
    for at in 0..pieces.len() {
        let Some(first) = pieces.get(at).and_then(|p| p.said.chars().next()) else { continue };
        let last = before.and_then(|b| pieces.get_mut(b));
        let digits =
            |p: &&mut Piece| p.said.ends_with(|c: char| c.is_ascii_digit()) && first.is_ascii_digit();
        if let Some(piece) = last.filter(digits) {
            piece.said.push(BREAK);
        }
        before = Some(at);
    }
}
