//! Questions about parts of a document, its headings and verbs (`parts.toml`), its lists and places (`lists.toml`), its bodies and
//! figures (`bodies.toml`), its everything without a year (`undated.toml`), over texts of our own.

use serde::Deserialize;
use std::path::Path;
use zhengtu::ask::Asker;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::quad::Encoder;
use zhengtu::source::Source;
use zhengtu::store::assemble;

#[derive(Deserialize)]
struct Parts {
    text: String,
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    question: String,
    answers: Vec<String>,
}

#[test]
fn parts_of_a_document_limit_the_answer() {
    check(include_str!("parts.toml"), "2023.txt");
}

#[test]
fn lists_are_asked_field_by_field_and_cities_with_their_districts() {
    check(include_str!("lists.toml"), "2024.txt");
}

#[test]
fn bodies_are_of_kinds_and_figures_of_brackets() {
    check(include_str!("bodies.toml"), "2024.txt");
}

/// A piece of a document without title or year, as people paste it: it is asked without a year, in either script.
#[test]
fn a_document_without_a_year_is_asked_as_well() {
    check(include_str!("undated.toml"), "undated.txt");
}

fn check(cases: &str, file: &str) {
    let parts: Parts = toml::from_str(cases).unwrap();
    let lexicon = Lexicon::embedded().unwrap();
    let pipeline = Pipeline::new(lexicon.clone()).unwrap();
    let source = Source::from_bytes(Path::new(file), parts.text.clone().into_bytes()).unwrap();
    let document = Encoder::new(&lexicon).encode(&pipeline.read(source));
    let (_, graph) = assemble(vec![document], &lexicon).unwrap();
    let asker = Asker::new(&lexicon).unwrap();
    let session = asker.session(&graph);
    let mut wrong = Vec::new();
    for case in &parts.case {
        let answer = session.answer(&case.question, None).unwrap();
        let mut said: Vec<&str> = answer.answers.iter().map(|a| a.label.as_str()).collect();
        let mut meant: Vec<&str> = case.answers.iter().map(String::as_str).collect();
        said.sort_unstable();
        meant.sort_unstable();
        let stands = answer.answers.iter().flat_map(|a| &a.evidence).all(|quote| {
            let (start, end) = (quote.start as usize, quote.end as usize);
            end > start && quote.quote.chars().count() == end - start
        });
        let proven = answer.answers.iter().all(|a| !a.evidence.is_empty());
        if said != meant || !stands || !proven {
            wrong.push(format!("{}: {said:?}, reading {:?}", case.question, answer.reading));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
