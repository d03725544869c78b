//! Laws: a page in another encoding, or read in a wrong one, is given back.

use super::genre::{page, restored};
use encoding_rs::{BIG5, GB18030, GBK, WINDOWS_1252};
use proptest::prelude::*;

fn utf16(text: &str, little: bool, marked: bool) -> Vec<u8> {
    let units = marked.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn gbk_and_gb18030(page in page()) {
        for encoding in [GBK, GB18030] {
            let got = restored(encoding.encode(&page.clean).0.into_owned());
            prop_assert_eq!(&got.text, &page.clean);
            prop_assert!(got.plan.steps.is_empty());
        }
    }

    #[test]
    fn big5_of_taiwan(page in page()) {
        let (bytes, _, lossy) = BIG5.encode(&page.taiwan);
        prop_assume!(!lossy);
        prop_assert_eq!(&restored(bytes.into_owned()).text, &page.clean);
    }

    #[test]
    fn utf16_of_either_order(page in page(), little: bool, marked: bool) {
        prop_assert_eq!(&restored(utf16(&page.clean, little, marked)).text, &page.clean);
    }

    #[test]
    fn utf8_with_a_mark(page in page()) {
        let marked = format!("\u{FEFF}{}", page.clean);
        prop_assert_eq!(&restored(marked).text, &page.clean);
    }

    #[test]
    fn utf8_read_as_latin(page in page()) {
        let latin: String = page.clean.bytes().map(char::from).collect();
        prop_assert_eq!(&restored(latin).text, &page.clean);
        // Windows-1252 has no character for five bytes; browsers give the control characters of Latin-1 there.
        let windows = WINDOWS_1252.decode_without_bom_handling(page.clean.as_bytes()).0.into_owned();
        prop_assert_eq!(&restored(windows).text, &page.clean);
    }

    /// A run of Chinese with an odd number of bytes loses its last one, and some pairs have no character: that is
    /// gone. What holds: no character is invented, all that is read stands in the page's order, and whole runs come back.
    #[test]
    fn utf8_read_as_gbk(page in page()) {
        let (read, lossy) = GBK.decode_without_bom_handling(page.clean.as_bytes());
        let got = restored(read.into_owned()).text;
        if !lossy {
            prop_assert_eq!(&got, &page.clean);
        }
        for line in got.lines().filter(|line| !line.contains('\u{FFFD}') && !line.contains('?')) {
            let known = page.clean.lines().any(|whole| whole.contains(line.trim()));
            prop_assert!(known || is_garbled(line), "{line}");
        }
    }
}

/// Whether a line still stands as it was read.
fn is_garbled(line: &str) -> bool {
    GBK.encode(line).0.iter().filter(|b| **b >= 0x80).count() > 0
        && line.contains(['銆', '锛', '鐨', '涓', '甯', '鍙'])
}
