//! What the marks of a question say: headings in quotes, alternatives in brackets. Must not know slots.

use super::Group;
use crate::ask::plain::plain;
use crate::ask::vocabulary::Vocabulary;
use crate::ask::words::{Slot, Words};

/// Characters of the shortest words in quotes that are taken for a text's own.
const QUOTED: usize = 7;
/// So many tasks at most are meant by words that they have.
const FEW: usize = 3;

/// The question without quoted words that are the heading of a section, or words of few tasks; these tasks become topics.
pub(super) fn quoted_headings(
    question: &str,
    lexicon: &Words,
    vocabulary: &Vocabulary,
    topics: &mut Vec<Group>,
) -> String {
    let mut left = String::new();
    let mut rest = question;
    while let Some((before, quoted, behind)) = quotation(rest) {
        let words = plain(quoted);
        let of = |heading: &String| {
            let most = words.chars().count() * 3 >= heading.chars().count() * 2;
            heading == &words || (most && heading.contains(&words)) || noun_of(heading, lexicon) == words
        };
        let sections = vocabulary.sections.iter().filter(|(heading, _)| of(heading));
        let mut tasks: Vec<usize> = sections.flat_map(|(_, tasks)| tasks.iter().copied()).collect();
        tasks.sort_unstable();
        tasks.dedup();
        left.push_str(before);
        let headed = vocabulary.sections.iter().any(|(heading, _)| noun_of(heading, lexicon) == words);
        let tasks = if tasks.is_empty() { in_words(&words, vocabulary) } else { tasks };
        if tasks.is_empty() || (!headed && !vocabulary.named(&words).is_empty()) {
            left.push_str(quoted);
        } else {
            topics.push(Group { words, entities: tasks });
            left.push('，');
        }
        rest = behind;
    }
    left + rest
}

/// The few tasks whose text has the quoted words, where these are no name.
fn in_words(words: &str, vocabulary: &Vocabulary) -> Vec<usize> {
    let long = words.chars().count() >= QUOTED && vocabulary.containing(words).is_empty();
    let tasks = if long { vocabulary.about(words) } else { Vec::new() };
    if tasks.len() <= FEW { tasks } else { Vec::new() }
}

/// What stands before 方面 or 领域 in quotes where it is the end of a heading: 政府业务应用体系方面.
pub(super) fn marked_headings(question: &str, words: &Words, vocabulary: &Vocabulary) -> String {
    let Some((at, noun)) =
        words.terms.nouns_behind.iter().find_map(|n| Some((question.find(n.as_str())?, n)))
    else {
        return question.to_owned();
    };
    let (before, behind) = question.split_at_checked(at).unwrap_or((question, ""));
    let starts = before.char_indices().map(|(at, _)| at);
    let whole = |from: &usize| {
        let core = plain(before.get(*from..).unwrap_or_default());
        let long = core.chars().count() >= SHORTEST_HEADING;
        let named = !vocabulary.named(&core).is_empty();
        long && vocabulary.sections.iter().any(|(heading, _)| {
            let opened = crate::ask::topic::opened(heading, words);
            let most = core.chars().count() * 3 >= heading.chars().count() * 2;
            noun_of(heading, words) == core || (!named && most && opened.contains(&core))
        })
    };
    match starts.into_iter().find(whole).and_then(|from| before.split_at_checked(from)) {
        Some((left, phrase)) => {
            format!("{left}“{phrase}”{}", behind.strip_prefix(noun.as_str()).unwrap_or(behind))
        }
        None => question.to_owned(),
    }
}

/// A heading without its opening verb and attribute, by which it may be asked for: 业务应用体系.
pub(super) fn noun_of<'h>(heading: &'h str, words: &Words) -> &'h str {
    let opened = crate::ask::topic::opened(heading, words);
    let noun = opened.rsplit(words.terms.attributive).next().unwrap_or(opened);
    if noun.chars().count() < SHORTEST_HEADING { heading } else { noun }
}

/// Characters of the shortest heading that is taken for one without quotes.
const SHORTEST_HEADING: usize = 5;

/// What stands before, within and behind the first pair of quotes.
pub(super) fn quotation(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(['“', '「', '"', '\u{2018}'])?;
    let (quoted, behind) = rest.split_once(['”', '」', '"', '\u{2019}'])?;
    Some((before, quoted, behind))
}

