//! Ways to ask over the five invented documents of `examples/`, each answered as its reader would.

use serde::Deserialize;
use std::path::Path;
use zhengtu::ask::Asker;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::quad::Encoder;
use zhengtu::source::Source;
use zhengtu::store::{Graph, assemble};

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    question: String,
    /// Each must stand in the label, the note or the years of some answer.
    #[serde(default)]
    answers: Vec<String>,
    /// Labels that must not be among the answers.
    #[serde(default)]
    absent: Vec<String>,
    #[serde(default = "answered")]
    status: String,
}

fn answered() -> String {
    "answered".to_owned()
}

fn graph(lexicon: &Lexicon) -> Graph {
    let pipeline = Pipeline::new(lexicon.clone()).unwrap();
    let encoder = Encoder::new(lexicon);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let names =
        ["2021-clean.txt", "2022-pinyin.txt", "2023-slipped.txt", "2024-taiwan-table.txt", "2025-page.html"];
    let documents = names.map(|name| {
        let source = Source::open(&folder.join(name)).unwrap();
        encoder.encode(&pipeline.read(source))
    });
    assemble(documents.into(), lexicon).unwrap().1
}

#[test]
fn ways_to_ask_over_the_examples() {
    let text = std::fs::read_to_string(super::folder().join("examples.toml")).unwrap();
    let cases: Cases = toml::from_str(&text).unwrap();
    let lexicon = Lexicon::embedded().unwrap();
    let (graph, asker) = (graph(&lexicon), Asker::new(&lexicon).unwrap());
    let session = asker.session(&graph);
    let mut wrong = Vec::new();
    for case in &cases.case {
        let answer = session.answer(&case.question, None).unwrap();
        let labels: Vec<&str> = answer.answers.iter().map(|a| a.label.as_str()).collect();
        let said: Vec<String> =
            answer.answers.iter().map(|a| format!("{} {} {:?}", a.label, a.note, a.years)).collect();
        let named = case.answers.iter().all(|name| said.iter().any(|s| s.contains(name.as_str())));
        let clean = case.absent.iter().all(|name| !labels.contains(&name.as_str()));
        let proven = answer.answers.iter().all(|a| !a.evidence.is_empty());
        if !(named && clean && proven && super::status(&answer) == case.status) {
            wrong.push(format!("{}: {} {labels:?} {:?}", case.question, answer.intent, answer.reading));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.case.len(), wrong.join("\n"));
}
