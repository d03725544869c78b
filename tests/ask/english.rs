//! English questions over the example documents: each is answered as the Chinese one that it stands beside.

use serde::Deserialize;
use std::path::Path;
use zhengtu::ask::{Answer, Asker};
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::quad::Encoder;
use zhengtu::source::Source;
use zhengtu::store::{Graph, assemble};

#[derive(Deserialize)]
struct Cases {
    same: Vec<Same>,
}

#[derive(Deserialize)]
struct Same {
    chinese: String,
    english: Vec<String>,
}

fn graph(lexicon: &Lexicon) -> Graph {
    let pipeline = Pipeline::new(lexicon.clone()).unwrap();
    let encoder = Encoder::new(lexicon);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_none_or(|e| e != "md")).collect();
    files.sort();
    let documents = files.iter().map(|path| encoder.encode(&pipeline.read(Source::open(path).unwrap())));
    assemble(documents.collect(), lexicon).unwrap().1
}

/// What is answered, in any order.
fn said(answer: &Answer) -> Vec<&str> {
    let mut labels: Vec<&str> = answer.answers.iter().map(|a| a.label.as_str()).collect();
    labels.sort_unstable();
    labels
}

#[test]
fn english_is_answered_as_chinese() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ask");
    let cases: Cases =
        toml::from_str(&std::fs::read_to_string(folder.join("english.toml")).unwrap()).unwrap();
    let lexicon = Lexicon::embedded().unwrap();
    let (graph, asker) = (graph(&lexicon), Asker::new(&lexicon).unwrap());
    let session = asker.session(&graph);
    let mut wrong = Vec::new();
    for case in &cases.same {
        let chinese = session.answer(&case.chinese, None).unwrap();
        for question in &case.english {
            let english = session.answer(question, None).unwrap();
            if said(&english) != said(&chinese) {
                wrong.push(format!(
                    "{question}: {:?} {:?} for {:?}",
                    said(&english),
                    english.reading,
                    said(&chinese)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
