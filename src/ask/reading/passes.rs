//! What a token means beside its neighbours. Must not know slots.

use crate::ask::plain::BREAK;
use crate::ask::spot::{Tag, Token, What};
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Nouns right behind a year name the document, not a kind of things: 2021年方案的任务清单.
pub(super) fn demote(tokens: &mut [Token], words: &Words) {
    let mut behind_year = false;
    let of = words.terms.attributive.to_string();
    // 2021年印发的方案 names a document as 2021年方案 does.
    let attribute = |tokens: &[Token], at: usize| {
        let noun = |t: &Token| words.cues.document.nouns.contains(&t.words) && t.words != of;
        tokens.get(at).is_some_and(|t| t.asks(&["issue"]))
            && tokens.get(at + 1).is_some_and(|t| t.words == of)
            && tokens.get(at + 2).is_some_and(noun)
    };
    for at in 0..tokens.len() {
        let attribute = behind_year && attribute(tokens, at);
        let token = &mut tokens[at];
        match &token.what {
            What::Year(..) => behind_year = true,
            What::Cue(_) if attribute => token.what = What::Stop,
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
/// 哪些城市大脑 asks for such, not for cities.
pub(super) fn apart(tokens: &mut Vec<Token>, words: &Words, vocabulary: &Vocabulary) {
    let names = |token: &Token| match &token.what {
        What::Rest | What::Named(Slot::Thing, ..) => true,
        What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_) | Tag::Class(_))),
        _ => false,
    };
    // 哪些地方立法 asks for laws of the place, not where.
    let laws = |token: &Token| token.asks(&["law"]) || words.terms.laws.contains(&token.words);
    let mut found = Vec::new();
    let mut rest = std::mem::take(tokens).into_iter().peekable();
    while let Some(token) = rest.next() {
        let cue = matches!(token.what, What::Cue(_));
        let named = cue && rest.peek().is_some_and(names);
        let local = cue && rest.peek().is_some_and(laws);
        let next = rest.peek().map(|token| token.words.as_str()).unwrap_or_default();
        let long = next.chars().count() >= 2;
        let name =
            |noun: &&String| named && long && !vocabulary.containing(&format!("{noun}{next}")).is_empty();
        let cities = words.terms.place_heads.iter().filter(name);
        let nouns = words.terms.open_nouns.iter().filter(|_| named).chain(cities);
        let nouns = nouns.chain(words.terms.local_nouns.iter().filter(|_| local));
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

/// 数字有没有变: a noun for figures that nothing stands beside speaks of those asked for before.
pub(super) fn figures(tokens: &mut [Token], words: &Words) {
    let weightless = |token: Option<&Token>| match token {
        Some(token) => {
            matches!(token.what, What::Stop) || token.asks(&["exist", "change", "compare", "amount"])
        }
        None => true,
    };
    for at in 0..tokens.len() {
        let noun = tokens[at].what == What::Rest && words.terms.open_nouns.contains(&tokens[at].words);
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        if noun && weightless(before) && weightless(tokens.get(at + 1)) {
            tokens[at].what = What::Stop;
        }
    }
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
    let Some((from, at)) = aspect(tokens, words) else { return Vec::new() };
    let and = |token: &Token| {
        token.what == What::Stop && (token.words == BREAK.to_string() || words.joins(&token.words))
    };
    let spans = tokens.get(from..at).unwrap_or_default().to_vec();
    let named = spans.iter().any(|t| matches!(t.what, What::Rest | What::Named(..)));
    // 卫星方面的园区: a head is a field beside another kind.
    let beside = |(i, t): (usize, &Token)| !(from..at).contains(&i) && is_kind(t);
    let named = named || (spans.iter().any(is_kind) && tokens.iter().enumerate().any(beside));
    let items: Vec<String> =
        spans.split(and).map(|item| item.iter().map(|t| t.words.as_str()).collect::<String>()).collect();
    let known = |item: &String| item.chars().count() >= 2 && !vocabulary.about(item).is_empty();
    if !named || !items.iter().any(known) {
        return unspoken(tokens.get_mut(from..at).unwrap_or_default(), &items, vocabulary);
    }
    let items: Vec<String> = items.into_iter().filter(known).collect();
    // What no task speaks of stays what it is.
    for item in tokens.get_mut(from..at).unwrap_or_default().split_mut(and) {
        let words: String = item.iter().map(|t| t.words.as_str()).collect();
        if items.contains(&words) {
            item.iter_mut().for_each(|token| token.what = What::Stop);
        }
    }
    vec![items.join(&BREAK.to_string())]
}

/// 网络和数据安全平台 has platforms of both: what both share stands with the last.
pub(super) fn coordinated(tokens: &mut [Token], words: &Words) {
    for at in 1..tokens.len().saturating_sub(1) {
        let (before, behind) = (&tokens[at - 1], &tokens[at + 1]);
        let and = tokens[at].what == What::Stop && words.joins(&tokens[at].words);
        let ends = |noun: &&String| behind.words.ends_with(noun.as_str()) && behind.words != **noun;
        let Some(noun) = words.terms.shared_nouns.iter().find(ends).filter(|_| and) else { continue };
        let bare = matches!(before.what, What::Rest) || is_kind(before);
        // 网络和数据安全方面
        let field = |t: &Token| t.what == What::Stop && words.terms.nouns_behind.contains(&t.words);
        let heads = tokens.get(at + 2).is_some_and(|t| is_kind(t) || field(t));
        if bare && behind.what == What::Rest && heads {
            tokens[at - 1].words.push_str(noun);
            tokens[at - 1].what = What::Rest;
            tokens[at].words = BREAK.to_string();
        }
    }
}

/// Whether a token asks for a kind of things.
pub(super) fn is_kind(token: &Token) -> bool {
    matches!(&token.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Head(_) | Tag::Class(_))))
}

