//! The graph directory: the same bytes for the same documents, and never half written.

use super::{assembled, encoded};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use zhengtu::store::{Bases, Directory, StoreError, Writer};

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn copy(from: &Path, to: &Path) {
    for (name, content) in files(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

#[test]
fn order_does_not_matter_and_nothing_is_left_over() {
    let temp = tempfile::tempdir().unwrap();
    let (one, two) = (temp.path().join("one"), temp.path().join("two"));
    Directory::write(&one, &assembled(encoded()).0).unwrap();
    Directory::write(&two, &assembled(encoded().into_iter().rev().collect()).0).unwrap();
    assert_eq!(files(&one), files(&two));
    let names: Vec<String> = files(&one).into_keys().collect();
    assert_eq!(
        names,
        [
            ".lock",
            "derived.nq",
            "documents/2031.nq",
            "documents/2033.nq",
            "manifest.json",
            "ontology.nq",
            "registry.nq",
            "sources/2031.txt",
            "sources/2033.txt"
        ]
    );
}

#[test]
fn an_update_equals_a_fresh_build() {
    let temp = tempfile::tempdir().unwrap();
    let (grown, fresh) = (temp.path().join("grown"), temp.path().join("fresh"));
    Directory::write(&grown, &assembled(vec![encoded().remove(0)]).0).unwrap();
    let written = Directory::write(&grown, &assembled(encoded()).0).unwrap();
    Directory::write(&fresh, &assembled(encoded()).0).unwrap();
    assert_eq!(files(&grown), files(&fresh));
    assert!(written.changed < 5, "the first document and the ontology stay as they are");
    let again = Directory::write(&grown, &assembled(encoded()).0).unwrap();
    assert_eq!(again.changed, 0);
}

#[test]
fn a_loaded_graph_is_the_graph_that_was_built() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("graph");
    let (parts, built) = assembled(encoded());
    Directory::write(&path, &parts).unwrap();
    let lines = |graph: &zhengtu::store::Graph| {
        let mut lines: Vec<String> = graph.quads().iter().map(ToString::to_string).collect();
        lines.sort();
        lines
    };
    let loaded = Directory::open(&path).unwrap().load().unwrap();
    assert_eq!(lines(&loaded), lines(&built));
}

/// The states in which a build can be killed: before the new manifest is in force, and at any point after it.
#[test]
fn a_killed_build_leaves_a_whole_graph() {
    let temp = tempfile::tempdir().unwrap();
    let (old, new, killed) = (temp.path().join("old"), temp.path().join("new"), temp.path().join("killed"));
    let first = vec![encoded().remove(0)];
    Directory::write(&old, &assembled(first).0).unwrap();
    copy(&old, &new);
    Directory::write(&new, &assembled(encoded()).0).unwrap();
    let (before, after) = (files(&old), files(&new));
    let digest = {
        use sha2::{Digest, Sha256};
        let hash = Sha256::digest(&after["manifest.json"]);
        hash.iter().take(8).map(|b| format!("{b:02x}")).collect::<String>()
    };
    let changed: Vec<&String> = after
        .iter()
        .filter(|(name, content)| before.get(*name) != Some(content))
        .map(|(name, _)| name)
        .collect();
    let parts: Vec<&&String> = changed.iter().filter(|name| **name != "manifest.json").collect();
    let staged = killed.join(format!(".staged-{digest}"));
    for moved in 0..=parts.len() {
        for in_force in [false, true] {
            if !in_force && moved > 0 {
                continue;
            }
            let _ = fs::remove_dir_all(&killed);
            copy(&old, &killed);
            fs::create_dir_all(staged.join("documents")).unwrap();
            fs::create_dir_all(staged.join("sources")).unwrap();
            let manifest = if in_force { killed.join("manifest.json") } else { staged.join("manifest.json") };
            fs::write(manifest, &after["manifest.json"]).unwrap();
            for (at, name) in parts.iter().enumerate() {
                let place = if at < moved { killed.join(name) } else { staged.join(name) };
                fs::write(place, &after[**name]).unwrap();
            }
            let found = Directory::open(&killed).unwrap();
            assert!(found.verify().is_empty(), "whole after {moved} moves, in force: {in_force}");
            assert_eq!(found.manifest().documents.len(), if in_force { 2 } else { 1 });
            Directory::write(&killed, &assembled(encoded()).0).unwrap();
            assert_eq!(files(&killed), after);
        }
    }
}

#[test]
fn a_removed_file_is_a_removed_document() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("graph");
    Directory::write(&path, &assembled(encoded()).0).unwrap();
    fs::remove_file(path.join("documents/2033.nq")).unwrap();
    let graph = Directory::open(&path).unwrap().load().unwrap();
    let titles = graph.select("SELECT ?t { ?d a zt:政策文件 ; dcterms:title ?t }", &[]).unwrap();
    assert_eq!(titles.rows.len(), 1);
    let derived = graph.select("SELECT ?x { ?x a zt:更替 }", &[]).unwrap();
    assert!(derived.rows.is_empty(), "nothing follows from one document");
}

