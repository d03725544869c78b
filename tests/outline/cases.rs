//! The data cases of the room: each file below `tests/outline/` holds texts with the tasks that are to be read from them.
//!
//! A task is a line `path | heading | text | body/role body/role | deadline`; later cells may be left out, an empty cell
//! is written `-`. A body that the task inherits from its section carries a `^`.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::{Document, Pipeline};
use zhengtu::source::Source;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    text: String,
    tasks: Option<String>,
    #[serde(default)]
    header: BTreeMap<String, String>,
    #[serde(default)]
    diagnostics: Vec<String>,
}

#[test]
fn every_layout_is_read() {
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outline");
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "toml") {
            continue;
        }
        let cases: Cases = toml::from_str(&std::fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for case in cases.case {
            let file = Path::new("case.txt");
            let document = pipeline.read(Source::from_bytes(file, case.text.clone().into_bytes()).unwrap());
            wrong.extend(differences(&case, &document).map(|d| format!("{}: {d}", case.name)));
        }
    }
    wrong.sort();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn differences(case: &Case, document: &Document) -> impl Iterator<Item = String> {
    let mut found = Vec::new();
    if let Some(expected) = &case.tasks {
        let expected: Vec<Vec<String>> =
            expected.lines().filter(|l| !l.trim().is_empty()).map(cells).collect();
        let read: Vec<Vec<String>> = (0..document.outline.tasks.len()).map(|at| line(document, at)).collect();
        let shown =
            |rows: &[Vec<String>]| rows.iter().map(|r| r.join(" | ")).collect::<Vec<_>>().join("\n    ");
        if expected != read {
            found.push(format!("\n  wanted\n    {}\n  read\n    {}", shown(&expected), shown(&read)));
        }
    }
    let header = &document.outline.header;
    for (key, wanted) in &case.header {
        let read = match key.as_str() {
            "title" => header.title.clone(),
            "issuer" => header.issuer.clone(),
            "number" => header.number.clone(),
            "issued" => header.issued.clone(),
            "year" => header.year.map(|y| y.to_string()),
            "province" => header.province.clone(),
            "locality" => header.locality.clone(),
            other => panic!("unknown header key {other}"),
        };
        if read.clone().unwrap_or_default() != *wanted {
            found.push(format!("{key}: wanted {wanted}, read {read:?}"));
        }
    }
    let codes: Vec<&str> = document.outline.diagnostics.iter().map(|d| d.code).collect();
    if case.diagnostics != codes {
        found.push(format!("diagnostics: wanted {:?}, read {codes:?}", case.diagnostics));
    }
    found.into_iter()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells: Vec<String> =
        line.split(" | ").map(|c| c.trim().trim_start_matches('-').to_owned()).collect();
    cells.resize(5, String::new());
    cells
}

fn line(document: &Document, at: usize) -> Vec<String> {
    let task = &document.outline.tasks[at];
    let text = document.restored.text.as_str();
    let words = |span: zhengtu::text::Span| span.of(text).to_owned();
    let inherited = if task.clauses.iter().any(|c| c.inherited) { "^" } else { "" };
    let bodies = document.mentions.agencies.iter().zip(&document.linked.agencies);
    let bodies: Vec<String> = bodies
        .filter(|(m, _)| m.task == at)
        .filter_map(|(m, who)| {
            let role = serde_json::to_value(m.role?).unwrap();
            Some(format!("{inherited}{}/{}", who.name, role.as_str().unwrap()))
        })
        .collect();
    vec![
        task.path.clone(),
        task.heading.map(words).unwrap_or_default(),
        task.body.iter().map(|b| words(*b)).collect::<Vec<_>>().join("/"),
        bodies.join(" "),
        task.deadline.map(words).unwrap_or_default(),
    ]
}
