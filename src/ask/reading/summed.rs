//! Names that only sum up others: 五大行动 asks for five of a kind. Must not know slots.

use crate::ask::spot::{Tag, Token, What};
use crate::ask::words::Words;

/// Turns names made of a number and a kind into that kind; gives the number of the first.
pub(super) fn kinds(tokens: &mut [Token], words: &Words) -> Option<usize> {
    let mut wanted = None;
    for token in tokens.iter_mut().filter(|token| matches!(token.what, What::Named(..) | What::Rest)) {
        let Some((number, head)) = split(&token.words, words) else { continue };
        let Some(class) = words.heads.get(head) else { continue };
        token.what = What::Cue(vec![Tag::Head(class.clone())]);
        token.words = head.to_owned();
        wanted = wanted.or(usize::try_from(number).ok());
    }
    // 三大 before 行动, where no name says both.
    for at in 1..tokens.len() {
        let head =
            matches!(&tokens[at].what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_))));
        let name = format!("{}{}", tokens[at - 1].words, tokens[at].words);
        let Some((number, _)) = split(&name, words).filter(|_| head && tokens[at - 1].what == What::Rest)
        else {
            continue;
        };
        tokens[at - 1].what = What::Stop;
        wanted = wanted.or(usize::try_from(number).ok());
    }
    wanted
}

/// The number and the kind of a name that sums up.
pub(in crate::ask) fn split<'n>(name: &'n str, words: &Words) -> Option<(u64, &'n str)> {
    let terms = &words.terms;
    let digit = |c: char| terms.numerals.contains(&c) || c.is_ascii_digit();
    let at = name.find(|c: char| !digit(c)).filter(|at| *at > 0)?;
    let (number, rest) = name.split_at_checked(at)?;
    let measures = terms.measures.iter().chain([&terms.great]);
    let behind = measures.filter_map(|m| rest.strip_prefix(m.as_str())).min_by_key(|behind| behind.len());
    let head = behind.filter(|head| words.heads.contains_key(*head))?;
    let value = number.parse().ok().or_else(|| crate::text::chinese_number(number))?;
    Some((value, head))
}

/// The kind that stands before 的 as what is done to others (试点的平台): it alone is asked for.
pub(super) fn piloted(tokens: &[Token], words: &Words) -> Option<String> {
    let pilot = |token: &Token| {
        words.terms.pilots.contains(&token.words)
            && matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_))))
    };
    let ties = |token: &Token| token.words == words.terms.attributive.to_string();
    // 试点的建设名单: what stands behind is no kind.
    let acts = |token: Option<&Token>| {
        token.is_some_and(
            |t| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Action(_)))),
        )
    };
    let at = (0..tokens.len().saturating_sub(1))
        .find(|at| pilot(&tokens[*at]) && ties(&tokens[at + 1]) && !acts(tokens.get(at + 2)))?;
    (!tried(tokens, words)).then(|| tokens[at].words.clone())
}

/// Whether a kind stands in one list with verbs and so is one (建设或试点什么).
pub(super) fn tried(tokens: &[Token], words: &Words) -> bool {
    let acts = |token: &Token| matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Action(_))));
    let and = |token: &Token| {
        token.what == What::Stop
            && (token.words == crate::ask::plain::BREAK.to_string() || words.joins(&token.words))
    };
    let pilot = |token: &Token| words.terms.pilots.contains(&token.words);
    tokens.windows(3).any(|three| {
        let [first, mark, last] = three else { return false };
        and(mark) && (acts(first) && pilot(last) || pilot(first) && acts(last))
    })
}