/// 计算（数据、运营）中心 written out: 计算中心、数据中心、运营中心. Names that are written with brackets stay.
pub(super) fn opened_brackets(question: &str, words: &Words, vocabulary: &Vocabulary) -> String {
    let Some((before, rest)) = question.split_once('（') else { return question.to_owned() };
    let Some((within, behind)) = rest.split_once('）') else { return question.to_owned() };
    let short = within.split('、').all(|item| (1..=6).contains(&item.chars().count()));
    let heads = words.heads.keys().chain(&words.terms.metric_endings);
    let head = heads.filter(|head| behind.starts_with(head.as_str())).max_by_key(|head| head.len());
    let last: Vec<char> = plain(before).chars().rev().take(2).collect();
    let name: String = last.into_iter().rev().chain(plain(&within.replace('、', "")).chars()).collect();
    let places = within.split('、').any(|item| vocabulary.is_place(item));
    let is_name = places
        || vocabulary
            .entities
            .iter()
            .any(|e| e.slot != Slot::Task && e.plain.iter().any(|n| n.contains(&name)))
        || vocabulary.metrics.iter().any(|m| m.plain.contains(&name));
    if let Some(alternatives) = alternatives(before, within, words, vocabulary).filter(|_| !is_name) {
        return format!("{before}、{alternatives}{}", opened_brackets(behind, words, vocabulary));
    }
    if let Some((open, whole, behind)) = both_named(before, within, behind, vocabulary) {
        return format!("{open}{whole}{}", opened_brackets(behind, words, vocabulary));
    }
    // 两个卫星（数据）运营中心: what brackets add is there in some of the names only.
    let open: String = plain(before).chars().rev().take(2).collect::<Vec<char>>().into_iter().rev().collect();
    let closed: String = plain(behind).chars().take(2).collect();
    let bare = format!("{open}{closed}");
    let counted = words.terms.measures.iter().any(|measure| {
        let number = before.split_once(measure.as_str()).and_then(|(number, _)| number.chars().last());
        number.is_some_and(|c| words.terms.numerals.contains(&c))
    });
    if is_name && counted && !places && open.chars().count() == 2 && !vocabulary.containing(&bare).is_empty()
    {
        return format!("{before}{}", opened_brackets(behind, words, vocabulary));
    }
    // 卫星（数据）运营中心: things bear the name with and without what stands in brackets.
    let whole = format!("{open}{}{closed}", plain(within));
    let both = [&bare, &whole].iter().all(|name| !vocabulary.containing(name).is_empty());
    match head {
        Some(head)
            if both && !places && (2..=4).contains(&within.chars().count()) && open.chars().count() == 2 =>
        {
            let behind = behind.strip_prefix(head.as_str()).unwrap_or(behind);
            let behind = opened_brackets(behind, words, vocabulary);
            format!("{before}{head}、{open}{within}{head}{behind}")
        }
        Some(head) if short && !is_name => {
            let behind = behind.strip_prefix(head.as_str()).unwrap_or(behind);
            let all: Vec<String> = within.split('、').map(|item| format!("{item}{head}")).collect();
            let behind = opened_brackets(behind, words, vocabulary);
            format!("{before}{head}、{}{behind}", all.join("、"))
        }
        // 海洋信息化（智慧海洋）: another word for what stands before.
        _ if !is_name && within.chars().count() >= 3 && !vocabulary.about(&plain(within)).is_empty() => {
            format!("{before}、{within}{}", opened_brackets(behind, words, vocabulary))
        }
        _ if both && !places => format!("{before}{}", opened_brackets(behind, words, vocabulary)),
        _ => format!("{before}（{within}）{}", opened_brackets(behind, words, vocabulary)),
    }
}

/// 政务（公共）数据共享平台 where names hold 政务数据共享平台 and 公共数据共享平台 both: what stands before them, both, and what
/// stands behind.
fn both_named<'q>(
    before: &'q str,
    within: &str,
    behind: &'q str,
    vocabulary: &Vocabulary,
) -> Option<(&'q str, String, &'q str)> {
    let starts: Vec<usize> = before.char_indices().rev().map(|(at, _)| at).take(4).collect();
    let ends: Vec<usize> = behind.char_indices().map(|(at, c)| at + c.len_utf8()).take(16).collect();
    let named = |words: &str| !vocabulary.containing(&plain(words)).is_empty();
    for end in ends.iter().rev().filter(|end| behind.get(..**end).is_some_and(|w| w.chars().count() >= 4)) {
        let (shared, rest) = behind.split_at_checked(*end)?;
        for start in starts.iter().skip(1) {
            let (open, own) = before.split_at_checked(*start)?;
            let (one, other) = (format!("{own}{shared}"), format!("{within}{shared}"));
            if named(&one) && named(&other) {
                return Some((open, format!("{one}、{other}"), rest));
            }
        }
    }
    None
}

/// 立法（信息化、大数据条例等）: examples of laws in brackets name no single one of them.
pub(super) fn without_examples(question: &str, words: &Words) -> String {
    let laws = words.cues.cues.get("law").into_iter().flatten();
    let cut = |open: char, close: char| {
        let (before, rest) = question.split_once(open)?;
        let (within, behind) = rest.split_once(close)?;
        let examples = words.terms.examples.iter().any(|word| within.ends_with(word.as_str()));
        let of_laws = laws.clone().any(|law| before.contains(law.as_str()));
        // 立法（条例、综合性立法）: nothing but kinds of laws.
        let kind = |item: &str| {
            laws.clone()
                .chain(&words.terms.laws)
                .chain([&words.terms.legislation])
                .any(|l| item.ends_with(l.as_str()))
        };
        let kinds = within.split(|c| words.terms.ands.contains(&c)).all(kind);
        let such = words.terms.such_as.iter().any(|word| within.starts_with(word.as_str()));
        (such || (examples || kinds) && of_laws).then(|| format!("{before}{behind}"))
    };
    cut('（', '）').or_else(|| cut('(', ')')).unwrap_or_else(|| question.to_owned())
}

