//! The checked questions over the five real documents; skips where they are missing.

use crate::support;
use serde_json::Value;
use zhengtu::ask::Asker;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::quad::Encoder;
use zhengtu::source::Source;
use zhengtu::store::{Graph, assemble};

/// The share of the checked questions that must be answered with every name and number expected.
const FLOOR: f64 = 0.95;

fn graph(shared: &std::path::Path, lexicon: &Lexicon) -> Graph {
    let pipeline = Pipeline::new(lexicon.clone()).unwrap();
    let encoder = Encoder::new(lexicon);
    let documents = ["2017", "2020", "2021", "2022", "2025"].map(|id| {
        let source = Source::open(&shared.join(format!("corpus/{id}.txt"))).unwrap();
        encoder.encode(&pipeline.read(source))
    });
    assemble(documents.into(), lexicon).unwrap().1
}

/// Names without what does not tell them apart.
fn bare(name: &str) -> String {
    let kept: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let openings = ["福建省", "全省统一的", "全省统一", "全省", "省级", "省"];
    openings.iter().find_map(|o| kept.strip_prefix(o)).unwrap_or(&kept).to_owned()
}

fn right(question: &Value, answer: &Value) -> bool {
    let answers = answer["answers"].as_array().unwrap();
    let said: Vec<String> =
        answers.iter().map(|a| bare(&format!("{}|{}|{}", a["label"], a["note"], a["years"]))).collect();
    let labels: Vec<String> = answers.iter().map(|a| bare(a["label"].as_str().unwrap())).collect();
    let forms = |name: &str| -> Vec<String> {
        let accepted = question["accept"][name].as_array().cloned().unwrap_or_default();
        accepted.iter().filter_map(Value::as_str).chain([name]).map(bare).collect()
    };
    let expected = question["expect"].as_array().unwrap();
    let named = |name: &Value| {
        forms(name.as_str().unwrap()).iter().any(|f| {
            said.iter().any(|s| s.contains(f))
                || labels.iter().any(|l| l.chars().count() > 3 && f.contains(l))
        })
    };
    let forbidden = question["must_not"].as_array().into_iter().flatten().filter_map(Value::as_str).map(bare);
    let clean = forbidden.into_iter().all(|f| !labels.contains(&f));
    let numbers = question["expect_numbers"].as_array().cloned().unwrap_or_default();
    let counted = |n: &Value| {
        answers.iter().any(|a| a["value"].as_f64() == n.as_f64())
            || said.iter().any(|s| s.contains(&n.to_string()))
    };
    let silent = !expected.is_empty() || !numbers.is_empty() || answer["status"] != "answered";
    let proven = answers.iter().all(|a| !a["evidence"].as_array().unwrap().is_empty());
    expected.iter().all(named) && numbers.iter().all(counted) && clean && silent && proven
}

#[test]
fn checked_questions_over_the_real_documents() {
    let Some(shared) = support::shared() else { return };
    let Ok(questions) = std::fs::read_to_string(shared.join("questions-dev.jsonl")) else { return };
    let lexicon = Lexicon::embedded().unwrap();
    let (graph, asker) = (graph(&shared, &lexicon), Asker::new(&lexicon).unwrap());
    let questions: Vec<Value> = questions.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    std::thread::scope(|scope| {
        for language in ["zh", "en"] {
            let (asker, graph, questions) = (&asker, &graph, &questions);
            scope.spawn(move || ask_all(asker, graph, questions, language));
        }
    });
}

fn ask_all(asker: &Asker, graph: &Graph, questions: &[Value], language: &str) {
    let mut wrong = Vec::new();
    let session = asker.session(graph);
    for question in questions {
        let asked = question[language].as_str().unwrap();
        let answer = serde_json::to_value(session.answer(asked, None).unwrap()).unwrap();
        if !right(question, &answer) {
            wrong.push(question["id"].as_str().unwrap().to_owned());
        }
    }
    let share = 1.0 - wrong.len() as f64 / questions.len() as f64;
    println!("{language}: {share:.3}, wrong: {wrong:?}");
    assert!(share >= FLOOR, "{language}: {share:.3}, wrong: {wrong:?}");
}
