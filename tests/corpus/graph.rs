//! The graph of the real documents: the same bytes whatever the order and the number of threads, every edge within the
//! law, every quote at its place.

use crate::support::shared;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::quad::Encoder;
use zhengtu::source::Source;
use zhengtu::store::term::plain;
use zhengtu::store::{assemble, check_queries};

fn corpus() -> Option<Vec<PathBuf>> {
    let folder = shared()?.join("corpus");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    files.sort();
    Some(files)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for inner in [folder.to_owned(), folder.join("documents")] {
        for entry in std::fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                found.insert(
                    path.display().to_string().replace(&folder.display().to_string(), ""),
                    std::fs::read(&path).unwrap(),
                );
            }
        }
    }
    found
}

#[test]
fn two_builds_are_byte_identical() {
    let Some(documents) = corpus() else { return };
    let temp = tempfile::tempdir().unwrap();
    let build = |name: &str, threads: &str, inputs: &[PathBuf]| {
        let graph = temp.path().join(name);
        let run = Command::new(env!("CARGO_BIN_EXE_zhengtu"))
            .args(["build", "--threads", threads, "-l"])
            .arg(&graph)
            .args(inputs)
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        files(&graph)
    };
    let turned: Vec<PathBuf> = documents.iter().rev().cloned().collect();
    assert!(build("one", "1", &documents) == build("eight", "8", &turned));
}

#[test]
fn the_graph_keeps_the_law_and_its_quotes_stand_at_their_places() {
    let Some(documents) = corpus() else { return };
    let lexicon = Lexicon::embedded().unwrap();
    let (pipeline, encoder) = (Pipeline::new(lexicon.clone()).unwrap(), Encoder::new(&lexicon));
    let read: Vec<_> = documents.iter().map(|path| pipeline.read(Source::open(path).unwrap())).collect();
    let encoded = read.iter().map(|document| encoder.encode(document)).collect();
    let (_, graph) = assemble(encoded, &lexicon).unwrap();
    for check in check_queries() {
        let rows = graph.select(&check.text, &[]).unwrap().rows;
        assert!(rows.is_empty(), "{}: {:?}", check.name, rows.first());
    }
    let texts: BTreeMap<&str, Vec<char>> =
        read.iter().map(|d| (d.restored.source.name.as_str(), d.restored.text.chars().collect())).collect();
    let evidence = graph
        .select(
            "SELECT ?file ?start ?end ?words { ?e a zt:证据 ; oa:start ?start ; oa:end ?end ; oa:exact ?words ;
             oa:hasSource/dcterms:source ?file }",
            &[],
        )
        .unwrap();
    assert!(evidence.rows.len() > 100, "{}", evidence.rows.len());
    for row in &evidence.rows {
        let get = |name: &str| plain(evidence.get(row, name));
        let place = get("start").parse::<usize>().unwrap()..get("end").parse::<usize>().unwrap();
        let text = &texts[get("file").as_str()];
        assert_eq!(text[place].iter().collect::<String>(), get("words"), "{}", get("file"));
    }
}