#[test]
fn a_damaged_directory_is_named() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("graph");
    let says = |path: &Path| match Directory::open(path).and_then(|d| d.load()) {
        Ok(_) => String::from("whole"),
        Err(error) => error.to_string().replace(&temp.path().display().to_string(), ""),
    };
    insta::assert_snapshot!(says(&path), @"there is no graph at /graph");
    fs::create_dir(&path).unwrap();
    fs::write(path.join("notes.txt"), "mine").unwrap();
    insta::assert_snapshot!(says(&path), @"/graph is a folder without a graph (no manifest.json)");
    assert!(matches!(Directory::write(&path, &assembled(encoded()).0), Err(StoreError::NotAGraph { .. })));
    fs::remove_file(path.join("notes.txt")).unwrap();
    Directory::write(&path, &assembled(encoded()).0).unwrap();
    let document = path.join("documents/2031.nq");
    let whole = fs::read(&document).unwrap();
    fs::write(&document, &whole[..whole.len() / 2]).unwrap();
    assert!(says(&path).starts_with("/graph/documents/2031.nq is damaged: it has "));
    let mut broken = whole.clone();
    broken[0] = b'x';
    fs::write(&document, &broken).unwrap();
    assert!(
        says(&path).starts_with("/graph/documents/2031.nq is damaged: Parser error at line 1"),
        "{}",
        says(&path)
    );
    fs::write(&document, &whole).unwrap();
    fs::write(path.join("manifest.json"), "{").unwrap();
    insta::assert_snapshot!(says(&path), @"/graph/manifest.json is damaged: EOF while parsing an object at line 1 column 1");
    fs::write(path.join("manifest.json"), "{\"format\": 99}").unwrap();
    insta::assert_snapshot!(says(&path), @"/graph/manifest.json has format 99, this program reads format 2");
}

#[test]
fn the_files_are_kept_as_they_were_read() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("graph");
    Directory::write(&path, &assembled(encoded()).0).unwrap();
    let documents = crate::support::made::two_years();
    let kept = Directory::open(&path).unwrap().kept().unwrap();
    let read: Vec<(Vec<String>, Vec<u8>)> = documents
        .iter()
        .map(|d| (vec![d.restored.source.name.clone()], d.restored.source.bytes.clone()))
        .collect();
    assert_eq!(kept.files, read);
    assert!(kept.lost.is_empty());
    fs::remove_file(path.join("documents/2033.nq")).unwrap();
    assert_eq!(Directory::open(&path).unwrap().kept().unwrap().files, read[..1], "gone with its document");
    fs::remove_file(path.join("sources/2031.txt")).unwrap();
    assert_eq!(Directory::open(&path).unwrap().kept().unwrap().lost, ["2031.txt"]);
}

#[test]
fn one_writer_at_a_time() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("graph");
    let writer = Writer::open(&path).unwrap();
    assert!(matches!(Writer::open(&path), Err(StoreError::Locked { .. })));
    writer.write(&assembled(encoded()).0, &Bases::default()).unwrap();
    Directory::write(&path, &assembled(encoded()).0).unwrap();
}
