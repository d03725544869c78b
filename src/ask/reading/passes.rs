//! What a token means beside its neighbours. Must not know slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Nouns right behind a year name the document, not a kind of things: 2021年方案的任务清单.
pub(super) fn demote(tokens: &mut [Token], words: &Words) {
    let mut behind_year = false;
    for token in tokens {
        match &token.what {
            What::Year(..) => behind_year = true,
            What::Cue(_) | What::Rest | What::Stop
                if behind_year && words.cues.document.nouns.contains(&token.words) =>
            {
                token.what = What::Stop;
            }
            _ => behind_year = false,
        }
    }
}

/// 哪些数字园区 asks for parks, not for figures: the noun that ends a question word belongs to the name behind it.
pub(super) fn apart(tokens: &mut Vec<Token>, words: &Words) {
    let names = |token: &Token| match &token.what {
        What::Rest | What::Named(Slot::Thing, ..) => true,
        What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_) | Tag::Class(_))),
        _ => false,
    };
    let mut found = Vec::new();
    let mut rest = std::mem::take(tokens).into_iter().peekable();
    while let Some(token) = rest.next() {
        let cue = matches!(token.what, What::Cue(_)) && rest.peek().is_some_and(names);
        let nouns = words.terms.open_nouns.iter().filter(|_| cue);
        let cut = nouns.filter_map(|n| Some((token.words.strip_suffix(n.as_str())?, n))).next();
        match cut.filter(|(before, _)| !before.is_empty()) {
            Some((before, noun)) => {
                let what = What::Cue(vec![Tag::Cue("what".to_owned())]);
                found.push(Token { words: before.to_owned(), what });
                found.push(Token { words: noun.clone(), what: What::Rest });
            }
            None => found.push(token),
        }
    }
    *tokens = found;
}

/// How many answers a question says there are: 哪两个, 两个公共平台.
pub(super) fn counted(tokens: &[Token], words: &Words) -> Option<usize> {
    let terms = &words.terms;
    let asks = |token: &Token| {
        let of = |t: &Tag| matches!(t, Tag::Cue(n) if ["what", "where", "who"].contains(&n.as_str()));
        matches!(&token.what, What::Cue(tags) if tags.iter().any(of))
    };
    let number = |token: &Token| {
        let chars = token.words.chars().skip_while(|c| !terms.numerals.contains(c));
        let number: String = chars.take_while(|c| terms.numerals.contains(c)).collect();
        let rest = token.words.rsplit(number.as_str()).next().unwrap_or_default();
        let measured = terms.measures.iter().any(|m| rest.starts_with(m.as_str()));
        measured.then(|| crate::text::chinese_number(&number)).flatten()
    };
    let counts = tokens.iter().filter(|t| t.what == What::Stop || asks(t));
    counts.filter_map(number).find_map(|n| usize::try_from(n).ok())
}

/// What stands before 方面 or 领域 says what the answer is about, where tasks speak of it: 卫星应用方面的中心.
pub(super) fn aspects(tokens: &mut [Token], words: &Words, vocabulary: &Vocabulary) -> Vec<String> {
    let mut found = Vec::new();
    let noun = |token: &Token| {
        let kind = token.what == What::Rest && words.terms.kind_marks.contains(&token.words);
        kind || (token.what == What::Stop && words.terms.nouns_behind.contains(&token.words))
    };
    // 卫生健康方面 is no 卫生健康热线, though that is what the words are short for.
    let headless = |words_: &str| !words.heads.keys().any(|head| words_.ends_with(head.as_str()));
    let part = |token: &Token| match &token.what {
        What::Rest => true,
        What::Cue(tags) => !tags.iter().any(|t| matches!(t, Tag::Cue(_) | Tag::Unheld)),
        What::Named(Slot::Thing, ..) => headless(&token.words),
        _ => false,
    };
    let Some(at) = tokens.iter().position(noun) else { return found };
    let and = |token: &Token| {
        token.what == What::Stop && (token.words == BREAK.to_string() || words.joins(&token.words))
    };
    let mut from = at;
    while from > 0 && (part(&tokens[from - 1]) || (and(&tokens[from - 1]) && from < at)) {
        from -= 1;
    }
    let spans = tokens.get(from..at).unwrap_or_default().to_vec();
    let named = spans.iter().any(|t| matches!(t.what, What::Rest | What::Named(..)));
    let items: Vec<String> =
        spans.split(and).map(|item| item.iter().map(|t| t.words.as_str()).collect::<String>()).collect();
    let known = |item: &String| item.chars().count() >= 2 && !vocabulary.about(item).is_empty();
    if !named || !items.iter().any(known) {
        // Of what no text speaks nothing is stated: 航天方面的平台.
        let bare = |token: &Token| match &token.what {
            What::Rest => true,
            What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_))),
            _ => false,
        };
        let strange = |item: &String| item.chars().count() >= 2 && vocabulary.about_loosely(item).is_empty();
        if let ([item], true) = (items.as_slice(), spans.iter().all(bare))
            && strange(item)
        {
            found.push(item.clone());
            tokens.get_mut(from..at).unwrap_or_default().iter_mut().for_each(|t| t.what = What::Stop);
        }
        return found;
    }
    let items: Vec<String> = items.into_iter().filter(known).collect();
    found.push(items.join(&BREAK.to_string()));
    // What no task speaks of stays what it is.
    for item in tokens.get_mut(from..at).unwrap_or_default().split_mut(and) {
        let words: String = item.iter().map(|t| t.words.as_str()).collect();
        if items.contains(&words) {
            item.iter_mut().for_each(|token| token.what = What::Stop);
        }
    }
    found
}

