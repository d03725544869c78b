//! Words among the unknown ones with which people only ask, point and connect (梳理, 根据, 做): they name and narrow nothing.
//! Must not know slots.

use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::Words;

/// Characters that must be left where a filler is cut off.
const LEAST_LEFT: usize = 2;

/// Takes the weight from fillers that stand alone, open or close a stretch of unknown words.
pub(super) fn drop(tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) {
    let all = std::mem::take(tokens);
    let mut found: Vec<Token> = Vec::new();
    for (at, token) in all.iter().enumerate() {
        if token.what != What::Rest {
            found.push(token.clone());
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| all.get(at)).and_then(|t| t.words.chars().last());
        let behind = all.get(at + 1).and_then(|t| t.words.chars().next());
        found.extend(parts(&token.words, before, behind, words, vocabulary));
    }
    *tokens = found;
}

fn parts(
    stretch: &str,
    before: Option<char>,
    behind: Option<char>,
    words: &Words,
    vocabulary: &Vocabulary,
) -> Vec<Token> {
    let apart = |a: Option<char>, b: Option<char>| match (a, b) {
        (Some(a), Some(b)) => !vocabulary.neighbours(a, b),
        _ => true,
    };
    let stop = |words: &str| Token { words: words.to_owned(), what: What::Stop };
    let (mut rest, mut last) = (stretch, before);
    let (mut opened, mut closed) = (Vec::new(), Vec::new());
    loop {
        let left = |shorter: &str| shorter.is_empty() || shorter.chars().count() >= LEAST_LEFT;
        let opens = words.fillers.iter().chain(&words.terms.doing).find_map(|filler| {
            let shorter = rest.strip_prefix(filler.as_str()).filter(|shorter| left(shorter))?;
            let next = shorter.chars().next().or(behind);
            let whole = shorter.is_empty() && filler.chars().count() >= LEAST_LEFT;
            let free = apart(last, filler.chars().next()) && apart(filler.chars().last(), next);
            (free || whole).then_some((filler, shorter))
        });
        let Some((filler, shorter)) = opens.filter(|_| !rest.is_empty()) else { break };
        opened.push(match words.terms.doing_actions.get(filler) {
            Some(action) => {
                Token { words: filler.clone(), what: What::Cue(vec![Tag::Action(action.clone())]) }
            }
            None => stop(filler),
        });
        last = filler.chars().last();
        rest = shorter;
    }
    let mut next = behind;
    loop {
        let mark = |shorter: &str| words.terms.kind_marks.iter().any(|mark| mark == shorter);
        let left = |shorter: &str| shorter.chars().count() >= LEAST_LEFT || mark(shorter);
        let closes = words.fillers.iter().find_map(|filler| {
            let shorter = rest.strip_suffix(filler.as_str()).filter(|shorter| left(shorter))?;
            let free =
                apart(shorter.chars().last(), filler.chars().next()) && apart(filler.chars().last(), next);
            free.then_some((filler, shorter))
        });
        let Some((filler, shorter)) = closes else { break };
        closed.push(stop(filler));
        next = filler.chars().next();
        rest = shorter;
    }
    closed.reverse();
    let middle = (!rest.is_empty()).then(|| Token { words: rest.to_owned(), what: What::Rest });
    opened.into_iter().chain(middle).chain(closed).collect()
}
