//! Bodies, places or years weighed against one another by how much each has (甲和乙谁负责的任务多, 甲牵头的任务比乙多几项): each is
//! counted by itself and the numbers are compared. Must not know how anything is counted.

use super::model::{Answer, Item, Status};
use super::plain::{BREAK, plain};
use super::session::Session;
use super::together::together;
use super::token::{Token, What};
use super::words::{Slot, WeighedWords};
use crate::store::StoreError;

/// The intent of a question for a number.
const COUNT: &str = "count";

/// Two questions for a number, and what each is about.
struct Scales {
    names: [String; 2],
    questions: [String; 2],
    /// Whether the difference is asked for rather than which has more.
    difference: bool,
    /// Whether the one with less is asked for.
    less: bool,
}

impl Session<'_> {
    /// The answer to a question that weighs two against each other; `None` where it does not, or where one cannot be counted.
    pub(super) fn weighed(
        &self,
        question: &str,
        language: &'static str,
    ) -> Result<Option<Answer>, StoreError> {
        let said = &self.asker.words.terms.weighed;
        // Most questions weigh nothing: they are not cut into tokens for it.
        if !said.more.iter().chain(&said.less).any(|word| question.contains(word.as_str())) {
            return Ok(None);
        }
        let tokens = self.asker.spotter.tokens(&plain(question), &self.vocabulary);
        let Some(scales) = scales(&tokens, said, &self.asker.words.terms.ands) else { return Ok(None) };
        let mut counts: Vec<Answer> = Vec::new();
        for asked in &scales.questions {
            let count = self.ask(&self.read(asked), question, language)?;
            if count.intent != COUNT || count.answers.len() > 1 || count.status == Status::NotUnderstood {
                return Ok(None);
            }
            counts.push(count);
        }
        let numbers: Vec<f64> =
            counts.iter().map(|c| c.answers.first().and_then(|i| i.value).unwrap_or_default()).collect();
        let totals = scales.names.iter().zip(&numbers);
        let total =
            |(name, n): (&String, &f64)| self.asker.words.say(language, "has_total", &[name, &n.to_string()]);
        let note = totals.map(total).collect::<Vec<_>>().join("；");
        let (Ok(numbers), whole) = (<[f64; 2]>::try_from(numbers), together(question, counts.clone())) else {
            return Ok(None);
        };
        let answers = match scales.difference {
            true => self.gap(&scales, numbers, &whole, &note, language),
            false => sides(&scales, numbers, &counts, &note),
        };
        let found = !answers.is_empty();
        Ok(found.then_some(Answer { message: None, answers, ..whole }))
    }

    /// How much more or less the first has, with what both numbers rest on.
    fn gap(
        &self,
        scales: &Scales,
        [one, other]: [f64; 2],
        whole: &Answer,
        note: &str,
        language: &'static str,
    ) -> Vec<Item> {
        let key = if one < other { "fewer_by" } else { "more_by" };
        let [first, second] = &scales.names;
        let gap = (one - other).abs();
        let label = self.asker.words.say(language, key, &[first, second, &gap.to_string()]);
        joined(&whole.answers, label, note.to_owned(), gap).into_iter().collect()
    }
}

/// Which of two has more, or less; both where they have as much.
fn sides(scales: &Scales, [one, other]: [f64; 2], counts: &[Answer], note: &str) -> Vec<Item> {
    let wins =
        |number: f64, than: f64| (number - than).abs() < f64::EPSILON || (number > than) != scales.less;
    let all: Vec<Item> = counts.iter().flat_map(|count| count.answers.iter().cloned()).collect();
    let both = scales.names.iter().zip(counts).zip([(one, other), (other, one)]);
    let kept = both.filter(|(_, (number, than))| wins(*number, *than));
    let item = |((name, count), (number, _)): ((&String, &Answer), (f64, f64))| {
        // What has none is shown by what the other has.
        let shown = if count.answers.is_empty() { &all } else { &count.answers };
        joined(shown, name.clone(), note.to_owned(), number)
    };
    kept.filter_map(item).collect()
}

/// One item of the counts that it rests on; `None` where none has evidence.
fn joined(counts: &[Item], label: String, note: String, value: f64) -> Option<Item> {
    let mut years: Vec<i64> = counts.iter().flat_map(|item| item.years.iter().copied()).collect();
    years.sort_unstable();
    years.dedup();
    let evidence: Vec<_> = counts.iter().flat_map(|item| item.evidence.iter().cloned()).collect();
    let unit = counts.first()?.unit.clone();
    (!evidence.is_empty()).then_some(Item {
        label,
        iri: None,
        value: Some(value),
        unit,
        years,
        note,
        evidence,
    })
}

/// The two questions that one asks.
fn scales(tokens: &[Token], said: &WeighedWords, ands: &[char]) -> Option<Scales> {
    let all: String = tokens.iter().map(|token| token.words.as_str()).collect();
    let all = all.trim_end_matches(BREAK);
    compared(tokens, all, said)
        .or_else(|| either(tokens, all, said))
        .or_else(|| which(tokens, all, said, ands))
}

