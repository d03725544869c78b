//! Laws: a page whose marks were folded, lost, censored or filled is given back, as far as its words tell.

use super::genre::{Chance, here_and_there, page, restored, text_of};
use proptest::prelude::*;
use zhengtu::text::Span;

/// Marks that pages fold to half width.
fn folded(c: char) -> Option<String> {
    let half = match c {
        '，' => ',',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '；' => ';',
        _ => return None,
    };
    Some(half.to_string())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn half_width(page in page()) {
        let text: String = page.clean.chars().map(|c| folded(c).unwrap_or(c.to_string())).collect();
        prop_assert_eq!(&text_of(&text), &page.clean);
    }

    /// A mark folded here and there is mended where at least one in twenty of its kind is.
    #[test]
    fn half_width_here_and_there(page in page(), mut chance in Chance::any()) {
        let damaged = here_and_there(&page.clean, &mut chance, 3, folded);
        let rare = |mark: char| {
            let (all, left) = (page.clean.matches(mark).count(), damaged.matches(mark).count());
            left < all && (all - left) * 20 < all
        };
        // A mark folded more seldom than that may be meant.
        prop_assume!(!['，', '：', '（', '）', '；'].into_iter().any(rare));
        prop_assert_eq!(&text_of(&damaged), &page.clean);
    }

    #[test]
    fn presentation_forms_and_wide_digits(page in page(), mut chance in Chance::any()) {
        let form = |c: char| match c {
            '0'..='9' => char::from_u32(c as u32 + 0xFEE0).map(String::from),
            '“' => Some("「".to_owned()),
            '”' => Some("」".to_owned()),
            '，' => Some("﹐".to_owned()),
            '、' => Some("﹑".to_owned()),
            '：' => Some("﹕".to_owned()),
            _ => None,
        };
        prop_assert_eq!(&text_of(&here_and_there(&page.clean, &mut chance, 2, form)), &page.clean);
    }

    #[test]
    fn straight_quotes(page in page()) {
        prop_assert_eq!(&text_of(&page.clean.replace(['“', '”'], "\"")), &page.clean);
    }

    /// Only words that always stand in quotes get lost ones back; what is supplied says so.
    #[test]
    fn lost_quotes(page in page()) {
        let got = restored(page.clean.replace(['“', '”'], "?"));
        prop_assert_eq!(&got.text, &page.clean);
        for (at, mark) in got.text.match_indices(['“', '”']) {
            prop_assert!(got.map.inferred(Span::new(at, at + mark.len())));
        }
    }

    /// A dot is supplied behind the names that take one; any other `?` between Chinese stays and is reported.
    #[test]
    fn lost_middle_dots(page in page()) {
        let clean = page.clean.replacen("某某市", "中国·某某市", 1);
        let got = restored(clean.replace('·', "?"));
        prop_assert_eq!(&got.text, &clean);
        let at = got.text.find('·').unwrap();
        prop_assert!(got.map.inferred(Span::new(at, at + '·'.len_utf8())));
        let unknown = restored(page.clean.replacen("某某市", "某某?市", 1));
        prop_assert!(unknown.diagnostics.iter().any(|d| d.code == "restore/lost-character"));
    }

    #[test]
    fn filler_at_the_head_of_lines(page in page()) {
        let filled: String = page.clean.lines().map(|line| format!("????{line}\n")).collect();
        let got = restored(filled);
        prop_assert_eq!(&got.text, &page.clean);
        prop_assert!(got.plan.steps.iter().flat_map(|step| &step.edits).all(|edit| edit.inferred));
    }

    /// The words beside the marks tell the word; where they do not, the marks stay and are reported.
    #[test]
    fn censored_words(page in page()) {
        let clean = page.clean.replace("责任单位", "牵头单位");
        let got = restored(clean.replace("牵头", "&&"));
        prop_assert_eq!(&got.text, &clean);
        for (at, word) in got.text.match_indices("牵头") {
            prop_assert!(got.map.inferred(Span::new(at, at + word.len())));
        }
        let unknown = restored(page.clean.replacen("某某市", "某&&市", 1));
        prop_assert!(unknown.text.contains("某&&市"));
        prop_assert!(unknown.diagnostics.iter().any(|d| d.code == "restore/censored"));
    }

    #[test]
    fn full_stops_of_ascii(page in page()) {
        let stopped = page.clean.replace('。', ".");
        // The page must show its habit where lines end.
        let clean = page.clean.replace("）\n", "）。\n");
        prop_assert_eq!(&text_of(&stopped.replace("）\n", "）.\n")), &clean);
    }
}
