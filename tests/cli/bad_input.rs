//! Bad input: one clear sentence with the file and place, the right exit code, the good part still built, an existing
//! graph never damaged.

use super::{Place, content, document};

#[test]
fn a_bad_file_does_not_stop_the_batch() {
    let place = Place::new();
    place.write("in/good.txt", document(2031));
    place.write("in/empty.txt", "");
    place.write("in/binary.txt", [0_u8, 1, 2, 255, 254, 0, 0, 9, 200, 0, 7]);
    place.write("in/english.txt", "This is a letter about nothing in particular.\n");
    let run = place.run(&["build", "in", "missing.txt"]);
    assert_eq!(run.code, 2, "{run}");
    assert!(run.out.starts_with("1 read, 1 document in graph: "), "{run}");
    for file in ["in/empty.txt", "in/binary.txt", "in/english.txt", "missing.txt"] {
        assert_eq!(run.err.lines().filter(|line| line.contains(file)).count(), 1, "{file}: {run}");
    }
    assert!(run.err.ends_with("4 files could not be read, the rest was built\n"), "{run}");
    assert_eq!(place.run(&["query", "documents"]).out.lines().count(), 2);
}

#[test]
fn a_batch_without_a_document_builds_nothing() {
    let place = Place::new();
    place.write("in/empty.txt", " \n");
    insta::assert_snapshot!(place.run(&["build", "in"]), @r"
    error: in/empty.txt is empty
    error: none of the files is a document
     hint: give .txt, .html or .md files, or folders that hold them
    (exit 2)
    ");
    assert!(!place.path("graph").exists());
}

#[test]
fn a_huge_file_is_refused() {
    let place = Place::new();
    let file = std::fs::File::create(place.path("huge.txt")).unwrap();
    file.set_len(200 * 1024 * 1024).unwrap();
    let run = place.run(&["build", "huge.txt"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("huge.txt is too large: 209715200 bytes"), "{run}");
}

#[test]
fn an_existing_graph_is_never_damaged() {
    let place = Place::with_graph();
    let before = content(&place.path("graph"));
    place.write("in/empty.txt", "");
    assert_eq!(place.run(&["build", "in"]).code, 2);
    assert!(content(&place.path("graph")) == before);
    place.write("mine/notes.txt", "not a graph");
    place.write("2031.txt", document(2031));
    let run = place.run(&["build", "2031.txt", "-l", "mine"]);
    assert_eq!(run.code, 2);
    assert!(run.err.starts_with("error: mine is a folder without a graph"), "{run}");
    assert_eq!(content(&place.path("mine")).len(), 1);
}

#[test]
fn a_missing_or_damaged_graph_is_named() {
    let place = Place::new();
    insta::assert_snapshot!(place.run(&["query", "counts"]), @r"
    error: there is no graph at graph
     hint: make one with: zhengtu build INPUT... -l DIR, or read documents on the spot with --from INPUT...
    (exit 2)
    ");
    place.write("file", "");
    insta::assert_snapshot!(place.run(&["query", "counts", "-l", "file"]), @r"
    error: file is a folder without a graph (no manifest.json)
     hint: make one with: zhengtu build INPUT... -l DIR, or read documents on the spot with --from INPUT...
    (exit 2)
    ");
    let place = Place::with_graph();
    place.write("graph/manifest.json", "{}");
    let run = place.run(&["query", "counts"]);
    assert!(run.err.starts_with("error: graph/manifest.json is damaged: "), "{run}");
    assert_eq!(run.code, 2);
}

#[test]
fn a_changed_file_is_found_by_check() {
    let place = Place::with_graph();
    assert_eq!(place.run(&["check"]).code, 0);
    let path = place.path("graph/documents/2031.nq");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("云港系统", "云海系统")).unwrap();
    let run = place.run(&["check"]);
    assert_eq!(run.code, 1, "{run}");
    assert!(
        run.out.contains("graph/documents/2031.nq is damaged: its content is not what was written"),
        "{run}"
    );
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    use std::process::{Command, Stdio};
    let place = Place::with_graph();
    let mut child = Command::new(env!("CARGO_BIN_EXE_zhengtu"))
        .args(["export", "--with-ontology"])
        .current_dir(place.folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(unix)]
#[test]
fn a_folder_with_traps_is_read_to_its_end() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    place.write("in/a/plan.txt", document(2031));
    place.write("in/b/plan.txt", document(2032));
    place.write("in/b/名 字#1%20 😀.TXT", document(2033).replace('\n', "\r\n"));
    place.write("in/b/plan.htm", document(2034));
    place.write("in/word.docx", b"PK\x03\x04");
    symlink("..", place.path("in/a/up")).unwrap();
    symlink("round", place.path("in/a/round")).unwrap();
    symlink("nothing", place.path("in/a/gone.txt")).unwrap();
    let run = place.run(&["build", "in"]);
    assert_eq!(run.code, 2, "{run}");
    assert!(run.out.starts_with("4 read, 4 documents in graph: "), "{run}");
    assert!(run.err.contains("error: cannot read in/a/gone.txt: "), "{run}");
    assert!(run.err.contains("in/word.docx is not read: convert it to text first\n"), "{run}");
    assert!(run.err.ends_with("1 file could not be read, the rest was built\n"), "{run}");
    assert_eq!(place.run(&["check"]).code, 0);
    let run = place.run(&["build", "in/word.docx"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.starts_with("error: in/word.docx is a Word file or another archive, which is not read\n"),
        "{run}"
    );
}
