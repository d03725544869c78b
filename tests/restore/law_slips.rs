//! Laws: GBK text cut inside a character and read a byte too late is given back.

use super::genre::{Chance, page, restored, text_of};
use encoding_rs::GBK;
use proptest::prelude::*;
use zhengtu::text::Span;

/// The text with the pairs behind one full stop read a byte too late, until a byte below 0x80 sets them right; with the
/// stretch that was so damaged and what it was. Nothing where the pairs meet no such byte, or one has no character.
fn slipped(text: &str, at: usize) -> Option<(String, String, String)> {
    let tail: String = text[at..].chars().take_while(|c| *c != '\n').take(40).collect();
    let bytes = GBK.encode(&tail).0.into_owned();
    let small = bytes.iter().skip(2).position(|b| *b < 0x80).map(|k| k + 2)?;
    // The small byte must end a pair of the true text, and close a pair of the late reading.
    let mut true_end = 0;
    let mut end = None;
    for c in tail.chars() {
        let width = GBK.encode(&c.to_string()).0.len();
        true_end += width;
        if true_end > small {
            end = (width == 2 && true_end == small + 1).then_some(true_end);
            break;
        }
    }
    let (read, lossy) = GBK.decode_without_bom_handling(&bytes[1..end?]);
    let was = GBK.decode_without_bom_handling(&bytes[..end?]).0.into_owned();
    let shown = format!("?{read}");
    (!lossy).then(|| (format!("{}{shown}{}", &text[..at], &text[at + was.len()..]), shown, was))
}

/// A place behind which pairs slip: `。` before Chinese.
fn stops(text: &str) -> Vec<usize> {
    text.match_indices('。').map(|(at, _)| at).filter(|at| !text[at + 3..].starts_with('\n')).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The stretch comes back, or stays as it stands (a reading that is not surely Chinese is not taken), and nothing
    /// else changes. Where it holds rare characters it may be read as if a pair were lost: its lost bytes are gone, so
    /// that no law can hold there but that what was supplied says so.
    #[test]
    fn one_slip(page in page(), mut chance in Chance::any()) {
        let places = stops(&page.traditional);
        for at in places.into_iter().filter(|_| chance.one_in(3)) {
            let Some((damaged, shown, was)) = slipped(&page.traditional, at) else { continue };
            let restored = restored(damaged);
            let got = &restored.text;
            let start = text_of(&page.traditional[..at]);
            let end = text_of(&page.traditional[at + was.len()..]);
            prop_assert!(got.starts_with(&start) && got.ends_with(&end), "{shown:?} for {was:?}: {got}");
            let stretch = &got[start.len()..got.len() - end.len()];
            let known = stretch == text_of(&format!("某某市{was}")).trim_start_matches("某某市");
            let inferred = restored.map.inferred(Span::new(start.len(), got.len() - end.len()));
            prop_assert!(known || inferred || stretch.starts_with('?'), "{shown:?} for {was:?} is read {stretch:?}");
        }
    }
}

/// How many of the slips of a fixed page come back exactly.
#[test]
fn most_slips_come_back() {
    let sentences = [
        "加快推進農村公路建設",
        "（責任單位：市財政廳、縣水利局）",
        "《工作要點》印發後",
        "推動數據共享和業務協同",
        "“一網通辦”改革全面落實",
        "建設縣級水質檢測中心",
        "完善監測體系和考核機制",
        "提升政務服務標準化水平",
        "深化醫療衛生體制改革",
        "開展職業技能培訓和就業服務",
    ];
    let (mut all, mut back) = (0, 0);
    for sentence in sentences {
        let text = format!("某某市統籌規劃相關工作。{sentence}，健全長效機制。");
        for at in stops(&text) {
            let Some((damaged, ..)) = slipped(&text, at) else { continue };
            all += 1;
            let got = text_of(&damaged);
            back += usize::from(got == text_of(&text));
        }
    }
    assert!(all >= 5 && back * 5 >= all * 4, "{back} of {all}");
}