/// Kinds that brackets add to those before them, as a list: 试验区（含示范城市、集聚区）.
pub(super) fn included(question: &str, words: &Words) -> String {
    let cut = |open: char, close: char| {
        let (before, rest) = question.split_once(open)?;
        let (within, behind) = rest.split_once(close)?;
        let kinds = words.terms.including.iter().find_map(|word| within.strip_prefix(word.as_str()))?;
        let is_kind = |item: &str| {
            let ends = |kind: &String| item.ends_with(kind.as_str());
            words.heads.keys().chain(words.classes.keys()).any(ends)
        };
        let mut items = kinds.split(|c: char| words.terms.ands.contains(&c));
        items.all(|item| is_kind(&plain(item))).then(|| format!("{before}、{kinds}{behind}"))
    };
    cut('（', '）').or_else(|| cut('(', ')')).unwrap_or_else(|| question.to_owned())
}

/// What brackets offer instead of the words before them: verbs for a verb (制定（编制）), other heads for a head, which then
/// share what stands before it (应用项目（场景）).
fn alternatives(before: &str, within: &str, words: &Words, vocabulary: &Vocabulary) -> Option<String> {
    let is_verb = |item: &str| verbs(item, words);
    let mut items = within.split('、').map(plain);
    if items.clone().all(|item| is_verb(&item))
        && words.actions.keys().any(|verb| before.ends_with(verb.as_str()))
    {
        // A break on either side keeps the verbs from leaning on one another.
        return Some(format!("{}、", items.collect::<Vec<String>>().join("、")));
    }
    let counted = |word: &str| vocabulary.metrics.iter().any(|m| m.plain.ends_with(word));
    let noun = |word: &str| {
        counted(word)
            || words.heads.contains_key(word)
            || words.classes.contains_key(word)
            || words.body_kinds.contains_key(word)
    };
    let nouns = words.heads.keys().chain(words.classes.keys()).chain(words.body_kinds.keys());
    let ended = nouns.filter(|n| before.ends_with(n.as_str())).max_by_key(|n| n.len())?;
    if !items.clone().all(|item| noun(&item)) {
        return None;
    }
    let open = before.strip_suffix(ended.as_str())?;
    let terms = &words.terms;
    let light = |c: char| c == terms.attributive || c == terms.years.mark || terms.ands.contains(&c);
    let from = open.char_indices().rev().find(|(_, c)| light(*c) || !c.is_alphanumeric());
    let shared = from.map_or(open, |(at, c)| open.get(at + c.len_utf8()..).unwrap_or_default());
    let each = items.by_ref().map(|item| format!("{shared}{item}"));
    Some(each.collect::<Vec<String>>().join("、"))
}

/// Whether words are nothing but verbs of actions: 启动建设.
pub(super) fn verbs(item: &str, words: &Words) -> bool {
    let mut rest = item;
    while !rest.is_empty() {
        let verb =
            words.actions.keys().filter(|verb| rest.starts_with(verb.as_str())).max_by_key(|verb| verb.len());
        let opening = words.terms.heading_openings.iter().find(|verb| rest.starts_with(verb.as_str()));
        match verb.or(opening) {
            Some(verb) => rest = rest.get(verb.len()..).unwrap_or_default(),
            None => return false,
        }
    }
    !item.is_empty()
}

/// Verbs in quotes: the text must have them, word for word (“启动建设”).
pub(super) fn quoted_verbs(question: &str, words: &Words) -> Vec<String> {
    let mut found = Vec::new();
    if words.terms.counts_too.iter().any(|said| question.contains(said.as_str())) {
        return found;
    }
    let mut rest = question;
    while let Some((_, quoted, behind)) = quotation(rest) {
        let items: Vec<String> = quoted.split(['、', '，']).map(plain).collect();
        if items.iter().all(|item| verbs(item, words)) {
            found.extend(items);
        }
        rest = behind;
    }
    found
}

/// Tasks of the parts of a document that the question names by their kind (成果清单), and the headings of those parts.
pub(super) fn parts(question: &str, words: &Words, vocabulary: &Vocabulary) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for (heading, tasks) in &vocabulary.sections {
        let ended = words.terms.part_endings.iter().find(|end| heading.ends_with(end.as_str()));
        let Some(ended) = ended else { continue };
        let length = heading.chars().count();
        let kind: String = heading.chars().skip(length.saturating_sub(ended.chars().count() + 2)).collect();
        if question.contains(&kind) {
            found.extend(tasks);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