/// 甲牵头的任务比乙多几项
fn compared(tokens: &[Token], all: &str, said: &WeighedWords) -> Option<Scales> {
    let at = all.find(said.than.as_str())?;
    let (before, behind) = (all.get(..at)?, all.get(at + said.than.len()..)?);
    let other = starting(tokens, at + said.than.len())?;
    let rest = behind.strip_prefix(other.words.as_str())?;
    // 比2021年多了几个平台: what is counted stands behind.
    let asked = said.amounts.iter().filter_map(|amount| Some((rest.rfind(amount.as_str())?, amount.len())));
    let (at_amount, long) = asked.min_by_key(|(at, long)| (*at, std::cmp::Reverse(*long)))?;
    let (rest, noun) = (rest.get(..at_amount)?, rest.get(at_amount + long..)?);
    let rest = said.done.iter().find_map(|done| rest.strip_suffix(done.as_str())).unwrap_or(rest);
    let (rest, less) = compares(rest, said).or_else(|| opens(rest, said))?;
    let one = standing_for(tokens, at, other)?;
    let question = format!("{before}{rest}{noun}{}", said.count);
    Some(Scales { difference: true, ..exchanged(question, one, other, less) })
}

/// 2025年新建的平台多还是2022年多
fn either(tokens: &[Token], all: &str, said: &WeighedWords) -> Option<Scales> {
    let at = all.find(said.or.as_str())?;
    let (before, less) = compares(all.get(..at)?.trim_end_matches(BREAK), said)?;
    let other = starting(tokens, at + said.or.len())?;
    compares(all, said)?;
    let one = standing_for(tokens, at, other)?;
    Some(exchanged(format!("{before}{}", said.count), one, other, less))
}

/// A question about one of two, and the same about the other.
fn exchanged(question: String, one: &Token, other: &Token, less: bool) -> Scales {
    let second = question.replacen(&one.words, &other.words, 1);
    Scales {
        names: [one.words.clone(), other.words.clone()],
        questions: [question, second],
        difference: false,
        less,
    }
}

/// 甲和乙谁负责的任务多
fn which(tokens: &[Token], all: &str, said: &WeighedWords, ands: &[char]) -> Option<Scales> {
    let (bare, less) = compares(all, said)?;
    let mut from = 0;
    for (at, one) in tokens.iter().enumerate() {
        let start = from;
        from += one.words.len();
        let (Some(and), Some(other)) = (tokens.get(at + 1), tokens.get(at + 2)) else { break };
        let joins = and.words.trim_matches(ands).is_empty() || and.words.starts_with(BREAK);
        if !joins || !alike(one, other) {
            continue;
        }
        let end = start + [one, and, other].iter().map(|token| token.words.len()).sum::<usize>();
        let behind = bare.get(end..)?.trim_start_matches(BREAK);
        let asking = said.which.iter().filter(|which| behind.starts_with(which.as_str()));
        let rest = behind.get(asking.max_by_key(|which| which.len())?.len()..)?;
        let open = all.get(..start)?;
        let question = |name: &Token| format!("{open}{}{rest}{}", name.words, said.count);
        return Some(Scales {
            names: [one.words.clone(), other.words.clone()],
            questions: [question(one), question(other)],
            difference: false,
            less,
        });
    }
    None
}

/// The words without the adjective of quantity that ends them, and whether it asks for less.
fn compares<'q>(words: &'q str, said: &WeighedWords) -> Option<(&'q str, bool)> {
    let without = |list: &[String]| list.iter().find_map(|end| words.strip_suffix(end.as_str()));
    let (rest, less) =
        without(&said.more).map(|rest| (rest, false)).or_else(|| Some((without(&said.less)?, true)))?;
    Some((said.degrees.iter().find_map(|degree| rest.strip_suffix(degree.as_str())).unwrap_or(rest), less))
}

/// The same of words that such an adjective opens: 多负责几项.
fn opens<'q>(words: &'q str, said: &WeighedWords) -> Option<(&'q str, bool)> {
    let behind = |list: &[String]| list.iter().find_map(|word| words.strip_prefix(word.as_str()));
    behind(&said.more).map(|rest| (rest, false)).or_else(|| Some((behind(&said.less)?, true)))
}

/// The token that starts at a byte.
fn starting(tokens: &[Token], byte: usize) -> Option<&Token> {
    let mut from = 0;
    tokens.iter().find(|token| {
        let starts = from == byte;
        from += token.words.len();
        starts
    })
}

/// The last token before a byte of the sort of another.
fn standing_for<'t>(tokens: &'t [Token], byte: usize, other: &Token) -> Option<&'t Token> {
    let mut from = 0;
    let before = tokens.iter().take_while(|token| {
        from += token.words.len();
        from <= byte
    });
    before.filter(|token| alike(token, other)).last()
}

/// Whether two tokens are different bodies or places, or different years.
fn alike(one: &Token, other: &Token) -> bool {
    let body = |what: &What| matches!(what, What::Named(Slot::Agency | Slot::Place, ..));
    let year = |what: &What| matches!(what, What::Year(..) | What::Named(Slot::Document, ..));
    let same = [body(&one.what), year(&one.what)] == [body(&other.what), year(&other.what)];
    same && (body(&one.what) || year(&one.what)) && one.words != other.words
}
