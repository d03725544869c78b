//! `ask`, `show` and `diff` over the examples: what people see, and exit codes.

use super::Place;
use std::path::Path;

/// The examples as a graph.
fn place() -> Place {
    let place = Place::new();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut args = vec!["build".to_owned(), "-l".to_owned(), "graph".to_owned()];
    for name in ["2021-clean.txt", "2022-pinyin.txt", "2023-slipped.txt", "2024-taiwan-table.txt"] {
        args.push(examples.join(name).display().to_string());
    }
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    assert_eq!(place.run(&args).code, 0);
    place
}

#[test]
fn what_is_asked_is_answered_with_its_words() {
    let place = place();
    insta::assert_snapshot!("ask_takeover", place.run(&["ask", "省数字集团承接了哪些平台？"]));
    insta::assert_snapshot!("ask_who", place.run(&["ask", "2021年赣事快办由谁牵头、谁负责？"]));
    insta::assert_snapshot!(
        "ask_english",
        place.run(&["ask", "What are the 5G base station targets in each year's document?"])
    );
    insta::assert_snapshot!("ask_not_stated", place.run(&["ask", "2021年省数字集团负责哪些工作？"]));
    insta::assert_snapshot!("ask_not_understood", place.run(&["ask", "省火箭局负责什么？"]));
}

#[test]
fn an_entity_is_shown_with_its_history() {
    let place = place();
    insta::assert_snapshot!("show_platform", place.run(&["show", "赣事快办"]));
    insta::assert_snapshot!("show_nothing", place.run(&["show", "赣事快"]));
    insta::assert_snapshot!("show_misspelt", place.run(&["show", "数赣大会"]));
}

#[test]
fn editions_renamed_things_and_documents_are_shown_as_lines() {
    let place = place();
    insta::assert_snapshot!("show_series", place.run(&["show", "赣鄱数字大会"]));
    insta::assert_snapshot!("show_document", place.run(&["show", "数字赣鄱工作要点"]));
    let whole = place.run(&["show", "赣鄱数字大会", "--format", "json"]).out;
    let one = place.run(&["show", "第二届赣鄱数字大会", "--format", "json"]).out;
    let lines = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap()[0]["line"].clone();
    assert_eq!(lines(&whole), lines(&one), "every edition tells the whole line");
}

#[test]
fn a_region_before_a_name_may_be_left_out() {
    let place = place();
    for (short, full) in [("信息中心", "江西省信息中心"), ("信息中心", "省信息中心")] {
        assert_eq!(place.run(&["show", short]).out, place.run(&["show", full]).out, "{short} {full}");
    }
}

#[test]
fn two_years_are_compared_with_each_side_quoted() {
    let place = place();
    insta::assert_snapshot!("diff_years", place.run(&["diff", "2021", "2022"]));
    insta::assert_snapshot!("diff_no_year", place.run(&["diff", "2021", "2030"]));
    assert_eq!(place.run(&["diff", "2021", "2021"]).code, 0, "nothing differs");
}