/// Characters that may stand between the years of a span: 从2017年一直说到2025年.
const BETWEEN: usize = 5;

/// Whether two years are joined by 从…到….
pub(super) fn is_span(question: &str, words: &Words) -> bool {
    let years = &words.terms.years;
    let from = |at: usize| question.get(..at).is_some_and(|before| before.ends_with(years.from));
    let digits = |text: &str| text.chars().take(4).filter(char::is_ascii_digit).count() == 4;
    question.char_indices().any(|(at, _)| {
        let rest = question.get(at..).unwrap_or_default();
        let until = rest.get(4..).unwrap_or_default().trim_start_matches(years.mark);
        let mut marks = until.char_indices().take(BETWEEN).filter(|(_, c)| years.until.contains(c));
        let reaches = |(at, c): (usize, char)| digits(until.get(at + c.len_utf8()..).unwrap_or_default());
        digits(rest) && from(at) && marks.any(reaches)
    })
}

/// Whether a year opens a time that goes on: 从2017年起.
pub(super) fn goes_on(question: &str, words: &Words) -> bool {
    let years = &words.terms.years;
    question.match_indices(years.from).any(|(at, from)| {
        let rest = question.get(at + from.len()..).unwrap_or_default();
        let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() == behind.len() + 4
            && years.onward.iter().any(|w| behind.trim_start_matches(years.mark).starts_with(w.as_str()))
    })
}

/// A verb before 方面 or 领域 is a noun: 两岸融合方面.
pub(super) fn nouns(tokens: &mut [Token], words: &Words) {
    for at in 1..tokens.len().saturating_sub(1) {
        let behind = tokens.get(at + 1).is_some_and(|t| words.terms.nouns_behind.contains(&t.words));
        let before = tokens.get(at - 1).is_some_and(|t| t.what == What::Rest);
        let Some(token) = tokens.get_mut(at) else { continue };
        let action =
            matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Action(_))));
        if action && behind && before {
            token.what = What::Rest;
        }
    }
}

/// A name that is only the core of a thing's, right before a head noun, is part of what that noun asks for where names
/// hold both: 电子商务示范城市.
pub(super) fn kinds(tokens: &mut [Token], vocabulary: &Vocabulary) {
    for at in 1..tokens.len() {
        let head = tokens.get(at).filter(
            |token| matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_)))),
        );
        let Some(head) = head.map(|token| token.words.clone()) else { continue };
        let Some(before) = tokens.get_mut(at - 1) else { continue };
        if matches!(before.what, What::Named(Slot::Thing, ..))
            && !vocabulary.containing(&format!("{}{head}", before.words)).is_empty()
        {
            before.what = What::Rest;
        }
    }
}

