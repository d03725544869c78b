//! Writes the records of files to a folder, so that `score.py` can measure the outline without the command.
//!
//! `ZHENGTU_IN="a.txt b.txt" ZHENGTU_OUT=/tmp/out cargo test --test runner records_of_files -- --ignored`

use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;

#[test]
#[ignore = "a measurement: reads ZHENGTU_IN, writes to ZHENGTU_OUT"]
fn records_of_files() {
    let (Some(input), Some(out)) = (std::env::var_os("ZHENGTU_IN"), std::env::var_os("ZHENGTU_OUT")) else {
        return;
    };
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    std::fs::create_dir_all(&out).unwrap();
    for path in input.to_string_lossy().split_whitespace() {
        let document = pipeline.read(Source::open(Path::new(path)).unwrap());
        let mut lines = serde_json::to_string(&zhengtu::record::document_record(&document)).unwrap() + "\n";
        for record in zhengtu::record::task_records(&document) {
            lines += &(serde_json::to_string(&record).unwrap() + "\n");
        }
        for finding in &document.outline.diagnostics {
            println!("{path}: {} {}", finding.code, finding.span.unwrap().of(&document.restored.text));
        }
        let name = Path::new(path).with_extension("jsonl");
        std::fs::write(Path::new(&out).join(name.file_name().unwrap()), lines).unwrap();
    }
}

#[test]
#[ignore = "a measurement: reads ZHENGTU_IN"]
fn holes_of_files() {
    let Some(input) = std::env::var_os("ZHENGTU_IN") else { return };
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    for path in input.to_string_lossy().split_whitespace() {
        let restored = pipeline.restore(Source::open(Path::new(path)).unwrap());
        let mut last = 0;
        for hole in restored.holes.iter().copied().chain([restored.text.len()]) {
            println!("{}⟂", &restored.text[last..hole]);
            last = hole;
        }
    }
}

#[test]
#[ignore = "a measurement: reads ZHENGTU_IN"]
fn growth_of_time() {
    let Some(input) = std::env::var_os("ZHENGTU_IN") else { return };
    let pipeline = Pipeline::new(Lexicon::embedded().unwrap()).unwrap();
    let outliner = zhengtu::outline::Outliner::new(&Lexicon::embedded().unwrap()).unwrap();
    for path in input.to_string_lossy().split_whitespace() {
        let text = pipeline.restore(Source::open(Path::new(path)).unwrap()).text;
        for times in [1, 8, 32] {
            let mut restored = pipeline.restore(Source::from_bytes(Path::new("x.txt"), "一".into()).unwrap());
            restored.text = text.repeat(times);
            let start = std::time::Instant::now();
            let tasks = outliner.outline(&restored).tasks.len();
            println!("{path} x{times}: {tasks} tasks, {:?}", start.elapsed());
        }
    }
}
