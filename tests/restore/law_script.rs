//! Laws: a page in Traditional characters, in Taiwan wording, with wrong variants or with pinyin notes is given back.

use super::genre::{Chance, here_and_there, page, text_of};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A reading of each character, without tone.
static READINGS: LazyLock<BTreeMap<char, &str>> = LazyLock::new(|| {
    let table = include_str!("../../lexicon/restore/pinyin.tsv");
    let rows = table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'));
    rows.flat_map(|(syllable, all)| all.chars().map(move |c| (c, syllable))).collect()
});

/// Variants that no Simplified text holds, for characters of the page.
const VARIANTS: [(char, char); 10] = [
    ('面', '麵'),
    ('制', '製'),
    ('系', '係'),
    ('产', '産'),
    ('业', '業'),
    ('应', '応'),
    ('县', '縣'),
    ('实', '実'),
    ('务', '務'),
    ('里', '裏'),
];

/// The syllable with a tone mark on its first vowel.
fn toned(syllable: &str) -> String {
    let marks = [('a', 'ā'), ('e', 'é'), ('o', 'ǒ'), ('i', 'ì'), ('u', 'ū'), ('v', 'ǜ')];
    let mark = marks.iter().find(|(plain, _)| syllable.contains(*plain));
    mark.map_or_else(|| syllable.to_owned(), |(plain, mark)| syllable.replacen(*plain, &mark.to_string(), 1))
}

/// The ways in which pages note pinyin.
fn note(syllable: &str, way: u8) -> String {
    match way {
        0 => format!("({})", toned(syllable)),
        1 => format!("({syllable})"),
        2 => format!("（{}）", toned(syllable)),
        3 => format!("({syllable})({syllable})"),
        4 => format!("({syllable})({syllable})({syllable})"),
        _ => format!("({}) ", toned(syllable)),
    }
}

fn noted(text: &str, chance: &mut Chance, way: u8) -> String {
    let damage = |c: char| READINGS.get(&c).map(|syllable| format!("{c}{}", note(syllable, way)));
    let text = here_and_there(text, chance, 6, damage);
    // The blank that a note brings goes only before Chinese.
    let mut kept = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let before_chinese = rest.peek().is_some_and(|next| *next > '\u{2000}');
        if way != 5 || c != ' ' || before_chinese {
            kept.push(c);
        }
    }
    kept
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn traditional(page in page()) {
        prop_assert_eq!(&text_of(&page.traditional), &page.clean);
    }

    #[test]
    fn taiwan_wording(page in page()) {
        prop_assert_eq!(&text_of(&page.taiwan), &page.clean);
    }

    #[test]
    fn taiwan_wording_in_simplified_characters(page in page(), mut chance in Chance::any()) {
        let words = [("互联网", "网际网路"), ("网络", "网路"), ("软件", "软体"), ("传感器", "感测器"), ("数据库", "资料库")];
        let mut damaged = page.clean.clone();
        for (mainland, taiwan) in words {
            damaged = if chance.one_in(2) { damaged.replace(mainland, taiwan) } else { damaged };
        }
        prop_assert_eq!(&text_of(&damaged), &page.clean);
    }

    #[test]
    fn wrong_variants(page in page(), mut chance in Chance::any()) {
        let wrong = |c: char| VARIANTS.iter().find(|(right, _)| *right == c).map(|(_, wrong)| wrong.to_string());
        prop_assert_eq!(&text_of(&here_and_there(&page.clean, &mut chance, 2, wrong)), &page.clean);
    }

    #[test]
    fn pinyin_notes(page in page(), mut chance in Chance::any(), way in 0_u8..6) {
        prop_assert_eq!(&text_of(&noted(&page.clean, &mut chance, way)), &page.clean);
    }

    #[test]
    fn pinyin_notes_on_traditional(page in page(), mut chance in Chance::any(), way in 0_u8..6) {
        prop_assert_eq!(&text_of(&noted(&page.taiwan, &mut chance, way)), &page.clean);
    }
}
