//! Kinds that are asked for in a list: what shares a head noun (computing, data or operation centres) gets it in each
//! place. Must not know intents.

use super::unit::Kind;
use super::wording::{MARK, Piece};
use crate::ask::plain::plain;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// Units of a kind at most that may stand in another order, and other words at most for each.
const MOST: usize = 3;
/// Names at most that have the words of a run apart, and characters of the shortest such run.
const SCATTERED: usize = 4;
const SHORTEST: usize = 5;

/// What stands before one of something.
const ARTICLES: [&str; 2] = ["a", "an"];

/// Says the head noun of the last of several kinds behind each of them that has none; where they are only fields of one kind
/// (sharing and crowdsourcing platforms), it is said once behind all of them.
pub(super) fn share(pieces: &mut [Piece], fields: &[String], words: &Words, vocabulary: &Vocabulary) {
    let mut head: Option<String> = None;
    let mut sharing = Vec::new();
    for at in (0..pieces.len()).rev() {
        let part = |p: &Piece| p.asked && p.is_noun();
        let ends = !pieces.get(at + 1).is_some_and(part);
        let joined = pieces.get(at + 1).is_some_and(Piece::joins);
        let alone = !at.checked_sub(1).and_then(|before| pieces.get(before)).is_some_and(part);
        // Satellite and innovation centres are centres: one of something has an article.
        let article = at
            .checked_sub(1)
            .and_then(|b| pieces.get(b))
            .is_some_and(|p| ARTICLES.contains(&p.english.as_str()));
        let Some(piece) = pieces.get(at) else { continue };
        let shares = joined && alone && !article && !piece.is_plural();
        let shared = head.as_ref().filter(|_| shares).filter(|head| has_head(piece, head, vocabulary));
        let shares = shared.is_some();
        if !piece.asked {
            distribute(pieces, &mut sharing, &head, words);
            head = None;
        } else if part(piece) && ends {
            match (head_of(&piece.said, words).filter(|_| !shares), &head) {
                (Some(own), _) => {
                    distribute(pieces, &mut sharing, &head, words);
                    head = Some(own);
                }
                // Conferences are a kind of their own; operations centres have names.
                (None, shared)
                    if piece.is_plural()
                        && !shared.as_ref().is_some_and(|head| has_head(piece, head, vocabulary)) =>
                {
                    distribute(pieces, &mut sharing, &head, words);
                    head = None;
                }
                (None, Some(shared)) if joined && alone => {
                    let field = fields.contains(&piece.english);
                    let whole = (!field).then(|| with_head(piece, shared, words, vocabulary)).flatten();
                    sharing.push((at, whole));
                }
                (None, _) => {}
            }
        }
    }
    distribute(pieces, &mut sharing, &head, words);
}

/// Says a head behind each of those that share it; once for all where one of them has no name with it, or where things of
/// all names are of the kind.
fn distribute(
    pieces: &mut [Piece],
    sharing: &mut Vec<(usize, Option<String>)>,
    head: &Option<String>,
    words: &Words,
) {
    let open = head.as_ref().is_some_and(|head| words.classes.contains_key(head));
    let fields = open || sharing.iter().any(|(_, whole)| whole.is_none());
    for (at, whole) in sharing.drain(..) {
        match (fields, whole) {
            (false, Some(whole)) => pieces[at].said = whole,
            _ => {
                if let Some(mark) = pieces.get_mut(at + 1) {
                    mark.said = MARK.to_string();
                }
            }
        }
    }
}

/// Ties an adjective that names a field to the kind behind it, so that the field counts and not the word.
pub(super) fn tie(pieces: &mut [Piece], fields: &[String], words: &Words) {
    let Some(ending) = words.terms.qualifier_endings.first() else { return };
    related(pieces, ending);
    for at in 1..pieces.len() {
        let (kind, is_last) = match (pieces.get(at), pieces.get(at + 1)) {
            (Some(kind), next) => (kind, next.is_none_or(|n| !n.asked || !n.is_noun())),
            (None, _) => return,
        };
        let known = words.heads.contains_key(&kind.said) || words.classes.contains_key(&kind.said);
        let first = !at.checked_sub(2).and_then(|b| pieces.get(b)).is_some_and(|p| p.asked && p.is_noun());
        if !(kind.asked && known && is_last && first) {
            continue;
        }
        let listed = at.checked_sub(2).and_then(|b| pieces.get(b)).is_some_and(Piece::joins);
        let named = |p: &Piece| fields.contains(&p.english) && (listed || adjective(&p.english));
        if let Some(field) = pieces.get_mut(at - 1).filter(|p| named(p)) {
            field.said.push_str(ending);
        }
    }
}

/// Ties a field to a noun for what documents order, where no name has both: platform-economy measures are those of the field.
pub(super) fn of_field(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    let Some(tie) = words.terms.having_to_do.first() else { return };
    for at in 1..pieces.len() {
        let ends = !pieces.get(at + 1).is_some_and(|p| p.asked && p.is_noun());
        let Some((field, kind)) = pieces.get(at - 1).zip(pieces.get(at)) else { continue };
        let measures = kind.asked && kind.is_noun() && ends && MEASURES.contains(&kind.english.as_str());
        let level = words.terms.modifiers.contains(&field.said) || words.prefixes.contains(&field.said);
        let noun = field.asked && field.is_noun() && !field.english.is_empty() && !level;
        let whole = plain(&format!("{}{}", field.said, kind.said));
        let known = !vocabulary.containing(&whole).is_empty();
        let spoken = field.said.chars().count() > 1 && !vocabulary.about(&plain(&field.said)).is_empty();
        if measures && noun && !known && spoken {
            pieces[at - 1].said.push_str(tie);
        }
    }
}

