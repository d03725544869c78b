//! Tests of the room `ask`: ways to ask over a small graph, laws of every answer, and the checked questions over the
//! real documents.

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{GraphName, NamedNode, Quad};
use serde::Deserialize;
use std::path::Path;
use zhengtu::ask::{Answer, Asker, Status};
use zhengtu::lexicon::Lexicon;
use zhengtu::store::Graph;

mod english;
mod examples;
mod parts;
mod real;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    question: String,
    intent: Option<String>,
    #[serde(default)]
    answers: Vec<String>,
    status: Option<String>,
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ask")
}

fn graph() -> Graph {
    let text = std::fs::read_to_string(folder().join("graph.ttl")).unwrap();
    let name = GraphName::from(NamedNode::new("https://w3id.org/zhengtu/id/document/d2023").unwrap());
    let quads = RdfParser::from_format(RdfFormat::Turtle).for_slice(&text);
    Graph::new(quads.map(|q| Quad { graph_name: name.clone(), ..q.unwrap() }).collect()).unwrap()
}

fn asker() -> Asker {
    Asker::new(&Lexicon::embedded().unwrap()).unwrap()
}

fn status(answer: &Answer) -> String {
    serde_json::to_value(answer.status).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn many_ways_to_ask_one_thing() {
    let text = std::fs::read_to_string(folder().join("paraphrases.toml")).unwrap();
    let cases: Cases = toml::from_str(&text).unwrap();
    let (graph, asker) = (graph(), asker());
    let session = asker.session(&graph);
    let mut wrong = Vec::new();
    for case in &cases.case {
        let answer = session.answer(&case.question, None).unwrap();
        let labels: Vec<&str> = answer.answers.iter().map(|a| a.label.as_str()).collect();
        let intent = case.intent.as_ref().is_none_or(|i| *i == answer.intent);
        let named = case.answers.iter().all(|a| labels.contains(&a.as_str()));
        let stated = case.status.as_ref().is_none_or(|s| *s == status(&answer));
        if !(intent && named && stated) {
            wrong.push(format!(
                "{}: {} {} {labels:?} {:?}",
                case.question,
                answer.intent,
                status(&answer),
                answer.reading
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.case.len(), wrong.join("\n"));
}

#[test]
fn every_answer_shows_its_words_and_its_query_runs() {
    let text = std::fs::read_to_string(folder().join("paraphrases.toml")).unwrap();
    let cases: Cases = toml::from_str(&text).unwrap();
    let (graph, asker) = (graph(), asker());
    let session = asker.session(&graph);
    for case in &cases.case {
        let answer = session.answer(&case.question, None).unwrap();
        let proven = answer.answers.iter().all(|a| a.evidence.iter().any(|e| !e.quote.is_empty()));
        assert!(proven, "{}", case.question);
        if answer.status == Status::Answered {
            assert!(!graph.select(&answer.sparql, &[]).unwrap().rows.is_empty(), "{}", case.question);
        } else {
            assert!(answer.answers.is_empty() && answer.message.is_some(), "{}", case.question);
        }
    }
}

#[test]
fn what_is_typed_never_becomes_query_text() {
    let (graph, asker) = (graph(), asker());
    let session = asker.session(&graph);
    for question in [
        "\"} DROP ALL #",
        "江事通\" . ?s ?p ?o }",
        "$thing $year #? agency",
        "'''“”\\",
        "",
        "？？？",
        "2023年2023年2023",
    ] {
        let answer = session.answer(question, None).unwrap();
        assert!(!answer.sparql.contains("DROP"), "{question}");
    }
}

#[test]
fn what_questions_ask_for_is_never_left_out() {
    let lexicon = Lexicon::embedded().unwrap();
    let spared = zhengtu::ask::Asker::spared(&lexicon).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("queries/ask");
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        // What a claim says is no statement of its own.
        let text = text.replace("rdf:predicate zt:", "");
        for term in text.split(|c: char| c.is_whitespace() || "();/|".contains(c)) {
            if let Some(name) = term.strip_prefix("zt:") {
                let iri = format!("https://w3id.org/zhengtu/ontology#{name}");
                assert!(!spared.has(&iri), "{name}");
            }
        }
    }
    for name in ["原文", "简称", "曾用名", "前身", "泛指", "指标", "年度", "责任", "牵头", "配合", "负责"]
    {
        assert!(!spared.has(&format!("https://w3id.org/zhengtu/ontology#{name}")), "{name}");
    }
}
