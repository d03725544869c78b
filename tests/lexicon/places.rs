//! The divisions: complete, coded, and found by the names people use.

use zhengtu::lexicon::{Level, Lexicon, Places};

fn with_places(check: impl FnOnce(&Places)) {
    check(Lexicon::embedded().unwrap().registry().places());
}

fn key(places: &Places, name: &str, within: Option<&str>) -> Option<String> {
    let region = within.and_then(|w| places.resolve(w, None));
    places.resolve(name, region).and_then(|id| places.get(id)).map(|p| p.key.clone())
}

#[test]
fn every_division_has_a_code_and_lies_in_the_division_of_its_code() {
    with_places(|places| {
        let count = |level| places.all().iter().filter(|p| p.level() == level).count();
        assert_eq!(count(Level::Province), 34);
        assert!(count(Level::City) >= 333 && count(Level::County) > 2800);
        // Areas without a code (雄安新区) are no divisions, but lie in one.
        assert!(places.all().iter().all(|p| !p.code.is_empty() || p.parent.is_some()));
        for place in places.all().iter().filter(|p| !p.code.is_empty()) {
            assert!(place.code.len() == 6 && place.code.bytes().all(|b| b.is_ascii_digit()), "{place:?}");
            match place.parent.and_then(|p| places.get(p)) {
                Some(parent) => {
                    assert!(parent.level() < place.level(), "{place:?}");
                    assert_eq!(parent.code[..2], place.code[..2], "{place:?}");
                }
                None => assert_eq!(place.level(), Level::Province, "{place:?}"),
            }
        }
    });
}

#[test]
fn places_answer_to_full_short_and_one_character_names() {
    with_places(|places| {
        for (name, within, expected) in [
            ("福州", None, Some("福州市")),
            ("福州市", None, Some("福州市")),
            ("闽", None, Some("福建省")),
            ("内蒙古", None, Some("内蒙古自治区")),
            ("恩施州", None, Some("恩施土家族苗族自治州")),
            ("长乐", None, Some("福州市长乐区")),
            ("长乐市", None, Some("福州市长乐区")),
            ("平潭综合实验区", None, Some("福州市平潭县")),
            ("鼓楼区", None, None),
            ("鼓楼区", Some("福建省"), Some("福州市鼓楼区")),
            ("鼓楼区", Some("南京市"), Some("南京市鼓楼区")),
            ("鼓楼", Some("江苏"), Some("南京市鼓楼区")),
            ("吉林", None, Some("吉林省")),
            ("黟县", None, Some("黄山市黟县")),
            ("乌有市", None, None),
        ] {
            assert_eq!(key(places, name, within).as_deref(), expected, "{name} in {within:?}");
        }
    });
}

#[test]
fn a_place_lies_in_its_city_and_province() {
    with_places(|places| {
        let id = |name: &str| places.resolve(name, None).unwrap();
        assert!(places.is_within(id("长乐"), id("福州")) && places.is_within(id("长乐"), id("福建")));
        assert!(!places.is_within(id("福州"), id("泉州")) && !places.is_within(id("福州"), id("长乐")));
        assert_eq!(places.province(id("荣成")), id("山东"));
    });
}
