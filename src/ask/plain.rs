//! Words without what does not distinguish names: quotes, brackets, widths, case, blanks. Must not know any name.

/// Where one stretch of words ends and another begins.
pub(super) const BREAK: char = '|';

/// The words as they are compared: half-width, lower-case, without quotes, brackets and blanks; other punctuation
/// becomes [`BREAK`].
pub(super) fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            // Most characters, and all of these stay.
            '\u{4e00}'..='\u{9fff}' | 'a'..='z' | '0'..='9' => plain.push(c),
            _ => plain.extend(fold(c).into_iter().flat_map(char::to_lowercase)),
        }
    }
    plain
}

/// The same without what stands in brackets.
pub(super) fn without_brackets(words: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in words.chars() {
        match c {
            '（' | '(' | '〔' | '[' | '【' => depth += 1,
            '）' | ')' | '〕' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    plain(&kept)
}

fn fold(c: char) -> Option<char> {
    let half = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '—' | '–' => '-',
        _ => c,
    };
    match half {
        '“' | '”' | '‘' | '’' | '"' | '\'' | '《' | '》' | '〈' | '〉' | '「' | '」' | '『' | '』' | '·'
        | '•' => None,
        '(' | ')' | '〔' | '〕' | '[' | ']' | '【' | '】' => None,
        c if c.is_whitespace() => None,
        '，' | '。' | '？' | '！' | '；' | '：' | '、' | ',' | '?' | '!' | ';' | ':' | '…' | '|' => {
            Some(BREAK)
        }
        c => Some(c),
    }
}

/// Pairs of neighbouring characters, sorted, each once: the measure of likeness of names.
pub(super) fn pairs(words: &str) -> Vec<(char, char)> {
    let chars: Vec<char> = words.chars().filter(|c| *c != BREAK).collect();
    let mut found: Vec<(char, char)> = chars.iter().copied().zip(chars.iter().copied().skip(1)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// How many pairs two sorted lists share.
pub(super) fn shared(a: &[(char, char)], b: &[(char, char)]) -> usize {
    a.iter().filter(|pair| b.binary_search(pair).is_ok()).count()
}

/// Likeness of two names, 0 to 1 (Dice over pairs of characters).
pub(super) fn likeness(a: &[(char, char)], b: &[(char, char)]) -> f64 {
    match a.len() + b.len() {
        0 => 0.0,
        all => 2.0 * shared(a, b) as f64 / all as f64,
    }
}

/// Whether the characters stand in a name in their order, in pieces of two or more.
pub(super) fn scattered(asked: &[char], name: &str) -> bool {
    let name: Vec<char> = name.chars().collect();
    let (mut at, mut from) = (0, 0);
    while at < asked.len() {
        let longest = (2..=asked.len() - at).rev().find_map(|length| {
            let piece = asked.get(at..at + length)?;
            let rest = asked.len() - at - length;
            let place = name.get(from..)?.windows(length).position(|w| w == piece)?;
            (rest != 1).then_some((length, place))
        });
        let Some((length, place)) = longest else { return false };
        at += length;
        from += place + length;
    }
    !asked.is_empty()
}

/// Whether the characters stand in a text in pieces of two or more, in whatever order.
pub(super) fn in_pieces(asked: &[char], text: &str) -> bool {
    pieces(asked, text).is_some()
}

/// In how few pieces of two or more the characters stand in a text, in whatever order; `None` where they do not.
pub(super) fn pieces(asked: &[char], text: &str) -> Option<usize> {
    // The fewest pieces of the first `at` characters.
    let mut cut: Vec<Option<usize>> = vec![Some(0)];
    for at in 1..=asked.len() {
        let piece = |from: usize| asked.get(from..at).map(|p| p.iter().collect::<String>());
        let holds = |from: &usize| piece(*from).is_some_and(|p| text.contains(&p));
        let before = |from: usize| cut.get(from).copied().flatten().map(|pieces| pieces + 1);
        cut.push((0..at.saturating_sub(1)).filter(holds).filter_map(before).min());
    }
    cut.last().copied().flatten().filter(|pieces| *pieces > 0)
}

/// How many of the characters stand in a text in pieces of two or more, in whatever order.
pub(super) fn within(asked: &[char], text: &str) -> f64 {
    // The most of the first `at` characters.
    let mut most: Vec<usize> = vec![0];
    for at in 1..=asked.len() {
        let piece = |from: usize| asked.get(from..at).map(|p| p.iter().collect::<String>());
        let holds = |from: &usize| piece(*from).is_some_and(|p| text.contains(&p));
        let with = |from: usize| most.get(from).map(|before| before + at - from);
        let ended = (0..at.saturating_sub(1)).filter(holds).filter_map(with).max();
        let left = most.last().copied().unwrap_or_default();
        most.push(ended.unwrap_or_default().max(left));
    }
    most.last().copied().unwrap_or_default() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_do_not_distinguish() {
        assert_eq!(plain("“一码通”ＡＰＰ（试行）"), "一码通app试行");
        assert_eq!(plain("甲、乙？"), "甲|乙|");
        assert_eq!(without_brackets("某某（长丰）产业园"), "某某产业园");
    }

    #[test]
    fn pieces_stand_in_their_order() {
        let asked = |words: &str| words.chars().collect::<Vec<char>>();
        assert!(scattered(&asked("城市停车平台"), "城市级公共停车信息平台"));
        assert!(scattered(&asked("停车"), "停车"));
        assert!(!scattered(&asked("平台停车"), "停车平台"));
        assert!(!scattered(&asked("城车"), "城市停车"));
    }

    #[test]
    fn pieces_are_counted() {
        let asked: Vec<char> = "农业示范园区".chars().collect();
        assert!((within(&asked, "园区建成示范点") - 4.0).abs() < 1e-9);
        assert!(within(&asked, "农林业").abs() < 1e-9);
    }

    #[test]
    fn likeness_is_between_nothing_and_all() {
        let same = pairs("城市大脑");
        assert!((likeness(&same, &same) - 1.0).abs() < 1e-9);
        assert!(likeness(&same, &pairs("数字乡村")).abs() < 1e-9);
    }
}
