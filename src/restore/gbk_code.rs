//! GBK bytes of characters and back, private-use characters included, as Windows code page 936 pairs them.
//! Must not know why anyone asks.

use encoding_rs::GBK;
use std::sync::LazyLock;

/// The two GBK bytes of a character; ASCII punctuation, digits and blanks count as their full-width forms, because
/// pages fold those after the damage was done.
pub(super) fn encode(c: char) -> Option<[u8; 2]> {
    match c {
        ' ' => Some([0xA1, 0xA1]),
        '!'..='>' => Some([0xA3, c as u8 + 0x80]),
        '\u{E000}'..='\u{F8FF}' => PAIRS.private(c).or_else(|| private(c as u32)),
        _ if c.is_ascii() => None,
        '\u{4E00}'..='\u{9FA5}' => {
            let code = PAIRS.han.get(c as usize - 0x4E00).copied().filter(|code| *code > 0)?;
            Some(code.to_be_bytes())
        }
        _ => {
            let mut buffer = [0; 4];
            let (bytes, _, failed) = GBK.encode(c.encode_utf8(&mut buffer));
            (!failed).then_some(())?;
            <[u8; 2]>::try_from(bytes.as_ref()).ok()
        }
    }
}

/// Pairs by character: the encoder looks through its table for each.
struct Pairs {
    /// From U+4E00 on.
    han: Vec<u16>,
    /// From U+E000 on.
    private: Vec<u16>,
}

static PAIRS: LazyLock<Pairs> = LazyLock::new(|| {
    let leads = (0x81..=0xFE_u8).flat_map(|lead| (0x40..=0xFE_u8).map(move |trail| [lead, trail]));
    let pairs: Vec<[u8; 2]> = leads.filter(|pair| pair[1] != 0x7F).collect();
    let bytes: Vec<u8> = pairs.iter().flat_map(|pair| [pair[0], pair[1], b'\n']).collect();
    let mut all = Pairs { han: vec![0; 0x9FA6 - 0x4E00], private: vec![0; 0x1900] };
    let (text, _) = GBK.decode_without_bom_handling(&bytes);
    for (line, pair) in text.lines().zip(pairs) {
        let code = line.chars().next().map_or(0, |c| c as usize);
        let (first, table) = if code < 0xE000 { (0x4E00, &mut all.han) } else { (0xE000, &mut all.private) };
        if let Some(slot) = code.checked_sub(first).and_then(|code| table.get_mut(code)) {
            *slot = u16::from_be_bytes(pair);
        }
    }
    all
});

impl Pairs {
    fn private(&self, c: char) -> Option<[u8; 2]> {
        let code = self.private.get(c as usize - 0xE000).copied().filter(|code| *code > 0)?;
        Some(code.to_be_bytes())
    }
}

/// The character of two bytes.
pub(super) fn decode(pair: [u8; 2]) -> Option<char> {
    if !(0x81..=0xFE).contains(&pair[0]) || !(0x40..=0xFE).contains(&pair[1]) || pair[1] == 0x7F {
        return None;
    }
    let text = GBK.decode_without_bom_handling_and_without_replacement(&pair)?;
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// First code point, first byte pair and length of each row of unassigned pairs that code page 936 maps to private use.
const ROWS: [(u32, u16, u32); 22] = [
    (0xE766, 0xA2AB, 6),
    (0xE76C, 0xA2E3, 2),
    (0xE76E, 0xA2EF, 2),
    (0xE770, 0xA2FD, 2),
    (0xE772, 0xA4F4, 11),
    (0xE77D, 0xA5F7, 8),
    (0xE785, 0xA6B9, 8),
    (0xE78D, 0xA6D9, 7),
    (0xE794, 0xA6EC, 2),
    (0xE796, 0xA6F3, 1),
    (0xE797, 0xA6F6, 9),
    (0xE7A0, 0xA7C2, 15),
    (0xE7AF, 0xA7F2, 13),
    (0xE7BC, 0xA896, 11),
    (0xE7C7, 0xA8BC, 1),
    (0xE7C8, 0xA8BF, 1),
    (0xE7C9, 0xA8C1, 4),
    (0xE7CD, 0xA8EA, 21),
    (0xE7E2, 0xA958, 1),
    (0xE7E7, 0xA989, 13),
    (0xE7F4, 0xA997, 9),
    (0xE7FE, 0xA9F0, 15),
];

fn private(code: u32) -> Option<[u8; 2]> {
    let pair = |lead: u32, trail: u32| Some([u8::try_from(lead).ok()?, u8::try_from(trail).ok()?]);
    match code {
        0xE000..0xE234 => pair(0xAA + (code - 0xE000) / 94, 0xA1 + (code - 0xE000) % 94),
        0xE234..0xE4C6 => pair(0xF8 + (code - 0xE234) / 94, 0xA1 + (code - 0xE234) % 94),
        0xE4C6..0xE766 => {
            let (row, column) = ((code - 0xE4C6) / 96, (code - 0xE4C6) % 96);
            pair(0xA1 + row, 0x40 + column + u32::from(column >= 0x3F))
        }
        _ => {
            let (first, bytes, _) = ROWS.iter().find(|(first, _, n)| (*first..first + n).contains(&code))?;
            let [lead, trail] = bytes.to_be_bytes();
            pair(u32::from(lead), u32::from(trail) + (code - first))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_use_pairs() {
        assert_eq!(encode('\u{E7F2}'), Some([0xA9, 0x94]));
        assert_eq!(encode('\u{E579}'), Some([0xA2, 0x94]));
        assert_eq!(encode('\u{E480}'), Some([0xFE, 0xB9]));
        assert_eq!(encode('\u{E294}'), Some([0xF9, 0xA3]));
        assert_eq!(encode('\u{E7C9}'), Some([0xA8, 0xC1]));
    }

    #[test]
    fn the_table_is_the_encoder() {
        for c in '\u{4E00}'..='\u{9FA5}' {
            let one = c.to_string();
            let (bytes, _, failed) = GBK.encode(&one);
            assert_eq!(encode(c).map(|b| b.to_vec()), (!failed).then(|| bytes.to_vec()), "{c}");
        }
    }

    #[test]
    fn every_pair_goes_there_and_back() {
        for lead in 0x81..=0xFE_u8 {
            for trail in (0x40..=0xFE_u8).filter(|b| *b != 0x7F) {
                let Some(c) = decode([lead, trail]).filter(|c| ('\u{E000}'..='\u{F8FF}').contains(c)) else {
                    continue;
                };
                assert_eq!(encode(c), Some([lead, trail]), "{:X} {lead:X}{trail:X}", c as u32);
            }
        }
    }

    #[test]
    fn punctuation_counts_as_full_width() {
        assert_eq!(encode('!'), Some([0xA3, 0xA1]));
        assert_eq!(encode('！'), Some([0xA3, 0xA1]));
        assert_eq!(decode([0xA1, 0xA3]), Some('。'));
        assert_eq!(decode([0xA1, 0x20]), None);
    }
}
