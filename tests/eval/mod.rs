//! Tests of the room `eval`: the same numbers as the reference scorer.

use std::process::Command;
use zhengtu::eval::Scorer;
use zhengtu::lexicon::Lexicon;
use zhengtu::pipeline::Pipeline;
use zhengtu::source::Source;

/// The gold scored against itself is perfect, but for what score.py itself cannot see.
#[test]
fn gold_against_itself() {
    let Some(shared) = crate::support::shared() else { return };
    let lexicon = Lexicon::embedded().unwrap();
    let mut scorer = Scorer::new(&lexicon).unwrap();
    for (id, records) in zhengtu::eval::read_gold(&shared.join("gold")).unwrap() {
        scorer.add(&id, &records, &records);
    }
    let report = scorer.finish();
    for (name, tally) in report.rows() {
        assert!(tally.f1() > 0.999, "{name}: {tally:?}");
    }
    assert_eq!(report.text_error(), 0.0);
}

/// What the pipeline reads from the real documents gets the numbers that score.py gives it, to four places.
#[test]
fn same_numbers_as_the_reference_scorer() {
    let Some(shared) = crate::support::shared() else { return };
    if Command::new("python3").arg("--version").output().is_err() {
        println!("skipped: no python3");
        return;
    }
    let lexicon = Lexicon::embedded().unwrap();
    let mut scorer = Scorer::new(&lexicon).unwrap();
    let pipeline = Pipeline::new(lexicon).unwrap();
    let out = tempfile::tempdir().unwrap();
    for (id, gold) in zhengtu::eval::read_gold(&shared.join("gold")).unwrap() {
        let file = |folder: &str| shared.join(folder).join(format!("{id}.txt"));
        let path = if file("corpus").exists() { file("corpus") } else { file("corpus-more") };
        let document = pipeline.read(Source::open(&path).unwrap());
        let records: Vec<serde_json::Value> = zhengtu::record::task_records(&document)
            .iter()
            .map(|r| serde_json::to_value(r).unwrap())
            .collect();
        let lines: String = records.iter().map(|r| format!("{r}\n")).collect();
        std::fs::write(out.path().join(format!("{id}.jsonl")), lines).unwrap();
        scorer.add(&id, &gold, &records);
    }
    let report = scorer.finish();
    let json = out.path().join("scores.json");
    let run = Command::new("python3")
        .arg(shared.join("tools/score.py"))
        .args([&shared.join("gold"), out.path()])
        .arg("--json")
        .arg(&json)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let theirs: serde_json::Value = serde_json::from_slice(&std::fs::read(&json).unwrap()).unwrap();
    let same = |name: &str, ours: f64| {
        let their = theirs[name].as_f64().unwrap();
        assert!((ours - their).abs() < 1e-4, "{name}: {ours} here, {their} by score.py");
    };
    for (name, tally) in report.rows() {
        same(name, tally.f1());
    }
    same("actions", report.actions());
    same("text_error", report.text_error());
}
