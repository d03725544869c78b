//! English nouns for kinds that are several words in Chinese: projects are 项目 and 工程. Must not know intents.

use super::wording::{MARK, Piece};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// Characters of the shortest word for a kind that may stand for another.
const KIND: usize = 2;

/// Words at most that are said for a kind among others.
const MOST: usize = 3;

/// Whether a kind that is asked for stands in a list of such.
fn beside_others(pieces: &[Piece], at: usize) -> bool {
    let joins =
        |near: Option<usize>| near.and_then(|at| pieces.get(at)).is_some_and(|p| p.asked && p.joins());
    joins(at.checked_sub(1)) || joins(Some(at + 1))
}

/// Says of a kind that is asked for each word that its noun may be and that names end in: demonstration projects are 项目 and
/// 工程; a noun that no name ends in is said as another of its words that one does.
pub(super) fn several(pieces: &mut [Piece], words: &Words, vocabulary: &Vocabulary) {
    for at in 0..pieces.len() {
        let part = |p: &Piece| p.asked && p.is_noun() && !p.said.is_empty();
        let ends = !pieces.get(at + 1).is_some_and(part);
        let Some(piece) = pieces.get(at).filter(|p| ends && part(p) && p.is_plural()) else { continue };
        let head = |word: &&String| words.heads.contains_key(*word);
        let open = words.classes.contains_key(&piece.said) || piece.said.contains(MARK);
        let before = at.checked_sub(1).and_then(|b| pieces.get(b)).filter(|p| part(p));
        let named = |form: &String| !vocabulary.ending(form).is_empty();
        let long = |word: &&String| word.chars().count() >= KIND;
        let known = |said: &String| {
            words.heads.contains_key(said) || words.cues.cues.values().any(|list| list.contains(said))
        };
        let said: Vec<String> = match before {
            Some(field) => {
                let alone = !at.checked_sub(2).and_then(|b| pieces.get(b)).is_some_and(part);
                let nouns = [&piece.said].into_iter().chain(piece.also.iter().filter(head));
                let mut forms: Vec<String> = nouns.map(|noun| format!("{}{noun}", field.said)).collect();
                forms.dedup();
                forms.retain(|form| alone && !open && named(form));
                forms
            }
            None if open || !piece.also.contains(&piece.said) => continue,
            // A phrase of the glossary with its field: demonstration projects.
            None if piece.english.contains(' ') => {
                let field: String = piece.said.chars().take(KIND).collect();
                let class = |word: &String| {
                    let skipped = word.chars().count().saturating_sub(KIND);
                    words.heads.get(&word.chars().skip(skipped).collect::<String>())
                };
                let of = |word: &&String| {
                    let alike = word.starts_with(&field) && !word.contains(&piece.said);
                    alike && class(word).is_some() && class(word) == class(&piece.said)
                };
                let others = piece.also.iter().filter(|word| of(word) && named(word)).cloned();
                [piece.said.clone()].into_iter().chain(others).collect()
            }
            // A zone is 试验区, 示范区 …: one character alone is no kind.
            None if !known(&piece.said) && !long(&&piece.said) => {
                let kind = |word: &&String| long(word) && named(word) && !words.classes.contains_key(*word);
                piece.also.iter().filter(kind).cloned().collect()
            }
            // Among other kinds that are asked for it is each of them: campaigns and projects.
            None if known(&piece.said) && beside_others(pieces, at) => {
                let others = piece.also.iter().filter(|word| head(word) && long(word) && named(word));
                let mut all: Vec<String> = [&piece.said].into_iter().chain(others).cloned().collect();
                all.dedup();
                all.truncate(MOST);
                all
            }
            None if known(&piece.said) || named(&piece.said) => continue,
            None => piece.also.iter().filter(|word| long(word) && named(word)).take(1).cloned().collect(),
        };
        if said.len() > 1 || before.is_none() && said.first() != Some(&pieces[at].said) && !said.is_empty() {
            if before.is_some() {
                pieces[at - 1].said.clear();
            }
            pieces[at].said = said.join("、");
        }
    }
}
