//! Cases in data files, sorted by where the damage comes from. Each case checks the text, the plan's replay, the map and
//! that a second pass finds nothing.

use serde::Deserialize;
use std::path::Path;
use zhengtu::lexicon::Lexicon;
use zhengtu::restore::{Restored, Restorer, apply_plan};
use zhengtu::source::Source;

#[derive(Deserialize)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    label: String,
    /// The pass that the case is about; `-` for none.
    pass: String,
    original: String,
    fixed: String,
}

fn cases(name: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/restore/cases").join(name);
    let file: File = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    file.case
}

fn restorer() -> Restorer {
    Restorer::new(&Lexicon::embedded().unwrap()).unwrap()
}

fn restore(restorer: &Restorer, text: &str) -> Restored {
    restorer.restore(Source::from_bytes(Path::new("case.txt"), text.as_bytes().to_vec()).unwrap())
}

/// What is wrong with a case, if anything.
fn fault(restorer: &Restorer, case: &Case) -> Option<String> {
    let got = restore(restorer, &case.original);
    if got.text != case.fixed {
        return Some(format!("{}\n  have {:?}\n  want {:?}", case.label, got.text, case.fixed));
    }
    if apply_plan(&got.source.text, &got.plan).as_deref() != Some(got.text.as_str()) {
        return Some(format!("{}: the plan does not replay", case.label));
    }
    let covered = got.map.segments().iter().map(|s| s.restored.len()).sum::<usize>();
    if covered != got.text.len() || got.map.segments().iter().any(|s| s.raw.end > got.source.bytes.len()) {
        return Some(format!("{}: the map does not cover the text", case.label));
    }
    if case.pass != "-"
        && got.plan.steps.iter().all(|step| step.pass != case.pass)
        && !got.plan.steps.is_empty()
    {
        let ran: Vec<_> = got.plan.steps.iter().map(|s| s.pass).collect();
        return Some(format!("{}: not mended by {} but by {ran:?}", case.label, case.pass));
    }
    let again = restore(restorer, &got.text);
    (again.text != got.text).then(|| format!("{}: a second pass gives {:?}", case.label, again.text))
}

fn check(name: &str) {
    let restorer = restorer();
    let faults: Vec<String> = cases(name).iter().filter_map(|case| fault(&restorer, case)).collect();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn in_the_wild() {
    check("in-the-wild.toml");
}

#[test]
fn synthetic() {
    check("synthetic.toml");
}

#[test]
fn negative() {
    check("negative.toml");
}

#[test]
fn known_failures_still_fail() {
    let restorer = restorer();
    for case in cases("known-failures.toml") {
        let got = restore(&restorer, &case.original).text;
        assert_ne!(got, case.fixed, "{} is cured: move it to its place", case.label);
    }
}

/// The rows of a table of cases; a row without a second cell stays as it is.
fn rows(name: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/restore/cases").join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| line.split_once('\t').unwrap_or((line, line)))
        .map(|(a, b)| (a.into(), b.into()))
        .collect()
}

/// A clause whose wording no mainland official would choose, and how it is restored.
const PROOF: (&str, &str) = ("推动工业网际网路发展，", "推动工业互联网发展，");

#[test]
fn taiwan_words_are_restored() {
    let restorer = restorer();
    for (written, meant) in rows("taiwan-words.tsv") {
        let got = restore(&restorer, &format!("{}{written}。", PROOF.0)).text;
        assert_eq!(got, format!("{}{meant}。", PROOF.1));
        let again = restore(&restorer, &got);
        assert!(again.plan.steps.is_empty(), "{got}: {:?}", again.plan);
    }
}

#[test]
fn mainland_words_stay() {
    let restorer = restorer();
    for (written, meant) in rows("mainland-words.tsv") {
        assert_eq!(restore(&restorer, &format!("加快{meant}。")).text, format!("加快{meant}。"));
        let beside = restore(&restorer, &format!("{}{written}。", PROOF.0)).text;
        assert_eq!(beside, format!("{}{meant}。", PROOF.1));
    }
}

#[test]
fn enough_cases() {
    let all = ["in-the-wild.toml", "synthetic.toml", "negative.toml"].map(|name| cases(name).len());
    assert!(all.iter().sum::<usize>() >= 200, "{all:?}");
}