/// From where to where the words stand before 方面, or heads before 有关的.
fn aspect(tokens: &[Token], words: &Words) -> Option<(usize, usize)> {
    let stop = |token: &Token| token.what == What::Stop;
    let noun = |token: &Token| {
        let kind = token.what == What::Rest && words.terms.kind_marks.contains(&token.words);
        kind || (stop(token) && words.terms.nouns_behind.contains(&token.words))
    };
    // 卫生健康方面 is no 卫生健康热线, though that is what the words are short for.
    let headless = |words_: &str| !words.heads.keys().any(|head| words_.ends_with(head.as_str()));
    let part = |token: &Token| match &token.what {
        What::Rest => true,
        What::Cue(tags) => !tags.iter().any(|t| matches!(t, Tag::Cue(_) | Tag::Unheld)),
        What::Named(Slot::Thing, ..) => headless(&token.words),
        _ => false,
    };
    // 跟卫星有关的园区
    let related = |at: &usize| {
        let of = |t: &Token| t.words == words.terms.attributive.to_string();
        tokens.get(*at).is_some_and(|t| stop(t) && words.terms.related.contains(&t.words))
            && tokens.get(at + 1).is_some_and(of)
            && at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(part)
            && tokens.get(at + 2).is_some_and(is_kind)
    };
    let and = |token: &Token| stop(token) && (token.words == BREAK.to_string() || words.joins(&token.words));
    let at = tokens.iter().position(noun).or_else(|| (0..tokens.len()).find(related))?;
    let mut from = at;
    while from > 0 && (part(&tokens[from - 1]) || (and(&tokens[from - 1]) && from < at)) {
        from -= 1;
    }
    // 园区以及卫星方面的中心: the name of a class is a kind of its own beside what has the field.
    let class =
        |t: &Token| matches!(&t.what, What::Cue(tags) if tags.iter().any(|t| matches!(t, Tag::Class(_))));
    let mut items = (from..at).filter(|i| class(&tokens[*i]) && tokens.get(i + 1).is_some_and(and));
    let alone = |i: &usize| *i == from || i.checked_sub(1).is_some_and(|before| and(&tokens[before]));
    let from = items.rfind(alone).map_or(from, |class| class + 2);
    (from < at).then_some((from, at))
}

/// Of what no text speaks nothing is stated: 航天方面的平台.
fn unspoken(tokens: &mut [Token], items: &[String], vocabulary: &Vocabulary) -> Vec<String> {
    let bare = |token: &Token| match &token.what {
        What::Rest => true,
        What::Cue(tags) => tags.iter().all(|t| matches!(t, Tag::Head(_))),
        _ => false,
    };
    let strange = |item: &String| item.chars().count() >= 2 && vocabulary.about_loosely(item).is_empty();
    match items {
        [item] if tokens.iter().all(bare) && strange(item) => {
            tokens.iter_mut().for_each(|t| t.what = What::Stop);
            vec![item.clone()]
        }
        _ => Vec::new(),
    }
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

/// Unknown words that a question opens with and asks what they have: 晋江有哪些产业园.
pub(super) fn subject(tokens: &[Token]) -> Option<String> {
    let weightless = |token: &&Token| matches!(token.what, What::Year(..) | What::Stop);
    let mut rest = tokens.iter().skip_while(weightless);
    let first = rest.next().filter(|token| token.what == What::Rest)?;
    let asks = |token: &Token| token.asks(&["what"]);
    let light = |token: &&Token| token.what == What::Stop && token.words != BREAK.to_string();
    let asked = rest.find(|token| !light(token)).is_some_and(asks);
    (asked && first.words.chars().count() >= 2).then(|| first.words.clone())
}