/// A name that says no more than its kind (重点园区) asks for that kind beside 哪些, though a document uses it as a name.
pub(super) fn general(tokens: &mut [Token], words: &Words, vocabulary: &Vocabulary) {
    let what = |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Cue(n) if n == "what")));
    if !tokens.iter().any(what) {
        return;
    }
    for token in tokens {
        let What::Named(Slot::Thing, entities, _) = &token.what else { continue };
        let generic = entities.iter().all(|at| vocabulary.entities.get(*at).is_some_and(|e| e.generic));
        let opened = words.terms.modifiers.iter().filter_map(|m| token.words.strip_prefix(m.as_str()));
        let known = |rest: &&str| words.heads.contains_key(*rest) || words.classes.contains_key(*rest);
        let Some(rest) = opened.filter(known).min_by_key(|rest| rest.len()).filter(|_| generic) else {
            continue;
        };
        let class = words.classes.get(rest).map(|class| Tag::Class(class.clone()));
        let head = words.heads.get(rest).map(|class| Tag::Head(class.clone()));
        token.words = rest.to_owned();
        token.what = What::Cue(class.or(head).into_iter().collect());
    }
}

/// A verb inside a name is part of it: the 融合 of 产教融合基地.
pub(super) fn verbs_in_names(tokens: &mut [Token], vocabulary: &Vocabulary) {
    let open = |token: &Token| match &token.what {
        What::Rest => true,
        What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_))),
        _ => false,
    };
    let verb = |token: &Token| matches!(&token.what, What::Cue(tags) if tags.iter().all(|t| matches!(t, Tag::Action(_))));
    for at in 1..tokens.len().saturating_sub(1) {
        let (before, behind) = (&tokens[at - 1], &tokens[at + 1]);
        if !verb(&tokens[at]) || before.what != What::Rest || !open(behind) {
            continue;
        }
        let last: Vec<char> = before.words.chars().rev().take(2).collect();
        let first: String = behind.words.chars().take(2).collect();
        let last: String = last.into_iter().rev().collect();
        if last.chars().count() == 2
            && !vocabulary.containing(&format!("{last}{}{first}", tokens[at].words)).is_empty()
        {
            tokens[at].what = What::Rest;
        }
    }
}

/// A thing's name behind other words is part of a longer one where names hold both, perhaps apart: 大数据中心 in
/// 国家健康医疗大数据中心.
pub(super) fn longer(tokens: &mut [Token], vocabulary: &Vocabulary) {
    for at in 1..tokens.len() {
        let before = tokens[at - 1].what == What::Rest && tokens[at - 1].words.chars().count() >= 2;
        if !before || !matches!(tokens[at].what, What::Named(Slot::Thing, ..)) {
            continue;
        }
        let whole = format!("{}{}", tokens[at - 1].words, tokens[at].words);
        if vocabulary.containing(&whole).is_empty() && vocabulary.scattered(&whole).is_empty() {
            continue;
        }
        tokens[at].what = What::Rest;
    }
}

/// Words too short to be a body's name take the word without weight before them: 地 in 省地税局.
fn cut_bodies(tokens: &mut [Token], words: &Words) {
    for at in 1..tokens.len() {
        let (before, here) = (&tokens[at - 1], &tokens[at]);
        let ends = words.terms.body_endings.iter().any(|end| here.words.ends_with(end.as_str()));
        let short = here.what == What::Rest && here.words.chars().count() == 2 && ends;
        let one = before.what == What::Stop && before.words.chars().count() == 1;
        let name =
            one && before.words != BREAK.to_string() && !before.words.starts_with(words.terms.attributive);
        if short && name {
            tokens[at - 1].what = What::Rest;
        }
    }
}

/// A kind's name that only opens the names of other things asks for the things that end in it: 政务网络 is no
/// 政务网络机房 where there is a 无线政务专网.
pub(super) fn own_kind(tokens: &mut [Token], words: &Words, vocabulary: &Vocabulary) {
    let class =
        |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Class(_))));
    let and = |t: &Token| t.what == What::Stop && t.words.chars().all(|c| words.terms.ands.contains(&c));
    let listed: Vec<bool> = (0..tokens.len())
        .map(|at| at > 1 && tokens.get(at - 2).is_some_and(class) && tokens.get(at - 1).is_some_and(and))
        .collect();
    for (token, listed) in tokens.iter_mut().zip(listed) {
        let What::Named(Slot::Thing, entities, _) = &mut token.what else { continue };
        let head = words.heads.keys().filter(|h| token.words.ends_with(h.as_str())).max_by_key(|h| h.len());
        let Some(head) = head.filter(|head| **head != token.words) else { continue };
        let opens = |at: &usize| {
            vocabulary
                .entities
                .get(*at)
                .is_some_and(|e| e.plain.iter().all(|n| !n.ends_with(token.words.as_str())))
        };
        if entities.iter().all(opens) {
            let own = super::settle::of_kind(&token.words, head, words, vocabulary);
            if listed && let Some(class) = words.heads.get(head) {
                // 平台和政务网络: beside a class it is a kind too.
                token.what = What::Cue(vec![Tag::Head(class.clone())]);
                token.words.clone_from(head);
            } else if !own.is_empty() {
                *entities = own;
            }
        }
    }
}

