//! Laws of restoration.

use encoding_rs::GBK;
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use zhengtu::lexicon::Lexicon;
use zhengtu::restore::{Piece, Replay, Restored, Restorer, apply_plan};
use zhengtu::source::Source;
use zhengtu::text::{SegmentKind, Span};

static RESTORER: LazyLock<Restorer> = LazyLock::new(|| Restorer::new(&Lexicon::embedded().unwrap()).unwrap());

fn restore(text: &str) -> Option<Restored> {
    Some(RESTORER.restore(Source::from_bytes(Path::new("a.txt"), text.as_bytes().to_vec()).ok()?))
}

/// Sound sentences of the genre, put together at random.
fn clean() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "加快",
        "推进",
        "建设",
        "完善",
        "农业农村",
        "数字政府",
        "公共服务",
        "生态环境",
        "营商环境",
        "平台",
        "体系",
        "工程",
        "“一网通办”",
        "《实施方案》",
        "2025年",
        "30个",
        "5G网络",
        "政务APP建设",
    ]);
    let mark = prop::sample::select(vec![
        "",
        "",
        "",
        "，",
        "、",
        "。",
        "；",
        "（责任单位：市水利局、财政局）",
        "\n\u{3000}\u{3000}",
        "。\n一、",
        "。\n（二）",
        "\n3.",
    ]);
    prop::collection::vec((words, mark), 5..40).prop_map(|parts| {
        parts.into_iter().fold("工作要点".to_owned(), |text, (word, mark)| text + word + mark)
    })
}

/// Anything that pages do to text, put together at random.
fn damaged() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "加快",
        "發(fā)",
        "展(zhan)(zhan)",
        "責任單位",
        "網路",
        "智慧製造",
        "品質",
        "?",
        "??",
        "?!",
        "藏?zé)任",
        "&&",
        "&amp;",
        "<p>",
        "</p>",
        "<br>",
        "(",
        ")",
        ",",
        ":",
        "。",
        "\n",
        "「",
        "」",
        "\u{200b}",
        "\u{a0}",
        "豆ぷ饕c",
        "(diǎn)",
        "２０",
        "乾",
        "著",
        "中国",
        "福建",
        "2021",
        "一、",
        "1.",
        "\u{e7f2}",
        "\u{fffd}",
        "a",
        "Z",
        "锛",
        "ç¦",
        "〔",
        "》",
    ]);
    prop::collection::vec(part, 1..80).prop_map(|parts| parts.concat())
}

fn sound(restored: &Restored) -> Result<(), TestCaseError> {
    let replayed = apply_plan(&restored.source.text, &restored.plan);
    prop_assert_eq!(replayed.as_deref(), Some(restored.text.as_str()));
    let mut at = 0;
    for segment in restored.map.segments() {
        prop_assert_eq!(segment.restored.start, at);
        prop_assert!(segment.raw.end <= restored.source.bytes.len());
        at = segment.restored.end;
    }
    prop_assert_eq!(at, restored.text.len());
    for segment in restored.map.segments().iter().filter(|s| s.kind == SegmentKind::Same) {
        let raw = restored.source.bytes.get(segment.raw.start..segment.raw.end);
        prop_assert_eq!(Some(segment.restored.of(&restored.text).as_bytes()), raw);
    }
    let replay = Replay::new(&restored.plan);
    let cuts: Vec<usize> =
        (0..=restored.text.len()).filter(|at| restored.text.is_char_boundary(*at)).collect();
    for (nth, from) in cuts.iter().enumerate() {
        // Every stretch of one character, and those that start there and reach far.
        for to in [nth + 1, cuts.len() - 1 - nth / 2]
            .into_iter()
            .filter_map(|to| cuts.get(to))
            .filter(|to| *to > from)
        {
            let span = Span::new(*from, *to);
            let words = replay.pieces(span).into_iter().map(|piece| match piece {
                Piece::Decoded(at) => at.of(&restored.source.text),
                Piece::Repaired { words, .. } => words,
            });
            prop_assert_eq!(words.collect::<String>(), span.of(&restored.text));
        }
    }
    for aside in &restored.asides {
        prop_assert!(restored.text.get(aside.span.start..aside.span.end).is_some());
    }
    Ok(())
}

proptest! {
    #[test]
    fn clean_text_is_unchanged(text in clean()) {
        let restored = restore(&text).unwrap();
        prop_assert_eq!(&restored.text, &text);
        prop_assert!(restored.plan.steps.is_empty());
    }

    #[test]
    fn any_text_has_a_plan_and_a_map(text in damaged()) {
        if let Some(restored) = restore(&text) {
            sound(&restored)?;
        }
    }

    #[test]
    fn any_unicode_has_a_plan_and_a_map(text in "\\PC{0,80}") {
        if let Some(restored) = restore(&format!("工作要点工作要点{text}")) {
            sound(&restored)?;
        }
    }

    #[test]
    fn a_second_pass_finds_nothing(text in damaged()) {
        if let Some(again) = restore(&text).and_then(|once| restore(&once.text)) {
            let once = restore(&text).unwrap();
            prop_assert_eq!(&again.text, &once.text, "{:?}", again.plan);
        }
    }

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(source) = Source::from_bytes(Path::new("a.txt"), bytes) {
            let _ = RESTORER.restore(source);
        }
    }

    #[test]
    fn half_width_then_restored(text in clean()) {
        let folded: String = text.chars().map(fold).collect();
        prop_assert_eq!(&restore(&folded).unwrap().text, &text);
    }

    #[test]
    fn escaped_then_restored(text in clean()) {
        let escaped: String = text.chars().map(|c| if c == '，' || c > '龠' { format!("&#{};", c as u32) } else { c.to_string() }).collect();
        prop_assert_eq!(&restore(&format!("要点{escaped}")).unwrap().text, &format!("要点{text}"));
    }

    #[test]
    fn read_as_latin_then_restored(text in clean()) {
        let read: String = text.bytes().map(char::from).collect();
        prop_assert_eq!(&restore(&read).unwrap().text, &text);
    }

    #[test]
    fn in_gbk_then_restored(text in clean()) {
        let bytes = GBK.encode(&text).0.into_owned();
        if let Ok(source) = Source::from_bytes(Path::new("a.txt"), bytes) {
            prop_assert_eq!(&RESTORER.restore(source).text, &text);
        }
    }

    #[test]
    fn noted_then_restored(text in clean()) {
        let noted = text.replace('加', "加(jiā)").replace('业', "业(ye)(ye)").replace('环', "环（huán）");
        prop_assert_eq!(&restore(&noted).unwrap().text, &text);
    }

    #[test]
    fn spaced_without_width_then_restored(text in clean()) {
        let spaced: String = text.chars().flat_map(|c| [c, '\u{200b}']).collect();
        prop_assert_eq!(&restore(&spaced).unwrap().text, &text);
    }
}

/// The half-width form of a mark beside Chinese.
fn fold(c: char) -> char {
    match c {
        '，' => ',',
        '；' => ';',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        _ => c,
    }
}

/// A slow pass shows here without a clock: a quadratic one would take minutes.
#[test]
fn one_long_line() {
    for piece in [
        "加快建设,",
        "發(fā)展",
        "?；诟＝ùa",
        "((((加",
        "&&",
        "<a",
        "一、加快建设农村公路。1.",
        "中国?",
        "????加",
    ] {
        let text = piece.repeat(30_000 / piece.len());
        if let Some(restored) = restore(&text) {
            assert!(!restored.text.is_empty());
        }
    }
}
