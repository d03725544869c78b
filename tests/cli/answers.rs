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
}

#[test]
fn two_years_are_compared_with_each_side_quoted() {
    let place = place();
    insta::assert_snapshot!("diff_years", place.run(&["diff", "2021", "2022"]));
    insta::assert_snapshot!("diff_no_year", place.run(&["diff", "2021", "2030"]));
    assert_eq!(place.run(&["diff", "2021", "2021"]).code, 0, "nothing differs");
}
