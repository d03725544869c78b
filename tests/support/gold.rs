//! The gold's own task texts as a restored and outlined document, so that the rooms after `outline` can be measured
//! apart from restoration and outline.
//!
//! `ZHENGTU_OUT=/tmp/gold-out cargo test --test runner extraction_on_gold_text -- --ignored` writes task records that
//! `score.py` compares.

use serde_json::Value;
use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::outline::{Clause, ClausePart, Header, Outline, Role, Task};
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;
use zhengtu::text::Span;

/// Reads `<doc>.jsonl` of the gold as a source (the texts of its tasks, a line each) and an outline over it.
pub fn document(path: &Path) -> (Source, Outline) {
    let lines = std::fs::read_to_string(path).unwrap();
    let records: Vec<Value> = lines.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let mut text = String::new();
    let push = |words: &str, text: &mut String| {
        let start = text.len();
        text.push_str(words);
        let span = Span::new(start, text.len());
        text.push('\n');
        span
    };
    let mut outline = Outline { header: header(&records[0]), ..Outline::default() };
    for record in records.iter().filter(|r| r["kind"] == "task") {
        let heading = record["heading"].as_str().map(|h| push(h, &mut text));
        let body = vec![push(record["text"].as_str().unwrap_or_default(), &mut text)];
        let clauses = record["clause"].as_str().map(|c| {
            let span = push(c, &mut text);
            Clause { span, parts: vec![ClausePart { span, role: Role::Responsible }], ..Clause::default() }
        });
        outline.tasks.push(Task {
            path: record["path"].as_str().unwrap_or_default().to_owned(),
            heading,
            body,
            clauses: clauses.into_iter().collect(),
            ..Task::default()
        });
    }
    (Source::from_bytes(path, text.into_bytes()).unwrap(), outline)
}

fn header(record: &Value) -> Header {
    let text = |key: &str| record[key].as_str().map(str::to_owned);
    Header {
        title: text("title"),
        issuer: text("issuer"),
        number: text("number"),
        issued: text("issued"),
        year: record["year"].as_i64().map(|y| y as i32),
        ..Header::default()
    }
}

/// Writes the task records that the later rooms read from the gold's texts.
#[test]
#[ignore = "a measurement: writes to ZHENGTU_OUT"]
fn extraction_on_gold_text() {
    let (Some(shared), Some(out)) = (super::shared(), std::env::var_os("ZHENGTU_OUT")) else { return };
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    std::fs::create_dir_all(&out).unwrap();
    for entry in std::fs::read_dir(shared.join("gold")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "jsonl") {
            let (source, outline) = document(&path);
            let document = pipeline.read_outlined(source, outline);
            let records = zhengtu::record::task_records(&document);
            let lines: String = records.iter().map(|r| serde_json::to_string(r).unwrap() + "\n").collect();
            std::fs::write(Path::new(&out).join(path.file_name().unwrap()), lines).unwrap();
        }
    }
}
