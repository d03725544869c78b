//! Writes the things read from the gold's texts, apart from every other room, for `score.py`.

use crate::support::{gold, shared};
use serde_json::{Value, json};
use zhengtu::lexicon::Lexicon;
use zhengtu::mention::{Thing, ThingKind};
use zhengtu::pipeline::Pipeline;
use zhengtu::text::Span;

fn items(things: &[Thing], task: usize, kind: ThingKind) -> Vec<Value> {
    let of = things.iter().filter(|t| t.task == task && t.kind == kind);
    of.map(|t| {
        let actions: Vec<&str> = t.actions.iter().map(|a| a.property.as_str()).collect();
        json!({"name": t.name, "actions": actions, "generic": t.generic, "rule": t.rule})
    })
    .collect()
}

/// `ZHENGTU_OUT=/tmp/things cargo test --test runner things_on_gold_text -- --ignored`
#[test]
#[ignore = "a measurement: writes to ZHENGTU_OUT"]
fn things_on_gold_text() {
    let (Some(shared), Some(out)) = (shared(), std::env::var_os("ZHENGTU_OUT")) else { return };
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    std::fs::create_dir_all(&out).unwrap();
    for entry in std::fs::read_dir(shared.join("gold")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "jsonl") {
            continue;
        }
        let (source, outline) = gold::document(&path);
        let document = pipeline.read_outlined(source, outline);
        let words = |span: Span| span.of(&document.restored.text);
        let lines: String = document
            .outline
            .tasks
            .iter()
            .enumerate()
            .map(|(at, task)| {
                let things = |kind| items(&document.mentions.things, at, kind);
                let record = json!({"kind": "task", "path": task.path, "heading": task.heading.map(words),
                "text": task.body.iter().map(|b| words(*b)).collect::<String>(), "responsible": [],
                "platforms": things(ThingKind::Platforms), "facilities": things(ThingKind::Facilities),
                "parks": things(ThingKind::Parks), "programmes": things(ThingKind::Programmes)});
                record.to_string() + "\n"
            })
            .collect();
        std::fs::write(std::path::Path::new(&out).join(path.file_name().unwrap()), lines).unwrap();
    }
}
