//! The real documents: what may be said of them without copying them.

use crate::support::shared;
use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::restore::{Restored, Restorer, apply_plan};
use zhengtu::source::Source;

fn restored() -> Vec<Restored> {
    let Some(shared) = shared() else { return Vec::new() };
    let restorer = Restorer::new(&Lexicon::embedded().unwrap()).unwrap();
    let mut paths: Vec<_> = ["corpus", "corpus-more"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(shared.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| restorer.restore(Source::open(path).unwrap())).collect()
}

#[test]
fn plans_replay_exactly() {
    for document in restored() {
        let replayed = apply_plan(&document.source.text, &document.plan);
        assert!(replayed.as_deref() == Some(document.text.as_str()), "{}", document.source.id);
    }
}

#[test]
fn restoring_twice_changes_nothing() {
    let restorer = Restorer::new(&Lexicon::embedded().unwrap()).unwrap();
    for document in restored() {
        let name = document.source.id.clone();
        let again = Source::from_bytes(Path::new(&name), document.text.clone().into_bytes()).unwrap();
        let again = restorer.restore(again);
        assert!(again.text == document.text, "{name}: {:?}", again.plan);
    }
}

#[test]
#[ignore = "a measurement: writes the restored texts to ZHENGTU_OUT"]
fn write_restored_texts() {
    let Some(out) = std::env::var_os("ZHENGTU_OUT") else { return };
    std::fs::create_dir_all(&out).unwrap();
    for document in restored() {
        std::fs::write(Path::new(&out).join(format!("{}.txt", document.source.id)), &document.text).unwrap();
        let mut log = String::new();
        for step in &document.plan.steps {
            for edit in &step.edits {
                let mark = if edit.inferred { " ~" } else { "" };
                log += &format!("{} {:?} {}{mark}\n", step.pass, edit.at, edit.after);
            }
        }
        log += &format!("{:#?}\n{:#?}", document.asides, document.holes);
        std::fs::write(Path::new(&out).join(format!("{}.log", document.source.id)), log).unwrap();
    }
}
