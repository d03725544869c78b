//! English words, cut at marks. Must not know what they mean.

use crate::ask::plain::BREAK;

/// What opens and closes a bracket; each is a word of its own.
pub(super) const OPEN: &str = "(";
pub(super) const CLOSE: &str = ")";

/// What opens the field of what is done with a technology, as a word of its own: AI + education.
pub(super) const PLUS: &str = "+";

/// Small numbers: behind which and what they say how many answers there are, and weigh nothing.
const NUMBERS: [&str; 11] =
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ASK: [&str; 2] = ["which", "what"];
const MAJOR: &str = "major";
/// Behind this a number says no more: the 32 deliverables.
const THE: &str = "the";

/// Words that no name goes on with.
const CLOSED: [&str; 33] = [
    "of",
    "in",
    "for",
    "to",
    "and",
    "or",
    "is",
    "are",
    "was",
    "were",
    "does",
    "do",
    "did",
    "has",
    "have",
    "by",
    "on",
    "with",
    "that",
    "the",
    "across",
    "at",
    "from",
    "under",
    "over",
    "between",
    "through",
    "throughout",
    "during",
    "within",
    "since",
    "as",
    "per",
];

/// Lower-case words; punctuation becomes a word of its own. Chinese in brackets is one word for each of its members.
pub(super) fn split(question: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = question;
    while let Some((before, members, behind)) = super::gloss::bracketed(rest) {
        found.extend(cut(before));
        found.push(OPEN.to_owned());
        for (at, member) in members.into_iter().enumerate() {
            found.extend((at > 0).then(|| BREAK.to_string()));
            found.push(member);
        }
        found.push(CLOSE.to_owned());
        rest = behind;
    }
    found.extend(cut(rest));
    let asks = |word: Option<&String>| word.is_some_and(|word| ASK.contains(&word.as_str()));
    let many = |word: &String| (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    for at in (1..found.len()).rev() {
        let counted = asks(found.get(at - 1)) || found.get(at - 1).is_some_and(|word| word == THE);
        let plural = found.get(at + 1).is_some_and(|word| super::unit::is_plural(word));
        // Which five major actions: headings are counted so (五大行动).
        let major = found.get(at + 1).is_some_and(|word| word == MAJOR);
        if NUMBERS.contains(&found[at].as_str()) && asks(found.get(at - 1)) && !major
            || many(&found[at]) && counted && plural
        {
            found.remove(at);
        }
    }
    found
}

/// Words and marks of a text without Chinese in brackets.
fn cut(question: &str) -> Vec<String> {
    let question = without_options(&super::spelling::in_full(question));
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let (mut quoted, mut single) = (false, false);
    let mut before = ' ';
    let mut rest = question.chars().chain([' ']).peekable();
    while let Some(c) = rest.next() {
        let last = std::mem::replace(&mut before, c);
        // 'One person, one file': what opens behind a blank and closes before one is a quotation mark.
        if matches!(c, '\'' | '‘' | '’') {
            let letter = |c: &char| c.is_alphanumeric();
            single = !letter(&last) && rest.peek().is_some_and(letter)
                || single && rest.peek().is_some_and(letter);
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
            continue;
        }
        if c == '+' {
            // Internet+ is two words, as Internet Plus is.
            words.extend([std::mem::take(&mut word), PLUS.to_owned()].into_iter().filter(|w| !w.is_empty()));
            continue;
        }
        if c == '&' {
            words.extend([std::mem::take(&mut word), "and".to_owned()].into_iter().filter(|w| !w.is_empty()));
            continue;
        }
        if matches!(c, '\'' | '’') {
            // The genitive ends its word: document's.
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        quoted = match c {
            '“' => true,
            '”' => false,
            '"' => !quoted,
            _ => quoted,
        };
        // A comma inside quotes is part of a name: “one person, one file”.
        let silent = c.is_whitespace() || matches!(c, '-' | '/' | '“' | '”' | '"' | '‘');
        match c {
            '(' => words.push(OPEN.to_owned()),
            ')' => words.push(CLOSE.to_owned()),
            _ if silent || (quoted || single) && c == ',' => {}
            _ => words.push(BREAK.to_string()),
        }
    }
    words.iter().map(|word| super::spelling::settled(word)).collect()
}

/// Without what brackets make optional inside a word: (sub-)centre, agency(ies).
fn without_options(question: &str) -> String {
    let mut left = String::new();
    let mut rest = question;
    while let Some((before, within, behind)) = bracket(rest) {
        left.push_str(before);
        // The Group, where (or Group) gives the other name of a company.
        let within = OTHERWISE
            .iter()
            .find_map(|or| within.strip_prefix(or))
            .filter(|name| is_name(name))
            .unwrap_or(within);
        let letter = |c: char| c.is_ascii_alphabetic();
        let inside = before.ends_with(letter) || behind.starts_with(letter);
        let short = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
        let bare = within.trim_matches(['\'', '"', '‘', '’', '“', '”']);
        if is_level(before) && within.split([',', ' ']).filter(|w| !w.is_empty()).all(is_level) {
            // Bodies of one level by two names: townships (sub-districts).
            left.push_str(&within.replace(',', ""));
        } else if within.len() > 1
            && within.starts_with(|c: char| c.is_ascii_uppercase())
            && within.chars().all(short)
        {
            // What a name is called for short is part of it: the information model (CIM) platform.
            left.push_str(within);
        } else if is_name(within) && name_ends(before) && is_name(behind.trim_start()) {
            // So is the place in it: the Information Technology (Hunan) Park.
            left.push_str(within);
        } else if bare.len() > 2 && bare == within && lower(bare) && plural_follows(behind) {
            // Some of several have it in their names: satellite (data) centres.
        } else if bare.len() > 2 && lower(bare) && noun_follows(behind) {
            // What else a word of a name may be: cultural (red) relics.
            left.push_str(bare);
        } else if bare.len() > 2 && bare == within && lower(bare) && before.ends_with(' ') {
            // What else it is: the pilot zone (trial).
            left.extend(["or ", bare]);
        } else if !inside || within.contains(' ') {
            left.extend(["(", within, ")"]);
        }
        rest = behind;
    }
    left + rest
}

/// What opens another name of what stands before a bracket.
const OTHERWISE: [&str; 5] = ["or ", "later ", "now ", "or the ", "later the "];

/// Nouns for levels of government.
const LEVELS: [&str; 20] = [
    "townships",
    "township",
    "towns",
    "town",
    "sub-districts",
    "sub-district",
    "subdistricts",
    "subdistrict",
    "streets",
    "counties",
    "county",
    "districts",
    "district",
    "cities",
    "city",
    "county-level",
    "prefectures",
    "prefecture",
    "banners",
    "and",
];

/// Whether a text ends in such a noun.
fn is_level(text: &str) -> bool {
    let last = text.trim_end().rsplit(' ').next().unwrap_or_default();
    LEVELS.contains(&last.to_lowercase().as_str())
}

/// Whether a text opens with a word of a name.
fn is_name(text: &str) -> bool {
    let word: Vec<char> = text.chars().take_while(|c| c.is_alphabetic()).collect();
    word.len() > 2 && word[0].is_uppercase() && word[1..].iter().all(|c| c.is_lowercase())
}

/// Whether a text ends in one.
fn name_ends(text: &str) -> bool {
    is_name(text.trim_end().rsplit(' ').next().unwrap_or_default())
}

fn lower(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_lowercase())
}

/// Whether one of the next two words is a plural.
fn plural_follows(behind: &str) -> bool {
    let next = behind.trim_start().split(|c: char| !c.is_alphanumeric()).take(2);
    let mut open = next.take_while(|word| !CLOSED.contains(word));
    open.any(super::unit::is_plural)
}

/// Whether a word follows that is none of those that open another part of the sentence.
fn noun_follows(behind: &str) -> bool {
    let word = behind.trim_start().split(' ').next().unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_lowercase()) && !CLOSED.contains(&word)
}

