//! The examples that the README works on: there, each read, and together answering.

use std::path::PathBuf;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;

/// Each example holds tasks with responsible bodies and definite things, whatever its damage.
#[test]
fn every_example_is_read() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples");
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let mut read = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "md") {
            continue;
        }
        let document = pipeline.read(Source::open(&path).unwrap());
        let name = path.display();
        let records = zhengtu::record::task_records(&document);
        let duties = records.iter().map(|r| r.responsible.len()).sum::<usize>();
        let platforms = records.iter().flat_map(|r| &r.platforms).filter(|p| !p.generic).count();
        assert!(document.outline.header.title.is_some(), "{name} has no title");
        assert!(document.outline.header.year.is_some(), "{name} has no year");
        assert!(duties >= 7, "{name}: {duties} responsible bodies");
        assert!(platforms >= 2, "{name}: {platforms} platforms");
        read += 1;
    }
    assert_eq!(read, 5);
}
