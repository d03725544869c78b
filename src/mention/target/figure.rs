//! Figures: a number with its magnitude and unit. Decides what the number is worth. Must not know whether it is a goal.

use super::words::{UnitClass, Words};
use crate::text::{Decimal, Span, chinese_number, is_magnitude_only, magnitude, opens_units};
use regex::Captures;

/// A number with its unit.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    /// Number, magnitude and unit.
    pub span: Span,
    /// The plain number: 2万 is 20000; 亿 stays in the unit.
    pub value: Decimal,
    /// The unit as a record has it.
    pub unit: String,
    /// How it counts.
    pub class: UnitClass,
    /// Whether it is a lower bound by itself: a range, 余, 多.
    pub open: bool,
    /// Whether it is written in Han numerals.
    pub han: bool,
    /// Whether it is told in ten thousands or more.
    pub scaled: bool,
    /// Whether it is a bare magnitude (百项, 千亿元).
    pub magnitude_only: bool,
}

/// The figures of a stretch of a sentence, in order.
pub(super) fn figures(words: &Words, text: &str, within: Span, sentence: Span) -> Vec<Figure> {
    let stretch = within.of(text);
    // Most parts hold no number: telling so takes less than asking for its groups.
    if !words.number.is_match(stretch) {
        return Vec::new();
    }
    let found = words.number.captures_iter(stretch);
    let so_far = Span::new(sentence.start.min(within.start), within.end).of(text);
    let label = |f: &Figure| {
        // 主干带宽达到10G，支线不低于1G: what the sentence is about goes on
        let rate = f.class == UnitClass::Rate && !words.lists.bandwidth.stands_in(so_far);
        rate || is_label(words, stretch, f)
    };
    let plain = found.filter_map(|c| figure(words, stretch, &c)).filter(|f| !label(f));
    plain.map(|f| shifted(f, within.start)).collect()
}

/// A code, an order, a grade, a part of a word: 10G-PON, 第3批, 4A级, 一体化.
fn is_label(words: &Words, stretch: &str, figure: &Figure) -> bool {
    let lists = &words.lists;
    let before = stretch.get(..figure.span.start).unwrap_or_default();
    let after = stretch.get(figure.span.end..).unwrap_or_default();
    let latin = |c: char| c.is_ascii_alphanumeric() || c == '.';
    let bare = figure.class == UnitClass::Bare;
    // 年底前60个: the word before it closes a deadline
    let dated = || words.deadline.find_iter(before).last().is_some_and(|m| m.end() == before.len());
    // 二级以上医院, 3级联动: a step of a scale is only told at the end
    let grade =
        figure.class == UnitClass::Grade && (figure.han || after.starts_with(|c: char| c.is_alphanumeric()));
    grade
        || before.ends_with(latin)
        || figure.han && figure.value == Decimal::whole(0)
        || bare && (after.starts_with(latin) || figure.han && figure.unit.is_empty())
        || lists.ordinal_before.ends(before) && !dated()
        || if bare { &lists.label_after } else { &lists.grades }.opens(after)
}

fn shifted(figure: Figure, by: usize) -> Figure {
    Figure { span: figure.span.shifted(by), ..figure }
}

fn figure(words: &Words, stretch: &str, found: &Captures) -> Option<Figure> {
    let whole = found.get(0)?;
    let part = |name: &str| found.name(name).map(|m| m.as_str());
    let power = found.name("power");
    let (mut power_word, mut at) = (part("power").unwrap_or_default(), whole.end());
    let mut unit = unit_at(words, stretch.get(at..)?);
    if let (None, Some(power)) = (&unit, power.filter(|p| opens_units(p.as_str()))) {
        // 5千瓦, 3百米: the magnitude belongs to the unit.
        unit = unit_at(words, stretch.get(power.start()..)?);
        if unit.is_some() {
            (power_word, at) = ("", power.start());
        }
    }
    let (unit, class, length) = unit.unwrap_or((String::new(), UnitClass::Bare, 0));
    let number = part("a").map(plain_digits);
    let value = match (&number, part("h")) {
        (Some(digits), _) => Decimal::parse(digits)?,
        (None, Some(han)) => Decimal::whole(i64::try_from(chinese_number(han)?).ok()?),
        _ => return None,
    };
    let (value, unit) = worth(value, power_word, unit, class)?;
    Some(Figure {
        span: Span::new(whole.start(), at + length),
        value,
        unit,
        class,
        open: found.name("b").is_some() || found.name("more").is_some(),
        han: number.is_none(),
        scaled: magnitude(power_word).power >= 4 || !magnitude(power_word).large.is_empty(),
        magnitude_only: part("h").is_some_and(is_magnitude_only),
    })
}

/// Magnitudes up to 亿 multiply, but 万元 is the unit that money is told in; 亿 belongs to the unit.
fn worth(value: Decimal, word: &str, unit: String, class: UnitClass) -> Option<(Decimal, String)> {
    let read = magnitude(word);
    let (power, kept) = if class == UnitClass::Money { read.short } else { (read.power, "") };
    Some((value.times_ten_to(power)?, format!("{kept}{}{unit}", read.large)))
}

/// The longest unit at the start of `rest`, with the bytes it takes.
fn unit_at(words: &Words, rest: &str) -> Option<(String, UnitClass, usize)> {
    let words_at = rest.trim_start_matches(' ');
    let skipped = rest.len() - words_at.len();
    let (unit, class) = words.units.of(words_at).find(|(unit, _)| fits(unit, words_at))?;
    let name = if unit == "％" { "%" } else { unit }.to_owned();
    Some((name, *class, skipped + unit.len()))
}

/// A unit in Latin letters must not run on (`P` in `PPP`).
fn fits(unit: &str, words_at: &str) -> bool {
    words_at.strip_prefix(unit).is_some_and(|after| {
        let latin = |c: char| c.is_ascii_alphanumeric();
        !(unit.ends_with(latin) && after.starts_with(latin))
    })
}

fn plain_digits(digits: &str) -> String {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '．' => '.',
        _ => c,
    };
    digits.chars().map(narrow).collect()
}
