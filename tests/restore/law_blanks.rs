//! Laws: a page with characters that show nothing, odd blanks, references and tags is given back.

use super::genre::{Chance, here_and_there, page, text_of};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn characters_without_width(page in page(), mut chance in Chance::any(), odd in prop::sample::select(vec!['\u{200b}', '\u{feff}', '\u{ad}', '\u{200d}', '\u{2060}', '\u{7f}'])) {
        let text = here_and_there(&page.clean, &mut chance, 3, |c| Some(format!("{c}{odd}")));
        prop_assert_eq!(&text_of(&text), &page.clean);
    }

    #[test]
    fn odd_blanks(page in page(), odd in prop::sample::select(vec!['\u{a0}', '\u{2002}', '\u{2003}', '\u{202f}'])) {
        let indented: String = page.clean.lines().map(|line| format!("{odd}{odd}{line}\n")).collect();
        let clean: String = page.clean.lines().map(|line| format!("  {line}\n")).collect();
        prop_assert_eq!(&text_of(&indented), &clean);
    }

    #[test]
    fn headings_set_apart(page in page()) {
        let apart = page.clean.replacen("某某市工业互联网工作要点", "某 某 市 工 业 互 联 网 工 作 要 点", 1);
        prop_assert_eq!(&text_of(&apart), &page.clean);
    }

    #[test]
    fn lines_set_apart(page in page()) {
        let apart = |line: &str| line.chars().map(String::from).collect::<Vec<_>>().join(" ") + "\n";
        // A copy of a printed page keeps figures together.
        let text: String = page.clean.lines().skip(1).filter(|l| !l.contains('.')).map(apart).collect();
        let clean: String = page.clean.lines().skip(1).filter(|l| !l.contains('.')).map(|l| format!("{l}\n")).collect();
        prop_assume!(!clean.is_empty());
        prop_assert_eq!(&text_of(&text), &clean);
    }

    #[test]
    fn blanks_behind_marks(page in page()) {
        prop_assert_eq!(&text_of(&page.clean.replace('，', "， ").replace('、', "、 ")), &page.clean);
    }

    #[test]
    fn character_references(page in page(), mut chance in Chance::any(), twice: bool) {
        let reference = |c: char| match c {
            '“' => Some("&ldquo;".to_owned()),
            '”' => Some("&rdquo;".to_owned()),
            '，' => Some("&#65292;".to_owned()),
            '工' | '市' | '县' => Some(format!("&#x{:X};", c as u32)),
            _ => None,
        };
        let text = here_and_there(&page.clean, &mut chance, 2, reference);
        let text = if twice { text.replace('&', "&amp;") } else { text };
        prop_assert_eq!(&text_of(&text), &page.clean);
    }

    #[test]
    fn tags_inside_lines(page in page(), mut chance in Chance::any()) {
        let tagged = |c: char| ('\u{4e00}'..'\u{9fff}').contains(&c).then(|| format!("<font color=\"red\">{c}<b>"));
        prop_assert_eq!(&text_of(&here_and_there(&page.clean, &mut chance, 20, tagged)), &page.clean);
    }

    #[test]
    fn a_page_of_tags(page in page()) {
        let inner: String = page.clean.lines().map(|line| format!("<p><span>{line}</span></p>\n")).collect();
        let html = format!("<!DOCTYPE html><html><head><title>某某</title></head><body>{inner}</body></html>");
        let got = text_of(&html);
        prop_assert_eq!(got.trim(), page.clean.trim());
    }
}
