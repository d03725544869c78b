//! Exact decimals and Chinese numerals. Must not know units or metrics.
//! (Numerals are the one kind of Han character that code may hold.)

use serde::{Serialize, Serializer};
use std::fmt;

/// An exact decimal `units / 10^scale`, never rounded, with no trailing zeros behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal {
    units: i128,
    scale: u32,
}

impl Decimal {
    /// Reads ASCII digits with thousands commas and one point (`1,200.5`); `None` for anything else or too long.
    pub fn parse(digits: &str) -> Option<Self> {
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let plain: String = whole.chars().filter(|c| *c != ',').chain(part.chars()).collect();
        if plain.is_empty()
            || whole.is_empty()
            || plain.len() > 30
            || !plain.bytes().all(|b| b.is_ascii_digit())
        {
            return None;
        }
        let units = plain.parse().ok()?;
        Some(Self { units, scale: part.len() as u32 }.reduced())
    }

    /// The value times `10^power` (万 is 4, 亿 is 8); `None` past 38 digits.
    pub fn times_ten_to(self, power: u32) -> Option<Self> {
        let units = self.units.checked_mul(10_i128.checked_pow(power)?)?;
        Some(Self { units, ..self }.reduced())
    }

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self { units: i128::from(value), scale: 0 }
    }

    /// The nearest float, for formats that know no decimals.
    pub fn to_f64(self) -> f64 {
        self.units as f64 / 10_f64.powi(self.scale as i32)
    }

    fn reduced(mut self) -> Self {
        while self.scale > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.scale -= 1;
        }
        self
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = 10_i128.pow(self.scale);
        write!(f, "{}", self.units / scale)?;
        if self.scale > 0 {
            write!(f, ".{:0width$}", self.units % scale, width = self.scale as usize)?;
        }
        Ok(())
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.units) {
            Ok(whole) if self.scale == 0 => serializer.serialize_i64(whole),
            _ => serializer.serialize_f64(self.to_f64()),
        }
    }
}

/// Reads a Chinese numeral below 100,000,000 (`三`, `十二`, `二十`, `一百零五`, `两千`, `二〇二二`); `None` for anything else.
pub fn chinese_number(word: &str) -> Option<u64> {
    if word.chars().nth(1).is_some() && word.chars().all(|c| digit(c).is_some()) {
        return word.chars().filter_map(digit).try_fold(0_u64, |n, d| n.checked_mul(10)?.checked_add(d));
    }
    let (mut total, mut section, mut pending) = (0_u64, 0_u64, None);
    for c in word.chars() {
        if let Some(d) = digit(c) {
            pending = Some(d);
        } else if c == '万' {
            total = total.checked_add(section + pending.take().unwrap_or(0))?.checked_mul(10_000)?;
            section = 0;
        } else {
            section += pending.take().unwrap_or(1) * power(c)?;
        }
    }
    let value = total + section + pending.unwrap_or(0);
    (!word.is_empty()).then_some(value)
}

/// A regular expression for Arabic digits of either width, with thousands commas and one point.
pub const DIGITS: &str = "[0-9０-９]+(?:,[0-9]{3})*(?:[.．][0-9０-９]+)?";
/// A regular expression for a numeral in Han characters below 万.
pub const HAN_DIGITS: &str = "[〇零一二三四五六七八九十百千两]+";
/// A regular expression for the magnitude behind a number, largest first.
pub const MAGNITUDE: &str = "万亿|千亿|百亿|亿|千万|百万|十万|万|千|百";

/// A magnitude word (`万`, `百亿`) taken apart at 亿 and 万.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Magnitude<'t> {
    /// The power of ten below 亿.
    pub power: u32,
    /// The power of ten without a closing 万, and that 万: for units that are counted in 万 (万元).
    pub short: (u32, &'t str),
    /// The closing 亿, which stays with the unit.
    pub large: &'t str,
}

/// Reads a magnitude word; the empty word is 1.
pub fn magnitude(word: &str) -> Magnitude<'_> {
    let tens = |word: &str| word.chars().map(|c| if c == '万' { 4 } else { tens(c) }).sum();
    let (small, large) = word.strip_suffix('亿').map_or((word, ""), |small| (small, "亿"));
    let (short, closing) = small.strip_suffix('万').map_or((small, ""), |short| (short, "万"));
    let short = if large.is_empty() { (tens(short), closing) } else { (tens(small), "") };
    Magnitude { power: tens(small), short, large }
}

fn tens(c: char) -> u32 {
    match c {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        _ => 0,
    }
}

/// Whether a numeral is nothing but a magnitude (`百` in 百项).
pub fn is_magnitude_only(word: &str) -> bool {
    word.chars().all(|c| tens(c) > 0)
}

/// Whether a magnitude may open a unit instead (千 in 千瓦, 百 in 百米).
pub fn opens_units(magnitude: &str) -> bool {
    matches!(magnitude, "千" | "百")
}

fn digit(c: char) -> Option<u64> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn power(c: char) -> Option<u64> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        let two = Decimal::parse("2.6").and_then(|d| d.times_ten_to(4));
        assert_eq!(two.map(|d| d.to_string()).as_deref(), Some("26000"));
        assert_eq!(Decimal::parse("1,200.50").map(|d| d.to_string()).as_deref(), Some("1200.5"));
        for bad in ["", ".", ".5", "1.2.3", "x", "1e9"] {
            assert_eq!(Decimal::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn magnitudes_stop_at_hundred_million() {
        let read = |word| (magnitude(word).power, magnitude(word).short, magnitude(word).large);
        assert_eq!(read("万"), (4, (0, "万"), ""));
        assert_eq!(read("百万"), (6, (2, "万"), ""));
        assert_eq!(read("万亿"), (4, (4, ""), "亿"));
        assert_eq!(read(""), (0, (0, ""), ""));
    }

    #[test]
    fn chinese_numerals() {
        for (word, value) in [
            ("三", 3),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("三十一", 31),
            ("一百零五", 105),
            ("两千", 2000),
            ("三万五千", 35000),
            ("二〇二二", 2022),
            ("百", 100),
        ] {
            assert_eq!(chinese_number(word), Some(value), "{word}");
        }
        assert_eq!(chinese_number("甲"), None);
        assert_eq!(chinese_number(""), None);
    }
}