/// What stands before, in and behind the first pair of brackets.
fn bracket(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('(')?;
    let (within, behind) = rest.split_once(')')?;
    Some((before, within, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_at_marks() {
        assert_eq!(split("Who runs the city's “brain”?"), ["who", "runs", "the", "city", "s", "brain", "|"]);
    }

    #[test]
    fn brackets_inside_a_word_are_options() {
        assert_eq!(split("the (sub-)centre and the agency(ies)"), ["the", "centre", "and", "the", "agency"]);
        assert_eq!(split("the model (CIM) platform"), ["the", "model", "cim", "platform"]);
        assert_eq!(split("the Software (Hunan) Park"), ["the", "software", "hunan", "park"]);
        assert_eq!(split("the zone (trial) across"), ["the", "zone", "or", "trial", "across"]);
        assert_eq!(split("the app (2021)"), ["the", "app", "(", "2021", ")"]);
    }

    #[test]
    fn a_plus_is_a_word() {
        assert_eq!(
            split("Internet+ tourism, AI+education"),
            ["internet", "+", "tourism", "|", "ai", "+", "education"]
        );
    }

    #[test]
    fn chinese_in_brackets_is_one_word_a_member() {
        let words = split("improved (优化提升、完善提升) in 2024");
        assert_eq!(words, ["improved", "(", "优化提升", "|", "完善提升", ")", "in", "2024"]);
        assert_eq!(
            split("the window (中国（山东）单一窗口)"),
            ["the", "window", "(", "中国（山东）单一窗口", ")"]
        );
        assert_eq!(split("Which two cities"), ["which", "cities"]);
        assert_eq!(
            split("the 'one map, one list' plan's, x"),
            ["the", "one", "map", "one", "list", "plan", "s", "|", "x"]
        );
        assert_eq!(split("of the 32 items"), ["of", "the", "items"]);
        assert_eq!(split("its revolutionary ('red') relics"), ["its", "revolutionary", "red", "relics"]);
    }
}