/// Words without weight that stand inside a name are part of it: the person in 数字人民币, the have in 拥有量.
pub(super) fn join(tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) {
    let and = |token: &Token| token.words.chars().all(|c| words.terms.ands.contains(&c));
    let part = |token: &Token| {
        matches!(token.what, What::Rest)
            || matches!(&token.what, What::Cue(tags) if tags.iter().all(|t| matches!(t, Tag::Head(_))))
    };
    for at in 0..tokens.len().saturating_sub(1) {
        let (Some(here), Some(behind)) = (tokens.get(at), tokens.get(at + 1)) else { continue };
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).filter(|t| part(t));
        let of = here.words.chars().eq([words.terms.attributive]);
        let stands = matches!(here.what, What::Stop) && here.words.chars().count() <= 2 && !and(here) && !of;
        if !stands || !part(behind) || here.words == BREAK.to_string() {
            continue;
        }
        let meets = |a: &Token, b: &Token| match (a.words.chars().last(), b.words.chars().next()) {
            (Some(last), Some(first)) => vocabulary.neighbours(last, first),
            _ => false,
        };
        if before.is_none_or(|before| meets(before, here)) && meets(here, behind) {
            tokens[at].what = What::Rest;
        }
    }
    for at in 1..tokens.len().saturating_sub(1) {
        // 国家北斗福建分中心: a place within a name.
        let place = matches!(tokens[at].what, What::Named(Slot::Place, ..));
        if place
            && tokens[at - 1].what == What::Rest
            && tokens[at - 1].words.chars().count() > 1
            && part(&tokens[at + 1])
        {
            tokens[at].what = What::Rest;
        }
    }
    cut_bodies(tokens, words);
    // Neighbouring unknown words are one.
    let mut joined: Vec<Token> = Vec::new();
    for token in tokens.drain(..) {
        match joined.last_mut() {
            Some(last) if last.what == What::Rest && token.what == What::Rest => last.words += &token.words,
            _ => joined.push(token),
        }
    }
    *tokens = joined;
}

/// Unknown words that a question opens with and asks what they have: 晋江有哪些产业园.
pub(super) fn subject(tokens: &[Token]) -> Option<String> {
    let weightless = |token: &&Token| matches!(token.what, What::Year(..) | What::Stop);
    let mut rest = tokens.iter().skip_while(weightless);
    let first = rest.next().filter(|token| token.what == What::Rest)?;
    let asks = |token: &Token| matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Cue(n) if n == "what")));
    let light = |token: &&Token| token.what == What::Stop && token.words != BREAK.to_string();
    let asked = rest.find(|token| !light(token)).is_some_and(asks);
    (asked && first.words.chars().count() >= 2).then(|| first.words.clone())
}

/// The times of a year that a question names: 6月底前, 年底前.
pub(super) fn moments(question: &str, words: &Words) -> Vec<String> {
    let years = &words.terms.years;
    let digit = |c: &char| c.is_ascii_digit() || words.terms.numerals.contains(c);
    let mut found: Vec<String> = Vec::new();
    for (at, mark) in question.char_indices().filter(|(_, c)| *c == years.month) {
        let before = question.get(..at).unwrap_or_default();
        let number: Vec<char> = before.chars().rev().take_while(digit).take(2).collect();
        if !number.is_empty() {
            found.push(number.into_iter().rev().chain([mark]).collect());
        }
    }
    let ends = years.year_ends.iter().find(|end| question.contains(end.as_str()));
    found.extend(ends.and(years.year_ends.first()).cloned());
    found
}

/// Whether something is to be done by a year: 2020年完成的成果.
pub(super) fn is_due(question: &str, words: &Words) -> bool {
    let years = &words.terms.years;
    let digit = |c: char| c.is_ascii_digit();
    question.char_indices().filter(|(_, c)| *c == years.mark).any(|(at, mark)| {
        let (before, behind) = question.split_at_checked(at).unwrap_or_default();
        let behind = behind.trim_start_matches(mark);
        before.ends_with(digit) && years.done.iter().any(|done| behind.starts_with(done.as_str()))
    })
}
