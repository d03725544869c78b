//! One text in every encoding that Chinese documents come in.

use super::{bytes_of, read};
use encoding_rs::{BIG5, GB18030, GBK};
use proptest::prelude::*;

const TEXT: &str =
    "二、主要任务\n（一）加强河道治理。完成投资1,200万元，建成堤防30公里。（责任单位：市水利局）\n";
const TRADITIONAL: &str =
    "二、主要任務\n（一）加強河道治理。完成投資1,200萬元，建成堤防30公里。（責任單位：市水利局）\n";

#[test]
fn utf8_with_and_without_a_mark() {
    let plain = read("a.txt", TEXT).unwrap();
    let marked = read("a.txt", format!("\u{FEFF}{TEXT}")).unwrap();
    for source in [&plain, &marked] {
        assert_eq!((source.text.as_str(), source.encoding), (TEXT, "UTF-8"));
        assert_eq!(bytes_of(source, "河道"), "河道".as_bytes());
    }
}

#[test]
fn utf8_cut_inside_a_character() {
    let bytes = &TEXT.as_bytes()[..TEXT.len() - 2];
    let source = read("a.txt", bytes).unwrap();
    assert_eq!(source.encoding, "UTF-8");
    assert!(source.text.ends_with("市水利局\u{FFFD}"), "{}", source.text);
}

#[test]
fn gbk() {
    let source = read("a.txt", GBK.encode(TEXT).0).unwrap();
    assert_eq!((source.text.as_str(), source.encoding), (TEXT, "gb18030"));
    assert_eq!(bytes_of(&source, "河道"), &*GBK.encode("河道").0);
    assert_eq!(bytes_of(&source, "1,200"), b"1,200");
}

#[test]
fn gb18030_of_four_bytes() {
    let text = TEXT.replace("市水利局", "㙍村𠅤街");
    let source = read("a.txt", GB18030.encode(&text).0).unwrap();
    assert_eq!(source.text, text);
    assert_eq!(bytes_of(&source, "𠅤").len(), 4);
}

#[test]
fn big5() {
    let source = read("a.txt", BIG5.encode(TRADITIONAL).0).unwrap();
    assert_eq!((source.text.as_str(), source.encoding), (TRADITIONAL, "Big5"));
    assert_eq!(bytes_of(&source, "治理"), &*BIG5.encode("治理").0);
}

#[test]
fn utf16_of_both_orders_with_and_without_a_mark() {
    for little in [true, false] {
        for mark in ["\u{FEFF}", ""] {
            let units = format!("{mark}{TEXT}");
            let bytes: Vec<u8> = units
                .encode_utf16()
                .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
                .collect();
            let source = read("a.txt", bytes).unwrap();
            assert_eq!(source.text, TEXT, "little {little} mark {mark:?}");
            assert_eq!(source.encoding, if little { "UTF-16LE" } else { "UTF-16BE" });
            assert_eq!(bytes_of(&source, "河道").len(), 4);
        }
    }
}

proptest! {
    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(source) = read("a.txt", bytes) {
            let covered: usize = source.map.segments().iter().map(|s| s.restored.len()).sum();
            prop_assert_eq!(covered, source.text.len());
            prop_assert!(source.map.segments().iter().all(|s| s.raw.end <= source.bytes.len()));
        }
    }

    #[test]
    fn gbk_maps_each_character_to_its_own_bytes(text in "[一-龥]{8,40}[0-9a-z]{0,9}。") {
        let text = format!("{TEXT}{text}");
        let bytes = GBK.encode(&text).0.into_owned();
        let source = read("a.txt", bytes).unwrap();
        prop_assert_eq!(&source.text, &text);
        for (at, c) in text.char_indices().take(60) {
            let raw = source.map.raw(zhengtu::text::Span::new(at, at + c.len_utf8()));
            let word = c.to_string();
            prop_assert_eq!(&source.bytes[raw.start..raw.end], &*GBK.encode(&word).0);
        }
    }
}
