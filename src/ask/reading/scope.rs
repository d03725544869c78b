//! Which part of a document a question is about: the heading before 部分 or 一章, in quotes or without, and the heading of
//! a section that is said whole. Must not know slots.

use super::Group;
use crate::ask::plain::{likeness, pairs, plain, scattered};
use crate::ask::vocabulary::{Heading, Vocabulary};
use crate::ask::words::Words;

/// Characters of the shortest heading that is taken for one without a noun that says so.
const LONG_ENOUGH: usize = 6;
/// The same of a heading of a single task.
const LONG_TASK: usize = 10;
/// Likeness from which words are taken for a heading.
const LIKE_ENOUGH: f64 = 0.6;

/// The question without the headings that limit it; the tasks below each become topics.
pub(super) fn cut(question: &str, words: &Words, vocabulary: &Vocabulary, topics: &mut Vec<Group>) -> String {
    let years = years(question);
    let of_years = |heading: &&Heading| years.is_empty() || years.contains(&heading.year);
    let headings: Vec<&Heading> = vocabulary.headings.iter().filter(of_years).collect();
    let mut left = String::new();
    let question = said_whole(question, &headings, words, topics);
    let mut rest = numbered(&question, &headings, words, topics);
    while let Some((before, noun, behind)) = part_noun(&rest, words) {
        match below(before, &headings, words) {
            Some((open, group)) => {
                left = format!("{left}{open}，");
                topics.push(group);
            }
            None => left = format!("{left}{before}{noun}"),
        }
        rest = behind.to_owned();
    }
    whole(&(left + &rest), &headings, (words, vocabulary), topics)
}

/// The heading of a section in all its words, also its verbs and the names in it: it names no more than the section.
fn said_whole(question: &str, headings: &[&Heading], words: &Words, topics: &mut Vec<Group>) -> String {
    let sections =
        headings.iter().filter(|h| h.is_section() && h.plain.chars().count() >= LONG_ENOUGH && verbal(h));
    let found = sections.filter_map(|heading| Some((span(question, &heading.plain)?, heading)));
    let Some(((from, to), longest)) = found.max_by_key(|(_, heading)| heading.plain.len()) else {
        return question.to_owned();
    };
    let same = headings.iter().filter(|heading| heading.is_section() && heading.plain == longest.plain);
    let mut entities: Vec<usize> = same.flat_map(|heading| heading.tasks.iter().copied()).collect();
    entities.sort_unstable();
    entities.dedup();
    let (Some(before), Some(behind)) = (question.get(..from), question.get(to..)) else {
        return question.to_owned();
    };
    let before = before.trim_end_matches(['“', '「', '"', '‘', '《']);
    let behind =
        behind.trim_start_matches(['”', '」', '"', '’', '》']).trim_start_matches(words.terms.attributive);
    let nouns = words.terms.part_nouns.iter().filter_map(|noun| behind.strip_prefix(noun.as_str()));
    let behind = nouns.min_by_key(|rest| rest.len()).unwrap_or(behind);
    if entities.is_empty() {
        return question.to_owned();
    }
    topics.push(Group { words: longest.plain.clone(), entities });
    format!("{before}，{behind}")
}

/// Whether a heading opens with a verb: what it says is no name of a thing.
fn verbal(heading: &Heading) -> bool {
    heading.core.len() < heading.plain.len()
}

/// Where a question has words, whatever marks stand in it.
fn span(question: &str, said: &str) -> Option<(usize, usize)> {
    let mut folded = String::new();
    let mut places: Vec<(usize, usize, usize)> = Vec::new();
    for (at, c) in question.char_indices() {
        let kept = plain(&c.to_string());
        if !kept.is_empty() {
            places.push((folded.len(), at, at + c.len_utf8()));
            folded.push_str(&kept);
        }
    }
    let start = folded.find(said)?;
    let from = places.iter().find(|place| place.0 == start)?.1;
    let to = places.iter().rev().find(|place| place.0 < start + said.len())?.2;
    Some((from, to))
}

/// 第七部分: the part of that number, said apart from what it is about.
fn numbered(question: &str, headings: &[&Heading], words: &Words, topics: &mut Vec<Group>) -> String {
    let terms = &words.terms;
    let digit = |c: char| terms.numerals.contains(&c) || c.is_ascii_digit();
    let Some((before, rest)) = question.split_once(terms.edition[0].as_str()) else {
        return question.to_owned();
    };
    let number: String = rest.chars().take_while(|c| digit(*c)).collect();
    let behind = rest.get(number.len()..).unwrap_or_default();
    let nouns = terms.numbered_nouns.iter().filter_map(|noun| behind.strip_prefix(noun.as_str()));
    let value = number.parse().ok().or_else(|| crate::text::chinese_number(&number));
    let (Some(behind), Some(value)) = (nouns.min_by_key(|rest| rest.len()), value) else {
        return question.to_owned();
    };
    let of = headings.iter().filter(|heading| heading.number() == Some(value));
    let mut entities: Vec<usize> = of.flat_map(|heading| heading.tasks.iter().copied()).collect();
    entities.sort_unstable();
    entities.dedup();
    if entities.is_empty() {
        return question.to_owned();
    }
    topics.push(Group { words: number, entities });
    format!("{before}，{behind}")
}

/// What stands before, as and behind the first noun for a part.
fn part_noun<'q>(question: &'q str, words: &'q Words) -> Option<(&'q str, &'q str, &'q str)> {
    let nouns = words.terms.part_nouns.iter().filter_map(|noun| Some((question.find(noun.as_str())?, noun)));
    let (at, noun) = nouns.min_by_key(|(at, noun)| (*at, std::cmp::Reverse(noun.len())))?;
    let (before, rest) = question.split_at_checked(at)?;
    let (noun, behind) = rest.split_at_checked(noun.len())?;
    Some((before, noun, behind))
}

