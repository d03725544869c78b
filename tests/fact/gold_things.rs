//! Relations over the gold's own things, so that this room can be measured apart from the finding of things.
//!
//! `ZHENGTU_OUT=/tmp/facts cargo test --test runner relations_on_gold_things -- --ignored`, then `score.py`.

use crate::support::{gold, shared};
use serde_json::Value;
use std::path::Path;
use zhengtu::entity::Linker;
use zhengtu::fact::Reader;
use zhengtu::lexicon::Lexicon;
use zhengtu::mention::{Action, Modality, Thing, ThingKind};
use zhengtu::outline::Task;
use zhengtu::pipeline::Pipeline;
use zhengtu::text::Span;

const KINDS: [(&str, ThingKind); 4] = [
    ("platforms", ThingKind::Platforms),
    ("facilities", ThingKind::Facilities),
    ("parks", ThingKind::Parks),
    ("programmes", ThingKind::Programmes),
];

/// The gold's things at the shortest words of the task that hold their name.
fn things(path: &Path, text: &str, tasks: &[Task]) -> Vec<Thing> {
    let lines = std::fs::read_to_string(path).unwrap();
    let records = lines.lines().map(|l| serde_json::from_str::<Value>(l).unwrap());
    let mut found = Vec::new();
    for (at, record) in records.filter(|r| r["kind"] == "task").enumerate() {
        let stretches: Vec<Span> = tasks[at].heading.iter().chain(&tasks[at].body).copied().collect();
        for (key, kind) in KINDS {
            for item in record[key].as_array().into_iter().flatten() {
                let name = item["name"].as_str().unwrap().to_owned();
                let span = stretches.iter().rev().find_map(|s| locate(&name, text, *s));
                let verbs = item["actions"].as_array().into_iter().flatten();
                let action = |v: &Value| Action {
                    property: v.as_str().unwrap().to_owned(),
                    cue: Span::default(),
                    modality: Modality::Required,
                };
                let Some(span) = span else { continue };
                let generic = item["generic"].as_bool().unwrap_or_default();
                found.push(Thing {
                    task: at,
                    span,
                    name,
                    kind,
                    generic,
                    actions: verbs.map(action).collect(),
                    rule: "gold",
                });
            }
        }
    }
    found
}

/// The shortest stretch of words of which the name is a subsequence, ending in the name's last two characters.
fn locate(name: &str, text: &str, within: Span) -> Option<Span> {
    let words: Vec<(usize, char)> = within.of(text).char_indices().collect();
    let name: Vec<char> = name.chars().collect();
    let mut best: Option<Span> = None;
    for end in 0..words.len() {
        let (mut at, mut left) = (end + 1, name.len());
        while at > 0 && left > 0 {
            at -= 1;
            left -= usize::from(words[at].1 == name[left - 1]);
        }
        if left == 0 && words[end].1 == *name.last()? {
            let last = words[end].0 + words[end].1.len_utf8();
            let span = Span::new(words[at].0, last).shifted(within.start);
            best = Some(best.filter(|b| b.len() <= span.len()).unwrap_or(span));
        }
    }
    best.filter(|b| b.len() < name.len() * 3 + 180)
}

#[test]
#[ignore = "a measurement: writes to ZHENGTU_OUT"]
fn relations_on_gold_things() {
    let (Some(shared), Some(out)) = (shared(), std::env::var_os("ZHENGTU_OUT")) else { return };
    let lexicon = Lexicon::embedded().unwrap();
    let (reader, linker) = (Reader::new(&lexicon).unwrap(), Linker::new(&lexicon).unwrap());
    let pipeline = Pipeline::new(lexicon).unwrap();
    std::fs::create_dir_all(&out).unwrap();
    for entry in std::fs::read_dir(shared.join("gold")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "jsonl") {
            continue;
        }
        let (source, outline) = gold::document(&path);
        let mut document = pipeline.read_outlined(source, outline);
        document.mentions.things = things(&path, &document.restored.text, &document.outline.tasks);
        document.linked = linker.link(&document.restored, &document.outline, &document.mentions);
        document.facts =
            reader.read(&document.restored, &document.outline, &document.mentions, &document.linked);
        let records = zhengtu::record::task_records(&document);
        let lines: String = records.iter().map(|r| serde_json::to_string(r).unwrap() + "\n").collect();
        std::fs::write(Path::new(&out).join(path.file_name().unwrap()), lines).unwrap();
    }
}
