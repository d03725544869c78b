//! Places: sentences of the genre and the administrative places they name.

use super::target::one_task;
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    places: Vec<String>,
}

#[test]
fn sentences_and_their_places() {
    let cases: Cases = toml::from_str(include_str!("places.toml")).unwrap();
    for case in cases.case {
        let document = one_task(&case.text);
        let found: Vec<&str> = document.mentions.places.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(found, case.places, "{}", case.text);
    }
}