/// Nouns for what documents order.
const MEASURES: [&str; 8] = [
    "measures",
    "measure",
    "set of measures",
    "policies",
    "policy measures",
    "arrangements",
    "provisions",
    "steps",
];

/// What says behind a noun that it is only the field of the kind that follows.
const RELATED: [&str; 3] = ["related", "themed", "focused"];

/// Culture-related databases are those of the field.
fn related(pieces: &mut [Piece], ending: &str) {
    for at in 1..pieces.len().saturating_sub(1) {
        let nouns = pieces[at - 1].is_noun() && pieces[at + 1].is_noun();
        let related = |p: &&mut Piece| p.said.is_empty() && RELATED.contains(&p.english.as_str());
        if let Some(piece) = pieces.get_mut(at).filter(|p| nouns && related(p)) {
            piece.said.push_str(ending);
        }
    }
}

/// Endings of adjectives that name fields.
const ADJECTIVE: [&str; 3] = ["al", "ic", "ary"];

fn adjective(word: &str) -> bool {
    ADJECTIVE.iter().any(|ending| word.ends_with(ending))
}

/// Says a kind in the order and the words that names have, where they have it in no other: thematic application libraries.
pub(super) fn order(pieces: &mut [Piece], fields: &[String], words: &Words, vocabulary: &Vocabulary) {
    let part = |p: &Piece| {
        p.is_noun()
            && !p.english.is_empty()
            && !words.prefixes.contains(&p.said)
            && !vocabulary.is_place(&p.said)
    };
    let mut at = 0;
    while at < pieces.len() {
        let count = pieces.iter().skip(at).take_while(|p| part(p)).count();
        // Cultural and heritage databases are those of both fields.
        let listed = at > 0 && pieces.get(at - 1).is_some_and(|p| p.joins() && p.asked);
        let field = listed && pieces.get(at).is_some_and(|p| fields.contains(&p.english));
        if !field
            && (2..=MOST).contains(&count)
            && let Some(run) = pieces.get_mut(at..at + count)
            && (run.iter().all(|p| p.asked) || run.iter().all(|p| p.what == Kind::Content))
            && let Some(said) = named(run, vocabulary)
        {
            run.iter_mut().for_each(|piece| piece.said.clear());
            if let Some(last) = run.last_mut() {
                last.said = said;
            }
        }
        at += count.max(1);
    }
    super::nouns::several(pieces, words, vocabulary);
}

/// The words of a run in another order, or others for them, that stand in names; nothing where its own stand in one.
fn named(run: &[Piece], vocabulary: &Vocabulary) -> Option<String> {
    let own: String = run.iter().map(|piece| piece.said.as_str()).collect();
    let apart = own.chars().count() >= SHORTEST - 1 && !vocabulary.scattered(&own).is_empty();
    if apart || !vocabulary.containing(&own).is_empty() {
        return None;
    }
    let (last, first) = run.split_last()?;
    let mut orders: Vec<Vec<&Piece>> = vec![run.iter().collect()];
    if let [one, other] = first {
        orders.push(vec![other, one, last]);
    }
    let mut forms = Vec::new();
    for order in orders {
        let mut open = vec![String::new()];
        for piece in order {
            let words = || [&piece.said].into_iter().chain(piece.also.iter().take(MOST));
            open = open.iter().flat_map(|said| words().map(move |word| format!("{said}{word}"))).collect();
        }
        forms.extend(open);
    }
    let whole = forms.iter().find(|form| !vocabulary.containing(form).is_empty());
    let few = |form: &&String| (1..=SCATTERED).contains(&vocabulary.scattered(form).len());
    let long = |form: &&String| form.chars().count() >= SHORTEST;
    whole.or_else(|| forms.iter().filter(long).find(few)).cloned()
}

/// The shortest head noun or class of two characters or more that ends the words.
fn head_of(said: &str, words: &Words) -> Option<String> {
    let known = words.heads.keys().chain(words.classes.keys());
    let ends = |head: &&String| head.chars().count() >= 2 && said.ends_with(head.as_str());
    let own = known.filter(ends).min_by_key(|head| head.len()).cloned()?;
    // Of 产业园 alone the last character is shared: 软件园.
    let last = said.chars().next_back().map(String::from).filter(|_| own == said);
    Some(last.filter(|last| words.heads.contains_key(last)).unwrap_or(own))
}

/// The words that may be said for a piece, each with the head behind it, that names have.
fn with_head(piece: &Piece, head: &str, words: &Words, vocabulary: &Vocabulary) -> Option<String> {
    if words.terms.trials.contains(&piece.said) {
        return Some(piece.said.clone());
    }
    let forms: Vec<String> =
        [&piece.said].into_iter().chain(&piece.also).map(|w| format!("{w}{head}")).collect();
    let mut held: Vec<&str> =
        forms.iter().filter(|form| !vocabulary.containing(form).is_empty()).map(String::as_str).collect();
    held.sort_unstable();
    held.dedup();
    let few = |form: &&String| (1..=SCATTERED).contains(&vocabulary.scattered(form).len());
    if held.is_empty()
        && let Some(form) = forms.iter().find(few)
    {
        return Some(form.clone());
    }
    (!held.is_empty()).then(|| held.join("、"))
}

/// Whether names have what is said for a piece with the head.
fn has_head(piece: &Piece, head: &str, vocabulary: &Vocabulary) -> bool {
    let form = format!("{}{head}", piece.said);
    !vocabulary.containing(&form).is_empty() || (1..=SCATTERED).contains(&vocabulary.scattered(&form).len())
}
