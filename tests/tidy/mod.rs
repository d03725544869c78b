//! The laws of the house, kept by tests: sizes, openings, words out of code, rooms that look only to the left.

use std::path::{Path, PathBuf};

/// The rooms in the order of the data; a room imports only rooms before it.
const ROOMS: [&str; 17] = [
    "text", "diagnose", "lexicon", "source", "restore", "outline", "mention", "entity", "fact", "pipeline",
    "record", "eval", "quad", "store", "ask", "serve", "cli",
];

/// Lines that name a value of the record format, which `serde` needs as a literal.
const WIRE_NAME: &str = "#[serde(rename = ";

/// Files that may hold Han characters in code: the vocabulary's local names and numerals.
const WORDS_ALLOWED: [&str; 2] = ["src/quad/vocab.rs", "src/text/numeral.rs"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every source file: its name below the root, and its text.
fn sources() -> Vec<(String, String)> {
    let name = |path: &Path| path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
    files(&root().join("src"), "rs").iter().map(|p| (name(p), std::fs::read_to_string(p).unwrap())).collect()
}

/// The code of a file without comments and without its test module.
fn code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    let line = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    before_tests.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn none(found: &[String], law: &str) {
    assert!(found.is_empty(), "{law}:\n{}", found.join("\n"));
}

#[test]
fn every_file_says_what_it_gives() {
    let silent: Vec<String> =
        sources().into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|(name, _)| name).collect();
    none(&silent, "files that do not open with //!");
}

#[test]
fn no_file_past_five_hundred_lines() {
    let lines = |text: &str| text.lines().count();
    let long: Vec<String> = sources()
        .iter()
        .filter(|(_, text)| lines(text) > 500)
        .map(|(name, text)| format!("{name}: {} lines", lines(text)))
        .collect();
    none(&long, "files past 500 lines");
}

#[test]
fn words_live_in_data() {
    let found: Vec<String> = sources()
        .iter()
        .filter(|(name, _)| !WORDS_ALLOWED.contains(&name.as_str()))
        .flat_map(|(name, text)| {
            let lines: Vec<String> = code(text).lines().map(str::to_owned).collect();
            let bad = lines
                .into_iter()
                .enumerate()
                .filter(|(_, line)| line.chars().any(is_han) && !line.trim_start().starts_with(WIRE_NAME));
            bad.map(|(at, line)| format!("{name}:{}: {}", at + 1, line.trim())).collect::<Vec<_>>()
        })
        .collect();
    none(&found, "Chinese words in code (they belong in lexicon/ or ontology/)");
}

#[test]
fn rooms_look_only_to_the_left() {
    let place = |room: &str| ROOMS.iter().position(|r| *r == room);
    let mut found = Vec::new();
    for (name, text) in sources() {
        let room = name.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default().to_owned();
        let Some(here) = place(&room) else { continue };
        for (at, line) in code(&text).lines().enumerate() {
            for part in line.split("crate::").skip(1) {
                let other = part.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                if place(other).is_some_and(|there| there > here) {
                    found.push(format!("{name}:{}: {room} imports {other}", at + 1));
                }
            }
        }
    }
    none(&found, "imports to the right");
}

#[test]
fn the_engine_stays_in_its_rooms() {
    let allowed = ["lexicon", "quad", "store", "ask"];
    let found: Vec<String> = sources()
        .iter()
        .filter(|(name, _)| !allowed.iter().any(|room| name.starts_with(&format!("src/{room}"))))
        .filter(|(_, text)| code(text).contains("oxigraph::"))
        .map(|(name, _)| name.clone())
        .collect();
    none(&found, "oxigraph used outside lexicon, quad, store and ask");
}

#[test]
fn word_lists_hold_no_word_twice() {
    let mut found = Vec::new();
    for path in files(&root().join("lexicon"), "txt") {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut seen = std::collections::BTreeSet::new();
        for line in text.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#')) {
            if !seen.insert(line) {
                found.push(format!("{}: {line}", path.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    none(&found, "words listed twice");
}

#[test]
fn every_query_opens_with_a_comment() {
    let bare: Vec<String> = files(&root().join("queries"), "rq")
        .iter()
        .filter(|path| !std::fs::read_to_string(path).unwrap().starts_with('#'))
        .map(|path| path.display().to_string())
        .collect();
    none(&bare, "queries without a header comment");
}
