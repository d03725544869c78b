//! Targets: sentences of the genre and the goals they set.

use serde::Deserialize;
use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::mention::Target;
use zhengtu::outline::{Header, Outline, Task};
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;
use zhengtu::text::Span;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    goals: Vec<String>,
}

/// The document of one task with this text, of the year 2022.
pub fn one_task(text: &str) -> zhengtu::pipeline::Document {
    static PIPELINE: std::sync::OnceLock<Pipeline> = std::sync::OnceLock::new();
    let pipeline = PIPELINE.get_or_init(|| Pipeline::new(Lexicon::embedded().unwrap()).unwrap());
    let source = Source::from_bytes(Path::new("case.txt"), text.as_bytes().to_vec()).unwrap();
    let body = vec![Span::new(0, text.len())];
    let task = Task { path: "1".to_owned(), body, ..Task::default() };
    let header = Header { year: Some(2022), province: Some("福建省".to_owned()), ..Header::default() };
    pipeline.read_outlined(source, Outline { header, tasks: vec![task], ..Outline::default() })
}

fn said(target: &Target) -> String {
    let op = serde_json::to_value(target.op).unwrap();
    let by = target.by.as_deref().unwrap_or("-");
    format!("{} {} {} {by}", op.as_str().unwrap(), target.value, target.unit)
}

#[test]
fn sentences_and_their_goals() {
    let cases: Cases = toml::from_str(include_str!("targets.toml")).unwrap();
    for case in cases.case {
        let document = one_task(&case.text);
        let found: Vec<String> = document.mentions.targets.iter().map(said).collect();
        assert_eq!(found, case.goals, "{}", case.text);
        for target in &document.mentions.targets {
            assert!(!target.metric.is_empty(), "no metric: {}", case.text);
        }
    }
}