/// The heading that ends `before`: what stands in front of it, and its tasks.
fn below(before: &str, headings: &[&Heading], words: &Words) -> Option<(String, Group)> {
    let before = before.trim_end_matches(words.terms.attributive);
    if let Some(quoted) = before.strip_suffix(['”', '」', '"', '’']) {
        let (at, mark) = quoted.char_indices().rev().find(|(_, c)| ['“', '「', '"', '‘'].contains(c))?;
        let phrase = plain(quoted.get(at + mark.len_utf8()..)?);
        return best(&phrase, headings, words).map(|(_, group)| (quoted[..at].to_owned(), group));
    }
    let start = before.rfind(['，', '。', '；', '：', '？', '》', '”', ',']).unwrap_or_default();
    let starts = before.char_indices().map(|(at, _)| at).filter(|at| *at >= start);
    let found = starts.filter_map(|at| {
        let phrase = plain(before.get(at..)?);
        let phrase = phrase.trim_start_matches(crate::ask::plain::BREAK);
        let long = phrase.chars().count() >= 2;
        let (score, group) = best(phrase, headings, words).filter(|_| long)?;
        Some((score, at, group))
    });
    // Of equally good ones the longest, which starts first.
    let (_, at, group) = found.reduce(|best, other| if other.0 > best.0 { other } else { best })?;
    Some((before.get(..at)?.to_owned(), group))
}

/// The headings that fit a phrase best, with how well they do.
fn best(phrase: &str, headings: &[&Heading], words: &Words) -> Option<(f64, Group)> {
    let scores: Vec<f64> = headings.iter().map(|heading| fit(phrase, heading, words)).collect();
    let most = scores.iter().copied().fold(0.0, f64::max);
    if most <= 0.0 {
        return None;
    }
    let fitting = headings.iter().zip(&scores).filter(|(_, score)| **score > most - 1e-9);
    let mut entities: Vec<usize> = fitting.flat_map(|(heading, _)| heading.tasks.iter().copied()).collect();
    entities.sort_unstable();
    entities.dedup();
    (!entities.is_empty()).then(|| (most, Group { words: phrase.to_owned(), entities }))
}

/// How well a phrase fits a heading: said whole, held, holding it, in pieces, or alike; not at all is 0.
fn fit(phrase: &str, heading: &Heading, words: &Words) -> f64 {
    let length = |text: &str| text.chars().count() as f64;
    let section = if heading.is_section() { 0.5 } else { 0.0 };
    let opened = crate::ask::topic::opened(phrase, words);
    let said = if heading.plain == phrase || heading.core == phrase || opened == heading.core {
        4.0
    } else if heading.plain.contains(phrase) {
        2.0 + length(phrase) / length(&heading.plain)
    } else if length(&heading.core) >= 4.0 && phrase.contains(&heading.core) {
        2.0 + length(&heading.core) / length(phrase)
    } else if length(phrase) >= 4.0 && scattered(&phrase.chars().collect::<Vec<char>>(), &heading.plain) {
        1.0 + length(phrase) / length(&heading.plain)
    } else {
        likeness(&pairs(opened), &pairs(&heading.core))
    };
    if said >= LIKE_ENOUGH { said + section } else { 0.0 }
}

/// A section's heading that the question says whole, its first verbs aside, limits it too; so does a task's that is long
/// and joins two matters.
fn whole(
    question: &str,
    headings: &[&Heading],
    (lexicon, vocabulary): (&Words, &Vocabulary),
    topics: &mut Vec<Group>,
) -> String {
    // 做大做强做优数字经济 is nothing but verbs before its last word: then the whole heading must be said.
    let words = |heading: &Heading| {
        if heading.core.chars().count() >= LONG_ENOUGH { heading.core.clone() } else { heading.plain.clone() }
    };
    let said = |heading: &&&Heading| {
        let words = words(heading);
        // A task's is taken where it joins two matters: else its words are those of its things.
        let joined = words.chars().any(|c| lexicon.terms.ands.contains(&c));
        let least = if heading.is_section() { LONG_ENOUGH } else { LONG_TASK };
        let said = words.chars().count() >= least && question.contains(&words);
        said && (heading.is_section() || joined) && vocabulary.named(&words).is_empty()
    };
    let Some(longest) = headings.iter().filter(said).max_by_key(|heading| words(heading).len()) else {
        return question.to_owned();
    };
    let same = headings.iter().filter(|heading| heading.core == longest.core);
    let mut entities: Vec<usize> = same.flat_map(|heading| heading.tasks.iter().copied()).collect();
    entities.sort_unstable();
    entities.dedup();
    let words = words(longest);
    let quoted = format!("“{words}”");
    let asked = if question.contains(&quoted) { quoted } else { words.clone() };
    topics.push(Group { words, entities });
    question.replacen(&asked, "，", 1)
}

/// Years of four digits that a question names.
fn years(question: &str) -> Vec<i64> {
    let plain = plain(question);
    let numbers = plain.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).filter(|year| (1949..2100).contains(year)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_do_not_hide_a_heading() {
        let asked = "2023年“建设‘数字丝路’，打造合作区”下面有哪些任务";
        let (from, to) = span(asked, "建设数字丝路|打造合作区").unwrap_or_default();
        assert_eq!(asked.get(from..to), Some("建设‘数字丝路’，打造合作区"));
        assert_eq!(span(asked, "打造园区"), None);
    }
}
