//! The characters of a text that are no Chinese words: marks, digits, letters, white space. Must not know what they mean.

/// What stands between the Chinese characters of a text, each character with the byte it begins at. In UTF-8 the first of
/// their three bytes tells Chinese characters from all marks: they are passed over without being read.
pub fn marks(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while text.as_bytes().get(at).is_some_and(|byte| HAN.contains(byte)) {
            at += HAN_LENGTH;
        }
        let c = text.get(at..)?.chars().next()?;
        let here = at;
        at += c.len_utf8();
        Some((here, c))
    })
}

/// The first bytes of U+4000 to U+9FFF, where nothing but Chinese characters stands.
const HAN: std::ops::RangeInclusive<u8> = 0xE4..=0xE9;
const HAN_LENGTH: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passes_over_chinese_characters_alone() {
        let text = "建“平台”，\n2个、𠮷é䶮鿿。";
        let found: Vec<(usize, char)> = marks(text).collect();
        let wanted: Vec<(usize, char)> =
            text.char_indices().filter(|(_, c)| !('\u{4000}'..='\u{9fff}').contains(c)).collect();
        assert_eq!(found, wanted);
        assert_eq!(marks("").count(), 0);
    }
}
